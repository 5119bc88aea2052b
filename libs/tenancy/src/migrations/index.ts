/** Migrations of this library, oldest first. */
export const tenancyMigrations: Function[] = [];
