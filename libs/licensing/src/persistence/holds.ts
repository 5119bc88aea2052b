import { uuidv7, type TenantId, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { HeldThing } from './purges.js';

/** A legal hold: something that forbids deletion for now. */
export interface Hold extends HeldThing {
  setBy: string;
  setAt: Temporal.Instant;
}

/** Holds of a seller that stand, oldest first. */
export function holdsOf(tx: Tx, tenantId: TenantId): Promise<Hold[]> {
  return tx.query<Hold>(
    `SELECT subject_type AS type, subject_id AS id, reason, set_by AS "setBy", set_at AS "setAt" FROM licensing.legal_hold
     WHERE tenant_id = $1 AND lifted_at IS NULL ORDER BY set_at, id`,
    [tenantId],
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
