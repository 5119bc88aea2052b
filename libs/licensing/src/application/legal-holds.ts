import { Inject, Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import { PurgeRegistry, type Tx } from '#platform';
import { holdsOf, type Hold } from '../persistence/holds.js';

/** What stands under legal hold, told apart: what keeps one thing, and what keeps everything. */
@Injectable()
export class LegalHolds {
  constructor(@Inject(PurgeRegistry) private readonly registry: PurgeRegistry) {}

  /** Types of things that can be held while the rest is deleted. */
  types(): string[] {
    return this.registry.holdable();
  }

  /** Every hold that stands. */
  all(tx: Tx, tenantId: TenantId): Promise<Hold[]> {
    return holdsOf(tx, tenantId);
  }

  /** Holds for whose sake nothing may be deleted: on the seller, or on something that no library can set apart. */
  async whole(tx: Tx, tenantId: TenantId): Promise<Hold[]> {
    const types = new Set(this.types());
    return (await holdsOf(tx, tenantId)).filter((h) => !types.has(h.type));
  }

  /** Holds that keep one thing and what it cannot stand without. */
  async single(tx: Tx, tenantId: TenantId): Promise<Hold[]> {
    const types = new Set(this.types());
    return (await holdsOf(tx, tenantId)).filter((h) => types.has(h.type));
  }
}
