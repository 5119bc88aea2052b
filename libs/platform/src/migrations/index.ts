import { Platform1763800000000 } from './1763800000000-platform.js';
import { Mail1763800000001 } from './1763800000001-mail.js';
import { StaffAccess1763800000002 } from './1763800000002-staff-access.js';
import { DeliveryCare1763800000030 } from './1763800000030-delivery-care.js';

/** Migrations of this library, oldest first. */
export const platformMigrations = [
  Platform1763800000000,
  Mail1763800000001,
  StaffAccess1763800000002,
  DeliveryCare1763800000030,
];
