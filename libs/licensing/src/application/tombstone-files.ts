import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Temporal, asTenantId, isUuid } from '#kernel';
import { CONFIG, LOGGER, ObjectStore, readAll, type Config, type Logger } from '#platform';
import type { HeldThing, PurgeGround } from '../persistence/purges.js';
import type { Tombstone } from '../persistence/tombstones.js';

/** In the data folder, beside the database and the files: a restore does not touch it. */
const TOMBSTONES = 'tombstones.ndjson';
/** Names further such files, one a line: `npm run backup` adds the one beside its backups. */
const COPIES = 'tombstone-copies';
/** Where an object store keeps them too: a bucket is not rolled back with the database. */
const PREFIX = 'tombstones/';

/**
 * Tombstones outside the database. One line each, appended and synced before the first row of a seller is deleted, so
 * whatever state a restore brings back, the stones of later deletions are there.
 */
@Injectable()
export class TombstoneFiles {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ObjectStore) private readonly objects: ObjectStore,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Writes a stone everywhere. Writing one twice does no harm. @throws Error where the data folder or the store refuses it */
  async write(stone: Tombstone): Promise<void> {
    const line = JSON.stringify({
      ...stone,
      dueAt: stone.dueAt.toString(),
      beganAt: stone.beganAt.toString(),
    });
    await append(this.file, line);
    await this.objects.put(`${PREFIX}${stone.tenantId}/${stone.purgeId}.json`, Buffer.from(line));
    for (const copy of await this.copies())
      // A backup disk that is away today gets the whole file with the next backup.
      await append(copy, line).catch((error: unknown) =>
        this.log.warn({ err: error }, 'a copy of the tombstones was not written'),
      );
  }

  /** All stones, the last of each seller. */
  async read(): Promise<Tombstone[]> {
    const found = new Map<string, Tombstone>();
    for (const path of [this.file, ...(await this.copies())])
      for (const stone of parseTombstones(await text(path))) keep(found, stone);
    for (const stone of await this.stored(found)) keep(found, stone);
    return [...found.values()];
  }

  private get file(): string {
    return join(this.config.dataDir, TOMBSTONES);
  }

  private async copies(): Promise<string[]> {
    return (await text(join(this.config.dataDir, COPIES))).split('\n').filter(Boolean);
  }

  /** Those that only the store knows: the data folder may be a new one. */
  private async stored(known: ReadonlyMap<string, Tombstone>): Promise<Tombstone[]> {
    const stones: Tombstone[] = [];
    for await (const key of this.objects.list(PREFIX)) {
      const [, tenantId = '', file = ''] = key.split('/');
      if (known.get(tenantId)?.purgeId === file.replace('.json', '')) continue;
      stones.push(...parseTombstones((await readAll(await this.objects.get(key))).toString()));
    }
    return stones;
  }
}

/** Stones of a file of lines; a line cut short by a crash is none. */
function parseTombstones(lines: string): Tombstone[] {
  return lines.split('\n').flatMap((line) => {
    try {
      const raw = JSON.parse(line) as Record<string, unknown>;
      const { tenantId, purgeId, dueAt, beganAt } = raw as Record<string, string>;
      if (!isUuid(tenantId ?? '') || !isUuid(purgeId ?? '')) return [];
      return [
        {
          tenantId: asTenantId(tenantId!),
          purgeId: purgeId!,
          dueAt: Temporal.Instant.from(dueAt!),
          beganAt: Temporal.Instant.from(beganAt!),
          ground: raw.ground as PurgeGround,
          held: (raw.held ?? []) as HeldThing[],
        },
      ];
    } catch {
      return [];
    }
  });
}

function keep(found: Map<string, Tombstone>, stone: Tombstone): void {
  const other = found.get(stone.tenantId);
  if (!other || Temporal.Instant.compare(other.beganAt, stone.beganAt) <= 0) found.set(stone.tenantId, stone);
}

async function append(path: string, line: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    // Begins on a line of its own even where the one before was cut short.
    await file.write(`\n${line}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function text(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
