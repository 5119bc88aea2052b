import { Money, asTenantId, dueAfter, uuidv7, type Calendars, type Clock } from '#kernel';
import { CALENDARS, CLOCK, Deadlines, Jobs, Journal, LOGGER, type Logger, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { findPayment, type Payment } from '../persistence/payments.js';
import { insertRefund } from '../persistence/refunds.js';
import { settle, type Settled, type Success } from '../persistence/settlement.js';
import { GrantAccess } from './grant-access.js';
import { OrderTermsKeeper } from './order-terms.js';
import { REFUND_DUE, REFUND_DUE_THEN } from './refund-due.js';
import { kept } from '../domain/order.js';

/** Job that asks the gateway for a refund. */
export const SEND_REFUND = 'payments.send-refund';

/** Takes money in: payment, order, ledger, access and event are one commit (RS-L37, RS-L40). */
@Injectable()
export class SettlePayment {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(OrderTermsKeeper) private readonly terms: OrderTermsKeeper,
    @Inject(GrantAccess) private readonly access: GrantAccess,
  ) {}

  /** Repeats do nothing. In a system transaction. @returns false where no order's payment has that id */
  async run(tx: Tx, s: Success): Promise<boolean> {
    const done = await settle(tx, s);
    if (done.state === 'unmoved') return this.known(tx, s);
    if (done.state === 'surplus') await this.giveBack(tx, s, done);
    if (done.state !== 'paid') return true;
    const { policies } = await this.terms.read(tx, done.tenantId, done.termsHash);
    await this.access.run(tx, { ...done, policies });
    return true;
  }

  private async known(tx: Tx, s: Success): Promise<boolean> {
    const payment = await findPayment(tx, s.paymentId);
    if (payment) await this.explain(tx, s, payment);
    return payment !== undefined;
  }

  /** Nothing moved: the payment had succeeded before, or the gateway speaks of something else than we asked for. */
  async explain(tx: Tx, s: Success, payment?: Payment): Promise<void> {
    if (payment && (payment.status === 'succeeded' || payment.status === 'disputed')) return;
    const what = {
      gateway: s.gateway,
      payment: s.paymentId,
      said: `${s.amount} ${s.currency}`,
      asked: payment?.amount.toString() ?? null,
      status: payment?.status ?? null,
    };
    this.log.error(what, 'a gateway reports money that we did not ask for');
    await this.journal.append(tx, {
      kind: 'payments.unmatched-money',
      tenantId: payment?.tenantId ?? null,
      subject: { type: 'payment', id: s.paymentId },
      actor: `gateway:${s.gateway}`,
      payload: what,
    });
  }

  /** The order was closed or paid already: the money goes back whole, by itself. */
  private async giveBack(tx: Tx, s: Success, done: Settled & { state: 'surplus' }): Promise<void> {
    const amount = Money.of(s.amount, s.currency);
    const { policies } = await this.terms.read(tx, done.tenantId, await termsHash(tx, done.orderId));
    const id = uuidv7();
    const at = this.clock.now();
    const pay = kept(policies, 'refund.pay');
    const due = dueAfter(pay, at, this.calendars);
    await insertRefund(tx, {
      id, tenantId: asTenantId(done.tenantId), orderId: done.orderId, paymentId: s.paymentId, buyerId: done.buyerId, amount, commission: Money.zero(s.currency), cause: 'surplus', method: 'full', clause: null,
      working: [{ label: { ru: 'Заказ уже закрыт: деньги возвращаются целиком', kk: 'Тапсырыс жабылған: ақша толық қайтарылады', en: 'The order was closed already: the money goes back whole' }, value: amount.toString() }],
      reason: 'order-closed', requestedAt: at, dueAt: due.at,
    }); // prettier-ignore
    // This debt is watched like any other: where the gateway refuses, somebody is told.
    await this.deadlines.set(tx, {
      kind: REFUND_DUE,
      subject: { type: 'refund', id },
      tenantId: done.tenantId,
      due,
      policy: pay,
      then: REFUND_DUE_THEN,
    });
    await this.jobs.enqueue(tx, SEND_REFUND, { refundId: id }, { tenantId: done.tenantId });
  }
}

async function termsHash(tx: Tx, orderId: string): Promise<string> {
  return (await tx.one<{ hash: string }>(`SELECT terms_hash AS hash FROM payments.order WHERE id = $1`, [orderId]))
    .hash;
}
