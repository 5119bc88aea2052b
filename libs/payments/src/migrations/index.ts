/** Migrations of this library, oldest first. */
export const paymentsMigrations: Function[] = [];
