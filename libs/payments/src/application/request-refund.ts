import { dueAfter, uuidv7, type Calendars, type Clock, localise } from '#kernel';
import { ContentFacade } from '#content';
import { CALENDARS, CLOCK, Database, Deadlines, Events, Jobs, Journal, type Caller, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { commissionReturned } from '../domain/commission.js';
import { refundOwed } from '../domain/ledger.js';
import { REFUND_REQUESTED } from '../events/events.js';
import { paymentsErrors } from '../payments.errors.js';
import { post } from '../persistence/ledger.js';
import { findRefund, insertRefund, type Refund } from '../persistence/refunds.js';
import { QuoteRefund, type Quote } from './quote-refund.js';
import { REFUND_DUE, REFUND_DUE_THEN } from './refund-due.js';
import { SEND_REFUND } from './settle-payment.js';
import { kept } from '../domain/order.js';
import { there } from '../domain/there.js';

/** A buyer ends the contract and asks for the money: reckoned, reserved in the ledger and sent by the contract's own rule. */
@Injectable()
export class RequestRefund {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(ContentFacade) private readonly content: ContentFacade,
    @Inject(QuoteRefund) private readonly quotes: QuoteRefund,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
  ) {}

  /** @throws DomainError payments.refund_refused with the clause, payments.refund_open, payments.refund_exceeds_captured, payments.seller_deleted */
  async run(caller: Caller, request: { orderId: string; reason: string }): Promise<Refund> {
    const seen = await this.quotes.own(caller, request.orderId);
    return this.db.tenant(seen.tenantId, async (tx) => {
      const status = await this.tenancy.lockStatus(tx, seen.tenantId);
      if (status === 'purging' || status === 'purged') throw paymentsErrors.fail('seller_deleted');
      const quote = await this.quotes.work(tx, request.orderId, true);
      if (quote.amount.isZero())
        throw paymentsErrors.fail(
          'refund_refused',
          { why: quote.why ? localise(quote.why, caller.lang) : '' },
          { clause: quote.clause ?? undefined },
        );
      const left = quote.order.total.minus(quote.order.refunded);
      if (quote.amount.greaterThan(left))
        throw paymentsErrors.fail('refund_exceeds_captured', { left: left.toString() });
      return this.commit(tx, quote, request.reason, `account:${caller.accountId}`);
    });
  }

  private async commit(tx: Tx, quote: Quote, reason: string, actor: string): Promise<Refund> {
    const { order, payment, amount, pay } = quote;
    const { tenantId, buyerId } = order;
    const id = uuidv7();
    const at = this.clock.now();
    const due = dueAfter(pay, at, this.calendars);
    const commission = commissionReturned(
      order,
      amount,
      kept(order.policies, 'commission.on-refund').value === 'returned',
    );
    await insertRefund(tx, {
      id,
      tenantId,
      orderId: order.id,
      paymentId: payment.id,
      buyerId,
      amount,
      commission,
      cause: 'buyer',
      method: quote.method,
      clause: quote.clause,
      working: quote.working,
      reason,
      requestedAt: at,
      dueAt: due.at,
    });
    await post(tx, {
      tenantId,
      kind: 'refund-owed',
      causeId: id,
      orderId: order.id,
      at,
      lines: refundOwed(amount, commission),
    });
    await this.deadlines.set(tx, {
      kind: REFUND_DUE,
      subject: { type: 'refund', id },
      tenantId,
      due,
      policy: pay,
      then: REFUND_DUE_THEN,
    });
    // A refund before access undoes the sale; later the contract ends, and what was delivered may stay open for a time.
    await this.content.endGrants(tx, {
      orderId: order.id,
      reason: quote.method === 'full' ? 'refund' : 'termination',
      actor,
    });
    await this.journal.append(tx, {
      kind: 'payments.refund-requested',
      subject: { type: 'refund', id },
      actor,
      payload: {
        order: order.id,
        payment: payment.id,
        amount: amount.toString(),
        method: quote.method,
        clause: quote.clause,
        reason,
      },
    });
    await this.events.publish(tx, {
      type: REFUND_REQUESTED,
      payload: { refundId: id, orderId: order.id, buyerId, sellerId: tenantId },
    });
    await this.jobs.enqueue(tx, SEND_REFUND, { refundId: id });
    return there(await findRefund(tx, id));
  }
}
