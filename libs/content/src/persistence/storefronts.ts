import type { TenantId, Temporal } from '#kernel';
import type { Tx } from '#platform';

/**
 * Takes over what tenancy says about a seller: address, name, legal details, whether it may sell and be played.
 * Tenancy is asked through its own functions, which answer in any scope.
 */
export function refreshStorefront(tx: Tx, tenantId: TenantId, at: Temporal.Instant): Promise<number> {
  return tx.exec(
    `INSERT INTO content.storefront (tenant_id, slug, name, legal, may_sell, may_play, refreshed_at)
     SELECT $1, s ->> 'slug', s ->> 'displayName', row_to_json(l), tenancy.may($1, 'sell'), tenancy.may($1, 'play'), $2
     FROM tenancy.public_seller_by_id($1) AS s, jsonb_to_record(s -> 'legal') AS l(kind text, country text, "legalName" text, "taxId" text,
       "registrationNumber" text, address text, email text, phone text)
     WHERE s IS NOT NULL
     ON CONFLICT (tenant_id) DO UPDATE SET slug = EXCLUDED.slug, name = EXCLUDED.name, legal = EXCLUDED.legal,
       may_sell = EXCLUDED.may_sell, may_play = EXCLUDED.may_play, refreshed_at = EXCLUDED.refreshed_at`,
    [tenantId, at],
  );
}

/** A seller that tenancy no longer shows sells and plays nothing. */
export async function closeStorefront(tx: Tx, tenantId: TenantId): Promise<void> {
  await tx.exec('UPDATE content.storefront SET may_sell = false, may_play = false WHERE tenant_id = $1', [tenantId]);
}
