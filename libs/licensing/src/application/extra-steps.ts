import { Inject, Injectable } from '@nestjs/common';
import { IdentityFacade } from '#identity';
import { dueAfter, type Calendars, type Clock, type Due, type Lang, type Temporal, type Texts } from '#kernel';
import type { LegalPolicy } from '#legal';
import {
  CALENDARS,
  CLOCK,
  Deadlines,
  Journal,
  Mail,
  Transitions,
  platformErrors,
  type MailTemplate,
  type Tx,
} from '#platform';
import { TenancyFacade } from '#tenancy';
import { contractErrors } from '../contract.errors.js';
import { extraMachine } from '../domain/extra.machine.js';
import { lockExtra, type Extra } from '../persistence/extras.js';
import { OwnerMail } from './owner-mail.js';

/** Kinds of deadlines of a service, its subject. */
export const EXTRA_DEADLINES = {
  estimate: 'extras.estimate',
  offer: 'extras.offer',
  work: 'extras.work',
  act: 'extras.act',
} as const;

/** A letter about a service, filled with its seller's name. */
export type ExtraLetter = (lang: Lang, seller: string) => MailTemplate;

/** What every step of an extra service is made of: the state, the journal, deadlines and letters. */
@Injectable()
export class ExtraSteps {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Legal time. */
  now(): Temporal.Instant {
    return this.clock.now();
  }

  /** The service, locked. @throws DomainError platform.not_found */
  async get(tx: Tx, id: string): Promise<Extra> {
    const extra = await lockExtra(tx, id);
    if (!extra) throw platformErrors.fail('not_found');
    return extra;
  }

  /** Moves the state and writes it down. @throws DomainError licensing.extra_state */
  async move(
    tx: Tx,
    e: Extra,
    transition: keyof (typeof extraMachine)['transitions'] & string,
    actor: string,
    payload: Record<string, unknown> = {},
  ): Promise<void> {
    const allowed = extraMachine.transitions[transition].from as readonly string[];
    if (!allowed.includes(e.status)) throw contractErrors.fail('extra_state', { status: e.status });
    await this.transitions.apply(tx, extraMachine, {
      table: 'licensing.extra',
      id: e.id,
      from: e.status,
      transition,
      actor,
      tenantId: e.tenantId,
    });
    await this.journal.append(tx, {
      kind: `licensing.extra-${transition}`,
      tenantId: e.tenantId,
      subject: { type: 'extra', id: e.id },
      actor,
      payload: { kind: e.kind, clause: e.policies.extras.clauses[0] ?? e.policies.extras.key, ...payload },
    });
  }

  /** Sets a deadline by a policy, counted from `from`. @returns when */
  async due(
    tx: Tx,
    e: Extra,
    d: { kind: string; policy: LegalPolicy; from: Temporal.Instant; then: Texts },
  ): Promise<Due> {
    const { kind, policy, then } = d;
    const due = dueAfter(policy, d.from, this.calendars);
    await this.deadlines.set(tx, {
      kind,
      subject: { type: 'extra', id: e.id },
      tenantId: e.tenantId,
      due,
      policy,
      then,
    });
    return due;
  }

  /** Ends deadlines before their time. */
  async done(tx: Tx, id: string, ...kinds: string[]): Promise<void> {
    for (const kind of kinds) await this.deadlines.cancel(tx, kind, id);
  }

  /** To the seller's owners. */
  async tellOwners(tx: Tx, e: Extra, letter: ExtraLetter): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, e.tenantId);
    await this.letters.toAccounts(tx, await this.tenancy.ownerContacts(tx, e.tenantId), {
      tenantId: e.tenantId,
      kind: 'licensing.extra',
      about: { type: 'extra', id: e.id },
      template: (lang) => letter(lang, displayName),
    });
  }

  /** To the operator's support. */
  async tellStaff(tx: Tx, e: Extra, letter: ExtraLetter): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, e.tenantId);
    for (const who of await this.identity.staff(tx, 'support'))
      await this.mail.queue(tx, {
        to: who.email,
        kind: 'licensing.extra-work',
        lang: who.lang,
        template: letter(who.lang, displayName),
        tenantId: e.tenantId,
        about: { type: 'extra', id: e.id },
      });
  }
}
