import type { TenantId } from '#kernel';
import type { Tx } from './db/tx.js';

/** One thing of a seller's that the law forbids to delete for now. */
export interface Held {
  type: string;
  id: string;
}

/** A table of which something outlives the seller, and why. */
export interface Kept {
  table: string;
  what: string;
  reason: string;
}

/** How one library's data of a seller dies. */
export interface Purger {
  /** The library, which is also its Postgres schema. */
  library: string;
  /** Tables (schema-qualified) that `purge` empties of the seller's rows. An architecture test compares them with those that exist. */
  tables: readonly string[];
  /** Tables of which something is kept, and why: the law's exceptions, stripped of what they need not hold. */
  keeps?: readonly Kept[];
  /** Prefixes in the object store, with `{tenant}` for the seller's id. */
  prefixes?: readonly string[];
  /** Types of things that `purge` can leave alone while it deletes the rest. A hold on anything else keeps everything. */
  holdable?: readonly string[];
  /**
   * Higher libraries go first; within the same transaction size limits a call may delete part: answer true when nothing
   * is left but what is `held` and what that cannot stand without.
   */
  purge(
    tx: Tx,
    tenantId: TenantId,
    limit: number,
    held?: readonly Held[],
  ): Promise<{ done: boolean; deleted: Record<string, number> }>;
  /** Why the seller's data may not be deleted yet, in words for the journal; null where nothing is owed that needs it. */
  blocks?(tx: Tx, tenantId: TenantId): Promise<string | null>;
  /** What `purge` would delete, counted by table. */
  count(tx: Tx, tenantId: TenantId, held?: readonly Held[]): Promise<Record<string, number>>;
  /** Keys of objects that stay because of what is held. */
  heldObjects?(tx: Tx, tenantId: TenantId, held: readonly Held[]): Promise<string[]>;
}

/** All libraries' purgers. Each library's module registers its own at start. */
export class PurgeRegistry {
  private readonly purgers: Purger[] = [];

  register(purger: Purger): void {
    if (this.purgers.some((p) => p.library === purger.library))
      throw new Error(`${purger.library} has registered its purger twice`);
    this.purgers.push(purger);
  }

  /** Uppermost library first, so that nothing is deleted from under what refers to it. */
  all(): readonly Purger[] {
    const order = ['complaints', 'payments', 'content', 'licensing', 'tenancy', 'identity', 'legal', 'platform'];
    return [...this.purgers].sort((a, b) => order.indexOf(a.library) - order.indexOf(b.library));
  }

  /** Every reason why a seller's data may not be deleted yet. Asked before a deletion begins. */
  async blocks(tx: Tx, tenantId: TenantId): Promise<string[]> {
    const reasons: string[] = [];
    for (const purger of this.all()) {
      const reason = await purger.blocks?.(tx, tenantId);
      if (reason) reasons.push(`${purger.library}: ${reason}`);
    }
    return reasons;
  }

  /** Types of things that can be held while the rest is deleted. */
  holdable(): string[] {
    return this.all().flatMap((p) => p.holdable ?? []);
  }

  /** Prefixes of a seller's objects, each once. */
  prefixes(tenantId: TenantId): string[] {
    return [...new Set(this.all().flatMap((p) => p.prefixes ?? []))].map((p) => p.replaceAll('{tenant}', tenantId));
  }

  /** What stays of every seller, and why. */
  kept(): Kept[] {
    return this.all().flatMap((p) => p.keeps ?? []);
  }

  /** What would be deleted, by table; tables of which nothing would be are left out. */
  async count(tx: Tx, tenantId: TenantId, held: readonly Held[] = []): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const purger of this.all())
      for (const [table, n] of Object.entries(await purger.count(tx, tenantId, held))) if (n > 0) counts[table] = n;
    return counts;
  }

  /** Keys of objects that stay because of what is held. */
  async heldObjects(tx: Tx, tenantId: TenantId, held: readonly Held[]): Promise<Set<string>> {
    const keys = new Set<string>();
    if (held.length > 0)
      for (const purger of this.all())
        for (const key of (await purger.heldObjects?.(tx, tenantId, held)) ?? []) keys.add(key);
    return keys;
  }
}

/** Deletes a seller's rows from one table in batches of `limit`. For purgers whose tables need nothing special. */
export async function deleteRows(tx: Tx, table: string, tenantId: TenantId, limit: number): Promise<number> {
  return tx.exec(`DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE tenant_id = $1 LIMIT $2)`, [
    tenantId,
    limit,
  ]);
}

/** Counts a seller's rows in tables, by table. */
export async function countRows(
  tx: Tx,
  tables: readonly string[],
  tenantId: TenantId,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { n } = await tx.one<{ n: bigint }>(`SELECT count(*) AS n FROM ${table} WHERE tenant_id = $1`, [tenantId]);
    counts[table] = Number(n);
  }
  return counts;
}
