/** The Node that Mediary runs on: the machine's when it is new enough, else one fetched from npm. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { OWN } from './paths.mjs';
import { alive, npmCommand, run } from './process.mjs';
import { Refusal, warn } from './say.mjs';
import { registryTrouble } from './dependencies.mjs';

/**
 * @param {string} version as in `process.versions.node`
 * @param {string} [wanted] a major named by MEDIARY_NODE
 */
function satisfies(version, wanted) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (wanted && major !== Number(wanted)) return false;
  return (major === 22 && minor >= 22) || (major === 24 && minor >= 11) || major > 24;
}

/** @returns {Promise<string | null>} the Node to go on under, or null when this one will do */
export async function chooseRuntime() {
  const wanted = process.env['MEDIARY_NODE'] || '';
  if (wanted && !/^(22|24)$/.test(wanted)) throw new Refusal(`MEDIARY_NODE is "${wanted}"; it may be 22 or 24.`);
  if (satisfies(process.versions.node, wanted)) return null;
  if (process.env['MEDIARY_LAUNCHED']) {
    throw new Refusal(
      `The fetched Node is ${process.version}, which Mediary cannot run on; delete ${join(OWN, 'runtime')} and try again.`,
    );
  }
  return fetchRuntime(wanted || '24');
}

/** @param {string} major */
async function fetchRuntime(major) {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${os}-${process.arch}`;
  const folder = join(OWN, 'runtime', major);
  const binary = (/** @type {string} */ base) =>
    join(base, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (await works(binary(folder), major)) return binary(folder);

  warn(`Node ${process.version} is too old for Mediary: fetching Node ${major} (npm package ${name}) into ${folder}.`);
  const building = `${folder}.${process.pid}`;
  try {
    mkdirSync(building, { recursive: true });
    // What a launcher that was killed in the midst of fetching left behind.
    for (const name of readdirSync(dirname(folder))) {
      const pid = /^2[24]\.(\d+)$/.exec(name)?.[1];
      if (pid && !alive(Number(pid))) rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
    const [command, args, options] = npmCommand([
      'install', '--prefix', building, '--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund',
      '--global=false', `${name}@${major}`,
    ]); // prettier-ignore
    const { code, out } = await run(command, args, { ...options, cwd: building });
    if (code !== 0) throw registryTrouble(`Node ${major} could not be fetched`, out);
    if (!(await works(binary(building), major))) {
      throw new Refusal(
        `The Node fetched as ${name} does not run on this machine; install Node 24.11 or newer and try again.`,
      );
    }
    // Two launchers may fetch at once; the first to arrive stays.
    if (!(await works(binary(folder), major))) {
      rmSync(folder, { recursive: true, force: true });
      try {
        renameSync(building, folder);
      } catch {
        if (!(await works(binary(folder), major)))
          throw new Refusal(`Node could not be put into ${folder}; check that the folder is writable.`);
      }
    }
    return binary(folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** @param {string} path @param {string} major */
async function works(path, major) {
  if (!existsSync(path)) return false;
  try {
    const { code, out } = await run(path, ['--version']);
    return code === 0 && satisfies(out.trim().replace(/^v/, ''), major);
  } catch {
    return false;
  }
}

/**
 * Goes on under another Node: same arguments, signals passed on, exit code kept.
 * The child has an IPC channel, so it notices when we are killed without a word.
 * @param {string} node
 * @returns {Promise<number>}
 */
export function goOnUnder(node) {
  const env = { ...process.env, MEDIARY_LAUNCHED: '1', PATH: dirname(node) + delimiter + (process.env['PATH'] ?? '') };
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
  /** @type {Set<string>} */
  const passed = new Set();
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      // A terminal sends Ctrl-C to both of us; the child takes a second one within a second for the same.
      if (passed.has(name)) return;
      passed.add(name);
      child.kill(name);
    });
  }
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Refusal(`${node} could not be started: ${error.message}.`)));
    child.on('exit', (code, by) => done(code ?? 128 + (by ? constants.signals[by] : 1)));
  });
}
