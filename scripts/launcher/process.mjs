/** Processes: running one, knowing whether one is alive, ending one. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const windows = process.platform === 'win32';

/** @param {number} ms */
export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * A pid may be given to another process after its owner died, so a process is known by its pid and its start.
 * @typedef {{ pid: number, start: string }} Identity
 */

/**
 * @param {number} pid
 * @returns {Identity | null} null when no such process lives
 */
export function identify(pid) {
  if (!alive(pid)) return null;
  return { pid, start: startOf(pid) };
}

/** @param {Identity | null | undefined} known */
export function stillAlive(known) {
  return !!known && alive(known.pid) && startOf(known.pid) === known.start;
}

/** @param {number} pid */
export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !zombie(pid);
}

/** @param {number} pid */
function statOf(pid) {
  try {
    // The name in brackets may itself hold spaces and brackets.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** @param {number} pid */
function zombie(pid) {
  return process.platform === 'linux' && statOf(pid)?.[0] === 'Z';
}

/** @param {number} pid */
function startOf(pid) {
  if (process.platform === 'linux') return statOf(pid)?.[19] ?? '';
  if (windows) return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * The command line of a process, or '' when it cannot be read.
 * @param {number} pid
 */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    if (windows) return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Asks a process to end and makes it end when it does not.
 * @param {Identity | null | undefined} known
 * @param {number} patience milliseconds before SIGKILL
 */
export async function end(known, patience) {
  if (!known || !stillAlive(known)) return;
  signal(known.pid, 'SIGTERM');
  if (await gone(known, patience)) return;
  signal(known.pid, 'SIGKILL');
  await gone(known, 5000);
}

/** @param {number} pid @param {NodeJS.Signals} name */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It ended first.
  }
}

/** @param {Identity} known @param {number} patience */
export async function gone(known, patience) {
  const until = performance.now() + patience;
  while (stillAlive(known)) {
    if (performance.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/**
 * @typedef {{ code: number, out: string }} Outcome
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { echo?: boolean }} [options]
 * @returns {Promise<Outcome>} standard output and standard error together
 */
export function run(command, args, { echo = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        out += chunk;
        if (echo) process.stderr.write(chunk);
      });
    }
    child.on('error', fail);
    child.on('close', (code, by) => done({ code: code ?? exitCodeOf(by), out }));
  });
}

/** @param {NodeJS.Signals | null} name */
export function exitCodeOf(name) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[/** @type {string} */ (name)] ?? 1);
}

/**
 * npm as a command: by its script when npm itself started us, so that no shell is needed.
 * @param {string[]} args
 * @returns {[string, string[], import('node:child_process').SpawnOptions]}
 */
export function npmCommand(args) {
  const script = process.env['npm_execpath'];
  if (script && /npm-cli\.[cm]?js$/.test(script) && existsSync(script))
    return [process.execPath, [script, ...args], {}];
  return [windows ? 'npm.cmd' : 'npm', args, { shell: windows }];
}

/**
 * @param {string} name
 * @returns {string} the path of a program on PATH, or ''
 */
export function which(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    for (const ending of windows ? ['.exe', '.cmd'] : ['']) {
      const path = join(folder, name + ending);
      if (folder && existsSync(path)) return path;
    }
  }
  return '';
}
