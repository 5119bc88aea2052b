import { Anchor, Text } from '@mantine/core';
import { IconCoinOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { useNow } from '../../../clock/clock.js';
import { DataTable, DeadlineChip, EmptyState, Money, PageHeader, rowsHere, ToneBadge } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Lead } from '../../operator/parts/Lead.js';
import staffClasses from '../../operator/staff.module.css';
import { chipOf, shortId } from '../../operator/types.js';
import type { Debt } from '../types.js';

type Row = Debt & { id: string };
const DAY = 86_400_000;

/** Sellers whose account is below zero, the greatest debt first. */
export default function Debts(): ReactNode {
  const { t } = useTranslation('staffMoney');
  const format = useFormat();
  const now = useNow();
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/debts'],
    queryFn: () => api.request<{ items: Debt[] }>('GET', '/billing/debts'),
  });
  const columns: Column<Row>[] = [
    {
      key: 'sellerName',
      title: t('debts.seller'),
      fixed: true,
      render: (row) => (
        <Anchor
          component={Link}
          to={`/billing/sellers/${row.sellerId}?tab=account`}
          size="sm"
          className={staffClasses['cutWide']}
          title={row.sellerName ?? ''}
          onClick={(event) => event.stopPropagation()}
        >
          {row.sellerName ?? shortId(row.sellerId)}
        </Anchor>
      ),
    },
    {
      key: 'amount',
      title: t('debts.amount'),
      money: true,
      fixed: true,
      render: (row) => <Money value={row.amount} />,
    },
    { key: 'since', title: t('debts.since'), render: (row) => (row.since ? format.date(row.since) : '—') },
    {
      key: 'id',
      title: t('debts.age'),
      money: true,
      render: (row) =>
        row.since ? t('debts.days', { count: Math.max(0, Math.floor((now - Date.parse(row.since)) / DAY)) }) : '—',
    },
    {
      key: 'deadline',
      title: t('debts.suspension'),
      fixed: true,
      render: (row) =>
        row.suspended ? (
          <ToneBadge tone="bad">{t('debts.suspended')}</ToneBadge>
        ) : row.deadline ? (
          <DeadlineChip deadline={chipOf(row.deadline)} label={t('debts.suspension')} quiet />
        ) : (
          <Text size="sm" c="dimmed">
            {t('debts.over')}
          </Text>
        ),
    },
  ];
  const rows = rowsHere<Row>(
    data?.items.map((one) => ({ ...one, id: one.sellerId + one.amount.currency })),
    error,
    () => void refetch(),
  );
  return (
    <>
      <PageHeader title={t('debts.title')} aside={<Lead>{t('debts.text')}</Lead>} />
      <DataTable<Row>
        name="debts"
        dense
        csv={false}
        rows={rows}
        columns={columns}
        to={(row) => `/billing/sellers/${row.sellerId}?tab=account`}
        empty={<EmptyState icon={IconCoinOff} title={t('debts.empty')} text={t('debts.emptyText')} />}
      />
    </>
  );
}
