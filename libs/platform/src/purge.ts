import type { TenantId } from '#kernel';
import type { Tx } from './db/tx.js';

/** How one library's data of a seller dies. */
export interface Purger {
  /** The library, which is also its Postgres schema. */
  library: string;
  /** Tables (schema-qualified) that `purge` empties of the seller's rows. An architecture test compares them with those that exist. */
  tables: readonly string[];
  /** Tables of which something is kept, and why: the law's exceptions, stripped of what they need not hold. */
  keeps?: readonly { table: string; what: string; reason: string }[];
  /** Prefixes in the object store, with `{tenant}` for the seller's id. */
  prefixes?: readonly string[];
  /** Higher libraries go first; within the same transaction size limits a call may delete part: answer true when nothing is left. */
  purge(tx: Tx, tenantId: TenantId, limit: number): Promise<{ done: boolean; deleted: Record<string, number> }>;
  /** Why the seller's data may not be deleted yet, in words for the journal; null where nothing is owed that needs it. */
  blocks?(tx: Tx, tenantId: TenantId): Promise<string | null>;
  /** What `purge` would delete, counted by table. */
  count(tx: Tx, tenantId: TenantId): Promise<Record<string, number>>;
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
}

/** Deletes a seller's rows from one table in batches of `limit`. For purgers whose tables need nothing special. */
export async function deleteRows(tx: Tx, table: string, tenantId: TenantId, limit: number): Promise<number> {
  return tx.exec(`DELETE FROM ${table} WHERE ctid IN (SELECT ctid FROM ${table} WHERE tenant_id = $1 LIMIT $2)`, [
    tenantId,
    limit,
  ]);
}
