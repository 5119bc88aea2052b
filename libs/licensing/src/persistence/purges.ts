import { uuidv7, type TenantId, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { PurgeStatus } from '../domain/purge.machine.js';

/** The deletion of one seller. */
export interface Purge {
  id: string;
  tenantId: TenantId;
  licenceId: string;
  status: PurgeStatus;
  dueAt: Temporal.Instant;
  /** Accounts that are told when it is over; emptied then. */
  owners: string[];
  ground: { policy: string; value: string; clauses: string[]; pack: string; version: string };
  /** Rows and files by table and prefix. */
  counts: Record<string, number>;
}

const COLUMNS = `id, tenant_id AS "tenantId", licence_id AS "licenceId", status, due_at AS "dueAt", owners, ground, counts`;

/** Writes a deletion that is to happen. @returns its id */
export async function insertPurge(tx: Tx, p: Omit<Purge, 'id' | 'counts' | 'status'>): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO licensing.purge (id, tenant_id, licence_id, status, due_at, owners, ground) VALUES ($1, $2, $3, 'held', $4, $5::uuid[], $6)`,
    [id, p.tenantId, p.licenceId, p.dueAt, p.owners, json(p.ground)],
  );
  return id;
}

/** A deletion, locked. */
export function lockPurge(tx: Tx, id: string): Promise<Purge | undefined> {
  return tx.maybe<Purge>(`SELECT ${COLUMNS} FROM licensing.purge WHERE id = $1 FOR UPDATE`, [id]);
}

/** The deletion of a seller that waits for a hold to end. */
export function heldPurge(tx: Tx, tenantId: TenantId): Promise<Purge | undefined> {
  return tx.maybe<Purge>(`SELECT ${COLUMNS} FROM licensing.purge WHERE tenant_id = $1 AND status = 'held' FOR UPDATE`, [
    tenantId,
  ]);
}

/** Forgets a deletion that never began, because the seller came back. */
export async function dropHeld(tx: Tx, tenantId: TenantId): Promise<void> {
  await tx.exec(`DELETE FROM licensing.purge WHERE tenant_id = $1 AND status = 'held'`, [tenantId]);
}

/** Notes when deletion began. */
export async function markBegun(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET began_at = $2 WHERE id = $1`, [id, at]);
}

/** Notes what is gone by now. */
export async function writeCounts(tx: Tx, id: string, counts: Record<string, number>): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET counts = $2 WHERE id = $1`, [id, json(counts)]);
}

/** Notes the end, and forgets whom to tell. */
export async function markEnded(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET ended_at = $2, owners = '{}' WHERE id = $1`, [id, at]);
}

/** Whether something obliges the operator to keep a seller's data. */
export async function isHeld(tx: Tx, tenantId: TenantId): Promise<boolean> {
  return (
    (await tx.maybe(`SELECT 1 FROM licensing.legal_hold WHERE tenant_id = $1 AND lifted_at IS NULL LIMIT 1`, [
      tenantId,
    ])) !== undefined
  );
}

/** Begins a legal hold; a second one about the same subject changes nothing. */
export async function insertHold(
  tx: Tx,
  h: { tenantId: TenantId; subject: { type: string; id: string }; reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.legal_hold (id, tenant_id, subject_type, subject_id, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant_id, subject_id) WHERE lifted_at IS NULL DO NOTHING`,
    [uuidv7(), h.tenantId, h.subject.type, h.subject.id, h.reason, h.by, h.at],
  );
}

/** Ends a legal hold. @returns whether there was one */
export async function liftHold(
  tx: Tx,
  h: { tenantId: TenantId; subjectId: string; by: string; at: Temporal.Instant },
): Promise<boolean> {
  const n = await tx.exec(
    `UPDATE licensing.legal_hold SET lifted_by = $3, lifted_at = $4 WHERE tenant_id = $1 AND subject_id = $2 AND lifted_at IS NULL`,
    [h.tenantId, h.subjectId, h.by, h.at],
  );
  return n === 1;
}
