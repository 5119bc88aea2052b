import type { Temporal, TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';

/** An uploaded file's row. */
export interface MediaRow {
  id: string;
  tenantId: TenantId;
  lessonId: string | null;
  role: 'main' | 'material';
  objectKey: string;
  uploadKey: string;
  filename: string;
  claimedType: string;
  type: string | null;
  bytes: bigint;
  sha256: string | null;
  durationSeconds: number | null;
  state: 'uploading' | 'checking' | 'ready' | 'refused' | 'abandoned' | 'deleted';
  refusal: string | null;
  createdAt: Temporal.Instant;
  touchedAt: Temporal.Instant;
}

const COLUMNS = `id, tenant_id AS "tenantId", lesson_id AS "lessonId", role, object_key AS "objectKey", upload_key AS "uploadKey", filename,
  claimed_type AS "claimedType", sniffed_type AS "type", bytes, sha256, duration_seconds AS "durationSeconds", state, refusal,
  created_at AS "createdAt", touched_at AS "touchedAt"`;

/** Keys of a file: the finished object, and the upload it comes from. Both under the seller's prefix, so a purge finds them. */
export const mediaKeys = (tenantId: string, id: string) => ({
  objectKey: `tenants/${tenantId}/media/${id}`,
  uploadKey: `tenants/${tenantId}/uploads/${id}`,
});

/** Writes an upload's intent. `touchedAt` is real time: it says when an abandoned upload is given up. */
export async function insertMedia(
  tx: Tx,
  m: {
    id: string;
    tenantId: TenantId;
    lessonId: string | null;
    role: string;
    filename: string;
    claimedType: string;
    bytes: bigint;
    by: string;
    at: Temporal.Instant;
    touchedAt: Temporal.Instant;
  },
): Promise<void> {
  const keys = mediaKeys(m.tenantId, m.id);
  await tx.exec(
    `INSERT INTO content.media (id, tenant_id, lesson_id, role, object_key, upload_key, filename, claimed_type, bytes, uploaded_by, created_at, touched_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      m.id,
      m.tenantId,
      m.lessonId,
      m.role,
      keys.objectKey,
      keys.uploadKey,
      m.filename,
      m.claimedType,
      m.bytes,
      m.by,
      m.at,
      m.touchedAt,
    ],
  );
}

/** A file the scope may see. */
export function maybeMedia(tx: Tx, id: string, lock = false): Promise<MediaRow | undefined> {
  return tx.maybe<MediaRow>(
    lock
      ? `SELECT ${COLUMNS} FROM content.media WHERE id = $1 FOR UPDATE`
      : `SELECT ${COLUMNS} FROM content.media WHERE id = $1`,
    [id],
  );
}

/** A file the scope may see. @throws DomainError platform.not_found */
export async function findMedia(tx: Tx, id: string, lock = false): Promise<MediaRow> {
  const row = await maybeMedia(tx, id, lock);
  if (!row || row.state === 'deleted') throw platformErrors.fail('not_found');
  return row;
}

/** Files of a lesson that take up storage. */
export function storedMedia(tx: Tx, lessonId: string): Promise<MediaRow[]> {
  return tx.query<MediaRow>(
    `SELECT ${COLUMNS} FROM content.media WHERE lesson_id = $1 AND state IN ('uploading', 'checking', 'ready') FOR UPDATE`,
    [lessonId],
  );
}

/** Notes what the finished object is. */
export async function writeFindings(
  tx: Tx,
  id: string,
  f: { type: string; sha256: string; durationSeconds: number | null; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    'UPDATE content.media SET sniffed_type = $2, sha256 = $3, duration_seconds = $4, ready_at = $5 WHERE id = $1',
    [id, f.type, f.sha256, f.durationSeconds, f.at],
  );
}

/** Makes a ready file the one its lesson plays. @returns the lesson's course, or undefined where the lesson is gone */
export async function attachMain(
  tx: Tx,
  m: { id: string; lessonId: string; durationSeconds: number | null },
  at: Temporal.Instant,
): Promise<string | undefined> {
  const row = await tx.maybe<{ courseId: string }>(
    `UPDATE content.lesson SET media_id = $2, duration_seconds = $3, updated_at = $4 WHERE id = $1 AND status <> 'deleted' RETURNING course_id AS "courseId"`,
    [m.lessonId, m.id, m.durationSeconds, at],
  );
  return row?.courseId;
}

/** Takes a file out of the lesson that plays it. */
export async function detachMain(tx: Tx, mediaId: string): Promise<void> {
  await tx.exec('UPDATE content.lesson SET media_id = NULL, duration_seconds = NULL WHERE media_id = $1', [mediaId]);
}
