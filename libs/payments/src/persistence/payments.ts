import { Money, asTenantId, type Currency, type TenantId, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { PaymentStatus } from '../domain/machines.js';

/** One attempt to pay. */
export interface Payment {
  id: string;
  tenantId: TenantId;
  orderId: string;
  buyerId: string;
  gateway: string;
  status: PaymentStatus;
  amount: Money;
  externalId: string | null;
  redirectUrl: string | null;
  failure: string | null;
  createdAt: Temporal.Instant;
}

type Row = Omit<Payment, 'amount' | 'tenantId'> & { tenantId: string; amount: bigint; currency: Currency };

const COLUMNS = `id, tenant_id AS "tenantId", order_id AS "orderId", buyer_id AS "buyerId", gateway, status, currency, amount, external_id AS "externalId",
  redirect_url AS "redirectUrl", failure, created_at AS "createdAt"`;

const paymentOf = ({ amount, currency, ...r }: Row): Payment => ({
  ...r,
  tenantId: asTenantId(r.tenantId),
  amount: Money.of(amount, currency),
});

/** A payment that the scope may see. */
export async function findPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM payments.payment WHERE id = $1`, [id]);
  return row && paymentOf(row);
}

/** The same, held until the transaction ends. */
export async function lockPayment(tx: Tx, id: string): Promise<Payment | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM payments.payment WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  return row && paymentOf(row);
}

/** The payment that a gateway names by its own id. */
export async function paymentByExternal(tx: Tx, gateway: string, externalId: string): Promise<string | undefined> {
  return (
    await tx.maybe<{ id: string }>(
      `SELECT id FROM payments.payment WHERE gateway = 'stripe' AND $1 = 'stripe' AND external_id = $2`,
      [gateway, externalId],
    )
  )?.id;
}

/** The attempt that is open, held until the transaction ends. */
export async function openPayment(tx: Tx, orderId: string): Promise<Payment | undefined> {
  const row = await tx.maybe<Row>(
    `SELECT ${COLUMNS} FROM payments.payment WHERE order_id = $1 AND status IN ('intent', 'pending', 'unknown') FOR NO KEY UPDATE`,
    [orderId],
  );
  return row && paymentOf(row);
}

/** The payment whose money an order holds. */
export async function capturedPayment(tx: Tx, orderId: string): Promise<Payment | undefined> {
  const row = await tx.maybe<Row>(
    `SELECT ${COLUMNS} FROM payments.payment p
     WHERE order_id = $1 AND status IN ('succeeded', 'disputed') AND EXISTS (SELECT 1 FROM payments.entry e WHERE e.tenant_id = p.tenant_id AND e.cause_id = p.id AND e.kind = 'captured')`,
    [orderId],
  );
  return row && paymentOf(row);
}

/** What a person paid to all sellers within `[from, until)`, by currency. Staff's or system scope. */
export async function paidByBuyer(
  tx: Tx,
  buyerId: string,
  from: Temporal.Instant,
  until: Temporal.Instant,
): Promise<Money[]> {
  const rows = await tx.query<{ currency: Currency; amount: bigint }>(
    `SELECT p.currency, sum(p.amount)::bigint AS amount FROM payments.payment p JOIN payments.entry e ON e.tenant_id = p.tenant_id AND e.cause_id = p.id AND e.kind = 'captured'
     WHERE p.buyer_id = $1 AND e.at >= $2 AND e.at < $3 GROUP BY p.currency ORDER BY p.currency`,
    [buyerId, from, until],
  );
  return rows.map((r) => Money.of(r.amount, r.currency));
}

/** A new attempt. */
export async function insertPayment(
  tx: Tx,
  p: {
    id: string;
    tenantId: string;
    orderId: string;
    buyerId: string;
    gateway: string;
    amount: Money;
    at: Temporal.Instant;
  },
): Promise<void> {
  await tx.exec(
    `INSERT INTO payments.payment (id, tenant_id, order_id, buyer_id, gateway, status, currency, amount, created_at) VALUES ($1, $2, $3, $4, $5, 'intent', $6, $7, $8)`,
    [p.id, p.tenantId, p.orderId, p.buyerId, p.gateway, p.amount.currency, p.amount.minor, p.at],
  );
}

/** Where the buyer is to go. The gateway's own id of a payment that has succeeded meanwhile is not overwritten. */
export async function recordStart(
  tx: Tx,
  id: string,
  externalId: string,
  redirectUrl: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.exec(
    `UPDATE payments.payment SET external_id = CASE WHEN status IN ('succeeded', 'disputed') THEN external_id ELSE $2 END, redirect_url = $3, started_at = coalesce(started_at, $4) WHERE id = $1`,
    [id, externalId, redirectUrl, at],
  );
}

/** Why an attempt failed. */
export async function recordFailure(tx: Tx, id: string, failure: string): Promise<void> {
  await tx.exec(`UPDATE payments.payment SET failure = $2 WHERE id = $1`, [id, failure.slice(0, 200)]);
}
