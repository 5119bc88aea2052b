import type { TenantId, Temporal } from '#kernel';
import type { LegalPolicy } from '#legal';
import { json, type Tx } from '#platform';
import type { Giver, TerminationStatus } from '../domain/termination.machine.js';

/** A notice of termination, or a termination on a ground, which takes effect at once. */
export interface Termination {
  id: string;
  tenantId: TenantId;
  licenceId: string;
  status: TerminationStatus;
  giver: Giver;
  kind: 'notice' | 'ground';
  /** How it came: from the cabinet, through support, or from the operator itself. */
  channel: 'cabinet' | 'support' | 'operator';
  ground: string | null;
  /** Words of the giver; for a ground, the evidence. */
  text: string;
  policy: LegalPolicy;
  givenAt: Temporal.Instant;
  givenBy: string;
  dueAt: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  endedBy: string | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", licence_id AS "licenceId", status, giver, kind, channel, ground, text, policy, given_at AS "givenAt",
  given_by AS "givenBy", due_at AS "dueAt", ended_at AS "endedAt", ended_by AS "endedBy"`;

/** Writes one. */
export async function insertTermination(tx: Tx, t: Omit<Termination, 'status' | 'endedAt' | 'endedBy'>): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.termination (id, tenant_id, licence_id, giver, kind, channel, ground, text, policy, given_at, given_by, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      t.id,
      t.tenantId,
      t.licenceId,
      t.giver,
      t.kind,
      t.channel,
      t.ground,
      t.text,
      json(t.policy),
      t.givenAt,
      t.givenBy,
      t.dueAt,
    ],
  );
}

/** The notice in force, locked. */
export function openTermination(tx: Tx, tenantId: TenantId): Promise<Termination | undefined> {
  return tx.maybe<Termination>(
    `SELECT ${COLUMNS} FROM licensing.termination WHERE tenant_id = $1 AND status = 'given' FOR UPDATE`,
    [tenantId],
  );
}

/** One by its id, locked. */
export function lockTermination(tx: Tx, id: string): Promise<Termination | undefined> {
  return tx.maybe<Termination>(`SELECT ${COLUMNS} FROM licensing.termination WHERE id = $1 FOR UPDATE`, [id]);
}

/** All of a seller's, the latest first. */
export function terminationsOf(tx: Tx, tenantId: TenantId): Promise<Termination[]> {
  return tx.query<Termination>(
    `SELECT ${COLUMNS} FROM licensing.termination WHERE tenant_id = $1 ORDER BY given_at DESC, id DESC LIMIT 50`,
    [tenantId],
  );
}

/** Notes when and by whom it ended. */
export async function markTerminated(tx: Tx, id: string, at: Temporal.Instant, by: string): Promise<void> {
  await tx.exec(`UPDATE licensing.termination SET ended_at = $2, ended_by = $3 WHERE id = $1`, [id, at, by]);
}
