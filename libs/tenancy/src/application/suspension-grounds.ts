import { Injectable } from '@nestjs/common';
import type { TenantId } from '#kernel';
import type { Tx } from '#platform';
import type { StaffReason } from '../domain/capabilities.js';

/** Refuses by throwing a DomainError where the reason does not hold for the seller now. */
export type GroundCheck = (tx: Tx, tenantId: TenantId) => Promise<void>;

/** What a decision to suspend needs as a ground, told by the library above that knows: a quota that is really passed. */
@Injectable()
export class SuspensionGrounds {
  private readonly checks = new Map<StaffReason, GroundCheck>();

  /** @throws Error where the reason has a check already */
  require(reason: StaffReason, check: GroundCheck): void {
    if (this.checks.has(reason)) throw new Error(`two checks of the ground ${reason}`);
    this.checks.set(reason, check);
  }

  /** @throws DomainError whatever the check refuses with */
  async assert(tx: Tx, tenantId: TenantId, reason: StaffReason): Promise<void> {
    await this.checks.get(reason)?.(tx, tenantId);
  }
}
