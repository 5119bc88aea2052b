import { Money, uuidv7, type TenantId, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { Quota } from '../domain/tariffs.js';

/** What is to be billed: a quota of a seller over a month under one version of its tariff. */
export interface OverageDue {
  tenantId: TenantId;
  quota: Quota;
  month: Temporal.PlainDate;
  tariffId: string;
  /** By how much each day stood above the quota. */
  excess: bigint[];
  peakExcess: bigint[];
  unit: bigint;
  amount: bigint;
  currency: string;
}

/** Months before `before` (a first of the month) with use above a quota that are not billed yet, of some sellers. */
export async function dueOverages(
  tx: Tx,
  sellers: readonly TenantId[],
  before: Temporal.PlainDate,
): Promise<OverageDue[]> {
  const rows = await tx.query<OverageDue>(
    `SELECT d.tenant_id AS "tenantId", d.quota, date_trunc('month', d.day)::date AS month, d.tariff_id AS "tariffId",
       array_agg(d.excess ORDER BY d.day) AS excess, array_agg(d.peak_excess ORDER BY d.day) AS "peakExcess", o.unit, o.amount, o.currency
     FROM licensing.usage_day d JOIN licensing.tariff_overage o ON o.tariff_id = d.tariff_id AND o.quota = d.quota
     WHERE d.tenant_id = ANY($1::uuid[]) AND d.day < $2 AND d.peak_excess > 0
       AND NOT EXISTS (SELECT 1 FROM licensing.overage x WHERE x.tenant_id = d.tenant_id AND x.quota = d.quota AND x.month = date_trunc('month', d.day)::date AND x.tariff_id = d.tariff_id)
     GROUP BY d.tenant_id, d.quota, 3, d.tariff_id, o.unit, o.amount, o.currency ORDER BY 1, 3, 2`,
    [sellers, before],
  );
  // An array's items come as text.
  return rows.map((r) => ({ ...r, excess: r.excess.map(BigInt), peakExcess: r.peakExcess.map(BigInt) }));
}

/** A month above a quota that was billed. */
export interface Overage {
  id: string;
  tenantId: TenantId;
  quota: Quota;
  month: Temporal.PlainDate;
  tariffId: string;
  /** Days above the quota. */
  days: number;
  /** Their excess added up (by average), or the highest (by peak), in the quota's unit. */
  excess: string;
  measure: string;
  unit: bigint;
  price: Money;
  charge: Money;
  clause: string;
  chargedAt: Temporal.Instant;
}

/** Keeps what was billed. @returns its id */
export async function insertOverage(tx: Tx, o: Omit<Overage, 'id'>): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO licensing.overage (id, tenant_id, quota, month, tariff_id, days, excess, measure, unit, price, amount, currency, clause, charged_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::numeric, $8, $9, $10, $11, $12, $13, $14)`,
    [id, o.tenantId, o.quota, o.month, o.tariffId, o.days, o.excess, o.measure, o.unit, o.price.minor, o.charge.minor, o.charge.currency, o.clause, o.chargedAt],
  ); // prettier-ignore
  return id;
}

/** What a seller was billed above its quotas, newest first. */
export async function overagesOf(tx: Tx, tenantId: TenantId, limit: number): Promise<Overage[]> {
  const rows = await tx.query<Omit<Overage, 'price' | 'charge'> & { price: bigint; amount: bigint; currency: string }>(
    `SELECT id, tenant_id AS "tenantId", quota, month, tariff_id AS "tariffId", days, excess, measure, unit, price, amount, currency, clause, charged_at AS "chargedAt"
     FROM licensing.overage WHERE tenant_id = $1 ORDER BY month DESC, quota LIMIT $2`,
    [tenantId, limit],
  );
  return rows.map(({ price, amount, currency, ...r }) => ({
    ...r,
    price: Money.of(price, currency),
    charge: Money.of(amount, currency),
  }));
}
