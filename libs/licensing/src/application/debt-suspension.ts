import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { asTenantId, dueAfter, type Calendars, type Clock, type Money, type TenantId } from '#kernel';
import { LegalFacade, type LegalPolicy } from '#legal';
import { CALENDARS, CLOCK, Deadlines, Events, type Consequence, type Deadline, type Tx } from '#platform';
import { TenancyFacade, type Decision } from '#tenancy';
import { findLicence } from '../persistence/licences.js';
import { debtMail, debtThen } from '../texts/contract-mails.js';
import { when } from '../texts/mails.js';
import { DEBT_AROSE, DEBT_SETTLED, SellerAccount } from './account.js';
import { OwnerMail } from './owner-mail.js';

/** Deadline: a debt is paid by then. Its subject is the seller. */
export const DEBT_DUE = 'licensing.debt';

/**
 * A debt for extras suspends use (AT-3.2.3c) once its time to be paid is over, and the suspension is lifted as soon as
 * nothing is owed. What is owed is read from the account each time, never from the event.
 */
@Injectable()
export class DebtSuspension implements OnModuleInit {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(SellerAccount) private readonly account: SellerAccount,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Events) private readonly events: Events,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(DEBT_AROSE, 'licensing: a debt is to be paid', (tx, e) => this.arose(tx, e));
    this.events.on(DEBT_SETTLED, 'licensing: a debt is settled', (tx, e) => this.settled(tx, e));
    this.deadlines.on(DEBT_DUE, (tx, d) => this.onDue(tx, d));
  }

  private async arose(tx: Tx, event: Consequence): Promise<void> {
    const tenantId = sellerOf(event);
    const policy = this.legal.operatorPolicies().get('suspension.debt');
    const licence = tenantId && (await findLicence(tx, tenantId));
    if (!licence || policy.value === 'never' || licence.status === 'purging' || licence.status === 'purged') return;
    const owed = await this.owed(tx, tenantId);
    if (!owed || (await this.waiting(tx, tenantId))) return;
    const term = this.term(policy);
    const due = dueAfter(term, event.at, this.calendars);
    await this.deadlines.set(tx, {
      kind: DEBT_DUE,
      subject: { type: 'seller', id: tenantId },
      tenantId,
      due,
      policy: term,
      then: debtThen,
    });
    const { displayName } = await this.tenancy.seller(tx, tenantId);
    await this.letters.toOwners(tx, {
      tenantId,
      licenceId: licence.id,
      kind: 'licensing.debt',
      template: (lang) =>
        debtMail(lang, {
          seller: displayName,
          amount: owed.toString(),
          due: when(due.at, term.zone, lang),
          clause: term.clauses[0] ?? 'AT-3.2.3c',
        }),
    });
  }

  private async onDue(tx: Tx, deadline: Deadline): Promise<void> {
    const tenantId = asTenantId(deadline.subjectId);
    const owed = await this.owed(tx, tenantId);
    const held = (await this.tenancy.suspensions(tx, tenantId)).some((s) => s.reason === 'debt');
    if (owed && !held && (await this.lives(tx, tenantId)))
      await this.tenancy.suspendByDecision(tx, this.decision(tenantId, owed.toString()));
  }

  private async settled(tx: Tx, event: Consequence): Promise<void> {
    const tenantId = sellerOf(event);
    // Charged again since: the next settlement lifts it.
    if (!tenantId || (await this.owed(tx, tenantId)) || !(await this.lives(tx, tenantId))) return;
    await this.deadlines.cancel(tx, DEBT_DUE, tenantId);
    const held = (await this.tenancy.suspensions(tx, tenantId)).some((s) => s.reason === 'debt');
    if (held) await this.tenancy.liftByDecision(tx, this.decision(tenantId, '0.00'));
  }

  /** What the seller owes; undefined where nothing. */
  private async owed(tx: Tx, tenantId: TenantId): Promise<Money | undefined> {
    const balance = await this.account.balance(tx, tenantId);
    return balance.isNegative() ? balance.abs() : undefined;
  }

  private async waiting(tx: Tx, tenantId: TenantId): Promise<boolean> {
    return (await this.deadlines.of(tx, tenantId)).some((d) => d.kind === DEBT_DUE && d.state === 'waiting');
  }

  private async lives(tx: Tx, tenantId: TenantId): Promise<boolean> {
    const licence = await findLicence(tx, tenantId);
    return licence !== undefined && licence.status !== 'purging' && licence.status !== 'purged';
  }

  /** The time to pay is the operator's own; it carries the clause by which an unpaid debt suspends. */
  private term(suspension: LegalPolicy): LegalPolicy {
    const term = this.legal.operatorPolicies().get('suspension.debt.term');
    return term.clauses.length > 0 ? term : { ...term, clauses: suspension.clauses, text: suspension.text };
  }

  /** Figures alone: they read the same in every language. */
  private decision(tenantId: TenantId, amount: string): Decision {
    return { tenantId, reason: 'debt', actor: 'system', ground: amount };
  }
}

/** The seller a debt was announced for: the one in whose name it was, whatever the payload says. */
const sellerOf = (event: Consequence): TenantId | undefined =>
  event.tenantId ? asTenantId(event.tenantId) : undefined;
