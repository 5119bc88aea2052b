import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock, type TenantId } from '#kernel';
import { LegalFacade } from '#legal';
import { CLOCK, Journal, platformErrors, type Tx } from '#platform';
import { TenancyFacade } from '#tenancy';
import { contractErrors } from '../contract.errors.js';
import { lostTo, merged, type Stretch } from '../domain/lost-time.js';
import { licensingErrors } from '../licensing.errors.js';
import { findLicence, hasEnd, insertTerm, lockLicence, termsOf, type Licence } from '../persistence/licences.js';
import { insertExtension, overWindows, prolong, type MaintenanceWindow } from '../persistence/maintenance.js';
import { prolongedMail } from '../texts/contract-mails.js';
import { when } from '../texts/mails.js';
import { BringBack } from './bring-back.js';
import { LicenceDeadlines } from './licence-deadlines.js';
import { OwnerMail } from './owner-mail.js';

/** What a window took of a licence. */
export interface Loss {
  window: MaintenanceWindow;
  lostMs: number;
}

/** What is owed to a seller for maintenance, worked out. */
export interface Owed {
  losses: Loss[];
  totalMs: number;
  /** The end now, and what it would be. Null where the licence has none. */
  endsAt: Temporal.Instant | null;
  extendedTo: Temporal.Instant | null;
  clause: string;
}

/**
 * Extends a licence by the time it lost to maintenance (AT-3.4.3): computed from windows that are over and the terms of
 * the licence, asked for by the seller, once for each window.
 */
@Injectable()
export class MaintenanceExtension {
  constructor(
    @Inject(LegalFacade) private readonly legal: LegalFacade,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(BringBack) private readonly returning: BringBack,
    @Inject(LicenceDeadlines) private readonly due: LicenceDeadlines,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is owed now. Commits nothing. @throws DomainError platform.not_found */
  async owed(tx: Tx, tenantId: TenantId): Promise<Owed> {
    const licence = await findLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    return this.reckon(tx, licence);
  }

  /** @throws DomainError licensing.maintenance_not_lost, licensing.licence_perpetual, licensing.licence_over */
  async grant(tx: Tx, tenantId: TenantId, actor: string): Promise<Owed> {
    const licence = await lockLicence(tx, tenantId);
    if (!licence) throw platformErrors.fail('not_found');
    if (licence.status === 'purging' || licence.status === 'purged') throw licensingErrors.fail('licence_over');
    if (!hasEnd(licence)) throw licensingErrors.fail('licence_perpetual');
    const owed = await this.reckon(tx, licence);
    if (!owed.extendedTo || owed.totalMs === 0)
      throw contractErrors.fail('maintenance_not_lost', {}, { clause: owed.clause });
    const at = this.clock.now();
    for (const { window, lostMs } of owed.losses)
      if (!(await insertExtension(tx, { tenantId, windowId: window.id, licenceId: licence.id, lostMs, at, actor })))
        throw platformErrors.fail('state_changed', { machine: 'licence' });
    const endsAt = owed.extendedTo;
    await this.due.cancelAll(tx, licence.id);
    if (licence.status === 'lapsed') await this.returning.run(tx, licence, actor);
    await insertTerm(tx, licence, {
      kind: 'extension',
      tariffId: licence.tariffId,
      startsAt: this.base(licence, at),
      endsAt,
      at,
      actor,
      reason: `maintenance: ${owed.losses.map((l) => l.window.id).join(', ')}`,
    });
    await prolong(tx, licence.id, endsAt);
    await this.due.setExpiry(tx, { ...licence, endsAt }, this.policy());
    await this.tell(tx, licence, { ...owed, endsAt: licence.endsAt, extendedTo: endsAt }, actor);
    return owed;
  }

  private async reckon(tx: Tx, licence: Licence): Promise<Owed> {
    const now = this.clock.now();
    const windows = await overWindows(tx, licence.tenantId, licence.startsAt);
    const owned = await this.owned(tx, licence, now);
    const granted = windows.filter((w) => w.granted).map(stretchOf);
    const losses = lostTo(
      windows.filter((w) => !w.granted).map((window) => ({ window, ...stretchOf(window) })),
      owned,
      granted,
    )
      .filter((l) => l.lostMs > 0)
      .map((l) => ({ window: l.work.window, lostMs: l.lostMs }));
    const totalMs = losses.reduce((sum, l) => sum + l.lostMs, 0);
    return {
      losses,
      totalMs,
      endsAt: licence.endsAt,
      extendedTo: hasEnd(licence) && totalMs > 0 ? this.base(licence, now).add({ milliseconds: totalMs }) : null,
      clause: this.policy().clauses[0] ?? 'AT-3.4.3',
    };
  }

  /** When the licence was in force. */
  private async owned(tx: Tx, licence: Licence, now: Temporal.Instant): Promise<Stretch[]> {
    const last = Math.min(now.epochMilliseconds, licence.endsAt?.epochMilliseconds ?? Infinity);
    const terms = await termsOf(tx, licence);
    return merged(
      terms.map((t) => ({
        from: t.startsAt.epochMilliseconds,
        until: Math.min(t.endsAt?.epochMilliseconds ?? Infinity, t.closedAt?.epochMilliseconds ?? Infinity, last),
      })),
    );
  }

  /** Lost time is added to the end; where the end is past, it begins now. */
  private base(licence: Licence, now: Temporal.Instant): Temporal.Instant {
    return licence.endsAt && Temporal.Instant.compare(licence.endsAt, now) > 0 ? licence.endsAt : now;
  }

  private policy() {
    return this.legal.operatorPolicies().get('maintenance.extension');
  }

  private async tell(tx: Tx, licence: Licence, owed: Owed, actor: string): Promise<void> {
    const { tenantId } = licence;
    await this.journal.append(tx, {
      kind: 'licensing.licence-extended-for-maintenance',
      tenantId,
      subject: { type: 'licence', id: licence.id },
      actor,
      payload: {
        windows: owed.losses.map((l) => ({ id: l.window.id, lostMs: l.lostMs })),
        before: owed.endsAt?.toString() ?? null,
        endsAt: owed.extendedTo?.toString() ?? null,
        clause: owed.clause,
      },
    });
    const { displayName } = await this.tenancy.seller(tx, tenantId);
    await this.letters.toOwners(tx, {
      tenantId,
      licenceId: licence.id,
      kind: 'licensing.extended-for-maintenance',
      template: (lang) =>
        prolongedMail(lang, {
          seller: displayName,
          endsAt: when(owed.extendedTo!, licence.zone, lang),
          minutes: Math.round(owed.totalMs / 60_000),
          clause: owed.clause,
        }),
    });
  }
}

const stretchOf = (w: MaintenanceWindow): Stretch => ({
  from: w.startsAt.epochMilliseconds,
  until: w.endsAt.epochMilliseconds,
});
