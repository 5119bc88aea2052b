import type { Money, Temporal } from '#kernel';

/** What a gateway is told when a payment begins. The id is ours and is also the idempotency key. */
export interface ChargeRequest {
  id: string;
  amount: Money;
  /** Shown on the payment page. */
  title: string;
  seller: string;
  buyerEmail: string;
  returnUrl: string;
  orderId: string;
  expiresAt: Temporal.Instant | null;
}

/** A payment as the gateway began it. */
export interface StartedCharge {
  externalId: string;
  redirectUrl: string;
}

/** What a refund is asked with. `id:attempt` is the idempotency key: a gateway answers a refusal again under the same one. */
export interface RefundRequest {
  id: string;
  attempt: number;
  paymentId: string;
  externalPaymentId: string | null;
  amount: Money;
}

/** What became of something we asked a gateway for. */
export type Outcome =
  | { state: 'succeeded'; externalId: string; amount: Money }
  /** `final`: its page is closed, and nothing can be paid there any more. */
  | { state: 'failed'; externalId: string | null; failure: string; final?: true }
  | { state: 'pending' }
  | { state: 'absent' };

/** A gateway's notification, verified and read. */
export type GatewayEvent = { eventId: string; raw: Record<string, unknown> } & (
  | { kind: 'payment-succeeded'; paymentId: string; externalId: string; amount: Money }
  | { kind: 'payment-declined'; paymentId: string; failure: string }
  | { kind: 'payment-unclear'; paymentId: string }
  | { kind: 'payment-disputed'; paymentId: string | null; externalId: string | null }
  | { kind: 'refund-succeeded'; refundId: string; attempt: number; externalId: string }
  | { kind: 'refund-failed'; refundId: string; attempt: number; externalId: string; failure: string }
  | { kind: 'other'; type: string }
);

/** The platform's view of a payment system. Every call takes our id as its idempotency key, so it may be made again. */
export interface Gateway {
  readonly name: string;
  start(charge: ChargeRequest): Promise<StartedCharge>;
  /** Asks what became of a payment: for the reconciler. */
  find(payment: { id: string; externalId: string | null }): Promise<Outcome>;
  /** Our id of the payment that a gateway knows by an id of its own that we have not heard of yet; null where it is none of ours. */
  paymentOf?(externalId: string): Promise<string | null>;
  refund(request: RefundRequest): Promise<{ externalId: string }>;
  findRefund(refund: { id: string; attempt: number; externalId: string | null }): Promise<Outcome>;
  /**
   * Verifies a notification over its raw bytes and reads it.
   * @throws DomainError payments.webhook_forged, payments.webhook_stale, payments.webhook_unreadable
   */
  read(raw: Buffer, headers: Record<string, string | string[] | undefined>): GatewayEvent;
}

/** The gateway refused for good: the attempt has failed. Anything else that goes wrong in a call leaves it unknown. */
export class GatewayRefused extends Error {}
