import { Money, can, type Clock, type Temporal, type Texts } from '#kernel';
import { ContentFacade } from '#content';
import { CLOCK, Database, Deadlines, platformErrors, type Caller, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { orderMachine } from '../domain/machines.js';
import { kept, type KeptPolicy, type Order } from '../domain/order.js';
import {
  isDuration,
  quoteItem,
  type ItemQuote,
  type RefundFacts,
  type RefundRules,
  type WorkingLine,
} from '../domain/refund-amount.js';
import { paymentsErrors } from '../payments.errors.js';
import { findOrder, lockOrder } from '../persistence/orders.js';
import { capturedPayment, type Payment } from '../persistence/payments.js';
import { refundUnderWay } from '../persistence/refunds.js';
import { there } from '../domain/there.js';

/** What a refund of an order would be, now. */
export interface Quote {
  order: Order;
  payment: Payment;
  amount: Money;
  method: string;
  clause: string | null;
  working: WorkingLine[];
  why: Texts | null;
  /** When the money must be paid at the latest if it is asked for now. */
  pay: KeptPolicy;
}

/** Reads how a contract reckons refunds from an order's snapshot. */
function rulesOf(policies: Record<string, KeptPolicy>): RefundRules {
  const method = kept(policies, 'refund.method');
  const access = kept(policies, 'refund.before-access');
  const start = kept(policies, 'refund.before-start');
  const first = kept(policies, 'refund.first-month');
  const until = access.extra?.until;
  const silence = typeof until === 'string' ? policies[until] : undefined;
  return {
    method: method.value,
    methodClause: method.clauses[0] ?? null,
    beforeClause: access.clauses[0] ?? start.clauses[0] ?? null,
    beforeAccessFull: access.value === 'full',
    beforeStartFull: start.value === 'full',
    deemedReceived: silence?.value ?? null,
    firstMonth: isDuration(first.value) ? first.value : null,
    firstMonthClause: first.clauses[0] ?? null,
    zone: method.zone,
  };
}

const GIVEN_ALREADY: Texts = {
  ru: 'по этому заказу уже возвращено всё, что причитается.',
  kk: 'бұл тапсырыс бойынша тиесілінің бәрі қайтарылған.',
  en: 'all that is due for this order has been refunded already.',
};

/**
 * Adds up the items of an order. What each item's contract gives counts from the whole price, so what was given before is
 * taken off: who asks a second time gets the difference, which is nothing unless more is due by now.
 */
function sumUp(
  quotes: readonly ItemQuote[],
  { total, refunded }: Pick<Order, 'total' | 'refunded'>,
): Pick<Quote, 'amount' | 'method' | 'clause' | 'working' | 'why'> {
  const due = Money.sum(
    quotes.map((q) => q.amount),
    total.currency,
  ).min(total);
  const amount = due.greaterThan(refunded) ? due.minus(refunded) : Money.zero(total.currency);
  const lead = there(quotes.find((q) => !q.amount.isZero()) ?? quotes[0], 'an item of the order');
  const before = refunded.isZero()
    ? []
    : [
        {
          label: { ru: 'Возвращено ранее', kk: 'Бұрын қайтарылған', en: 'Refunded before' },
          value: refunded.toString(),
        },
      ];
  return {
    amount,
    method: lead.method,
    clause: lead.clause,
    working: [...quotes.flatMap((q) => q.working), ...before],
    why: amount.isZero() ? (lead.why ?? GIVEN_ALREADY) : null,
  };
}

/** Works a refund out before anyone commits: method, amount, working, clause. */
@Injectable()
export class QuoteRefund {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ContentFacade) private readonly content: ContentFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  /** @throws DomainError platform.not_found, payments.refund_not_paid, payments.refund_open, payments.refund_disputed */
  async run(caller: Caller, orderId: string): Promise<Quote> {
    const seen = await this.own(caller, orderId);
    return this.db.tenant(seen.tenantId, (tx) => this.work(tx, orderId, false));
  }

  /** The buyer's own order. @throws DomainError platform.not_found */
  async own(caller: Caller, orderId: string): Promise<Order> {
    const seen = await this.db.actor(caller.accountId, (tx) => findOrder(tx, orderId));
    if (!seen || seen.buyerId !== caller.accountId) throw platformErrors.fail('not_found');
    return seen;
  }

  /** The same within a transaction; `lock` holds the order until it ends. */
  async work(tx: Tx, orderId: string, lock: boolean): Promise<Quote> {
    const order = there(await (lock ? lockOrder(tx, orderId) : findOrder(tx, orderId)));
    if (!can(orderMachine, order.status, 'refund') || order.total.isZero())
      throw paymentsErrors.fail('refund_not_paid');
    if (await refundUnderWay(tx, orderId)) throw paymentsErrors.fail('refund_open');
    const payment = await capturedPayment(tx, orderId);
    if (!payment) throw paymentsErrors.fail('refund_not_paid');
    if (payment.status === 'disputed') throw paymentsErrors.fail('refund_disputed');
    const rules = rulesOf(order.policies);
    const at = this.clock.now();
    const facts = await this.facts(tx, order);
    return {
      order,
      payment,
      pay: kept(order.policies, 'refund.pay'),
      ...sumUp(
        facts.map((f) => quoteItem(rules, f, at)),
        order,
      ),
    };
  }

  private async facts(tx: Tx, order: Order): Promise<RefundFacts[]> {
    const grants = await this.content.grantsOf(tx, order.id);
    const facts: RefundFacts[] = [];
    const paidAt = there(order.paidAt, 'the time of payment');
    for (const item of order.items) {
      const grant = grants.find((g) => g.courseId === item.courseId);
      const opened = grant ? (await this.content.progress(tx, grant.id)).opened > 0 : false;
      facts.push({
        title: item.title,
        paid: item.price,
        paidAt,
        accessAt: grant?.startsAt ?? paidAt,
        // The window as it was bought: ending the contract shortens the grant's own.
        accessEndsAt: (item.access ? item.access.endsAt : grant?.endsAt) ?? null,
        silenceEndsAt: grant ? await this.silenceEndsAt(tx, grant.id) : null,
        problemReported: grant?.receipt === 'disputed' || !grant,
        received: opened || grant?.receipt === 'received',
      });
    }
    return facts;
  }

  /** When silence will count as receipt: a mended access problem lets the term run anew (AS-4.4b). */
  private async silenceEndsAt(tx: Tx, grantId: string): Promise<Temporal.Instant | null> {
    const open = (await this.deadlines.of(tx, grantId)).find(
      (d) => d.kind === 'access.deemed-received' && d.state === 'waiting',
    );
    return open?.dueAt ?? null;
  }
}
