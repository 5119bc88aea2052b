import { Database, Deadlines, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { facts } from '../persistence/complaints.js';
import { refused } from './forward-complaint.js';
import { CaseSteps, type Actor } from './steps.js';

/** Stops and resumes the time of a case: while a court decides, or the parties negotiate. */
@Injectable()
export class FreezeCase {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
  ) {}

  freeze(id: string, by: { accountId: string; actor: Actor }, reason: string): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: freeze` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const error = refused('freeze', c, { now: this.steps.now(), evidence: 1 });
      if (error) throw error;
      await this.stopTime(tx, id);
      await facts.frozen(tx, id, this.steps.now(), reason);
      await this.steps.take(tx, c, by.actor, { journal: 'complaints.frozen', payload: { reason } });
    });
  }

  unfreeze(id: string, by: { accountId: string; actor: Actor }, reason: string): Promise<void> {
    return this.db.operator({ actor: by.accountId, reason: `IP complaint ${id}: unfreeze` }, async (tx) => {
      const c = await this.steps.lockForOfficer(tx, id);
      const error = refused('unfreeze', c, { now: this.steps.now(), evidence: 1 });
      if (error) throw error;
      await this.deadlines.resume(tx, id);
      await facts.frozen(tx, id, null, null);
      const resumed = await this.steps.take(tx, c, by.actor, {
        journal: 'complaints.unfrozen',
        payload: { reason, frozenSince: c.frozenAt?.toString() },
      });
      const answer = (await this.steps.open(tx, id)).find((d) => d.kind === 'complaints.seller-answer');
      if (answer) await facts.answerDue(tx, id, answer.dueAt);
      await this.steps.place(tx, resumed);
    });
  }

  /** Freezes whatever deadlines the case has open. */
  async stopTime(tx: Tx, id: string): Promise<void> {
    await this.deadlines.freeze(tx, id);
  }
}
