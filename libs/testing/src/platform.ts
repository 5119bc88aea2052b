import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  Database,
  Deadlines,
  Deliveries,
  Events,
  HandlerRegistry,
  Jobs,
  Journal,
  PlatformClock,
  makeLogger,
  readConfig,
  type Config,
  type Logger,
} from '#platform';
import { freshDatabase, type TestDatabase } from './database.js';

/** Platform's parts on a database of their own, without Nest and without the other libraries. */
export interface PlatformKit {
  config: Config;
  database: TestDatabase;
  db: Database;
  clock: PlatformClock;
  registry: HandlerRegistry;
  events: Events;
  jobs: Jobs;
  deliveries: Deliveries;
  deadlines: Deadlines;
  journal: Journal;
  log: Logger;
  /** A second set of parts on the same database, as another process has it. */
  another(): Omit<PlatformKit, 'another' | 'stop'> & { close(): Promise<void> };
  stop(): Promise<void>;
}

/** Makes {@link PlatformKit}; `env` overrides the environment that `readConfig` reads. */
export async function startPlatform(env: Record<string, string> = {}): Promise<PlatformKit> {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'mediary-platform-'));
  const config = readConfig({
    MEDIARY_SECRETS_FILE: process.env.MEDIARY_SECRETS_FILE,
    MEDIARY_MODE: 'sandbox',
    MEDIARY_DATA: dataDir,
    MEDIARY_PUBLIC_URL: 'https://mediary.test',
    DATABASE_APP_URL: database.appUrl,
    DATABASE_OPERATOR_URL: database.operatorUrl,
    DATABASE_URL: database.migratorUrl,
    ...env,
  });
  const log = makeLogger('test', 'silent');
  const parts = () => {
    const db = new Database(config.database, 'mediary test');
    const clock = new PlatformClock(config.mode === 'sandbox');
    const registry = new HandlerRegistry();
    return {
      config,
      database,
      db,
      clock,
      registry,
      log,
      events: new Events(registry, clock),
      jobs: new Jobs(registry, clock),
      deliveries: new Deliveries(db, registry, clock, log),
      deadlines: new Deadlines(db, clock, log),
      journal: new Journal(db, clock),
    };
  };
  const open: Database[] = [];
  const one = parts();
  return {
    ...one,
    another() {
      const more = parts();
      open.push(more.db);
      return { ...more, close: () => more.db.close() };
    },
    async stop() {
      await Promise.all([one.db, ...open].map((db) => db.close().catch(() => undefined)));
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
