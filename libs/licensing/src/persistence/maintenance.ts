import type { TenantId, Temporal, Texts } from '#kernel';
import type { LegalPolicy } from '#legal';
import { json, type MaintenancePart, type Tx } from '#platform';
import type { MaintenanceStatus } from '../domain/maintenance.machine.js';

/** A window of work on the platform. */
export interface MaintenanceWindow {
  id: string;
  status: MaintenanceStatus;
  parts: MaintenancePart[];
  ground: string;
  note: Texts | null;
  startsAt: Temporal.Instant;
  /** As planned; once it is over, when it ended. */
  endsAt: Temporal.Instant;
  policy: LegalPolicy;
  createdAt: Temporal.Instant;
  createdBy: string;
}

const COLUMNS = `id, status, parts, ground, note, starts_at AS "startsAt", ends_at AS "endsAt", policy, created_at AS "createdAt", created_by AS "createdBy"`;

/** What is planned or under way at `at`, read without a scope: the table is public. */
export const AHEAD = `SELECT ${COLUMNS} FROM licensing.maintenance_window WHERE status IN ('planned', 'running') AND ends_at > $1 ORDER BY starts_at, id LIMIT 100`;

/** Writes a planned window. */
export async function insertWindow(tx: Tx, w: Omit<MaintenanceWindow, 'status'>): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.maintenance_window (id, parts, ground, note, starts_at, ends_at, policy, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [w.id, w.parts, w.ground, w.note && json(w.note), w.startsAt, w.endsAt, json(w.policy), w.createdAt, w.createdBy],
  );
}

/** A window. */
export function findWindow(tx: Tx, id: string): Promise<MaintenanceWindow | undefined> {
  return tx.maybe<MaintenanceWindow>(`SELECT ${COLUMNS} FROM licensing.maintenance_window WHERE id = $1`, [id]);
}

/** A window, locked: beginning, extending and ending take turns. */
export function lockWindow(tx: Tx, id: string): Promise<MaintenanceWindow | undefined> {
  return tx.maybe<MaintenanceWindow>(`SELECT ${COLUMNS} FROM licensing.maintenance_window WHERE id = $1 FOR UPDATE`, [
    id,
  ]);
}

/** Moves the end. */
export async function moveWindowEnd(tx: Tx, id: string, endsAt: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.maintenance_window SET ends_at = $2 WHERE id = $1`, [id, endsAt]);
}

/** Windows, the latest first, after a keyset position. */
export function listWindows(
  tx: Tx,
  f: { status?: MaintenanceStatus; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<MaintenanceWindow[]> {
  return tx.query<MaintenanceWindow>(
    `SELECT ${COLUMNS} FROM licensing.maintenance_window
     WHERE ($1::text IS NULL OR status = $1) AND ($2::timestamptz IS NULL OR (starts_at, id) < ($2, $3::uuid))
     ORDER BY starts_at DESC, id DESC LIMIT $4`,
    [f.status, f.after?.at, f.after?.id, f.limit],
  );
}

/** Windows with one of these parts that had begun before `until` and ended at `since` or later, or run still. */
export function windowsBetween(
  tx: Tx,
  since: Temporal.Instant,
  until: Temporal.Instant,
  parts: readonly string[],
): Promise<MaintenanceWindow[]> {
  return tx.query<MaintenanceWindow>(
    `SELECT ${COLUMNS} FROM licensing.maintenance_window
     WHERE status IN ('planned', 'running', 'over') AND starts_at < $2 AND ends_at >= $1 AND parts && $3::text[] ORDER BY starts_at, id`,
    [since, until, [...parts]],
  );
}

/** Windows that are over and touch `[from, until)`, in the order they began, each with whether the licence was extended by it. */
export function overWindows(
  tx: Tx,
  tenantId: TenantId,
  from: Temporal.Instant,
): Promise<(MaintenanceWindow & { granted: boolean })[]> {
  return tx.query(
    `SELECT w.*, e.window_id IS NOT NULL AS granted FROM (SELECT ${COLUMNS} FROM licensing.maintenance_window WHERE status = 'over' AND ends_at > $2 AND ends_at > starts_at) w
     LEFT JOIN licensing.maintenance_extension e ON e.tenant_id = $1 AND e.window_id = w.id ORDER BY w."startsAt", w.id`,
    [tenantId, from],
  );
}

/** Notes that a licence was extended by a window. @returns false where it was already */
export async function insertExtension(
  tx: Tx,
  e: { tenantId: TenantId; windowId: string; licenceId: string; lostMs: number; at: Temporal.Instant; actor: string },
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO licensing.maintenance_extension (tenant_id, window_id, licence_id, lost_ms, granted_at, actor) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (tenant_id, window_id) DO NOTHING`,
    [e.tenantId, e.windowId, e.licenceId, BigInt(e.lostMs), e.at, e.actor],
  );
  return n === 1;
}

/** Moves the end of a licence and leaves its acceptance as it is: the time was paid for or given before. */
export async function prolong(tx: Tx, licenceId: string, endsAt: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.licence SET ends_at = $2 WHERE id = $1`, [licenceId, endsAt]);
}
