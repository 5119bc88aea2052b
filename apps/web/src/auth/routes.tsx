import type { RouteObject } from 'react-router';
import { page } from '../workplaces/workplace.js';

/** Coming in, and what to do when somebody else has. */
export const authRoutes: RouteObject[] = [
  { path: '/sign-in', ...page(() => import('./pages/SignIn.js')) },
  { path: '/register', ...page(() => import('./pages/Register.js')) },
  { path: '/check-email', ...page(() => import('./pages/CheckEmail.js')) },
  { path: '/confirm', ...page(() => import('./pages/Confirm.js')) },
  { path: '/forgotten', ...page(() => import('./pages/Forgotten.js')) },
  { path: '/reset', ...page(() => import('./pages/Reset.js')) },
  { path: '/terms/:document', ...page(() => import('./pages/TermsPage.js')) },
  { path: '/compromised', ...page(() => import('./pages/Compromised.js')) },
];
