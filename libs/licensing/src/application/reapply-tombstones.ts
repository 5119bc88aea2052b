import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, Database, LOGGER, type Logger } from '#platform';
import { lockLicence } from '../persistence/licences.js';
import { markWritten, stillThere, unwrittenTombstones, type Tombstone } from '../persistence/tombstones.js';
import { PurgeSeller } from './purge-seller.js';
import { TombstoneFiles } from './tombstone-files.js';

const BATCH = 500;

/**
 * At every start, before anything is served: sellers that were deleted after the backup from which this database came
 * are taken off the air and deleted again.
 */
@Injectable()
export class ReapplyTombstones implements OnApplicationBootstrap {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(TombstoneFiles) private readonly files: TombstoneFiles,
    @Inject(PurgeSeller) private readonly purging: PurgeSeller,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.writeMissing();
    const again = await this.run();
    if (again.length > 0)
      this.log.warn(
        { sellers: again.map((t) => t.tenantId) },
        'a backup brought deleted sellers back: they are deleted again',
      );
  }

  /** Begins deletions anew where the database holds what a stone says is deleted. @returns the stones concerned */
  async run(): Promise<Tombstone[]> {
    const stones = await this.files.read();
    if (stones.length === 0) return [];
    const there = await this.db.system('licensing: tombstones', (tx) =>
      stillThere(
        tx,
        stones.map((t) => t.tenantId),
      ),
    );
    const done: Tombstone[] = [];
    for (const stone of stones.filter((t) => there.has(t.tenantId))) if (await this.again(stone)) done.push(stone);
    return done;
  }

  private again(stone: Tombstone): Promise<boolean> {
    return this.db.system('licensing: a deletion is applied again', async (tx) => {
      const licence = await lockLicence(tx, stone.tenantId);
      // Another process that starts beside this one was first.
      if (licence?.status !== 'active' && licence?.status !== 'lapsed') return false;
      await this.purging.again(tx, licence, stone);
      return true;
    });
  }

  /** Stones that never left the database: those of before there were such files. */
  private async writeMissing(): Promise<void> {
    for (;;) {
      const missing = await this.db.system('licensing: tombstones', (tx) => unwrittenTombstones(tx, BATCH));
      for (const stone of missing) await this.files.write(stone);
      await this.db.system('licensing: tombstones', async (tx) => {
        for (const stone of missing) await markWritten(tx, stone, this.clock.now());
      });
      if (missing.length < BATCH) return;
    }
  }
}
