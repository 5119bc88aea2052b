import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../app/client.js';
import type { Deadline } from '../../../design/index.js';
import { useFormat } from '../../../texts/format.js';
import { useRole } from '../data.js';
import { isNegative } from '../licence/types.js';
import type { Account, Invoice } from '../licence/types.js';
import { clauseOnly } from '../licence/words.js';

/** Something to be paid to the platform. */
export interface Owed {
  key: string;
  title: string;
  text: string;
  to: string;
  deadline?: Deadline;
}

/** A debt that no invoice names yet, and invoices that wait for money, the nearest first. */
export function useOwed(zone: string): Owed[] {
  const { t } = useTranslation(['seller', 'sellerAccount']);
  const format = useFormat();
  const { money } = useRole();
  const account = useQuery({
    queryKey: ['/seller/account'],
    queryFn: () => api.request<Account>('GET', '/seller/account'),
    enabled: money,
  }).data;
  const invoices = useQuery({
    queryKey: ['/seller/invoices', 'open'],
    queryFn: () =>
      api.request<{ items: Invoice[] }>('GET', '/seller/invoices', { query: { status: 'issued', limit: 20 } }),
    enabled: money,
  }).data;
  const open = (invoices?.items ?? [])
    .map((one) => ({
      key: one.id,
      title: t('home.invoice', { number: one.number, amount: format.money(one.remainder) }),
      text: t(`sellerAccount:purposes.${one.purpose}`),
      to: `/seller/licence/invoices/${one.id}`,
      deadline: {
        kind: 'invoice.due',
        dueAt: one.dueAt,
        zone,
        clause: clauseOnly(one.dueBy),
        then: t('sellerAccount:dueThen'),
      },
    }))
    .sort((a, b) => a.deadline.dueAt.localeCompare(b.deadline.dueAt));
  if (!account || !isNegative(account.balance) || invoices?.items.some((one) => one.purpose === 'debt')) return open;
  const amount = format.money({ ...account.balance, amount: account.balance.amount.replace('-', '') });
  const debt = {
    key: 'owed',
    title: t('home.debt', { amount }),
    text: t('home.debtText'),
    to: '/seller/licence/account',
  };
  return [debt, ...open];
}
