import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import type { Complaint } from '../domain/complaint.js';
import { complaintEvents } from '../events/index.js';
import { facts } from '../persistence/complaints.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseSteps, complainant } from './steps.js';

/** Opening the e-mailed link proves the address: only then does the complaint reach an officer. */
@Injectable()
export class ConfirmComplaint {
  constructor(
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
  ) {}

  /** Confirms where it is not confirmed yet. @throws DomainError complaints.link_expired */
  async run(tx: Tx, c: Complaint): Promise<Complaint> {
    if (c.status === 'expired') throw complaintsErrors.fail('link_expired');
    if (c.status !== 'awaiting-confirmation') return c;
    await this.deadlines.cancel(tx, 'complaints.confirmation', c.id);
    await facts.confirmed(tx, c.id, this.steps.now());
    const received = await this.steps.take(tx, c, complainant(c.id), {
      transition: 'confirm',
      journal: 'complaints.received',
      payload: { courseId: c.courseId, lessonId: c.lessonId },
      event: { type: complaintEvents.received },
    });
    await this.steps.place(tx, received);
    return received;
  }
}
