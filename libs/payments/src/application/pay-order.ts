import { can, permitted, uuidv7, type Clock } from '#kernel';
import { ContentFacade } from '#content';
import {
  CLOCK,
  CONFIG,
  Database,
  Transitions,
  platformErrors,
  type Caller,
  type Config,
  Gateways,
  GatewayRefused,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { orderMachine, paymentMachine } from '../domain/machines.js';
import { numberOf, type Order } from '../domain/order.js';
import { paymentsErrors } from '../payments.errors.js';
import { findOrder, lockOrder, readyFor } from '../persistence/orders.js';
import { insertPayment, lockPayment, openPayment, recordStart, type Payment } from '../persistence/payments.js';
import { FailPayment } from './fail-payment.js';
import { there } from '../domain/there.js';

/** Where the buyer is to go. */
export interface Redirect {
  paymentId: string;
  redirectUrl: string;
}

/** Starts paying an order. The attempt is committed before the gateway hears of it, and its id is the gateway's idempotency key: a double click pays once. */
@Injectable()
export class PayOrder {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(ContentFacade) private readonly content: ContentFacade,
    @Inject(Gateways) private readonly gateways: Gateways,
    @Inject(FailPayment) private readonly failing: FailPayment,
  ) {}

  /** @throws DomainError payments.order_not_payable, payments.price_changed, payments.module_inactive, payments.payment_unclear */
  async run(caller: Caller, orderId: string): Promise<Redirect> {
    const seen = await this.db.actor(caller.accountId, (tx) => findOrder(tx, orderId));
    if (!seen || seen.buyerId !== caller.accountId) throw platformErrors.fail('not_found');
    const { order, payment } = await this.intend(seen);
    if (payment.redirectUrl && payment.status === 'pending')
      return { paymentId: payment.id, redirectUrl: payment.redirectUrl };
    return this.start(order, payment);
  }

  private intend(seen: Order): Promise<{ order: Order; payment: Payment }> {
    return this.db.tenant(seen.tenantId, async (tx) => {
      // The payment first, as settling does: the same order of locks cannot deadlock.
      const before = await openPayment(tx, seen.id);
      const order = there(await lockOrder(tx, seen.id));
      if (!can(orderMachine, order.status, 'pay'))
        throw paymentsErrors.fail('order_not_payable', { status: order.status });
      const { module } = await readyFor(tx, order.tenantId, order.buyerId, '');
      if (module !== 'activated') throw paymentsErrors.fail('module_inactive', {}, { clause: 'AT-1.2f' });
      for (const item of order.items) {
        const offer = await this.content.offer(tx, item.courseId);
        if (!offer.sellable) throw paymentsErrors.fail('not_on_sale', { title: item.title });
        // The contract is concluded by the payment, at the price in force then.
        if (offer.price ? !offer.price.equals(item.price) : !item.price.isZero())
          throw paymentsErrors.fail('price_changed', { title: item.title }, { clause: 'RS-L37' });
      }
      const open = before ?? (await openPayment(tx, order.id));
      if (open) return { order, payment: open };
      const id = uuidv7();
      await insertPayment(tx, {
        id,
        tenantId: order.tenantId,
        orderId: order.id,
        buyerId: order.buyerId,
        gateway: this.gateways.current.name,
        amount: order.total,
        at: this.clock.now(),
      });
      return { order, payment: there(await lockPayment(tx, id)) };
    });
  }

  private async start(order: Order, payment: Payment): Promise<Redirect> {
    const gateway = this.gateways.named(payment.gateway);
    let started: { externalId: string; redirectUrl: string };
    try {
      started = await gateway.start({
        id: payment.id, amount: payment.amount, orderId: order.id, title: `${numberOf(order.id)}: ${order.items.map((i) => i.title).join(', ')}`.slice(0, 200), seller: order.seller.legalName,
        buyerEmail: order.payer.email, returnUrl: `${this.config.publicUrl}/orders/${order.id}`, expiresAt: order.expiresAt,
      }); // prettier-ignore
    } catch (error) {
      await this.missed(order, payment, error);
      throw paymentsErrors.fail('payment_unclear', {}, { cause: error });
    }
    await this.db.tenant(order.tenantId, async (tx) => {
      const now = await lockPayment(tx, payment.id);
      await recordStart(tx, payment.id, started.externalId, started.redirectUrl, this.clock.now());
      if (!now || !permitted(paymentMachine, now.status).includes('start')) return;
      await this.transitions.apply(tx, paymentMachine, {
        table: 'payments.payment',
        id: payment.id,
        from: now.status,
        transition: 'start',
        actor: `account:${order.buyerId}`,
      });
      await this.failing.askLater(tx, payment.id, 1);
    });
    return { paymentId: payment.id, redirectUrl: started.redirectUrl };
  }

  private missed(order: Order, payment: Payment, error: unknown): Promise<void> {
    return this.db.tenant(order.tenantId, (tx) =>
      error instanceof GatewayRefused
        ? this.failing.decline(tx, payment.id, error.message, `gateway:${payment.gateway}`)
        : this.failing.lose(tx, payment.id, `gateway:${payment.gateway}`),
    );
  }
}
