import { Anchor, Button, Select, Stack, Text } from '@mantine/core';
import { IconReceipt } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { DataTable, EmptyState, Money, PageHeader, StateBadge, usePages, Why } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { usePaymentModule } from '../data.js';
import type { Sale } from '../data.js';

const STATES = ['awaiting-payment', 'paid', 'partly-refunded', 'refunded', 'cancelled', 'expired'] as const;

export default function Sales(): ReactNode {
  const { t } = useTranslation(['sellerMoney', 'states']);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const status = search.get('status') ?? '';
  const rows = usePages<Sale>('/seller/orders', status ? { status } : {});
  const rule = usePaymentModule().data?.commission;

  const columns: Column<Sale>[] = [
    {
      key: 'number',
      title: t('sales.number'),
      fixed: true,
      render: (one) => (
        <Anchor component={Link} to={`/seller/sales/${one.id}`} size="sm" fw={550}>
          {one.number}
        </Anchor>
      ),
    },
    { key: 'status', title: t('sales.state'), fixed: true, render: (one) => <StateBadge state={one.status} /> },
    { key: 'courses', title: t('sales.courses'), noWrap: false, width: 240, render: (one) => one.courses.join(', ') },
    {
      key: 'buyerName',
      title: t('sales.buyer'),
      noWrap: false,
      render: (one) => (
        <Stack gap={0}>
          <span>{one.buyerName}</span>
          <Text span size="xs" c="dimmed">
            {one.buyerEmail}
          </Text>
        </Stack>
      ),
    },
    { key: 'total', title: t('sales.total'), money: true, render: (one) => <Money value={one.total} /> },
    {
      key: 'refunded',
      title: t('sales.refunded'),
      money: true,
      hidden: true,
      render: (one) => <Money value={one.refunded} />,
    },
    { key: 'commission', title: t('sales.commission'), money: true, render: (one) => <Money value={one.commission} /> },
    {
      key: 'net',
      title: t('sales.net'),
      money: true,
      render: (one) =>
        one.paid ? (
          <Why
            working={{
              title: t('sales.whyTitle'),
              lines: [
                { label: t('sales.total'), value: one.total },
                { label: t('sales.refunded'), value: one.refunded },
                { label: t('sales.rate'), value: one.commissionRate },
                { label: t('sales.commission'), value: one.commission },
              ],
              result: one.net,
              clause: rule?.clauses.join(', ') ?? null,
              clauseText: rule?.text || null,
            }}
          >
            <Money value={one.net} />
          </Why>
        ) : (
          '—'
        ),
    },
    { key: 'placedAt', title: t('sales.placed'), render: (one) => format.dateTime(one.placedAt) },
    {
      key: 'paidAt',
      title: t('sales.paid'),
      hidden: true,
      render: (one) => (one.paidAt ? format.dateTime(one.paidAt) : '—'),
    },
  ];

  return (
    <>
      <PageHeader title={t('sales.title')} text={t('sales.text')} />
      <DataTable
        name="orders"
        rows={rows}
        columns={columns}
        to={(one) => `/seller/sales/${one.id}`}
        filters={
          <Select
            aria-label={t('sales.state')}
            w={220}
            value={status}
            allowDeselect={false}
            data={[
              { value: '', label: t('sales.all') },
              ...STATES.map((one) => ({ value: one, label: t(`states:${one.replace('-', '_') as 'paid'}`) })),
            ]}
            onChange={(value) => setSearch(value ? { status: value } : {}, { replace: true })}
          />
        }
        empty={
          status ? (
            <EmptyState title={t('sales.nothing')} />
          ) : (
            <EmptyState
              icon={IconReceipt}
              title={t('sales.empty')}
              text={t('sales.emptyText')}
              action={
                <Button component={Link} to="/seller/courses" variant="default">
                  {t('sales.toCourses')}
                </Button>
              }
            />
          )
        }
      />
    </>
  );
}
