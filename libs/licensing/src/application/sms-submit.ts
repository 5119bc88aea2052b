import { Inject, Injectable } from '@nestjs/common';
import {
  Money,
  Temporal,
  dueAfter,
  subtractDuration,
  uuidv7,
  type Calendars,
  type Clock,
  type TenantId,
} from '#kernel';
import { CALENDARS, CLOCK, Database, Deadlines, Jobs, Journal, maskRecipient, type Tx } from '#platform';
import { isQuiet, zoneOfNumber, type SmsPolicies } from '../domain/sms.js';
import { heldByInvoices } from '../persistence/invoices.js';
import { findLicence } from '../persistence/licences.js';
import {
  acceptedSince,
  insertBatch,
  insertMessages,
  mostPerRecipient,
  sentBefore,
  takeTurn,
  underWay,
  type SmsBatch,
  type SmsMessage,
} from '../persistence/sms.js';
import { smsErrors } from '../sms.errors.js';
import { smsEraseThen } from '../texts/sms.js';
import { SellerAccount } from './account.js';
import { Quotas } from './quotas.js';
import { EstimateSms, type SmsEstimate, type SmsRequest } from './sms-estimate.js';

/** The job that hands one message to the provider. */
export const SEND_SMS = 'licensing.send-sms';
/** The deadline by which text and numbers are forgotten; its subject is a batch. */
export const SMS_ERASE = 'sms.erase';

/** A mailing that was accepted. */
export interface Submitted {
  batch: SmsBatch;
  messages: SmsMessage[];
  estimate: SmsEstimate;
}

/** Accepts a seller's mailing: limits hold for all submissions of a seller together, and each message is an intent that a job carries out. */
@Injectable()
export class SubmitSms {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Quotas) private readonly quotas: Quotas,
    @Inject(EstimateSms) private readonly estimating: EstimateSms,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError licensing.suspended, offer_not_accepted, sms_* */
  async run(tenantId: TenantId, request: SmsRequest, actor: string): Promise<Submitted> {
    const estimate = await this.estimating.run(tenantId, request, (draft, numbers) =>
      this.db.tenant(tenantId, (tx) => this.admit(tx, tenantId, request, draft, numbers)),
    );
    return this.db.tenant(tenantId, async (tx) => {
      await takeTurn(tx, tenantId);
      const numbers = estimate.lines.map((l) => l.to);
      await this.admit(tx, tenantId, request, estimate, numbers);
      if (estimate.contract === 'operator') await this.withinCredit(tx, tenantId, estimate);
      return this.accept(tx, tenantId, request, estimate, actor);
    });
  }

  private async admit(
    tx: Tx,
    tenantId: TenantId,
    request: SmsRequest,
    { contract, policies }: Pick<SmsEstimate, 'contract' | 'policies'>,
    numbers: string[],
  ): Promise<void> {
    await this.quotas.assertMay(tx, tenantId, 'publish');
    if (contract === 'operator') await this.withoutDebt(tx, tenantId);
    if (request.purpose === 'advertising') await this.notAtNight(tx, tenantId, policies, numbers);
    await this.withinLimits(tx, tenantId, policies, numbers.length);
    await this.notTooOftenToOne(tx, tenantId, request.text, policies, numbers);
  }

  /** A debt stops what would add to it; a seller's own contract adds nothing (AT-4.6b). */
  private async withoutDebt(tx: Tx, tenantId: TenantId): Promise<void> {
    const balance = await this.account.balance(tx, tenantId);
    if (balance.isNegative()) throw smsErrors.fail('sms_debt', { debt: balance.abs() }, { clause: 'AT-3.3.3' });
  }

  /** Debiting follows sending, so what is on the way counts as if it were debited. */
  private async withinCredit(tx: Tx, tenantId: TenantId, { policies, total }: SmsEstimate): Promise<void> {
    const balance = await this.account.balance(tx, tenantId);
    // What came for an open invoice is not used for anything else.
    const own = balance.minus(await heldByInvoices(tx, tenantId, balance.currency));
    const free = own.minus(Money.of(await underWay(tx, tenantId), balance.currency));
    const credit = creditOf(policies, balance.currency);
    if (free.minus(total.total).plus(credit).isNegative())
      throw smsErrors.fail('sms_credit', { total: total.total, balance: free, credit }, { clause: 'AT-4.6a' });
  }

  private async notAtNight(tx: Tx, tenantId: TenantId, policies: SmsPolicies, numbers: string[]): Promise<void> {
    const hours = policies['sms.quiet-hours'].value;
    const home = (await findLicence(tx, tenantId))?.zone ?? policies['sms.quiet-hours'].zone;
    const now = this.clock.now();
    const zones = new Set(numbers.map((n) => zoneOfNumber(n, home)));
    if ([...zones].some((zone) => isQuiet(hours, now, zone))) throw smsErrors.fail('sms_quiet_hours', { hours });
  }

  private async withinLimits(tx: Tx, tenantId: TenantId, policies: SmsPolicies, asked: number): Promise<void> {
    const limits = (['sms.limit.minute', 'sms.limit.hour', 'sms.limit.day'] as const).map((key) => policies[key]);
    const used = await acceptedSince(
      tx,
      tenantId,
      limits.map((l) => this.ago(windowOf(l))),
    );
    for (const [i, limit] of limits.entries())
      if (used[i]! + asked > Number(limit.value))
        throw smsErrors.fail('sms_limit', { limit: limit.value, window: windowOf(limit), used: used[i], asked });
  }

  private async notTooOftenToOne(
    tx: Tx,
    tenantId: TenantId,
    text: string,
    policies: SmsPolicies,
    numbers: string[],
  ): Promise<void> {
    const window = policies['sms.duplicate'].value;
    if (await sentBefore(tx, tenantId, text, numbers, this.ago(window)))
      throw smsErrors.fail('sms_duplicate', { window });
    const limit = policies['sms.limit.recipient'];
    if ((await mostPerRecipient(tx, tenantId, numbers, this.ago(windowOf(limit)))) >= Number(limit.value))
      throw smsErrors.fail('sms_recipient_limit', { limit: limit.value });
  }

  /** Limits guard against floods, so they run on real time. */
  private ago(window: string): Temporal.Instant {
    return subtractDuration(this.clock.realNow(), window, 'UTC');
  }

  private async accept(
    tx: Tx,
    tenantId: TenantId,
    request: SmsRequest,
    estimate: SmsEstimate,
    actor: string,
  ): Promise<Submitted> {
    const at = this.clock.now();
    const { policies, contract, cut, lines } = estimate;
    const batch: SmsBatch = {
      id: uuidv7(), tenantId, purpose: request.purpose, text: request.text, encoding: cut.encoding, parts: cut.texts.length, contract,
      courseId: request.courseId ?? null, policies, askedBy: actor, at,
    }; // prettier-ignore
    const messages = lines.map((line): SmsMessage => ({
      id: uuidv7(), tenantId, batchId: batch.id, recipient: line.to, recipientShown: maskRecipient(line.to), status: 'queued', parts: line.parts,
      expectedCost: line.exact, expectedTotal: line.exact === null ? null : line.sum.total.minor, failure: null, attempts: 0, at, sentAt: null, endedAt: null,
    })); // prettier-ignore
    await insertBatch(tx, batch);
    await insertMessages(tx, messages, this.clock.realNow());
    for (const { id } of messages) await this.jobs.enqueue(tx, SEND_SMS, { messageId: id }, { tenantId });
    await this.deadlines.set(tx, {
      kind: SMS_ERASE,
      subject: { type: 'sms-batch', id: batch.id },
      tenantId,
      due: dueAfter(policies['retention.sms'], at, this.calendars),
      policy: policies['retention.sms'],
      then: smsEraseThen,
    });
    // Evidence of who ordered how much; whom and what stays in its own tables.
    await this.journal.append(tx, {
      kind: 'licensing.sms-ordered',
      tenantId,
      subject: { type: 'sms-batch', id: batch.id },
      actor,
      payload: { purpose: batch.purpose, contract, messages: messages.length, parts: batch.parts, clause: 'AT-4.6a' },
    });
    return { batch, messages, estimate };
  }
}

const windowOf = (policy: SmsPolicies[keyof SmsPolicies]): string => String(policy.extra.window ?? 'P1D');

/** How far below zero a mailing may take the account; nothing where the policy says so or speaks of another currency. */
function creditOf(policies: SmsPolicies, currency: string): Money {
  const [amount = '0', of] = policies['sms.credit'].value.split(' ');
  return of === currency ? Money.parse({ amount, currency }) : Money.zero(currency);
}
