/** The servers of a run: ours as it is built, and the bare one beside it, each a process of its own. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, identify, sleep } from '../launcher/process.mjs';
import { Refusal } from '../launcher/say.mjs';
import { environmentOf, programs } from '../run/servers.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const READY = 60_000;

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} url
 * @property {() => Promise<void>} stop
 */

/** What a run has started, ended together. */
export class Servers {
  /** @type {Server[]} */
  #all = [];

  /**
   * Ours: the built API, one process, as `npm start` runs it; only its log is quiet and its throttle off, for all
   * requests come from one address.
   * @param {import('./data.mjs').Data} data @param {import('./data.mjs').Base} base
   */
  async ours(data, base) {
    const port = await freePort();
    const { DATABASE_URL: _, ...addresses } = base.addresses;
    const env = environmentOf(data.folder, {
      ...addresses,
      PORT: String(port),
      LOG_LEVEL: 'error',
      MEDIARY_THROTTLING: 'off',
      MEDIARY_APP_POOL: '10',
      MEDIARY_OPERATOR_POOL: '10',
    });
    const script = join(programs(), 'api', 'src', 'main.js');
    return this.#start({ name: `api-${base.name}`, script, folder: data.folder, env, port, ready: '/health/ready' });
  }

  /** @param {import('./data.mjs').Data} data @param {import('./data.mjs').Base} base */
  async bare(data, base) {
    const port = await freePort();
    const env = {
      ...environmentOf(data.folder),
      BARE_DATABASE_URL: base.adminUrl,
      BARE_WEBHOOK_SECRET: data.secrets.sandboxWebhookSecret,
      PORT: String(port),
    };
    const script = join(HERE, 'bare.mjs');
    return this.#start({ name: `bare-${base.name}`, script, folder: data.folder, env, port, ready: '/ready' });
  }

  /** Ends them all. */
  async stop() {
    await Promise.all(this.#all.splice(0).map((one) => one.stop()));
  }

  /** @param {{ name: string, script: string, folder: string, env: NodeJS.ProcessEnv, port: number, ready: string }} options */
  async #start({ name, script, folder, env, port, ready }) {
    const log = join(folder, `${name}.log`);
    const fd = openSync(log, 'w', 0o600);
    const flags = process.env['MEDIARY_BENCH_PROFILE']
      ? ['--cpu-prof', `--cpu-prof-dir=${process.env['MEDIARY_BENCH_PROFILE']}`, `--cpu-prof-name=${name}.cpuprofile`]
      : [];
    const child = spawn(process.execPath, [...flags, script], {
      stdio: ['ignore', fd, fd, 'ipc'],
      env,
      windowsHide: true,
    });
    closeSync(fd);
    child.on('message', () => {});
    const exited = new Promise((_, fail) => {
      child.on('error', fail);
      child.on('exit', () => fail(new Refusal(`${name} ended by itself; its log is ${log}.`)));
    });
    exited.catch(() => {});
    const known = identify(child.pid ?? 0);
    const server = { name, url: `http://127.0.0.1:${port}`, stop: () => end(known, 15_000) };
    this.#all.push(server);
    await Promise.race([answers(`${server.url}${ready}`, name, log), exited]);
    return server;
  }
}

/** @param {string} url @param {string} name @param {string} log */
async function answers(url, name, log) {
  const until = performance.now() + READY;
  while (performance.now() < until) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (response?.ok) return;
    await sleep(150);
  }
  throw new Refusal(`${name} does not become ready; its log is ${log}.`);
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
