import { uuidv7, type TenantId, type Temporal } from '#kernel';
import type { SellerRole, Tx } from '#platform';

/** An invitation that was not used yet. */
export interface Invitation {
  id: string;
  tenantId: TenantId;
  email: string;
  role: SellerRole;
  invitedBy: string;
  expiresAt: Temporal.Instant;
}

const COLUMNS = `id, tenant_id AS "tenantId", email, role, invited_by AS "invitedBy", expires_at AS "expiresAt"`;

/** Writes an invitation; an open one to the same address is replaced, so only the newest link works. */
export async function writeInvitation(
  tx: Tx,
  i: {
    tenantId: TenantId;
    email: string;
    role: SellerRole;
    tokenHash: Buffer;
    by: string;
    at: Temporal.Instant;
    expiresAt: Temporal.Instant;
  },
): Promise<string> {
  await tx.exec(
    `DELETE FROM tenancy.invitation WHERE tenant_id = $1 AND lower(email) = lower($2) AND used_at IS NULL`,
    [i.tenantId, i.email],
  );
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO tenancy.invitation (id, tenant_id, email, role, token_hash, invited_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, i.tenantId, i.email, i.role, i.tokenHash, i.by, i.at, i.expiresAt],
  );
  return id;
}

/** Open invitations of a seller. */
export function openInvitations(tx: Tx, tenantId: TenantId, now: Temporal.Instant): Promise<Invitation[]> {
  return tx.query<Invitation>(
    `SELECT ${COLUMNS} FROM tenancy.invitation WHERE tenant_id = $1 AND used_at IS NULL AND expires_at > $2 ORDER BY created_at, id`,
    [tenantId, now],
  );
}

/** The open invitation behind a token, locked. */
export function lockByToken(tx: Tx, tokenHash: Buffer, now: Temporal.Instant): Promise<Invitation | undefined> {
  return tx.maybe<Invitation>(
    `SELECT ${COLUMNS} FROM tenancy.invitation WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 FOR UPDATE`,
    [tokenHash, now],
  );
}

/** Marks an invitation as used. */
export async function markUsed(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE tenancy.invitation SET used_at = $2 WHERE id = $1`, [id, at]);
}

/** Withdraws an open invitation. @returns whether there was one */
export async function withdraw(tx: Tx, tenantId: TenantId, id: string): Promise<boolean> {
  return (
    (await tx.exec(`DELETE FROM tenancy.invitation WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL`, [
      tenantId,
      id,
    ])) === 1
  );
}
