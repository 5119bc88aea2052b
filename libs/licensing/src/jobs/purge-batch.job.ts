import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import {
  CLOCK, ClockGuard, Database, Events, Jobs, Journal, ObjectStore, PurgeRegistry, Transitions, platformErrors,
  type Consequence, type Tx,
  concerns,
} from '#platform'; // prettier-ignore
import { TenancyFacade } from '#tenancy';
import { OwnerMail } from '../application/owner-mail.js';
import { PURGE_BATCH } from '../application/purge-seller.js';
import { licenceMachine } from '../domain/licence.machine.js';
import { purgeMachine } from '../domain/purge.machine.js';
import { lockLicence } from '../persistence/licences.js';
import { lockPurge, markEnded, writeCounts, type Purge } from '../persistence/purges.js';
import { purgedMail, when } from '../texts/mails.js';

/** Deletes files once all rows are gone. */
const PURGE_OBJECTS = 'licensing.purge-objects';

/** Rows in one transaction: short enough that nobody else waits. */
const BATCH = 1000;
const LATER = Temporal.Duration.from({ minutes: 10 });

/**
 * Carries a deletion out. Each batch commits together with the order for the next one, so a process that is killed
 * leaves a deletion that the next worker goes on with.
 */
@Injectable()
export class PurgeJobs {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PurgeRegistry) private readonly registry: PurgeRegistry,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(TenancyFacade) private readonly tenancy: TenancyFacade,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(OwnerMail) private readonly letters: OwnerMail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Called once at start. */
  define(): void {
    this.jobs.define(PURGE_BATCH, async (tx, job) => {
      if (await this.ours(tx, job)) await this.batch(tx, String(job.payload.purgeId));
    });
    this.jobs.defineIo(PURGE_OBJECTS, async (job) => {
      if (await this.db.system('licensing: whose deletion', (tx) => this.ours(tx, job)))
        await this.files(String(job.payload.purgeId));
    });
  }

  /** Whether the job is the platform's own: no seller's transaction orders another's deletion. */
  private async ours(tx: Tx, job: Consequence): Promise<boolean> {
    const purge = await lockPurge(tx, String(job.payload.purgeId));
    return purge !== undefined && concerns(job, purge.tenantId);
  }

  /** Deletes one batch of rows and orders the next, or the files when no row is left. */
  async batch(tx: Tx, purgeId: string): Promise<void> {
    const purge = await lockPurge(tx, purgeId);
    if (purge?.status !== 'rows') return;
    if (await this.halted(tx)) {
      await this.jobs.enqueue(tx, PURGE_BATCH, { purgeId }, { tenantId: null, runAt: this.clock.realNow().add(LATER) });
      return;
    }
    const counts = { ...purge.counts };
    const done = await this.deleteSome(tx, purge, counts);
    await writeCounts(tx, purgeId, counts);
    if (done)
      await this.transitions.apply(tx, purgeMachine, {
        table: 'licensing.purge',
        id: purgeId,
        from: 'rows',
        transition: 'rows-gone',
        actor: 'system',
      });
    await this.jobs.enqueue(tx, done ? PURGE_OBJECTS : PURGE_BATCH, { purgeId }, { tenantId: null });
  }

  /** Deletes the files, then ends the deletion. Both may be repeated. */
  async files(purgeId: string): Promise<void> {
    const purge = await this.db.system('licensing: files of a deletion', (tx) => lockPurge(tx, purgeId));
    if (purge?.status !== 'objects') return;
    const counts: Record<string, number> = {};
    for (const prefix of this.prefixes(purge))
      counts[`files ${prefix.replace(purge.tenantId, '{tenant}')}`] = await this.objects.deletePrefix(prefix);
    await this.db.system('licensing: end of a deletion', (tx) => this.finish(tx, purgeId, counts));
  }

  private prefixes(purge: Purge): string[] {
    return [...new Set(this.registry.all().flatMap((p) => p.prefixes ?? []))].map((p) =>
      p.replaceAll('{tenant}', purge.tenantId),
    );
  }

  private async halted(tx: Tx): Promise<boolean> {
    try {
      await this.guard.assertPlausible(tx);
      return false;
    } catch (error) {
      if (platformErrors.is(error, 'clock_halted')) return true;
      throw error;
    }
  }

  /** @returns whether, by count and not by belief, nothing is left */
  private async deleteSome(tx: Tx, purge: Purge, counts: Record<string, number>): Promise<boolean> {
    for (const purger of this.registry.all()) {
      const { done, deleted } = await purger.purge(tx, purge.tenantId, BATCH);
      for (const [table, n] of Object.entries(deleted)) if (n > 0) counts[table] = (counts[table] ?? 0) + n;
      if (!done) return false;
      // One library a transaction, unless it had nothing to delete.
      if (Object.values(deleted).some((n) => n > 0)) return false;
    }
    return true;
  }

  private async finish(tx: Tx, purgeId: string, files: Record<string, number>): Promise<void> {
    const purge = await lockPurge(tx, purgeId);
    if (purge?.status !== 'objects') return;
    const { tenantId } = purge;
    const counts = { ...purge.counts, ...files };
    const licence = await lockLicence(tx, tenantId);
    const now = this.clock.now();
    await writeCounts(tx, purgeId, counts);
    await this.transitions.apply(tx, purgeMachine, {
      table: 'licensing.purge',
      id: purgeId,
      from: 'objects',
      transition: 'finish',
      actor: 'system',
    });
    await this.transitions.apply(tx, licenceMachine, {
      table: 'licensing.licence',
      id: purge.licenceId,
      from: 'purging',
      transition: 'finish-purge',
      actor: 'system',
    });
    await this.tenancy.markPurged(tx, tenantId, 'system');
    await markEnded(tx, purgeId, now);
    await this.journal.append(tx, {
      kind: 'licensing.purged',
      tenantId,
      subject: { type: 'purge', id: purgeId },
      actor: 'system',
      payload: {
        ground: purge.ground,
        clause: 'AT-2.7b',
        dueAt: purge.dueAt.toString(),
        at: now.toString(),
        counts,
        kept: this.kept(),
      },
    });
    await this.events.publish(tx, {
      type: 'licensing.seller-purged.v1',
      tenantId: null,
      payload: { sellerId: tenantId },
    });
    const rows = sum(purge.counts);
    await this.letters.toAccounts(tx, purge.owners, {
      kind: 'licensing.purged',
      template: (lang) =>
        purgedMail(lang, { at: when(now, licence?.zone ?? 'UTC', lang), clause: 'AT-2.7b', rows, files: sum(files) }),
    });
  }

  private kept(): { table: string; what: string; reason: string }[] {
    return this.registry.all().flatMap((p) => p.keeps ?? []);
  }
}

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);
