import {
  IconBook,
  IconChartBar,
  IconCoin,
  IconFlag,
  IconHome,
  IconLicense,
  IconMessage,
  IconSettings,
  IconTools,
  IconUsers,
} from '@tabler/icons-react';
import { page } from '../workplace.js';
import type { Workplace } from '../workplace.js';

/** Money is for the owner and the accountant. */
const MONEY = { sellerRoles: ['owner', 'accountant'] };

/** Messages are sent by the owner and the curator, paid for by the accountant. */
const SMS = { sellerRoles: ['owner', 'curator', 'accountant'] };

/** Where a seller works. */
export const workplace: Workplace<'seller'> = {
  id: 'seller',
  base: 'seller',
  access: { sellerRoles: [] },
  nav: [
    { to: '/seller', label: 'home', icon: IconHome, end: true },
    { to: '/seller/courses', label: 'courses', icon: IconBook },
    { to: '/seller/sales', label: 'sales', icon: IconChartBar, access: MONEY },
    { to: '/seller/money', label: 'money', icon: IconCoin, access: MONEY },
    { to: '/seller/licence', label: 'licence', icon: IconLicense },
    { to: '/seller/licence/extras', label: 'extras', icon: IconTools, access: MONEY },
    { to: '/seller/sms', label: 'sms', icon: IconMessage, access: SMS },
    { to: '/seller/complaints', label: 'complaints', icon: IconFlag },
    { to: '/seller/members', label: 'members', icon: IconUsers },
    { to: '/seller/settings', label: 'settings', icon: IconSettings },
  ],
  routes: [
    {
      ...page(() => import('./Cabinet.js')),
      children: [
        { index: true, ...page(() => import('./pages/Home.js')) },
        { path: 'courses', ...page(() => import('./pages/Courses.js')) },
        { path: 'courses/new', ...page(() => import('./pages/NewCourse.js'), { sellerRoles: ['owner', 'author'] }) },
        { path: 'courses/:id', ...page(() => import('./pages/CoursePage.js')) },
        { path: 'courses/:id/lessons/:lessonId', ...page(() => import('./pages/LessonPage.js')) },
        { path: 'sales', ...page(() => import('./pages/Sales.js'), MONEY) },
        { path: 'sales/:id', ...page(() => import('./pages/SalePage.js'), MONEY) },
        { path: 'money', ...page(() => import('./pages/MoneyPage.js'), MONEY) },
        { path: 'licence', ...page(() => import('./pages/LicencePage.js')) },
        { path: 'licence/buy', ...page(() => import('./pages/BuyPage.js'), MONEY) },
        { path: 'licence/usage', ...page(() => import('./pages/UsagePage.js')) },
        { path: 'licence/account', ...page(() => import('./pages/AccountPage.js'), MONEY) },
        { path: 'licence/invoices/:id', ...page(() => import('./pages/InvoicePage.js'), MONEY) },
        { path: 'licence/contract', ...page(() => import('./pages/ContractPage.js'), MONEY) },
        { path: 'licence/extras', ...page(() => import('./pages/ExtrasPage.js'), MONEY) },
        { path: 'sms', ...page(() => import('./pages/SmsPage.js'), SMS) },
        { path: 'complaints', ...page(() => import('./pages/Complaints.js')) },
        { path: 'complaints/:id', ...page(() => import('./pages/ComplaintCase.js')) },
        { path: 'members', ...page(() => import('./pages/MembersPage.js')) },
        { path: 'settings', ...page(() => import('./pages/Settings.js')) },
      ],
    },
  ],
};
