import { uuidv7, type TenantId, type Temporal } from '#kernel';
import type { LegalPolicy } from '#legal';
import { json, type Tx } from '#platform';
import type { ExportStatus } from '../domain/export.machine.js';

/** A seller's export of its data. */
export interface SellerExport {
  id: string;
  tenantId: TenantId;
  status: ExportStatus;
  requestedBy: string;
  requestedAt: Temporal.Instant;
  readyAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant | null;
  /** Steps that are done, of how many, and which was last. */
  done: number;
  steps: number;
  step: string;
  files: number;
  bytes: bigint;
  manifestSha256: string | null;
  /** By which policy it dies. */
  keptBy: LegalPolicy;
}

/** One file of an export: its own object, or one of the seller's. */
export interface ExportFile {
  n: number;
  path: string;
  objectKey: string;
  bytes: bigint;
  sha256: string;
  /** Rows of a table; null for a file. */
  rows: number | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", status, requested_by AS "requestedBy", requested_at AS "requestedAt", ready_at AS "readyAt", expires_at AS "expiresAt",
  done, steps, step, files, bytes, manifest_sha256 AS "manifestSha256", kept_by AS "keptBy"`;
const FILE = `n, path, object_key AS "objectKey", bytes, sha256, rows`;

/** Asks for an export, unless one is being built. @returns whether this one is the one */
export async function insertExport(
  tx: Tx,
  e: Pick<SellerExport, 'id' | 'tenantId' | 'requestedBy' | 'requestedAt' | 'steps' | 'keptBy'>,
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO licensing.export (id, tenant_id, status, requested_by, requested_at, steps, kept_by) VALUES ($1, $2, 'building', $3, $4, $5, $6)
     ON CONFLICT (tenant_id) WHERE status = 'building' DO NOTHING`,
    [e.id, e.tenantId, e.requestedBy, e.requestedAt, e.steps, json(e.keptBy)],
  );
  return n === 1;
}

/** The latest exports of a seller. */
export function exportsOf(tx: Tx, tenantId: TenantId, limit: number): Promise<SellerExport[]> {
  return tx.query<SellerExport>(
    `SELECT ${COLUMNS} FROM licensing.export WHERE tenant_id = $1 ORDER BY requested_at DESC, id DESC LIMIT $2`,
    [tenantId, limit],
  );
}

/** One export in the scope. */
export function findExport(tx: Tx, id: string): Promise<SellerExport | undefined> {
  return tx.maybe<SellerExport>(`SELECT ${COLUMNS} FROM licensing.export WHERE id = $1`, [id]);
}

/** One export, locked. */
export function lockExport(tx: Tx, id: string): Promise<SellerExport | undefined> {
  return tx.maybe<SellerExport>(`SELECT ${COLUMNS} FROM licensing.export WHERE id = $1 FOR UPDATE`, [id]);
}

/** Steps that a killed process had done already. */
export async function stepsDone(tx: Tx, exportId: string): Promise<Set<string>> {
  const rows = await tx.query<{ step: string }>(
    `SELECT DISTINCT step FROM licensing.export_file WHERE export_id = $1`,
    [exportId],
  );
  return new Set(rows.map((r) => r.step));
}

/** Adds files of a step; those that are there already are passed over. */
export async function addFiles(
  tx: Tx,
  e: Pick<SellerExport, 'id' | 'tenantId'>,
  step: string,
  files: readonly (Omit<ExportFile, 'n' | 'bytes'> & { bytes: number })[],
): Promise<void> {
  for (const f of files)
    await tx.exec(
      `INSERT INTO licensing.export_file (id, tenant_id, export_id, n, step, path, object_key, bytes, sha256, rows)
       VALUES ($1, $2, $3, (SELECT coalesce(max(n), 0) + 1 FROM licensing.export_file WHERE tenant_id = $2 AND export_id = $3), $4, $5, $6, $7, $8, $9)
       ON CONFLICT (tenant_id, export_id, path) DO NOTHING`,
      [uuidv7(), e.tenantId, e.id, step, f.path, f.objectKey, f.bytes, f.sha256, f.rows],
    );
}

/** Notes how far the work has come. */
export async function noteProgress(tx: Tx, exportId: string, done: number, step: string): Promise<void> {
  await tx.exec(
    `UPDATE licensing.export e SET done = $2, step = $3, files = f.n, bytes = f.bytes
     FROM (SELECT count(*)::int AS n, coalesce(sum(bytes), 0)::bigint AS bytes FROM licensing.export_file WHERE export_id = $1) f WHERE e.id = $1`,
    [exportId, done, step],
  );
}

/** Notes that all of it is there. */
export async function noteReady(
  tx: Tx,
  exportId: string,
  p: { at: Temporal.Instant; expiresAt: Temporal.Instant; manifestSha256: string },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.export SET ready_at = $2, expires_at = $3, manifest_sha256 = $4, done = steps, step = '' WHERE id = $1`,
    [exportId, p.at, p.expiresAt, p.manifestSha256],
  );
}

/** Files of an export in their order, after the n-th. */
export function filesOf(tx: Tx, exportId: string, after: number, limit: number): Promise<ExportFile[]> {
  return tx.query<ExportFile>(
    `SELECT ${FILE} FROM licensing.export_file WHERE export_id = $1 AND n > $2 ORDER BY n LIMIT $3`,
    [exportId, after, limit],
  );
}

/** One file of an export. */
export function fileOf(tx: Tx, exportId: string, n: number): Promise<ExportFile | undefined> {
  return tx.maybe<ExportFile>(`SELECT ${FILE} FROM licensing.export_file WHERE export_id = $1 AND n = $2`, [
    exportId,
    n,
  ]);
}

/** Forgets the files of an export whose time is over. */
export async function dropFiles(tx: Tx, exportId: string): Promise<void> {
  await tx.exec(`DELETE FROM licensing.export_file WHERE export_id = $1`, [exportId]);
}
