import { Payments1763800060000 } from './1763800060000-payments.js';
import { GatewayMoved1763800060001 } from './1763800060001-gateway-moved.js';
import { NoticeAges1763800060020 } from './1763800060020-notice-ages.js';
import { UnpaidRefunds1763800060021 } from './1763800060021-unpaid-refunds.js';

/** Migrations of this library, oldest first. */
export const paymentsMigrations: Function[] = [
  Payments1763800060000,
  GatewayMoved1763800060001,
  NoticeAges1763800060020,
  UnpaidRefunds1763800060021,
];
