import type { Temporal, TenantId } from '#kernel';
import type { Tx } from '#platform';

/** What a message was charged, or the difference a correction made. Sums in minor units. */
export interface SmsCharge {
  id: string;
  tenantId: TenantId;
  messageId: string;
  kind: 'charged' | 'corrected';
  /** As the provider said it, exact; of a correction the difference. */
  providerCost: string;
  cost: bigint;
  commission: bigint;
  currency: string;
  parts: number;
  /** Null where nothing was to be posted. */
  entryId: string | null;
  at: Temporal.Instant;
}

/**
 * Writes a charge. `providerCost` is the whole cost as the provider says it now; what stands charged already is taken
 * off. @returns false where the message is charged already and this is no correction
 */
export async function insertCharge(tx: Tx, c: SmsCharge): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO licensing.sms_charge (id, tenant_id, message_id, kind, provider_cost, cost, commission, currency, parts, entry_id, at)
     VALUES ($1, $2, $3, $4, $5::numeric - coalesce((SELECT sum(provider_cost) FROM licensing.sms_charge WHERE tenant_id = $2 AND message_id = $3), 0), $6, $7, $8, $9, $10, $11) ON CONFLICT (tenant_id, message_id) WHERE kind = 'charged' DO NOTHING`,
    [c.id, c.tenantId, c.messageId, c.kind, c.providerCost, c.cost, c.commission, c.currency, c.parts, c.entryId, c.at],
  );
  return n === 1;
}

/** What stands charged for a message after all corrections; undefined where it was never charged. */
export async function chargedSoFar(
  tx: Tx,
  tenantId: TenantId,
  messageId: string,
): Promise<{ providerCost: string; cost: bigint; commission: bigint; currency: string; parts: number } | undefined> {
  return tx.maybe(
    `SELECT sum(provider_cost)::text AS "providerCost", sum(cost)::bigint AS cost, sum(commission)::bigint AS commission, currency, max(parts) AS parts
     FROM licensing.sms_charge WHERE tenant_id = $1 AND message_id = $2 GROUP BY currency`,
    [tenantId, messageId],
  );
}

/** One line of a statement. */
export interface ChargeLine extends SmsCharge {
  recipientShown: string;
}

/** Charges and corrections of `[from, to)`, oldest first. */
export function chargesBetween(
  tx: Tx,
  tenantId: TenantId,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<ChargeLine[]> {
  return tx.query<ChargeLine>(
    `SELECT c.id, c.tenant_id AS "tenantId", c.message_id AS "messageId", c.kind, c.provider_cost::text AS "providerCost", c.cost, c.commission, c.currency, c.parts,
       c.entry_id AS "entryId", c.at, m.recipient_shown AS "recipientShown"
     FROM licensing.sms_charge c JOIN licensing.sms_message m ON m.tenant_id = c.tenant_id AND m.id = c.message_id
     WHERE c.tenant_id = $1 AND c.at >= $2 AND c.at < $3 ORDER BY c.at, c.id`,
    [tenantId, from, to],
  );
}

/** Messages of `[from, to)` that went by the seller's own contract, and their parts. They cost nothing here. */
export async function ownBetween(
  tx: Tx,
  tenantId: TenantId,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<{ messages: number; parts: number }> {
  const row = await tx.one<{ messages: bigint; parts: bigint }>(
    `SELECT count(*) AS messages, coalesce(sum(m.parts), 0)::bigint AS parts FROM licensing.sms_message m
     JOIN licensing.sms_batch b ON b.tenant_id = m.tenant_id AND b.id = m.batch_id AND b.contract = 'own'
     WHERE m.tenant_id = $1 AND m.sent_at >= $2 AND m.sent_at < $3`,
    [tenantId, from, to],
  );
  return { messages: Number(row.messages), parts: Number(row.parts) };
}

/** What the account says was debited for messages in `[from, to)`, in minor units: the statement must equal it. */
export async function postedBetween(
  tx: Tx,
  tenantId: TenantId,
  currency: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<bigint> {
  const { posted } = await tx.one<{ posted: bigint }>(
    `SELECT coalesce(sum(p.amount), 0)::bigint AS posted FROM licensing.entry e
     JOIN licensing.posting p ON p.tenant_id = e.tenant_id AND p.entry_id = e.id AND p.account = 'seller' AND p.currency = $2
     WHERE e.tenant_id = $1 AND e.kind IN ('sms-charged', 'corrected') AND e.cause_type = 'sms' AND e.at >= $3 AND e.at < $4`,
    [tenantId, currency, from, to],
  );
  return posted;
}
