/** `npm start [-- --no-seed] [--json]`: everything Mediary needs, in one terminal. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../launcher/paths.mjs';
import { unlock } from '../launcher/lock.mjs';
import { keepStdoutClean, Refusal, say, sentence, warn } from '../launcher/say.mjs';
import { sleep } from '../launcher/process.mjs';
import { ensureSecrets, startPostgres } from '../postgres/index.mjs';
import { build } from '../run/build.mjs';
import { endLeftovers, lockOf, note, openFolder, takeFolder } from '../run/data-folder.mjs';
import { checkPort, wantedPort } from '../run/port.mjs';
import { program, runOnce } from '../run/program.mjs';
import { addressesOf, environmentOf, openDatabase, programs } from '../run/servers.mjs';

/** How long a program may take to answer what is under way when it is told to end. */
const DRAIN = 15_000;
const READY = 120_000;

/** @param {string[]} args @returns {Promise<number>} */
export default async function start(args) {
  const unknown = args.find((arg) => arg !== '--no-seed' && arg !== '--json');
  if (unknown) throw new Refusal(`npm start does not know "${unknown}"; it takes --no-seed and --json.`);
  const json = args.includes('--json');
  if (json) keepStdoutClean();

  const port = wantedPort();
  const data = dataFolder();
  openFolder(data);
  takeFolder(data);
  const asked = askedToStop();
  /** @type {Running} */
  const running = { postgres: null, programs: [], watch: undefined };
  try {
    await endLeftovers(data);
    await checkPort(port);
    await Promise.race([
      launch(running, { port, data, json, seed: !args.includes('--no-seed'), asked }),
      asked.stopped,
    ]);
    await asked.stopped;
    return asked.failure() ? 1 : 0;
  } finally {
    await stopAll(running, asked);
    await endLeftovers(data);
    unlock(lockOf(data));
  }
}

/** @typedef {{ postgres: import('../postgres/cluster.mjs').Postgres | null, programs: import('../run/program.mjs').Program[], watch: NodeJS.Timeout | undefined }} Running */

/**
 * Ctrl-C, SIGTERM, a closed terminal, or the end of the launcher above us; and our own reasons to give up.
 */
function askedToStop() {
  const abort = new AbortController();
  let first = 0;
  let why = '';
  let failure = '';
  /** @type {() => void} */
  let done = () => {};
  const stopped = /** @type {Promise<void>} */ (new Promise((resolve) => (done = resolve)));
  const stop = () => {
    abort.abort();
    done();
  };
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      // npm, a shell and the terminal may each pass on the same Ctrl-C; only a later one is impatience.
      if (!first) first = performance.now();
      else if (performance.now() - first > 1000) hurry();
      why = name;
      stop();
    });
  }
  if (process.connected) process.on('disconnect', stop);
  let hurry = () => {};
  return {
    stopped,
    signal: abort.signal,
    why: () => why,
    failure: () => failure,
    onHurry: (/** @type {() => void} */ act) => (hurry = act),
    giveUp(/** @type {string} */ reason) {
      if (!failure) warn(reason);
      failure ||= reason;
      stop();
    },
  };
}

/**
 * @param {Running} running
 * @param {{ port: number, data: string, json: boolean, seed: boolean, asked: ReturnType<typeof askedToStop> }} options
 */
async function launch(running, { port, data, json, seed, asked }) {
  const ended = () => asked.signal.aborted;
  const opening = openDatabase(data).then((opened) => {
    running.postgres = opened.postgres;
    return opened;
  });
  opening.catch(() => {});
  if (!process.env['MEDIARY_TEST_PROGRAMS']) await build();
  const { addresses } = await opening;
  if (ended()) return;
  ensureSecrets(data);

  const script = (/** @type {string} */ name) => join(programs(), ...name.split('/'));
  for (const name of ['api/src/migrate.js', 'api/src/main.js', 'worker/src/main.js']) {
    if (!existsSync(script(name)))
      throw new Refusal(
        `${script(name)} is missing from the build; its source in apps/ is not written yet or was not built.`,
      );
  }
  const owner = environmentOf(data, { ...addresses, PORT: String(port) });
  say('Bringing the database up to date.');
  await step(
    { name: 'migrate', script: script('api/src/migrate.js'), folder: data, env: owner, signal: asked.signal },
    'The database could not be brought up to date',
  );
  if (ended()) return;
  if (seed && existsSync(script('api/src/seed.js'))) {
    say('Making sure the demo data is there.');
    await step(
      { name: 'seed', script: script('api/src/seed.js'), folder: data, env: owner, signal: asked.signal },
      'The demo data could not be made',
    );
    if (ended()) return;
  }

  const url = `http://localhost:${port}`;
  let ready = false;
  const envFor = (/** @type {import('../run/servers.mjs').Addresses} */ { DATABASE_URL: _, ...own }) =>
    environmentOf(data, { ...own, PORT: String(port) });
  const pids = () => running.programs.map((one) => one.pid() ?? 0);
  const options = { folder: data, onChange: () => note(data, url, pids()), onGiveUp: asked.giveUp, ready: () => ready };
  running.programs.push(
    program({ ...options, name: 'api', script: script('api/src/main.js') }),
    program({ ...options, name: 'worker', script: script('worker/src/main.js') }),
  );
  for (const one of running.programs) one.start(envFor(addresses));
  watchPostgres(running, data, envFor, asked);

  say('Waiting until it is ready.');
  await untilReady(port, asked);
  if (ended()) return;
  ready = true;
  await greet(port, url, data, json);
}

/** @param {Parameters<typeof runOnce>[0]} options @param {string} trouble */
async function step(options, trouble) {
  const { code, told } = await runOnce(options);
  if (code !== 0 && !options.signal?.aborted) throw new Refusal(`${trouble}: ${told}`);
}

/**
 * Starts Postgres again when it died; when it came back on another port, the programs are started anew.
 * @param {Running} running @param {string} data
 * @param {(addresses: import('../run/servers.mjs').Addresses) => NodeJS.ProcessEnv} envFor
 * @param {ReturnType<typeof askedToStop>} asked
 */
function watchPostgres(running, data, envFor, asked) {
  if (!running.postgres) return;
  let busy = false;
  running.watch = setInterval(async () => {
    if (busy || asked.signal.aborted || !running.postgres || running.postgres.alive()) return;
    busy = true;
    const { port } = running.postgres;
    warn('Postgres died; starting it again.');
    try {
      const revived = await startPostgres({ dataDir: data, purpose: 'serve' });
      running.postgres = revived;
      if (asked.signal.aborted) await revived.stop();
      else if (revived.port !== port) {
        const env = envFor(addressesOf(revived, ensureSecrets(data).roles));
        await Promise.all(running.programs.map((one) => one.restart(env)));
      }
    } catch (error) {
      asked.giveUp(sentence(error));
    }
    busy = false;
  }, 400);
}

/** @param {number} port @param {ReturnType<typeof askedToStop>} asked */
async function untilReady(port, asked) {
  const until = performance.now() + READY;
  let answer = 'no answer yet';
  while (!asked.signal.aborted) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5000) });
      const body = (await response.text()).slice(0, 300);
      if (response.ok) return;
      answer = `${response.status} ${body}`;
    } catch {
      // Not listening yet.
    }
    if (performance.now() > until)
      throw new Refusal(
        `Mediary did not become ready in ${READY / 1000} s (${answer}); see api.log and worker.log in the data folder.`,
      );
    await sleep(150);
  }
}

/** @typedef {{ role: string, email: string, password: string }} Account */

/** @param {number} port @param {string} url @param {string} data @param {boolean} json */
async function greet(port, url, data, json) {
  /** @type {Account[]} */
  let accounts = [];
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/sandbox/accounts`, {
      signal: AbortSignal.timeout(5000),
    });
    const body = response.ok ? await response.json() : [];
    accounts = Array.isArray(body) ? body : (body.items ?? []);
  } catch {
    // Without sandbox there are no demo sign-ins.
  }
  if (json) {
    process.stdout.write(`${JSON.stringify({ url, data, pid: process.pid, accounts })}\n`);
    return;
  }
  say(`\nMediary is ready: ${url}`);
  if (accounts.length > 0) {
    say('Demo sign-ins:');
    const wide = (/** @type {keyof Account} */ key) => Math.max(...accounts.map((one) => String(one[key]).length));
    for (const { role, email, password } of accounts)
      say(`  ${role.padEnd(wide('role'))}  ${email.padEnd(wide('email'))}  ${password}`);
  }
  say(`Data and logs: ${data}. Ctrl-C stops it.\n`);
}

/** @param {Running} running @param {ReturnType<typeof askedToStop>} asked */
async function stopAll(running, asked) {
  clearInterval(running.watch);
  if (running.programs.length > 0 || running.postgres) say('Stopping.');
  let patience = DRAIN;
  /** @type {() => void} */
  let hurried = () => {};
  const hurry = new Promise((resolve) => (hurried = () => resolve(undefined)));
  asked.onHurry(() => {
    patience = 500;
    hurried();
  });
  const all = (/** @type {number} */ ms) => Promise.all(running.programs.map((one) => one.stop(ms)));
  await Promise.race([all(patience), hurry.then(() => all(500))]);
  try {
    await running.postgres?.stop();
  } catch (error) {
    warn(sentence(error));
  }
  if (running.programs.length > 0) say('Stopped.');
}
