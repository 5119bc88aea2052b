import {
  IconBook2,
  IconBuildingBank,
  IconBuildingStore,
  IconChartLine,
  IconCoinOff,
  IconCreditCardRefund,
  IconFileCheck,
  IconFileInvoice,
  IconHome,
  IconReceipt,
  IconTags,
  IconTools,
  IconWallet,
} from '@tabler/icons-react';
import type { Workplace } from '../workplace.js';

/** Where its navigation and its keys lead. */
export const nav: Workplace<'billing'>['nav'] = [
  { to: '/billing', label: 'home', icon: IconHome, end: true },
  { to: '/billing/refund-ratios', label: 'refundRatios', icon: IconChartLine },
  { to: '/billing/invoices', label: 'invoices', icon: IconFileInvoice },
  { to: '/billing/statements', label: 'statements', icon: IconBuildingBank },
  { to: '/billing/payments', label: 'payments', icon: IconReceipt },
  { to: '/billing/debts', label: 'debts', icon: IconCoinOff },
  { to: '/billing/returns', label: 'returns', icon: IconCreditCardRefund },
  { to: '/billing/balances', label: 'balances', icon: IconWallet },
  { to: '/billing/ledger', label: 'ledger', icon: IconBook2 },
  { to: '/billing/tariffs', label: 'tariffs', icon: IconTags },
  { to: '/billing/extras', label: 'extras', icon: IconTools },
  { to: '/billing/applications', label: 'applications', icon: IconFileCheck },
  { to: '/billing/sellers', label: 'sellers', icon: IconBuildingStore },
];
