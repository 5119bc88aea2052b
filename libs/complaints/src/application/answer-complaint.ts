import { can, Temporal, type TenantId } from '#kernel';
import { Database, platformErrors } from '#platform';
import { TenancyFacade } from '#tenancy';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import { complaintMachine } from '../domain/complaint.machine.js';
import type { AnswerKind } from '../domain/complaint.js';
import { complaintEvents } from '../events/index.js';
import { insertAnswer } from '../persistence/case-parts.js';
import { facts } from '../persistence/complaints.js';
import { CaseDeadlines } from './case-deadlines.js';
import { FreezeCase } from './freeze-case.js';
import { StartCheck } from './start-check.js';
import { CaseSteps, type Actor } from './steps.js';

/**
 * The seller answers the operator's query. A suspended seller may: answering is owed to others. What comes after the
 * term is kept and read, but neither stops the check nor moves the date of the decision.
 */
@Injectable()
export class AnswerComplaint {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
    @Inject(CaseDeadlines) private readonly deadlines: CaseDeadlines,
    @Inject(StartCheck) private readonly checks: StartCheck,
    @Inject(FreezeCase) private readonly freezing: FreezeCase,
  ) {}

  run(sellerId: TenantId, id: string, accountId: string, answer: { kind: AnswerKind; text: string }): Promise<void> {
    return this.db.tenant(sellerId, async (tx) => {
      let c = await this.steps.lock(tx, id);
      if (!c.forwardedAt) throw platformErrors.fail('not_found');
      if (!(await this.tenancy.may(tx, sellerId, 'answer'))) throw complaintsErrors.fail('answer_stopped');
      if (!can(complaintMachine, c.status, 'answer'))
        throw complaintsErrors.fail('answer_closed', {}, { clause: 'AT-5.6.4' });
      const now = this.steps.now();
      // The worker may be a moment late: what is due has happened, whether it has been carried out or not.
      if (
        c.status === 'forwarded' &&
        !c.frozenAt &&
        c.answerDueAt &&
        Temporal.Instant.compare(c.answerDueAt, now) <= 0
      ) {
        await this.deadlines.cancel(tx, 'complaints.seller-answer', id);
        c = (await this.checks.unanswered(tx, { subjectId: id, dueAt: c.answerDueAt })) ?? c;
      }
      const actor: Actor = { kind: 'seller', name: `account:${accountId}` };
      const late = c.status !== 'forwarded';
      await insertAnswer(tx, c, { ...answer, late: late && c.checkGround === 'unanswered', by: accountId, at: now });
      const payload = { kind: answer.kind, text: answer.text, late };
      if (late) {
        await this.steps.take(tx, c, actor, {
          journal: 'complaints.answer-added',
          payload,
          event: { type: complaintEvents.answerAdded, payload: { kind: answer.kind } },
        });
        return;
      }
      await this.deadlines.cancel(tx, 'complaints.seller-answer', id);
      await facts.answered(tx, id, now);
      const answered = await this.steps.take(tx, c, actor, {
        transition: 'answer',
        reason: answer.kind,
        journal: 'complaints.answered',
        payload,
        event: { type: complaintEvents.answered, payload: { kind: answer.kind } },
      });
      await this.deadlines.set(tx, answered, 'complaints.review', now);
      if (answered.frozenAt) await this.freezing.stopTime(tx, id);
      // A denial or a refusal to remove starts the check at once (AT-5.6.4).
      if (answer.kind === 'denial') await this.checks.begin(tx, answered, { kind: 'system', name: 'system' }, 'denial');
      else await this.steps.place(tx, answered);
    });
  }
}
