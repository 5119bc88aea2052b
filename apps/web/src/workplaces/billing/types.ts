import type { components } from '#api-client';
import type { MoneyValue } from '../../texts/format.js';

type DeadlineDto = components['schemas']['DeadlineDto'];

/** An invoice as billing sees it. */
export interface StaffInvoice {
  id: string;
  number: string;
  purpose: 'licence' | 'extras' | 'debt';
  method: 'invoice' | 'card';
  status: 'issued' | 'expired' | 'paid' | 'cancelled';
  amount: MoneyValue;
  received: MoneyValue;
  remainder: MoneyValue;
  lines: { title: string; amount: MoneyValue }[];
  issuedAt: string;
  dueAt: string;
  dueBy: string;
  paidAt: string | null;
  pdf: boolean;
  sellerId?: string;
  payer?: string | null;
}

/** A statement of the operator's bank account. */
export interface BankStatement {
  id: string;
  sha256: string;
  format: string;
  account: string;
  firstDay: string | null;
  lastDay: string | null;
  incoming: number;
  outgoing: number;
  known: number;
  at: string;
}

/** One just taken. */
export interface TakenStatement extends BankStatement {
  before: boolean;
  payments: { unmatched: number; matched: number; dismissed: number };
}

/** Money that came to the operator's bank account. */
export interface BankPayment {
  id: string;
  statementId: string;
  number: string;
  date: string;
  bookedOn: string;
  amount: MoneyValue;
  payerName: string;
  payerTaxId: string;
  purpose: string;
  status: 'unmatched' | 'matched' | 'dismissed';
  doubt: string | null;
  likelyInvoiceId: string | null;
  invoiceId: string | null;
  sellerId: string | null;
  outcome: string | null;
  settledAt: string | null;
  reason: string | null;
}

/** What a seller owes. */
export interface Debt {
  sellerId: string;
  sellerName: string | null;
  amount: MoneyValue;
  since: string | null;
  deadline: DeadlineDto | null;
  suspended: boolean;
}

/** An application to return a mistaken card payment. */
export interface PaymentReturn {
  id: string;
  status: 'asked' | 'refused' | 'granted' | 'sent' | 'failed' | 'returned';
  explanation: string;
  cardholder: string;
  amount: MoneyValue;
  costs: MoneyValue;
  mostCosts: MoneyValue;
  back: MoneyValue;
  ground: string | null;
  clause: string | null;
  askedAt: string;
  decidedAt: string | null;
  returnedAt: string | null;
  failure: string | null;
  sellerId: string;
}

/** An invoice's state as the badge knows it: a part that came is told apart from nothing. */
export function invoiceBadge(one: StaffInvoice): string {
  if (one.status === 'paid' || one.status === 'cancelled') return one.status;
  if (Number(one.received.amount) !== 0) return 'part_paid';
  return one.status === 'expired' ? 'overdue' : 'awaiting_payment';
}

/** A difference of two decimal amounts in minor units of two digits, without a float. */
export function minus(a: MoneyValue, b: string): MoneyValue {
  const minor = (text: string): bigint => {
    const [, sign = '', whole = '0', part = ''] = /^(-?)(\d*)(?:[.,](\d{0,2}))?/.exec(text.trim()) ?? [];
    return BigInt(`${sign}${whole || '0'}${part.padEnd(2, '0')}`);
  };
  const left = minor(a.amount) - minor(b);
  const text = String(left < 0n ? -left : left).padStart(3, '0');
  return { amount: `${left < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`, currency: a.currency };
}
