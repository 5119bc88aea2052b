import { Inject, Injectable } from '@nestjs/common';
import { Temporal, subtractDuration, type Clock } from '#kernel';
import { CLOCK, PurgeRegistry, type Deadline, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { itemsOf } from '../domain/policies.js';
import { lockLicenceById, type Licence } from '../persistence/licences.js';
import { COUNTED, purgeAheadMail } from '../texts/retention-mails.js';
import { when } from '../texts/mails.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { OwnerMail } from './owner-mail.js';

type Lapsed = Licence & { keptUntil: Temporal.Instant };

/** Letters during the time of keeping: how long is left, what will go, how to take it away (AT-2.7a). */
@Injectable()
export class RetentionLetters {
  constructor(
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A reminder whose time came before the lapse (30 days before the end of a February) is sent now. */
  async atLapse(tx: Tx, licence: Lapsed): Promise<void> {
    const now = this.clock.now();
    const missed = itemsOf(licence.policies['retention.reminders']).some(
      (lead) => Temporal.Instant.compare(subtractDuration(licence.keptUntil, lead, licence.zone), now) <= 0,
    );
    if (missed) await this.send(tx, licence);
  }

  /** A letter that deletion is near, and the next reminder. */
  async onReminder(tx: Tx, deadline: Deadline): Promise<void> {
    const licence = await lockLicenceById(tx, deadline.subjectId);
    if (licence?.status !== 'lapsed' || !licence.keptUntil) return;
    await this.send(tx, { ...licence, keptUntil: licence.keptUntil });
    await this.due.remindOfPurge(tx, licence);
  }

  private async send(tx: Tx, licence: Lapsed): Promise<void> {
    const { displayName } = await this.tenancy.seller(tx, licence.tenantId);
    const all = await this.registry.count(tx, licence.tenantId);
    const counts = Object.fromEntries(Object.entries(all).filter(([table]) => table in COUNTED));
    const records = Object.values(all).reduce((sum, n) => sum + n, 0);
    const days = Math.ceil(this.clock.now().until(licence.keptUntil).total('hours') / 24);
    await this.letters.toOwners(tx, {
      tenantId: licence.tenantId,
      licenceId: licence.id,
      kind: 'licensing.purge-ahead',
      template: (lang) =>
        purgeAheadMail(lang, {
          seller: displayName,
          keptUntil: when(licence.keptUntil, licence.zone, lang),
          clause: 'AT-2.7b',
          days,
          counts,
          records,
        }),
    });
  }
}
