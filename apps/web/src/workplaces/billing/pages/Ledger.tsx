import { Anchor, Stack } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, LinesSkeleton, Money, PageHeader, usePages } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { Panel } from '../../operator/parts/Panel.js';
import staffClasses from '../../operator/staff.module.css';
import { shortId, useSellerNames } from '../../operator/types.js';
import { accountName, Accounts } from '../parts.js';
import type { Account, Posting } from '../ratios.js';
import { Lead } from '../../operator/parts/Lead.js';

type Row = Posting & { id: string };

/** Accounts with their turnover, and every posting, newest first. */
export default function Ledger(): ReactNode {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const name = useSellerNames();
  const [search, setSearch] = useSearchParams();
  const seller = search.get('seller');
  const query = { seller: seller ?? undefined };
  const totals = useQuery({
    queryKey: ['/billing/ledger', 'accounts', seller],
    queryFn: () => api.request<{ accounts: Account[] }>('GET', '/billing/ledger', { query: { ...query, limit: 1 } }),
  });
  const found = usePages<Posting>('/billing/ledger', query, { limit: 40 });
  const rows = {
    ...found,
    items: found.items?.map((line, index): Row => ({ ...line, id: `${line.entryId}-${index}` })),
  };
  const columns: Column<Row>[] = [
    { key: 'at', title: t('ledger.at'), fixed: true, render: (row) => format.dateTime(row.at) },
    {
      key: 'kind',
      title: t('ledger.kind'),
      render: (row) =>
        t(`ledger.kinds.${row.kind.replace(/-/g, '_')}` as 'ledger.kinds.captured', { defaultValue: row.kind }),
    },
    {
      key: 'sellerName',
      title: t('seller'),
      render: (row) => (
        <Anchor
          component="button"
          type="button"
          size="sm"
          className={staffClasses['cutWide']}
          title={row.sellerName}
          onClick={() => setSearch({ seller: row.sellerId })}
        >
          {row.sellerName || shortId(row.sellerId)}
        </Anchor>
      ),
    },
    { key: 'account', title: t('ledger.account'), render: (row) => accountName(row.account, t) },
    {
      key: 'orderId',
      title: t('refund.order'),
      render: (row) => <span className={staffClasses['mono']}>{shortId(row.orderId)}</span>,
    },
    {
      key: 'entryId',
      title: t('ledger.entry'),
      hidden: true,
      render: (row) => <span className={staffClasses['mono']}>{shortId(row.entryId)}</span>,
    },
    {
      key: 'amount',
      title: t('ledger.amount'),
      money: true,
      fixed: true,
      render: (row) => <Money value={row.amount} sign />,
    },
  ];
  return (
    <>
      <PageHeader title={t('ledger.title')} aside={<Lead>{t('ledger.text')}</Lead>} />
      <Stack gap="md">
        <Panel title={seller ? t('ledger.accountsOf', { seller: name(seller) }) : t('ledger.allAccounts')}>
          {totals.data ? <Accounts accounts={totals.data.accounts} /> : <LinesSkeleton lines={4} />}
        </Panel>
        <DataTable<Row>
          name="ledger"
          dense
          rows={rows}
          columns={columns}
          empty={<EmptyState icon={IconBook2} title={t('ledger.empty')} text={t('ledger.emptyText')} />}
          filters={
            seller ? (
              <Anchor component="button" type="button" size="sm" onClick={() => setSearch({})}>
                {t('ledger.onlySeller', { seller: name(seller) })}
              </Anchor>
            ) : undefined
          }
        />
      </Stack>
    </>
  );
}
