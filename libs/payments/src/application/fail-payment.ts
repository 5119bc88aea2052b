import { can, permitted, type Clock } from '#kernel';
import { CLOCK, Events, Jobs, Journal, Transitions, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { disputed } from '../domain/ledger.js';
import { paymentMachine } from '../domain/machines.js';
import { PAYMENT_DISPUTED } from '../events/events.js';
import { post } from '../persistence/ledger.js';
import { lockOrder } from '../persistence/orders.js';
import { capturedPayment, lockPayment, recordFailure } from '../persistence/payments.js';
import { there } from '../domain/there.js';

/** Job that asks a gateway what became of a payment. */
export const RECONCILE_PAYMENT = 'payments.reconcile-payment';
const FIRST_ASK = 60;

/** Everything that can become of an attempt besides success. A notification that no longer fits the state changes nothing. */
@Injectable()
export class FailPayment {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
  ) {}

  /** The gateway or the bank said no. */
  async decline(tx: Tx, paymentId: string, failure: string, actor: string): Promise<void> {
    if (await this.move(tx, paymentId, 'decline', actor, failure)) await recordFailure(tx, paymentId, failure);
  }

  /** Nobody knows yet: the reconciler will ask. */
  async lose(tx: Tx, paymentId: string, actor: string): Promise<void> {
    if (await this.move(tx, paymentId, 'lose', actor)) await this.askLater(tx, paymentId, 0);
  }

  /** The order closed: the attempt is off. */
  async void(tx: Tx, paymentId: string, actor: string): Promise<void> {
    await this.move(tx, paymentId, 'void', actor);
  }

  /**
   * Asks again later, less and less often. Real time: a technical delay. `closed` counts the questions since the attempt
   * was declined or void: its page at the gateway may stay open for a while, and be paid.
   */
  async askLater(tx: Tx, paymentId: string, attempt: number, closed = 0): Promise<void> {
    const seconds = Math.min(FIRST_ASK * 2 ** (closed || attempt), 3600);
    await this.jobs.enqueue(
      tx,
      RECONCILE_PAYMENT,
      { paymentId, attempt: attempt + 1, closed },
      { runAt: this.clock.realNow().add({ seconds }) },
    );
  }

  /**
   * The buyer's bank took the money back; whoever is right, it is no longer ours to pay out.
   * @returns false where the payment itself was not heard of yet: {@link PlaceDispute} finds it
   */
  async dispute(tx: Tx, paymentId: string, actor: string): Promise<boolean> {
    const payment = await lockPayment(tx, paymentId);
    if (!payment) return false;
    if (payment.status === 'disputed') return true;
    if (!can(paymentMachine, payment.status, 'refund')) return false;
    const { tenantId, orderId } = payment;
    await this.transitions.apply(tx, paymentMachine, {
      table: 'payments.payment',
      id: paymentId,
      from: payment.status,
      transition: 'dispute',
      actor,
      tenantId,
    });
    const order = there(await lockOrder(tx, orderId));
    // Money that came beside the order's own never was the seller's.
    const captured = (await capturedPayment(tx, orderId))?.id === paymentId;
    const lines = !captured
      ? []
      : disputed(order.total.minus(order.refunded), order.commission.minus(order.commissionRefunded));
    if (lines.length > 0)
      await post(tx, { tenantId, kind: 'disputed', causeId: paymentId, orderId, at: this.clock.now(), lines });
    await this.journal.append(tx, {
      kind: 'payments.disputed',
      tenantId,
      subject: { type: 'order', id: orderId },
      actor,
      payload: { payment: paymentId, amount: payment.amount.toString() },
    });
    await this.events.publish(tx, {
      type: PAYMENT_DISPUTED,
      tenantId,
      payload: { paymentId, orderId, buyerId: order.buyerId, sellerId: tenantId },
    });
    return true;
  }

  private async move(
    tx: Tx,
    paymentId: string,
    transition: 'decline' | 'lose' | 'void',
    actor: string,
    reason?: string,
  ): Promise<boolean> {
    const payment = await lockPayment(tx, paymentId);
    if (!payment || !permitted(paymentMachine, payment.status).includes(transition)) return false;
    await this.transitions.apply(tx, paymentMachine, {
      table: 'payments.payment',
      id: paymentId,
      from: payment.status,
      transition,
      actor,
      reason,
      tenantId: payment.tenantId,
    });
    return true;
  }
}
