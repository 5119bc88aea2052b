import { page } from '../workplace.js';
import { nav } from './nav.js';
import type { Workplace } from '../workplace.js';

/** Where the operator's money is watched. */
export const workplace: Workplace<'billing'> = {
  id: 'billing',
  base: 'billing',
  access: { staffRoles: ['admin', 'billing'] },
  nav,
  routes: [
    {
      ...page(() => import('../operator/StaffPlace.js')),
      children: [
        { index: true, ...page(() => import('./pages/Home.js')) },
        { path: 'refund-ratios', ...page(() => import('./pages/RefundRatios.js')) },
        { path: 'refund-ratios/:id', ...page(() => import('./pages/SellerRatio.js')) },
        { path: 'invoices', ...page(() => import('./pages/Invoices.js')) },
        { path: 'statements', ...page(() => import('./pages/Statements.js')) },
        { path: 'payments', ...page(() => import('./pages/Payments.js')) },
        { path: 'debts', ...page(() => import('./pages/Debts.js')) },
        { path: 'returns', ...page(() => import('./pages/Returns.js')) },
        { path: 'tariffs', ...page(() => import('../operator/pages/Tariffs.js')) },
        { path: 'tariffs/new', ...page(() => import('../operator/pages/TariffDraft.js')) },
        { path: 'tariffs/drafts/:id', ...page(() => import('../operator/pages/TariffDraft.js')) },
        { path: 'extras', ...page(() => import('../operator/pages/Extras.js')) },
        { path: 'balances', ...page(() => import('./pages/Balances.js')) },
        { path: 'ledger', ...page(() => import('./pages/Ledger.js')) },
        { path: 'applications', ...page(() => import('../operator/pages/Applications.js')) },
        { path: 'sellers', ...page(() => import('../operator/pages/Sellers.js')) },
        { path: 'sellers/:id', ...page(() => import('../operator/pages/SellerPage.js')) },
      ],
    },
  ],
};
