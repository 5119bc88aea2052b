import { Tenancy1763800030000 } from './1763800030000-tenancy.js';

/** Migrations of this library, oldest first. */
export const tenancyMigrations: Function[] = [Tenancy1763800030000];
