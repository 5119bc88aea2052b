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
        { path: 'deadlines', ...page(() => import('./pages/Deadlines.js')) },
        { path: 'complaints', ...page(() => import('./pages/Complaints.js'), COMPLAINTS) },
        { path: 'complaints/:id', ...page(() => import('./pages/ComplaintCase.js'), COMPLAINTS) },
        { path: 'sellers', ...page(() => import('./pages/Sellers.js')) },
        { path: 'sellers/:id', ...page(() => import('./pages/SellerPage.js')) },
        { path: 'tariffs', ...page(() => import('./pages/Tariffs.js'), SUPPORT) },
        { path: 'tariffs/new', ...page(() => import('./pages/TariffDraft.js'), SUPPORT) },
        { path: 'tariffs/drafts/:id', ...page(() => import('./pages/TariffDraft.js'), SUPPORT) },
        { path: 'maintenance', ...page(() => import('./pages/Maintenance.js')) },
        { path: 'extras', ...page(() => import('./pages/Extras.js'), SUPPORT) },
        { path: 'contracts', ...page(() => import('./pages/Contracts.js'), SUPPORT) },
        { path: 'purges', ...page(() => import('./pages/Purges.js')) },
        { path: 'applications', ...page(() => import('./pages/Applications.js'), SUPPORT) },
        { path: 'problems', ...page(() => import('./pages/Problems.js'), SUPPORT) },
        { path: 'terms', ...page(() => import('./pages/Rules.js')) },
        { path: 'terms/new', ...page(() => import('./pages/PublishTerms.js'), ADMIN) },
        { path: 'terms/:document', ...page(() => import('./pages/TermsVersion.js')) },
        { path: 'packs/:pack', ...page(() => import('./pages/PackPage.js')) },
        { path: 'journal/access', ...page(() => import('./pages/StaffAccess.js'), ADMIN) },
        { path: 'platform', ...page(() => import('./pages/Platform.js'), SUPPORT) },
        { path: 'journal', ...page(() => import('./pages/Journal.js'), ADMIN) },
      ],
    },
  ],
};
