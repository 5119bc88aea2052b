import { Money, type Temporal, type Texts } from '#kernel';
import type { Param } from '#platform';
import type { OveragePrice, Quota, TariffFunction } from '../domain/tariffs.js';

/** A transaction of any scope, or none: tariffs are public. */
export interface Reader {
  query<R>(text: string, params?: readonly Param[]): Promise<R[]>;
}

/** A published version of a tariff. */
export interface Tariff {
  id: string;
  code: string;
  version: number;
  title: Texts;
  description: Texts;
  functions: TariffFunction[];
  /** Decimal text in the quota's unit; a quota that is absent is not limited. */
  quotas: Partial<Record<Quota, string>>;
  effectiveAt: Temporal.Instant;
}

/** What a term of a tariff costs. */
export interface TariffPrice {
  tariffId: string;
  term: string;
  price: Money;
}

const COLUMNS = `id, code, version, title, description, functions, quotas, effective_at AS "effectiveAt"`;

/** The version in force of each tariff, cheapest first. */
export function tariffsInForce(tx: Reader, at: Temporal.Instant): Promise<Tariff[]> {
  return tx.query<Tariff>(
    `SELECT ${COLUMNS} FROM (SELECT DISTINCT ON (code) * FROM licensing.tariff WHERE effective_at <= $1 ORDER BY code, effective_at DESC, version DESC) t ORDER BY rank`,
    [at],
  );
}

/** What use above a quota costs under a version of a tariff. */
export interface TariffOverage extends OveragePrice {
  tariffId: string;
}

/** Versions that are published and not in force yet, nearest first. */
export function tariffsAhead(tx: Reader, at: Temporal.Instant): Promise<Tariff[]> {
  return tx.query<Tariff>(
    `SELECT ${COLUMNS} FROM licensing.tariff WHERE effective_at > $1 ORDER BY effective_at, rank, version`,
    [at],
  );
}

/**
 * The version of a tariff that is sold at that moment, with its price for a term.
 * @returns undefined where there is no such tariff, or it has no such term in the currency
 */
export async function tariffForOrder(
  tx: Reader,
  o: { code: string; term: string; currency: string; at: Temporal.Instant },
): Promise<{ tariff: Tariff; price: Money } | undefined> {
  const tariff = (await tariffsInForce(tx, o.at)).find((t) => t.code === o.code);
  if (!tariff) return undefined;
  const price = (await pricesOf(tx, [tariff.id])).find((p) => p.term === o.term && p.price.currency === o.currency);
  return price && { tariff, price: price.price };
}

/** Overage prices of tariffs. */
export function overageOf(tx: Reader, ids: readonly string[]): Promise<TariffOverage[]> {
  return tx.query<TariffOverage>(
    `SELECT tariff_id AS "tariffId", quota, unit, period, amount, currency FROM licensing.tariff_overage WHERE tariff_id = ANY($1::uuid[]) ORDER BY tariff_id, quota`,
    [ids],
  );
}

/** One published version. */
export async function tariffById(tx: Reader, id: string): Promise<Tariff> {
  const [found] = await tx.query<Tariff>(`SELECT ${COLUMNS} FROM licensing.tariff WHERE id = $1`, [id]);
  if (!found) throw new Error('a licence points at a tariff that is not there');
  return found;
}

/** Prices of tariffs, shortest term first. */
export async function pricesOf(tx: Reader, ids: string[]): Promise<TariffPrice[]> {
  const rows = await tx.query<{ tariffId: string; term: string; amount: bigint; currency: string }>(
    `SELECT tariff_id AS "tariffId", term, amount, currency FROM licensing.tariff_price WHERE tariff_id = ANY($1::uuid[]) ORDER BY tariff_id, amount`,
    [ids],
  );
  return rows.map((r) => ({ tariffId: r.tariffId, term: r.term, price: Money.of(r.amount, r.currency) }));
}
