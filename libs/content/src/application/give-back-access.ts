import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal, asTenantId, type Clock, type TenantId } from '#kernel';
import { LICENSING_EVENTS, LicensingFacade, lostTo, type MaintenanceWindow } from '#licensing';
import { IdentityFacade } from '#identity';
import { CLOCK, Deadlines, Events, Jobs, Journal, Mail, type Consequence, type Tx } from '#platform';
import {
  extensionsOf,
  grantsTouched,
  insertExtension,
  moveGrantEnd,
  type ExtendedGrant,
} from '../persistence/grant-extensions.js';
import { WINDOW_THEN } from './window-then.js';
import { accessGivenBackMail } from '../texts/given-back-mail.js';

const JOB = 'content.give-back-access';

/** Grants in one transaction. */
const BATCH = 200;

/** A grant with what it got back. */
interface Given {
  grant: ExtendedGrant;
  lostMs: number;
  endsAt: Temporal.Instant;
}

/**
 * Gives buyers back the time of access that the operator's own maintenance took (AT-3.2.4): exactly what it took, once
 * for each grant and window. A grant whose last hours fell into the work has them after it.
 */
@Injectable()
export class GiveBackAccess implements OnModuleInit {
  constructor(
    @Inject(LicensingFacade) private readonly licensing: LicensingFacade,
    @Inject(IdentityFacade) private readonly identity: IdentityFacade,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Mail) private readonly mail: Mail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on(LICENSING_EVENTS.maintenanceEnded, 'content: access given back after maintenance', (tx, e) =>
      this.begin(tx, e),
    );
    this.jobs.define(JOB, (tx, job) => this.batch(tx, job));
  }

  /** Whether a grant that would end at `at` waits: its last time falls into work that takes it away, and is given back after. */
  async waits(tx: Tx, grantId: string, at: Temporal.Instant): Promise<boolean> {
    const work = await this.licensing.maintenanceAt(tx, at, 'player');
    return work !== undefined && !(await extensionsOf(tx, [grantId])).some((e) => e.windowId === work.id);
  }

  private async begin(tx: Tx, event: Consequence<{ windowId: string }>): Promise<void> {
    // The platform alone announces this: a seller's transaction cannot give its buyers time.
    if (event.tenantId !== null) return;
    const payload = { windowId: event.payload.windowId, after: null };
    await this.jobs.enqueue(tx, JOB, payload, { tenantId: null });
  }

  private async batch(tx: Tx, job: Consequence<{ windowId: string; after: string | null }>): Promise<void> {
    if (job.tenantId !== null) return;
    const window = await this.licensing.maintenanceWindow(tx, job.payload.windowId);
    if (window?.status !== 'over' || !window.parts.some((p) => p === 'player' || p === 'all')) return;
    const grants = await grantsTouched(tx, window, job.payload.after, BATCH);
    const before = await extensionsOf(
      tx,
      grants.map((g) => g.id),
    );
    const given: Given[] = [];
    for (const grant of grants) {
      const counted = before
        .filter((e) => e.grantId === grant.id)
        .map((e) => ({ from: e.lostFrom.epochMilliseconds, until: e.lostUntil.epochMilliseconds }));
      given.push(...(await this.giveBack(tx, window, grant, counted)));
    }
    await this.tell(tx, window, given);
    const last = grants.at(-1);
    if (last && grants.length === BATCH)
      await this.jobs.enqueue(tx, JOB, { windowId: window.id, after: last.id }, { tenantId: null });
  }

  private async giveBack(
    tx: Tx,
    window: MaintenanceWindow,
    grant: ExtendedGrant,
    counted: { from: number; until: number }[],
  ): Promise<Given[]> {
    const work = { from: window.startsAt.epochMilliseconds, until: window.endsAt.epochMilliseconds };
    const owned = { from: grant.startsAt.epochMilliseconds, until: grant.endsAt.epochMilliseconds };
    const lostMs = lostTo([work], [owned], counted)[0]?.lostMs ?? 0;
    const base = Temporal.Instant.compare(grant.endsAt, window.endsAt) > 0 ? grant.endsAt : window.endsAt;
    const endsAt = base.add({ milliseconds: lostMs });
    const fresh = await insertExtension(tx, {
      grant,
      windowId: window.id,
      lostFrom: window.startsAt,
      lostUntil: window.endsAt,
      lostMs,
      endsAfter: endsAt,
      at: this.clock.now(),
    });
    if (!fresh || lostMs === 0) return [];
    await moveGrantEnd(tx, grant.id, endsAt);
    await this.deadlines.cancel(tx, 'access.window', grant.id);
    await this.deadlines.set(tx, {
      kind: 'access.window',
      subject: { type: 'grant', id: grant.id },
      tenantId: grant.tenantId,
      due: { at: endsAt, skipped: [], provisional: false },
      policy: grant.window,
      then: WINDOW_THEN,
    });
    return [{ grant, lostMs, endsAt }];
  }

  /** One entry of the journal a seller, one letter a buyer and seller, in each batch. */
  private async tell(tx: Tx, window: MaintenanceWindow, given: readonly Given[]): Promise<void> {
    for (const tenantId of new Set(given.map((g) => g.grant.tenantId))) {
      const mine = given.filter((g) => g.grant.tenantId === tenantId);
      await this.journal.append(tx, {
        kind: 'content.access-given-back',
        tenantId,
        subject: { type: 'maintenance', id: window.id },
        actor: 'system',
        payload: {
          clause: window.policy.clauses[0] ?? window.policy.key,
          grants: mine.map((g) => ({ id: g.grant.id, lostMs: g.lostMs, endsAt: g.endsAt.toString() })),
        },
      });
      await this.letters(tx, asTenantId(tenantId), mine);
    }
  }

  private async letters(tx: Tx, tenantId: TenantId, given: readonly Given[]): Promise<void> {
    const buyers = await this.identity.contacts(tx, [...new Set(given.map((g) => g.grant.buyerId))]);
    for (const who of buyers.values())
      await this.mail.queue(tx, {
        to: who.email,
        kind: 'content.access-given-back',
        lang: who.lang,
        template: accessGivenBackMail(
          who.lang,
          given
            .filter((g) => g.grant.buyerId === who.accountId)
            .map((g) => ({ title: g.grant.title, until: g.endsAt, zone: g.grant.window.zone })),
        ),
        tenantId,
      });
  }
}
