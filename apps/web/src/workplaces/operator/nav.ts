import {
  IconBuildingStore,
  IconCalendarDue,
  IconContract,
  IconFileCheck,
  IconFlag,
  IconGavel,
  IconHeartbeat,
  IconHome,
  IconKey,
  IconListDetails,
  IconTags,
  IconTool,
  IconTools,
  IconTrashX,
} from '@tabler/icons-react';
import type { Workplace } from '../workplace.js';

export const COMPLAINTS = { staffRoles: ['admin', 'complaints'] };
export const SUPPORT = { staffRoles: ['admin', 'support'] };
export const ADMIN = { staffRoles: ['admin'] };

/** Where its navigation and its keys lead. */
export const nav: Workplace<'operator'>['nav'] = [
  { to: '/operator', label: 'home', icon: IconHome, end: true },
  { to: '/operator/deadlines', label: 'deadlines', icon: IconCalendarDue },
  { to: '/operator/complaints', label: 'complaints', icon: IconFlag, access: COMPLAINTS },
  { to: '/operator/sellers', label: 'sellers', icon: IconBuildingStore },
  { to: '/operator/tariffs', label: 'tariffs', icon: IconTags, access: SUPPORT },
  { to: '/operator/maintenance', label: 'maintenance', icon: IconTool },
  { to: '/operator/extras', label: 'extras', icon: IconTools, access: SUPPORT },
  { to: '/operator/contracts', label: 'contracts', icon: IconContract, access: SUPPORT },
  { to: '/operator/purges', label: 'purges', icon: IconTrashX },
  { to: '/operator/applications', label: 'applications', icon: IconFileCheck, access: SUPPORT },
  { to: '/operator/problems', label: 'problems', icon: IconKey, access: SUPPORT },
  { to: '/operator/terms', label: 'terms', icon: IconGavel },
  { to: '/operator/journal', label: 'journal', icon: IconListDetails, access: ADMIN },
  { to: '/operator/platform', label: 'platform', icon: IconHeartbeat, access: SUPPORT },
];
