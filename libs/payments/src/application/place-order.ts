import { Money, dueAfter, uuidv7, type Calendars, type Clock, type Lang, type TenantId } from '#kernel';
import { ContentFacade } from '#content';
import { LegalFacade } from '#legal';
import {
  CALENDARS,
  CLOCK,
  Database,
  Deadlines,
  Events,
  Transitions,
  bodyHash,
  platformErrors,
  type Caller,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { splitSale } from '../domain/commission.js';
import { orderMachine } from '../domain/machines.js';
import {
  kept,
  windowOfCourse,
  type Item,
  type KeptPolicy,
  type Order,
  type Payer,
  type TickedTerms,
} from '../domain/order.js';
import { ORDER_PAID } from '../events/events.js';
import { Gateways } from '../gateway/gateways.js';
import { paymentsErrors } from '../payments.errors.js';
import { findOrder, insertOrder, readyFor } from '../persistence/orders.js';
import { GrantAccess } from './grant-access.js';
import { OrderTermsKeeper, type OrderTerms } from './order-terms.js';
import { inTerms } from './seller-shown.js';
import { there } from '../domain/there.js';

/** Deadline of an unpaid order. */
export const ORDER_UNPAID = 'payments.order-unpaid';

/** What a buyer orders. */
export interface OrderRequest {
  items: { courseId: string }[];
  payer: Payer;
  method: 'card';
  acceptances: { document: string; versionId: string }[];
}

/** An order worked out line by line, before anyone commits. */
export interface Preview {
  tenantId: TenantId;
  items: Item[];
  total: Money;
  terms: OrderTerms;
  module: string | null;
}

class KeyTaken extends Error {}

const THEN = {
  ru: 'Заказ закроется неоплаченным; деньги не списываются.',
  kk: 'Тапсырыс төленбеген күйде жабылады; ақша алынбайды.',
  en: 'The order closes unpaid; no money is taken.',
};

/** Places an order: one buyer, one seller, prices of this moment, exact texts ticked. */
@Injectable()
export class PlaceOrder {
  /** A course never changes its seller, so what was read once holds. */
  private readonly sellers = new Map<string, TenantId>();

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Events) private readonly events: Events,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(ContentFacade) private readonly content: ContentFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(OrderTermsKeeper) private readonly terms: OrderTermsKeeper,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(GrantAccess) private readonly access: GrantAccess,
  ) {}

  /** The same key and body answer the same order. @throws DomainError payments.* as the catalogue says */
  async run(caller: Caller, request: OrderRequest, key: string): Promise<Order> {
    const tenantId = await this.sellerOf(caller.accountId, request.items[0]?.courseId);
    const hash = bodyHash(request);
    try {
      return await this.db.tenant(tenantId, (tx) => this.place(tx, tenantId, caller, request, { key, hash }));
    } catch (error) {
      if (!(error instanceof KeyTaken)) throw error;
      // Somebody was faster with the same key: theirs is the answer.
      return this.db.tenant(tenantId, (tx) => this.replay(tx, tenantId, caller.accountId, { key, hash }));
    }
  }

  /** The order as it would be placed now, with the documents to tick. */
  async preview(
    caller: Caller,
    courseIds: string[],
  ): Promise<
    Preview & { documents: { document: string; version: string; versionId: string; lang: Lang; title: string }[] }
  > {
    const tenantId = await this.sellerOf(caller.accountId, courseIds[0]);
    return this.db.tenant(tenantId, async (tx) => {
      const { module } = await readyFor(tx, tenantId, caller.accountId, '');
      const { items, total, windows } = await this.lines(tx, tenantId, courseIds);
      const terms = await this.terms.current(tx, tenantId, total.isPositive(), windows);
      const documents = [];
      for (const document of terms.documents) {
        const { version, id, lang, title } = await this.legal.terms.current(
          tx,
          document,
          caller.lang,
          undefined,
          inTerms(terms.seller),
        );
        documents.push({ document, version, versionId: id, lang, title });
      }
      return { tenantId, items, total, terms, module, documents };
    });
  }

  private async place(
    tx: Tx,
    tenantId: TenantId,
    caller: Caller,
    request: OrderRequest,
    idem: { key: string; hash: string },
  ): Promise<Order> {
    const ready = await readyFor(tx, tenantId, caller.accountId, idem.key);
    if (ready.existing) return this.replay(tx, tenantId, caller.accountId, idem);
    const { items, total, windows } = await this.lines(
      tx,
      tenantId,
      request.items.map((i) => i.courseId),
    );
    const free = total.isZero();
    if (!free && ready.module !== 'activated') throw paymentsErrors.fail('module_inactive', {}, { clause: 'AT-1.2f' });
    const terms = await this.terms.current(tx, tenantId, !free, windows);
    await this.terms.keep(tx, tenantId, terms);
    const order = this.compose(tenantId, caller, request, { items, total, terms });
    const payment = free ? null : { id: uuidv7(), gateway: this.gateways.current.name };
    order.acceptances = await this.accept(tx, caller, order, request.acceptances, terms);
    if (!(await insertOrder(tx, { order, termsHash: terms.hash, key: idem.key, bodyHash: idem.hash, payment })))
      throw new KeyTaken();
    if (payment) order.payment = { ...payment, status: 'intent', failure: null, redirectUrl: null };
    if (free) return this.complete(tx, order);
    const due = dueAfter(kept(order.policies, 'orders.unpaid.expires'), order.placedAt, this.calendars);
    await this.deadlines.set(tx, {
      kind: ORDER_UNPAID,
      subject: { type: 'order', id: order.id },
      tenantId,
      due,
      policy: kept(order.policies, 'orders.unpaid.expires'),
      then: THEN,
    });
    return order;
  }

  private compose(
    tenantId: TenantId,
    caller: Caller,
    request: OrderRequest,
    w: { items: Item[]; total: Money; terms: OrderTerms },
  ): Order {
    const placedAt = this.clock.now();
    const rate = kept(w.terms.policies, 'commission.rate').value;
    const zero = Money.zero(w.total.currency);
    const free = w.total.isZero();
    return {
      id: uuidv7(), tenantId, buyerId: caller.accountId, status: 'awaiting-payment', currency: w.total.currency, total: w.total,
      commission: splitSale(w.total, rate).commission, commissionRate: rate, refunded: zero, commissionRefunded: zero,
      method: free ? 'free' : 'card', payer: request.payer, lang: caller.lang, seller: w.terms.seller, policies: w.terms.policies,
      acceptances: [], items: w.items, payment: null, refunds: [], placedAt,
      expiresAt: free ? null : dueAfter(kept(w.terms.policies, 'orders.unpaid.expires'), placedAt, this.calendars).at, paidAt: null, receiptAt: null,
    }; // prettier-ignore
  }

  /** Nothing to pay: the order completes at once (AS-6.2). */
  private async complete(tx: Tx, order: Order): Promise<Order> {
    const { id, tenantId, buyerId } = order;
    order.status = (await this.transitions.apply(tx, orderMachine, {
      table: 'payments.order',
      id,
      from: order.status,
      transition: 'pay',
      actor: `account:${buyerId}`,
      reason: 'free',
    })) as Order['status'];
    order.paidAt = order.placedAt;
    await tx.exec(`UPDATE payments.order SET paid_at = $2 WHERE id = $1`, [id, order.paidAt]);
    await this.access.run(tx, { tenantId, buyerId, orderId: id, items: order.items, policies: order.policies });
    await this.events.publish(tx, {
      type: ORDER_PAID,
      tenantId,
      payload: { orderId: id, buyerId, sellerId: tenantId },
    });
    return order;
  }

  private async replay(
    tx: Tx,
    tenantId: TenantId,
    buyerId: string,
    idem: { key: string; hash: string },
  ): Promise<Order> {
    const { existing, bodyHash: hash } = await readyFor(tx, tenantId, buyerId, idem.key);
    // The key was used with another body, or for another seller's course.
    if (!existing || hash !== idem.hash) throw platformErrors.fail('idempotency_key_reused');
    return there(await findOrder(tx, existing));
  }

  private async sellerOf(buyerId: string, courseId: string | undefined): Promise<TenantId> {
    if (!courseId) throw platformErrors.fail('not_found');
    const known = this.sellers.get(courseId);
    if (known) return known;
    const { tenantId } = await this.db.actor(buyerId, (tx) => this.content.offer(tx, courseId));
    if (this.sellers.size >= 50_000) this.sellers.clear();
    this.sellers.set(courseId, tenantId);
    return tenantId;
  }

  private async lines(
    tx: Tx,
    tenantId: TenantId,
    courseIds: string[],
  ): Promise<{ items: Item[]; total: Money; windows: Record<string, KeptPolicy> }> {
    if (new Set(courseIds).size !== courseIds.length) throw paymentsErrors.fail('course_twice');
    const items: Item[] = [];
    const windows: Record<string, KeptPolicy> = {};
    let priced: Money | undefined;
    for (const courseId of courseIds) {
      const offer = await this.content.offer(tx, courseId);
      if (offer.tenantId !== tenantId) throw paymentsErrors.fail('several_sellers');
      // A draft was never shown to anybody: its existence and title are its seller's own.
      if (offer.status === 'draft') throw platformErrors.fail('not_found');
      if (!offer.sellable) throw await this.refusal(tx, tenantId, offer.title);
      const price = offer.price ?? Money.zero(offer.currency);
      if (!price.isZero() && priced && priced.currency !== price.currency)
        throw paymentsErrors.fail('several_currencies');
      if (!price.isZero()) priced = price;
      windows[windowOfCourse(courseId)] = offer.window;
      items.push({ id: uuidv7(), courseId, title: offer.title, kind: offer.kind, price, access: null });
    }
    // A free course takes the currency of the order it stands in.
    const currency = priced?.currency ?? there(items[0], 'an item').price.currency;
    const lines = items.map((i) => (i.price.isZero() ? { ...i, price: Money.zero(currency) } : i));
    return {
      items: lines,
      total: Money.sum(
        lines.map((i) => i.price),
        currency,
      ),
      windows,
    };
  }

  private async refusal(tx: Tx, tenantId: TenantId, title: string): Promise<Error> {
    const why = await this.tenancy.whyNot(tx, tenantId, 'sell');
    return why
      ? paymentsErrors.fail('seller_may_not_sell', { reason: why.reason }, { clause: why.clause })
      : paymentsErrors.fail('not_on_sale', { title });
  }

  /** Keeps evidence of every exact text that was ticked, with the order it was ticked for (AS-pre, RS-L38). */
  private async accept(
    tx: Tx,
    caller: Caller,
    order: Order,
    ticked: OrderRequest['acceptances'],
    terms: OrderTerms,
  ): Promise<TickedTerms[]> {
    const missing = terms.documents.filter((d) => !ticked.some((t) => t.document === d));
    if (missing.length > 0)
      throw paymentsErrors.fail(
        'terms_not_accepted',
        { documents: missing.join(', ') },
        { clause: missing.includes('payment-gateway-terms') ? 'RS-L38' : undefined },
      );
    const out: TickedTerms[] = [];
    const context = {
      order: order.id,
      step: 'order-placed',
      total: order.total.toString(),
      courses: order.items.map((i) => i.courseId),
    };
    for (const document of terms.documents) {
      const { versionId } = there(
        ticked.find((t) => t.document === document),
        document,
      );
      const version = await this.terms.version(tx, document, versionId);
      if (!version) throw paymentsErrors.fail('terms_changed', { documents: document });
      const acceptanceId = await this.legal.accept(tx, {
        document, versionId, accountId: caller.accountId, tenantId: order.tenantId, how: 'tick', caller, context, seller: inTerms(terms.seller),
      }); // prettier-ignore
      out.push({ ...version, acceptanceId });
    }
    return out;
  }
}
