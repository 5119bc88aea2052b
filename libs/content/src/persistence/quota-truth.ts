import type { TenantId } from '#kernel';
import type { Tx } from '#platform';

/** Whether a buyer has open access at a seller, apart from one grant. */
export async function hasOpenGrant(
  tx: Tx,
  tenantId: TenantId,
  buyerId: string,
  except: string | null,
): Promise<boolean> {
  const row = await tx.maybe(
    `SELECT 1 FROM content.grant WHERE tenant_id = $1 AND buyer_id = $2 AND status IN ('active', 'suspended', 'limited') AND ($3::uuid IS NULL OR id <> $3) LIMIT 1`,
    [tenantId, buyerId, except],
  );
  return row !== undefined;
}

type Counts = Promise<Map<TenantId, bigint>>;

async function counted(tx: Tx, sql: string, sellers: readonly TenantId[]): Counts {
  const rows = await tx.query<{ id: TenantId; n: bigint }>(sql, [sellers]);
  return new Map(rows.map((r) => [r.id, r.n]));
}

/** Bytes of files that take up storage: on their way, being checked, or ready. */
export const bytesStored = (tx: Tx, sellers: readonly TenantId[]): Counts =>
  counted(
    tx,
    `SELECT tenant_id AS id, sum(bytes)::bigint AS n FROM content.media WHERE tenant_id = ANY($1::uuid[]) AND state IN ('uploading', 'checking', 'ready') GROUP BY tenant_id`,
    sellers,
  );

/** Courses that are not removed, drafts too. */
export const coursesKept = (tx: Tx, sellers: readonly TenantId[]): Counts =>
  counted(
    tx,
    `SELECT tenant_id AS id, count(*) AS n FROM content.course WHERE tenant_id = ANY($1::uuid[]) AND status <> 'removed' GROUP BY tenant_id`,
    sellers,
  );

/** Buyers with open access, each once. */
export const openBuyers = (tx: Tx, sellers: readonly TenantId[]): Counts =>
  counted(
    tx,
    `SELECT tenant_id AS id, count(DISTINCT buyer_id) AS n FROM content.grant WHERE tenant_id = ANY($1::uuid[]) AND status IN ('active', 'suspended', 'limited') GROUP BY tenant_id`,
    sellers,
  );
