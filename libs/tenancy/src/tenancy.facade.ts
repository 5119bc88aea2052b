import { Inject, Injectable } from '@nestjs/common';
import type { Clause, TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import { CreateSeller, type NewSeller } from './application/create-seller.js';
import { SuspendSeller } from './application/suspend-seller.js';
import { whyStopped, type Capability, type SuspensionReason } from './domain/capabilities.js';
import type { SellerStatus } from './domain/seller.machine.js';
import { members, owners, type Member } from './persistence/members.js';
import { findSeller, findState, type Seller } from './persistence/sellers.js';
import { holding, type Suspension } from './persistence/suspensions.js';

/** Sellers for the libraries above. Every call takes the caller's transaction. */
@Injectable()
export class TenancyFacade {
  constructor(
    @Inject(CreateSeller) private readonly creating: CreateSeller,
    @Inject(SuspendSeller) private readonly suspending: SuspendSeller,
  ) {}

  /** Opens a seller with its owner, pack and warranty. */
  createSeller(tx: Tx, input: NewSeller): Promise<{ sellerId: TenantId; slug: string }> {
    return this.creating.run(tx, input);
  }

  /** The seller. @throws DomainError platform.not_found where there is none, or its data is deleted */
  async seller(tx: Tx, tenantId: TenantId): Promise<Seller> {
    const found = await findSeller(tx, tenantId);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /** The state alone, also of a seller whose data is deleted. @throws DomainError platform.not_found */
  async status(tx: Tx, tenantId: TenantId): Promise<SellerStatus> {
    const found = await findState(tx, tenantId);
    if (!found) throw platformErrors.fail('not_found');
    return found.status;
  }

  /** Account ids of the owners. */
  ownerContacts(tx: Tx, tenantId: TenantId): Promise<string[]> {
    return owners(tx, tenantId);
  }

  /** Everyone who belongs to the seller. */
  members(tx: Tx, tenantId: TenantId): Promise<Member[]> {
    return members(tx, tenantId);
  }

  /** Suspensions that hold now. */
  suspensions(tx: Tx, tenantId: TenantId): Promise<Suspension[]> {
    return holding(tx, tenantId);
  }

  /** Suspends for one more reason. @returns false where it holds already */
  suspend(tx: Tx, tenantId: TenantId, reason: SuspensionReason, actor: string): Promise<boolean> {
    return this.suspending.suspend(tx, { tenantId, reason, actor });
  }

  /** Ends one reason; the others keep the seller suspended. @returns false where it did not hold */
  lift(tx: Tx, tenantId: TenantId, reason: SuspensionReason, actor: string): Promise<boolean> {
    return this.suspending.lift(tx, { tenantId, reason, actor });
  }

  /** Whether a seller may do something now, by the capability table. A seller that is gone may nothing. */
  async may(tx: Tx, tenantId: TenantId, capability: Capability): Promise<boolean> {
    const found = await findState(tx, tenantId);
    return (
      found !== undefined &&
      found.status !== 'purging' &&
      found.status !== 'purged' &&
      !found.stopped.includes(capability)
    );
  }

  /** Why a seller may not, with the clause; undefined where it may or is gone. */
  async whyNot(
    tx: Tx,
    tenantId: TenantId,
    capability: Capability,
  ): Promise<{ reason: SuspensionReason; clause: Clause } | undefined> {
    const reasons = (await holding(tx, tenantId)).map((s) => s.reason);
    return whyStopped(reasons, capability);
  }

  /** From here on the seller's data is being deleted; only from `lapsed`. */
  markPurging(tx: Tx, tenantId: TenantId, actor: string): Promise<void> {
    return this.suspending.beginPurge(tx, tenantId, actor);
  }

  /** All that is left is the tombstone. */
  markPurged(tx: Tx, tenantId: TenantId, actor: string): Promise<void> {
    return this.suspending.finishPurge(tx, tenantId, actor);
  }
}
