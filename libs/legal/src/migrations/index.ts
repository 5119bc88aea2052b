import { Legal1763800010000 } from './1763800010000-legal.js';

/** Migrations of this library, oldest first. */
export const legalMigrations = [Legal1763800010000];
