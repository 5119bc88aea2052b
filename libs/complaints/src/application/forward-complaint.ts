import { DomainError } from '#kernel';
import { Database, platformErrors } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import { refusalOf, type OfficerAct } from '../domain/acts.js';
import type { Complaint } from '../domain/complaint.js';
import { complaintEvents } from '../events/index.js';
import { facts } from '../persistence/complaints.js';
import { countEvidence } from '../persistence/evidence.js';
import { CaseDeadlines } from './case-deadlines.js';
import { CaseSteps, type Actor } from './steps.js';

/** The error for an act that the rules of the case refuse; `undefined` where the machine itself is to say so. */
export function refused(
  act: OfficerAct,
  c: Complaint,
  facts: Parameters<typeof refusalOf>[2],
): DomainError | undefined {
  const refusal = refusalOf(act, c, facts);
  if (!refusal) return undefined;
  if (refusal === 'not-confirmed') return platformErrors.fail('not_found');
  if (refusal === 'frozen') return complaintsErrors.fail('frozen', { refusal });
  return complaintsErrors.fail('not_now', { refusal, status: c.status });
}

/** Asks the seller for an explanation and proposes voluntary removal (AT-5.6.3). */
@Injectable()
export class ForwardComplaint {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
  ) {}

  run(id: string, by: { accountId: string; actor: Actor }, note: string | undefined): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: query to the seller` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const now = this.steps.now();
      const error = refused('forward', c, { now, evidence: (await countEvidence(tx, id)).there });
      if (error) throw error;
      // The term runs from the sending of the query, which is this moment: the messages leave with this commit.
      const dueAt = await this.deadlines.set(tx, c, 'complaints.seller-answer', now);
      await facts.forwarded(tx, id, now, dueAt);
      const forwarded = await this.steps.take(tx, { ...c, forwardedAt: now }, by.actor, {
        transition: 'forward',
        journal: 'complaints.forwarded',
        payload: {
          query: c.policies['complaints.seller-query'].value,
          answerDueAt: dueAt.toString(),
          ...(note ? { note } : {}),
        },
        event: { type: complaintEvents.forwarded, payload: note ? { note } : {} },
      });
      await this.steps.place(tx, forwarded);
    });
  }
}
