import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { uuidv7, type Money, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { Deadlines, platformErrors, type Deadline, type Tx } from '#platform';
import { contractErrors } from '../contract.errors.js';
import { EXTRA_POLICIES, type ExtraKind } from '../domain/extra.machine.js';
import type { Invoice } from '../domain/invoice.js';
import {
  findExtra,
  insertExtra,
  lockExtra,
  writeAct,
  writeClosed,
  writeEstimate,
  writeInvoice,
  writeObjection,
  writePaid,
  type Extra,
} from '../persistence/extras.js';
import { extraLetters, extraThen, extraTitle } from '../texts/extras.js';
import { SellerAccount } from './account.js';
import { EXTRA_DEADLINES, ExtraSteps } from './extra-steps.js';
import { Invoices } from './invoices.js';

/** Who acts for whom. */
interface By {
  tenantId: TenantId;
  actor: string;
}

/**
 * Extra services (AT-4.7): migration, set-up, consulting. A request, a technical estimate, the whole price in advance by
 * an invoice of its own, the work, an act. Passing the estimated time is told, and is no ground for a refund.
 */
@Injectable()
export class Extras implements OnModuleInit {
  constructor(
    @Inject(ExtraSteps) private readonly steps: ExtraSteps,
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(Invoices) private readonly invoices: Invoices,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.invoices.onPaid('extras', (tx, invoice) => this.paid(tx, invoice));
    this.deadlines.on(EXTRA_DEADLINES.estimate, (tx, d) => this.onEstimateLate(tx, d));
    this.deadlines.on(EXTRA_DEADLINES.offer, (tx, d) => this.onOfferOver(tx, d));
    this.deadlines.on(EXTRA_DEADLINES.work, (tx, d) => this.onWorkLate(tx, d));
    this.deadlines.on(EXTRA_DEADLINES.act, (tx, d) => this.onSilence(tx, d));
  }

  /** A seller asks. */
  async ask(tx: Tx, by: By, asked: { kind: ExtraKind; request: string }): Promise<Extra> {
    const id = uuidv7();
    await insertExtra(tx, {
      id,
      tenantId: by.tenantId,
      ...asked,
      policies: this.legal.operatorPolicies().snapshot(EXTRA_POLICIES) as Extra['policies'],
      askedAt: this.steps.now(),
      askedBy: by.actor,
    });
    const extra = await this.steps.get(tx, id);
    await this.steps.due(tx, extra, {
      kind: EXTRA_DEADLINES.estimate,
      policy: this.clausedOf(extra, 'extras.estimate'),
      from: extra.askedAt,
      then: extraThen.estimate,
    });
    await this.steps.tellStaff(tx, extra, (lang, seller) => extraLetters.asked(lang, extra, seller));
    return extra;
  }

  /** Staff estimate: what will be done, for how much, in how many working days. @throws DomainError licensing.extra_state */
  async estimate(tx: Tx, id: string, e: { text: string; amount: Money; days: number; actor: string }): Promise<Extra> {
    const extra = await this.steps.get(tx, id);
    if (e.amount.currency !== this.account.currency() || !e.amount.isPositive())
      throw platformErrors.fail('invalid', {}, { fields: [{ field: 'amount', code: 'money' }] });
    await this.steps.move(tx, extra, 'estimate', e.actor, { amount: e.amount.toString(), days: e.days });
    await this.steps.done(tx, id, EXTRA_DEADLINES.estimate);
    const at = this.steps.now();
    const until = await this.steps.due(tx, extra, {
      kind: EXTRA_DEADLINES.offer,
      policy: this.clausedOf(extra, 'extras.offer'),
      from: at,
      then: extraThen.offer,
    });
    await writeEstimate(tx, id, { ...e, at, until: until.at });
    return this.told(tx, id, extraLetters.estimated);
  }

  /** Staff decline. @throws DomainError licensing.extra_state */
  async decline(tx: Tx, id: string, reason: string, actor: string): Promise<Extra> {
    const extra = await this.steps.get(tx, id);
    await this.steps.move(tx, extra, 'decline', actor, { reason });
    await this.steps.done(tx, id, EXTRA_DEADLINES.estimate);
    await writeClosed(tx, id, { at: this.steps.now(), how: 'declined', reason });
    return this.told(tx, id, extraLetters.declined);
  }

  /** The seller accepts the estimate: an invoice for the whole price (100 % in advance). @throws DomainError licensing.extra_state */
  async accept(tx: Tx, by: By, id: string): Promise<Extra> {
    const extra = await this.own(tx, by, id);
    await this.steps.move(tx, extra, 'accept', by.actor, { amount: extra.amount?.toString() ?? null });
    await this.steps.done(tx, id, EXTRA_DEADLINES.offer);
    const amount = extra.amount!;
    const title = extraTitle(extra);
    const { id: invoiceId } = await this.invoices.issue(tx, {
      tenantId: by.tenantId,
      purpose: 'extras',
      subjectId: id,
      amount,
      text: { lines: [{ title, amount }], purpose: title },
    });
    await writeInvoice(tx, id, invoiceId);
    return this.steps.get(tx, id);
  }

  /** The seller gives up before paying. @throws DomainError licensing.extra_no_refund once it is paid (AT-4.7), licensing.extra_state */
  async cancel(tx: Tx, by: By, id: string): Promise<Extra> {
    const extra = await this.own(tx, by, id);
    if (extra.status === 'in-work' || extra.status === 'delivered')
      throw contractErrors.fail('extra_no_refund', {}, { clause: clauseOf(extra) });
    await this.steps.move(tx, extra, 'cancel', by.actor);
    await this.steps.done(tx, id, EXTRA_DEADLINES.estimate, EXTRA_DEADLINES.offer);
    if (extra.invoiceId) await this.invoices.cancel(tx, extra.invoiceId, by.actor, 'extra-cancelled');
    await writeClosed(tx, id, { at: this.steps.now(), how: 'cancelled' });
    return this.steps.get(tx, id);
  }

  /** Staff hand over the work with an act. @throws DomainError licensing.extra_state */
  async deliver(tx: Tx, id: string, text: string, actor: string): Promise<Extra> {
    const extra = await this.steps.get(tx, id);
    await this.steps.move(tx, extra, 'deliver', actor);
    await this.steps.done(tx, id, EXTRA_DEADLINES.work);
    const { number } = await this.invoices.get(tx, extra.invoiceId!);
    const at = this.steps.now();
    await writeAct(tx, id, { number: `A-${number}`, text, at });
    await this.steps.due(tx, extra, {
      kind: EXTRA_DEADLINES.act,
      policy: this.clausedOf(extra, 'extras.act'),
      from: at,
      then: extraThen.act,
    });
    return this.told(tx, id, extraLetters.delivered);
  }

  /** The seller accepts the act. @throws DomainError licensing.extra_state */
  async acceptAct(tx: Tx, by: By, id: string): Promise<Extra> {
    const extra = await this.own(tx, by, id);
    await this.close(tx, extra, 'accepted', by.actor);
    return this.steps.get(tx, id);
  }

  /** The seller objects: the work goes on. @throws DomainError licensing.extra_state */
  async object(tx: Tx, by: By, id: string, text: string): Promise<Extra> {
    const extra = await this.own(tx, by, id);
    await this.steps.move(tx, extra, 'object', by.actor, { text });
    await this.steps.done(tx, id, EXTRA_DEADLINES.act);
    await writeObjection(tx, id, text);
    const now = await this.steps.get(tx, id);
    await this.steps.tellStaff(tx, now, (lang, seller) => extraLetters.objected(lang, now, seller));
    return now;
  }

  /** The whole price is there: it is charged, and the work begins. */
  private async paid(tx: Tx, invoice: Invoice): Promise<void> {
    const extra = await lockExtra(tx, invoice.subjectId);
    // Given up meanwhile: the money stays on the account as an advance.
    if (extra?.status !== 'awaiting-prepayment' || extra.tenantId !== invoice.tenantId) return;
    const at = this.steps.now();
    await this.account.post(tx, {
      tenantId: extra.tenantId,
      kind: 'extras-charged',
      cause: { type: 'extra', id: extra.id },
      amount: invoice.amount,
      at,
      memo: `№ ${invoice.number}`,
    });
    await this.steps.move(tx, extra, 'pay', 'system', { invoice: invoice.number, amount: invoice.amount.toString() });
    const term = { ...extra.policies.extras, value: `${extra.days}wd` };
    const due = await this.steps.due(tx, extra, {
      kind: EXTRA_DEADLINES.work,
      policy: term,
      from: at,
      then: extraThen.work,
    });
    await writePaid(tx, extra.id, at, due.at);
    await this.told(tx, extra.id, extraLetters.begun);
  }

  private async onEstimateLate(tx: Tx, d: Deadline): Promise<void> {
    const extra = await findExtra(tx, d.subjectId);
    if (extra?.status === 'asked')
      await this.steps.tellStaff(tx, extra, (lang, seller) => extraLetters.estimateLate(lang, extra, seller));
  }

  private async onOfferOver(tx: Tx, d: Deadline): Promise<void> {
    const extra = await lockExtra(tx, d.subjectId);
    if (extra?.status !== 'estimated') return;
    await this.steps.move(tx, extra, 'expire', 'system');
    await writeClosed(tx, extra.id, { at: d.dueAt, how: 'expired' });
    await this.told(tx, extra.id, extraLetters.expired);
  }

  private async onWorkLate(tx: Tx, d: Deadline): Promise<void> {
    const extra = await findExtra(tx, d.subjectId);
    if (extra?.status !== 'in-work') return;
    await this.steps.tellOwners(tx, extra, (lang, seller) => extraLetters.late(lang, extra, seller));
    await this.steps.tellStaff(tx, extra, (lang, seller) => extraLetters.late(lang, extra, seller));
  }

  private async onSilence(tx: Tx, d: Deadline): Promise<void> {
    const extra = await lockExtra(tx, d.subjectId);
    if (extra?.status === 'delivered') await this.close(tx, extra, 'silence', 'system');
  }

  private async close(tx: Tx, extra: Extra, how: 'accepted' | 'silence', actor: string): Promise<void> {
    await this.steps.move(tx, extra, 'close', actor, { how });
    await this.steps.done(tx, extra.id, EXTRA_DEADLINES.act);
    await writeClosed(tx, extra.id, { at: this.steps.now(), how });
    await this.told(tx, extra.id, extraLetters.closed);
  }

  /** The seller's own, locked. @throws DomainError platform.not_found */
  private async own(tx: Tx, by: By, id: string): Promise<Extra> {
    const extra = await this.steps.get(tx, id);
    if (extra.tenantId !== by.tenantId) throw platformErrors.fail('not_found');
    return extra;
  }

  private async told(tx: Tx, id: string, letter: (typeof extraLetters)['estimated']): Promise<Extra> {
    const extra = await this.steps.get(tx, id);
    await this.steps.tellOwners(tx, extra, (lang, seller) => letter(lang, extra, seller));
    return extra;
  }

  /** The operator's own terms within the clause carry it, so that a countdown says what it stands on. */
  private clausedOf(extra: Extra, key: (typeof EXTRA_POLICIES)[number]) {
    const policy = extra.policies[key];
    return policy.clauses.length > 0 ? policy : { ...policy, clauses: extra.policies.extras.clauses };
  }
}

const clauseOf = (extra: Extra): string => extra.policies.extras.clauses[0] ?? extra.policies.extras.key;
