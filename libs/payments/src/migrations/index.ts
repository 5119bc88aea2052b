import { Payments1763800060000 } from './1763800060000-payments.js';

/** Migrations of this library, oldest first. */
export const paymentsMigrations: Function[] = [Payments1763800060000];
