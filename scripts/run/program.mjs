/** One program of ours, kept running. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { end, exitCodeOf, identify } from '../launcher/process.mjs';
import { warn } from '../launcher/say.mjs';

const windows = process.platform === 'win32';

/**
 * @typedef {object} Program
 * @property {string} name
 * @property {string} log
 * @property {() => number | undefined} pid
 * @property {(env: NodeJS.ProcessEnv) => void} start
 * @property {(patience: number) => Promise<void>} stop
 * @property {(env: NodeJS.ProcessEnv) => Promise<void>} restart
 */

/**
 * @param {{ name: string, script: string, folder: string, onChange: () => void, onGiveUp: (why: string) => void, ready: () => boolean }} options
 *   ready: once true, the program is restarted for ever; before, it is given up after three exits
 * @returns {Program}
 */
export function program({ name, script, folder, onChange, onGiveUp, ready }) {
  const log = join(folder, `${name}.log`);
  /** @type {import('node:child_process').ChildProcess | null} */
  let child = null;
  let wanted = false;
  let failures = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let later;
  /** @type {NodeJS.ProcessEnv} */
  let env = {};

  function launch() {
    if (!wanted) return;
    if (existsSync(log) && statSync(log).size > 20_000_000) renameSync(log, `${log}.1`);
    const fd = openSync(log, 'a', 0o600);
    const shown = process.env['MEDIARY_LOG'] === 'terminal';
    const out = shown ? 'inherit' : fd;
    const began = performance.now();
    // Its own session: Ctrl-C reaches us alone, and we tell it when to end. The channel tells it when we are gone.
    const own = spawn(process.execPath, ['--enable-source-maps', script], {
      stdio: ['ignore', out, out, 'ipc'],
      env,
      detached: !windows,
      windowsHide: true,
    });
    closeSync(fd);
    child = own;
    own.on('error', (error) => warn(`${name} could not be started: ${error.message}.`));
    own.on('message', () => {});
    own.on('exit', (code, by) => {
      if (child === own) child = null;
      onChange();
      if (!wanted) return;
      if (performance.now() - began > 30_000) failures = 0;
      failures += 1;
      const how = by ? `was ended by ${by}` : `ended with code ${code}`;
      if (!ready() && failures >= 3) {
        wanted = false;
        onGiveUp(`${name} ${how} three times while starting; its log is ${log}${tail(log)}`);
        return;
      }
      const pause = Math.min(250 * 2 ** (failures - 1), 30_000);
      warn(`${name} ${how}; starting it again in ${pause / 1000} s (log: ${log}).`);
      later = setTimeout(launch, pause);
    });
    onChange();
  }

  async function stop(/** @type {number} */ patience) {
    wanted = false;
    clearTimeout(later);
    if (child?.pid) await end(identify(child.pid), patience);
  }

  return {
    name,
    log,
    pid: () => child?.pid,
    start(given) {
      env = given;
      wanted = true;
      launch();
    },
    stop,
    async restart(given) {
      await stop(15_000);
      failures = 0;
      this.start(given);
    },
  };
}

/** @param {string} log */
function tail(log) {
  try {
    const lines = readFileSync(log, 'utf8').trim().split('\n').slice(-12);
    return `, and ends with:\n${lines.join('\n')}`;
  } catch {
    return '.';
  }
}

/**
 * Runs a program to its end.
 * @param {{ name: string, script: string, folder: string, env: NodeJS.ProcessEnv, args?: string[], signal?: AbortSignal }} options
 * @returns {Promise<{ code: number, told: string }>} told: why it failed
 */
export function runOnce({ name, script, folder, env, args = [], signal }) {
  return new Promise((done) => {
    const log = join(folder, `${name}.log`);
    const fd = openSync(log, 'w', 0o600);
    const child = spawn(process.execPath, ['--enable-source-maps', script, ...args], {
      stdio: ['ignore', fd, fd],
      env,
      windowsHide: true,
    });
    closeSync(fd);
    signal?.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.on('error', (error) => done({ code: 1, told: `${error.message}.` }));
    child.on('exit', (code, by) => done({ code: code ?? exitCodeOf(by), told: `its log is ${log}${tail(log)}` }));
  });
}
