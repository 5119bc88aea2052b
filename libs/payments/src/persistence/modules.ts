import { asTenantId, type TenantId, type Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { ModuleStatus } from '../domain/machines.js';
import type { After } from './orders.js';
import { there } from '../domain/there.js';

/** A seller's payment module. */
export interface PaymentModule {
  id: string;
  tenantId: TenantId;
  status: ModuleStatus;
  note: string | null;
  appliedAt: Temporal.Instant | null;
  appliedText: string | null;
  decidedAt: Temporal.Instant | null;
  reason: string | null;
  activatedAt: Temporal.Instant | null;
  termsVersion: string | null;
}

const SELECT = `SELECT id, tenant_id AS "tenantId", status, note, applied_at AS "appliedAt", applied_at::text AS "appliedText", decided_at AS "decidedAt", reason,
  activated_at AS "activatedAt", terms_version AS "termsVersion" FROM payments.payment_module`;

const moduleOf = (r: PaymentModule): PaymentModule => ({ ...r, tenantId: asTenantId(r.tenantId) });

/** The module of a seller, if it ever applied. */
export async function moduleOfSeller(tx: Tx, tenantId: TenantId): Promise<PaymentModule | undefined> {
  const row = await tx.maybe<PaymentModule>(`${SELECT} WHERE tenant_id = $1`, [tenantId]);
  return row && moduleOf(row);
}

/** The module of an application's id. */
export async function moduleById(tx: Tx, id: string): Promise<PaymentModule | undefined> {
  const row = await tx.maybe<PaymentModule>(`${SELECT} WHERE id = $1`, [id]);
  return row && moduleOf(row);
}

/** The seller's module, made where there is none. */
export async function openModule(tx: Tx, id: string, tenantId: TenantId): Promise<PaymentModule> {
  await tx.exec(
    `INSERT INTO payments.payment_module (id, tenant_id, status) VALUES ($1, $2, 'none') ON CONFLICT (tenant_id) DO NOTHING`,
    [id, tenantId],
  );
  return there(await moduleOfSeller(tx, tenantId));
}

/** Writes down who applied. */
export async function recordApplication(
  tx: Tx,
  id: string,
  a: { at: Temporal.Instant; by: string; note: string | null },
): Promise<void> {
  await tx.exec(
    `UPDATE payments.payment_module SET applied_at = $2, applied_by = $3, note = $4, decided_at = NULL, decided_by = NULL, reason = NULL WHERE id = $1`,
    [id, a.at, a.by, a.note],
  );
}

/** Writes down what the operator decided. */
export async function recordDecision(
  tx: Tx,
  id: string,
  d: { at: Temporal.Instant; by: string; reason: string | null },
): Promise<void> {
  await tx.exec(`UPDATE payments.payment_module SET decided_at = $2, decided_by = $3, reason = $4 WHERE id = $1`, [
    id,
    d.at,
    d.by,
    d.reason,
  ]);
}

/** Writes down the activation and the terms it accepted. */
export async function recordActivation(
  tx: Tx,
  id: string,
  a: { at: Temporal.Instant; by: string; version: string; acceptanceId: string },
): Promise<void> {
  await tx.exec(
    `UPDATE payments.payment_module SET activated_at = $2, activated_by = $3, terms_version = $4, acceptance_id = $5 WHERE id = $1`,
    [id, a.at, a.by, a.version, a.acceptanceId],
  );
}

/** Applications by state, oldest first: the operator's work list. */
export async function applications(
  tx: Tx,
  status: string | undefined,
  after: After | undefined,
  limit: number,
): Promise<PaymentModule[]> {
  const rows = await tx.query<PaymentModule>(
    `${SELECT} WHERE applied_at IS NOT NULL AND ($1::text IS NULL OR status = $1) AND ($2::timestamptz IS NULL OR (applied_at, id) > ($2, $3::uuid)) ORDER BY applied_at, id LIMIT $4`,
    [status, after?.at, after?.id, limit],
  );
  return rows.map(moduleOf);
}
