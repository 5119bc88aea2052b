import { Inject, Injectable } from '@nestjs/common';
import { uuidv7, type Clock, type Money, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import {
  CLOCK,
  Jobs,
  Journal,
  Transitions,
  isUniqueViolation,
  moneyText,
  platformErrors,
  type Caller,
  type Tx,
} from '#platform';
import { backOf, chargeReturnMachine, mostCosts, type ChargeReturn } from '../domain/charge.js';
import { licenceOrderErrors } from '../licence-order.errors.js';
import { decideReturn, findReturn, insertReturn, lockCharge, lockReturn, nextAttempt } from '../persistence/charges.js';
import { findInvoice } from '../persistence/invoices.js';
import { SellerAccount } from './account.js';
import { LicenceOrderLetters } from './licence-order-letters.js';
import { SEND_RETURN } from './send-return.js';
import { TakeBack } from './take-back.js';

/** What billing decides about an application. */
export interface ReturnDecision {
  granted: boolean;
  /** What returning it costs the operator; zero where it is refused. */
  costs: Money;
  ground: string;
}

/** Mistaken card payments (AT-4.4): the cardholder's own application, billing's decision, the money back less costs. */
@Injectable()
export class ReturnPayment {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(TakeBack) private readonly takingBack: TakeBack,
    @Inject(LicenceOrderLetters) private readonly letters: LicenceOrderLetters,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The cardholder applies. In the seller's scope.
   * @throws DomainError platform.not_found, licensing.not_cardholder, licensing.not_payable, licensing.return_asked
   */
  async ask(
    tx: Tx,
    caller: Caller,
    tenantId: TenantId,
    a: { chargeId: string; explanation: string; cardholder: string },
  ): Promise<ChargeReturn> {
    const set = this.legal.operatorPolicies();
    const policies = { mistaken: set.get('licence.mistaken-payment'), costs: set.get('licence.mistaken-payment.costs') };
    const clause = policies.mistaken.clauses[0];
    const charge = await lockCharge(tx, a.chargeId);
    if (!charge) throw platformErrors.fail('not_found');
    if (charge.payerId !== caller.accountId) throw licenceOrderErrors.fail('not_cardholder', {}, { clause });
    if (charge.status !== 'succeeded') throw licenceOrderErrors.fail('not_payable');
    const id = uuidv7();
    const asked = { id, tenantId, chargeId: charge.id, amount: charge.amount, policies, askedBy: caller.accountId, askedAt: this.clock.now() };
    try {
      await insertReturn(tx, { ...asked, explanation: a.explanation, cardholder: a.cardholder });
    } catch (error) {
      if (isUniqueViolation(error, 'charge_return_open')) throw licenceOrderErrors.fail('return_asked', {}, { clause });
      throw error;
    }
    await this.record(tx, 'licensing.return-asked', { tenantId, id }, `account:${caller.accountId}`, { clause });
    return this.get(tx, id);
  } // prettier-ignore

  /**
   * Billing decides. What was bought with the payment is taken back, the costs are charged, and the rest goes to the card.
   * Staff's scope. @throws DomainError licensing.return_decided, licensing.costs_too_high, licensing.later_term,
   *   licensing.charge_disputed, licensing.already_spent
   */
  async decide(tx: Tx, id: string, d: ReturnDecision, actor: string): Promise<ChargeReturn> {
    const asked = await lockReturn(tx, id);
    if (!asked) throw platformErrors.fail('not_found');
    if (asked.status !== 'asked') throw licenceOrderErrors.fail('return_decided');
    const most = mostCosts(asked);
    const clause = asked.policies.mistaken.clauses[0];
    if (d.granted && d.costs.greaterThan(most))
      throw licenceOrderErrors.fail('costs_too_high', { most: moneyText(most, 'ru') }, { clause });
    await decideReturn(tx, id, { ...d, by: actor, at: this.clock.now() });
    await this.move(tx, asked, d.granted ? 'grant' : 'refuse', actor, d.ground);
    const decided = await this.get(tx, id);
    if (d.granted) await this.grant(tx, decided, actor);
    await this.record(tx, d.granted ? 'licensing.return-granted' : 'licensing.return-refused', decided, actor, {
      amount: decided.amount.toString(),
      costs: decided.costs.toString(),
      ground: d.ground,
      clause,
    });
    await this.letters.returnDecided(tx, decided, d.granted, backOf(decided));
    return decided;
  }

  /** Asks the gateway once more after it failed. @throws DomainError platform.not_found, licensing.return_decided */
  async retry(tx: Tx, id: string, actor: string): Promise<ChargeReturn> {
    const asked = await lockReturn(tx, id);
    if (!asked) throw platformErrors.fail('not_found');
    if (asked.status !== 'failed') throw licenceOrderErrors.fail('return_decided');
    await this.move(tx, asked, 'retry', actor);
    await nextAttempt(tx, id, asked.attempt + 1);
    await this.jobs.enqueue(tx, SEND_RETURN, { returnId: id }, { tenantId: asked.tenantId });
    return this.get(tx, id);
  }

  private async grant(tx: Tx, r: ChargeReturn, actor: string): Promise<void> {
    const charge = await lockCharge(tx, r.chargeId);
    const invoice = charge && (await findInvoice(tx, charge.invoiceId));
    if (!charge || !invoice) throw platformErrors.fail('not_found');
    // What the payer's bank has taken back is not paid out a second time.
    if (charge.status !== 'succeeded') throw licenceOrderErrors.fail('charge_disputed', {}, { clause: r.policies.mistaken.clauses[0] });
    if (invoice.purpose === 'licence') await this.takingBack.run(tx, invoice.subjectId, actor);
    // Work that was done and a debt that was owed are not undone by giving their money back: what is spent stays spent.
    else if ((await this.account.balance(tx, r.tenantId, r.amount.currency)).lessThan(r.amount))
      throw licenceOrderErrors.fail('already_spent', {}, { clause: r.policies.mistaken.clauses[0] });
    const at = this.clock.now();
    const { tenantId } = r;
    const cause = { type: 'charge-return', id: r.id };
    if (r.costs.isPositive())
      await this.account.post(tx, { tenantId, kind: 'return-costs-charged', cause, amount: r.costs, at, memo: r.ground ?? '' });
    await this.account.post(tx, { tenantId, kind: 'returned', cause, amount: backOf(r), at });
    await this.jobs.enqueue(tx, SEND_RETURN, { returnId: r.id }, { tenantId });
  } // prettier-ignore

  private async get(tx: Tx, id: string): Promise<ChargeReturn> {
    const found = await findReturn(tx, id);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  private async move(
    tx: Tx,
    r: ChargeReturn,
    transition: 'grant' | 'refuse' | 'retry',
    actor: string,
    reason?: string,
  ): Promise<void> {
    await this.transitions.apply(tx, chargeReturnMachine, {
      table: 'licensing.charge_return',
      id: r.id,
      from: r.status,
      transition,
      actor,
      reason,
      tenantId: r.tenantId,
    });
  }

  private async record(
    tx: Tx,
    kind: string,
    r: Pick<ChargeReturn, 'tenantId' | 'id'>,
    actor: string,
    payload: Record<string, unknown>,
  ): Promise<void> {
    await this.journal.append(tx, { kind, tenantId: r.tenantId, subject: { type: 'charge-return', id: r.id }, actor, payload });
  }
} // prettier-ignore
