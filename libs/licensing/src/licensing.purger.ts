import type { TenantId } from '#kernel';
import { deleteRows, type Purger, type Tx } from '#platform';

const TABLES = ['licensing.usage', 'licensing.term'] as const;

/** How a seller's licence dies. */
export const licensingPurger: Purger = {
  library: 'licensing',
  tables: TABLES,
  keeps: [
    {
      table: 'licensing.licence',
      what: 'id, dates, state, the policies it stood under',
      reason: 'proof that the data was kept as long as the contract says (AT-2.7a); names nobody',
    },
    {
      table: 'licensing.purge',
      what: 'ground, times and counts',
      reason: 'the certificate of deletion (AT-2.7b); names nobody',
    },
    {
      table: 'licensing.legal_hold',
      what: 'lifted holds with their reason',
      reason: 'proof that nothing was deleted under a hold',
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
    await tx.exec(`UPDATE licensing.licence SET accepted_by = NULL, acceptance_due = NULL WHERE tenant_id = $1`, [
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
