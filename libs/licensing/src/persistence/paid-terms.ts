import { Money, uuidv7, type Temporal, type TenantId } from '#kernel';
import { json, type Tx } from '#platform';
import type { LegalPolicy } from '#legal';
import type { OpenTerm } from '../domain/licence-time.js';
import type { Licence } from './licences.js';

/** A term with what it was sold for. */
export interface SoldTerm extends OpenTerm {
  tariffId: string;
  orderId: string | null;
}

type Row = Omit<SoldTerm, 'price'> & { price: bigint | null; currency: string | null };

const COLUMNS = `id, kind, tariff_id AS "tariffId", order_id AS "orderId", starts_at AS "startsAt", ends_at AS "endsAt", price, currency`;
const termOf = ({ price, currency, ...r }: Row): SoldTerm => ({
  ...r,
  price: price === null || currency === null ? null : Money.of(price, currency),
});

/** Terms that have not ended and were not closed, oldest first. */
export async function openTerms(
  tx: Tx,
  licence: Pick<Licence, 'id' | 'tenantId'>,
  at: Temporal.Instant,
): Promise<SoldTerm[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM licensing.term WHERE tenant_id = $1 AND licence_id = $2 AND closed_at IS NULL AND (ends_at IS NULL OR ends_at > $3) ORDER BY starts_at, id`,
    [licence.tenantId, licence.id, at],
  );
  return rows.map(termOf);
}

/** Terms that gave way at that moment and would still run. */
export async function termsClosedAt(
  tx: Tx,
  licence: Pick<Licence, 'id' | 'tenantId'>,
  closedAt: Temporal.Instant,
  at: Temporal.Instant,
): Promise<SoldTerm[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM licensing.term WHERE tenant_id = $1 AND licence_id = $2 AND closed_at = $3 AND (ends_at IS NULL OR ends_at > $4) ORDER BY starts_at, id`,
    [licence.tenantId, licence.id, closedAt, at],
  );
  return rows.map(termOf);
}

/** Whether what an order bought gave way to another order that still stands: its rest was credited to that one. */
export async function gaveWay(tx: Tx, order: { id: string; tenantId: TenantId }): Promise<boolean> {
  return (
    (await tx.maybe(
      `SELECT 1 FROM licensing.term t JOIN licensing.licence_order o ON o.tenant_id = t.tenant_id AND o.licence_id = t.licence_id
         AND o.fulfilled_at = t.closed_at AND o.status = 'fulfilled' AND o.id <> t.order_id
       WHERE t.tenant_id = $1 AND t.order_id = $2 LIMIT 1`,
      [order.tenantId, order.id],
    )) !== undefined
  );
}

/** One term, where it was not closed. */
export async function findOpenTerm(tx: Tx, id: string): Promise<(SoldTerm & { licenceId: string }) | undefined> {
  const row = await tx.maybe<Row & { licenceId: string }>(
    `SELECT ${COLUMNS}, licence_id AS "licenceId" FROM licensing.term WHERE id = $1 AND closed_at IS NULL`,
    [id],
  );
  return row && { ...termOf(row), licenceId: row.licenceId };
}

/** Writes a term that was sold, or one that keeps time given before. @returns its id */
export async function insertSoldTerm(
  tx: Tx,
  licence: Pick<Licence, 'id' | 'tenantId'>,
  t: {
    kind: 'extension' | 'paid';
    tariffId: string;
    orderId: string;
    startsAt: Temporal.Instant;
    endsAt: Temporal.Instant;
    price: Money | null;
    at: Temporal.Instant;
    actor: string;
  },
): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO licensing.term (id, tenant_id, licence_id, kind, tariff_id, starts_at, ends_at, set_at, actor, order_id, price, currency)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      licence.tenantId,
      licence.id,
      t.kind,
      t.tariffId,
      t.startsAt,
      t.endsAt,
      t.at,
      t.actor,
      t.orderId,
      t.price?.minor,
      t.price?.currency,
    ],
  );
  return id;
}

/** Ends terms before their time, or (null) lets them run again. */
export async function closeTerms(tx: Tx, ids: readonly string[], at: Temporal.Instant | null): Promise<void> {
  await tx.exec(`UPDATE licensing.term SET closed_at = $2 WHERE id = ANY($1::uuid[])`, [[...ids], at]);
}

/** Places of tariffs in the order from cheap to dear. */
export async function rankOf(tx: Tx, tariffId: string): Promise<number> {
  return (await tx.one<{ rank: number }>(`SELECT rank FROM licensing.tariff WHERE id = $1`, [tariffId])).rank;
}

/** Puts a licence under a term from its beginning. */
export async function setInForce(
  tx: Tx,
  id: string,
  l: { kind: 'free' | 'paid'; tariffId: string; policies?: Record<string, LegalPolicy> },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.licence SET kind = $2, tariff_id = $3, policies = coalesce($4, policies) WHERE id = $1`,
    [id, l.kind, l.tariffId, l.policies ? json(l.policies) : null],
  );
}

/** Moves the end alone. */
export async function moveEnd(tx: Tx, id: string, endsAt: Temporal.Instant | null): Promise<void> {
  await tx.exec(`UPDATE licensing.licence SET ends_at = $2 WHERE id = $1`, [id, endsAt]);
}

/** Whether a paid term ever began for the licence, returned ones apart (AT-2.5c). */
export async function paidHasBegun(tx: Tx, licence: Pick<Licence, 'id' | 'tenantId'>, but?: string): Promise<boolean> {
  return (
    (await tx.maybe(
      `SELECT 1 FROM licensing.licence_order WHERE tenant_id = $1 AND licence_id = $2 AND status = 'fulfilled' AND ($3::uuid IS NULL OR id <> $3) LIMIT 1`,
      [licence.tenantId, licence.id, but],
    )) !== undefined
  );
}
