import type { Overage } from '../../../tariffs/types.js';
import type { MoneyValue } from '../../../texts/format.js';

/** How much of a limited quota is used. */
export interface Usage {
  quota: string;
  used: number;
  limit: number;
  percent: number;
  clause: string;
  above: number;
  beyond: 'billed' | 'refused';
  overage: Overage | null;
}

/** `GET /seller/usage`. */
export interface Usages {
  items: Usage[];
  unlimited: { quota: string; used: number }[];
  measure: 'daily-average' | 'peak';
  days: { day: string; quota: string; used: number; peak: number; limit: number | null; excess: number }[];
  charges: OverageCharge[];
}

/** A month above a quota as it was billed. */
export interface OverageCharge {
  id: string;
  quota: string;
  month: string;
  days: number;
  excess: string;
  measure: 'daily-average' | 'peak';
  unit: number;
  price: MoneyValue;
  amount: MoneyValue;
  clause: string;
  chargedAt: string;
}

/** `GET /seller/licence/maintenance-extension`. */
export interface MaintenanceOwed {
  losses: { windowId: string; startsAt: string; endsAt: string; parts: string[]; lost: string }[];
  total: string;
  endsAt: string | null;
  extendedTo: string | null;
  clause: string;
}

/** A notice of termination, or a termination on a ground. */
export interface Termination {
  id: string;
  status: 'given' | 'withdrawn' | 'ended';
  giver: 'seller' | 'operator';
  kind: 'notice' | 'ground';
  channel: 'cabinet' | 'support' | 'operator';
  ground: string | null;
  text: string;
  clause: string;
  givenAt: string;
  dueAt: string;
  endedAt: string | null;
  term: { value: string; calendar: string; zone: string; skipped: { date: string; reason: string }[] } | null;
  refund: { value: string; clause: string | null };
}

interface Link {
  url: string;
  expiresAt: string;
}

/** An export of everything that is the seller's. */
export interface SellerExport {
  id: string;
  status: 'building' | 'ready' | 'expired';
  requestedAt: string;
  readyAt: string | null;
  expiresAt: string | null;
  done: number;
  steps: number;
  step: string;
  files: number;
  bytes: number;
  manifestSha256: string | null;
  manifest: Link | null;
  archive: Link | null;
}

/** One file of an export. */
export interface ExportFile {
  n: number;
  path: string;
  bytes: number;
  sha256: string;
  rows: number | null;
  link: Link;
}

/** One line of a price, with what decides it. */
export interface QuoteLine {
  kind: string;
  title: string;
  amount: MoneyValue;
  policy: string;
  clause: string | null;
  days: number | null;
  unused: number | null;
}

/** `POST /seller/licence/orders/quote`. */
export interface Quote {
  mode: 'new' | 'renewal' | 'upgrade' | 'return';
  tariff: string;
  version: number;
  lines: QuoteLine[];
  total: MoneyValue;
  surplus: MoneyValue;
  startsAt: string;
  endsAt: string;
  methods: ('card' | 'invoice')[];
  accepts: string;
  policies: { key: string; value: string; clauses: string[] }[];
}

/** An invoice of the operator. */
export interface Invoice {
  id: string;
  number: string;
  purpose: 'licence' | 'extras' | 'debt';
  subjectId: string;
  method: 'invoice' | 'card';
  status: 'issued' | 'expired' | 'paid' | 'cancelled';
  amount: MoneyValue;
  received: MoneyValue;
  remainder: MoneyValue;
  inWords: string;
  lines: { title: string; amount: MoneyValue }[];
  issuedAt: string;
  dueAt: string;
  dueBy: string;
  paidAt: string | null;
  pdf: boolean;
}

/** An order of a term. */
export interface LicenceOrder {
  id: string;
  status: 'awaiting-payment' | 'fulfilled' | 'cancelled' | 'void' | 'returned';
  mode: Quote['mode'];
  tariff: string;
  version: number;
  term: string;
  method: 'card' | 'invoice';
  lines: QuoteLine[];
  total: MoneyValue;
  placedAt: string;
  fulfilledAt: string | null;
  invoice: Invoice | null;
}

/** A card payment of an invoice. */
export interface LicencePayment {
  id: string;
  invoiceId: string;
  status: 'intent' | 'pending' | 'unknown' | 'succeeded' | 'declined' | 'disputed';
  amount: MoneyValue;
  createdAt: string;
  settledAt: string | null;
  own: boolean;
}

/** An application to return a mistaken card payment. */
export interface PaymentReturn {
  id: string;
  paymentId: string;
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
}

/** `GET /seller/account`. */
export interface Account {
  balance: MoneyValue;
  reserved: MoneyValue;
  before: MoneyValue;
  entries: {
    id: string;
    kind: string;
    at: string;
    causeType: string;
    causeId: string;
    amount: MoneyValue;
    memo: string | null;
  }[];
}

/** Nothing is owed or held. */
export const isZero = ({ amount }: MoneyValue): boolean => Number(amount) === 0;
export const isNegative = ({ amount }: MoneyValue): boolean => amount.startsWith('-') && Number(amount) !== 0;
