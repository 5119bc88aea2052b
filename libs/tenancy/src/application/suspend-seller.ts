import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { CLOCK, Events, Journal, platformErrors, Transitions, type Tx } from '#platform';
import { clauseOf, statusFor, stoppedBy, type SuspensionReason } from '../domain/capabilities.js';
import { sellerMachine, type SellerStatus } from '../domain/seller.machine.js';
import { findState, writeStopped } from '../persistence/sellers.js';
import { begin, end, holding } from '../persistence/suspensions.js';

/** Which transition leads from one state to the one that follows from the reasons. */
const WAYS: Readonly<Record<string, string>> = {
  'active>suspended': 'suspend',
  'active>lapsed': 'lapse',
  'suspended>lapsed': 'lapse',
  'suspended>active': 'lift',
  'lapsed>active': 'lift',
  'lapsed>suspended': 'lift-expiry',
};

interface Act {
  tenantId: TenantId;
  reason: SuspensionReason;
  actor: string;
  /** Why, in the words of whoever decided. */
  ground?: string;
  /** The clause named; the reason's own where none is. */
  clause?: string;
}

/** Begins and ends suspensions; the seller's state and what is stopped follow from the reasons that hold. */
@Injectable()
export class SuspendSeller {
  constructor(
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns false where the reason holds already */
  async suspend(tx: Tx, act: Act): Promise<boolean> {
    const from = await this.locked(tx, act.tenantId);
    if (!(await begin(tx, { ...act, at: this.clock.now() }))) return false;
    await this.settle(tx, act, from);
    await this.record(tx, act, 'tenancy.seller-suspended');
    return true;
  }

  /** @returns false where the reason does not hold */
  async lift(tx: Tx, act: Act): Promise<boolean> {
    const from = await this.locked(tx, act.tenantId);
    if (!(await end(tx, { ...act, at: this.clock.now() }))) return false;
    await this.settle(tx, act, from);
    await this.record(tx, act, 'tenancy.suspension-lifted');
    return true;
  }

  /** From here on the seller's data is being deleted. */
  async beginPurge(tx: Tx, tenantId: TenantId, actor: string, again = false): Promise<void> {
    const from = await this.locked(tx, tenantId);
    await this.transitions.apply(tx, sellerMachine, {
      table: 'tenancy.seller',
      id: tenantId,
      from,
      transition: again ? 'purge-again' : 'begin-purge',
      actor,
      tenantId,
    });
  }

  /** Nothing but the tombstone is left. */
  async finishPurge(tx: Tx, tenantId: TenantId, actor: string): Promise<void> {
    const from = await this.locked(tx, tenantId);
    await this.transitions.apply(tx, sellerMachine, {
      table: 'tenancy.seller',
      id: tenantId,
      from,
      transition: 'finish-purge',
      actor,
    });
    await tx.exec(
      `UPDATE tenancy.seller SET purged_at = $2, slug = 'purged-' || id, display_name = '', about = '', stopped = '{}' WHERE id = $1`,
      [tenantId, this.clock.now()],
    );
  }

  private async locked(tx: Tx, tenantId: TenantId): Promise<SellerStatus> {
    const found = await findState(tx, tenantId, true);
    if (!found) throw platformErrors.fail('not_found');
    return found.status;
  }

  private async settle(tx: Tx, act: Act, from: SellerStatus): Promise<void> {
    const reasons = (await holding(tx, act.tenantId)).map((s) => s.reason);
    const to = statusFor(reasons);
    await writeStopped(tx, act.tenantId, stoppedBy(reasons));
    const transition = WAYS[`${from}>${to}`];
    if (!transition) return;
    await this.transitions.apply(tx, sellerMachine, {
      table: 'tenancy.seller', id: act.tenantId, from, transition, actor: act.actor, reason: act.reason, tenantId: act.tenantId,
    }); // prettier-ignore
  }

  private async record(
    tx: Tx,
    act: Act,
    kind: 'tenancy.seller-suspended' | 'tenancy.suspension-lifted',
  ): Promise<void> {
    await this.journal.append(tx, {
      kind,
      tenantId: act.tenantId,
      subject: { type: 'seller', id: act.tenantId },
      actor: act.actor,
      payload: {
        reason: act.reason,
        clause: act.clause ?? clauseOf(act.reason),
        ...(act.ground ? { ground: act.ground } : {}),
      },
    });
    await this.events.publish(tx, {
      type: `${kind}.v1`,
      tenantId: act.tenantId,
      payload: { sellerId: act.tenantId, reason: act.reason },
    });
  }
}
