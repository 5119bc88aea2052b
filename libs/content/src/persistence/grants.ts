import type { Policy, Temporal, TenantId } from '#kernel';
import { json, type Tx } from '#platform';

/** A buyer's access to a course. */
export interface GrantRow {
  id: string;
  tenantId: TenantId;
  buyerId: string;
  courseId: string;
  orderId: string;
  itemId: string | null;
  status: 'active' | 'suspended' | 'limited' | 'ended' | 'revoked';
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  window: Policy;
  policies: Record<string, Policy>;
  receipt: 'awaited' | 'disputed' | 'received';
  receivedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  endReason: string | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", buyer_id AS "buyerId", course_id AS "courseId", order_id AS "orderId", item_id AS "itemId", status, starts_at AS "startsAt",
  ends_at AS "endsAt", window_policy AS "window", policies, receipt, received_at AS "receivedAt", ended_at AS "endedAt", end_reason AS "endReason"`;

/** Writes a grant. @returns false where the order has this course for this buyer already */
export async function insertGrant(
  tx: Tx,
  g: Omit<GrantRow, 'status' | 'receipt' | 'receivedAt' | 'endedAt' | 'endReason'>,
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO content.grant (id, tenant_id, buyer_id, course_id, order_id, item_id, starts_at, ends_at, window_policy, policies)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (tenant_id, order_id, course_id, buyer_id) DO NOTHING`,
    [
      g.id,
      g.tenantId,
      g.buyerId,
      g.courseId,
      g.orderId,
      g.itemId,
      g.startsAt,
      g.endsAt,
      json(g.window),
      json(g.policies),
    ],
  );
  return n === 1;
}

/** The grant of one course by one order. */
export function grantOfOrder(
  tx: Tx,
  orderId: string,
  courseId: string,
  buyerId: string,
): Promise<GrantRow | undefined> {
  return tx.maybe<GrantRow>(
    `SELECT ${COLUMNS} FROM content.grant WHERE order_id = $1 AND course_id = $2 AND buyer_id = $3`,
    [orderId, courseId, buyerId],
  );
}

/** All grants of an order that the scope may see. */
export function grantsOfOrder(tx: Tx, orderId: string, lock = false): Promise<GrantRow[]> {
  const sql = `SELECT ${COLUMNS} FROM content.grant WHERE order_id = $1 ORDER BY id`;
  return lock ? tx.query<GrantRow>(`${sql} FOR UPDATE`, [orderId]) : tx.query<GrantRow>(sql, [orderId]);
}

/** The grant that is open or suspended for a buyer, if any. */
export function currentGrant(tx: Tx, buyerId: string, courseId: string): Promise<GrantRow | undefined> {
  return tx.maybe<GrantRow>(
    `SELECT ${COLUMNS} FROM content.grant WHERE buyer_id = $1 AND course_id = $2 AND status IN ('active', 'suspended')`,
    [buyerId, courseId],
  );
}

/** The newest grant that another took the place of while it ran, and that would still run; locked. */
export function supersededGrant(tx: Tx, later: GrantRow, now: Temporal.Instant): Promise<GrantRow | undefined> {
  return tx.maybe<GrantRow>(
    `SELECT ${COLUMNS} FROM content.grant g
     WHERE buyer_id = $1 AND course_id = $2 AND id <> $3 AND status = 'ended' AND end_reason = 'bought-again' AND starts_at <= $4 AND ends_at > $5
       AND NOT EXISTS (SELECT FROM content.grant o WHERE o.buyer_id = $1 AND o.course_id = $2 AND o.status IN ('active', 'suspended'))
     ORDER BY starts_at DESC, id DESC LIMIT 1 FOR UPDATE`,
    [later.buyerId, later.courseId, later.id, later.startsAt, now],
  );
}

/** Shortens the grants that took the place of one, by so many milliseconds. */
export async function takeFromLater(tx: Tx, earlier: GrantRow, ms: number): Promise<void> {
  await tx.exec(
    `UPDATE content.grant SET ends_at = ends_at - make_interval(secs => $5::float8 / 1000)
     WHERE buyer_id = $1 AND course_id = $2 AND id <> $3 AND starts_at >= $4
       AND (status IN ('active', 'suspended') OR (status = 'ended' AND end_reason = 'bought-again'))`,
    [earlier.buyerId, earlier.courseId, earlier.id, earlier.startsAt, ms],
  );
}

/** A grant the scope may see. */
export function maybeGrant(tx: Tx, id: string, lock = false): Promise<GrantRow | undefined> {
  return tx.maybe<GrantRow>(
    lock
      ? `SELECT ${COLUMNS} FROM content.grant WHERE id = $1 FOR UPDATE`
      : `SELECT ${COLUMNS} FROM content.grant WHERE id = $1`,
    [id],
  );
}

/** Notes when and why access ended or will end. */
export async function writeEnd(
  tx: Tx,
  id: string,
  e: { endsAt: Temporal.Instant; endedAt: Temporal.Instant | null; reason: string },
): Promise<void> {
  await tx.exec('UPDATE content.grant SET ends_at = $2, ended_at = $3, end_reason = $4 WHERE id = $1', [
    id,
    e.endsAt,
    e.endedAt,
    e.reason,
  ]);
}

/** Notes what is known of the receipt of access (AS-4.4b). */
export async function writeReceipt(
  tx: Tx,
  id: string,
  receipt: GrantRow['receipt'],
  receivedAt: Temporal.Instant | null,
): Promise<void> {
  await tx.exec('UPDATE content.grant SET receipt = $2, received_at = $3 WHERE id = $1', [id, receipt, receivedAt]);
}

/** How far a buyer has come. */
export interface ProgressSum {
  lessons: number;
  opened: number;
  completed: number;
}

/** Sums up a grant's progress over the course's living lessons. */
export function progressOf(tx: Tx, grantId: string): Promise<ProgressSum> {
  return tx.one<ProgressSum>(
    `SELECT count(*)::int AS lessons, count(p.lesson_id)::int AS opened, count(p.completed_at)::int AS completed
     FROM content.grant g JOIN content.lesson l ON l.course_id = g.course_id AND l.status <> 'deleted'
     LEFT JOIN content.progress p ON p.grant_id = g.id AND p.lesson_id = l.id WHERE g.id = $1`,
    [grantId],
  );
}

/** Writes where a buyer is in a lesson; a completed lesson stays completed. */
export async function writeProgress(
  tx: Tx,
  p: {
    tenantId: TenantId;
    grantId: string;
    lessonId: string;
    accountId: string;
    positionSeconds: number;
    completed: boolean;
    at: Temporal.Instant;
  },
): Promise<void> {
  await tx.exec(
    `INSERT INTO content.progress (tenant_id, grant_id, lesson_id, account_id, position_seconds, completed_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6::boolean THEN $7::timestamptz END, $7)
     ON CONFLICT (tenant_id, grant_id, lesson_id) DO UPDATE SET position_seconds = EXCLUDED.position_seconds,
       completed_at = coalesce(progress.completed_at, EXCLUDED.completed_at), updated_at = EXCLUDED.updated_at`,
    [p.tenantId, p.grantId, p.lessonId, p.accountId, p.positionSeconds, p.completed, p.at],
  );
}
