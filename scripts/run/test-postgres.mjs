/**
 * One Postgres for all test runs of the checkout, in `.mediary/test-pg`: it loses data on a crash of the machine
 * and is therefore fast. Each run registers itself; the last one out stops the server.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { withLock } from '../launcher/lock.mjs';
import { OWN, ROOT } from '../launcher/paths.mjs';
import { identify, run, stillAlive } from '../launcher/process.mjs';
import { Refusal, say, warn } from '../launcher/say.mjs';
import {
  alone, BrokenCluster, connected, ensureDatabase, ensureRights, ensureRoles, ensureSecrets, secretsFile, startPostgres, stopPostgres, withDatabase,
} from '../postgres/index.mjs'; // prettier-ignore
import { addressesOf, environmentOf } from './servers.mjs';
import { files, stampOf } from './sources.mjs';
import { TEST_DIST, transpile } from './transpile.mjs';

const FOLDER = join(OWN, 'test-pg');
const USERS = join(FOLDER, 'users');
const LOCK = join(OWN, 'test-pg.lock');

/**
 * What the tests get as MEDIARY_TEST_PG.
 * @typedef {object} TestPostgres
 * @property {string} host
 * @property {number} port
 * @property {string} adminUrl the superuser's, of database `postgres`
 * @property {{ migrator: string, app: string, operator: string }} roles passwords of mediary_migrator, mediary_app, mediary_operator
 * @property {string | null} template migrated; null while there are no migrations
 * @property {string} prefix every database of this run begins with it, so that it can be dropped
 */

/**
 * @param {{ staleTemplate: boolean }} options staleTemplate: where the migrations fail, tests may run on the last
 *   database that could be made, said loudly; for a run of single files while others work in the same tree
 * @returns {Promise<{ given: TestPostgres, secretsFile: string, leave: () => Promise<void> }>}
 */
export async function enterTestPostgres({ staleTemplate }) {
  const id = `t_${process.pid}_${randomBytes(3).toString('hex')}`;
  const postgres = await withLock(LOCK, async () => {
    mkdirSync(USERS, { recursive: true });
    const others = liveUsers();
    const started = await start();
    // Registered before the lock is let go, or another's leaving would stop the server under us.
    writeFileSync(join(USERS, id), JSON.stringify(identify(process.pid)));
    await dropLeftovers(started.adminUrl, others);
    return started;
  });
  try {
    const secrets = ensureSecrets(FOLDER);
    const template = await connected(postgres.adminUrl, (client) =>
      alone(client, async () => {
        await ensureRoles(client, secrets.roles);
        return prepareTemplate(client, postgres, secrets.roles, staleTemplate);
      }),
    );
    const given = {
      host: '127.0.0.1',
      port: postgres.port,
      adminUrl: postgres.adminUrl,
      roles: secrets.roles,
      template,
      prefix: `${id}_`,
    };
    return { given, secretsFile: secretsFile(FOLDER), leave: () => leave(id, postgres.adminUrl) };
  } catch (error) {
    await leave(id, postgres.adminUrl);
    throw error;
  }
}

/** A server of lost data is not worth a word: a broken cluster is made anew. */
async function start() {
  try {
    return await startPostgres({ dataDir: FOLDER, purpose: 'test' });
  } catch (error) {
    if (!(error instanceof BrokenCluster)) throw error;
    warn(`The test database is made anew (${/** @type {Error} */ (error).message})`);
    await stopPostgres({ dataDir: FOLDER });
    for (const name of ['postgres', 'postgres.json', 'postgres.log'])
      rmSync(join(FOLDER, name), { recursive: true, force: true });
    return startPostgres({ dataDir: FOLDER, purpose: 'test' });
  }
}

/** @returns {string[]} runs that live, those of dead processes being forgotten */
function liveUsers() {
  return readdirSync(USERS).filter((name) => {
    try {
      if (stillAlive(JSON.parse(readFileSync(join(USERS, name), 'utf8')))) return true;
    } catch {
      // Cut short while it was written.
    }
    rmSync(join(USERS, name), { force: true });
    return false;
  });
}

/** @param {pg.Client} client @param {string} name */
const drop = (client, name) => client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);

/** Databases of runs that ended without dropping theirs. @param {string} adminUrl @param {string[]} live */
async function dropLeftovers(adminUrl, live) {
  await connected(adminUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT datname AS name FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'`,
    );
    for (const { name } of rows) {
      // Without the prefix of a run it may be anybody's, so it goes only when nobody else is here.
      const owner = /^(t_\d+_[0-9a-f]{6})_/.exec(name)?.[1];
      if (owner ? !live.includes(owner) : live.length === 0) await drop(client, name);
    }
  });
}

/** What decides how a migrated database looks. */
function templateName() {
  const schema = (/** @type {string} */ path) =>
    /^libs\/[^/]+\/(src\/migrations|packs)\//.test(path) || path.startsWith('libs/platform/src/');
  const paths = [
    ...files('libs', (path) => schema(path) && !/\.spec\.ts$|\.md$/.test(path)),
    'apps/api/src/migrate.ts',
    'docker/roles.sql',
    'docker/database.sql',
  ];
  return `mediary_template_${stampOf(paths).slice(0, 16)}`;
}

/**
 * @param {pg.Client} client holding the advisory lock
 * @param {import('../postgres/cluster.mjs').Postgres} postgres
 * @param {import('../postgres/secrets.mjs').Secrets['roles']} roles
 * @param {boolean} staleTemplate
 * @returns {Promise<string | null>}
 */
async function prepareTemplate(client, postgres, roles, staleTemplate) {
  if (!existsSync(join(ROOT, 'apps', 'api', 'src', 'migrate.ts'))) {
    warn('apps/api/src/migrate.ts is not there yet: tests get no template database.');
    return null;
  }
  const name = templateName();
  const { rows } = await client.query(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE 'mediary\\_template\\_%' ORDER BY oid DESC`,
  );
  if (rows.some((row) => row.name === name)) return name;

  const began = performance.now();
  const building = 'mediary_building';
  await transpile();
  await drop(client, building);
  await ensureDatabase(client, building);
  await ensureRights(withDatabase(postgres.adminUrl, building));
  const env = environmentOf(FOLDER, { ...addressesOf(postgres, roles, building), NODE_ENV: 'test' });
  const script = join(TEST_DIST, 'apps', 'api', 'src', 'migrate.js');
  const { code, out } = await run(process.execPath, ['--enable-source-maps', script], { cwd: ROOT, env });
  if (code !== 0) {
    await drop(client, building);
    const told = out.trim().split('\n').slice(-25).join('\n');
    if (!staleTemplate || !rows[0]) throw new Refusal(`The migrations fail, so no test on Postgres can run:\n${told}`);
    warn(
      `${told}\nTHE MIGRATIONS FAIL (above): these tests run on the last database that could be made, ${rows[0].name}.`,
    );
    return rows[0].name;
  }
  // Under its name only once whole; nobody may connect, or it could not be copied meanwhile.
  await client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${building}'`);
  await client.query(`ALTER DATABASE ${building} RENAME TO ${pg.escapeIdentifier(name)}`);
  await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  say(`Migrated the template of the test databases in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  // Another run may still copy from the last few.
  for (const old of rows.slice(3)) {
    await client.query(`ALTER DATABASE ${pg.escapeIdentifier(old.name)} WITH IS_TEMPLATE false`);
    await drop(client, old.name);
  }
  return name;
}

/** Drops what this run made; the last one out stops the server. @param {string} id @param {string} adminUrl */
async function leave(id, adminUrl) {
  try {
    await connected(adminUrl, async (client) => {
      const { rows } = await client.query('SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)', [
        `${id}_`,
      ]);
      for (const { name } of rows) await drop(client, name);
    });
  } catch {
    // The server died; the next run cleans up.
  }
  await withLock(LOCK, async () => {
    rmSync(join(USERS, id), { force: true });
    if (liveUsers().length === 0) await stopPostgres({ dataDir: FOLDER });
  });
}
