import { Inject, Injectable } from '@nestjs/common';
import { permitted, type Clock, type TransitionOf } from '#kernel';
import {
  CLOCK,
  Database,
  Jobs,
  SmsGateway,
  SmsRefused,
  Transitions,
  type SmsAccount,
  type SmsStatus,
  type TakenSms,
  type Tx,
} from '#platform';
import { smsMachine } from '../domain/sms.js';
import {
  countAttempt,
  findBatch,
  lockMessage,
  markEnded,
  markSent,
  type SmsBatch,
  type SmsMessage,
} from '../persistence/sms.js';
import { ChargeSms } from './sms-charge.js';
import { SmsContracts } from './sms-contracts.js';
import { SEND_SMS } from './sms-submit.js';

/** The job that asks the provider about a message. */
export const ASK_SMS = 'licensing.ask-sms';

/** Calls after which a message that the provider does not know is given up. Technical: each call is preceded by asking. */
const MOST_CALLS = 3;
/** Questions about delivery: the provider itself stops trying after a day or two. */
const MOST_QUESTIONS = 60;
const SLOWEST = 3600;
const AGAIN = 60;
const ACTOR = 'system:sms';

type Loaded = { message: SmsMessage; batch: SmsBatch };

/**
 * Hands messages to the provider and finds out what became of them. The intent is committed before the call; a call of
 * which nothing was heard is `unknown` until the provider has been asked by our id, and only what it says is not there
 * is sent again.
 */
@Injectable()
export class SendSms {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(SmsGateway) private readonly gateway: SmsGateway,
    @Inject(SmsContracts) private readonly contracts: SmsContracts,
    @Inject(ChargeSms) private readonly charging: ChargeSms,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The job {@link SEND_SMS}. */
  async run(messageId: string): Promise<void> {
    const begun = await this.db.system('SMS: begin', (tx) => this.begin(tx, messageId));
    if (!begun) return;
    const { account, message, batch } = begun;
    try {
      const taken = await this.gateway.send(account, {
        id: message.id,
        to: message.recipient ?? '',
        text: batch.text ?? '',
        tenantId: message.tenantId,
      });
      await this.change('SMS: taken', messageId, (tx, now) => this.taken(tx, now, taken));
    } catch (error) {
      await this.change('SMS: not taken', messageId, (tx, now) =>
        error instanceof SmsRefused ? this.refused(tx, now, error) : this.lost(tx, now),
      );
    }
  }

  /** The job {@link ASK_SMS}: what became of a message whose call was lost, or which is on its way. */
  async ask(messageId: string, attempt: number): Promise<void> {
    const asked = await this.db.system('SMS: about to ask', (tx) => this.questioned(tx, messageId));
    if (!asked) return;
    const { account, message } = asked;
    // Nobody can ask any more, and nothing is owed for it here.
    if (!account && asked.batch.contract === 'own')
      return this.change('SMS: contract gone', messageId, (tx, now) => this.end(tx, now, 'fail', 'no-contract'));
    // A provider that does not answer, or no longer knows the account, is asked again: nothing is guessed.
    const status = account
      ? await this.gateway
          .status(account, { id: message.id, to: message.recipient ?? '' })
          .catch((): undefined => undefined)
      : undefined;
    await this.change('SMS: asked', messageId, (tx, now) => this.answered(tx, now, status, attempt));
  }

  /** Marks the call as begun, once. After a crash in the midst of one the provider is asked instead. */
  private async begin(tx: Tx, messageId: string): Promise<(Loaded & { account: SmsAccount }) | undefined> {
    const found = await this.load(tx, messageId);
    if (found?.message.status === 'sending') await this.lost(tx, found);
    if (found?.message.status !== 'queued') return undefined;
    const account = await this.contracts.accountOf(tx, found.message.tenantId, found.batch.contract);
    if (!account || found.batch.text === null || found.message.recipient === null) {
      await this.end(tx, found, 'fail', 'no-contract');
      return undefined;
    }
    await this.move(tx, found.message, 'begin');
    await countAttempt(tx, messageId);
    return { ...found, account };
  }

  private async taken(tx: Tx, found: Loaded, taken: TakenSms): Promise<void> {
    await this.accepted(tx, found, taken.parts, taken.cost);
    await this.askLater(tx, found.message, 0);
  }

  /** What the provider has taken is debited in the same transaction (AT-4.6a). */
  private async accepted(tx: Tx, found: Loaded, parts: number | null, cost: string | null): Promise<void> {
    const { message, batch } = found;
    await this.move(tx, message, 'take');
    await markSent(tx, message.id, { at: this.clock.now(), parts });
    await this.charging.bring(
      tx,
      { ...message, parts: parts ?? message.parts },
      batch,
      cost ?? message.expectedCost ?? '0',
    );
  }

  /** Nothing was sent, so nothing is charged. */
  private async refused(tx: Tx, found: Loaded, error: SmsRefused): Promise<void> {
    if (error.passing && found.message.attempts < MOST_CALLS) return this.again(tx, found);
    await this.end(tx, found, 'fail', error.reason);
  }

  private async again(tx: Tx, { message }: Loaded): Promise<void> {
    await this.move(tx, message, 'try-again');
    const runAt = this.clock.realNow().add({ seconds: this.gateway.firstAsk });
    await this.jobs.enqueue(tx, SEND_SMS, { messageId: message.id }, { tenantId: message.tenantId, runAt });
  }

  private async lost(tx: Tx, { message }: Loaded): Promise<void> {
    await this.move(tx, message, 'lose');
    await this.askLater(tx, message, 0);
  }

  private async answered(tx: Tx, found: Loaded, status: SmsStatus | undefined, attempt: number): Promise<void> {
    const { message, batch } = found;
    if (!status) return this.askLater(tx, message, attempt);
    if (message.status === 'unknown') {
      if (status.state === 'absent')
        return message.attempts < MOST_CALLS ? this.again(tx, found) : this.end(tx, found, 'fail', 'not-taken');
      if (status.state === 'refused') return this.end(tx, found, 'fail', `refused ${status.code}`);
      await this.accepted(tx, found, null, status.cost);
      found.message.status = 'sent';
    }
    if (message.status !== 'sent' || status.state === 'absent') return this.askLater(tx, message, attempt);
    // What never left the provider costs nothing, whatever its list says; for the rest its present price stands.
    const cost = status.state === 'refused' ? '0' : status.cost;
    if (cost !== null) await this.charging.bring(tx, message, batch, cost);
    if (status.state === 'taken') return this.askLater(tx, message, attempt);
    if (status.state === 'delivered') return this.end(tx, found, 'deliver', null);
    await this.end(tx, found, status.state === 'refused' ? 'fail' : 'miss', `${status.state} ${status.code}`);
  }

  private async questioned(tx: Tx, messageId: string): Promise<(Loaded & { account?: SmsAccount }) | undefined> {
    const found = await this.load(tx, messageId);
    if (!found || !['unknown', 'sent'].includes(found.message.status) || found.message.recipient === null)
      return undefined;
    return { ...found, account: await this.contracts.accountOf(tx, found.message.tenantId, found.batch.contract) };
  }

  /** Acts on a message as it stands now, where it still is: a seller's data may have been deleted meanwhile. */
  private async change(reason: string, messageId: string, act: (tx: Tx, now: Loaded) => Promise<void>): Promise<void> {
    await this.db.system(reason, async (tx) => {
      const now = await this.load(tx, messageId);
      if (now && ['sending', 'unknown', 'sent'].includes(now.message.status)) await act(tx, now);
    });
  }

  private async load(tx: Tx, messageId: string): Promise<Loaded | undefined> {
    const message = await lockMessage(tx, messageId);
    const batch = message && (await findBatch(tx, message.batchId));
    return message && batch && { message, batch };
  }

  private async end(tx: Tx, { message }: Loaded, how: 'fail' | 'deliver' | 'miss', why: string | null): Promise<void> {
    await this.move(tx, message, how);
    await markEnded(tx, message.id, { at: this.clock.now(), failure: why });
  }

  private async move(tx: Tx, message: SmsMessage, transition: TransitionOf<typeof smsMachine>): Promise<void> {
    if (!permitted(smsMachine, message.status).includes(transition)) return;
    await this.transitions.apply(tx, smsMachine, {
      table: 'licensing.sms_message',
      id: message.id,
      from: message.status,
      transition,
      actor: ACTOR,
      tenantId: message.tenantId,
    });
  }

  /**
   * The first question comes as soon as the provider can know, the next ones ever more slowly. Delivery is not asked about
   * for ever; whether a message was taken is, for it decides about money.
   */
  private async askLater(tx: Tx, message: SmsMessage, attempt: number): Promise<void> {
    if (attempt >= MOST_QUESTIONS && message.status === 'sent') return;
    const seconds = attempt === 0 ? this.gateway.firstAsk : Math.min(AGAIN * 2 ** (attempt - 1), SLOWEST);
    const runAt = this.clock.realNow().add({ seconds });
    const { id: messageId, tenantId } = message;
    await this.jobs.enqueue(tx, ASK_SMS, { messageId, attempt: attempt + 1 }, { tenantId, runAt });
  }
}
