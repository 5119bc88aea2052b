import { IconLayoutGrid, IconPlayerPlay, IconReceipt, IconUser } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

const signedIn = { signedIn: true };

/** Public pages, what a buyer has, and complaints of people who need no account. */
export const workplace: Workplace<'buyer'> = {
  id: 'buyer',
  base: '',
  access: {},
  nav: [
    { to: '/', label: 'catalogue', icon: IconLayoutGrid, phone: true, end: true },
    { to: '/learn', label: 'courses', icon: IconPlayerPlay, access: signedIn, phone: true },
    { to: '/orders', label: 'orders', icon: IconReceipt, access: signedIn, phone: true },
    { to: '/account', label: 'account', icon: IconUser, access: signedIn, phone: true },
  ],
  routes: [
    { index: true, ...page(() => import('./pages/Home.js')) },
    { path: 'courses/:slug', ...page(() => import('./pages/Course.js')) },
    { path: 'sellers/:slug', ...page(() => import('./pages/SellerPage.js')) },
    { path: 'checkout/:slug', ...page(() => import('./pages/Checkout.js'), signedIn) },
    { path: 'orders', ...page(() => import('./pages/Orders.js'), signedIn) },
    { path: 'orders/:id', ...page(() => import('./pages/OrderPage.js'), signedIn) },
    { path: 'orders/:id/refund', ...page(() => import('./pages/RefundRequest.js'), signedIn) },
    { path: 'learn', ...page(() => import('./pages/MyCourses.js'), signedIn) },
    { path: 'my/courses', element: <Navigate to="/learn" replace /> },
    { path: 'learn/:grantId', ...page(() => import('./pages/Learn.js'), signedIn) },
    { path: 'learn/:grantId/lessons/:lessonId', ...page(() => import('./pages/Learn.js'), signedIn) },
    { path: 'account', ...page(() => import('./pages/Account.js'), signedIn) },
    { path: 'account/sessions', ...page(() => import('./pages/Sessions.js'), signedIn) },
    { path: 'tariffs', ...page(() => import('./pages/Tariffs.js')) },
    { path: 'become-seller', ...page(() => import('./pages/BecomeSeller.js'), signedIn) },
    { path: 'invitations/:token', ...page(() => import('./pages/Invitation.js'), signedIn) },
    { path: 'unsubscribed', ...page(() => import('./pages/Unsubscribed.js')) },
    { path: 'complain', ...page(() => import('./pages/Complain.js')) },
    { path: 'ip-complaints/:token', ...page(() => import('./pages/ComplaintCase.js')) },
  ],
};
