import { Tenancy1763800030000 } from './1763800030000-tenancy.js';
import { SuspensionGrounds1763800030001 } from './1763800030001-suspension-grounds.js';
import { SharedTaxId1763800030010 } from './1763800030010-shared-tax-id.js';

/** Migrations of this library, oldest first. */
export const tenancyMigrations: Function[] = [
  Tenancy1763800030000,
  SuspensionGrounds1763800030001,
  SharedTaxId1763800030010,
];
