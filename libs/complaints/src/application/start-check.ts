import { Database, type Deadline, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { CheckGround, Complaint } from '../domain/complaint.js';
import { complaintEvents } from '../events/index.js';
import { facts, lockComplaint } from '../persistence/complaints.js';
import { CaseDeadlines } from './case-deadlines.js';
import { refused } from './forward-complaint.js';
import { CaseSteps, system, type Actor } from './steps.js';

/** Starts the operator's own check: no answer in time, denial or refusal, or an explanation without reasons (AT-5.6.4). */
@Injectable()
export class StartCheck {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
  ) {}

  /** The term for the answer is over and nothing has come. */
  async unanswered(tx: Tx, deadline: Pick<Deadline, 'subjectId' | 'dueAt'>): Promise<Complaint | undefined> {
    const c = await lockComplaint(tx, deadline.subjectId);
    if (c?.status !== 'forwarded') return undefined;
    const unanswered = await this.steps.take(tx, c, system, {
      transition: 'miss-answer',
      journal: 'complaints.unanswered',
      payload: { dueAt: deadline.dueAt.toString() },
      event: { type: complaintEvents.unanswered },
    });
    // The review counts from the end of the answer's term, not from the moment somebody noticed it (AT-5.6.6a).
    await this.deadlines.set(tx, unanswered, 'complaints.review', deadline.dueAt);
    return this.begin(tx, unanswered, system, 'unanswered');
  }

  /** Starts the check of an answered or unanswered case. */
  async begin(tx: Tx, c: Complaint, by: Actor, ground: CheckGround, reason?: string): Promise<Complaint> {
    await facts.checking(tx, c.id, this.steps.now(), ground);
    const checking = await this.steps.take(tx, c, by, {
      transition: 'check',
      reason: ground,
      journal: 'complaints.check-started',
      payload: { ground, ...(reason ? { reason } : {}) },
      event: { type: complaintEvents.checkStarted, payload: { ground } },
    });
    await this.steps.place(tx, checking);
    return checking;
  }

  /** An officer finds that the seller's explanation gives no reasons. */
  byOfficer(id: string, by: { accountId: string; actor: Actor }, reason: string): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: check` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const error = refused('check', c, { now: this.steps.now(), evidence: 1 });
      if (error) throw error;
      await this.begin(tx, c, by.actor, 'unreasoned', reason);
    });
  }
}
