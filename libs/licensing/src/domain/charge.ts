import { Money, defineMachine, type StateOf, type Temporal, type TenantId } from '#kernel';
import type { LegalPolicy } from '#legal';

/** One attempt to pay an invoice by card. A success after a decline is believed: the money is there. */
export const chargeMachine = defineMachine({
  name: 'licensing-charge',
  initial: 'intent',
  states: { intent: { open: true }, pending: { open: true }, unknown: { open: true }, succeeded: {}, declined: {}, disputed: {} },
  transitions: {
    start: { from: ['intent', 'unknown'], to: 'pending' },
    lose: { from: ['intent', 'pending'], to: 'unknown' },
    succeed: { from: ['intent', 'pending', 'unknown', 'declined'], to: 'succeeded' },
    decline: { from: ['intent', 'pending', 'unknown'], to: 'declined' },
    dispute: { from: ['succeeded'], to: 'disputed' },
  },
  final: ['disputed'],
}); // prettier-ignore

/** A card payment's state. */
export type ChargeStatus = StateOf<typeof chargeMachine>;

/** One card payment of an invoice. */
export interface Charge {
  id: string;
  tenantId: TenantId;
  invoiceId: string;
  /** The account that paid with its card. */
  payerId: string;
  gateway: string;
  status: ChargeStatus;
  amount: Money;
  externalId: string | null;
  redirectUrl: string | null;
  failure: string | null;
  createdAt: Temporal.Instant;
  settledAt: Temporal.Instant | null;
}

/** An application to return a mistaken card payment (AT-4.4). */
export const chargeReturnMachine = defineMachine({
  name: 'licensing-charge-return',
  initial: 'asked',
  states: { asked: {}, refused: {}, granted: {}, sent: {}, failed: {}, returned: {} },
  transitions: {
    refuse: { from: ['asked'], to: 'refused' },
    grant: { from: ['asked'], to: 'granted' },
    send: { from: ['granted'], to: 'sent' },
    fail: { from: ['granted', 'sent'], to: 'failed' },
    retry: { from: ['failed'], to: 'granted' },
    settle: { from: ['granted', 'sent', 'failed'], to: 'returned' },
  },
  final: ['refused', 'returned'],
});

/** An application's state. */
export type ChargeReturnStatus = StateOf<typeof chargeReturnMachine>;

/** An application to return a mistaken card payment, and what became of it. */
export interface ChargeReturn {
  id: string;
  tenantId: TenantId;
  chargeId: string;
  status: ChargeReturnStatus;
  explanation: string;
  cardholder: string;
  /** What was paid. */
  amount: Money;
  /** The operator's costs of returning it. */
  costs: Money;
  ground: string | null;
  policies: { mistaken: LegalPolicy; costs: LegalPolicy };
  askedBy: string;
  askedAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  /** Which call to the gateway: a refusal is answered again under the same key. */
  attempt: number;
  externalId: string | null;
  failure: string | null;
  returnedAt: Temporal.Instant | null;
}

/** What goes back to the card. */
export const backOf = (r: Pick<ChargeReturn, 'amount' | 'costs'>): Money => r.amount.minus(r.costs);

/** The most that may be withheld. */
export const mostCosts = (r: Pick<ChargeReturn, 'amount' | 'policies'>): Money =>
  r.policies.mistaken.value === 'same-card-less-costs'
    ? r.amount.percent(r.policies.costs.value, 'down')
    : Money.zero(r.amount.currency);
