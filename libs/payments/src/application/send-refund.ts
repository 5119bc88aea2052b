import { permitted, type Clock, type TenantId } from '#kernel';
import {
  CLOCK,
  Database,
  Jobs,
  Transitions,
  platformErrors,
  type Tx,
  Gateways,
  GatewayRefused,
  type Outcome,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { refundMachine } from '../domain/machines.js';
import { paymentsErrors } from '../payments.errors.js';
import { findPayment, type Payment } from '../persistence/payments.js';
import { findRefund, lockRefund, nextAttempt, recordRefund, type Refund } from '../persistence/refunds.js';
import { SEND_REFUND } from './settle-payment.js';
import { SettleRefund } from './settle-refund.js';
import { there } from '../domain/there.js';

/** Job that asks a gateway what became of a refund. */
export const RECONCILE_REFUND = 'payments.reconcile-refund';
const FIRST_ASK = 120;

/** Calls the gateway for a refund whose intent is committed; its id and attempt are the idempotency key, so calling again is safe. */
@Injectable()
export class SendRefund {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(SettleRefund) private readonly settling: SettleRefund,
  ) {}

  /** The job. */
  async run(refundId: string): Promise<void> {
    const found = await this.load(refundId);
    if (!found || found.refund.status !== 'requested') return;
    const { refund, payment } = found;
    try {
      const { externalId } = await this.gateways.named(payment.gateway).refund({
        id: refundId,
        attempt: refund.attempt,
        paymentId: payment.id,
        externalPaymentId: payment.externalId,
        amount: refund.amount,
      });
      await this.db.system('refund sent', async (tx) => {
        if (await this.move(tx, refund, 'send'))
          await recordRefund(tx, refundId, { externalId, sentAt: this.clock.now() });
        await this.askLater(tx, refundId, 0);
      });
    } catch (error) {
      if (error instanceof GatewayRefused)
        return this.db.system('refund refused', (tx) =>
          this.settling.fail(
            tx,
            refundId,
            { attempt: refund.attempt, externalId: null },
            error.message,
            `gateway:${payment.gateway}`,
          ),
        );
      await this.db.system('refund unclear', async (tx) => {
        await this.move(tx, refund, 'lose');
        await this.askLater(tx, refundId, 0);
      });
    }
  }

  /** Asks the gateway about a refund that has not been heard of; one it does not know is asked for again, by the same key. */
  async reconcile(refundId: string, attempt: number): Promise<void> {
    const found = await this.load(refundId);
    if (!found || !['sent', 'unknown'].includes(found.refund.status)) return;
    const gateway = this.gateways.named(found.payment.gateway);
    const { attempt: call } = found.refund;
    const actor = 'system:reconciler';
    // Asked again for as long as nothing is known: a job that gave up would leave a debt to the buyer that nobody sees.
    const outcome = await gateway
      .findRefund({ id: refundId, attempt: call, externalId: found.refund.externalId })
      .catch((): Outcome => ({ state: 'pending' }));
    if (outcome.state === 'succeeded')
      return this.db.system('refund reconciled', (tx) =>
        this.settling.settle(tx, refundId, { attempt: call, externalId: outcome.externalId }, actor),
      );
    if (outcome.state === 'failed')
      return this.db.system('refund reconciled', (tx) =>
        this.settling.fail(tx, refundId, { attempt: call, externalId: outcome.externalId }, outcome.failure, actor),
      );
    if (outcome.state === 'absent') await this.again(found);
    await this.db.system('refund: ask later', (tx) => this.askLater(tx, refundId, attempt));
  }

  /** Asks for a refund that the gateway does not know, by the same key. What stays unclear is asked about later. */
  private async again({ refund, payment }: { refund: Refund; payment: Payment }): Promise<void> {
    const { id, attempt, amount } = refund;
    try {
      const { externalId } = await this.gateways
        .named(payment.gateway)
        .refund({ id, attempt, paymentId: payment.id, externalPaymentId: payment.externalId, amount });
      await this.db.system('refund sent', async (tx) => {
        if (await this.move(tx, refund, 'send')) await recordRefund(tx, id, { externalId, sentAt: this.clock.now() });
      });
    } catch (error) {
      if (error instanceof GatewayRefused)
        await this.db.system('refund refused', (tx) =>
          this.settling.fail(tx, id, { attempt, externalId: null }, error.message, `gateway:${payment.gateway}`),
        );
    }
  }

  /** A failed refund is tried again by the seller. @throws DomainError payments.refund_not_failed */
  retry(tenantId: TenantId, refundId: string, actor: string): Promise<Refund> {
    return this.db.tenant(tenantId, async (tx) => {
      const refund = await lockRefund(tx, refundId);
      if (!refund) throw platformErrors.fail('not_found');
      if (refund.status !== 'failed') throw paymentsErrors.fail('refund_not_failed');
      await this.transitions.apply(tx, refundMachine, {
        table: 'payments.refund',
        id: refundId,
        from: refund.status,
        transition: 'retry',
        actor,
      });
      await nextAttempt(tx, refundId);
      await this.jobs.enqueue(tx, SEND_REFUND, { refundId });
      return there(await findRefund(tx, refundId));
    });
  }

  private load(refundId: string): Promise<{ refund: Refund; payment: Payment } | undefined> {
    return this.db.system('refund', async (tx) => {
      const refund = await findRefund(tx, refundId);
      const payment = refund && (await findPayment(tx, refund.paymentId));
      return refund && payment && { refund, payment };
    });
  }

  /** Moves the refund where it is still at the call that was made. */
  private async move(tx: Tx, { id: refundId, attempt }: Refund, transition: 'send' | 'lose'): Promise<boolean> {
    const refund = await lockRefund(tx, refundId);
    if (!refund || refund.attempt !== attempt || !permitted(refundMachine, refund.status).includes(transition))
      return false;
    await this.transitions.apply(tx, refundMachine, {
      table: 'payments.refund',
      id: refundId,
      from: refund.status,
      transition,
      actor: 'system:refunds',
      tenantId: refund.tenantId,
    });
    return true;
  }

  private async askLater(tx: Tx, refundId: string, attempt: number): Promise<void> {
    const seconds = Math.min(FIRST_ASK * 2 ** attempt, 3600);
    await this.jobs.enqueue(
      tx,
      RECONCILE_REFUND,
      { refundId, attempt: attempt + 1 },
      { runAt: this.clock.realNow().add({ seconds }) },
    );
  }
}
