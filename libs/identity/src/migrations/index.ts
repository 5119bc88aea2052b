/** Migrations of this library, oldest first. */
export const identityMigrations: Function[] = [];
