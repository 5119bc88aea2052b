/** Migrations of this library, oldest first. */
export const licensingMigrations: Function[] = [];
