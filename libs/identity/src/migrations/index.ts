import { Identity1763800020000 } from './1763800020000-identity.js';
import { SignInAges1763800020010 } from './1763800020010-sign-in-ages.js';

/** Migrations of this library, oldest first. */
export const identityMigrations = [Identity1763800020000, SignInAges1763800020010];
