import { Inject, Injectable } from '@nestjs/common';
import { Temporal } from '#kernel';
import { Events, Journal, Transitions, type Deadline, type Tx } from '#platform';
import { TenancyFacade, clauseOf } from '#tenancy';
import { licenceMachine } from '../domain/licence.machine.js';
import { hasEnd, lockLicenceById, setKeptUntil, type EndingLicence, type Licence } from '../persistence/licences.js';
import { endingMail, lapsedMail, when } from '../texts/mails.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { OwnerMail } from './owner-mail.js';
import { RetentionLetters } from './retention-letters.js';

/** What happens when a term ends, and the letters before it. */
@Injectable()
export class LapseLicence {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(RetentionLetters) private readonly retention: RetentionLetters,
  ) {}

  /** The term is over: suspended, told, and the time of keeping runs. */
  async onExpiry(tx: Tx, deadline: Deadline): Promise<void> {
    const licence = await this.concerned(tx, deadline);
    if (licence) await this.lapse(tx, licence);
  }

  /** An active licence ends, at its `endsAt`: suspended, told, and the time of keeping runs. */
  async lapse(tx: Tx, licence: EndingLicence): Promise<void> {
    const { id, tenantId } = licence;
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence',
      id,
      from: licence.status,
      transition: 'lapse',
      actor: 'system',
      tenantId,
    });
    await this.tenancy.suspend(tx, tenantId, 'expiry', 'system');
    const kept = await this.due.setPurge(tx, licence);
    await setKeptUntil(tx, id, kept.at);
    await this.journal.append(tx, {
      kind: 'licensing.licence-lapsed',
      tenantId,
      subject: { type: 'licence', id },
      actor: 'system',
      payload: {
        endedAt: licence.endsAt.toString(),
        clause: clauseOf('expiry'),
        keptUntil: kept.at.toString(),
        keptBy: kept.policy.clauses[0] ?? kept.policy.key,
      },
    });
    await this.events.publish(tx, {
      type: 'licensing.licence-lapsed.v1',
      tenantId,
      payload: { sellerId: tenantId, licenceId: id, keptUntil: kept.at.toString() },
    });
    const { displayName } = await this.tenancy.seller(tx, tenantId);
    await this.letters.toOwners(tx, {
      tenantId,
      licenceId: id,
      kind: 'licensing.lapsed',
      template: (lang) =>
        lapsedMail(lang, {
          seller: displayName,
          endsAt: when(licence.endsAt, licence.zone, lang),
          clause: clauseOf('expiry'),
          keptUntil: when(kept.at, licence.zone, lang),
          keptClause: kept.policy.clauses[0] ?? kept.policy.key,
        }),
    });
    await this.retention.atLapse(tx, { ...licence, keptUntil: kept.at });
  }

  /** The end is near: a letter, and the next reminder. */
  async onReminder(tx: Tx, deadline: Deadline): Promise<void> {
    const licence = await lockLicenceById(tx, deadline.subjectId);
    if (!hasEnd(licence) || licence.status !== 'active') return;
    const { displayName } = await this.tenancy.seller(tx, licence.tenantId);
    await this.letters.toOwners(tx, {
      tenantId: licence.tenantId,
      licenceId: licence.id,
      kind: 'licensing.ending',
      template: (lang) =>
        endingMail(lang, {
          seller: displayName,
          endsAt: when(licence.endsAt, licence.zone, lang),
          clause: endClause(licence),
        }),
    });
    await this.due.remindOfExpiry(tx, licence);
  }

  /** The licence, where this very end still stands. */
  private async concerned(tx: Tx, deadline: Deadline): Promise<EndingLicence | undefined> {
    const licence = await lockLicenceById(tx, deadline.subjectId);
    const stands =
      hasEnd(licence) && licence.status === 'active' && Temporal.Instant.compare(licence.endsAt, deadline.dueAt) === 0;
    return stands ? licence : undefined;
  }
}

/** The clause that ends the term: a free one has its own. */
const endClause = (licence: Licence): string =>
  (licence.kind === 'free'
    ? licence.policies['licence.free.term'].clauses[0]
    : licence.policies['licence.expiry'].clauses[0]) ?? 'AT-2.6';
