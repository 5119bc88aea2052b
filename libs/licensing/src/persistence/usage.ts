import type { TenantId } from '#kernel';
import type { Tx } from '#platform';
import type { Quota } from '../domain/tariffs.js';

/** How much of a quota is used. */
export interface Usage {
  quota: Quota;
  used: bigint;
  cap: bigint;
}

/** All quotas of a seller. */
export function usageOf(tx: Tx, tenantId: TenantId): Promise<Usage[]> {
  return tx.query<Usage>(`SELECT quota, used, cap FROM licensing.usage WHERE tenant_id = $1 ORDER BY quota`, [
    tenantId,
  ]);
}

/** Sets a quota's limit; what is used stays. */
export async function setCap(tx: Tx, tenantId: TenantId, quota: Quota, cap: bigint): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.usage (tenant_id, quota, cap) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, quota) DO UPDATE SET cap = EXCLUDED.cap`,
    [tenantId, quota, cap],
  );
}

/** Takes `n` of a quota in one statement, so that parallel takers never pass the limit together. @returns whether there was enough */
export async function take(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<boolean> {
  const done = await tx.exec(
    `UPDATE licensing.usage SET used = used + $3 WHERE tenant_id = $1 AND quota = $2 AND used + $3 <= cap`,
    [tenantId, quota, n],
  );
  return done === 1;
}

/** Gives `n` back. */
export async function giveBack(tx: Tx, tenantId: TenantId, quota: Quota, n: bigint): Promise<void> {
  await tx.exec(`UPDATE licensing.usage SET used = GREATEST(0, used - $3) WHERE tenant_id = $1 AND quota = $2`, [
    tenantId,
    quota,
    n,
  ]);
}
