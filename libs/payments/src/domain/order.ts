import type { Currency, Lang, Money, Policy, Temporal, TenantId } from '#kernel';
import type { OrderStatus, PaymentStatus, RefundStatus } from './machines.js';

/** A policy as the order keeps it, with the fields that only some have. */
export type KeptPolicy = Policy & { readonly extra?: Readonly<Record<string, unknown>> };

/** Who pays: the buyer, or an organisation for the buyer (AS-8.3). */
export interface Payer {
  kind: 'person' | 'entity';
  name: string;
  email: string;
  phone: string;
  /** Of an entity. */
  legalName?: string;
  taxId?: string;
  address?: string;
}

/** The seller's details as they were shown to the buyer at purchase (RS-L39). */
export interface SellerShown {
  id: TenantId;
  slug: string;
  displayName: string;
  kind: string;
  country: string;
  legalName: string;
  taxId: string;
  registrationNumber: string | null;
  address: string;
  email: string;
  phone: string;
}

/** An exact text that the buyer ticked for this order. */
export interface TickedTerms {
  document: string;
  version: string;
  versionId: string;
  lang: Lang;
  title: string;
  acceptanceId: string;
}

/** One bought course. */
export interface Item {
  id: string;
  courseId: string;
  title: string;
  kind: string;
  price: Money;
  access: { startsAt: Temporal.Instant; endsAt: Temporal.Instant | null } | null;
}

/** The latest attempt to pay. */
export interface PaymentLine {
  id: string;
  status: PaymentStatus;
  gateway: string;
  failure: string | null;
  redirectUrl: string | null;
}

/** A refund, briefly. */
export interface RefundLine {
  id: string;
  status: RefundStatus;
  amount: Money;
  requestedAt: Temporal.Instant;
}

/** An order with all that belongs to it. */
export interface Order {
  id: string;
  tenantId: TenantId;
  buyerId: string;
  status: OrderStatus;
  currency: Currency;
  total: Money;
  commission: Money;
  commissionRate: string;
  refunded: Money;
  commissionRefunded: Money;
  method: 'card' | 'free';
  payer: Payer;
  lang: Lang;
  seller: SellerShown;
  policies: Record<string, KeptPolicy>;
  acceptances: TickedTerms[];
  items: Item[];
  payment: PaymentLine | null;
  refunds: RefundLine[];
  placedAt: Temporal.Instant;
  expiresAt: Temporal.Instant | null;
  paidAt: Temporal.Instant | null;
  receiptAt: Temporal.Instant | null;
}

/** What people call an order: the last ten characters of its id. */
export const numberOf = (orderId: string): string => orderId.replaceAll('-', '').slice(-10).toUpperCase();

/** Policies that an order keeps from the day it is placed. */
export const ORDER_POLICIES = [
  'orders.unpaid.expires', 'order.conclusion', 'order.paid', 'order.prepayment', 'order.payer-fee', 'order.vat', 'order.gateway-terms', 'agent.disclosure', 'order.receipt', 'order.free',
  'commission.rate', 'commission.on-refund', 'refund.method', 'refund.before-access', 'refund.before-start', 'refund.first-month', 'refund.pay', 'refund.by-school', 'refund.absence', 'refund.costs',
  'access.deemed-received', 'access.grant', 'access.rendered', 'access.after-termination', 'termination.date', 'liability.cap',
] as const; // prettier-ignore

/** Under which key an order keeps how long access to one of its courses lasts. */
export const windowOfCourse = (courseId: string): string => `access.window:${courseId}`;

/** A policy that the order keeps. @throws Error where it keeps none of that key */
export function kept(policies: Readonly<Record<string, KeptPolicy>>, key: string): KeptPolicy {
  const found = policies[key];
  if (!found) throw new Error(`the order keeps no policy ${key}`);
  return found;
}
