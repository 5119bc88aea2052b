import { Anchor, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { IconChartLine, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, PageHeader, rowsHere } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import staffClasses from '../../operator/staff.module.css';
import { shortId } from '../../operator/types.js';
import { ByAmount, ByNumber, nearness, RatioState } from '../ratios.js';
import type { Ratio, RatioRow } from '../ratios.js';
import { Lead } from '../../operator/parts/Lead.js';

/** Every seller's refunds against its sales, nearest to the limit first. */
export default function RefundRatios(): ReactNode {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const over = search.get('over') === 'true';
  const window = search.get('window') ?? '';
  const query = { ...(over ? { over: 'true' } : {}), ...(window ? { window } : {}) };
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/refund-ratios', query],
    queryFn: () => api.request<{ items: Ratio[] }>('GET', '/billing/refund-ratios', { query }),
  });
  const wanted = typed.trim().toLowerCase();
  const items = data?.items
    .map((ratio): RatioRow => ({ ...ratio, id: ratio.sellerId }))
    .filter((ratio) => ratio.sellerName.toLowerCase().includes(wanted))
    .sort((a, b) => nearness(b) - nearness(a));
  const rows = { ...rowsHere<RatioRow>(items, error, () => void refetch()), path: '/billing/refund-ratios', query };

  function set(key: string, value: string | null): void {
    setSearch(
      (now) => {
        if (value) now.set(key, value);
        else now.delete(key);
        return now;
      },
      { replace: true },
    );
  }
  const columns: Column<RatioRow>[] = [
    {
      key: 'sellerName',
      title: t('seller'),
      fixed: true,
      render: (row) => (
        <Anchor
          component={Link}
          to={`/billing/refund-ratios/${row.sellerId}`}
          size="sm"
          className={staffClasses['cutWide']}
          title={row.sellerName}
          onClick={(event) => event.stopPropagation()}
        >
          {row.sellerName || shortId(row.sellerId)}
        </Anchor>
      ),
    },
    { key: 'exceeds', title: t('ratio.state'), render: (row) => <RatioState ratio={row} /> },
    { key: 'number', title: t('ratio.byNumber'), money: true, render: (row) => <ByNumber ratio={row} /> },
    { key: 'amounts', title: t('ratio.byAmount'), money: true, render: (row) => <ByAmount ratio={row} /> },
    {
      key: 'from',
      title: t('ratio.refundsOfSales'),
      money: true,
      render: (row) =>
        t('ratio.of', { refunds: format.number(row.number.refunds), sales: format.number(row.number.sales) }),
    },
    {
      key: 'to',
      title: t('ratio.amountOfSales'),
      money: true,
      render: (row) =>
        row.amounts
          .map((amount) => t('ratio.of', { refunds: format.money(amount.refunds), sales: format.money(amount.sales) }))
          .join('; ') || '—',
    },
    { key: 'limit', title: t('ratio.limit'), money: true, render: (row) => row.limit },
  ];
  return (
    <>
      <PageHeader title={t('ratio.title')} aside={<Lead>{t('ratio.text')}</Lead>} />
      <DataTable<RatioRow>
        name="refund-ratios"
        dense
        rows={rows}
        columns={columns}
        to={(row) => `/billing/refund-ratios/${row.sellerId}`}
        empty={
          <EmptyState
            icon={IconChartLine}
            title={over ? t('ratio.noneOver') : t('ratio.empty')}
            text={over ? t('ratio.noneOverText') : t('ratio.emptyText')}
          />
        }
        filters={
          <>
            <TextInput
              type="search"
              size="xs"
              w={220}
              aria-label={t('findSeller')}
              placeholder={t('findSeller')}
              leftSection={<IconSearch size={14} />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('ratio.window')}
              value={window}
              onChange={(value) => set('window', value)}
              data={[
                { value: '', label: t('ratio.contractWindow') },
                { value: '7d', label: t('ratio.days', { count: 7 }) },
                { value: '90d', label: t('ratio.days', { count: 90 }) },
              ]}
            />
            <Switch
              size="sm"
              label={t('ratio.onlyOver')}
              checked={over}
              onChange={(event) => set('over', event.currentTarget.checked ? 'true' : null)}
            />
          </>
        }
      />
    </>
  );
}
