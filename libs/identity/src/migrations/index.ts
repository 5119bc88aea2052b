import { Identity1763800020000 } from './1763800020000-identity.js';

/** Migrations of this library, oldest first. */
export const identityMigrations = [Identity1763800020000];
