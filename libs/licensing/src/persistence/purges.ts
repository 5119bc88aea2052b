import { asTenantId, uuidv7, type TenantId, type Temporal } from '#kernel';
import { json, type Held, type Measured, type Tx } from '#platform';
import type { PurgeStatus } from '../domain/purge.machine.js';

/** By which rule a deletion happens. */
export interface PurgeGround {
  policy: string;
  value: string;
  clauses: string[];
  pack: string;
  version: string;
}

/** Why: the time of keeping is over; a hold ended after the rest was deleted; a backup brought deleted data back. */
export type PurgeKind = 'retention' | 'residue' | 'restored';

/** A hold as the certificate names it. */
export interface HeldThing extends Held {
  reason: string;
}

/** The deletion of one seller. */
export interface Purge {
  id: string;
  tenantId: TenantId;
  licenceId: string;
  kind: PurgeKind;
  status: PurgeStatus;
  dueAt: Temporal.Instant;
  beganAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  preparedAt: Temporal.Instant | null;
  /** Accounts that are told when it is over; emptied then. */
  owners: string[];
  ground: PurgeGround;
  /** Rows by table, as they were counted before the first was deleted. */
  planned: Record<string, number>;
  /** Files by prefix, as they were measured before the first was deleted. */
  objects: Record<string, Measured>;
  /** Rows and files that are gone, by table and prefix. */
  counts: Record<string, number>;
  /** What holds kept, when it ended. */
  held: HeldThing[];
  /** SHA-256 of the documents, by name: `certificate.ru.pdf`. */
  documents: Record<string, string>;
}

const COLUMNS = `id, tenant_id AS "tenantId", licence_id AS "licenceId", kind, status, due_at AS "dueAt", began_at AS "beganAt", ended_at AS "endedAt",
  prepared_at AS "preparedAt", owners, ground, planned, objects, counts, held, documents`;

/** Writes a deletion that is to happen. @returns its id */
export async function insertPurge(
  tx: Tx,
  p: Pick<Purge, 'tenantId' | 'licenceId' | 'dueAt' | 'owners' | 'ground'> & { kind?: PurgeKind },
): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO licensing.purge (id, tenant_id, licence_id, kind, status, due_at, owners, ground) VALUES ($1, $2, $3, $4, 'held', $5, $6::uuid[], $7)`,
    [id, p.tenantId, p.licenceId, p.kind ?? 'retention', p.dueAt, p.owners, json(p.ground)],
  );
  return id;
}

/** A deletion, locked. */
export function lockPurge(tx: Tx, id: string): Promise<Purge | undefined> {
  return tx.maybe<Purge>(`SELECT ${COLUMNS} FROM licensing.purge WHERE id = $1 FOR UPDATE`, [id]);
}

/** A deletion, to look at. */
export function findPurge(tx: Tx, id: string): Promise<Purge | undefined> {
  return tx.maybe<Purge>(`SELECT ${COLUMNS} FROM licensing.purge WHERE id = $1`, [id]);
}

/** The deletion of a seller that waits for a hold to end. */
export function heldPurge(tx: Tx, tenantId: TenantId): Promise<Purge | undefined> {
  return tx.maybe<Purge>(`SELECT ${COLUMNS} FROM licensing.purge WHERE tenant_id = $1 AND status = 'held' FOR UPDATE`, [
    tenantId,
  ]);
}

/** The latest deletion of a seller that has begun. */
export function lastPurge(tx: Tx, tenantId: TenantId): Promise<Purge | undefined> {
  return tx.maybe<Purge>(
    `SELECT ${COLUMNS} FROM licensing.purge WHERE tenant_id = $1 AND status <> 'held' ORDER BY began_at DESC NULLS LAST, id DESC LIMIT 1`,
    [tenantId],
  );
}

/** Deletions, the latest due first, after a keyset position. */
export function listPurges(
  tx: Tx,
  f: { after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<Purge[]> {
  return tx.query<Purge>(
    `SELECT ${COLUMNS} FROM licensing.purge WHERE ($1::timestamptz IS NULL OR (due_at, id) < ($1, $2::uuid)) ORDER BY due_at DESC, id DESC LIMIT $3`,
    [f.after?.at, f.after?.id, f.limit],
  );
}

/** Forgets a deletion that never began, because the seller came back. */
export async function dropHeld(tx: Tx, tenantId: TenantId): Promise<void> {
  await tx.exec(`DELETE FROM licensing.purge WHERE tenant_id = $1 AND status = 'held'`, [tenantId]);
}

/** Notes when deletion began. */
export async function markBegun(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET began_at = $2 WHERE id = $1`, [id, at]);
}

/** Notes what is there before the first row goes. */
export async function markPrepared(
  tx: Tx,
  id: string,
  p: { at: Temporal.Instant; planned: Record<string, number>; objects: Record<string, Measured> },
): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET prepared_at = $2, planned = $3, objects = $4 WHERE id = $1`, [
    id,
    p.at,
    json(p.planned),
    json(p.objects),
  ]);
}

/** Notes what is gone by now. */
export async function writeCounts(tx: Tx, id: string, counts: Record<string, number>): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET counts = $2 WHERE id = $1`, [id, json(counts)]);
}

/** Notes the end, and forgets whom to tell. */
export async function markEnded(
  tx: Tx,
  id: string,
  p: { at: Temporal.Instant; held: readonly HeldThing[]; documents: Record<string, string> },
): Promise<void> {
  await tx.exec(`UPDATE licensing.purge SET ended_at = $2, owners = '{}', held = $3, documents = $4 WHERE id = $1`, [
    id,
    p.at,
    json(p.held),
    json(p.documents),
  ]);
}

/** One line of the log of a deletion. */
export interface PurgeStep {
  at: Temporal.Instant;
  /** Table or prefix. */
  what: string;
  amount: bigint;
}

/** Adds lines to the log of a deletion; nothing changes them afterwards. */
export async function logSteps(
  tx: Tx,
  purge: Pick<Purge, 'id' | 'tenantId'>,
  at: Temporal.Instant,
  amounts: Record<string, number>,
): Promise<void> {
  for (const [what, amount] of Object.entries(amounts))
    if (amount > 0)
      await tx.exec(
        `INSERT INTO licensing.purge_step (id, tenant_id, purge_id, at, what, amount) VALUES ($1, $2, $3, $4, $5, $6)`,
        [uuidv7(), purge.tenantId, purge.id, at, what, amount],
      );
}

/** The log of a deletion, oldest first. */
export function stepsOf(tx: Tx, purgeId: string): Promise<PurgeStep[]> {
  return tx.query<PurgeStep>(`SELECT at, what, amount FROM licensing.purge_step WHERE purge_id = $1 ORDER BY id`, [
    purgeId,
  ]);
}

/** Deletions that have begun and not ended. */
export function underWay(tx: Tx): Promise<{ sellerId: string; kind: PurgeKind }[]> {
  return tx.query(
    `SELECT tenant_id AS "sellerId", kind FROM licensing.purge WHERE status IN ('rows', 'objects') ORDER BY began_at`,
  );
}

/** What a deletion took, in all. */
export interface PurgeTaken {
  sellerId: string;
  deletedAt: string;
  rows: number;
  files: number;
}

/** What the latest deletion of each of these sellers took. */
export async function takenFrom(tx: Tx, sellerIds: readonly string[]): Promise<PurgeTaken[]> {
  const taken: PurgeTaken[] = [];
  for (const id of sellerIds) {
    const found = await lastPurge(tx, asTenantId(id));
    if (found) taken.push({ sellerId: id, deletedAt: found.dueAt.toString(), ...sums(found.counts) });
  }
  return taken;
}

/** Rows and files of a deletion's counts. */
export function sums(counts: Readonly<Record<string, number>>): { rows: number; files: number } {
  let [rows, files] = [0, 0];
  for (const [what, n] of Object.entries(counts)) {
    if (what.startsWith('files ')) files += n;
    else rows += n;
  }
  return { rows, files };
}
