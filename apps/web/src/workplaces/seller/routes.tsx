import {
  IconBook,
  IconChartBar,
  IconCoin,
  IconFlag,
  IconHome,
  IconLicense,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

/** Where a seller works. */
export const workplace: Workplace<'seller'> = {
  id: 'seller',
  base: 'seller',
  access: { sellerRoles: [] },
  nav: [
    { to: '/seller', label: 'home', icon: IconHome, end: true },
    { to: '/seller/courses', label: 'courses', icon: IconBook },
    { to: '/seller/sales', label: 'sales', icon: IconChartBar },
    { to: '/seller/students', label: 'students', icon: IconUsers },
    { to: '/seller/money', label: 'money', icon: IconCoin },
    { to: '/seller/licence', label: 'licence', icon: IconLicense },
    { to: '/seller/complaints', label: 'complaints', icon: IconFlag },
    { to: '/seller/settings', label: 'settings', icon: IconSettings },
  ],
  routes: [{ index: true, ...page(() => import('./pages/Home.js')) }],
};
