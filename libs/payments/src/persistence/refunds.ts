import { Money, asTenantId, type Currency, type TenantId, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { RefundStatus } from '../domain/machines.js';
import type { WorkingLine } from '../domain/refund-amount.js';
import type { After } from './orders.js';

/** A refund as it stands. */
export interface Refund {
  id: string;
  tenantId: TenantId;
  orderId: string;
  paymentId: string;
  buyerId: string;
  status: RefundStatus;
  amount: Money;
  /** The part that comes out of the operator's commission. */
  commission: Money;
  cause: 'buyer' | 'surplus';
  method: string;
  clause: string | null;
  working: WorkingLine[];
  reason: string | null;
  /** Which call to the gateway is the present one; each has a key and a gateway's id of its own. */
  attempt: number;
  externalId: string | null;
  failure: string | null;
  requestedAt: Temporal.Instant;
  dueAt: Temporal.Instant | null;
  sentAt: Temporal.Instant | null;
  settledAt: Temporal.Instant | null;
}

type Row = Omit<Refund, 'amount' | 'commission' | 'tenantId'> & {
  tenantId: string;
  amount: bigint;
  commission: bigint;
  currency: Currency;
  requestedText: string;
};

const SELECT = `SELECT id, tenant_id AS "tenantId", order_id AS "orderId", payment_id AS "paymentId", buyer_id AS "buyerId", status, currency, amount, commission, cause, method,
  clause, working, reason, attempt, external_id AS "externalId", failure, requested_at AS "requestedAt", requested_at::text AS "requestedText", due_at AS "dueAt",
  sent_at AS "sentAt", settled_at AS "settledAt" FROM payments.refund`;

const refundOf = ({ currency, ...r }: Row): Refund & { requestedText: string } => ({
  ...r,
  tenantId: asTenantId(r.tenantId),
  amount: Money.of(r.amount, currency),
  commission: Money.of(r.commission, currency),
});

/** Writes a requested refund and reserves its amount on the order; the database refuses more than was captured. */
export async function insertRefund(
  tx: Tx,
  r: Omit<Refund, 'status' | 'attempt' | 'externalId' | 'failure' | 'sentAt' | 'settledAt'>,
): Promise<void> {
  await tx.exec(
    `INSERT INTO payments.refund (id, tenant_id, order_id, payment_id, buyer_id, status, currency, amount, commission, cause, method, clause, working, reason, requested_at, due_at)
     VALUES ($1, $2, $3, $4, $5, 'requested', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      r.id,
      r.tenantId,
      r.orderId,
      r.paymentId,
      r.buyerId,
      r.amount.currency,
      r.amount.minor,
      r.commission.minor,
      r.cause,
      r.method,
      r.clause,
      json(r.working),
      r.reason,
      r.requestedAt,
      r.dueAt,
    ],
  );
  if (r.cause === 'buyer') {
    await tx.exec(
      `UPDATE payments.order SET refunded = refunded + $2, commission_refunded = commission_refunded + $3 WHERE id = $1`,
      [r.orderId, r.amount.minor, r.commission.minor],
    );
  }
}

/** A refund that the scope may see. */
export async function findRefund(tx: Tx, id: string): Promise<Refund | undefined> {
  const row = await tx.maybe<Row>(`${SELECT} WHERE id = $1`, [id]);
  return row && refundOf(row);
}

/** The same, held until the transaction ends. */
export async function lockRefund(tx: Tx, id: string): Promise<Refund | undefined> {
  const row = await tx.maybe<Row>(`${SELECT} WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return row && refundOf(row);
}

/** Whether a refund of the order is under way. */
export async function refundUnderWay(tx: Tx, orderId: string): Promise<boolean> {
  return (
    (await tx.maybe(`SELECT 1 FROM payments.refund WHERE order_id = $1 AND cause = 'buyer' AND status <> 'settled'`, [
      orderId,
    ])) !== undefined
  );
}

/** The refunds of one order, oldest first. */
export async function refundsOfOrder(tx: Tx, orderId: string): Promise<Refund[]> {
  return (await tx.query<Row>(`${SELECT} WHERE order_id = $1 ORDER BY requested_at, id`, [orderId])).map(refundOf);
}

/** A page of a seller's refunds, newest first. */
export async function refundsOfSeller(
  tx: Tx,
  tenantId: TenantId,
  after: After | undefined,
  limit: number,
): Promise<(Refund & { requestedText: string })[]> {
  const rows = await tx.query<Row>(
    `${SELECT} WHERE tenant_id = $1 AND ($2::timestamptz IS NULL OR (requested_at, id) < ($2, $3::uuid)) ORDER BY requested_at DESC, id DESC LIMIT $4`,
    [tenantId, after?.at, after?.id, limit],
  );
  return rows.map(refundOf);
}

/** Settled refunds of sales in a span: what stands behind a ratio. */
export async function refundsBehind(
  tx: Tx,
  tenantId: TenantId,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<Refund[]> {
  const rows = await tx.query<Row>(
    `${SELECT} WHERE tenant_id = $1 AND status = 'settled' AND cause = 'buyer' AND settled_at >= $2 AND settled_at < $3 ORDER BY settled_at DESC LIMIT 500`,
    [tenantId, from, to],
  );
  return rows.map(refundOf);
}

/** Begins the next call to the gateway: what was said of the last one holds for that one alone. */
export async function nextAttempt(tx: Tx, id: string): Promise<void> {
  await tx.exec(
    `UPDATE payments.refund SET attempt = attempt + 1, external_id = NULL, failure = NULL, sent_at = NULL WHERE id = $1`,
    [id],
  );
}

/** Until when a failed refund keeps its seller from being deleted; the first answer stands. @returns whether this was it */
export async function setBlocksUntil(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  return (
    (await tx.exec(`UPDATE payments.refund SET blocks_until = $2 WHERE id = $1 AND blocks_until IS NULL`, [id, at])) ===
    1
  );
}

/** What the gateway said. */
export async function recordRefund(
  tx: Tx,
  id: string,
  said: { externalId?: string; failure?: string | null; sentAt?: Temporal.Instant; settledAt?: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE payments.refund SET external_id = coalesce($2, external_id), failure = $3, sent_at = coalesce(sent_at, $4), settled_at = coalesce(settled_at, $5) WHERE id = $1`,
    [id, said.externalId, said.failure?.slice(0, 200) ?? null, said.sentAt, said.settledAt],
  );
}
