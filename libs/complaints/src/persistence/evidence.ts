import type { Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { Complaint, Evidence } from '../domain/complaint.js';

const COLUMNS = `id, complaint_id AS "complaintId", purpose, kind, title, url, filename, content_type AS "contentType", bytes, sha256, object_key AS "objectKey",
  state, added_at AS "addedAt"`;

/** A piece of evidence to add; a file is announced first and uploaded by its own link. */
export interface NewEvidence {
  id: string;
  purpose: Evidence['purpose'];
  kind: Evidence['kind'];
  title: string;
  url: string | null;
  filename: string | null;
  contentType: string | null;
  at: Temporal.Instant;
  upload: { hash: Buffer; until: Temporal.Instant } | null;
}

/** What an upload link leads to. */
export interface AwaitedUpload {
  id: string;
  complaintId: string;
  tenantId: string;
  uploadUntil: Temporal.Instant;
}

/** Adds a piece of evidence to a case. */
export async function insertEvidence(tx: Tx, c: Pick<Complaint, 'id' | 'tenantId'>, e: NewEvidence): Promise<void> {
  await tx.exec(
    `INSERT INTO complaints.evidence (id, tenant_id, complaint_id, purpose, kind, title, url, filename, content_type, state, added_at, upload_hash, upload_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      e.id,
      c.tenantId,
      c.id,
      e.purpose,
      e.kind,
      e.title,
      e.url,
      e.filename,
      e.contentType,
      e.kind === 'link' ? 'stored' : 'awaited',
      e.at,
      e.upload?.hash,
      e.upload?.until,
    ],
  );
}

/** Evidence of a case, oldest first. */
export function evidenceOf(tx: Tx, complaintId: string): Promise<Evidence[]> {
  return tx.query<Evidence>(
    `SELECT ${COLUMNS} FROM complaints.evidence WHERE complaint_id = $1 ORDER BY added_at, id`,
    [complaintId],
  );
}

/** How many pieces a case holds, and how many of them are really there. */
export async function countEvidence(tx: Tx, complaintId: string): Promise<{ all: number; there: number }> {
  const row = await tx.one<{ all: bigint; there: bigint }>(
    `SELECT count(*) AS all, count(*) FILTER (WHERE state = 'stored' AND purpose = 'evidence') AS there FROM complaints.evidence WHERE complaint_id = $1`,
    [complaintId],
  );
  return { all: Number(row.all), there: Number(row.there) };
}

/** The file an upload link awaits. */
export function awaitedUpload(tx: Tx, hash: Buffer): Promise<AwaitedUpload | undefined> {
  return tx.maybe<AwaitedUpload>(
    `SELECT id, complaint_id AS "complaintId", tenant_id AS "tenantId", upload_until AS "uploadUntil" FROM complaints.evidence
     WHERE upload_hash = $1 AND state = 'awaited' FOR UPDATE`,
    [hash],
  );
}

/** Records that an announced file has arrived; its link serves no second time. @returns false where it had arrived before */
export async function storeUpload(
  tx: Tx,
  id: string,
  file: { objectKey: string; bytes: number; sha256: string },
): Promise<boolean> {
  const touched = await tx.exec(
    `UPDATE complaints.evidence SET state = 'stored', object_key = $2, bytes = $3, sha256 = $4, upload_hash = NULL, upload_until = NULL WHERE id = $1 AND state = 'awaited'`,
    [id, file.objectKey, file.bytes, file.sha256],
  );
  return touched === 1;
}

/** Which of these objects are some piece of evidence still. */
export async function keptKeys(tx: Tx, keys: string[]): Promise<string[]> {
  const rows = await tx.query<{ key: string }>(
    `SELECT object_key AS key FROM complaints.evidence WHERE object_key = ANY ($1::text[])`,
    [keys],
  );
  return rows.map((r) => r.key);
}

/** Deletes a case's evidence. @returns how many pieces, and keys of the objects that are to follow */
export async function deleteEvidence(tx: Tx, complaintId: string): Promise<{ pieces: number; keys: string[] }> {
  const rows = await tx.query<{ objectKey: string | null }>(
    `DELETE FROM complaints.evidence WHERE complaint_id = $1 RETURNING object_key AS "objectKey"`,
    [complaintId],
  );
  return { pieces: rows.length, keys: rows.flatMap((r) => (r.objectKey ? [r.objectKey] : [])) };
}
