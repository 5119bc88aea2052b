import { Money, asTenantId, type Temporal, type TenantId } from '#kernel';
import { json, type Tx } from '#platform';
import type { Charge, ChargeReturn } from '../domain/charge.js';

type ChargeRow = Omit<Charge, 'amount'> & { amount: bigint; currency: string };
type ReturnRow = Omit<ChargeReturn, 'amount' | 'costs'> & { amount: bigint; costs: bigint; currency: string };

const CHARGE = `id, tenant_id AS "tenantId", invoice_id AS "invoiceId", payer_id AS "payerId", gateway, status, currency, amount, external_id AS "externalId",
  redirect_url AS "redirectUrl", failure, created_at AS "createdAt", settled_at AS "settledAt"`;
const RETURN = `id, tenant_id AS "tenantId", charge_id AS "chargeId", status, explanation, cardholder, currency, amount, costs, ground, policies, asked_by AS "askedBy",
  asked_at AS "askedAt", decided_at AS "decidedAt", attempt, external_id AS "externalId", failure, returned_at AS "returnedAt"`;

const chargeOf = ({ amount, currency, ...r }: ChargeRow): Charge => ({
  ...r,
  tenantId: asTenantId(r.tenantId),
  amount: Money.of(amount, currency),
});
const returnOf = ({ amount, costs, currency, ...r }: ReturnRow): ChargeReturn => ({
  ...r,
  tenantId: asTenantId(r.tenantId),
  amount: Money.of(amount, currency),
  costs: Money.of(costs, currency),
});

/** Writes an attempt that the gateway has not heard of yet. */
export async function insertCharge(
  tx: Tx,
  c: Pick<Charge, 'id' | 'tenantId' | 'invoiceId' | 'payerId' | 'gateway' | 'amount' | 'createdAt'>,
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.charge (id, tenant_id, invoice_id, payer_id, gateway, status, currency, amount, created_at) VALUES ($1, $2, $3, $4, $5, 'intent', $6, $7, $8)`,
    [c.id, c.tenantId, c.invoiceId, c.payerId, c.gateway, c.amount.currency, c.amount.minor, c.createdAt],
  );
}

/** A card payment that the scope may see. */
export async function findCharge(tx: Tx, id: string): Promise<Charge | undefined> {
  const row = await tx.maybe<ChargeRow>(`SELECT ${CHARGE} FROM licensing.charge WHERE id = $1`, [id]);
  return row && chargeOf(row);
}

/** The same, held until the transaction ends. */
export async function lockCharge(tx: Tx, id: string): Promise<Charge | undefined> {
  const row = await tx.maybe<ChargeRow>(`SELECT ${CHARGE} FROM licensing.charge WHERE id = $1 FOR UPDATE`, [id]);
  return row && chargeOf(row);
}

/** The card payment that a gateway names by its own id. */
export async function chargeByExternal(tx: Tx, gateway: string, externalId: string): Promise<string | undefined> {
  const row = await tx.maybe<{ id: string }>(
    `SELECT id FROM licensing.charge WHERE gateway = $1 AND external_id = $2`,
    [gateway, externalId],
  );
  return row?.id;
}

/** The attempt at an invoice that is open, held until the transaction ends. */
export async function openCharge(tx: Tx, invoiceId: string): Promise<Charge | undefined> {
  const row = await tx.maybe<ChargeRow>(
    `SELECT ${CHARGE} FROM licensing.charge WHERE invoice_id = $1 AND status IN ('intent', 'pending', 'unknown') FOR UPDATE`,
    [invoiceId],
  );
  return row && chargeOf(row);
}

/** A seller's card payments, newest first. */
export async function listCharges(tx: Tx, tenantId: TenantId, limit: number): Promise<Charge[]> {
  const rows = await tx.query<ChargeRow>(
    `SELECT ${CHARGE} FROM licensing.charge WHERE tenant_id = $1 ORDER BY created_at DESC, id DESC LIMIT $2`,
    [tenantId, limit],
  );
  return rows.map(chargeOf);
}

/** Notes what the gateway said of an attempt; what is undefined stays. */
export async function recordCharge(
  tx: Tx,
  id: string,
  c: { externalId?: string; redirectUrl?: string; failure?: string; settledAt?: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.charge SET external_id = coalesce($2, external_id), redirect_url = coalesce($3, redirect_url), failure = coalesce($4, failure), settled_at = coalesce($5, settled_at) WHERE id = $1`,
    [id, c.externalId, c.redirectUrl, c.failure, c.settledAt],
  );
}

/** Writes an application. */
export async function insertReturn(
  tx: Tx,
  r: Pick<
    ChargeReturn,
    'id' | 'tenantId' | 'chargeId' | 'explanation' | 'cardholder' | 'amount' | 'policies' | 'askedBy' | 'askedAt'
  >,
): Promise<void> {
  await tx.exec(
    `INSERT INTO licensing.charge_return (id, tenant_id, charge_id, status, explanation, cardholder, currency, amount, policies, asked_by, asked_at)
     VALUES ($1, $2, $3, 'asked', $4, $5, $6, $7, $8, $9, $10)`,
    [
      r.id,
      r.tenantId,
      r.chargeId,
      r.explanation,
      r.cardholder,
      r.amount.currency,
      r.amount.minor,
      json(r.policies),
      r.askedBy,
      r.askedAt,
    ],
  );
}

/** An application that the scope may see. */
export async function findReturn(tx: Tx, id: string): Promise<ChargeReturn | undefined> {
  const row = await tx.maybe<ReturnRow>(`SELECT ${RETURN} FROM licensing.charge_return WHERE id = $1`, [id]);
  return row && returnOf(row);
}

/** The same, held until the transaction ends. */
export async function lockReturn(tx: Tx, id: string): Promise<ChargeReturn | undefined> {
  const row = await tx.maybe<ReturnRow>(`SELECT ${RETURN} FROM licensing.charge_return WHERE id = $1 FOR UPDATE`, [id]);
  return row && returnOf(row);
}

/** Applications, newest first: of one seller or, for billing, of all. */
export async function listReturns(
  tx: Tx,
  f: { tenantId?: TenantId; status?: string; after?: { at: Temporal.Instant; id: string }; limit: number },
): Promise<ChargeReturn[]> {
  const rows = await tx.query<ReturnRow>(
    `SELECT ${RETURN} FROM licensing.charge_return
     WHERE ($1::uuid IS NULL OR tenant_id = $1) AND ($2::text IS NULL OR status = $2) AND ($3::timestamptz IS NULL OR (asked_at, id) < ($3, $4::uuid))
     ORDER BY asked_at DESC, id DESC LIMIT $5`,
    [f.tenantId, f.status, f.after?.at, f.after?.id, f.limit],
  );
  return rows.map(returnOf);
}

/** Notes the decision. */
export async function decideReturn(
  tx: Tx,
  id: string,
  d: { costs: Money; ground: string; by: string; at: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.charge_return SET costs = $2, ground = $3, decided_by = $4, decided_at = $5 WHERE id = $1`,
    [id, d.costs.minor, d.ground, d.by, d.at],
  );
}

/** Begins another call for a return: what the gateway said of the one before is nothing to ask about this one by. */
export async function nextAttempt(tx: Tx, id: string, attempt: number): Promise<void> {
  await tx.exec(`UPDATE licensing.charge_return SET attempt = $2, external_id = NULL, failure = NULL WHERE id = $1`, [
    id,
    attempt,
  ]);
}

/** Notes what the gateway said of a return; what is undefined stays. */
export async function recordReturn(
  tx: Tx,
  id: string,
  r: { externalId?: string | null; failure?: string | null; returnedAt?: Temporal.Instant },
): Promise<void> {
  await tx.exec(
    `UPDATE licensing.charge_return SET external_id = coalesce($2, external_id), failure = coalesce($3, failure), returned_at = coalesce($4, returned_at) WHERE id = $1`,
    [id, r.externalId, r.failure, r.returnedAt],
  );
}
