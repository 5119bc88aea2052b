import { ClockGuard, Jobs, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintEvents } from '../events/index.js';
import { facts, lockComplaint } from '../persistence/complaints.js';
import { deleteEvidence } from '../persistence/evidence.js';
import { DELETE_OBJECTS } from '../jobs/delete-objects.job.js';
import { CaseSteps, system } from './steps.js';

/** Ends a complaint that nobody confirmed, and forgets everything personal in it. */
@Injectable()
export class ExpireComplaint {
  constructor(
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** An implausible clock throws, so the deadline stays and is tried again: evidence is not deleted by a wrong date. */
  async run(tx: Tx, id: string): Promise<void> {
    await this.guard.assertPlausible(tx);
    const c = await lockComplaint(tx, id);
    if (c?.status !== 'awaiting-confirmation') return;
    await this.steps.take(tx, c, system, {
      transition: 'expire',
      journal: 'complaints.expired',
      event: { type: complaintEvents.expired },
    });
    const { keys } = await deleteEvidence(tx, id);
    await facts.stripped(tx, id);
    if (keys.length > 0) await this.jobs.enqueue(tx, DELETE_OBJECTS, { keys }, { tenantId: c.tenantId });
  }
}
