import {
  IconArrowsExchange,
  IconBook2,
  IconBuildingBank,
  IconChartLine,
  IconFileInvoice,
  IconHome,
  IconSend,
} from '@tabler/icons-react';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

/** Where the operator's money is watched. */
export const workplace: Workplace<'billing'> = {
  id: 'billing',
  base: 'billing',
  access: { staffRoles: ['admin', 'billing'] },
  nav: [
    { to: '/billing', label: 'home', icon: IconHome, end: true },
    { to: '/billing/refund-ratios', label: 'refundRatios', icon: IconChartLine },
    { to: '/billing/payouts', label: 'payouts', icon: IconSend },
    { to: '/billing/invoices', label: 'invoices', icon: IconFileInvoice },
    { to: '/billing/statements', label: 'statements', icon: IconBuildingBank },
    { to: '/billing/reconciliation', label: 'reconciliation', icon: IconArrowsExchange },
    { to: '/billing/ledger', label: 'ledger', icon: IconBook2 },
  ],
  routes: [{ index: true, ...page(() => import('./pages/Home.js')) }],
};
