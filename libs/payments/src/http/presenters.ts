import { Money, can, localDate, permitted, type Policy, type Ratio } from '#kernel';
import type { SellerRatio } from '../application/refund-ratios.js';
import type { Preview } from '../application/place-order.js';
import type { Quote } from '../application/quote-refund.js';
import { moduleMachine, orderMachine } from '../domain/machines.js';
import { kept, numberOf, type Item, type Order } from '../domain/order.js';
import type { RatioFigures } from '../domain/refund-ratio.js';
import type { PaymentModule } from '../persistence/modules.js';
import type { Refund } from '../persistence/refunds.js';
import type { DocumentToAcceptDto, PurchaseOrderDto, OrderLineDto, OrderPreviewDto } from './dto/order.dto.js';
import type { PaymentModuleDto } from './dto/module.dto.js';
import type { RefundDto, RefundQuoteDto } from './dto/refund.dto.js';
import type { RatioFiguresDto, RefundRatioDto, SaleDetailsDto, SaleDto } from './dto/sales.dto.js';
import type { RuleDto } from './dto/shared.dto.js';

/** A policy for people. */
export const presentRule = ({ key, value, clauses, text, pack, version, zone, calendar }: Policy): RuleDto => ({
  key,
  value,
  clauses: [...clauses],
  text,
  pack,
  version,
  zone,
  calendar,
});

const line = (i: Item): OrderLineDto => ({
  id: i.id, courseId: i.courseId, title: i.title, kind: i.kind, price: i.price.toJSON(),
  access: i.access ? { startsAt: i.access.startsAt.toString(), endsAt: i.access.endsAt?.toString() ?? null } : null,
}); // prettier-ignore

/** An order for its buyer. */
export function presentOrder(o: Order): PurchaseOrderDto {
  return {
    id: o.id,
    number: numberOf(o.id),
    status: o.status,
    paid: o.paidAt !== null,
    lines: o.items.map(line),
    total: o.total.toJSON(),
    refunded: o.refunded.toJSON(),
    payerFee: Money.zero(o.currency).toJSON(),
    method: o.method,
    payer: o.payer,
    seller: o.seller,
    acceptances: o.acceptances,
    payment: o.payment
      ? { id: o.payment.id, status: o.payment.status, gateway: o.payment.gateway, failure: o.payment.failure }
      : null,
    refunds: o.refunds.map((r) => ({
      id: r.id,
      status: r.status,
      amount: r.amount.toJSON(),
      requestedAt: r.requestedAt.toString(),
    })),
    documents: can(orderMachine, o.status, 'receipt')
      ? [{ kind: 'receipt', href: `/api/v1/orders/${o.id}/documents/receipt.pdf` }]
      : [],
    refund: presentRule(kept(o.policies, 'refund.method')),
    contractEnded: contractEnd(o),
    unpaid: presentRule(kept(o.policies, 'orders.unpaid.expires')),
    refundPay: presentRule(kept(o.policies, 'refund.pay')),
    placedAt: o.placedAt.toString(),
    expiresAt: o.expiresAt?.toString() ?? null,
    paidAt: o.paidAt?.toString() ?? null,
  };
}

/**
 * The day on which the buyer's refusal ended the contract: the day it arrived, in the zone of the contract (PA-6.11), no
 * matter when the money goes out. Orders from before this was kept have none to show.
 */
function contractEnd(o: Order): PurchaseOrderDto['contractEnded'] {
  const rule = o.policies['termination.date'];
  const refusal = o.refunds[0];
  if (rule?.value !== 'on-refusal-receipt' || !refusal) return null;
  return { on: localDate(refusal.requestedAt, rule.zone).toString(), rule: presentRule(rule) };
}

/** An order worked out. */
export function presentPreview(p: Preview & { documents: DocumentToAcceptDto[] }): OrderPreviewDto {
  return {
    lines: p.items.map(line),
    total: p.total.toJSON(),
    payerFee: Money.zero(p.total.currency).toJSON(),
    seller: p.terms.seller,
    payable: p.total.isZero() || p.module === 'activated',
    documents: p.documents,
    refund: presentRule(kept(p.terms.policies, 'refund.method')),
  };
}

/** An order for its seller. */
export function presentSale(o: Order): SaleDto {
  const commission = o.commission.minus(o.commissionRefunded);
  return {
    id: o.id,
    number: numberOf(o.id),
    status: o.status,
    paid: o.paidAt !== null,
    buyerName: o.payer.name,
    buyerEmail: o.payer.email,
    courses: o.items.map((i) => i.title),
    total: o.total.toJSON(),
    commission: commission.toJSON(),
    commissionRate: o.commissionRate,
    net: o.total.minus(o.refunded).minus(commission).toJSON(),
    refunded: o.refunded.toJSON(),
    placedAt: o.placedAt.toString(),
    paidAt: o.paidAt?.toString() ?? null,
  };
}

/** An order for its seller, whole. */
export function presentSaleDetails(o: Order, refunds: readonly Refund[]): SaleDetailsDto {
  const rule = o.policies['commission.rate'];
  return {
    ...presentOrder(o),
    sale: presentSale(o),
    refundsWorked: refunds.map((r) => presentRefund(r, 'seller')),
    commissionRule: rule ? presentRule(rule) : null,
  };
}

/** A payment module; one that never applied is there as `none`. */
export function presentModule(m: PaymentModule | undefined): PaymentModuleDto {
  const status = m?.status ?? 'none';
  return {
    id: m?.id ?? null,
    status,
    charges: can(moduleMachine, status, 'charge'),
    actions: permitted(moduleMachine, status, 'seller'),
    note: m?.note ?? null,
    appliedAt: m?.appliedAt?.toString() ?? null,
    decidedAt: m?.decidedAt?.toString() ?? null,
    reason: m?.reason ?? null,
    activatedAt: m?.activatedAt?.toString() ?? null,
    termsVersion: m?.termsVersion ?? null,
  };
}

/** A refund; the commission is not the buyer's business. */
export function presentRefund(r: Refund, to: 'buyer' | 'seller'): RefundDto {
  return {
    id: r.id, orderId: r.orderId, paymentId: r.paymentId, status: r.status, amount: r.amount.toJSON(), ...(to === 'seller' ? { commission: r.commission.toJSON() } : {}),
    cause: r.cause, method: r.method, clause: r.clause, working: r.working, reason: r.reason, failure: r.failure, requestedAt: r.requestedAt.toString(),
    dueAt: r.dueAt?.toString() ?? null, sentAt: r.sentAt?.toString() ?? null, settledAt: r.settledAt?.toString() ?? null,
  }; // prettier-ignore
}

/** What a refund would be. */
export const presentQuote = (q: Quote): RefundQuoteDto => ({
  orderId: q.order.id, amount: q.amount.toJSON(), method: q.method, clause: q.clause, working: q.working, why: q.why, possible: !q.amount.isZero(), pay: presentRule(q.pay),
}); // prettier-ignore

const percent = (ratio: Ratio | null): string | null => ratio?.toPercent() ?? null;

/** Both metrics. */
export const presentFigures = (f: RatioFigures): RatioFiguresDto => ({
  number: {
    refunds: Number(f.number.refunds),
    sales: Number(f.number.sales),
    ratio: percent(f.number.ratio),
    exceeds: f.number.exceeds,
  },
  amounts: f.amounts.map((a) => ({
    currency: a.currency,
    refunds: a.refunds.toJSON(),
    sales: a.sales.toJSON(),
    ratio: percent(a.ratio),
    exceeds: a.exceeds,
  })),
  exceeds: f.exceeds,
});

/** A seller's ratio. */
export const presentRatio = (r: SellerRatio, sellerName: string): RefundRatioDto => ({
  ...presentFigures(r.figures),
  sellerId: r.tenantId,
  sellerName,
  limit: r.limit.limit,
  clause: r.limit.clause,
  window: r.limit.window,
  mustExceed: r.limit.mustExceed,
  zone: r.zone,
  from: r.from.toString(),
  to: r.to.toString(),
});
