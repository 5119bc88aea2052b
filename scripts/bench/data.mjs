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
import { licenceSteps } from './licences.mjs';

/** @typedef {import('./generate.mjs').Size} Size */

/** As the issue has it, and a tenth of it to see what growth costs. */
const FULL = { sellers: 1000, courses: 100, lessons: 10, buyers: 100_000, grants: 10 };
/** For a test that the bench runs: a fiftieth. */
const QUICK = { ...FULL, sellers: 20, buyers: 2000 };
/** For the nightly sweep: sellers with a licence and nothing else. */
const LICENCES = { courses: 0, lessons: 0, buyers: 0, grants: 0 };

/** @param {Size} size @returns {Size} */
const tenth = (size) => ({ ...size, sellers: size.sellers / 10, buyers: size.buyers / 10 });

/** How a database is filled: what it holds, by which steps, and the files they are in. @typedef {{ holds: string, steps: import('./generate.mjs').Step[], files: string[] }} Made */

/**
 * @typedef {object} Base one generated database
 * @property {string} name
 * @property {Size} size
 * @property {Made} made
 * @property {string} adminUrl the superuser's address of it: the bare server and the bench itself use it
 * @property {import('../run/servers.mjs').Addresses} addresses
 *
 * @typedef {object} Data
 * @property {string} folder
 * @property {import('../postgres/cluster.mjs').Postgres} postgres
 * @property {import('../postgres/secrets.mjs').Secrets} secrets
 * @property {Base} big
 * @property {Base} small
 * @property {Base} few licences
 * @property {Base} many licences
 */

/** @typedef {'big' | 'small' | 'few' | 'many'} BaseName */

/** @param {boolean} quick where the data of a run lives; the quick one is a test's and may be lost */
export const folderOf = (quick) => join(OWN, quick ? 'test-bench' : 'bench');

/** @param {Size} size @returns {Made} */
const catalogue = (size) => ({
  holds: `${(size.sellers * size.courses).toLocaleString('en')} courses`,
  steps: steps(size),
  files: ['scripts/bench/generate.mjs'],
});

/** @param {Size} size @returns {Made} */
const licences = (size) => ({
  holds: `${size.sellers.toLocaleString('en')} licences`,
  steps: licenceSteps(size),
  files: ['scripts/bench/generate.mjs', 'scripts/bench/licences.mjs'],
});

/**
 * Starts the bench's Postgres and makes what is missing in it.
 * @param {{ quick: boolean, needed: BaseName[], signal: AbortSignal }} options needed: the databases of this run's cases
 * @returns {Promise<Data>}
 */
export async function openData({ quick, needed, signal }) {
  const folder = folderOf(quick);
  mkdirSync(folder, { recursive: true });
  // Durable, as in service: what is bought is on the disk before it is confirmed.
  const postgres = await startPostgres({ dataDir: folder, purpose: quick ? 'test' : 'serve' });
  const secrets = ensureSecrets(folder);
  const size = quick ? QUICK : FULL;
  const base = (/** @type {string} */ name, /** @type {Size} */ of, /** @type {(size: Size) => Made} */ make) => ({
    name,
    size: of,
    made: make(of),
    adminUrl: withDatabase(postgres.adminUrl, name),
    addresses: addressesOf(postgres, secrets.roles, name),
  });
  const data = {
    folder, postgres, secrets,
    big: base('bench', size, catalogue), small: base('bench_tenth', tenth(size), catalogue),
    few: base('bench_licences_few', { ...LICENCES, sellers: quick ? 100 : 1000 }, licences),
    many: base('bench_licences_many', { ...LICENCES, sellers: quick ? 1000 : 100_000 }, licences),
  }; // prettier-ignore
  try {
    await connected(postgres.adminUrl, (client) =>
      alone(client, async () => {
        await ensureRoles(client, secrets.roles);
        for (const one of needed) await ensureBase(client, data, data[one], signal);
      }),
    );
    return data;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** What decides what is in a database; how its tables look is the migrations' business. @param {Base} base */
const stampFor = ({ size, made }) => `Mediary bench ${JSON.stringify(size)} ${stampOf(made.files)}`;

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
  const stamp = stampFor(base);
  if (rows[0]?.stamp === stamp) return renew(data, base);
  say(`Making ${base.name}: ${base.made.holds}. It is kept for the next run.`);
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
  for (const step of base.made.steps) {
    if (signal.aborted) throw new Refusal('Stopped while the data was being made; the next run begins it anew.');
    const began = performance.now();
    await client.query(step.sql);
    say(`  ${step.name} (${seconds(began)} s)`);
  }
}

/** @param {number} began */
const seconds = (began) => ((performance.now() - began) / 1000).toFixed(1);

/**
 * Works on a copy of a database that is nobody's afterwards, so that what is kept stays as it is.
 * @template T
 * @param {Data} data @param {Base} base @param {(copy: Base) => Promise<T>} work which leaves nobody connected to it
 */
export async function onCopy(data, base, work) {
  const name = `${base.name}_copy`;
  const drop = `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`;
  const { adminUrl } = data.postgres;
  await connected(adminUrl, async (client) => {
    await client.query(drop);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${base.name} OWNER mediary_migrator STRATEGY file_copy`);
  });
  try {
    const own = withDatabase(adminUrl, name);
    await ensureRights(own);
    return await work({
      ...base,
      name,
      adminUrl: own,
      addresses: addressesOf(data.postgres, data.secrets.roles, name),
    });
  } finally {
    await connected(adminUrl, (client) => client.query(drop));
  }
}
