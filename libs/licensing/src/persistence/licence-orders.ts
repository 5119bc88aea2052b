import { Money, asTenantId, type MoneyJson, type TenantId, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { LicenceOrder, QuoteLine } from '../domain/licence-order.js';
import type { Credit } from '../domain/licence-time.js';

interface KeptQuote {
  mode: LicenceOrder['quote']['mode'];
  lines: (Omit<QuoteLine, 'amount'> & { amount: MoneyJson })[];
  credits: (Omit<Credit, 'amount' | 'price'> & { amount: MoneyJson; price: MoneyJson })[];
}
type Row = Omit<LicenceOrder, 'price' | 'advance' | 'total' | 'quote'> & {
  currency: string;
  price: bigint;
  advance: bigint;
  total: bigint;
  quote: KeptQuote;
};

const COLUMNS = `id, tenant_id AS "tenantId", licence_id AS "licenceId", status, tariff_id AS "tariffId", term, method, currency, price, advance, total, quote, policies,
  terms_version_id AS "termsVersionId", placed_by AS "placedBy", lang, ip, device, placed_at AS "placedAt", fulfilled_at AS "fulfilledAt", term_id AS "termId"`;

const orderOf = ({ currency, price, advance, total, quote, ...r }: Row): LicenceOrder => ({
  ...r,
  tenantId: asTenantId(r.tenantId),
  price: Money.of(price, currency),
  advance: Money.of(advance, currency),
  total: Money.of(total, currency),
  quote: {
    mode: quote.mode,
    lines: quote.lines.map((l) => ({ ...l, amount: Money.parse(l.amount) })),
    credits: quote.credits.map((c) => ({ ...c, amount: Money.parse(c.amount), price: Money.parse(c.price) })),
  },
});

/** Writes an order that waits for payment. */
export async function insertOrder(tx: Tx, o: Omit<LicenceOrder, 'status' | 'fulfilledAt' | 'termId'>): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.licence_order (id, tenant_id, licence_id, tariff_id, term, method, currency, price, advance, total, quote, policies, terms_version_id, placed_by, lang, ip, device, placed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      o.id,
      o.tenantId,
      o.licenceId,
      o.tariffId,
      o.term,
      o.method,
      o.price.currency,
      o.price.minor,
      o.advance.minor,
      o.total.minor,
      json(JSON.parse(JSON.stringify(o.quote)) as object),
      json(o.policies),
      o.termsVersionId,
      o.placedBy,
      o.lang,
      o.ip,
      o.device,
      o.placedAt,
    ],
  );
}

/** An order that the scope may see. */
export async function findOrder(tx: Tx, id: string): Promise<LicenceOrder | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.licence_order WHERE id = $1`, [id]);
  return row && orderOf(row);
}

/** The same, held until the transaction ends. */
export async function lockOrder(tx: Tx, id: string): Promise<LicenceOrder | undefined> {
  const row = await tx.maybe<Row>(`SELECT ${COLUMNS} FROM licensing.licence_order WHERE id = $1 FOR UPDATE`, [id]);
  return row && orderOf(row);
}

/** A seller's orders, newest first. */
export async function listOrders(
  tx: Tx,
  f: { tenantId: TenantId; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<LicenceOrder[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM licensing.licence_order WHERE tenant_id = $1 AND ($2::timestamptz IS NULL OR (placed_at, id) < ($2, $3::uuid))
     ORDER BY placed_at DESC, id DESC LIMIT $4`,
    [f.tenantId, f.after?.at, f.after?.id, f.limit],
  );
  return rows.map(orderOf);
}

/** Notes which term an order became. */
export async function markFulfilled(tx: Tx, id: string, termId: string, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.licence_order SET term_id = $2, fulfilled_at = $3 WHERE id = $1`, [id, termId, at]);
}

/** What orders that may still be paid in time count on of the advance. */
export async function reservedByOrders(tx: Tx, tenantId: TenantId, currency: string, but?: string): Promise<Money> {
  const { held } = await tx.one<{ held: bigint }>(
    `SELECT coalesce(sum(o.advance), 0)::bigint AS held FROM licensing.licence_order o
     WHERE o.tenant_id = $1 AND o.currency = $2 AND o.status = 'awaiting-payment' AND ($3::uuid IS NULL OR o.id <> $3)
       AND EXISTS (SELECT 1 FROM licensing.invoice i WHERE i.tenant_id = o.tenant_id AND i.subject_id = o.id AND i.status = 'issued')`,
    [tenantId, currency, but],
  );
  return Money.of(held, currency);
}
