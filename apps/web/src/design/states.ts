import type { ResourceNamespaceMap } from 'i18next';
import type { Tone } from '../app/theme.js';

export type StateName = keyof ResourceNamespaceMap['states'];

/** One colour a state, everywhere. The word is in `texts/<language>/states.ts`; a state lacking either does not compile. */
export const STATE_TONES: Record<StateName, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  received: 'info',
  in_review: 'info',
  awaiting_answer: 'warn',
  answered: 'info',
  forwarded: 'info',
  awaiting_evidence: 'warn',
  satisfied: 'good',
  partly_satisfied: 'good',
  rejected: 'bad',
  withdrawn: 'neutral',
  closed: 'neutral',
  approved: 'good',
  returned: 'warn',
  active: 'good',
  inactive: 'neutral',
  trial: 'info',
  scheduled: 'info',
  pending: 'warn',
  suspended: 'bad',
  frozen: 'warn',
  blocked: 'bad',
  lapsed: 'bad',
  expired: 'neutral',
  retained: 'warn',
  purging: 'bad',
  purged: 'neutral',
  terminated: 'bad',
  published: 'good',
  unpublished: 'neutral',
  archived: 'neutral',
  new: 'info',
  awaiting_payment: 'warn',
  paid: 'good',
  part_paid: 'warn',
  overdue: 'bad',
  cancelled: 'neutral',
  refunded: 'neutral',
  part_refunded: 'neutral',
  disputed: 'bad',
  authorized: 'info',
  captured: 'good',
  declined: 'bad',
  failed: 'bad',
  unknown: 'warn',
  requested: 'info',
  settled: 'good',
  completed: 'good',
  sent: 'info',
  delivered: 'good',
  bounced: 'bad',
  queued: 'neutral',
  held: 'warn',
  matched: 'good',
  unmatched: 'warn',
  issued: 'good',
  revoked: 'bad',
  open: 'info',
  full: 'neutral',
  running: 'info',
  ended: 'neutral',
  passed: 'good',
  not_passed: 'warn',
  accepted: 'good',
  processing: 'info',
  ready: 'good',
};

/** Finds a state by the API's spelling: `awaiting-payment`, `AWAITING_PAYMENT` and `awaitingPayment` are one state. */
export function stateName(value: string): StateName | null {
  const name = value
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/-/g, '_')
    .toLowerCase();
  return name in STATE_TONES ? (name as StateName) : null;
}
