import { Inject, Injectable } from '@nestjs/common';
import { Money, Temporal } from '#kernel';
import { LegalFacade } from '#legal';
import { capOf, monthsBefore, monthsOf, type Cap } from '#licensing';
import { platformErrors, type Tx } from '#platform';
import type { Order } from '../domain/order.js';
import { findOrder } from '../persistence/orders.js';
import { paidByBuyer } from '../persistence/payments.js';

/** How much of a buyer's claim the seller bears at most by its own contract, and the operator by its rules. */
@Injectable()
export class BuyerLiabilityCap {
  constructor(@Inject(LegalFacade) private readonly legal: LegalFacade) {}

  /** Caps for a claim about an order. Staff's scope: payments of all sellers count (RS-L79). @throws DomainError platform.not_found */
  async of(tx: Tx, orderId: string, event: Temporal.PlainDate): Promise<Cap[]> {
    const order = await findOrder(tx, orderId);
    if (!order) throw platformErrors.fail('not_found');
    const caps = [await this.sellers(tx, order, event)];
    for (const set of this.legal.operatorPacks()) {
      const policy = set.get('liability.cap');
      const months = monthsOf(policy.value);
      // The price of a tariff is between the operator and the seller: it caps nothing towards a buyer.
      if (months === undefined) continue;
      const { from, until } = monthsBefore(event, policy.zone, months);
      const paid = await paidByBuyer(tx, order.buyerId, from, until);
      caps.push(
        capOf('operator-to-buyer', policy, event, { paid: paid.length > 0 ? paid : [Money.zero(order.currency)] }),
      );
    }
    return caps;
  }

  /** By the conditions the order was placed under; orders from before these kept it are read by the seller's pack of now. */
  private async sellers(tx: Tx, order: Order, event: Temporal.PlainDate): Promise<Cap> {
    const policy =
      order.policies['liability.cap'] ?? (await this.legal.sellerPolicies(tx, order.tenantId)).get('liability.cap');
    const payment = order.paidAt ? order.total : Money.zero(order.currency);
    return capOf('seller-to-buyer', policy, event, { payment });
  }
}
