import { can, type Clock } from '#kernel';
import { CLOCK, Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { paymentMachine } from '../domain/machines.js';
import type { Outcome } from '../gateway/gateway.js';
import { Gateways } from '../gateway/gateways.js';
import { findPayment } from '../persistence/payments.js';
import { FailPayment } from './fail-payment.js';
import { SettlePayment } from './settle-payment.js';

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

  async run(paymentId: string, attempt: number): Promise<'settled' | 'declined' | 'waiting' | 'nothing'> {
    const payment = await this.db.system('payment', (tx) => findPayment(tx, paymentId));
    if (!payment || !can(paymentMachine, payment.status, 'open')) return 'nothing';
    // A gateway that does not answer is asked again for as long as the payment is open: a job that gave up would leave the money in the dark.
    const outcome = await this.gateways
      .named(payment.gateway)
      .find({ id: paymentId, externalId: payment.externalId })
      .catch((): Outcome => ({ state: 'pending' }));
    if (outcome.state === 'succeeded') {
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
      return 'settled';
    }
    if (outcome.state === 'failed') {
      await this.db.system('payment reconciled', (tx) =>
        this.failing.decline(tx, paymentId, outcome.failure, 'system:reconciler'),
      );
      return 'declined';
    }
    await this.db.system('payment: ask later', (tx) => this.failing.askLater(tx, paymentId, attempt));
    return 'waiting';
  }
}
