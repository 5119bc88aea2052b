import { Money, asTenantId, type Temporal, type TenantId } from '#kernel';
import type { Tx } from '#platform';
import type { BankDoubt } from '../domain/bank-match.js';

/** A statement that was taken. */
export interface BankStatement {
  id: string;
  sha256: string;
  format: '1c' | 'csv';
  account: string;
  /** Days of its documents; null where it has none. */
  firstDay: Temporal.PlainDate | null;
  lastDay: Temporal.PlainDate | null;
  incoming: number;
  outgoing: number;
  /** Incoming ones that an earlier statement had. */
  known: number;
  uploadedBy: string;
  at: Temporal.Instant;
}

/** States of a payment. */
export const BANK_PAYMENT_STATES = ['unmatched', 'matched', 'dismissed'] as const;
export type BankPaymentState = (typeof BANK_PAYMENT_STATES)[number];

/** Money that came to the operator's bank account. */
export interface BankPayment {
  id: string;
  statementId: string;
  tenantId: TenantId | null;
  documentKey: string;
  line: number;
  number: string;
  date: Temporal.PlainDate;
  bookedOn: Temporal.PlainDate;
  amount: Money;
  payerName: string;
  payerTaxId: string;
  payerAccount: string;
  purpose: string;
  status: BankPaymentState;
  /** Why it waits, or waited, for a person. */
  doubt: BankDoubt | null;
  /** The invoice it names, where one does. */
  likelyInvoiceId: string | null;
  invoiceId: string | null;
  /** What it did to the invoice: paid, part-paid, overpaid, late. */
  outcome: string | null;
  settledBy: string | null;
  settledAt: Temporal.Instant | null;
  /** Why it was dismissed. */
  reason: string | null;
}

type Row = Omit<BankPayment, 'amount'> & { amount: bigint; currency: string };

const STATEMENT = `id, sha256, format, account, first_day AS "firstDay", last_day AS "lastDay", incoming, outgoing, known, uploaded_by AS "uploadedBy", at`;
const PAYMENT = `id, statement_id AS "statementId", tenant_id AS "tenantId", document_key AS "documentKey", line, number, date, booked_on AS "bookedOn", amount, currency,
  payer_name AS "payerName", payer_tax_id AS "payerTaxId", payer_account AS "payerAccount", purpose, status, doubt, likely_invoice_id AS "likelyInvoiceId",
  invoice_id AS "invoiceId", outcome, settled_by AS "settledBy", settled_at AS "settledAt", reason`;

const paymentOf = ({ amount, currency, tenantId, ...r }: Row): BankPayment => ({
  ...r,
  tenantId: tenantId === null ? null : asTenantId(tenantId),
  amount: Money.of(amount, currency),
});

/** Writes a statement. @returns false where the same file was taken before; waits for one that is just being taken */
export async function insertStatement(tx: Tx, s: BankStatement): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO licensing.bank_statement (id, sha256, format, account, first_day, last_day, incoming, outgoing, known, uploaded_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (sha256) DO NOTHING`,
    [s.id, s.sha256, s.format, s.account, s.firstDay, s.lastDay, s.incoming, s.outgoing, s.known, s.uploadedBy, s.at],
  );
  return n === 1;
}

/** The statement of a file. */
export function statementByHash(tx: Tx, sha256: string): Promise<BankStatement | undefined> {
  return tx.maybe<BankStatement>(`SELECT ${STATEMENT} FROM licensing.bank_statement WHERE sha256 = $1`, [sha256]);
}

/** Notes how many documents of it were known. */
export async function setKnown(tx: Tx, id: string, known: number): Promise<void> {
  await tx.exec(`UPDATE licensing.bank_statement SET known = $2 WHERE id = $1`, [id, known]);
}

/** Statements, newest first. */
export function listStatements(
  tx: Tx,
  f: { after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<BankStatement[]> {
  return tx.query<BankStatement>(
    `SELECT ${STATEMENT} FROM licensing.bank_statement WHERE $1::timestamptz IS NULL OR (at, id) < ($1, $2::uuid) ORDER BY at DESC, id DESC LIMIT $3`,
    [f.after?.at, f.after?.id, f.limit],
  );
}

/** Writes a payment. @returns false where an earlier statement had it */
export async function insertPayment(tx: Tx, p: BankPayment): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO licensing.bank_payment (id, statement_id, document_key, line, number, date, booked_on, amount, currency, payer_name, payer_tax_id, payer_account, purpose, status, doubt, likely_invoice_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'unmatched', $14, $15) ON CONFLICT (document_key) DO NOTHING`,
    [
      p.id,
      p.statementId,
      p.documentKey,
      p.line,
      p.number,
      p.date,
      p.bookedOn,
      p.amount.minor,
      p.amount.currency,
      p.payerName,
      p.payerTaxId,
      p.payerAccount,
      p.purpose,
      p.doubt,
      p.likelyInvoiceId,
    ],
  );
  return n === 1;
}

/** A payment, locked: whoever settles it goes through here. */
export async function lockPayment(tx: Tx, id: string): Promise<BankPayment | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${PAYMENT} FROM licensing.bank_payment WHERE id = $1 FOR UPDATE`, [id]);
  return row && paymentOf(row);
}

/** Notes for which invoice it was. `nameless` empties who paid and what for, as a deletion does. */
export async function markMatched(
  tx: Tx,
  id: string,
  m: { tenantId: TenantId; invoiceId: string; outcome: string; by: string; at: Temporal.Instant; nameless: boolean },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.bank_payment SET status = 'matched', tenant_id = $2, invoice_id = $3, outcome = $4, settled_by = $5, settled_at = $6 WHERE id = $1`,
    [id, m.tenantId, m.invoiceId, m.outcome, m.by, m.at],
  );
  if (m.nameless)
    await tx.exec(
      `UPDATE licensing.bank_payment SET payer_name = '', payer_tax_id = '', payer_account = '', purpose = '' WHERE id = $1`,
      [id],
    );
}

/** Notes that it is for no invoice. */
export async function markDismissed(
  tx: Tx,
  id: string,
  d: { reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.bank_payment SET status = 'dismissed', reason = $2, settled_by = $3, settled_at = $4 WHERE id = $1`,
    [id, d.reason, d.by, d.at],
  );
}

/** Payments, latest first. */
export async function listPayments(
  tx: Tx,
  f: { status?: BankPaymentState; statement?: string; after?: { bookedOn: string; id: string }; limit: number },
): Promise<BankPayment[]> {
  const rows = await tx.query<Row>(
    `SELECT ${PAYMENT} FROM licensing.bank_payment
     WHERE ($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR statement_id = $2) AND ($3::date IS NULL OR (booked_on, id) < ($3, $4::uuid))
     ORDER BY booked_on DESC, id DESC LIMIT $5`,
    [f.status, f.statement, f.after?.bookedOn, f.after?.id, f.limit],
  );
  return rows.map(paymentOf);
}

/** How many payments of a statement are in which state. */
export async function countPayments(tx: Tx, statementId: string): Promise<Partial<Record<BankPaymentState, number>>> {
  const rows = await tx.query<{ status: BankPaymentState; n: bigint }>(
    `SELECT status, count(*) AS n FROM licensing.bank_payment WHERE statement_id = $1 GROUP BY status`,
    [statementId],
  );
  return Object.fromEntries(rows.map((r) => [r.status, Number(r.n)]));
}
