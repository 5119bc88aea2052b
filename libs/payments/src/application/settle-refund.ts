import { permitted, type Clock } from '#kernel';
import { CLOCK, Deadlines, Events, Journal, Transitions, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { refundPaid } from '../domain/ledger.js';
import { orderMachine, refundMachine } from '../domain/machines.js';
import { REFUND_SETTLED } from '../events/events.js';
import { post } from '../persistence/ledger.js';
import { lockOrder } from '../persistence/orders.js';
import { lockRefund, recordRefund, type Refund } from '../persistence/refunds.js';
import { REFUND_DUE } from './refund-due.js';
import { there } from '../domain/there.js';
import { REFUND_UNPAID, UnpaidRefunds } from './unpaid-refunds.js';

/** Of which call to the gateway something is said. */
interface Call {
  attempt: number;
  externalId: string | null;
}

/** Takes in what became of a refund. What no longer fits the state changes nothing. */
@Injectable()
export class SettleRefund {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(UnpaidRefunds) private readonly unpaid: UnpaidRefunds,
  ) {}

  /** The money is with the buyer: refund, ledger, order, deadline and event in one commit. */
  async settle(tx: Tx, refundId: string, call: Call & { externalId: string }, actor: string): Promise<void> {
    const refund = await this.current(tx, refundId, call, 'settle', actor);
    if (!refund) return;
    const { externalId } = call;
    const { tenantId, orderId, amount, buyerId } = refund;
    const at = this.clock.now();
    await this.transitions.apply(tx, refundMachine, {
      table: 'payments.refund',
      id: refundId,
      from: refund.status,
      transition: 'settle',
      actor,
      tenantId,
    });
    await recordRefund(tx, refundId, { externalId, failure: null, settledAt: at });
    await post(tx, { tenantId, kind: 'refund-paid', causeId: refundId, orderId, at, lines: refundPaid(amount) });
    await this.deadlines.cancel(tx, REFUND_DUE, refundId);
    await this.deadlines.cancel(tx, REFUND_UNPAID, refundId);
    if (refund.cause === 'buyer') {
      const order = there(await lockOrder(tx, orderId));
      const transition = order.refunded.equals(order.total) ? 'refund-whole' : 'refund-part';
      if (permitted(orderMachine, order.status).includes(transition))
        await this.transitions.apply(tx, orderMachine, {
          table: 'payments.order',
          id: orderId,
          from: order.status,
          transition,
          actor,
          tenantId,
        });
    }
    await this.events.publish(tx, {
      type: REFUND_SETTLED,
      tenantId,
      payload: { refundId, orderId, buyerId, sellerId: tenantId },
    });
  }

  /** The gateway refused: the duty to pay stays, and people are told by the deadline at the latest. */
  async fail(tx: Tx, refundId: string, call: Call, failure: string, actor: string): Promise<void> {
    const refund = await this.current(tx, refundId, call, 'fail', actor);
    if (!refund) return;
    await this.transitions.apply(tx, refundMachine, {
      table: 'payments.refund',
      id: refundId,
      from: refund.status,
      transition: 'fail',
      actor,
      reason: failure,
      tenantId: refund.tenantId,
    });
    await recordRefund(tx, refundId, { externalId: call.externalId ?? undefined, failure });
    await this.unpaid.begin(tx, refund);
  }

  /** The refund, locked, where what is said concerns its present call and still fits its state. */
  private async current(
    tx: Tx,
    refundId: string,
    call: Call,
    transition: 'settle' | 'fail',
    actor: string,
  ): Promise<Refund | undefined> {
    const refund = await lockRefund(tx, refundId);
    if (!refund) return undefined;
    if (
      call.attempt === refund.attempt &&
      (!refund.externalId || !call.externalId || refund.externalId === call.externalId)
    ) {
      return permitted(refundMachine, refund.status).includes(transition) ? refund : undefined;
    }
    // Money that an earlier call moved after all may go out twice: nothing is guessed, but it is not lost either.
    if (transition === 'settle') {
      await this.journal.append(tx, {
        kind: 'payments.refund-unmatched',
        tenantId: refund.tenantId,
        subject: { type: 'refund', id: refundId },
        actor,
        payload: { said: call.externalId, attempt: call.attempt, present: refund.attempt },
      });
    }
    return undefined;
  }
}
