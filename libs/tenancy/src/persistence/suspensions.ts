import { uuidv7, type TenantId, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { SuspensionReason } from '../domain/capabilities.js';

/** A suspension, past or present. */
export interface Suspension {
  reason: SuspensionReason;
  since: Temporal.Instant;
  until: Temporal.Instant | null;
  actor: string;
  /** Why staff decided so, in their words; null where it followed by itself. */
  ground: string | null;
  /** The clause that staff named; null stands for the reason's own. */
  clause: string | null;
}

/** Suspensions of a seller that hold now, oldest first. */
export function holding(tx: Tx, tenantId: TenantId): Promise<Suspension[]> {
  return tx.query<Suspension>(
    `SELECT reason, since, until, actor, ground, clause FROM tenancy.suspension WHERE tenant_id = $1 AND until IS NULL ORDER BY since, reason`,
    [tenantId],
  );
}

/** Begins a suspension. @returns false where the reason holds already */
export async function begin(
  tx: Tx,
  s: {
    tenantId: TenantId;
    reason: SuspensionReason;
    at: Temporal.Instant;
    actor: string;
    ground?: string;
    clause?: string;
  },
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO tenancy.suspension (id, tenant_id, reason, since, actor, ground, clause) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (tenant_id, reason) WHERE until IS NULL DO NOTHING`,
    [uuidv7(), s.tenantId, s.reason, s.at, s.actor, s.ground, s.clause],
  );
  return n === 1;
}

/** Ends a suspension. @returns false where the reason does not hold */
export async function end(
  tx: Tx,
  s: { tenantId: TenantId; reason: SuspensionReason; at: Temporal.Instant; actor: string; ground?: string },
): Promise<boolean> {
  const n = await tx.exec(
    `UPDATE tenancy.suspension SET until = $3, lifted_by = $4, lift_ground = $5 WHERE tenant_id = $1 AND reason = $2 AND until IS NULL`,
    [s.tenantId, s.reason, s.at, s.actor, s.ground],
  );
  return n === 1;
}
