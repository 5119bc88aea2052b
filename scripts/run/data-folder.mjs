/** The data folder: ours, writable, and used by one launcher at a time. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { holderOf, tryLock } from '../launcher/lock.mjs';
import { writePrivate } from '../launcher/files.mjs';
import { OWN } from '../launcher/paths.mjs';
import { end, identify } from '../launcher/process.mjs';
import { Refusal, sentence } from '../launcher/say.mjs';

/** What the checkout keeps in `.mediary` whatever becomes of the data. */
const KEPT = /^(runtime|test-.*|runs|.*\.lock(\..*)?)$/;
const MARK = 'mediary-data';

/** @param {string} folder */
export const lockOf = (folder) => join(folder, 'start.lock');

/** @param {string} folder */
const runFile = (folder) => join(folder, 'run.json');

/**
 * Makes the folder and proves that it may be written and that it is not somebody else's.
 * @param {string} folder
 */
export function openFolder(folder) {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    writeFileSync(join(folder, '.writable'), '');
    rmSync(join(folder, '.writable'));
  } catch (error) {
    throw new Refusal(
      `The data folder ${folder} may not be written (${sentence(error)}); choose another with MEDIARY_DATA=<folder>.`,
    );
  }
  if (existsSync(join(folder, MARK))) return;
  const others = readdirSync(folder).filter((name) => !KEPT.test(name));
  if (folder !== OWN && others.length > 0) {
    throw new Refusal(
      `${folder} already holds something else (${others[0]}); choose an empty folder with MEDIARY_DATA=<folder>.`,
    );
  }
  writeFileSync(join(folder, MARK), 'The data of one Mediary; "npm run reset" deletes it.\n');
}

/** One folder after another: Node's own recursive way never returns where nothing can be made, as below /proc. @param {string} folder */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // Otherwise another launcher made it meanwhile.
  }
}

/** @param {string} folder whether `npm run reset` may delete what is in it */
export const isOurs = (folder) => existsSync(join(folder, MARK));

/** Takes the folder for this launcher. @param {string} folder */
export function takeFolder(folder) {
  if (tryLock(lockOf(folder))) return;
  const { pid } = holderOf(lockOf(folder)) ?? { pid: 0 };
  const at = read(folder)?.url;
  throw new Refusal(
    `Mediary already runs from ${folder} (process ${pid}${at ? `, ${at}` : ''}); stop it first, or start another with PORT=<port> MEDIARY_DATA=<folder>.`,
  );
}

/** @typedef {{ url?: string, children: import('../launcher/process.mjs').Identity[] }} Run */

/** @param {string} folder @returns {Run | null} */
function read(folder) {
  try {
    return JSON.parse(readFileSync(runFile(folder), 'utf8'));
  } catch {
    return null;
  }
}

/** Notes which programs run, for a start after we were killed. @param {string} folder @param {string} url @param {number[]} pids */
export function note(folder, url, pids) {
  writePrivate(runFile(folder), JSON.stringify({ url, children: pids.map((pid) => identify(pid)).filter(Boolean) }));
}

/** Ends programs that a killed launcher left behind. @param {string} folder */
export async function endLeftovers(folder) {
  await Promise.all((read(folder)?.children ?? []).map((known) => end(known, 5000)));
  rmSync(runFile(folder), { force: true });
}

/** Deletes the data and nothing that belongs to the checkout. @param {string} folder */
export function empty(folder) {
  for (const name of readdirSync(folder)) {
    if (!KEPT.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
