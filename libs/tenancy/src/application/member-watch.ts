import { Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import type { Tx } from '#platform';

/** Told by how many a seller's members change. May refuse those who come by throwing a DomainError. */
export type MemberWatcher = (tx: Tx, tenantId: TenantId, by: number) => Promise<void>;

/**
 * Lets a library above follow who comes and goes, in the same transaction: licensing counts members against the tariff.
 * The owner who opens a seller is not told: there is no licence yet to count against.
 */
@Injectable()
export class MemberWatch {
  private readonly watchers: MemberWatcher[] = [];

  on(watcher: MemberWatcher): void {
    this.watchers.push(watcher);
  }

  /** @throws DomainError whatever a watcher refuses with */
  async changed(tx: Tx, tenantId: TenantId, by: number): Promise<void> {
    for (const watcher of this.watchers) await watcher(tx, tenantId, by);
  }
}
