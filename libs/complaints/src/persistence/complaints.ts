import type { Policy, TenantId, Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { ComplaintStatus } from '../domain/complaint.machine.js';
import type { CheckGround, Complaint, Decision } from '../domain/complaint.js';

const COLUMNS = `id, tenant_id AS "tenantId", number, status, lang, course_id AS "courseId", course_title AS "courseTitle", course_slug AS "courseSlug",
  lesson_id AS "lessonId", lesson_title AS "lessonTitle", applicant, infringer, description, registered_right AS "registeredRight", contact, consent, policies,
  filed_at AS "filedAt", confirmed_at AS "confirmedAt", forwarded_at AS "forwardedAt", answer_due_at AS "answerDueAt", answered_at AS "answeredAt",
  check_started_at AS "checkStartedAt", check_ground AS "checkGround", decided_at AS "decidedAt", decision, overdue_since AS "overdueSince", blocked,
  frozen_at AS "frozenAt", frozen_reason AS "frozenReason", queue_at AS "queueAt", hold_until AS "holdUntil"`;

/** A complaint that is not numbered yet. */
export type NewComplaint = Omit<Complaint, 'number' | 'policies'> & { policies: Record<string, Policy> };

/** What the officers' queue is asked for. */
export interface QueueFilter {
  /** `open`: somebody owes something; `closed`: decided or withdrawn; `overdue`: a decision is late. */
  state?: 'open' | 'closed' | 'overdue';
  status?: ComplaintStatus;
  sellerId?: string;
  frozen?: boolean;
  after?: { at: string; id: string };
  limit: number;
}

/** Writes a complaint as it was filed. */
export async function insertComplaint(tx: Tx, c: NewComplaint, applicantKey: Buffer): Promise<void> {
  await tx.exec(
    `INSERT INTO complaints.complaint (id, tenant_id, status, lang, course_id, course_title, course_slug, lesson_id, lesson_title, applicant, applicant_key,
       infringer, description, registered_right, contact, consent, policies, filed_at, queue_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $18)`,
    [
      c.id, c.tenantId, c.status, c.lang, c.courseId, c.courseTitle, c.courseSlug, c.lessonId, c.lessonTitle, json(c.applicant), applicantKey,
      json(c.infringer), c.description, c.registeredRight, json(c.contact), json(c.consent), json(c.policies), c.filedAt,
    ],
  ); // prettier-ignore
}

/** The complaint, if the scope may see it. */
export function findComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  return tx.maybe<Complaint>(`SELECT ${COLUMNS} FROM complaints.complaint WHERE id = $1`, [id]);
}

/** The complaint, locked until the transaction ends, so that two acts on one case take turns. */
export function lockComplaint(tx: Tx, id: string): Promise<Complaint | undefined> {
  return tx.maybe<Complaint>(`SELECT ${COLUMNS} FROM complaints.complaint WHERE id = $1 FOR UPDATE`, [id]);
}

/** The officers' queue: unconfirmed complaints are never in it. */
export function queue(tx: Tx, f: QueueFilter): Promise<Complaint[]> {
  return tx.query<Complaint>(
    `SELECT ${COLUMNS} FROM complaints.complaint
     WHERE confirmed_at IS NOT NULL
       AND ($1::text IS NULL OR status = $1)
       AND ($2::text IS NULL OR ($2 = 'closed') = (status IN ('decided-upheld', 'decided-rejected', 'withdrawn')))
       AND ($2::text IS DISTINCT FROM 'overdue' OR overdue_since IS NOT NULL)
       AND ($3::uuid IS NULL OR tenant_id = $3)
       AND ($4::boolean IS NULL OR (frozen_at IS NOT NULL) = $4)
       AND ($5::timestamptz IS NULL OR (queue_at, id) > ($5, $6::uuid))
     ORDER BY queue_at, id LIMIT $7`,
    [f.status, f.state, f.sellerId, f.frozen, f.after?.at, f.after?.id, f.limit],
  );
}

/** A seller's cases, latest first; only those the operator has sent to it. */
export function sellersCases(
  tx: Tx,
  tenantId: TenantId,
  page: { after?: { at: string; id: string }; limit: number },
): Promise<Complaint[]> {
  return tx.query<Complaint>(
    `SELECT ${COLUMNS} FROM complaints.complaint WHERE tenant_id = $1 AND forwarded_at IS NOT NULL
       AND ($2::timestamptz IS NULL OR (forwarded_at, id) < ($2, $3::uuid))
     ORDER BY forwarded_at DESC, id DESC LIMIT $4`,
    [tenantId, page.after?.at, page.after?.id, page.limit],
  );
}

/** Facts beside the status; each is written by the one act that makes it. */
export const facts = {
  confirmed: (tx: Tx, id: string, at: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET confirmed_at = $2 WHERE id = $1`, [id, at]),
  forwarded: (tx: Tx, id: string, at: Temporal.Instant, answerDueAt: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET forwarded_at = $2, answer_due_at = $3 WHERE id = $1`, [
      id,
      at,
      answerDueAt,
    ]),
  answerDue: (tx: Tx, id: string, at: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET answer_due_at = $2 WHERE id = $1`, [id, at]),
  answered: (tx: Tx, id: string, at: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET answered_at = $2 WHERE id = $1 AND answered_at IS NULL`, [id, at]),
  checking: (tx: Tx, id: string, at: Temporal.Instant, ground: CheckGround) =>
    tx.exec(`UPDATE complaints.complaint SET check_started_at = $2, check_ground = $3 WHERE id = $1`, [id, at, ground]),
  decided: (tx: Tx, id: string, at: Temporal.Instant, decision: Decision) =>
    tx.exec(`UPDATE complaints.complaint SET decided_at = $2, decision = $3, overdue_since = NULL WHERE id = $1`, [
      id,
      at,
      json(decision),
    ]),
  overdue: (tx: Tx, id: string, since: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET overdue_since = $2 WHERE id = $1`, [id, since]),
  blocked: (tx: Tx, id: string, blocked: boolean) =>
    tx.exec(`UPDATE complaints.complaint SET blocked = $2 WHERE id = $1`, [id, blocked]),
  frozen: (tx: Tx, id: string, at: Temporal.Instant | null, reason: string | null) =>
    tx.exec(`UPDATE complaints.complaint SET frozen_at = $2, frozen_reason = $3 WHERE id = $1`, [id, at, reason]),
  queued: (tx: Tx, id: string, at: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET queue_at = $2 WHERE id = $1`, [id, at]),
  held: (tx: Tx, id: string, until: Temporal.Instant) =>
    tx.exec(`UPDATE complaints.complaint SET hold_until = $2, overdue_since = NULL WHERE id = $1`, [id, until]),
  /** Of an unconfirmed complaint nothing personal is kept: nobody has shown that the address is theirs. */
  stripped: (tx: Tx, id: string) =>
    tx.exec(
      `UPDATE complaints.complaint SET applicant = '{}', infringer = '{}', contact = '{}', consent = '{}', description = '', registered_right = '', applicant_key = '' WHERE id = $1`,
      [id],
    ),
};

/** How many complaints of the same applicant the checks have not confirmed so far (AT-5.6.7b). */
export async function unconfirmedBefore(tx: Tx, complaintId: string): Promise<number> {
  const { n } = await tx.one<{ n: bigint }>(
    `SELECT count(*) AS n FROM complaints.complaint mine JOIN complaints.complaint other
       ON other.applicant_key = mine.applicant_key AND other.id <> mine.id AND other.status = 'decided-rejected'
     WHERE mine.id = $1`,
    [complaintId],
  );
  return Number(n);
}

/** Cases whose evidence may not be destroyed with the seller's other records. */
export function held(
  tx: Tx,
  tenantId: TenantId,
  now: Temporal.Instant,
): Promise<Pick<Complaint, 'id' | 'number' | 'status' | 'holdUntil'>[]> {
  return tx.query(
    `SELECT id, number, status, hold_until AS "holdUntil" FROM complaints.complaint
     WHERE tenant_id = $1 AND confirmed_at IS NOT NULL AND (hold_until IS NULL OR hold_until > $2) ORDER BY filed_at, id`,
    [tenantId, now],
  );
}
