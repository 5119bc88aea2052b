import {
  IconBuildingStore,
  IconFileCheck,
  IconFlag,
  IconGavel,
  IconHome,
  IconListDetails,
  IconScale,
  IconTool,
} from '@tabler/icons-react';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

/** Where the operator's staff work. */
export const workplace: Workplace<'operator'> = {
  id: 'operator',
  base: 'operator',
  access: { staffRoles: ['admin', 'complaints', 'support'] },
  nav: [
    { to: '/operator', label: 'home', icon: IconHome, end: true },
    { to: '/operator/complaints', label: 'complaints', icon: IconFlag },
    { to: '/operator/claims', label: 'claims', icon: IconScale },
    { to: '/operator/sellers', label: 'sellers', icon: IconBuildingStore },
    { to: '/operator/applications', label: 'applications', icon: IconFileCheck },
    { to: '/operator/terms', label: 'terms', icon: IconGavel },
    { to: '/operator/maintenance', label: 'maintenance', icon: IconTool },
    { to: '/operator/journal', label: 'journal', icon: IconListDetails },
  ],
  routes: [{ index: true, ...page(() => import('./pages/Home.js')) }],
};
