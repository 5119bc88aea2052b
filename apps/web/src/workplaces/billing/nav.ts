import { IconBook2, IconBuildingStore, IconChartLine, IconFileCheck, IconHome, IconWallet } from '@tabler/icons-react';
import type { Workplace } from '../workplace.js';

/** Where its navigation and its keys lead. */
export const nav: Workplace<'billing'>['nav'] = [
  { to: '/billing', label: 'home', icon: IconHome, end: true },
  { to: '/billing/refund-ratios', label: 'refundRatios', icon: IconChartLine },
  { to: '/billing/balances', label: 'balances', icon: IconWallet },
  { to: '/billing/ledger', label: 'ledger', icon: IconBook2 },
  { to: '/billing/applications', label: 'applications', icon: IconFileCheck },
  { to: '/billing/sellers', label: 'sellers', icon: IconBuildingStore },
];
