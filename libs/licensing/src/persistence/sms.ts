import { type Temporal, type TenantId } from '#kernel';
import { json, type SmsEncoding, type Tx } from '#platform';
import type { SmsContract, SmsPolicies, SmsPurpose, SmsState } from '../domain/sms.js';

/** What a seller asked to send in one go. */
export interface SmsBatch {
  id: string;
  tenantId: TenantId;
  purpose: SmsPurpose;
  /** Null once the time of keeping is over. */
  text: string | null;
  encoding: SmsEncoding;
  parts: number;
  contract: SmsContract;
  courseId: string | null;
  policies: SmsPolicies;
  askedBy: string;
  at: Temporal.Instant;
}

/** One message to one person. */
export interface SmsMessage {
  id: string;
  tenantId: TenantId;
  batchId: string;
  /** Null once the time of keeping is over. */
  recipient: string | null;
  recipientShown: string;
  status: SmsState;
  parts: number;
  /** What the provider said beforehand, exact; null by the seller's own contract. */
  expectedCost: string | null;
  expectedTotal: bigint | null;
  failure: string | null;
  attempts: number;
  at: Temporal.Instant;
  sentAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
}

const BATCH = `id, tenant_id AS "tenantId", purpose, text, encoding, parts, contract, course_id AS "courseId", policies, asked_by AS "askedBy", at`;
const MESSAGE = `m.id, m.tenant_id AS "tenantId", m.batch_id AS "batchId", m.recipient, m.recipient_shown AS "recipientShown", m.status, m.parts,
  m.expected_cost AS "expectedCost", m.expected_total AS "expectedTotal", m.failure, m.attempts, m.at, m.sent_at AS "sentAt", m.ended_at AS "endedAt"`;

/** Writes a batch. */
export async function insertBatch(tx: Tx, b: SmsBatch): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.sms_batch (id, tenant_id, purpose, text, encoding, parts, contract, course_id, policies, asked_by, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      b.id,
      b.tenantId,
      b.purpose,
      b.text,
      b.encoding,
      b.parts,
      b.contract,
      b.courseId,
      json(b.policies),
      b.askedBy,
      b.at,
    ],
  );
}

/** Writes the messages of a batch in one statement. `acceptedAt` is real time, for limits. */
export async function insertMessages(
  tx: Tx,
  messages: readonly SmsMessage[],
  acceptedAt: Temporal.Instant,
): Promise<void> {
  const [first] = messages;
  if (!first) return;
  const rows = messages.map((m) => ({
    id: m.id,
    recipient: m.recipient,
    shown: m.recipientShown,
    parts: m.parts,
    cost: m.expectedCost,
    total: m.expectedTotal?.toString() ?? null,
  }));
  await tx.exec(
    `INSERT INTO licensing.sms_message (id, tenant_id, batch_id, recipient, recipient_shown, parts, expected_cost, expected_total, accepted_at, at)
     SELECT u.id, $1, $2, u.recipient, u.shown, u.parts, u.cost, u.total, $3, $4
     FROM jsonb_to_recordset($5) AS u(id uuid, recipient text, shown text, parts int, cost numeric, total bigint)`,
    [first.tenantId, first.batchId, acceptedAt, first.at, json(rows)],
  );
}

/** A batch that the scope may see. */
export function findBatch(tx: Tx, id: string): Promise<SmsBatch | undefined> {
  return tx.maybe<SmsBatch>(`SELECT ${BATCH} FROM licensing.sms_batch WHERE id = $1`, [id]);
}

/** A message that the scope may see, locked: everything that changes one goes through here. */
export function lockMessage(tx: Tx, id: string): Promise<SmsMessage | undefined> {
  return tx.maybe<SmsMessage>(`SELECT ${MESSAGE} FROM licensing.sms_message m WHERE m.id = $1 FOR UPDATE`, [id]);
}

/** Whose message it is. */
export async function tenantOfMessage(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.maybe<{ tenantId: string }>(
    `SELECT tenant_id AS "tenantId" FROM licensing.sms_message WHERE id = $1`,
    [id],
  );
  return row?.tenantId;
}

/** Notes that the provider has taken a message. */
export async function markSent(tx: Tx, id: string, s: { at: Temporal.Instant; parts: number | null }): Promise<void> {
  await tx.exec(`UPDATE licensing.sms_message SET sent_at = $2, parts = COALESCE($3::int, parts) WHERE id = $1`, [
    id,
    s.at,
    s.parts,
  ]);
}

/** Notes that a message has come to its end, and why where it failed. */
export async function markEnded(
  tx: Tx,
  id: string,
  e: { at: Temporal.Instant; failure: string | null },
): Promise<void> {
  await tx.exec(`UPDATE licensing.sms_message SET ended_at = $2, failure = $3 WHERE id = $1`, [id, e.at, e.failure]);
}

/** Counts a call of the provider. */
export async function countAttempt(tx: Tx, id: string): Promise<void> {
  await tx.exec(`UPDATE licensing.sms_message SET attempts = attempts + 1 WHERE id = $1`, [id]);
}

/** Makes submissions of one seller take turns, so that limits hold for all of them together. Until the transaction ends. */
export async function takeTurn(tx: Tx, tenantId: TenantId): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('licensing.sms:' || $1::text, 0))`, [tenantId]);
}

/** Messages accepted since each of the instants (real time), in their order. */
export async function acceptedSince(tx: Tx, tenantId: TenantId, since: readonly Temporal.Instant[]): Promise<number[]> {
  const rows = await tx.query<{ n: bigint }>(
    `SELECT (SELECT count(*) FROM licensing.sms_message WHERE tenant_id = $1 AND accepted_at > s.at) AS n
     FROM unnest($2::timestamptz[]) WITH ORDINALITY AS s(at, o) ORDER BY s.o`,
    [tenantId, since],
  );
  return rows.map((r) => Number(r.n));
}

/** The most that any of these numbers has been sent since an instant (real time). */
export async function mostPerRecipient(
  tx: Tx,
  tenantId: TenantId,
  recipients: readonly string[],
  since: Temporal.Instant,
): Promise<number> {
  const { n } = await tx.one<{ n: bigint }>(
    `SELECT coalesce(max(n), 0) AS n FROM (SELECT count(*) AS n FROM licensing.sms_message
     WHERE tenant_id = $1 AND accepted_at > $3 AND recipient = ANY ($2::text[]) GROUP BY recipient) AS each_one`,
    [tenantId, [...recipients], since],
  );
  return Number(n);
}

/** Whether one of these numbers was sent the same text since an instant (real time); what failed does not count. */
export async function sentBefore(
  tx: Tx,
  tenantId: TenantId,
  text: string,
  recipients: readonly string[],
  since: Temporal.Instant,
): Promise<boolean> {
  const { found } = await tx.one<{ found: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM licensing.sms_message m JOIN licensing.sms_batch b ON b.tenant_id = m.tenant_id AND b.id = m.batch_id
     WHERE m.tenant_id = $1 AND m.accepted_at > $4 AND m.recipient = ANY ($3::text[]) AND m.status <> 'failed' AND b.text = $2) AS found`,
    [tenantId, text, [...recipients], since],
  );
  return found;
}

/** What messages that are under way will cost the seller, in minor units. */
export async function underWay(tx: Tx, tenantId: TenantId): Promise<bigint> {
  const { sum } = await tx.one<{ sum: bigint }>(
    `SELECT coalesce(sum(expected_total), 0)::bigint AS sum FROM licensing.sms_message WHERE tenant_id = $1 AND status IN ('queued', 'sending', 'unknown')`,
    [tenantId],
  );
  return sum;
}

/** A message in a list, with what it cost so far in minor units. */
export interface SmsListed extends SmsMessage {
  text: string | null;
  purpose: SmsPurpose;
  contract: SmsContract;
  cost: bigint | null;
  commission: bigint | null;
  currency: string | null;
}

/** A seller's messages, newest first, after a keyset position. */
export function listMessages(
  tx: Tx,
  tenantId: TenantId,
  f: { status?: SmsState; batch?: string; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<SmsListed[]> {
  return tx.query<SmsListed>(
    `SELECT ${MESSAGE}, b.text, b.purpose, b.contract, c.cost, c.commission, c.currency
     FROM licensing.sms_message m JOIN licensing.sms_batch b ON b.tenant_id = m.tenant_id AND b.id = m.batch_id
     LEFT JOIN LATERAL (SELECT sum(cost)::bigint AS cost, sum(commission)::bigint AS commission, max(currency) AS currency
       FROM licensing.sms_charge WHERE tenant_id = m.tenant_id AND message_id = m.id) c ON true
     WHERE m.tenant_id = $1 AND ($2::text IS NULL OR m.status = $2) AND ($3::uuid IS NULL OR m.batch_id = $3)
       AND ($4::timestamptz IS NULL OR (m.at, m.id) < ($4, $5::uuid))
     ORDER BY m.at DESC, m.id DESC LIMIT $6`,
    [tenantId, f.status, f.batch, f.after?.at, f.after?.id, f.limit],
  );
}

/** Forgets the text and the numbers of a batch whose messages have all ended. @returns false where one is still under way */
export async function eraseBatch(tx: Tx, id: string, at: Temporal.Instant): Promise<boolean> {
  const open = await tx.maybe(
    `SELECT 1 FROM licensing.sms_message WHERE batch_id = $1 AND status IN ('queued', 'sending', 'unknown') LIMIT 1`,
    [id],
  );
  if (open) return false;
  await tx.exec(`UPDATE licensing.sms_message SET recipient = NULL WHERE batch_id = $1`, [id]);
  await tx.exec(`UPDATE licensing.sms_batch SET text = NULL, erased_at = $2 WHERE id = $1`, [id, at]);
  return true;
}
