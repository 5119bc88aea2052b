/** Migrations of this library, oldest first. */
export const contentMigrations: Function[] = [];
