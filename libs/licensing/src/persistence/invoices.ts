import { Money, asTenantId, type MoneyJson, type TenantId, type Temporal, type Texts } from '#kernel';
import { json, type Tx } from '#platform';
import type { Invoice, InvoicePurpose } from '../domain/invoice.js';

type Row = Omit<Invoice, 'amount' | 'received' | 'text'> & {
  currency: string;
  amount: bigint;
  received: bigint;
  text: { lines: { title: Texts; amount: MoneyJson }[]; purpose: Texts };
};

const COLUMNS = `id, tenant_id AS "tenantId", number, purpose, subject_id AS "subjectId", method, status, currency, amount, received,
  issued_at AS "issuedAt", due_at AS "dueAt", paid_at AS "paidAt", payer, payee, text, policies`;

const invoiceOf = ({ currency, amount, received, text, ...r }: Row): Invoice => ({
  ...r,
  tenantId: asTenantId(r.tenantId),
  amount: Money.of(amount, currency),
  received: Money.of(received, currency),
  // What it says dies with the seller's data, the amounts do not.
  text: {
    purpose: text.purpose,
    lines: (text.lines ?? []).map((l) => ({ title: l.title, amount: Money.parse(l.amount) })),
  },
});

/** The next number, in the order of issue, with the year of issue before it: digits alone, as banks keep them whole. */
export async function nextNumber(tx: Tx, year: number): Promise<string> {
  const { n } = await tx.one<{ n: bigint }>(`SELECT nextval('licensing.invoice_number') AS n`);
  return `${year}-${String(n).padStart(6, '0')}`;
}

/** Writes an invoice. */
export async function insertInvoice(tx: Tx, i: Omit<Invoice, 'status' | 'received' | 'paidAt'>): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.invoice (id, tenant_id, number, purpose, subject_id, method, currency, amount, issued_at, due_at, payer, payee, text, policies)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      i.id,
      i.tenantId,
      i.number,
      i.purpose,
      i.subjectId,
      i.method,
      i.amount.currency,
      i.amount.minor,
      i.issuedAt,
      i.dueAt,
      json(i.payer),
      json(i.payee),
      json({ ...i.text, lines: i.text.lines.map((l) => ({ ...l, amount: l.amount.toJSON() })) }),
      json(i.policies),
    ],
  );
}

/** An invoice that the scope may see. */
export async function findInvoice(tx: Tx, id: string): Promise<Invoice | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.invoice WHERE id = $1`, [id]);
  return row && invoiceOf(row);
}

/** The same, held until the transaction ends. */
export async function lockInvoice(tx: Tx, id: string): Promise<Invoice | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.invoice WHERE id = $1 FOR UPDATE`, [id]);
  return row && invoiceOf(row);
}

/** The invoice of a number, in the scope: for bank statements. */
export async function invoiceByNumber(tx: Tx, number: string): Promise<Invoice | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.invoice WHERE number = $1`, [number]);
  return row && invoiceOf(row);
}

/** The invoice of a subject that was issued last. */
export async function invoiceOfSubject(
  tx: Tx,
  purpose: InvoicePurpose,
  subjectId: string,
): Promise<Invoice | undefined> {
  const row = await tx.maybe<Row>(
    `SELECT ${COLUMNS} FROM licensing.invoice WHERE purpose = $1 AND subject_id = $2 ORDER BY issued_at DESC, id DESC LIMIT 1`,
    [purpose, subjectId],
  );
  return row && invoiceOf(row);
}

/** Invoices, newest first: of one seller or, for billing, of all. */
export async function listInvoices(
  tx: Tx,
  f: { tenantId?: TenantId; status?: string; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<Invoice[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM licensing.invoice
     WHERE ($1::uuid IS NULL OR tenant_id = $1) AND ($2::text IS NULL OR status = $2) AND ($3::timestamptz IS NULL OR (issued_at, id) < ($3, $4::uuid))
     ORDER BY issued_at DESC, id DESC LIMIT $5`,
    [f.tenantId, f.status, f.after?.at, f.after?.id, f.limit],
  );
  return rows.map(invoiceOf);
}

/** Keeps what came. @returns false where this very money was received before */
export async function insertReceipt(
  tx: Tx,
  r: {
    id: string;
    invoice: Invoice;
    source: { type: string; id: string };
    amount: Money;
    paidAt: Temporal.Instant;
    at: Temporal.Instant;
  },
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO licensing.invoice_receipt (id, tenant_id, invoice_id, source_type, source_id, currency, amount, paid_at, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (tenant_id, source_type, source_id) DO NOTHING`,
    [
      r.id,
      r.invoice.tenantId,
      r.invoice.id,
      r.source.type,
      r.source.id,
      r.amount.currency,
      r.amount.minor,
      r.paidAt,
      r.at,
    ],
  );
  return n === 1;
}

/** Adds to what came. */
export async function addReceived(tx: Tx, id: string, amount: Money): Promise<void> {
  await tx.exec(`UPDATE licensing.invoice SET received = received + $2 WHERE id = $1`, [id, amount.minor]);
}

/** Notes when it was paid in whole. */
export async function markPaid(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.invoice SET paid_at = $2 WHERE id = $1`, [id, at]);
}

/** What came for the invoice `i` and stayed: a payment that was returned or disputed is on the account no more. */
const STAYED = `(i.received - coalesce((SELECT sum(c.amount) FROM licensing.charge c WHERE c.tenant_id = i.tenant_id AND c.invoice_id = i.id
  AND (c.status = 'disputed' OR EXISTS (SELECT 1 FROM licensing.charge_return r
    WHERE r.tenant_id = c.tenant_id AND r.charge_id = c.id AND r.status NOT IN ('asked', 'refused')))), 0))`;

/**
 * What came for invoices that are not paid in whole, or for orders that wait for the rest: part of the advance, but not
 * free to be used for something else. What came for the order `but` is free to it.
 */
export async function heldByInvoices(tx: Tx, tenantId: TenantId, currency: string, but?: string): Promise<Money> {
  const { held } = await tx.one<{ held: bigint }>(
    `SELECT coalesce(sum(${STAYED}), 0)::bigint AS held FROM licensing.invoice i
     WHERE i.tenant_id = $1 AND i.currency = $2 AND ($3::uuid IS NULL OR i.subject_id <> $3)
       AND (i.status IN ('issued', 'expired') OR (i.status = 'paid' AND i.purpose = 'licence' AND EXISTS (
         SELECT 1 FROM licensing.licence_order o WHERE o.tenant_id = i.tenant_id AND o.id = i.subject_id AND o.status = 'awaiting-payment')))`,
    [tenantId, currency, but],
  );
  return Money.of(held, currency);
}

/** What came for all invoices of an order and stayed. */
export async function receivedFor(tx: Tx, order: { id: string; tenantId: TenantId; price: Money }): Promise<Money> {
  const { came } = await tx.one<{ came: bigint }>(
    `SELECT coalesce(sum(${STAYED}), 0)::bigint AS came FROM licensing.invoice i WHERE i.tenant_id = $1 AND i.purpose = 'licence' AND i.subject_id = $2`,
    [order.tenantId, order.id],
  );
  return Money.of(came, order.price.currency);
}

/** Whether the last money for an order came when its first invoice, which carried the quote, was due already. */
export async function paidLate(tx: Tx, order: { id: string; tenantId: TenantId }): Promise<boolean> {
  const { late } = await tx.one<{ late: boolean }>(
    `SELECT coalesce(max(r.paid_at) >= min(i.due_at), false) AS late FROM licensing.invoice i
     LEFT JOIN licensing.invoice_receipt r ON r.tenant_id = i.tenant_id AND r.invoice_id = i.id
     WHERE i.tenant_id = $1 AND i.purpose = 'licence' AND i.subject_id = $2`,
    [order.tenantId, order.id],
  );
  return late;
}
