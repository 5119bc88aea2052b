import type { TenantId, Temporal } from '#kernel';
import type { SellerRole, Tx } from '#platform';

/** A person's part in a seller. */
export interface Member {
  accountId: string;
  role: SellerRole;
  since: Temporal.Instant;
}

/** Members of a seller, longest-standing first. */
export function members(tx: Tx, tenantId: TenantId): Promise<Member[]> {
  return tx.query<Member>(
    `SELECT account_id AS "accountId", role, since FROM tenancy.member WHERE tenant_id = $1 ORDER BY since, account_id`,
    [tenantId],
  );
}

/** How many belong to each of several sellers. */
export async function countMembers(tx: Tx, sellers: readonly TenantId[]): Promise<Map<TenantId, bigint>> {
  const rows = await tx.query<{ id: TenantId; n: bigint }>(
    `SELECT tenant_id AS id, count(*) AS n FROM tenancy.member WHERE tenant_id = ANY($1::uuid[]) GROUP BY tenant_id`,
    [sellers],
  );
  return new Map(rows.map((r) => [r.id, r.n]));
}

/** Account ids of the owners. */
export async function owners(tx: Tx, tenantId: TenantId): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT account_id AS id FROM tenancy.member WHERE tenant_id = $1 AND role = 'owner' ORDER BY since, account_id`,
    [tenantId],
  );
  return rows.map((r) => r.id);
}

/** Adds a member. @returns false where the person is one already */
export async function addMember(
  tx: Tx,
  m: { tenantId: TenantId; accountId: string; role: SellerRole; at: Temporal.Instant; by: string | null },
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO tenancy.member (tenant_id, account_id, role, since, added_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
    [m.tenantId, m.accountId, m.role, m.at, m.by],
  );
  return n === 1;
}

/** Whether a person belongs to a seller. */
export async function isMember(tx: Tx, tenantId: TenantId, accountId: string): Promise<boolean> {
  const row = await tx.maybe(`SELECT 1 FROM tenancy.member WHERE tenant_id = $1 AND account_id = $2`, [
    tenantId,
    accountId,
  ]);
  return row !== undefined;
}

/**
 * Locks all members of a seller, so that two owners cannot each remove the other at once.
 * @returns their roles by account
 */
export async function lockMembers(tx: Tx, tenantId: TenantId): Promise<Map<string, SellerRole>> {
  const rows = await tx.query<{ accountId: string; role: SellerRole }>(
    `SELECT account_id AS "accountId", role FROM tenancy.member WHERE tenant_id = $1 ORDER BY account_id FOR UPDATE`,
    [tenantId],
  );
  return new Map(rows.map((r) => [r.accountId, r.role]));
}

/** Gives a member another role. */
export async function setRole(tx: Tx, tenantId: TenantId, accountId: string, role: SellerRole): Promise<void> {
  await tx.exec(`UPDATE tenancy.member SET role = $3 WHERE tenant_id = $1 AND account_id = $2`, [
    tenantId,
    accountId,
    role,
  ]);
}

/** Removes a member. */
export async function removeMember(tx: Tx, tenantId: TenantId, accountId: string): Promise<void> {
  await tx.exec(`DELETE FROM tenancy.member WHERE tenant_id = $1 AND account_id = $2`, [tenantId, accountId]);
}
