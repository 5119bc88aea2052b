import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import type { Complaint } from '../domain/complaint.js';
import { isFinal } from '../domain/complaint.machine.js';
import { complaintEvents } from '../events/index.js';
import { facts } from '../persistence/complaints.js';
import { CaseDeadlines } from './case-deadlines.js';
import { LessonRestrictions } from './lesson-restrictions.js';
import { CaseSteps, complainant } from './steps.js';

/** The complainant takes the complaint back; what was blocked for the check is opened again. */
@Injectable()
export class WithdrawComplaint {
  constructor(
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
    @Inject(LessonRestrictions) private readonly restrictions: LessonRestrictions,
  ) {}

  async run(tx: Tx, c: Complaint, reason: string | undefined): Promise<Complaint> {
    if (c.status === 'expired') throw complaintsErrors.fail('link_expired');
    if (isFinal(c.status)) throw complaintsErrors.fail('not_now', { refusal: 'closed', status: c.status });
    const actor = complainant(c.id);
    const withdrawn = await this.steps.take(tx, c, actor, {
      transition: 'withdraw',
      journal: 'complaints.withdrawn',
      payload: reason ? { reason } : {},
      event: { type: complaintEvents.withdrawn },
    });
    await this.restrictions.liftAll(tx, withdrawn, actor.name);
    await facts.held(tx, c.id, this.deadlines.holdUntil(c, this.steps.now()));
    await this.steps.close(tx, withdrawn);
    return this.steps.lock(tx, c.id);
  }
}
