import type { TenantId, Temporal } from '#kernel';
import { json, type Tx } from '#platform';
import type { LoadedPack } from '../domain/pack.js';

/** Packs as they were loaded, and which seller is under which. */
export const packRows = {
  /** Keeps a loaded pack; the same text is kept once. @returns whether it was new */
  keep: async (tx: Tx, p: LoadedPack, at: Temporal.Instant): Promise<boolean> =>
    (await tx.exec(
      `INSERT INTO legal.pack_version (pack, version, sha256, kind, content, loaded_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [p.pack.pack, p.pack.version, p.sha256, p.pack.kind, json(p.pack), at],
    )) === 1,
  assign: (tx: Tx, tenantId: TenantId, pack: string, at: Temporal.Instant, by: string): Promise<number> =>
    tx.exec(
      `INSERT INTO legal.tenant_pack (tenant_id, pack, assigned_at, assigned_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id) DO UPDATE SET pack = EXCLUDED.pack, assigned_at = EXCLUDED.assigned_at, assigned_by = EXCLUDED.assigned_by`,
      [tenantId, pack, at, by],
    ),
  /** The same answer in every scope. */
  of: async (tx: Tx, tenantId: TenantId): Promise<string | null> =>
    (await tx.one<{ pack: string | null }>('SELECT legal.pack_of($1) AS pack', [tenantId])).pack,
  versions: (tx: Tx): Promise<{ pack: string; version: number; sha256: string; loadedAt: Temporal.Instant }[]> =>
    tx.query(
      `SELECT pack, version, sha256, loaded_at AS "loadedAt" FROM legal.pack_version ORDER BY pack, loaded_at DESC`,
    ),
  sellersPerPack: (tx: Tx): Promise<{ pack: string; sellers: number }[]> =>
    tx.query(`SELECT pack, count(*)::int AS sellers FROM legal.tenant_pack GROUP BY pack`),
};
