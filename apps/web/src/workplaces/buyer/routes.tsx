import { IconCertificate, IconLayoutGrid, IconPlayerPlay, IconReceipt, IconScale, IconUser } from '@tabler/icons-react';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

const signedIn = { signedIn: true };

/** Public pages and what a buyer has. */
export const workplace: Workplace<'buyer'> = {
  id: 'buyer',
  base: '',
  access: {},
  nav: [
    { to: '/', label: 'catalogue', icon: IconLayoutGrid, phone: true, end: true },
    { to: '/courses', label: 'courses', icon: IconPlayerPlay, access: signedIn, phone: true },
    { to: '/orders', label: 'orders', icon: IconReceipt, access: signedIn, phone: true },
    { to: '/certificates', label: 'certificates', icon: IconCertificate, access: signedIn },
    { to: '/claims', label: 'claims', icon: IconScale, access: signedIn, phone: true },
    { to: '/account', label: 'account', icon: IconUser, access: signedIn, phone: true },
  ],
  routes: [{ index: true, ...page(() => import('./pages/Home.js')) }],
};
