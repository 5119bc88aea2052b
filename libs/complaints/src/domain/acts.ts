import { can, Temporal } from '#kernel';
import { complaintMachine, isFinal } from './complaint.machine.js';
import type { Complaint } from './complaint.js';

/** What the operator may do with a case. */
const OFFICER_ACTS = ['forward', 'check', 'block', 'unblock', 'decide', 'disclose', 'freeze', 'unfreeze'] as const;
export type OfficerAct = (typeof OFFICER_ACTS)[number];

/** Why something cannot be done now. */
export type Refusal =
  | 'not-confirmed'
  | 'not-asked'
  | 'asked-already'
  | 'answer-awaited'
  | 'answered-with-reasons'
  | 'no-answer-to-judge'
  | 'checked-already'
  | 'not-decided'
  | 'frozen'
  | 'not-frozen'
  | 'blocked-already'
  | 'not-blocked'
  | 'evidence-awaited'
  | 'closed';

/** One act with its answer: allowed, or why not and by which clause. */
export interface ActState {
  act: OfficerAct;
  refusal: Refusal | null;
  clause: string | null;
}

/** The facts from which acts follow, besides the case itself. */
export interface CaseFacts {
  now: Temporal.Instant;
  /** Evidence that is really there. */
  evidence: number;
  /** The seller was disclosed to the applicant already, so that it is not proposed again. */
  disclosed?: boolean;
}

const before = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;

/**
 * Why the disputed content may not be blocked during the check; null when it may. The operator may block where the
 * seller denied, or gave no reasoned answer within the term (AT-5.6.5).
 */
export function blockRefusal(c: Complaint, now: Temporal.Instant): Refusal | null {
  if (isFinal(c.status)) return 'closed';
  if (c.frozenAt) return 'frozen';
  if (c.status === 'awaiting-confirmation') return 'not-confirmed';
  if (c.status === 'received') return 'not-asked';
  if (c.status === 'forwarded') return 'answer-awaited';
  if (!can(complaintMachine, c.status, 'block')) return 'answered-with-reasons';
  if (c.checkGround === 'unreasoned' && c.answerDueAt && before(now, c.answerDueAt)) return 'answer-awaited';
  return c.blocked ? 'blocked-already' : null;
}

const rules: Record<OfficerAct, (c: Complaint, f: CaseFacts) => Refusal | null> = {
  forward: (c, f) => {
    if (c.status === 'awaiting-confirmation') return 'not-confirmed';
    if (c.status !== 'received') return isFinal(c.status) ? 'closed' : 'asked-already';
    if (c.frozenAt) return 'frozen';
    return f.evidence > 0 ? null : 'evidence-awaited';
  },
  check: (c) => {
    if (isFinal(c.status)) return 'closed';
    if (c.frozenAt) return 'frozen';
    if (c.status === 'answered') return null;
    return c.status === 'checking' ? 'checked-already' : 'no-answer-to-judge';
  },
  block: (c, f) => blockRefusal(c, f.now),
  unblock: (c) => {
    if (isFinal(c.status)) return 'closed';
    return c.blocked ? null : 'not-blocked';
  },
  decide: (c) => {
    if (isFinal(c.status)) return 'closed';
    if (c.frozenAt) return 'frozen';
    if (can(complaintMachine, c.status, 'decide')) return null;
    return c.status === 'forwarded' ? 'answer-awaited' : 'not-asked';
  },
  disclose: (c) => {
    if (!c.confirmedAt) return 'not-confirmed';
    if (can(complaintMachine, c.status, 'disclose')) return null;
    return isFinal(c.status) ? 'closed' : 'not-decided';
  },
  freeze: (c) => {
    if (!can(complaintMachine, c.status, 'freeze')) return 'closed';
    return c.frozenAt ? 'frozen' : null;
  },
  unfreeze: (c) => (c.frozenAt ? null : 'not-frozen'),
};

const clauses: Partial<Record<OfficerAct, string>> = {
  forward: 'AT-5.6.3',
  check: 'AT-5.6.4',
  block: 'AT-5.6.5',
  decide: 'AT-5.6.6a',
  disclose: 'AT-5.6.8b',
};

/** Why one act is refused now; null where it is allowed. */
export const refusalOf = (act: OfficerAct, c: Complaint, facts: CaseFacts): Refusal | null => rules[act](c, facts);

/** Every act of the operator, allowed or not. */
export function officerActs(c: Complaint, facts: CaseFacts): ActState[] {
  return OFFICER_ACTS.map((act) => ({ act, refusal: refusalOf(act, c, facts), clause: clauses[act] ?? null }));
}

/** The one act that is the operator's turn now; null while others are to act. */
export function nextOfficerAct(c: Complaint, facts: CaseFacts): OfficerAct | null {
  const order: OfficerAct[] = c.frozenAt
    ? ['unfreeze']
    : [
        'forward',
        'decide',
        ...(can(complaintMachine, c.status, 'disclose') && !facts.disclosed ? (['disclose'] as const) : []),
      ];
  return order.find((act) => refusalOf(act, c, facts) === null) ?? null;
}
