import { Complaints1763800070000 } from './1763800070000-complaints.js';

/** Migrations of this library, oldest first. */
export const complaintsMigrations: Function[] = [Complaints1763800070000];
