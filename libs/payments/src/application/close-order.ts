import { can, type Clock } from '#kernel';
import {
  CLOCK,
  Database,
  Deadlines,
  Transitions,
  platformErrors,
  type Caller,
  type Deadline,
  type Tx,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { orderMachine } from '../domain/machines.js';
import type { Order } from '../domain/order.js';
import { paymentsErrors } from '../payments.errors.js';
import { findOrder, lockOrder } from '../persistence/orders.js';
import { openPayment } from '../persistence/payments.js';
import { FailPayment } from './fail-payment.js';
import { ORDER_UNPAID } from './place-order.js';
import { there } from '../domain/there.js';

/** Closes orders that were not paid: at their deadline, or because the buyer thought better of it. */
@Injectable()
export class CloseOrder {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(FailPayment) private readonly failing: FailPayment,
  ) {}

  /** The deadline of an unpaid order; a paid one is left alone. */
  async expire(tx: Tx, deadline: Deadline): Promise<void> {
    // The payment first, as settling does: the same order of locks cannot deadlock.
    const open = await openPayment(tx, deadline.subjectId);
    const order = await lockOrder(tx, deadline.subjectId);
    if (!order || !can(orderMachine, order.status, 'pay')) return;
    await this.close(tx, order, 'expire', 'system', open?.id);
  }

  /** The buyer cancels. @throws DomainError payments.order_not_cancellable */
  async cancel(caller: Caller, orderId: string): Promise<Order> {
    const seen = await this.db.actor(caller.accountId, (tx) => findOrder(tx, orderId));
    if (!seen || seen.buyerId !== caller.accountId) throw platformErrors.fail('not_found');
    return this.db.tenant(seen.tenantId, async (tx) => {
      const open = await openPayment(tx, orderId);
      const order = there(await lockOrder(tx, orderId));
      if (!can(orderMachine, order.status, 'cancel')) throw paymentsErrors.fail('order_not_cancellable');
      await this.close(tx, order, 'cancel', `account:${caller.accountId}`, open?.id);
      await this.deadlines.cancel(tx, ORDER_UNPAID, orderId);
      return there(await findOrder(tx, orderId));
    });
  }

  private async close(
    tx: Tx,
    order: Order,
    transition: 'expire' | 'cancel',
    actor: string,
    openPaymentId: string | undefined,
  ): Promise<void> {
    await this.transitions.apply(tx, orderMachine, {
      table: 'payments.order',
      id: order.id,
      from: order.status,
      transition,
      actor,
      tenantId: order.tenantId,
    });
    await tx.exec(`UPDATE payments.order SET closed_at = $2 WHERE id = $1`, [order.id, this.clock.now()]);
    if (openPaymentId) await this.failing.void(tx, openPaymentId, actor);
  }
}
