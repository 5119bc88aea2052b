/** Migrations of this library, oldest first. */
export const legalMigrations: Function[] = [];
