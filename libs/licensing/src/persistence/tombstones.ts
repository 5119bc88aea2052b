import type { TenantId, Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { HeldThing, PurgeGround } from './purges.js';

/** What outlives a deleted seller so that no backup brings it back: ids, times and the ground, nothing of the data. */
export interface Tombstone {
  tenantId: TenantId;
  purgeId: string;
  dueAt: Temporal.Instant;
  beganAt: Temporal.Instant;
  ground: PurgeGround;
  /** What a hold kept; a restored backup may not know of the hold. */
  held: HeldThing[];
}

const COLUMNS = `tenant_id AS "tenantId", purge_id AS "purgeId", due_at AS "dueAt", began_at AS "beganAt", ground, held`;

/** Sets a seller's stone, or a newer one. It has still to be written outside the database. */
export async function setTombstone(tx: Tx, t: Tombstone): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.tombstone (tenant_id, purge_id, due_at, began_at, ground, held) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id) DO UPDATE SET purge_id = EXCLUDED.purge_id, due_at = EXCLUDED.due_at, began_at = EXCLUDED.began_at,
       ground = EXCLUDED.ground, held = EXCLUDED.held, written_at = NULL`,
    [t.tenantId, t.purgeId, t.dueAt, t.beganAt, json(t.ground), json(t.held)],
  );
}

/** A seller's stone. */
export function findTombstone(tx: Tx, tenantId: TenantId): Promise<Tombstone | undefined> {
  return tx.maybe<Tombstone>(`SELECT ${COLUMNS} FROM licensing.tombstone WHERE tenant_id = $1`, [tenantId]);
}

/** Stones that stand in the database alone. */
export function unwrittenTombstones(tx: Tx, limit: number): Promise<Tombstone[]> {
  return tx.query<Tombstone>(
    `SELECT ${COLUMNS} FROM licensing.tombstone WHERE written_at IS NULL ORDER BY began_at LIMIT $1`,
    [limit],
  );
}

/** Notes that a stone stands outside the database. */
export async function markWritten(
  tx: Tx,
  t: Pick<Tombstone, 'tenantId' | 'purgeId'>,
  at: Temporal.Instant,
): Promise<void> {
  await tx.exec(`UPDATE licensing.tombstone SET written_at = $3 WHERE tenant_id = $1 AND purge_id = $2`, [
    t.tenantId,
    t.purgeId,
    at,
  ]);
}

/** Which of these sellers the database still holds as if they had never been deleted. */
export async function stillThere(tx: Tx, tenantIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT tenant_id AS id FROM licensing.licence WHERE tenant_id = ANY ($1::uuid[]) AND status IN ('active', 'lapsed')`,
    [tenantIds],
  );
  return new Set(rows.map((r) => r.id));
}
