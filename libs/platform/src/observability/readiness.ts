import type { Clock, Temporal } from '#kernel';
import type { Database } from '../db/database.js';
import { pendingMigrations } from '../db/migrate.js';
import type { TurnQueue } from '../jobs/turn-queue.js';
import type { ObjectStore } from '../objects/object-store.js';
import type { KnownMigrations } from './known-migrations.js';
import type { Logger } from './logger.js';

/** What readiness looked at, and whether it was in order. */
export type Checks = Record<'database' | 'migrations' | 'jobs' | 'objects', boolean>;

const PATIENCE_MS = 4000;
/** Balancers ask often: one look serves them all for a second. */
const FRESH_MS = 1000;

/** Asks every part that a request may need. */
export class Readiness {
  private last: { at: Temporal.Instant; checks: Promise<Checks> } | undefined;

  constructor(
    private readonly parts: {
      db: Database;
      queue: TurnQueue;
      objects: ObjectStore;
      known: KnownMigrations;
      clock: Clock;
      log: Logger;
    },
  ) {}

  /** Looks at all parts at once; a part that does not answer in time is not ready. */
  check(): Promise<Checks> {
    const now = this.parts.clock.realNow();
    if (!this.last || this.last.at.until(now).total('milliseconds') > FRESH_MS)
      this.last = { at: now, checks: this.look() };
    return this.last.checks;
  }

  private async look(): Promise<Checks> {
    const { db, queue, objects, known } = this.parts;
    const [database, migrations, jobs, store] = await Promise.all([
      this.answers('database', () => db.ping()),
      this.answers('migrations', async () => {
        const pending = await pendingMigrations((sql) => db.hot<{ name: string }>(sql), [...known.names]);
        if (pending.length > 0) throw new Error(`not run: ${pending.join(', ')}`);
      }),
      this.answers('jobs', () => queue.ping()),
      this.answers('objects', () => objects.ping()),
    ]);
    return { database, migrations, jobs, objects: store };
  }

  private async answers(part: string, ask: () => Promise<unknown>): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>(
      (_, reject) => (timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS)),
    );
    try {
      await Promise.race([ask(), late]);
      return true;
    } catch (error) {
      this.parts.log.warn({ part, err: error }, 'not ready');
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
