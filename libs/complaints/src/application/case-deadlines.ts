import { dueAfter, type Calendars, type Due, type Policy, type Temporal, type Texts } from '#kernel';
import { CALENDARS, Deadlines, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Complaint, ComplaintPolicyKey } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { deadlineThen } from '../texts/deadlines.js';

/** Deadlines of a case and the policies they come from. */
const POLICY_OF = {
  'complaints.confirmation': 'confirmation.link.ttl',
  'complaints.seller-answer': 'complaints.seller-answer',
  'complaints.review': 'complaints.review',
} as const satisfies Record<string, ComplaintPolicyKey>;

/** Kinds of deadlines of a case. */
export type CaseDeadline = keyof typeof POLICY_OF;

/** Sets the due times of a case from the policies it was filed under. */
@Injectable()
export class CaseDeadlines {
  constructor(
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(CALENDARS) private readonly calendars: Calendars,
  ) {}

  /** Sets a deadline that counts from `from`. @returns when it is due */
  async set(
    tx: Tx,
    c: Pick<Complaint, 'id' | 'tenantId'> & { policies: Record<string, Policy> },
    kind: CaseDeadline,
    from: Temporal.Instant,
  ): Promise<Temporal.Instant> {
    const policy = known(c.policies[POLICY_OF[kind]], 'policy');
    const due: Due = dueAfter(policy, from, this.calendars);
    const then: Texts = deadlineThen[kind];
    await this.deadlines.set(tx, {
      kind,
      subject: { type: 'ip-complaint', id: c.id },
      tenantId: c.tenantId,
      due,
      policy,
      then,
    });
    return due.at;
  }

  /** Ends an open deadline before its time. */
  cancel(tx: Tx, kind: CaseDeadline, id: string): Promise<boolean> {
    return this.deadlines.cancel(tx, kind, id);
  }

  /** How long a closed case is kept as evidence. */
  holdUntil(c: Complaint, from: Temporal.Instant): Temporal.Instant {
    return dueAfter(c.policies['retention.evidence'], from, this.calendars).at;
  }
}
