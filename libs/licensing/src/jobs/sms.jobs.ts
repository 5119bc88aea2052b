import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { type Clock, Temporal } from '#kernel';
import {
  CLOCK,
  Database,
  Deadlines,
  ErrorTable,
  Jobs,
  addFieldTexts,
  concerns,
  type Consequence,
  type Deadline,
  type Tx,
} from '#platform';
import { ASK_SMS, SendSms } from '../application/sms-send.js';
import { SEND_SMS, SMS_ERASE } from '../application/sms-submit.js';
import { eraseBatch, tenantOfMessage } from '../persistence/sms.js';
import { smsErrors } from '../sms.errors.js';
import { smsFieldTexts } from '../texts/sms.js';

/** How long until a mailing with a message still under way is looked at again: technical. */
const LATER = Temporal.Duration.from({ hours: 24 });

/** What follows from a mailing: sending, asking, forgetting. */
@Injectable()
export class SmsJobs implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(ErrorTable) private readonly errors: ErrorTable,
    @Inject(SendSms) private readonly sending: SendSms,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.errors.add(smsErrors);
    addFieldTexts(smsFieldTexts);
    this.jobs.defineIo(SEND_SMS, (job) => this.about(job, (id) => this.sending.run(id)));
    this.jobs.defineIo(ASK_SMS, (job) => this.about(job, (id) => this.sending.ask(id, Number(job.payload.attempt))));
    this.deadlines.on(SMS_ERASE, (tx, d) => this.erase(tx, d));
  }

  /** A message of the seller in whose name it was asked: an id in a payload is nobody's leave. */
  private async about(job: Consequence, run: (messageId: string) => Promise<void>): Promise<void> {
    const messageId = String(job.payload.messageId);
    const tenantId = await this.db.system('SMS: whose', (tx) => tenantOfMessage(tx, messageId));
    if (tenantId && concerns(job, tenantId)) await run(messageId);
  }

  /** Numbers and text go when the policy says; a message of which nothing is known yet keeps its own until it is. */
  private async erase(tx: Tx, d: Deadline): Promise<void> {
    if (await eraseBatch(tx, d.subjectId, this.clock.now())) return;
    await this.deadlines.set(tx, {
      kind: SMS_ERASE,
      subject: { type: d.subjectType, id: d.subjectId },
      tenantId: d.tenantId,
      due: { at: this.clock.now().add(LATER), skipped: [], provisional: false },
      policy: d.policy,
      then: d.then,
    });
  }
}
