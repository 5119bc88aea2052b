import { uuidv7, type Currency, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import { fromStates, orderMachine, paymentMachine } from '../domain/machines.js';
import { ORDER_PAID } from '../events/events.js';

/** A success as a gateway reports it. */
export interface Success {
  gateway: string;
  /** The notification; absent when the reconciler found out. */
  event: { id: string; raw: Record<string, unknown> } | null;
  paymentId: string;
  externalId: string;
  currency: Currency;
  amount: bigint;
  at: Temporal.Instant;
  receivedAt: Temporal.Instant;
}

/** What a success did: a repeat changes nothing; `unmoved` found no payment to succeed; `surplus` found the order closed. */
export type Settled =
  | { state: 'repeat' | 'unmoved' }
  | { state: 'surplus'; tenantId: string; orderId: string; buyerId: string }
  | {
      state: 'paid';
      tenantId: string;
      orderId: string;
      buyerId: string;
      termsHash: string;
      items: { id: string; courseId: string }[];
    };

interface Row {
  fresh: boolean;
  paid: boolean;
  tenantId: string | null;
  orderId: string;
  buyerId: string;
  termsHash: string;
  items: { id: string; courseId: string }[];
}

/**
 * The hot path of a purchase in one statement: inbox, payment, order, ledger, history and event. The states from which
 * it goes are the machines'; the history and the event are platform's tables, written here to save three round trips.
 */
const SETTLE = `WITH inbox AS (
    INSERT INTO payments.gateway_event (gateway, event_id, type, subject_id, tenant_id, payload, received_at)
    SELECT $1, $2, 'payment-succeeded', $4, (SELECT tenant_id FROM payments.payment WHERE id = $4), $3, $9 WHERE $2::text IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING 1),
  fresh AS (SELECT 1 WHERE $2::text IS NULL OR EXISTS (SELECT 1 FROM inbox)),
  p AS (
    UPDATE payments.payment SET status = 'succeeded', external_id = $5, settled_at = $8, failure = NULL
    WHERE id = $4 AND gateway = $1 AND amount = $6 AND currency = $7 AND status = ANY($10::text[]) AND EXISTS (SELECT 1 FROM fresh)
    RETURNING id, tenant_id, order_id, buyer_id, amount, currency),
  o AS (
    UPDATE payments.order o SET status = 'paid', paid_at = $8 FROM p
    WHERE o.tenant_id = p.tenant_id AND o.id = p.order_id AND o.status = ANY($11::text[])
    RETURNING o.id, o.tenant_id, o.buyer_id, o.total, o.commission, o.currency, o.terms_hash),
  e AS (
    INSERT INTO payments.entry (id, tenant_id, kind, cause_id, order_id, at)
    SELECT $12, p.tenant_id, CASE WHEN o.id IS NULL THEN 'surplus' ELSE 'captured' END, p.id, p.order_id, $8 FROM p LEFT JOIN o ON true RETURNING id, tenant_id),
  l AS (
    INSERT INTO payments.posting (entry_id, line, tenant_id, account, currency, amount)
    SELECT $12, x.line, p.tenant_id, x.account, p.currency, x.amount FROM p LEFT JOIN o ON true
    CROSS JOIN LATERAL (VALUES
      (1::smallint, 'gateway-clearing', p.amount),
      (2::smallint, 'seller-payable', -(o.total - o.commission)),
      (3::smallint, 'operator-commission', -o.commission),
      (4::smallint, 'refund-payable', CASE WHEN o.id IS NULL THEN -p.amount END)) AS x(line, account, amount)
    WHERE x.amount <> 0),
  h AS (
    INSERT INTO platform.state_history (id, tenant_id, machine, subject_id, transition, from_state, to_state, actor, at)
    SELECT $13::uuid, o.tenant_id, 'payments.order', o.id, 'pay', 'awaiting-payment', 'paid', 'gateway:' || $1, $8::timestamptz FROM o),
  x AS (
    INSERT INTO platform.outbox (id, kind, type, tenant_id, payload, at)
    SELECT $14, 'event', $15, o.tenant_id, jsonb_build_object('orderId', o.id, 'buyerId', o.buyer_id, 'sellerId', o.tenant_id), $8 FROM o)
  SELECT EXISTS (SELECT 1 FROM fresh) AS fresh, p.tenant_id AS "tenantId", p.order_id AS "orderId", p.buyer_id AS "buyerId", o.id IS NOT NULL AS paid,
    o.terms_hash AS "termsHash",
    (SELECT jsonb_agg(jsonb_build_object('id', i.id, 'courseId', i.course_id) ORDER BY i.position) FROM payments.order_item i WHERE i.order_id = p.order_id) AS items
  FROM (SELECT 1) one LEFT JOIN p ON true LEFT JOIN o ON true`;

/** Takes a success in. */
export async function settle(tx: Tx, s: Success): Promise<Settled> {
  const { fresh, paid, tenantId, orderId, buyerId, termsHash, items } = await tx.one<Row>(SETTLE, [
    s.gateway, s.event?.id ?? null, s.event ? json(s.event.raw) : null, s.paymentId, s.externalId, s.amount, s.currency, s.at, s.receivedAt,
    fromStates(paymentMachine, 'succeed'), fromStates(orderMachine, 'pay'), uuidv7(), uuidv7(), uuidv7(), ORDER_PAID,
  ]); // prettier-ignore
  if (!fresh) return { state: 'repeat' };
  if (!tenantId) return { state: 'unmoved' };
  return paid
    ? { state: 'paid', tenantId, orderId, buyerId, termsHash, items }
    : { state: 'surplus', tenantId, orderId, buyerId };
}

/** Keeps a notification. @returns false where it was kept before */
export async function keepEvent(
  tx: Tx,
  e: {
    gateway: string;
    eventId: string;
    type: string;
    subjectId: string | null;
    tenantId: string | null;
    raw: Record<string, unknown>;
    at: Temporal.Instant;
  },
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO payments.gateway_event (gateway, event_id, type, subject_id, tenant_id, payload, received_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [e.gateway, e.eventId, e.type, e.subjectId, e.tenantId, json(e.raw), e.at],
  );
  return n === 1;
}

/** Notes whom a kept notification concerns, where another library charged: it dies with that seller's data. */
export async function concernsSeller(tx: Tx, gateway: string, eventId: string, tenantId: string): Promise<void> {
  await tx.exec(`UPDATE payments.gateway_event SET tenant_id = $3 WHERE gateway = $1 AND event_id = $2`, [
    gateway,
    eventId,
    tenantId,
  ]);
}

/**
 * Empties notifications received before `cutoff` (real time) of what the gateway wrote. Their ids stay: one that is sent again years
 * later is still known. @returns how many
 */
export function forgetNotices(tx: Tx, cutoff: Temporal.Instant, limit: number): Promise<number> {
  return tx.exec(
    `UPDATE payments.gateway_event SET payload = '{}' WHERE ctid IN (
       SELECT ctid FROM payments.gateway_event WHERE received_at <= $1 AND payload <> '{}' LIMIT $2)`,
    [cutoff, limit],
  );
}
