import { uuidv7, type Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { AnswerKind, Complaint, Restriction, SellerAnswer, SellerIdentity } from '../domain/complaint.js';

type Of = Pick<Complaint, 'id' | 'tenantId'>;

/** Keeps an answer of the seller. */
export async function insertAnswer(
  tx: Tx,
  c: Of,
  a: { kind: AnswerKind; text: string; late: boolean; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `INSERT INTO complaints.answer (id, tenant_id, complaint_id, kind, text, late, answered_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), c.tenantId, c.id, a.kind, a.text, a.late, a.by, a.at],
  );
}

/** Answers of the seller, oldest first. */
export function answersOf(tx: Tx, complaintId: string): Promise<SellerAnswer[]> {
  return tx.query<SellerAnswer>(
    `SELECT id, kind, text, late, answered_by AS "answeredBy", at FROM complaints.answer WHERE complaint_id = $1 ORDER BY at, id`,
    [complaintId],
  );
}

const RESTRICTION = `id, complaint_id AS "complaintId", lesson_id AS "lessonId", kind, reason, placed_at AS "placedAt", placed_by AS "placedBy",
  lifted_at AS "liftedAt", lifted_by AS "liftedBy"`;

/** Puts a lesson under a restriction of a case. */
export async function placeRestriction(
  tx: Tx,
  c: Of,
  r: { lessonId: string; kind: Restriction['kind']; reason: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `INSERT INTO complaints.restriction (id, tenant_id, complaint_id, lesson_id, kind, reason, placed_at, placed_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [uuidv7(), c.tenantId, c.id, r.lessonId, r.kind, r.reason, r.at, r.by],
  );
}

/** Ends a lesson's restriction under a case. @returns whether there was one */
export async function liftRestriction(
  tx: Tx,
  c: Of,
  lessonId: string,
  by: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const touched = await tx.exec(
    `UPDATE complaints.restriction SET lifted_at = $4, lifted_by = $5 WHERE tenant_id = $1 AND complaint_id = $2 AND lesson_id = $3 AND lifted_at IS NULL`,
    [c.tenantId, c.id, lessonId, at, by],
  );
  return touched > 0;
}

/** Restrictions of a case with their history, oldest first. */
export function restrictionsOf(tx: Tx, complaintId: string): Promise<Restriction[]> {
  return tx.query<Restriction>(
    `SELECT ${RESTRICTION} FROM complaints.restriction WHERE complaint_id = $1 ORDER BY placed_at, id`,
    [complaintId],
  );
}

/** Another case's restriction that keeps the lesson closed, the strictest first. */
export function otherRestriction(tx: Tx, lessonId: string, complaintId: string): Promise<Restriction | undefined> {
  return tx.maybe<Restriction>(
    `SELECT ${RESTRICTION} FROM complaints.restriction WHERE lesson_id = $1 AND complaint_id <> $2 AND lifted_at IS NULL
     ORDER BY kind = 'deleted' DESC, kind = 'upheld' DESC, placed_at LIMIT 1`,
    [lessonId, complaintId],
  );
}

/** What was handed to the applicant, and when. */
export interface Disclosure {
  identity: SellerIdentity;
  reason: string;
  disclosedBy: string;
  at: Temporal.Instant;
}

/** Keeps what was disclosed, as it was then. */
export async function insertDisclosure(tx: Tx, c: Of, d: Disclosure): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO complaints.disclosure (id, tenant_id, complaint_id, identity, reason, disclosed_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [id, c.tenantId, c.id, json(d.identity), d.reason, d.disclosedBy, d.at],
  );
  return id;
}

/** The latest disclosure of a case. */
export function disclosureOf(tx: Tx, complaintId: string): Promise<Disclosure | undefined> {
  return tx.maybe<Disclosure>(
    `SELECT identity, reason, disclosed_by AS "disclosedBy", at FROM complaints.disclosure WHERE complaint_id = $1 ORDER BY at DESC, id DESC LIMIT 1`,
    [complaintId],
  );
}
