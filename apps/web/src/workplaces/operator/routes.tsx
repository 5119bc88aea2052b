import {
  IconBuildingStore,
  IconFileCheck,
  IconFlag,
  IconGavel,
  IconHome,
  IconKey,
  IconListDetails,
} from '@tabler/icons-react';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

const COMPLAINTS = { staffRoles: ['admin', 'complaints'] };
const SUPPORT = { staffRoles: ['admin', 'support'] };
const ADMIN = { staffRoles: ['admin'] };

/** Where the operator's staff work. */
export const workplace: Workplace<'operator'> = {
  id: 'operator',
  base: 'operator',
  access: { staffRoles: ['admin', 'complaints', 'support'] },
  nav: [
    { to: '/operator', label: 'home', icon: IconHome, end: true },
    { to: '/operator/complaints', label: 'complaints', icon: IconFlag, access: COMPLAINTS },
    { to: '/operator/sellers', label: 'sellers', icon: IconBuildingStore },
    { to: '/operator/applications', label: 'applications', icon: IconFileCheck, access: SUPPORT },
    { to: '/operator/problems', label: 'problems', icon: IconKey, access: SUPPORT },
    { to: '/operator/terms', label: 'terms', icon: IconGavel },
    { to: '/operator/journal', label: 'journal', icon: IconListDetails, access: ADMIN },
  ],
  routes: [
    {
      ...page(() => import('./StaffPlace.js')),
      children: [
        { index: true, ...page(() => import('./pages/Home.js')) },
        { path: 'complaints', ...page(() => import('./pages/Complaints.js'), COMPLAINTS) },
        { path: 'complaints/:id', ...page(() => import('./pages/ComplaintCase.js'), COMPLAINTS) },
        { path: 'sellers', ...page(() => import('./pages/Sellers.js')) },
        { path: 'sellers/:id', ...page(() => import('./pages/SellerPage.js')) },
        { path: 'applications', ...page(() => import('./pages/Applications.js'), SUPPORT) },
        { path: 'problems', ...page(() => import('./pages/Problems.js'), SUPPORT) },
        { path: 'terms', ...page(() => import('./pages/Rules.js')) },
        { path: 'terms/:document', ...page(() => import('./pages/TermsVersion.js')) },
        { path: 'packs/:pack', ...page(() => import('./pages/PackPage.js')) },
        { path: 'journal', ...page(() => import('./pages/Journal.js'), ADMIN) },
      ],
    },
  ],
};
