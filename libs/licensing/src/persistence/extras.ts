import { Money, type TenantId, type Temporal } from '#kernel';
import type { LegalPolicy } from '#legal';
import { json, type Tx } from '#platform';
import type { EXTRA_POLICIES, ExtraKind, ExtraStatus } from '../domain/extra.machine.js';

/** An extra service. */
export interface Extra {
  id: string;
  tenantId: TenantId;
  kind: ExtraKind;
  status: ExtraStatus;
  request: string;
  policies: Record<(typeof EXTRA_POLICIES)[number], LegalPolicy>;
  askedAt: Temporal.Instant;
  askedBy: string;
  /** The technical estimate: what will be done. */
  estimate: string | null;
  amount: Money | null;
  /** Working days that the work is expected to take. */
  days: number | null;
  estimatedAt: Temporal.Instant | null;
  offerUntil: Temporal.Instant | null;
  invoiceId: string | null;
  paidAt: Temporal.Instant | null;
  workDueAt: Temporal.Instant | null;
  actNumber: string | null;
  actText: string | null;
  deliveredAt: Temporal.Instant | null;
  objection: string | null;
  closedAt: Temporal.Instant | null;
  closedHow: 'accepted' | 'silence' | 'declined' | 'cancelled' | 'expired' | null;
  closedReason: string | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", kind, status, request, policies, asked_at AS "askedAt", asked_by AS "askedBy", estimate, amount, currency, days,
  estimated_at AS "estimatedAt", offer_until AS "offerUntil", invoice_id AS "invoiceId", paid_at AS "paidAt", work_due_at AS "workDueAt", act_number AS "actNumber",
  act_text AS "actText", delivered_at AS "deliveredAt", objection, closed_at AS "closedAt", closed_how AS "closedHow", closed_reason AS "closedReason"`;

type Row = Omit<Extra, 'amount'> & { amount: bigint | null; currency: string | null };

const extraOf = ({ amount, currency, ...row }: Row): Extra => ({
  ...row,
  amount: amount !== null && currency !== null ? Money.of(amount, currency) : null,
});

/** Writes what was asked for. */
export async function insertExtra(
  tx: Tx,
  e: Pick<Extra, 'id' | 'tenantId' | 'kind' | 'request' | 'policies' | 'askedAt' | 'askedBy'>,
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.extra (id, tenant_id, kind, request, policies, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [e.id, e.tenantId, e.kind, e.request, json(e.policies), e.askedAt, e.askedBy],
  );
}

/** One that the scope may see. */
export async function findExtra(tx: Tx, id: string): Promise<Extra | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.extra WHERE id = $1`, [id]);
  return row && extraOf(row);
}

/** One, locked. */
export async function lockExtra(tx: Tx, id: string): Promise<Extra | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.extra WHERE id = $1 FOR UPDATE`, [id]);
  return row && extraOf(row);
}

/** Services of the scope, the latest first, after a keyset position. `open` leaves out those that are over. */
export async function listExtras(
  tx: Tx,
  f: { tenantId?: TenantId; open?: boolean; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<Extra[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM licensing.extra
     WHERE ($1::uuid IS NULL OR tenant_id = $1) AND (NOT $2::boolean OR status NOT IN ('closed', 'declined', 'cancelled', 'expired'))
       AND ($3::timestamptz IS NULL OR (asked_at, id) < ($3, $4::uuid)) ORDER BY asked_at DESC, id DESC LIMIT $5`,
    [f.tenantId, f.open ?? false, f.after?.at, f.after?.id, f.limit],
  );
  return rows.map(extraOf);
}

/** Writes the estimate. */
export async function writeEstimate(
  tx: Tx,
  id: string,
  e: { text: string; amount: Money; days: number; at: Temporal.Instant; until: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.extra SET estimate = $2, amount = $3, currency = $4, days = $5, estimated_at = $6, offer_until = $7 WHERE id = $1`,
    [id, e.text, e.amount.minor, e.amount.currency, e.days, e.at, e.until],
  );
}

/** Writes the invoice of the prepayment. */
export async function writeInvoice(tx: Tx, id: string, invoiceId: string): Promise<void> {
  await tx.exec(`UPDATE licensing.extra SET invoice_id = $2 WHERE id = $1`, [id, invoiceId]);
}

/** Writes when it was paid and when the work is expected to be done. */
export async function writePaid(tx: Tx, id: string, at: Temporal.Instant, due: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.extra SET paid_at = $2, work_due_at = $3 WHERE id = $1`, [id, at, due]);
}

/** Writes the act. */
export async function writeAct(
  tx: Tx,
  id: string,
  a: { number: string; text: string; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.extra SET act_number = $2, act_text = $3, delivered_at = $4, objection = NULL WHERE id = $1`,
    [id, a.number, a.text, a.at],
  );
}

/** Writes why the seller does not accept the act. */
export async function writeObjection(tx: Tx, id: string, text: string): Promise<void> {
  await tx.exec(`UPDATE licensing.extra SET objection = $2 WHERE id = $1`, [id, text]);
}

/** Writes how it ended. */
export async function writeClosed(
  tx: Tx,
  id: string,
  c: { at: Temporal.Instant; how: NonNullable<Extra['closedHow']>; reason?: string },
): Promise<void> {
  await tx.exec(`UPDATE licensing.extra SET closed_at = $2, closed_how = $3, closed_reason = $4 WHERE id = $1`, [
    id,
    c.at,
    c.how,
    c.reason,
  ]);
}
