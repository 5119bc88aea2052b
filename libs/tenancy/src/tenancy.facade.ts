import { Inject, Injectable } from '@nestjs/common';
import type { Clause, Lang, TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import { Closures, type Closure } from './application/closures.js';
import { CreateSeller, type NewSeller } from './application/create-seller.js';
import { SuspendByDecision, type Decision } from './application/suspend-by-decision.js';
import { SuspendSeller } from './application/suspend-seller.js';
import { whyStopped, type Capability, type SuspensionReason } from './domain/capabilities.js';
import type { SellerStatus } from './domain/seller.machine.js';
import { countMembers, members, owners, type Member } from './persistence/members.js';
import {
  findSeller,
  findState,
  listSellers,
  livingSellers,
  type Seller,
  type SellerLine,
} from './persistence/sellers.js';
import { holding, type Suspension } from './persistence/suspensions.js';

/** Sellers for the libraries above. Every call takes the caller's transaction. */
@Injectable()
export class TenancyFacade {
  constructor(
    @Inject(CreateSeller) private readonly creating: CreateSeller,
    @Inject(SuspendSeller) private readonly suspending: SuspendSeller,
    @Inject(SuspendByDecision) private readonly deciding: SuspendByDecision,
    @Inject(Closures) private readonly closures: Closures,
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

  /** Whether another seller stands under the same tax id of the same country. */
  async sharesTaxId(tx: Tx, tenantId: TenantId): Promise<boolean> {
    const { profile } = await this.seller(tx, tenantId);
    const { shared } = await tx.one<{ shared: boolean }>(`SELECT tenancy.shares_tax_id($1, $2, $3) AS shared`, [
      tenantId,
      profile.country,
      profile.taxId,
    ]);
    return shared;
  }

  /** As {@link status}; the state stays as it is until the transaction ends. @throws DomainError platform.not_found */
  async lockStatus(tx: Tx, tenantId: TenantId): Promise<SellerStatus> {
    const found = await findState(tx, tenantId, true);
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

  /** How many belong to each of several sellers. System scope. */
  countMembers(tx: Tx, sellers: readonly TenantId[]): Promise<Map<TenantId, bigint>> {
    return countMembers(tx, sellers);
  }

  /** Suspensions that hold now. */
  suspensions(tx: Tx, tenantId: TenantId): Promise<Suspension[]> {
    return holding(tx, tenantId);
  }

  /** Suspends for one more reason. @returns false where it holds already */
  suspend(tx: Tx, tenantId: TenantId, reason: SuspensionReason, actor: string): Promise<boolean> {
    return this.suspending.suspend(tx, { tenantId, reason, actor });
  }

  /** Suspends with a ground and tells the owners. Staff's or system scope. @throws DomainError tenancy.suspended_already */
  suspendByDecision(tx: Tx, decision: Decision): Promise<void> {
    return this.deciding.suspend(tx, decision);
  }

  /** Lifts with a ground and tells the owners. Staff's or system scope. @throws DomainError tenancy.not_suspended */
  liftByDecision(tx: Tx, decision: Decision): Promise<void> {
    return this.deciding.lift(tx, decision);
  }

  /** What a buyer is told where a capability is stopped; undefined where it is not. In any scope, or none. */
  closure(tenantId: TenantId | string, capability: Capability, lang: Lang, tx?: Tx): Promise<Closure | undefined> {
    return this.closures.of(tenantId, capability, lang, tx);
  }

  /** Sellers in lines, newest first, after a keyset position; `q` is looked for in names, tax id, slug and e-mail. Staff's scope. */
  sellers(tx: Tx, filter: Parameters<typeof listSellers>[1]): Promise<SellerLine[]> {
    return listSellers(tx, filter);
  }

  /** Ids of sellers whose data is there, in order of id: for letters to all of them. Staff's or system scope. */
  livingSellers(tx: Tx, after: string | null, limit: number): Promise<TenantId[]> {
    return livingSellers(tx, after, limit);
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

  /** From here on the seller's data is being deleted; only from `lapsed`, but `again` from whatever a backup brought back. */
  markPurging(tx: Tx, tenantId: TenantId, actor: string, options: { again?: boolean } = {}): Promise<void> {
    return this.suspending.beginPurge(tx, tenantId, actor, options.again);
  }

  /** All that is left is the tombstone. */
  markPurged(tx: Tx, tenantId: TenantId, actor: string): Promise<void> {
    return this.suspending.finishPurge(tx, tenantId, actor);
  }
}
