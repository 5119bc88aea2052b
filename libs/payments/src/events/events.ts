/** A seller activated the payment module and may charge. */
export const MODULE_ACTIVATED = 'payments.module-activated.v1';
/** The operator decided on an application for the payment module. */
export const MODULE_DECIDED = 'payments.module-decided.v1';
/** An order was paid, or completed for nothing. */
export const ORDER_PAID = 'payments.order-paid.v1';
/** Money of a refund has reached the gateway's books. */
export const REFUND_SETTLED = 'payments.refund-settled.v1';
/** A buyer asked for a refund; access has ended. */
export const REFUND_REQUESTED = 'payments.refund-requested.v1';
/** A buyer's bank disputes a payment. */
export const PAYMENT_DISPUTED = 'payments.payment-disputed.v1';

/** Payload of {@link ORDER_PAID}. */
export interface OrderPaid {
  orderId: string;
  buyerId: string;
  sellerId: string;
}

/** Payload of {@link REFUND_SETTLED} and {@link REFUND_REQUESTED}. */
export interface RefundFact {
  refundId: string;
  orderId: string;
  buyerId: string;
  sellerId: string;
}
