import { countedBy } from '../../../design/index.js';
import type { Deadline } from '../../../design/index.js';
import type { MoneyValue } from '../../../texts/format.js';
import type { Refund, Sale } from '../data.js';

/** A rule of the contract as an order keeps it. */
export interface KeptRule {
  value: string;
  clauses: string[];
  text: string;
  pack: string;
  version: string;
  zone: string;
  calendar: string;
}

/** `GET /seller/orders/{id}`. */
export interface SaleOrder {
  id: string;
  number: string;
  status: string;
  lines: { id: string; title: string; price: MoneyValue; access: { startsAt: string; endsAt: string | null } | null }[];
  total: MoneyValue;
  method: 'card' | 'free';
  payer: { name: string; email: string; phone: string; legalName?: string; taxId?: string; address?: string };
  acceptances: { acceptanceId: string; document: string; version: string; title: string }[];
  payment: {
    status: 'intent' | 'pending' | 'unknown' | 'succeeded' | 'declined' | 'void' | 'disputed';
    failure: string | null;
  } | null;
  documents: { kind: string; href: string }[];
  placedAt: string;
  expiresAt: string | null;
  paidAt: string | null;
  unpaid: KeptRule;
  refundPay: KeptRule;
  sale: Sale;
  refundsWorked: Refund[];
  commissionRule: KeptRule | null;
}

/** The gateway has yet to say what became of it. */
export const isUnderWay = ({ status }: { status: string }): boolean =>
  ['requested', 'sent', 'unknown'].includes(status);

/** A due time by a rule that the order keeps. */
function byRule(kind: string, dueAt: string, rule: KeptRule, then: string): Deadline {
  return {
    kind,
    dueAt,
    zone: rule.zone,
    clause: rule.clauses.join(', ') || null,
    clauseText: rule.text || null,
    pack: rule.pack,
    termsVersion: rule.version,
    calendar: countedBy(rule.value, rule.calendar),
    then,
  };
}

/** Until when an unpaid order waits. */
export const unpaidDeadline = (order: SaleOrder, then: string): Deadline | null =>
  order.status === 'awaiting-payment' && order.expiresAt
    ? byRule('payments.order-unpaid', order.expiresAt, order.unpaid, then)
    : null;

/** By when the money of a refund goes out; none once it is there. */
export const refundDeadline = (order: SaleOrder, refund: Refund, then: string): Deadline | null =>
  refund.dueAt && !refund.settledAt ? byRule('payments.refund-due', refund.dueAt, order.refundPay, then) : null;
