import { Inject, Injectable } from '@nestjs/common';
import type { Temporal, TenantId } from '#kernel';
import { platformErrors, type Tx } from '#platform';
import { RefundRatios, type SellerRatio } from './application/refund-ratios.js';
import type { ModuleStatus } from './domain/machines.js';
import type { Order } from './domain/order.js';
import { balancesOf, type Balance } from './persistence/ledger.js';
import { moduleOfSeller } from './persistence/modules.js';
import { findOrder } from './persistence/orders.js';
import { findRefund, type Refund } from './persistence/refunds.js';

/** Orders, money and refunds for the libraries above. Every call takes the caller's transaction. */
@Injectable()
export class PaymentsFacade {
  constructor(@Inject(RefundRatios) private readonly ratios: RefundRatios) {}

  /** The state of a seller's payment module; only `activated` charges. */
  async moduleStatus(tx: Tx, tenantId: TenantId): Promise<ModuleStatus> {
    return (await moduleOfSeller(tx, tenantId))?.status ?? 'none';
  }

  /** An order that the scope may see. @throws DomainError platform.not_found */
  async order(tx: Tx, orderId: string): Promise<Order> {
    const found = await findOrder(tx, orderId);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /** A refund that the scope may see. @throws DomainError platform.not_found */
  async refund(tx: Tx, refundId: string): Promise<Refund> {
    const found = await findRefund(tx, refundId);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /** Buyers who have paid for a course and not been refunded in whole: whom to tell when it is blocked or deleted. */
  async buyersOf(
    tx: Tx,
    tenantId: TenantId,
    courseId: string,
  ): Promise<{ buyerId: string; orderId: string; paidAt: Temporal.Instant }[]> {
    return tx.query(
      `SELECT o.buyer_id AS "buyerId", o.id AS "orderId", o.paid_at AS "paidAt" FROM payments.order_item i JOIN payments.order o ON o.tenant_id = i.tenant_id AND o.id = i.order_id
       WHERE i.tenant_id = $1 AND i.course_id = $2 AND o.status IN ('paid', 'partly-refunded') ORDER BY o.paid_at, o.id`,
      [tenantId, courseId],
    );
  }

  /** Whether a person has bought from a seller: claims are answered to buyers. */
  async boughtFrom(tx: Tx, tenantId: TenantId, buyerId: string): Promise<boolean> {
    return (
      (await tx.maybe(
        `SELECT 1 FROM payments.order WHERE tenant_id = $1 AND buyer_id = $2 AND paid_at IS NOT NULL LIMIT 1`,
        [tenantId, buyerId],
      )) !== undefined
    );
  }

  /** The seller's refund ratio now (AT-6.5b), in the operator or system scope or the seller's own. */
  refundRatio(tx: Tx, tenantId: TenantId): Promise<SellerRatio> {
    return this.ratios.of(tx, tenantId);
  }

  /** Balances of a seller's part of the ledger. */
  balances(tx: Tx, tenantId: TenantId): Promise<Balance[]> {
    return balancesOf(tx, tenantId);
  }
}
