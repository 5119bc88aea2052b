import type { TenantId } from '#kernel';
import { deleteRows, type Purger, type Tx } from '#platform';

const TABLES = ['tenancy.invitation', 'tenancy.member', 'tenancy.suspension', 'tenancy.profile'] as const;

/** How a seller's own rows die. */
export const tenancyPurger: Purger = {
  library: 'tenancy',
  tables: TABLES,
  keeps: [
    {
      table: 'tenancy.seller',
      what: 'id, state, dates of opening and deletion',
      reason: 'the tombstone: ledger and evidence refer to the id, and a restored backup deletes again by it',
    },
    {
      table: 'tenancy.warranty',
      what: 'hash of the text, account id, time; address and device are erased',
      reason: 'evidence of the warranty of rights (RS-L16) for retention.evidence',
    },
  ],
  async purge(tx: Tx, tenantId: TenantId, limit: number) {
    const deleted: Record<string, number> = {};
    let left = limit;
    for (const table of TABLES) {
      deleted[table] = await deleteRows(tx, table, tenantId, left);
      left -= deleted[table];
      if (left <= 0) return { done: false, deleted };
    }
    await tx.exec(`UPDATE tenancy.warranty SET ip = NULL, device = NULL WHERE tenant_id = $1`, [tenantId]);
    await tx.exec(`UPDATE tenancy.seller SET slug = 'purged-' || id, display_name = '', about = '' WHERE id = $1`, [
      tenantId,
    ]);
    return { done: true, deleted };
  },
  async count(tx: Tx, tenantId: TenantId) {
    const counts: Record<string, number> = {};
    for (const table of TABLES) {
      const { n } = await tx.one<{ n: bigint }>(`SELECT count(*) AS n FROM ${table} WHERE tenant_id = $1`, [tenantId]);
      counts[table] = Number(n);
    }
    return counts;
  },
};
