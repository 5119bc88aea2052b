import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Temporal, asTenantId, type Clock, type Policy, type TenantId } from '#kernel';
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
import type { GrantRow } from '../persistence/grants.js';
import { WINDOW_THEN } from './window-then.js';
import { accessGivenBackMail } from '../texts/given-back-mail.js';

const JOB = 'content.give-back-access';

/** How long after work a grant may wait for its turn: technical, no contract speaks of it. */
const SETTLING = Temporal.Duration.from({ hours: 1 });

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

  /**
   * A grant whose end has come waits where work that took time from it has not given it back yet: it runs, or its turn
   * comes in a moment. @returns whether it waits; the end is then looked at again
   */
  async postpone(tx: Tx, grant: Pick<GrantRow, 'id' | 'tenantId' | 'endsAt' | 'window'>): Promise<boolean> {
    const works = await this.licensing.maintenanceBetween(tx, grant.endsAt.subtract(SETTLING), grant.endsAt, 'player');
    if (works.length === 0) return false;
    const given = new Set((await extensionsOf(tx, [grant.id])).map((e) => e.windowId));
    const now = this.clock.now();
    const again = works
      .filter((w) => !given.has(w.id))
      .map((w) => w.endsAt.add(SETTLING))
      .filter((at) => Temporal.Instant.compare(at, now) > 0)
      .sort(Temporal.Instant.compare)
      .at(-1);
    if (!again) return false;
    await this.setEnd(tx, grant, again);
    return true;
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
    await this.setEnd(tx, grant, endsAt);
    return [{ grant, lostMs, endsAt }];
  }

  private async setEnd(
    tx: Tx,
    grant: { id: string; tenantId: string; window: Policy },
    at: Temporal.Instant,
  ): Promise<void> {
    await this.deadlines.set(tx, {
      kind: 'access.window',
      subject: { type: 'grant', id: grant.id },
      tenantId: grant.tenantId,
      due: { at, skipped: [], provisional: false },
      policy: grant.window,
      then: WINDOW_THEN,
    });
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
