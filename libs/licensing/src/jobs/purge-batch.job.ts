import { Inject, Injectable } from '@nestjs/common';
import { Temporal, type Clock } from '#kernel';
import {
  CLOCK,
  ClockGuard,
  Database,
  Jobs,
  ObjectStore,
  PurgeRegistry,
  Transitions,
  concerns,
  platformErrors,
  type Consequence,
  type Held,
  type Measured,
  type Tx,
} from '#platform';
import { FinishPurge } from '../application/finish-purge.js';
import { LegalHolds } from '../application/legal-holds.js';
import { PURGE_PREPARE } from '../application/purge-seller.js';
import { TombstoneFiles } from '../application/tombstone-files.js';
import { purgeMachine } from '../domain/purge.machine.js';
import { findPurge, lockPurge, logSteps, markPrepared, writeCounts, type Purge } from '../persistence/purges.js';
import { findTombstone, markWritten } from '../persistence/tombstones.js';

/** Deletes the next batch of rows. */
const PURGE_BATCH = 'licensing.purge-batch';
/** Deletes files once all rows are gone. */
const PURGE_OBJECTS = 'licensing.purge-objects';
/** Looks once more when everything that was under way when the deletion began must have ended. */
const PURGE_AGAIN = 'licensing.purge-again';

/** Rows in one transaction: short enough that nobody else waits. */
const BATCH = 1000;
const LATER = Temporal.Duration.from({ minutes: 10 });
/** Longer than a worker may hold a job, so nobody writes any more. */
const ALL_QUIET = Temporal.Duration.from({ minutes: 90 });

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
    @Inject(TombstoneFiles) private readonly stones: TombstoneFiles,
    @Inject(LegalHolds) private readonly holds: LegalHolds,
    @Inject(FinishPurge) private readonly ending: FinishPurge,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Called once at start. */
  define(): void {
    this.jobs.define(PURGE_BATCH, async (tx, job) => {
      if (await this.ours(tx, job)) await this.batch(tx, String(job.payload.purgeId));
    });
    this.io(PURGE_PREPARE, (id) => this.prepare(id));
    this.io(PURGE_OBJECTS, (id) => this.files(id));
    this.io(PURGE_AGAIN, (id) => this.lookAgain(id));
  }

  private io(name: string, run: (purgeId: string) => Promise<void>): void {
    this.jobs.defineIo(name, async (job) => {
      if (await this.db.system('licensing: whose deletion', (tx) => this.ours(tx, job)))
        await run(String(job.payload.purgeId));
    });
  }

  /** Whether the job is the platform's own: no seller's transaction orders another's deletion. */
  private async ours(tx: Tx, job: Consequence): Promise<boolean> {
    const purge = await lockPurge(tx, String(job.payload.purgeId));
    return purge !== undefined && concerns(job, purge.tenantId);
  }

  /** Counts and measures what is there, and sets the stone where no restore reaches it; only then the first row goes. */
  async prepare(purgeId: string): Promise<void> {
    const found = await this.db.system('licensing: a deletion is prepared', async (tx) => {
      const purge = await findPurge(tx, purgeId);
      if (purge?.status !== 'rows') return undefined;
      const held = await this.holds.single(tx, purge.tenantId);
      const planned = await this.registry.count(tx, purge.tenantId, held);
      return { purge, planned, keep: await this.registry.heldObjects(tx, purge.tenantId, held), stone: await findTombstone(tx, purge.tenantId) }; // prettier-ignore
    });
    if (!found) return;
    const { purge, planned, keep, stone } = found;
    const objects: Record<string, Measured> = {};
    for (const prefix of this.registry.prefixes(purge.tenantId))
      objects[nameOf(purge, prefix)] = await this.objects.measure(prefix, keep);
    if (stone) await this.stones.write(stone);
    await this.db.system('licensing: a deletion is prepared', async (tx) => {
      const now = await lockPurge(tx, purgeId);
      if (now?.status !== 'rows' || now.preparedAt) return;
      await markPrepared(tx, purgeId, { at: this.clock.now(), planned, objects });
      if (stone) await markWritten(tx, stone, this.clock.now());
      await this.jobs.enqueue(tx, PURGE_BATCH, { purgeId }, { tenantId: null });
    });
  }

  /** Deletes one batch of rows and orders the next, or the files when no row is left. */
  async batch(tx: Tx, purgeId: string): Promise<void> {
    const purge = await lockPurge(tx, purgeId);
    if (purge?.status !== 'rows') return;
    // Begun by a version that set no stones.
    if (!purge.preparedAt) return void (await this.order(tx, PURGE_PREPARE, purgeId));
    if (await this.halted(tx, purge)) {
      await this.order(tx, PURGE_BATCH, purgeId, LATER);
      return;
    }
    const counts = { ...purge.counts };
    const { done, deleted } = await this.deleteSome(tx, purge, await this.holds.single(tx, purge.tenantId));
    for (const [table, n] of Object.entries(deleted)) if (n > 0) counts[table] = (counts[table] ?? 0) + n;
    await writeCounts(tx, purgeId, counts);
    await logSteps(tx, purge, this.clock.now(), deleted);
    if (done)
      await this.transitions.apply(tx, purgeMachine, {
        table: 'licensing.purge',
        id: purgeId,
        from: 'rows',
        transition: 'rows-gone',
        actor: 'system',
      });
    await this.order(tx, done ? PURGE_OBJECTS : PURGE_BATCH, purgeId);
  }

  /** Deletes the files, proves that they are gone, then ends the deletion. All of it may be repeated. */
  async files(purgeId: string): Promise<void> {
    const { purge, keep } = await this.db.system('licensing: files of a deletion', async (tx) => {
      const found = await lockPurge(tx, purgeId);
      // What came after the last row keeps what is left: the files.
      if (found?.status === 'objects' && (await this.halted(tx, found))) {
        await this.order(tx, PURGE_OBJECTS, purgeId, LATER);
        return {};
      }
      const held = found ? await this.holds.single(tx, found.tenantId) : [];
      return { purge: found, keep: found && (await this.registry.heldObjects(tx, found.tenantId, held)) };
    });
    if (purge?.status !== 'objects') return;
    const deleted: Record<string, number> = {};
    for (const prefix of this.registry.prefixes(purge.tenantId)) {
      deleted[`files ${nameOf(purge, prefix)}`] = await this.objects.deletePrefix(prefix, keep);
      const left = await this.objects.measure(prefix, keep);
      if (left.objects > 0 || left.leftovers > 0) throw new Error(`the store still holds objects below ${prefix}`);
    }
    await this.db.system('licensing: files of a deletion', async (tx) => {
      const now = await lockPurge(tx, purgeId);
      if (now?.status !== 'objects') return;
      await writeCounts(tx, purgeId, { ...now.counts, ...larger(now.counts, deleted) });
      await logSteps(tx, now, this.clock.now(), deleted);
    });
    if (await this.ending.run(purgeId))
      await this.db.system('licensing: a look later', (tx) => this.order(tx, PURGE_AGAIN, purgeId, ALL_QUIET));
  }

  /** What was being written while the deletion ran (an upload, an export) is deleted after it. */
  async lookAgain(purgeId: string): Promise<void> {
    const purge = await this.db.system('licensing: a look later', (tx) => findPurge(tx, purgeId));
    if (purge?.status !== 'done') return;
    const keep = await this.db.system('licensing: a look later', async (tx) =>
      this.registry.heldObjects(tx, purge.tenantId, await this.holds.single(tx, purge.tenantId)),
    );
    let late = 0;
    for (const prefix of this.registry.prefixes(purge.tenantId)) {
      const { objects, leftovers } = await this.objects.measure(prefix, keep);
      late += objects + leftovers;
    }
    await this.db.system('licensing: a look later', (tx) => this.ending.restOf(tx, purge, late > 0));
  }

  private order(tx: Tx, job: string, purgeId: string, after?: Temporal.Duration): Promise<string> {
    const runAt = after && this.clock.realNow().add(after);
    return this.jobs.enqueue(tx, job, { purgeId }, { tenantId: null, runAt });
  }

  /** An unbelievable clock stops what time alone has ordered; a new hold on the whole stops everything. */
  private async halted(tx: Tx, purge: Purge): Promise<boolean> {
    if ((await this.holds.whole(tx, purge.tenantId)).length > 0) return true;
    if (purge.kind === 'restored') return false;
    try {
      await this.guard.assertPlausible(tx);
      return false;
    } catch (error) {
      if (platformErrors.is(error, 'clock_halted')) return true;
      throw error;
    }
  }

  /** @returns whether, by count and not by belief, nothing is left but what is held */
  private async deleteSome(
    tx: Tx,
    purge: Purge,
    held: readonly Held[],
  ): Promise<{ done: boolean; deleted: Record<string, number> }> {
    for (const purger of this.registry.all()) {
      const { done, deleted } = await purger.purge(tx, purge.tenantId, BATCH, held);
      // One library a transaction, unless it had nothing to delete.
      if (!done || Object.values(deleted).some((n) => n > 0)) return { done: false, deleted };
    }
    return { done: true, deleted: {} };
  }
}

/** A prefix in records: without the seller's id, which stands beside it. */
const nameOf = (purge: Pick<Purge, 'tenantId'>, prefix: string): string => prefix.replace(purge.tenantId, '{tenant}');

/** A repeated deletion of files finds none left: what the first found counts. */
const larger = (before: Record<string, number>, now: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(now).map(([what, n]) => [what, Math.max(n, before[what] ?? 0)]));
