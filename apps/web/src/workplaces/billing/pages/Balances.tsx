import { Anchor, TextInput } from '@mantine/core';
import { IconSearch, IconWallet } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../../../app/client.js';
import { DataTable, EmptyState, Money, PageHeader, rowsHere } from '../../../design/index.js';
import type { Column } from '../../../design/index.js';
import staffClasses from '../../operator/staff.module.css';
import { shortId } from '../../operator/types.js';
import type { SellerBalance } from '../ratios.js';
import { Lead } from '../../operator/parts/Lead.js';

type Row = SellerBalance & { id: string };

/** What the operator holds for each seller, by currency. */
export default function Balances(): ReactNode {
  const { t } = useTranslation('billing');
  const [typed, setTyped] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: ['/billing/balances'],
    queryFn: () => api.request<{ items: SellerBalance[] }>('GET', '/billing/balances'),
  });
  const wanted = typed.trim().toLowerCase();
  const items = data?.items
    .map((row): Row => ({ ...row, id: `${row.sellerId}-${row.currency}` }))
    .filter((row) => row.sellerName.toLowerCase().includes(wanted))
    .sort((a, b) => a.currency.localeCompare(b.currency) || Number(b.payable.amount) - Number(a.payable.amount));
  const columns: Column<Row>[] = [
    {
      key: 'sellerName',
      title: t('seller'),
      fixed: true,
      render: (row) => (
        <Anchor
          component={Link}
          to={`/billing/ledger?seller=${row.sellerId}`}
          size="sm"
          className={staffClasses['cutWide']}
          title={row.sellerName}
          onClick={(event) => event.stopPropagation()}
        >
          {row.sellerName || shortId(row.sellerId)}
        </Anchor>
      ),
    },
    { key: 'currency', title: t('currency'), fixed: true },
    { key: 'payable', title: t('balance.payable'), money: true, render: (row) => <Money value={row.payable} bare /> },
    {
      key: 'refundsUnderWay',
      title: t('balance.refunds'),
      money: true,
      render: (row) => <Money value={row.refundsUnderWay} bare />,
    },
    {
      key: 'commission',
      title: t('balance.commission'),
      money: true,
      render: (row) => <Money value={row.commission} bare />,
    },
  ];
  return (
    <>
      <PageHeader title={t('balance.title')} aside={<Lead>{t('balance.text')}</Lead>} />
      <DataTable<Row>
        name="balances"
        dense
        rows={{ ...rowsHere(items, error, () => void refetch()), path: '/billing/balances' }}
        columns={columns}
        to={(row) => `/billing/ledger?seller=${row.sellerId}`}
        empty={<EmptyState icon={IconWallet} title={t('balance.empty')} text={t('balance.emptyText')} />}
        filters={
          <TextInput
            type="search"
            size="xs"
            w={240}
            aria-label={t('findSeller')}
            placeholder={t('findSeller')}
            leftSection={<IconSearch size={14} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        }
      />
    </>
  );
}
