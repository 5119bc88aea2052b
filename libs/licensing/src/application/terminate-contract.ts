import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal, dueAfter, uuidv7, type Calendars, type Clock, type TenantId } from '#kernel';
import { LegalFacade, type LegalPolicy } from '#legal';
import { CALENDARS, CLOCK, Deadlines, Journal, Transitions, platformErrors, type Deadline, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { contractErrors } from '../contract.errors.js';
import { terminationMachine, type Giver } from '../domain/termination.machine.js';
import { lockLicence, type Licence } from '../persistence/licences.js';
import { prolong } from '../persistence/maintenance.js';
import { closeTerms, openTerms } from '../persistence/paid-terms.js';
import {
  insertTermination,
  lockTermination,
  markTerminated,
  openTermination,
  type Termination,
} from '../persistence/terminations.js';
import { noticeMail, terminatedMail, terminationThen, withdrawnMail } from '../texts/contract-mails.js';
import { when } from '../texts/mails.js';
import { LapseLicence } from './lapse-licence.js';
import { LicenceDeadlines, NEXT_TERM, licenceOfDeadline } from './licence-deadlines.js';
import { OwnerMail } from './owner-mail.js';

/** Deadline: a notice takes effect. Its subject is the termination. */
export const TERMINATION_DUE = 'termination.notice';

/** A notice. */
export interface NewNotice {
  tenantId: TenantId;
  giver: Giver;
  channel: Termination['channel'];
  text: string;
  actor: string;
}

/** The operator's termination for cause. */
export interface NewGround {
  tenantId: TenantId;
  ground: string;
  evidence: string;
  actor: string;
}

/**
 * Ends the contract (AT-6.3, AT-6.5a, RS-L88): by notice of working days from either side, or by the operator at once on
 * one of the contract's grounds. What was paid for the licence is not given back (AT-6.6); the data is kept as after any end.
 */
@Injectable()
export class TerminateContract implements OnModuleInit {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LapseLicence) private readonly lapsing: LapseLicence,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.deadlines.on(TERMINATION_DUE, (tx, d) => this.onDue(tx, d), { lock: licenceOfDeadline });
  }

  /** Gives notice; nothing is sold from then on. @throws DomainError licensing.termination_open, licensing.contract_over */
  async give(tx: Tx, n: NewNotice): Promise<Termination> {
    const licence = await this.running(tx, n.tenantId);
    const before = await openTermination(tx, n.tenantId);
    if (before) throw contractErrors.fail('termination_open', { due: localDay(before.dueAt, before.policy.zone) });
    const policy = this.legal.operatorPolicies().get('termination.notice');
    const givenAt = this.clock.now();
    const due = dueAfter(policy, givenAt, this.calendars);
    const id = uuidv7();
    await insertTermination(tx, {
      id,
      tenantId: n.tenantId,
      licenceId: licence.id,
      giver: n.giver,
      kind: 'notice',
      channel: n.channel,
      ground: null,
      text: n.text,
      policy,
      givenAt,
      givenBy: n.actor,
      dueAt: due.at,
    });
    await this.deadlines.set(tx, {
      kind: TERMINATION_DUE,
      subject: { type: 'termination', id },
      tenantId: n.tenantId,
      due,
      policy,
      then: terminationThen,
    });
    await this.tenancy.suspend(tx, n.tenantId, 'notice', n.actor);
    const given = await this.locked(tx, id);
    await this.record(tx, given, 'given', n.actor);
    await this.tell(tx, given, licence, 'licensing.notice-given', noticeMail);
    return given;
  }

  /** Takes a notice back, before it takes effect. @throws DomainError licensing.termination_none, licensing.termination_by_other */
  async withdraw(tx: Tx, w: { tenantId: TenantId; giver: Giver; actor: string }): Promise<Termination> {
    const licence = await this.licence(tx, w.tenantId);
    const open = await openTermination(tx, w.tenantId);
    if (!open || Temporal.Instant.compare(open.dueAt, this.clock.now()) <= 0)
      throw contractErrors.fail('termination_none');
    if (open.giver !== w.giver) throw contractErrors.fail('termination_by_other');
    await this.deadlines.cancel(tx, TERMINATION_DUE, open.id);
    await this.move(tx, open, 'withdraw', w.actor);
    await markTerminated(tx, open.id, this.clock.now(), w.actor);
    await this.tenancy.lift(tx, w.tenantId, 'notice', w.actor);
    const withdrawn = await this.locked(tx, open.id);
    await this.record(tx, withdrawn, 'withdrawn', w.actor);
    await this.tell(tx, withdrawn, licence, 'licensing.notice-withdrawn', withdrawnMail);
    return withdrawn;
  }

  /** Ends the contract at once on a ground (AT-6.5a). @throws DomainError licensing.termination_ground, licensing.contract_over */
  async terminate(tx: Tx, g: NewGround): Promise<Termination> {
    const policy = this.legal.operatorPolicies().get('termination.grounds');
    const grounds = policy.list ?? [policy.value];
    if (!grounds.includes(g.ground))
      throw contractErrors.fail('termination_ground', { grounds: grounds.join(', ') }, { clause: policy.clauses[0] });
    const licence = await this.running(tx, g.tenantId);
    // A notice under way is overtaken: its day never comes.
    const notice = await openTermination(tx, g.tenantId);
    if (notice) await this.close(tx, notice, g.actor);
    const id = uuidv7();
    const at = this.clock.now();
    await insertTermination(tx, {
      id,
      tenantId: g.tenantId,
      licenceId: licence.id,
      giver: 'operator',
      kind: 'ground',
      channel: 'operator',
      ground: g.ground,
      text: g.evidence,
      policy,
      givenAt: at,
      givenBy: g.actor,
      dueAt: at,
    });
    const given = await this.locked(tx, id);
    // Paying again brings the licence back, the breach stays until staff lift it.
    await this.tenancy.suspend(tx, g.tenantId, 'breach', g.actor);
    await this.end(tx, given, licence, g.actor);
    return this.locked(tx, id);
  }

  private async onDue(tx: Tx, deadline: Deadline): Promise<void> {
    // The licence is locked already, before the deadline, as everything that changes one does.
    const seen = await lockTermination(tx, deadline.subjectId);
    if (!seen) return;
    const licence = await lockLicence(tx, seen.tenantId);
    if (licence && seen.status === 'given') await this.end(tx, seen, licence, 'system');
  }

  private async end(tx: Tx, t: Termination, licence: Licence, actor: string): Promise<void> {
    await this.close(tx, t, actor);
    await this.record(tx, t, 'ended', actor, { paidUntil: licence.endsAt?.toString() ?? null });
    await this.tell(tx, t, licence, 'licensing.terminated', terminatedMail);
    if (licence.status !== 'active') return;
    await this.due.cancelAll(tx, licence.id);
    await this.endTerms(tx, t, licence);
    await prolong(tx, licence.id, t.dueAt);
    await this.lapsing.lapse(tx, { ...licence, endsAt: t.dueAt });
  }

  /** What was paid ahead ends with the contract (AT-6.6): it neither begins nor is credited should the seller return. */
  private async endTerms(tx: Tx, t: Termination, licence: Licence): Promise<void> {
    const ids = (await openTerms(tx, licence, t.dueAt)).map((term) => term.id);
    await closeTerms(tx, ids, t.dueAt);
    for (const id of ids) await this.deadlines.cancel(tx, NEXT_TERM, id);
  }

  /** The notice is over: sales that it stopped are decided by what else holds. */
  private async close(tx: Tx, t: Termination, actor: string): Promise<void> {
    await this.deadlines.cancel(tx, TERMINATION_DUE, t.id);
    await this.move(tx, t, 'end', actor);
    await markTerminated(tx, t.id, this.clock.now(), actor);
    await this.tenancy.lift(tx, t.tenantId, 'notice', actor);
  }

  private async licence(tx: Tx, tenantId: TenantId): Promise<Licence> {
    const licence = await lockLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    return licence;
  }

  private async running(tx: Tx, tenantId: TenantId): Promise<Licence> {
    const licence = await this.licence(tx, tenantId);
    if (licence.status !== 'active') throw contractErrors.fail('contract_over');
    return licence;
  }

  private async locked(tx: Tx, id: string): Promise<Termination> {
    const found = await lockTermination(tx, id);
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  private move(tx: Tx, t: Termination, transition: string, actor: string): Promise<string> {
    return this.transitions.apply(tx, terminationMachine, {
      table: 'licensing.termination',
      id: t.id,
      from: t.status,
      transition,
      actor,
      tenantId: t.tenantId,
    });
  }

  private async record(
    tx: Tx,
    t: Termination,
    what: 'given' | 'withdrawn' | 'ended',
    actor: string,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    await this.journal.append(tx, {
      kind: `licensing.termination-${what}`,
      tenantId: t.tenantId,
      subject: { type: 'termination', id: t.id },
      actor,
      payload: {
        giver: t.giver,
        kind: t.kind,
        channel: t.channel,
        ground: t.ground,
        text: t.text,
        dueAt: t.dueAt.toString(),
        clause: clauseOfTermination(t),
        refund: this.refund().value,
        refundClause: this.refund().clauses[0] ?? null,
        ...more,
      },
    });
  }

  private refund(): LegalPolicy {
    return this.legal.operatorPolicies().get('licence.refund');
  }

  private async tell(tx: Tx, t: Termination, licence: Licence, kind: string, letter: typeof noticeMail): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, t.tenantId);
    await this.letters.toOwners(tx, {
      tenantId: t.tenantId,
      licenceId: licence.id,
      kind,
      template: (lang) =>
        letter(lang, {
          seller: displayName,
          giver: t.giver,
          due: when(t.dueAt, t.policy.zone, lang),
          clause: clauseOfTermination(t),
          ground: t.ground,
          text: t.text,
          refundClause: this.refund().clauses[0] ?? 'AT-6.6',
        }),
    });
  }
}

/** The clause it is shown with: 6.3 for the seller's notice, 6.4 (the same row of the table) for the operator's, 6.5 for a ground. */
export const clauseOfTermination = (t: Pick<Termination, 'policy'>): string => t.policy.clauses[0] ?? t.policy.key;

const localDay = (at: Temporal.Instant, zone: string): string =>
  `${at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')} (${zone})`;
