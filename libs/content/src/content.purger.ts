import { deleteRows, type Purger } from '#platform';

/** Tables in the order in which they can be emptied. */
const TABLES = [
  'content.access_problem', 'content.progress', 'content.grant', 'content.media', 'content.lesson', 'content.module', 'content.course_version', 'content.course', 'content.storefront',
]; // prettier-ignore

/** How a seller's courses, files and grants die: all of it. What was bought and paid lives on in payments' ledger. */
export const contentPurger: Purger = {
  library: 'content',
  tables: TABLES,
  prefixes: ['tenants/{tenant}/'],
  async purge(tx, tenantId, limit) {
    const deleted: Record<string, number> = {};
    let left = limit;
    for (const table of TABLES) {
      const n = await deleteRows(tx, table, tenantId, left);
      if (n > 0) deleted[table] = n;
      left -= n;
      if (left <= 0) return { done: false, deleted };
    }
    return { done: true, deleted };
  },
  async count(tx, tenantId) {
    const counts: Record<string, number> = {};
    for (const table of TABLES)
      counts[table] = (
        await tx.unnamed<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`, [tenantId])
      )[0]!.n;
    return counts;
  },
};
