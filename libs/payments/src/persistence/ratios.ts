import type { Temporal, TenantId } from '#kernel';
import type { Tx } from '#platform';
import type { DayTotal } from '../domain/refund-ratio.js';

interface Row extends Omit<DayTotal, 'day'> {
  tenantId: TenantId;
  day: Temporal.PlainDate;
  side: 'sale' | 'refund';
}

/** Sales and settled refunds by seller, day and currency. */
export interface DayTotals {
  sales: DayTotal[];
  refunds: DayTotal[];
}

/**
 * Sums over the two covering indexes, grouped to days of the zone: of one seller, or of all. Money that was never a
 * sale (surplus) counts on neither side.
 */
export async function dayTotals(
  tx: Tx,
  span: { tenantId?: TenantId; from: Temporal.Instant; to: Temporal.Instant; zone: string },
): Promise<Map<TenantId, DayTotals>> {
  const rows = await tx.query<Row>(
    `SELECT tenant_id AS "tenantId", 'sale' AS side, (paid_at AT TIME ZONE $4)::date AS day, currency, count(*)::bigint AS number, sum(total)::bigint AS amount
     FROM payments.order WHERE paid_at IS NOT NULL AND total > 0 AND paid_at >= $2 AND paid_at < $3 AND ($1::uuid IS NULL OR tenant_id = $1) GROUP BY 1, 3, 4
     UNION ALL
     SELECT tenant_id, 'refund', (settled_at AT TIME ZONE $4)::date, currency, count(*)::bigint, sum(amount)::bigint
     FROM payments.refund WHERE status = 'settled' AND cause = 'buyer' AND settled_at >= $2 AND settled_at < $3 AND ($1::uuid IS NULL OR tenant_id = $1) GROUP BY 1, 3, 4`,
    [span.tenantId, span.from, span.to, span.zone],
  );
  const out = new Map<TenantId, DayTotals>();
  for (const { tenantId, side, day, ...total } of rows) {
    const of = out.get(tenantId) ?? { sales: [], refunds: [] };
    out.set(tenantId, of);
    (side === 'sale' ? of.sales : of.refunds).push({ ...total, day: day.toString() });
  }
  return out;
}
