import { can, type Clock, type Lang, type TenantId } from '#kernel';
import { CLOCK, CONFIG, Database, Documents, platformErrors, type Caller, type Config } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { orderMachine } from '../domain/machines.js';
import { numberOf, type Order } from '../domain/order.js';
import { paymentsErrors } from '../payments.errors.js';
import { findOrder } from '../persistence/orders.js';
import { receipt } from '../texts/receipt.js';

/** Makes receipts. */
@Injectable()
export class OrderReceipt {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Documents) private readonly documents: Documents,
  ) {}

  /** The buyer's own. @throws DomainError platform.not_found, payments.receipt_unpaid */
  async own(caller: Caller, orderId: string): Promise<{ filename: string; content: Buffer }> {
    const order = await this.db.actor(caller.accountId, (tx) => findOrder(tx, orderId));
    if (!order || order.buyerId !== caller.accountId) throw platformErrors.fail('not_found');
    if (!can(orderMachine, order.status, 'receipt')) throw paymentsErrors.fail('receipt_unpaid');
    return this.of(order, caller.lang);
  }

  /** The one that a buyer of the seller got. @throws DomainError platform.not_found, payments.receipt_unpaid */
  async ofSeller(tenantId: TenantId, orderId: string): Promise<{ filename: string; content: Buffer }> {
    const order = await this.db.tenant(tenantId, (tx) => findOrder(tx, orderId));
    if (!order || order.tenantId !== tenantId) throw platformErrors.fail('not_found');
    if (!can(orderMachine, order.status, 'receipt')) throw paymentsErrors.fail('receipt_unpaid');
    return this.of(order, order.lang);
  }

  /** Of any order. */
  async of(order: Order, lang: Lang): Promise<{ filename: string; content: Buffer }> {
    const content = await this.documents.pdf(receipt(order, lang, this.config.operator.name));
    return { filename: `receipt-${numberOf(order.id)}.pdf`, content };
  }
}
