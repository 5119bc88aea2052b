import { DataSource, type MixedList } from 'typeorm';
import { preparePgBoss } from '../jobs/pg-boss-queue.js';

/** Migrations of every library, in the order in which they are listed; TypeORM sorts them by their timestamps. */
export type Migrations = MixedList<Function>;

/**
 * Brings a database to the newest version, forward only, one transaction a migration.
 * @returns the names of the migrations that ran
 */
export async function migrate(url: string, migrations: Migrations): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: ['error'],
    // The lock below lives in a pooled session: it must not be closed for idleness while a long migration runs.
    extra: { idleTimeoutMillis: 0 },
  });
  await source.initialize();
  try {
    // Two processes that start together take turns; the lock ends with its transaction-free session here, a one-off process.
    await source.query('SELECT pg_advisory_lock(770055)');
    const ran = await source.runMigrations();
    // Readiness compares what has run with what the build knows.
    await source.query('GRANT SELECT ON public.migration TO mediary_app, mediary_operator');
    await preparePgBoss(url);
    return ran.map((m) => m.name);
  } finally {
    await source.destroy();
  }
}

/** Whether every known migration has run: part of readiness. */
export async function pendingMigrations(
  query: (sql: string) => Promise<{ name: string }[]>,
  names: string[],
): Promise<string[]> {
  const done = new Set((await query('SELECT name FROM public.migration')).map((r) => r.name));
  return names.filter((n) => !done.has(n));
}
