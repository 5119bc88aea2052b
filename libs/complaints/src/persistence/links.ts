import type { Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { Complaint } from '../domain/complaint.js';

/** Keeps the hash of a link that opens a case. */
export async function insertLink(
  tx: Tx,
  c: Pick<Complaint, 'id' | 'tenantId'>,
  hash: Buffer,
  at: Temporal.Instant,
): Promise<void> {
  await tx.exec(
    `INSERT INTO complaints.case_link (token_hash, tenant_id, complaint_id, issued_at) VALUES ($1, $2, $3, $4)`,
    [hash, c.tenantId, c.id, at],
  );
}

/** The case a link opens. */
export async function caseOfLink(tx: Tx, hash: Buffer): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    `SELECT complaint_id AS id FROM complaints.case_link WHERE token_hash = $1`,
    [hash],
  );
  return row?.id;
}

/** Remembers when a link was first opened. */
export async function linkOpened(tx: Tx, hash: Buffer, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE complaints.case_link SET opened_at = $2 WHERE token_hash = $1 AND opened_at IS NULL`, [
    hash,
    at,
  ]);
}
