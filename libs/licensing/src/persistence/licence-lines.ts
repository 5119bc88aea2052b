import type { TenantId, Temporal } from '#kernel';
import type { Tx } from '#platform';

/** A licence in a list of sellers. */
export interface LicenceLine {
  id: string;
  tenantId: TenantId;
  kind: 'free' | 'paid';
  tariffId: string;
  endsAt: Temporal.Instant | null;
  keptUntil: Temporal.Instant | null;
  zone: string;
  /** The quota that is used most, in percent of its limit; null where nothing is limited. */
  quota: string | null;
  percent: number | null;
}

/** Licences of some sellers, each with the quota nearest to its limit: one statement for a page of them. */
export function licenceLines(tx: Tx, sellers: readonly TenantId[]): Promise<LicenceLine[]> {
  return tx.query<LicenceLine>(
    `SELECT l.id, l.tenant_id AS "tenantId", l.kind, l.tariff_id AS "tariffId", l.ends_at AS "endsAt", l.kept_until AS "keptUntil", l.zone, u.quota, u.percent
     FROM licensing.licence l
     LEFT JOIN LATERAL (
       SELECT quota, CASE WHEN cap = 0 THEN CASE WHEN used = 0 THEN 0 ELSE 999 END ELSE LEAST(used * 100 / cap, 9999) END::int AS percent
       FROM licensing.usage WHERE tenant_id = l.tenant_id AND cap IS NOT NULL ORDER BY 2 DESC, 1 LIMIT 1) u ON true
     WHERE l.tenant_id = ANY($1::uuid[])`,
    [sellers],
  );
}

/** A seller whose account is below zero. */
export interface DebtLine {
  tenantId: TenantId;
  amount: bigint;
  currency: string;
}

/** Every debt, the greatest first. */
export function debtLines(tx: Tx): Promise<DebtLine[]> {
  return tx.query<DebtLine>(
    `SELECT tenant_id AS "tenantId", -amount AS amount, currency FROM licensing.balance WHERE amount < 0 ORDER BY amount, tenant_id LIMIT 500`,
  );
}
