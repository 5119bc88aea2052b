import type { RouteObject } from 'react-router';
import { page } from '../workplaces/workplace.js';

/** Only of use in sandbox mode: in production their calls answer 404, and the pages say so. */
export const sandboxRoutes: RouteObject[] = [
  { path: '/sandbox/mailbox', ...page(() => import('./pages/Mailbox.js')) },
  { path: '/sandbox/mailbox/:messageId', ...page(() => import('./pages/Mailbox.js')) },
  { path: '/sandbox/pay/:paymentId', ...page(() => import('./pages/Pay.js')) },
];
