import { ActionIcon, Anchor, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconDownload, IconFileInvoice, IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import {
  DataTable,
  DeadlineChip,
  download,
  EmptyState,
  Money,
  PageHeader,
  StateBadge,
  usePages,
  Why,
} from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Lead } from '../../operator/parts/Lead.js';
import staffClasses from '../../operator/staff.module.css';
import { shortId } from '../../operator/types.js';
import { invoiceBadge } from '../types.js';
import type { StaffInvoice } from '../types.js';

const STATES = ['issued', 'expired', 'paid', 'cancelled'] as const;
const OPEN = ['issued', 'expired'];

/** Invoices of all sellers, newest first. */
export default function Invoices(): ReactNode {
  const { t } = useTranslation(['staffMoney', 'sellerAccount', 'staff']);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const status = search.get('status') ?? '';
  const found = usePages<StaffInvoice>('/billing/invoices', { status: status || undefined }, { limit: 60 });
  const wanted = typed.trim().toLowerCase();
  const rows = {
    ...found,
    items: found.items?.filter((one) => `${one.number} ${one.payer ?? ''}`.toLowerCase().includes(wanted)),
  };
  const save = useMutation({
    mutationFn: (one: StaffInvoice) => download(`/billing/invoices/${one.id}.pdf`, `invoice-${one.number}.pdf`),
  });
  const columns: Column<StaffInvoice>[] = [
    { key: 'number', title: t('invoices.number'), fixed: true },
    {
      key: 'payer',
      title: t('invoices.payer'),
      fixed: true,
      render: (row) =>
        row.sellerId ? (
          <Anchor
            component={Link}
            to={`/billing/sellers/${row.sellerId}?tab=account`}
            size="sm"
            className={staffClasses['cutWide']}
            title={row.payer ?? ''}
          >
            {row.payer || `${shortId(row.sellerId)} (${t('invoices.gone')})`}
          </Anchor>
        ) : (
          row.payer
        ),
    },
    { key: 'status', title: t('invoices.state'), render: (row) => <StateBadge state={invoiceBadge(row)} /> },
    { key: 'purpose', title: t('invoices.purpose'), render: (row) => t(`sellerAccount:purposes.${row.purpose}`) },
    {
      key: 'amount',
      title: t('invoices.amount'),
      money: true,
      render: (row) => (
        <Why
          working={{
            title: t('invoices.why', { number: row.number }),
            lines: row.lines.map((line) => ({ label: line.title, value: line.amount })),
            result: row.amount,
          }}
        >
          <Money value={row.amount} />
        </Why>
      ),
    },
    { key: 'received', title: t('invoices.received'), money: true, render: (row) => <Money value={row.received} /> },
    {
      key: 'remainder',
      title: t('invoices.remainder'),
      money: true,
      hidden: true,
      render: (row) => <Money value={row.remainder} />,
    },
    { key: 'method', hidden: true, title: t('invoices.method'), render: (row) => t(`invoices.methods.${row.method}`) },
    { key: 'issuedAt', title: t('invoices.issued'), render: (row) => format.date(row.issuedAt) },
    {
      key: 'dueAt',
      title: t('invoices.due'),
      render: (row) =>
        OPEN.includes(row.status) ? (
          <DeadlineChip
            quiet
            label={t('invoices.due')}
            deadline={{
              kind: 'invoice.due',
              dueAt: row.dueAt,
              zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
              clause: /^[A-Z]{2}-/.test(row.dueBy) ? row.dueBy : null,
              then: t('invoices.dueThen'),
            }}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {row.paidAt ? format.date(row.paidAt) : '—'}
          </Text>
        ),
    },
    {
      key: 'pdf',
      title: t('invoices.pdf'),
      fixed: true,
      render: (row) =>
        row.pdf && row.payer ? (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('invoices.pdfOf', { number: row.number })}
            loading={save.isPending && save.variables.id === row.id}
            onClick={() => save.mutate(row)}
          >
            <IconDownload size={16} />
          </ActionIcon>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <>
      <PageHeader title={t('invoices.title')} aside={<Lead>{t('invoices.text')}</Lead>} />
      <DataTable<StaffInvoice>
        name="invoices"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        empty={<EmptyState icon={IconFileInvoice} title={t('invoices.empty')} text={t('invoices.emptyText')} />}
        filters={
          <>
            <TextInput
              type="search"
              size="xs"
              w={220}
              aria-label={t('invoices.find')}
              placeholder={t('invoices.find')}
              leftSection={<IconSearch size={14} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <div style={{ maxWidth: '100%', overflowX: 'auto' }}>
              <SegmentedControl
                size="xs"
                aria-label={t('invoices.state')}
                value={status}
                onChange={(value) => setSearch(value ? { status: value } : {}, { replace: true })}
                data={[
                  { value: '', label: t('staff:all') },
                  ...STATES.map((value) => ({ value, label: t(`invoices.states.${value}`) })),
                ]}
              />
            </div>
          </>
        }
      />
    </>
  );
}
