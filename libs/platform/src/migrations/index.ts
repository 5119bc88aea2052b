import { Platform1763800000000 } from './1763800000000-platform.js';

/** Migrations of this library, oldest first. */
export const platformMigrations = [Platform1763800000000];
