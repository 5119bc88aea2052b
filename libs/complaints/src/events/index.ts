/** Facts that complaints announce. Payloads carry ids and facts; a handler reads the state again. */
export const complaintEvents = {
  received: 'complaints.received.v1',
  expired: 'complaints.expired.v1',
  forwarded: 'complaints.forwarded.v1',
  answered: 'complaints.answered.v1',
  answerAdded: 'complaints.answer-added.v1',
  unanswered: 'complaints.unanswered.v1',
  checkStarted: 'complaints.check-started.v1',
  blocked: 'complaints.blocked.v1',
  unblocked: 'complaints.unblocked.v1',
  reviewOverdue: 'complaints.review-overdue.v1',
  decided: 'complaints.decided.v1',
  disclosed: 'complaints.disclosed.v1',
  withdrawn: 'complaints.withdrawn.v1',
} as const;

/** Type of a fact that complaints announce. */
export type ComplaintEvent = (typeof complaintEvents)[keyof typeof complaintEvents];

/** Payload of `complaints.decided.v1`. */
export interface ComplaintDecided {
  id: string;
  outcome: 'upheld' | 'rejected';
  ground: 'unconfirmed' | 'abuse' | null;
  deleted: boolean;
  lessonIds: string[];
}
