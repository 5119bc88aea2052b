import { can, permitted, type Clock } from '#kernel';
import { CLOCK, Database, Gateways, type Outcome } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { paymentMachine } from '../domain/machines.js';
import { findPayment, type Payment } from '../persistence/payments.js';
import { FailPayment } from './fail-payment.js';
import { SettlePayment } from './settle-payment.js';

/** Hourly, about three days: longer than any page of a gateway lives. */
const CLOSED_ASKS = 78;

/** Asks the gateway what became of an attempt of which nothing was heard: an unknown outcome is found out, never guessed. */
@Injectable()
export class ReconcilePayment {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(SettlePayment) private readonly settling: SettlePayment,
    @Inject(FailPayment) private readonly failing: FailPayment,
  ) {}

  /**
   * An attempt that was declined or void is asked about until the gateway says that its page is closed, `CLOSED_ASKS` times
   * at most: the page outlives the order, and money that is paid there completes the order or goes back.
   */
  async run(paymentId: string, attempt: number, closed = 0): Promise<'settled' | 'declined' | 'waiting' | 'nothing'> {
    const payment = await this.db.system('payment', (tx) => findPayment(tx, paymentId));
    if (!payment || !permitted(paymentMachine, payment.status).includes('succeed')) return 'nothing';
    const open = can(paymentMachine, payment.status, 'open');
    if (!open && (closed >= CLOSED_ASKS || !payment.externalId)) return 'nothing';
    const outcome = await this.found(payment);
    if (outcome.state === 'succeeded') return 'settled';
    if (outcome.state === 'failed' && open) {
      await this.db.system('payment reconciled', (tx) =>
        this.failing.decline(tx, paymentId, outcome.failure, 'system:reconciler'),
      );
      if (!outcome.final) await this.later(paymentId, attempt, 1);
      return 'declined';
    }
    if (outcome.state === 'failed' && outcome.final) return 'nothing';
    await this.later(paymentId, attempt, open ? 0 : closed + 1);
    return 'waiting';
  }

  /** Asks the gateway and takes in what it says was paid. @returns its answer */
  async found(payment: Payment): Promise<Outcome> {
    const { id: paymentId, externalId } = payment;
    // A gateway that does not answer is asked again for as long as the payment is open: a job that gave up would leave the money in the dark.
    const outcome = await this.gateways
      .named(payment.gateway)
      .find({ id: paymentId, externalId })
      .catch((): Outcome => ({ state: 'pending' }));
    if (outcome.state !== 'succeeded') return outcome;
    const { currency, minor } = outcome.amount;
    const success = {
      gateway: payment.gateway,
      event: null,
      paymentId,
      externalId: outcome.externalId,
      currency,
      amount: minor,
      at: this.clock.now(),
      receivedAt: this.clock.realNow(),
    };
    await this.db.system('payment reconciled', (tx) => this.settling.run(tx, success));
    return outcome;
  }

  private later(paymentId: string, attempt: number, closed: number): Promise<void> {
    return this.db.system('payment: ask later', (tx) => this.failing.askLater(tx, paymentId, attempt, closed));
  }
}
