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
  Gateways,
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

/** A ticked text and the id of the evidence of it. */
interface Evidence {
  id: string;
  version: Omit<TickedTerms, 'acceptanceId'>;
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
      await this.content.assertRoomFor(tx, tenantId, caller.accountId);
      const { items, total, windows, pack } = await this.lines(tx, tenantId, courseIds, caller.lang);
      const seller = await this.terms.ofSeller(tx, tenantId);
      const terms = this.terms.current({ pack, seller }, total.isPositive(), windows);
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
    // Read together; what the course is like matters only to an order that is not there yet.
    const ids = request.items.map((i) => i.courseId);
    const asked = Promise.allSettled([
      this.lines(tx, tenantId, ids, caller.lang),
      this.terms.ofSeller(tx, tenantId),
      this.content.assertRoomFor(tx, tenantId, caller.accountId),
    ]);
    const ready = await readyFor(tx, tenantId, caller.accountId, idem.key);
    const [lines, seller, room] = await asked;
    if (ready.existing) return this.replay(tx, tenantId, caller.accountId, idem);
    if (lines.status === 'rejected') throw lines.reason;
    if (seller.status === 'rejected') throw seller.reason;
    if (room.status === 'rejected') throw room.reason;
    const { items, total, windows, pack } = lines.value;
    const free = total.isZero();
    if (!free && ready.module !== 'activated') throw paymentsErrors.fail('module_inactive', {}, { clause: 'AT-1.2f' });
    const terms = this.terms.current({ pack, seller: seller.value }, !free, windows);
    await this.terms.keep(tx, tenantId, terms);
    const order = this.compose(tenantId, caller, request, { items, total, terms });
    const payment = free ? null : { id: uuidv7(), gateway: this.gateways.current.name };
    const evidence = await this.ticked(tx, order, request.acceptances, terms);
    order.acceptances = evidence.map(({ id, version }) => ({ ...version, acceptanceId: id }));
    const [placed] = await Promise.all([
      insertOrder(tx, { order, termsHash: terms.hash, key: idem.key, bodyHash: idem.hash, payment }),
      this.accept(tx, caller, order, evidence),
      ...(free ? [] : [this.expire(tx, order)]),
    ]);
    if (!placed) throw new KeyTaken();
    if (payment) order.payment = { ...payment, status: 'intent', failure: null, redirectUrl: null };
    return free ? this.complete(tx, order) : order;
  }

  /** An order that is not paid in time closes by itself. */
  private expire(tx: Tx, order: Order): Promise<string> {
    const policy = kept(order.policies, 'orders.unpaid.expires');
    const due = dueAfter(policy, order.placedAt, this.calendars);
    const subject = { type: 'order', id: order.id };
    return this.deadlines.set(tx, { kind: ORDER_UNPAID, subject, tenantId: order.tenantId, due, policy, then: THEN });
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
    lang: Lang,
  ): Promise<{ items: Item[]; total: Money; windows: Record<string, KeptPolicy>; pack: string }> {
    if (new Set(courseIds).size !== courseIds.length) throw paymentsErrors.fail('course_twice');
    const items: Item[] = [];
    let pack = '';
    const windows: Record<string, KeptPolicy> = {};
    let priced: Money | undefined;
    for (const courseId of courseIds) {
      const offer = await this.content.offer(tx, courseId);
      if (offer.tenantId !== tenantId) throw paymentsErrors.fail('several_sellers');
      // A draft was never shown to anybody: its existence and title are its seller's own.
      if (offer.status === 'draft') throw platformErrors.fail('not_found');
      if (!offer.sellable) throw await this.refusal(tx, tenantId, offer.title, lang);
      const price = offer.price ?? Money.zero(offer.currency);
      if (!price.isZero() && priced && priced.currency !== price.currency)
        throw paymentsErrors.fail('several_currencies');
      if (!price.isZero()) priced = price;
      windows[windowOfCourse(courseId)] = offer.window;
      pack = offer.pack;
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
      pack,
    };
  }

  /** Buyers are told a class of reason and since when; the seller's own affairs are not theirs. */
  private async refusal(tx: Tx, tenantId: TenantId, title: string, lang: Lang): Promise<Error> {
    const closure = await this.tenancy.closure(tenantId, 'sell', lang, tx);
    return closure
      ? paymentsErrors.fail(
          'seller_may_not_sell',
          { why: closure.text, reason: closure.class, since: closure.since.toString() },
          closure.clause ? { clause: closure.clause } : {},
        )
      : paymentsErrors.fail('not_on_sale', { title });
  }

  /** The exact texts that were ticked, each with the id that its evidence will have. */
  private async ticked(
    tx: Tx,
    order: Order,
    ticked: OrderRequest['acceptances'],
    terms: OrderTerms,
  ): Promise<Evidence[]> {
    const missing = terms.documents.filter((d) => !ticked.some((t) => t.document === d));
    if (missing.length > 0)
      throw paymentsErrors.fail(
        'terms_not_accepted',
        { documents: missing.join(', ') },
        { clause: missing.includes('payment-gateway-terms') ? 'RS-L38' : undefined },
      );
    const out: Evidence[] = [];
    for (const document of terms.documents) {
      const { versionId } = there(
        ticked.find((t) => t.document === document),
        document,
      );
      const version = await this.terms.version(tx, document, versionId);
      if (!version) throw paymentsErrors.fail('terms_changed', { documents: document });
      out.push({ id: uuidv7(), version });
    }
    return out;
  }

  /** Keeps evidence of every text that was ticked, with the order it was ticked for (AS-pre, RS-L38). */
  private accept(tx: Tx, caller: Caller, order: Order, evidence: readonly Evidence[]): Promise<string[]> {
    const context = {
      order: order.id,
      step: 'order-placed',
      total: order.total.toString(),
      courses: order.items.map((i) => i.courseId),
    };
    const seller = inTerms(order.seller);
    const { tenantId } = order;
    return this.legal.acceptAll(
      tx,
      caller.accountId,
      evidence.map(({ id, version: { document, versionId } }) => ({
        id, document, versionId, tenantId, how: 'tick', caller, context, seller,
      })), // prettier-ignore
    );
  }
}
