/** The door of payments. */
export { PaymentsModule } from './payments.module.js';
export { PaymentsFacade } from './payments.facade.js';
export { paymentsErrors } from './payments.errors.js';
export { paymentsMigrations } from './migrations/index.js';
export {
  moduleMachine,
  orderMachine,
  paymentMachine,
  refundMachine,
  type ModuleStatus,
  type OrderStatus,
  type PaymentStatus,
  type RefundStatus,
} from './domain/machines.js';
export { numberOf, type Order } from './domain/order.js';
export type { SellerRatio } from './application/refund-ratios.js';
export type { Balance } from './persistence/ledger.js';
export type { Refund } from './persistence/refunds.js';
export {
  MODULE_ACTIVATED,
  MODULE_DECIDED,
  ORDER_PAID,
  PAYMENT_DISPUTED,
  REFUND_REQUESTED,
  REFUND_SETTLED,
  type OrderPaid,
  type RefundFact,
} from './events/events.js';
