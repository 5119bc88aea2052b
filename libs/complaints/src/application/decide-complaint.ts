import { Database, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import type { Complaint, Decision, RejectGround } from '../domain/complaint.js';
import { complaintEvents, type ComplaintDecided } from '../events/index.js';
import { facts, unconfirmedBefore } from '../persistence/complaints.js';
import { CaseDeadlines } from './case-deadlines.js';
import { refused } from './forward-complaint.js';
import { LessonRestrictions } from './lesson-restrictions.js';
import { CaseSteps, type Actor } from './steps.js';

/** What an officer decides. */
export interface Verdict {
  decision: 'uphold' | 'reject';
  ground?: RejectGround;
  text: string;
  /** Delete the content instead of blocking it; with `uphold` only. */
  delete?: boolean;
  lessonIds?: string[];
}

/** Ends a case: the content is closed to everyone or deleted, or opened again; both sides are told (AT-5.6.6 to AT-5.6.8). */
@Injectable()
export class DecideComplaint {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
    @Inject(LessonRestrictions) private readonly restrictions: LessonRestrictions,
  ) {}

  run(id: string, by: { accountId: string; actor: Actor }, verdict: Verdict): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: decision` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const error = refused('decide', c, { now: this.steps.now(), evidence: 1 });
      if (error) throw error;
      const decision =
        verdict.decision === 'uphold'
          ? await this.uphold(tx, c, by.actor, verdict)
          : await this.reject(tx, c, by.actor, verdict);
      const payload: ComplaintDecided = {
        id,
        outcome: decision.outcome,
        ground: decision.ground,
        deleted: decision.deleted,
        lessonIds: decision.lessonIds,
      };
      const overdue = c.overdueSince?.toString();
      await facts.decided(tx, id, this.steps.now(), decision);
      const decided = await this.steps.take(tx, c, by.actor, {
        transition: verdict.decision,
        reason: decision.ground ?? undefined,
        journal: 'complaints.decided',
        payload: { ...decision, ...(overdue ? { overdueSince: overdue } : {}) },
        event: { type: complaintEvents.decided, payload: { ...payload } },
      });
      await facts.held(tx, id, this.deadlines.holdUntil(c, this.steps.now()));
      await this.steps.close(tx, decided);
    });
  }

  private async uphold(tx: Tx, c: Complaint, actor: Actor, verdict: Verdict): Promise<Decision> {
    const lessonIds = await this.restrictions.lessonsOf(tx, c, verdict.lessonIds);
    const by = { actor: actor.name, reason: verdict.text };
    if (verdict.delete) await this.restrictions.delete(tx, c, lessonIds, by);
    else await this.restrictions.block(tx, c, lessonIds, 'upheld', by);
    return { outcome: 'upheld', ground: null, text: verdict.text, deleted: verdict.delete === true, lessonIds };
  }

  private async reject(tx: Tx, c: Complaint, actor: Actor, verdict: Verdict): Promise<Decision> {
    if (!verdict.ground)
      throw complaintsErrors.fail(
        'ground_needed',
        {},
        { clause: 'AT-5.6.7a', fields: [{ field: 'ground', code: 'required' }] },
      );
    if (verdict.ground === 'abuse') await this.assertAbuse(tx, c);
    const lessonIds = await this.restrictions.liftAll(tx, c, actor.name);
    return { outcome: 'rejected', ground: verdict.ground, text: verdict.text, deleted: false, lessonIds };
  }

  /** Abuse is a number of complaints that earlier checks did not confirm (AT-5.6.7b), not an impression. */
  private async assertAbuse(tx: Tx, c: Complaint): Promise<void> {
    const needed = Number(c.policies['complaints.abuse.repeats'].value);
    const found = await unconfirmedBefore(tx, c.id);
    if (found < needed) throw complaintsErrors.fail('abuse_unproven', { found, needed }, { clause: 'AT-5.6.7b' });
  }
}
