import type { TenantId } from '#kernel';
import type { Tx } from '#platform';

/** Accounts that have access to a course of the seller's, also while it is suspended; undefined where the seller has no such course. */
export async function audienceOf(tx: Tx, tenantId: TenantId, courseId: string): Promise<string[] | undefined> {
  const course = await tx.maybe(`SELECT 1 FROM content.course WHERE tenant_id = $1 AND id = $2`, [tenantId, courseId]);
  if (!course) return undefined;
  const rows = await tx.query<{ buyerId: string }>(
    `SELECT DISTINCT buyer_id AS "buyerId" FROM content.grant
     WHERE tenant_id = $1 AND course_id = $2 AND status IN ('active', 'suspended', 'limited') ORDER BY 1`,
    [tenantId, courseId],
  );
  return rows.map((r) => r.buyerId);
}
