import type { TenantId } from '#kernel';
import { countRows, deleteRows, type Held, type Param, type Purger, type Tx } from '#platform';

/** Tables in the order in which they can be emptied. */
const TABLES = [
  'content.access_problem', 'content.progress', 'content.grant_extension', 'content.grant', 'content.media', 'content.lesson', 'content.module', 'content.course_version', 'content.course', 'content.storefront',
]; // prettier-ignore

/** What a held course ($2), lesson ($3) or file ($4) cannot stand without, as conditions on rows that stay. */
const HELD_LESSON = `(l.id = ANY ($3::uuid[]) OR l.course_id = ANY ($2::uuid[])
  OR l.id IN (SELECT m.lesson_id FROM content.media m WHERE m.tenant_id = $1 AND m.id = ANY ($4::uuid[])))`;
const lessonsHeld = (column: string): string =>
  `(SELECT ${column} FROM content.lesson l WHERE l.tenant_id = $1 AND ${HELD_LESSON})`;
const STAYS: Readonly<Record<string, string>> = {
  'content.media': `(x.id = ANY ($4::uuid[]) OR x.lesson_id = ANY ($3::uuid[])
    OR x.lesson_id IN (SELECT l.id FROM content.lesson l WHERE l.tenant_id = $1 AND l.course_id = ANY ($2::uuid[])))`,
  'content.lesson': `x.id IN ${lessonsHeld('l.id')}`,
  'content.module': `(x.course_id = ANY ($2::uuid[]) OR x.id IN ${lessonsHeld('l.module_id')})`,
  'content.course_version': `x.course_id = ANY ($2::uuid[])`,
  'content.course': `(x.id = ANY ($2::uuid[]) OR x.id IN ${lessonsHeld('l.course_id')})`,
};
const HOLDABLE = ['course', 'lesson', 'media'] as const;

const params = (tenantId: TenantId, held: readonly Held[]): Param[] => [
  tenantId,
  ...HOLDABLE.map((type) => held.filter((h) => h.type === type).map((h) => h.id)),
];
const anyHeld = (held: readonly Held[]): boolean => held.some((h) => HOLDABLE.some((type) => type === h.type));

/** Deletes what no hold needs. The row of parameters is there because Postgres wants each one used. */
function deleteUnheld(
  tx: Tx,
  table: string,
  tenantId: TenantId,
  limit: number,
  held: readonly Held[],
): Promise<number> {
  const stays = STAYS[table];
  if (!stays || !anyHeld(held)) return deleteRows(tx, table, tenantId, limit);
  return tx.exec(
    `DELETE FROM ${table} WHERE ctid IN (SELECT x.ctid FROM ${table} x
       WHERE x.tenant_id = $1 AND NOT ${stays} AND ($2::uuid[], $3::uuid[], $4::uuid[]) IS NOT NULL LIMIT $5)`,
    [...params(tenantId, held), limit],
  );
}

/** What stays only because a held row stands on it keeps no words: a course is not evidence because its file is. */
async function strip(tx: Tx, tenantId: TenantId, held: readonly Held[]): Promise<void> {
  const p = params(tenantId, held);
  await tx.exec(
    `UPDATE content.course SET status = 'removed',
       title = CASE WHEN id = ANY ($2::uuid[]) THEN title ELSE '—' END, slug = CASE WHEN id = ANY ($2::uuid[]) THEN slug ELSE 'held-' || id END,
       summary = CASE WHEN id = ANY ($2::uuid[]) THEN summary ELSE '' END, description = CASE WHEN id = ANY ($2::uuid[]) THEN description ELSE '' END,
       topic = CASE WHEN id = ANY ($2::uuid[]) THEN topic ELSE '' END, teachers = CASE WHEN id = ANY ($2::uuid[]) THEN teachers ELSE '[]' END
     WHERE tenant_id = $1`,
    p.slice(0, 2),
  );
  await tx.exec(
    `UPDATE content.module SET title = '—' WHERE tenant_id = $1 AND NOT course_id = ANY ($2::uuid[])`,
    p.slice(0, 2),
  );
  await tx.exec(
    `UPDATE content.lesson SET title = '—', body = '' WHERE tenant_id = $1 AND NOT (course_id = ANY ($2::uuid[]) OR id = ANY ($3::uuid[]))`,
    p.slice(0, 3),
  );
}

/** How a seller's courses, files and grants die: all of it. What was bought and paid lives on in payments' ledger. */
export const contentPurger: Purger = {
  library: 'content',
  tables: TABLES,
  prefixes: ['tenants/{tenant}/'],
  holdable: HOLDABLE,
  async purge(tx, tenantId, limit, held = []) {
    const deleted: Record<string, number> = {};
    let left = limit;
    for (const table of TABLES) {
      const n = await deleteUnheld(tx, table, tenantId, left, held);
      if (n > 0) deleted[table] = n;
      left -= n;
      if (left <= 0) return { done: false, deleted };
    }
    if (anyHeld(held)) await strip(tx, tenantId, held);
    return { done: true, deleted };
  },
  async count(tx, tenantId, held = []) {
    const counts = await countRows(tx, TABLES, tenantId);
    if (!anyHeld(held)) return counts;
    for (const [table, stays] of Object.entries(STAYS)) {
      const { n } = await tx.one<{ n: bigint }>(
        `SELECT count(*) AS n FROM ${table} x WHERE x.tenant_id = $1 AND NOT ${stays} AND ($2::uuid[], $3::uuid[], $4::uuid[]) IS NOT NULL`,
        params(tenantId, held),
      );
      counts[table] = Number(n);
    }
    return counts;
  },
  async heldObjects(tx, tenantId, held) {
    if (!anyHeld(held)) return [];
    const rows = await tx.query<{ key: string }>(
      `SELECT x.object_key AS key FROM content.media x WHERE x.tenant_id = $1 AND ${STAYS['content.media']} AND ($2::uuid[], $3::uuid[], $4::uuid[]) IS NOT NULL`,
      params(tenantId, held),
    );
    return rows.map((r) => r.key);
  },
};
