/** An embedded Postgres in a data folder: made once, started, adopted when it lives already, stopped. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { writePrivate } from '../launcher/files.mjs';
import { alive, commandLine, gone, identify, signal, sleep, stillAlive } from '../launcher/process.mjs';
import { Refusal } from '../launcher/say.mjs';
import { postgresRunner } from './binaries.mjs';
import { HBA, postgresConf } from './settings.mjs';

const SUPERUSER = 'postgres';
const PATIENCE = 10_000;

/** The cluster is there but cannot be used. */
export class BrokenCluster extends Refusal {}

/**
 * @typedef {object} Postgres
 * @property {number} port
 * @property {string} version of the binaries
 * @property {boolean} adopted it was running already
 * @property {string} adminUrl the superuser's address of database `postgres`
 * @property {(user: string, password: string, database: string) => string} url
 * @property {() => boolean} alive
 * @property {() => Promise<void>} stop
 */

/** What is remembered of a cluster, beside it: `<data folder>/postgres.json`. @typedef {{ password: string, port: number, folder: string, conf?: string }} Remembered */

/** @param {string} dataDir @returns {Remembered | null} */
function remembered(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} dataDir @param {Remembered} known */
function remember(dataDir, known) {
  writePrivate(join(dataDir, 'postgres.json'), `${JSON.stringify(known, null, 2)}\n`);
}

/**
 * @param {{ dataDir: string, purpose: import('./settings.mjs').Purpose }} options
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ dataDir, purpose }) {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const runner = await postgresRunner();
  const known = remembered(folder);
  const cluster = placeOf(runner, folder);
  const state =
    known && existsSync(join(cluster, 'PG_VERSION'))
      ? { ...known, folder: cluster }
      : await create(runner, folder, cluster);

  const running = postmaster(cluster);
  if (running) {
    const conf = digest(postgresConf(purpose, running.port));
    if (state.conf === conf && (await answers(urlOf(running.port, SUPERUSER, state.password, 'postgres')))) {
      state.port = running.port;
      remember(folder, state);
      return handle(folder, runner.version, state, running.pid, true);
    }
    await stopAt(cluster);
  }
  return begin(runner, folder, state, purpose);
}

/** Where a data folder's cluster lies. @param {import('./binaries.mjs').Runner} runner @param {string} folder */
const placeOf = (runner, folder) =>
  runner.systemFolder
    ? join(runner.systemFolder, `data-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
    : join(folder, 'postgres');

/** Where a data folder's cluster lies or would lie. @param {string} dataDir */
export const clusterFolderFor = async (dataDir) => placeOf(await postgresRunner(), resolve(dataDir));

/** Makes a copied cluster the property of whoever runs Postgres here. @param {string} cluster */
export async function giveToPostgres(cluster) {
  const runner = await postgresRunner();
  const walk = (/** @type {string} */ path) => {
    runner.give(path);
    for (const entry of readdirSync(path, { withFileTypes: true }))
      if (entry.isDirectory()) walk(join(path, entry.name));
      else runner.give(join(path, entry.name));
  };
  walk(cluster);
}

/** The live server of a data folder. @param {string} dataDir @returns {{ adminUrl: string } | null} */
export function runningPostgres(dataDir) {
  const known = remembered(resolve(dataDir));
  const running = known && postmaster(known.folder);
  return running ? { adminUrl: urlOf(running.port, SUPERUSER, known.password, 'postgres') } : null;
}

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).update(HBA).digest('hex').slice(0, 16);

/**
 * Made aside and moved into place whole, so a start cut short leaves no half of a cluster.
 * @param {import('./binaries.mjs').Runner} runner @param {string} folder @param {string} cluster
 * @returns {Promise<Remembered>}
 */
async function create(runner, folder, cluster) {
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    throw new BrokenCluster(
      `${cluster} holds a database whose password is lost (${join(folder, 'postgres.json')} is missing); bring the file back or run "npm run reset".`,
    );
  }
  const password = randomBytes(24).toString('base64url');
  const building = `${cluster}.new`;
  const passwordFile = `${building}.password`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { mode: 0o700 });
  try {
    writePrivate(passwordFile, `${password}\n`);
    runner.give(passwordFile);
    runner.give(building);
    const { code, out } = await runner.run('initdb', [
      '-D', building, '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C',
      '--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--no-instructions',
    ]); // prettier-ignore
    if (code !== 0) throw new Refusal(`The database could not be made in ${cluster}: ${lastLine(out)}.`);
    const state = { password, port: 0, folder: cluster };
    remember(folder, state);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(building, cluster);
    return state;
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * @param {import('./binaries.mjs').Runner} runner @param {string} folder @param {Remembered} state
 * @param {import('./settings.mjs').Purpose} purpose
 */
async function begin(runner, folder, state, purpose) {
  const log = join(runner.systemFolder ? `${state.folder}.log` : join(folder, 'postgres.log'));
  if (existsSync(log) && statSync(log).size > 20_000_000) renameSync(log, `${log}.1`);
  if (runner.systemFolder && !existsSync(log)) writeFileSync(log, '', { mode: 0o600 });
  if (runner.systemFolder) runner.give(log);

  const until = performance.now() + PATIENCE;
  let port = state.port && (await free(state.port)) ? state.port : await freePort();
  for (;;) {
    dropStalePid(state.folder);
    put(runner, join(state.folder, 'postgresql.conf'), postgresConf(purpose, port));
    put(runner, join(state.folder, 'pg_hba.conf'), HBA);
    const from = existsSync(log) ? statSync(log).size : 0;
    const { code, out } = await runner.run('pg_ctl', ['start', '-w', '-s', '-t', '60', '-D', state.folder, '-l', log]);
    const found = code === 0 ? postmaster(state.folder) : null;
    if (found) {
      Object.assign(state, { port: found.port, conf: digest(postgresConf(purpose, found.port)) });
      remember(folder, state);
      return handle(folder, runner.version, state, found.pid, false);
    }
    const told = readFrom(log, from);
    if (/could not bind|Address already in use|could not create any TCP/.test(told)) port = await freePort();
    // After a kill -9 its children hold the shared memory for a moment; wait for them.
    if (performance.now() > until) {
      throw new BrokenCluster(
        `Postgres did not start: ${lastLine(
          told
            .split('\n')
            .filter((l) => /FATAL|PANIC|ERROR/.test(l))
            .join('\n') ||
            told ||
            out,
        )} (log: ${log}).`,
      );
    }
    await sleep(300);
  }
}

/** @param {import('./binaries.mjs').Runner} runner @param {string} path @param {string} text */
function put(runner, path, text) {
  writePrivate(path, text);
  runner.give(path);
}

/**
 * @param {string} folder @param {string} version @param {Remembered} state @param {number} pid @param {boolean} adopted
 * @returns {Postgres}
 */
function handle(folder, version, state, pid, adopted) {
  const { port, password } = state;
  const identity = identify(pid);
  return {
    port,
    version,
    adopted,
    adminUrl: urlOf(port, SUPERUSER, password, 'postgres'),
    url: (user, userPassword, database) => urlOf(port, user, userPassword, database),
    alive: () => stillAlive(identity),
    stop: () => stopPostgres({ dataDir: folder }),
  };
}

/** @param {number} port @param {string} user @param {string} password @param {string} database */
const urlOf = (port, user, password, database) =>
  `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

/** Stops the server of a data folder, whoever started it. @param {{ dataDir: string }} options */
export async function stopPostgres({ dataDir }) {
  const known = remembered(resolve(dataDir));
  await stopAt(known?.folder ?? join(resolve(dataDir), 'postgres'));
}

/** @param {string} cluster */
async function stopAt(cluster) {
  const running = postmaster(cluster);
  const identity = running && identify(running.pid);
  if (!identity) return;
  if (process.platform === 'win32') {
    await (await postgresRunner()).run('pg_ctl', ['stop', '-m', 'fast', '-w', '-D', cluster]);
    return;
  }
  // Fast, then immediate, then the kernel's way.
  for (const [name, patience] of /** @type {const} */ ([
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ])) {
    signal(identity.pid, name);
    if (await gone(identity, patience)) return;
  }
  throw new Refusal(`Postgres (process ${identity.pid}) in ${cluster} does not end; end it by hand and try again.`);
}

/** Deletes a cluster that lives outside the data folder (see binaries.mjs). @param {string} dataDir */
export function clusterFolderOf(dataDir) {
  return remembered(resolve(dataDir))?.folder ?? null;
}

/**
 * The live server of a cluster folder, if there is one.
 * @param {string} cluster
 * @returns {{ pid: number, port: number } | null}
 */
function postmaster(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!alive(pid)) return null;
  // The pid of a dead server may be another program's by now.
  const line = commandLine(pid);
  const ours =
    process.platform === 'win32' ? /postgres/i.test(line) : line.includes(cluster) && line.includes('postgres');
  return ours ? { pid, port: Number(lines[3]) } : null;
}

/** Postgres itself refuses to start when the pid in a stale file is some other living process. @param {string} cluster */
function dropStalePid(cluster) {
  if (!postmaster(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** @param {string} url */
async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function free(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => done(true)));
  });
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port: 0, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}

/** @param {string} path @param {number} from */
function readFrom(path, from) {
  try {
    return readFileSync(path).subarray(from).toString('utf8');
  } catch {
    return '';
  }
}

/** @param {string} text */
const lastLine = (text) => (text.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '');
