import type { TenantId, Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { Quota } from '../domain/tariffs.js';

/** How much of a quota is used. */
export interface Usage {
  quota: Quota;
  used: bigint;
  /** Null where it is not limited. */
  cap: bigint | null;
  /** Whether use above the limit is allowed and billed. */
  overage: boolean;
  /** The highest warning (percent) that has been sent and still holds. */
  warned: number;
}

/** A usage as it stood after it moved. */
export type Moved = Pick<Usage, 'used' | 'cap'>;

const COLUMNS = `quota, used, cap, overage, warned`;

/** All quotas of a seller. */
export function usageOf(tx: Tx, tenantId: TenantId): Promise<Usage[]> {
  return tx.query<Usage>(
    `SELECT ${COLUMNS} FROM licensing.usage WHERE tenant_id = $1 ORDER BY array_position(ARRAY['storage', 'users', 'courses', 'members'], quota)`,
    [tenantId],
  );
}

/** All quotas of a seller, locked. */
export function lockUsage(tx: Tx, tenantId: TenantId): Promise<Usage[]> {
  return tx.query<Usage>(`SELECT ${COLUMNS} FROM licensing.usage WHERE tenant_id = $1 ORDER BY quota FOR UPDATE`, [
    tenantId,
  ]);
}

/** What a quota allows from now on; what is used stays. */
export async function setCap(
  tx: Tx,
  c: { tenantId: TenantId; quota: Quota; cap: bigint | null; overage: boolean; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.usage (tenant_id, quota, cap, overage, counted_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, quota) DO UPDATE SET cap = EXCLUDED.cap, overage = EXCLUDED.overage`,
    [c.tenantId, c.quota, c.cap, c.overage, c.at],
  );
}

/**
 * Takes `n` of a quota in one statement, so that parallel takers never pass the limit together. Above the limit it goes
 * only where that is billed, or where `anyway` says that what is counted has happened already.
 * @returns how it stands now; undefined where there was not enough
 */
export function take(
  tx: Tx,
  t: { tenantId: TenantId; quota: Quota; n: bigint; anyway: boolean },
): Promise<Moved | undefined> {
  return tx.maybe<Moved>(
    `UPDATE licensing.usage SET used = used + $3, peak = GREATEST(peak, used + $3)
     WHERE tenant_id = $1 AND quota = $2 AND ($4 OR overage OR cap IS NULL OR used + $3 <= cap) RETURNING used, cap`,
    [t.tenantId, t.quota, t.n, t.anyway],
  );
}

/** Gives `n` back. @returns how it stands now */
export function giveBack(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<Moved | undefined> {
  return tx.maybe<Moved>(
    `UPDATE licensing.usage SET used = GREATEST(0, used - $3) WHERE tenant_id = $1 AND quota = $2 RETURNING used, cap`,
    [tenantId, quota, n],
  );
}

/** Notes the highest warning that holds. */
export async function setWarned(tx: Tx, tenantId: TenantId, quota: Quota, level: number): Promise<void> {
  await tx.exec(`UPDATE licensing.usage SET warned = $3 WHERE tenant_id = $1 AND quota = $2`, [tenantId, quota, level]);
}
