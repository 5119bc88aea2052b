import { Deadlines } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ExpireComplaint } from '../application/expire-complaint.js';
import { StartCheck } from '../application/start-check.js';
import { CaseSteps, system } from '../application/steps.js';
import { isFinal } from '../domain/complaint.machine.js';
import { complaintEvents } from '../events/index.js';
import { facts, lockComplaint } from '../persistence/complaints.js';

/** What happens by itself when a case's deadlines are due. */
@Injectable()
export class ComplaintDeadlines implements OnModuleInit {
  constructor(
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(ExpireComplaint) private readonly expiring: ExpireComplaint,
    @Inject(StartCheck) private readonly checks: StartCheck,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
  ) {}

  onModuleInit(): void {
    this.deadlines.on('complaints.confirmation', (tx, d) => this.expiring.run(tx, d.subjectId));
    this.deadlines.on('complaints.seller-answer', async (tx, d) => {
      await this.checks.unanswered(tx, d);
    });
    // A decision that is late stays owed: nothing is decided by the clock, people are told.
    this.deadlines.on('complaints.review', async (tx, d) => {
      const c = await lockComplaint(tx, d.subjectId);
      if (!c || isFinal(c.status)) return;
      await facts.overdue(tx, c.id, d.dueAt);
      await this.steps.take(tx, c, system, {
        journal: 'complaints.review-overdue',
        payload: { dueAt: d.dueAt.toString() },
        event: { type: complaintEvents.reviewOverdue },
      });
    });
  }
}
