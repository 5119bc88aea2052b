/** The bench's own Postgres and the databases in it: made once, kept under a stamp of what they are made by, and migrated. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { OWN } from '../launcher/paths.mjs';
import { Refusal, say } from '../launcher/say.mjs';
import { alone, connected, ensureDatabase, ensureRights, ensureRoles, ensureSecrets, startPostgres, withDatabase } from '../postgres/index.mjs'; // prettier-ignore
import { runOnce } from '../run/program.mjs';
import { addressesOf, environmentOf, programs } from '../run/servers.mjs';
import { stampOf } from '../run/sources.mjs';
import { steps } from './generate.mjs';

/** @typedef {import('./generate.mjs').Size} Size */

/** As the issue has it, and a tenth of it to see what growth costs. */
const FULL = { sellers: 1000, courses: 100, lessons: 10, buyers: 100_000, grants: 10 };
/** For a test that the bench runs: a fiftieth. */
const QUICK = { ...FULL, sellers: 20, buyers: 2000 };

/** @param {Size} size @returns {Size} */
const tenth = (size) => ({ ...size, sellers: size.sellers / 10, buyers: size.buyers / 10 });

/**
 * @typedef {object} Base one generated database
 * @property {string} name
 * @property {Size} size
 * @property {string} adminUrl the superuser's address of it: the bare server and the bench itself use it
 * @property {import('../run/servers.mjs').Addresses} addresses
 *
 * @typedef {object} Data
 * @property {string} folder
 * @property {import('../postgres/cluster.mjs').Postgres} postgres
 * @property {import('../postgres/secrets.mjs').Secrets} secrets
 * @property {Base} big
 * @property {Base} small
 */

/** @param {boolean} quick where the data of a run lives; the quick one is a test's and may be lost */
export const folderOf = (quick) => join(OWN, quick ? 'test-bench' : 'bench');

/**
 * Starts the bench's Postgres and makes what is missing in it.
 * @param {{ quick: boolean, signal: AbortSignal }} options
 * @returns {Promise<Data>}
 */
export async function openData({ quick, signal }) {
  const folder = folderOf(quick);
  mkdirSync(folder, { recursive: true });
  // Durable, as in service: what is bought is on the disk before it is confirmed.
  const postgres = await startPostgres({ dataDir: folder, purpose: quick ? 'test' : 'serve' });
  const secrets = ensureSecrets(folder);
  const size = quick ? QUICK : FULL;
  const base = (/** @type {string} */ name, /** @type {Size} */ of) => ({
    name,
    size: of,
    adminUrl: withDatabase(postgres.adminUrl, name),
    addresses: addressesOf(postgres, secrets.roles, name),
  });
  const data = { folder, postgres, secrets, big: base('bench', size), small: base('bench_tenth', tenth(size)) };
  try {
    await connected(postgres.adminUrl, (client) =>
      alone(client, async () => {
        await ensureRoles(client, secrets.roles);
        for (const one of [data.big, data.small]) await ensureBase(client, data, one, signal);
      }),
    );
    return data;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** What decides what is in a database; how its tables look is the migrations' business. @param {Size} size */
const stampFor = (size) => `Mediary bench ${JSON.stringify(size)} ${stampOf(['scripts/bench/generate.mjs'])}`;

/**
 * Made where it is missing or made otherwise; else brought to the newest schema as any database with data is.
 * @param {pg.Client} client the superuser's, in database `postgres`
 * @param {Data} data @param {Base} base @param {AbortSignal} signal
 */
async function ensureBase(client, data, base, signal) {
  const { rows } = await client.query(
    `SELECT shobj_description(oid, 'pg_database') AS stamp FROM pg_database WHERE datname = $1`,
    [base.name],
  );
  const stamp = stampFor(base.size);
  if (rows[0]?.stamp === stamp) return renew(data, base);
  const courses = base.size.sellers * base.size.courses;
  say(`Making ${base.name}: ${courses.toLocaleString('en')} courses. It is kept for the next run.`);
  const began = performance.now();
  await client.query(`DROP DATABASE IF EXISTS ${base.name} WITH (FORCE)`);
  await ensureDatabase(client, base.name);
  await ensureRights(base.adminUrl);
  await migrate(data, base);
  await connected(base.adminUrl, (own) => fill(own, base, signal));
  // Last, so that a database cut short is made anew.
  await client.query(`COMMENT ON DATABASE ${base.name} IS ${pg.escapeLiteral(stamp)}`);
  await client.query('CHECKPOINT');
  say(`Made ${base.name} in ${seconds(began)} s.`);
}

/** Runs the migrations that the kept data has not seen. @param {Data} data @param {Base} base */
async function renew(data, base) {
  const began = performance.now();
  const count = () =>
    connected(base.adminUrl, async (own) => (await own.query('SELECT count(*)::int AS n FROM migration')).rows[0].n);
  const before = await count();
  await ensureRights(base.adminUrl);
  await migrate(data, base);
  const ran = (await count()) - before;
  if (ran === 0) return;
  // A backfill leaves old versions of rows and old statistics behind; a database in service is rid of them overnight.
  await connected(base.adminUrl, (own) => own.query('VACUUM (ANALYZE)'));
  say(`Brought ${base.name} to the newest schema in ${seconds(began)} s: ${ran} migrations.`);
}

/** @param {Data} data @param {Base} base */
async function migrate(data, base) {
  const script = join(programs(), 'api', 'src', 'migrate.js');
  const env = environmentOf(data.folder, base.addresses);
  const { code, told } = await runOnce({ name: `migrate-${base.name}`, script, folder: data.folder, env });
  if (code !== 0) throw new Refusal(`The bench's database could not be migrated: ${told}`);
}

/** @param {pg.Client} client @param {Base} base @param {AbortSignal} signal */
async function fill(client, base, signal) {
  // The rows fit each other by the way they are made; checking a million references takes longer than making them.
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`); // prettier-ignore
  for (const step of steps(base.size)) {
    if (signal.aborted) throw new Refusal('Stopped while the data was being made; the next run begins it anew.');
    const began = performance.now();
    await client.query(step.sql);
    say(`  ${step.name} (${seconds(began)} s)`);
  }
}

/** @param {number} began */
const seconds = (began) => ((performance.now() - began) / 1000).toFixed(1);
