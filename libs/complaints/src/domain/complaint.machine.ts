import { defineMachine, type StateOf, type TransitionOf } from '#kernel';

/**
 * An IP complaint's life (AT-5.6). Blocking and freezing are flags beside it, each with a history of its own.
 * `unanswered` is passed through: the check starts in the same moment (AT-5.6.4).
 */
export const complaintMachine = defineMachine({
  name: 'ip-complaint',
  initial: 'awaiting-confirmation',
  states: {
    'awaiting-confirmation': { evidence: true },
    received: { evidence: true, freeze: true, officer: true },
    forwarded: { evidence: true, freeze: true, officer: true, seller: true, answer: true },
    answered: { evidence: true, freeze: true, officer: true, seller: true, answer: true, decide: true },
    unanswered: { evidence: true, freeze: true, officer: true, seller: true, answer: true },
    checking: { evidence: true, freeze: true, officer: true, seller: true, answer: true, decide: true, block: true },
    'decided-upheld': { officer: true, seller: true, disclose: true },
    'decided-rejected': { officer: true, seller: true, disclose: true },
    withdrawn: { officer: true, seller: true },
    expired: {},
  },
  transitions: {
    confirm: { from: ['awaiting-confirmation'], to: 'received', by: ['complainant'] },
    expire: { from: ['awaiting-confirmation'], to: 'expired', by: ['system'] },
    forward: { from: ['received'], to: 'forwarded', by: ['staff'] },
    answer: { from: ['forwarded'], to: 'answered', by: ['seller'] },
    'miss-answer': { from: ['forwarded'], to: 'unanswered', by: ['system'] },
    check: { from: ['answered', 'unanswered'], to: 'checking', by: ['system', 'staff'] },
    uphold: { from: ['answered', 'checking'], to: 'decided-upheld', by: ['staff'] },
    reject: { from: ['answered', 'checking'], to: 'decided-rejected', by: ['staff'] },
    withdraw: {
      from: ['awaiting-confirmation', 'received', 'forwarded', 'answered', 'unanswered', 'checking'],
      to: 'withdrawn',
      by: ['complainant'],
    },
  },
  final: ['decided-upheld', 'decided-rejected', 'withdrawn', 'expired'],
});

/** A state of an IP complaint. */
export type ComplaintStatus = StateOf<typeof complaintMachine>;

/** A change of state of an IP complaint. */
export type ComplaintTransition = TransitionOf<typeof complaintMachine>;

/** Every state, for lists and schemas. */
export const COMPLAINT_STATUSES = Object.keys(complaintMachine.states) as ComplaintStatus[];

/** States in which nothing is owed to anybody any more. */
export const isFinal = (status: ComplaintStatus): boolean =>
  (complaintMachine.final as readonly string[]).includes(status);
