import type { MoneyValue } from '../../../texts/format.js';

/** Kinds of extra services. */
export const KINDS = ['migration', 'set-up', 'consulting'] as const;

/** An extra service. */
export interface Extra {
  id: string;
  kind: (typeof KINDS)[number];
  status:
    | 'asked'
    | 'estimated'
    | 'awaiting-prepayment'
    | 'in-work'
    | 'delivered'
    | 'closed'
    | 'declined'
    | 'cancelled'
    | 'expired';
  request: string;
  askedAt: string;
  estimate: string | null;
  amount: MoneyValue | null;
  days: number | null;
  estimatedAt: string | null;
  offerUntil: string | null;
  invoiceId: string | null;
  paidAt: string | null;
  workDueAt: string | null;
  late: boolean;
  actNumber: string | null;
  actText: string | null;
  deliveredAt: string | null;
  objection: string | null;
  closedAt: string | null;
  closedHow: string | null;
  closedReason: string | null;
  terms: { prepayment: string; refund: string | null; clause: string };
}

/** The badge of a state. */
export const BADGES = {
  asked: 'requested',
  estimated: 'answered',
  'awaiting-prepayment': 'awaiting_payment',
  'in-work': 'running',
  delivered: 'awaiting_confirmation',
  closed: 'completed',
  declined: 'refused',
  cancelled: 'cancelled',
  expired: 'expired',
} as const;
