import { Money, Temporal, defineMachine, type StateOf, type TenantId, type Texts } from '#kernel';
import type { LegalPolicy } from '#legal';

/** What an invoice is for; whoever issues for a purpose says what payment of it does. */
export const INVOICE_PURPOSES = ['licence', 'extras', 'debt'] as const;
export type InvoicePurpose = (typeof INVOICE_PURPOSES)[number];

/** How an invoice is to be paid: by bank transfer, with a PDF, or by card. */
export const PAY_METHODS = ['invoice', 'card'] as const;
export type PayMethod = (typeof PAY_METHODS)[number];

/** An invoice's lifecycle. Money for an expired one still pays it: it is late, not lost. */
export const invoiceMachine = defineMachine({
  name: 'licensing-invoice',
  initial: 'issued',
  states: { issued: { pay: true }, expired: { pay: true }, paid: {}, cancelled: {} },
  transitions: {
    pay: { from: ['issued', 'expired'], to: 'paid' },
    expire: { from: ['issued'], to: 'expired', by: ['system'] },
    cancel: { from: ['issued', 'expired'], to: 'cancelled' },
  },
  final: ['paid', 'cancelled'],
});

/** An invoice's state. */
export type InvoiceStatus = StateOf<typeof invoiceMachine>;

/** Who is to pay, as the seller's legal profile said when the invoice was issued. */
export interface Payer {
  kind: string;
  country: string;
  legalName: string;
  taxId: string;
  registrationNumber: string | null;
  address: string;
  email: string;
  phone: string;
}

/** Whom to pay, as the operator's details were then. */
export interface Payee {
  name: string;
  taxId: string;
  address: string;
  email: string;
  phone: string;
  bank: { name: string; code: string; account: string; beneficiaryCode: string | null } | null;
}

/** A line of an invoice; a negative amount is a credit. */
export interface InvoiceLine {
  title: Texts;
  amount: Money;
}

/** What an invoice says, as it was issued. */
export interface InvoiceText {
  lines: InvoiceLine[];
  /** What to write in the payment order; the number is added. */
  purpose: Texts;
}

/** A demand for money from a seller. */
export interface Invoice {
  id: string;
  tenantId: TenantId;
  number: string;
  purpose: InvoicePurpose;
  subjectId: string;
  method: PayMethod;
  status: InvoiceStatus;
  amount: Money;
  /** What came for it so far; more than the amount where it was overpaid. */
  received: Money;
  issuedAt: Temporal.Instant;
  dueAt: Temporal.Instant;
  paidAt: Temporal.Instant | null;
  payer: Payer;
  payee: Payee;
  text: InvoiceText;
  policies: { term: LegalPolicy; vat: LegalPolicy; paymentCode: LegalPolicy };
}

/** What is still to be paid. */
export const remainderOf = (i: Pick<Invoice, 'amount' | 'received'>): Money =>
  i.amount.minus(i.received).max(Money.zero(i.amount.currency));

/** What became of money that came for an invoice. */
export interface Received {
  state: 'paid' | 'part-paid' | 'overpaid' | 'late';
  /** Whether it came after the due time, whatever else it was. */
  late: boolean;
  remainder: Money;
  /** What stays on the account as an advance. */
  surplus: Money;
}

/** Works out what an amount does to an invoice. */
export function judge(
  i: Pick<Invoice, 'amount' | 'received' | 'status' | 'dueAt'>,
  amount: Money,
  paidAt: Temporal.Instant,
): Received {
  const zero = Money.zero(i.amount.currency);
  const late = Temporal.Instant.compare(paidAt, i.dueAt) >= 0;
  const open = i.status === 'issued' || i.status === 'expired';
  const before = open ? remainderOf(i) : zero;
  const surplus = amount.minus(before).max(zero);
  const remainder = before.minus(amount).max(zero);
  const state = remainder.isPositive() ? 'part-paid' : surplus.isPositive() ? 'overpaid' : late ? 'late' : 'paid';
  return { state, late, remainder, surplus };
}
