import { Inject, Injectable } from '@nestjs/common';
import { Temporal, dueAfter, type Calendars, type Clock } from '#kernel';
import { CALENDARS, CLOCK, Deadlines, Events, Transitions, type Deadline, type Tx } from '#platform';
import { grantMachine } from '../domain/machines.js';
import { contentEvents } from '../events/index.js';
import { ConnectedBuyers } from './connected-buyers.js';
import { BOUGHT_AGAIN, UndoPurchase } from './buy-again.js';
import { GiveBackAccess } from './give-back-access.js';
import { grantsOfOrder, maybeGrant, writeEnd, writeReceipt, type GrantRow } from '../persistence/grants.js';

/** Why access ends. After `termination` and `missed-instalment` what was delivered stays open for a time (PA-6.12). */
export type EndReason = 'refund' | 'termination' | 'missed-instalment' | 'dispute' | 'sanction' | 'order-cancelled';

/** Whose access ends and why. */
export interface EndRequest {
  orderId: string;
  /** One item's course alone; all of the order where absent. */
  courseId?: string;
  reason: EndReason;
  actor: string;
}

const LIVE: readonly string[] = ['active', 'suspended', 'limited'];

/** Ends, limits, suspends and resumes access, and closes windows when they are over. */
@Injectable()
export class EndAccess {
  constructor(
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(GiveBackAccess) private readonly giving: GiveBackAccess,
    @Inject(UndoPurchase) private readonly undoing: UndoPurchase,
    @Inject(ConnectedBuyers) private readonly buyers: ConnectedBuyers,
  ) {}

  /** Ends an order's grants. @returns the ids of those that were open */
  async run(tx: Tx, r: EndRequest): Promise<string[]> {
    const all = (await grantsOfOrder(tx, r.orderId, true)).filter((g) => !r.courseId || g.courseId === r.courseId);
    const grants = all.filter((g) => LIVE.includes(g.status));
    for (const grant of grants) {
      await this.end(tx, grant, r);
      await this.undoing.reopen(tx, grant, r.actor);
      await this.buyers.left(tx, grant);
    }
    for (const grant of all)
      if (grant.status === 'ended' && grant.endReason === BOUGHT_AGAIN)
        await this.undoing.takeBack(tx, grant, r.reason);
    return grants.map((g) => g.id);
  }

  /** Closes an order's access for a time (a late instalment). @returns how many grants */
  async suspend(tx: Tx, r: { orderId: string; reason: string; actor: string }): Promise<number> {
    const grants = (await grantsOfOrder(tx, r.orderId, true)).filter((g) => g.status === 'active');
    for (const g of grants) await this.move(tx, g, 'suspend', r.actor, r.reason);
    return grants.length;
  }

  /** Opens what was suspended. The window has run on meanwhile. @returns how many grants */
  async resume(tx: Tx, r: { orderId: string; reason: string; actor: string }): Promise<number> {
    const grants = (await grantsOfOrder(tx, r.orderId, true)).filter((g) => g.status === 'suspended');
    for (const g of grants) await this.move(tx, g, 'resume', r.actor, r.reason);
    return grants.length;
  }

  /** The window is over. */
  async windowOver(tx: Tx, deadline: Deadline): Promise<void> {
    const grant = await maybeGrant(tx, deadline.subjectId, true);
    if (!grant || !LIVE.includes(grant.status)) return;
    // The end has moved since, or its last time falls into the operator's own work: it is given back when that is over.
    if (Temporal.Instant.compare(grant.endsAt, deadline.dueAt) > 0) return;
    if (grant.status !== 'suspended' && (await this.giving.postpone(tx, grant))) return;
    await this.move(tx, grant, 'end', 'system', 'window-over');
    await writeEnd(tx, grant.id, {
      endsAt: grant.endsAt,
      endedAt: grant.endsAt,
      reason: grant.endReason ?? 'window-over',
    });
    await this.buyers.left(tx, grant);
    await this.announce(tx, grant, grant.endReason ?? 'window-over', 'ended');
  }

  /** Two silent days: access counts as received (AS-4.4b). */
  async silence(tx: Tx, deadline: Deadline): Promise<void> {
    const grant = await maybeGrant(tx, deadline.subjectId, true);
    if (!grant || grant.receipt === 'received' || grant.status === 'revoked') return;
    await writeReceipt(tx, grant.id, 'received', deadline.dueAt);
    await this.events.publish(tx, {
      type: contentEvents.accessReceived,
      tenantId: grant.tenantId,
      payload: {
        grantId: grant.id,
        orderId: grant.orderId,
        buyerId: grant.buyerId,
        receivedAt: deadline.dueAt.toString(),
      },
    });
  }

  private async end(tx: Tx, grant: GrantRow, r: EndRequest): Promise<void> {
    const now = this.clock.now();
    await this.deadlines.cancel(tx, 'access.window', grant.id);
    const policy = grant.policies['access.after-termination'];
    const after =
      policy && (r.reason === 'termination' || r.reason === 'missed-instalment')
        ? dueAfter(policy, now, this.calendars)
        : undefined;
    if (after && grant.status !== 'limited' && Temporal.Instant.compare(after.at, now) > 0) {
      await this.move(tx, grant, 'limit', r.actor, r.reason);
      await writeEnd(tx, grant.id, { endsAt: after.at, endedAt: null, reason: r.reason });
      await this.deadlines.set(tx, {
        kind: 'access.window', subject: { type: 'grant', id: grant.id }, tenantId: grant.tenantId, due: after, policy: policy!,
        then: { ru: 'Пройденные уроки закроются.', kk: 'Өтілген сабақтар жабылады.', en: 'The lessons taken so far close.' },
      }); // prettier-ignore
      await this.announce(tx, grant, r.reason, 'limited');
      return;
    }
    await this.deadlines.cancel(tx, 'access.deemed-received', grant.id);
    await this.move(tx, grant, 'revoke', r.actor, r.reason);
    await writeEnd(tx, grant.id, { endsAt: grant.endsAt, endedAt: now, reason: r.reason });
    await this.announce(tx, grant, r.reason, 'revoked');
  }

  private move(tx: Tx, g: GrantRow, transition: string, actor: string, reason: string): Promise<string> {
    return this.transitions.apply(tx, grantMachine, {
      table: 'content.grant',
      id: g.id,
      from: g.status,
      transition,
      actor,
      reason,
      tenantId: g.tenantId,
    });
  }

  private async announce(tx: Tx, g: GrantRow, reason: string, status: string): Promise<void> {
    await this.events.publish(tx, {
      type: contentEvents.grantEnded,
      tenantId: g.tenantId,
      payload: { grantId: g.id, orderId: g.orderId, buyerId: g.buyerId, courseId: g.courseId, reason, status },
    });
  }
}
