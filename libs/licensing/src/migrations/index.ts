import { Licensing1763800040000 } from './1763800040000-licensing.js';

/** Migrations of this library, oldest first. */
export const licensingMigrations: Function[] = [Licensing1763800040000];
