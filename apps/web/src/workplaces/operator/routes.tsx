import { page } from '../workplace.js';
import { COMPLAINTS, SUPPORT, ADMIN, nav } from './nav.js';
import type { Workplace } from '../workplace.js';

/** Where the operator's staff work. */
export const workplace: Workplace<'operator'> = {
  id: 'operator',
  base: 'operator',
  access: { staffRoles: ['admin', 'complaints', 'support'] },
  nav,
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
