import { Inject, Injectable } from '@nestjs/common';
import { Temporal, asTenantId, dueAfter, type Calendars, type Clock, type Policy, type Texts } from '#kernel';
import type { LegalPolicy } from '#legal';
import { CALENDARS, CLOCK, Deadlines, type Deadline, type Tx } from '#platform';
import { itemsOf, retentionPolicy } from '../domain/policies.js';
import { nextReminder } from '../domain/reminders.js';
import { lockLicence, type EndingLicence, type Licence } from '../persistence/licences.js';
import { then } from '../texts/then.js';

/** Kinds of deadlines of licensing. Each has the licence as its subject. */
export const DEADLINE_KINDS = {
  expiry: 'licence.expiry',
  expiryReminder: 'licence.reminder',
  purge: 'retention.purge',
  purgeReminder: 'retention.reminder',
} as const;

/** A renewal's own time comes; its subject is the term. */
export const NEXT_TERM = 'licence.next-term';

/** Everything that moves a licence locks it before its deadlines; so does firing one of them. */
export const licenceOfDeadline = async (tx: Tx, { tenantId }: Deadline): Promise<unknown> =>
  tenantId && lockLicence(tx, asTenantId(tenantId));

/** How long until a deletion that had to wait is tried again: technical, no contract speaks of it. */
const AGAIN = Temporal.Duration.from({ hours: 24 });

/** The due times of a licence. */
@Injectable()
export class LicenceDeadlines {
  constructor(
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** When a free term begun at `from` ends. */
  freeEnd(policy: LegalPolicy, from: Temporal.Instant): Temporal.Instant {
    return dueAfter(policy, from, this.calendars).at;
  }

  /** Sets the end of the term and the reminders before it. */
  async setExpiry(tx: Tx, licence: EndingLicence, policy: LegalPolicy): Promise<void> {
    await this.set(tx, licence, DEADLINE_KINDS.expiry, licence.endsAt, policy, then.expiry);
    await this.remindOfExpiry(tx, licence);
  }

  /** Sets when a renewal that was bought ahead begins. */
  async setNextTerm(
    tx: Tx,
    t: { tenantId: string; termId: string; at: Temporal.Instant },
    policy: LegalPolicy,
  ): Promise<void> {
    await this.deadlines.set(tx, {
      kind: NEXT_TERM,
      subject: { type: 'licence-term', id: t.termId },
      tenantId: t.tenantId,
      due: { at: t.at, skipped: [], provisional: false },
      policy,
      then: then.nextTerm,
    });
  }

  /** Sets the deletion, counted from the day the term ended, and the reminders before it. @returns when and by which policy */
  async setPurge(tx: Tx, licence: EndingLicence): Promise<{ at: Temporal.Instant; policy: LegalPolicy }> {
    const policy = retentionPolicy(licence.policies, licence.kind);
    const { at } = dueAfter(policy, licence.endsAt, this.calendars);
    await this.set(tx, licence, DEADLINE_KINDS.purge, at, policy, then.purge);
    await this.remindOfPurge(tx, { ...licence, keptUntil: at });
    return { at, policy };
  }

  /** Deletion has to wait for something owed: it is tried again a day later, by the same policy. */
  async tryPurgeAgain(tx: Tx, licence: Licence, policy: Policy): Promise<Temporal.Instant> {
    const at = this.clock.now().add(AGAIN);
    await this.deadlines.cancel(tx, DEADLINE_KINDS.purge, licence.id);
    await this.set(tx, licence, DEADLINE_KINDS.purge, at, policy, then.purge);
    return at;
  }

  /** The next reminder before the term ends, if one still lies ahead. */
  async remindOfExpiry(tx: Tx, licence: Licence): Promise<void> {
    const policy = licence.policies['licence.reminders'];
    const at = licence.endsAt && nextReminder(itemsOf(policy), licence.endsAt, this.clock.now(), licence.zone);
    if (at) await this.set(tx, licence, DEADLINE_KINDS.expiryReminder, at, policy, then.expiryReminder);
  }

  /** The next reminder before deletion, if one still lies ahead. */
  async remindOfPurge(tx: Tx, licence: Licence): Promise<void> {
    const policy = licence.policies['retention.reminders'];
    const at = licence.keptUntil && nextReminder(itemsOf(policy), licence.keptUntil, this.clock.now(), licence.zone);
    if (at) await this.set(tx, licence, DEADLINE_KINDS.purgeReminder, at, policy, then.purgeReminder);
  }

  /** Ends every open deadline of the licence. */
  async cancelAll(tx: Tx, licenceId: string): Promise<void> {
    for (const kind of Object.values(DEADLINE_KINDS)) await this.deadlines.cancel(tx, kind, licenceId);
  }

  private async set(
    tx: Tx,
    licence: Licence,
    kind: string,
    at: Temporal.Instant,
    policy: Policy,
    text: Texts,
  ): Promise<void> {
    await this.deadlines.set(tx, {
      kind,
      subject: { type: 'licence', id: licence.id },
      tenantId: licence.tenantId,
      due: { at, skipped: [], provisional: false },
      policy,
      then: text,
    });
  }
}
