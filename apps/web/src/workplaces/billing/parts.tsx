import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../../design/index.js';
import type { Account } from './ratios.js';

/** Turnover and balance of every account. */
export function Accounts({ accounts }: { accounts: readonly Account[] }): ReactNode {
  const { t } = useTranslation('billing');
  return (
    <Table.ScrollContainer minWidth={520}>
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('ledger.account')}</Table.Th>
            <Table.Th>{t('currency')}</Table.Th>
            <Table.Th ta="right">{t('ledger.debit')}</Table.Th>
            <Table.Th ta="right">{t('ledger.credit')}</Table.Th>
            <Table.Th ta="right">{t('ledger.balance')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((one) => (
            <Table.Tr key={`${one.account} ${one.currency}`}>
              <Table.Td>{accountName(one.account, t)}</Table.Td>
              <Table.Td>{one.currency}</Table.Td>
              <Table.Td ta="right">
                <Money value={one.debit} bare />
              </Table.Td>
              <Table.Td ta="right">
                <Money value={one.credit} bare />
              </Table.Td>
              <Table.Td ta="right">
                <Money value={one.balance} bare />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** An account of the ledger in words. */
export function accountName(account: string, t: ReturnType<typeof useTranslation<'billing'>>['t']): string {
  return t(`ledger.accounts.${account.replace(/-/g, '_')}` as 'ledger.accounts.seller_payable', {
    defaultValue: account,
  });
}
