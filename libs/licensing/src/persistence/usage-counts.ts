import { uuidv7, type TenantId, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { Quota } from '../domain/tariffs.js';

/** A counter as the recount finds it. */
export interface Counted {
  tenantId: TenantId;
  quota: Quota;
  used: bigint;
  peak: bigint;
  cap: bigint | null;
  overage: boolean;
  /** Null before the first recount of a counter that began without one. */
  countedAt: Temporal.Instant | null;
  /** Of the licence; null where there is none. */
  tariffId: string | null;
  active: boolean;
}

/** Sellers that are counted, after a keyset position. */
export async function countedSellers(tx: Tx, after: string | null, limit: number): Promise<TenantId[]> {
  const rows = await tx.query<{ id: TenantId }>(
    `SELECT DISTINCT tenant_id AS id FROM licensing.usage WHERE $1::uuid IS NULL OR tenant_id > $1 ORDER BY tenant_id LIMIT $2`,
    [after, limit],
  );
  return rows.map((r) => r.id);
}

/** The counters of sellers, locked: whoever takes or gives back meanwhile has committed or waits. */
export function lockCounters(tx: Tx, sellers: readonly TenantId[]): Promise<Counted[]> {
  return tx.query<Counted>(
    `SELECT u.tenant_id AS "tenantId", u.quota, u.used, u.peak, u.cap, u.overage, u.counted_at AS "countedAt", l.tariff_id AS "tariffId", coalesce(l.status = 'active', false) AS active
     FROM licensing.usage u LEFT JOIN licensing.licence l ON l.tenant_id = u.tenant_id
     WHERE u.tenant_id = ANY($1::uuid[]) ORDER BY u.tenant_id, u.quota FOR UPDATE OF u`,
    [sellers],
  );
}

/** Sets counters to the truth; the day's highest starts anew from it. */
export async function writeTruth(
  tx: Tx,
  at: Temporal.Instant,
  truths: readonly { tenantId: TenantId; quota: Quota; used: bigint }[],
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.usage u SET used = x.used, peak = x.used, counted_at = $1
     FROM unnest($2::uuid[], $3::text[], $4::bigint[]) AS x(tenant_id, quota, used) WHERE u.tenant_id = x.tenant_id AND u.quota = x.quota`,
    [at, truths.map((t) => t.tenantId), truths.map((t) => t.quota), truths.map((t) => t.used)],
  );
}

/** A closed day of one quota. */
export interface UsageDay {
  tenantId: TenantId;
  quota: Quota;
  day: Temporal.PlainDate;
  used: bigint;
  /** The highest of the day. */
  peak: bigint;
  cap: bigint | null;
  tariffId: string | null;
  /** What is billed: how much the day's close and its highest stood above the quota, where that is sold. */
  excess: bigint;
  peakExcess: bigint;
}

/** Writes closed days in one statement; a day that is there stays as it is. */
export async function insertDays(
  tx: Tx,
  day: Temporal.PlainDate,
  rows: readonly Omit<UsageDay, 'day'>[],
): Promise<void> {
  const plain = rows.map((r) => ({
    tenant_id: r.tenantId,
    quota: r.quota,
    used: r.used,
    peak: r.peak,
    cap: r.cap,
    tariff_id: r.tariffId,
    excess: r.excess,
    peak_excess: r.peakExcess,
  }));
  await tx.exec(
    `INSERT INTO licensing.usage_day (tenant_id, quota, day, used, peak, cap, tariff_id, excess, peak_excess)
     SELECT x.tenant_id, x.quota, $1, x.used, x.peak, x.cap, x.tariff_id, x.excess, x.peak_excess
     FROM jsonb_to_recordset($2) AS x(tenant_id uuid, quota text, used bigint, peak bigint, cap bigint, tariff_id uuid, excess bigint, peak_excess bigint)
     ON CONFLICT DO NOTHING`,
    [day, json(plain)],
  );
}

/** Closed days of a seller, oldest first; both ends belong. */
export function daysOf(
  tx: Tx,
  tenantId: TenantId,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<UsageDay[]> {
  return tx.query<UsageDay>(
    `SELECT tenant_id AS "tenantId", quota, day, used, peak, cap, tariff_id AS "tariffId", excess, peak_excess AS "peakExcess" FROM licensing.usage_day
     WHERE tenant_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day, quota`,
    [tenantId, from, to],
  );
}

/** A counter that was not what it should have been. */
export interface Difference {
  id: string;
  tenantId: TenantId;
  quota: Quota;
  counted: bigint;
  truth: bigint;
  foundAt: Temporal.Instant;
}

/** Keeps a difference. @returns its id */
export async function insertDifference(tx: Tx, d: Omit<Difference, 'id'>): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO licensing.usage_difference (id, tenant_id, quota, counted, truth, found_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, d.tenantId, d.quota, d.counted, d.truth, d.foundAt],
  );
  return id;
}

/** Differences, newest first, after a keyset position. */
export function differences(
  tx: Tx,
  after: { at: Temporal.Instant; id: string } | undefined,
  limit: number,
): Promise<Difference[]> {
  return tx.query<Difference>(
    `SELECT id, tenant_id AS "tenantId", quota, counted, truth, found_at AS "foundAt" FROM licensing.usage_difference
     WHERE $1::timestamptz IS NULL OR (found_at, id) < ($1, $2::uuid) ORDER BY found_at DESC, id DESC LIMIT $3`,
    [after?.at, after?.id, limit],
  );
}
