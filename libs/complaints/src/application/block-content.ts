import { Database } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import { refusalOf } from '../domain/acts.js';
import { complaintEvents } from '../events/index.js';
import { refused } from './forward-complaint.js';
import { LessonRestrictions } from './lesson-restrictions.js';
import { CaseSteps, type Actor } from './steps.js';

/** Blocks the disputed content while the check runs, and opens it again (AT-5.6.5). */
@Injectable()
export class BlockContent {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(LessonRestrictions) private readonly restrictions: LessonRestrictions,
  ) {}

  block(
    id: string,
    by: { accountId: string; actor: Actor },
    act: { reason: string; lessonIds?: string[] },
  ): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: block while checking` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const refusal = refusalOf('block', c, { now: this.steps.now(), evidence: 1 });
      if (refusal === 'not-asked' || refusal === 'answer-awaited' || refusal === 'answered-with-reasons') {
        throw complaintsErrors.fail(
          'block_too_early',
          { refusal, ...(c.answerDueAt ? { notBefore: c.answerDueAt.toString() } : {}) },
          { clause: 'AT-5.6.5' },
        );
      }
      const error = refused('block', c, { now: this.steps.now(), evidence: 1 });
      if (error) throw error;
      const lessonIds = await this.restrictions.lessonsOf(tx, c, act.lessonIds);
      await this.restrictions.block(tx, c, lessonIds, 'check', { actor: by.actor.name, reason: act.reason });
      await this.steps.take(tx, c, by.actor, {
        journal: 'complaints.blocked',
        payload: { reason: act.reason, lessonIds, ground: c.checkGround },
        event: { type: complaintEvents.blocked, payload: { lessonIds } },
      });
    });
  }

  unblock(id: string, by: { accountId: string; actor: Actor }, reason: string): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: unblock` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const error = refused('unblock', c, { now: this.steps.now(), evidence: 1 });
      if (error) throw error;
      const lessonIds = await this.restrictions.liftAll(tx, c, by.actor.name);
      await this.steps.take(tx, c, by.actor, {
        journal: 'complaints.unblocked',
        payload: { reason, lessonIds },
        event: { type: complaintEvents.unblocked, payload: { lessonIds } },
      });
    });
  }
}
