import { Inject, Injectable } from '@nestjs/common';
import { Temporal, addDuration, type Clock, type TenantId } from '#kernel';
import { CLOCK, Journal, platformErrors, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { hasEnd, insertTerm, lockLicence, setEnd, type EndingLicence, type Licence } from '../persistence/licences.js';
import { licensingErrors } from '../licensing.errors.js';
import { extendedMail, when } from '../texts/mails.js';
import { BringBack } from './bring-back.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { OwnerMail } from './owner-mail.js';

/** The longest extension in one act: a slip of the keyboard must not give a century. Not a term of any contract. */
const MOST = 'P1Y';

/** What staff asks for. */
export interface Extension {
  tenantId: TenantId;
  /** ISO 8601: `P14D`. */
  term: string;
  reason: string;
  actor: string;
}

/** The operator gives more free access (AT-1.2c): the end moves, a lapsed seller is back, the next entry accepts anew. */
@Injectable()
export class ExtendLicence {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(BringBack) private readonly returning: BringBack,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, e: Extension): Promise<void> {
    const licence = await lockLicence(tx, e.tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    if (licence.status === 'purging' || licence.status === 'purged') throw licensingErrors.fail('licence_over');
    if (!hasEnd(licence)) throw licensingErrors.fail('licence_perpetual');
    const now = this.clock.now();
    const from = Temporal.Instant.compare(licence.endsAt, now) > 0 ? licence.endsAt : now;
    const endsAt = this.endOf(licence, from, e.term);
    await this.due.cancelAll(tx, licence.id);
    if (licence.status === 'lapsed') await this.returning.run(tx, licence, e.actor);
    await insertTerm(tx, licence, {
      kind: 'extension',
      tariffId: licence.tariffId,
      startsAt: from,
      endsAt,
      at: now,
      actor: e.actor,
      reason: e.reason,
    });
    await setEnd(tx, licence.id, endsAt, 'sign-in-after-free-grant');
    await this.due.setExpiry(tx, { ...licence, endsAt }, this.policyOfEnd(licence));
    await this.tell(tx, { ...licence, endsAt }, e);
  }

  private endOf(licence: Licence, from: Temporal.Instant, term: string): Temporal.Instant {
    const endsAt = addDuration(from, term, licence.zone);
    const most = addDuration(from, MOST, licence.zone);
    if (Temporal.Instant.compare(endsAt, from.add({ hours: 1 })) < 0 || Temporal.Instant.compare(endsAt, most) > 0)
      throw licensingErrors.fail('term_too_long', { most: MOST });
    return endsAt;
  }

  /** The end of a free grant is shown with the clause on such grants. */
  private policyOfEnd(licence: Licence) {
    const policy = licence.policies['licence.acceptance'];
    return { ...policy, clauses: ['AT-1.2c'] };
  }

  private async tell(tx: Tx, licence: EndingLicence, e: Extension): Promise<void> {
    await this.journal.append(tx, {
      kind: 'licensing.licence-extended',
      tenantId: e.tenantId,
      subject: { type: 'licence', id: licence.id },
      actor: e.actor,
      payload: { term: e.term, reason: e.reason, endsAt: licence.endsAt.toString(), clause: 'AT-1.2c' },
    });
    const { displayName } = await this.tenancy.seller(tx, e.tenantId);
    await this.letters.toOwners(tx, {
      tenantId: e.tenantId,
      licenceId: licence.id,
      kind: 'licensing.extended',
      template: (lang) =>
        extendedMail(lang, {
          seller: displayName,
          endsAt: when(licence.endsAt, licence.zone, lang),
          clause: 'AT-1.2c',
        }),
    });
  }
}
