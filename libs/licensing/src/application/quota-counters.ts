import { Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import type { Tx } from '#platform';
import type { Quota } from '../domain/tariffs.js';

/**
 * Counts what is really there, for several sellers at once, in a system transaction. A seller that has nothing may be
 * left out of the answer.
 */
export type QuotaCounter = (tx: Tx, sellers: readonly TenantId[]) => Promise<ReadonlyMap<TenantId, bigint>>;

/** Who knows the truth of each quota. The library that owns the rows registers its own at start. */
@Injectable()
export class QuotaCounters {
  private readonly counters = new Map<Quota, QuotaCounter>();

  /** @throws Error where the quota has a counter already */
  register(quota: Quota, counter: QuotaCounter): void {
    if (this.counters.has(quota)) throw new Error(`two counters of the quota ${quota}`);
    this.counters.set(quota, counter);
  }

  /** The truth by seller and quota. A quota that nobody counts is absent. */
  async truth(tx: Tx, sellers: readonly TenantId[]): Promise<Map<Quota, ReadonlyMap<TenantId, bigint>>> {
    const out = new Map<Quota, ReadonlyMap<TenantId, bigint>>();
    for (const [quota, count] of this.counters) out.set(quota, await count(tx, sellers));
    return out;
  }
}
