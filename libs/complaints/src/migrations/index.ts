/** Migrations of this library, oldest first. */
export const complaintsMigrations: Function[] = [];
