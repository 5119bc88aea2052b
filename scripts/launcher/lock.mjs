/** A lock file that dies with its holder. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, sleep, stillAlive } from './process.mjs';
import { Refusal } from './say.mjs';

let made = 0;

/**
 * Takes the lock if nobody alive holds it.
 * @param {string} path
 * @returns {boolean}
 */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  // Linking a finished file is atomic: nobody ever reads a lock without its holder.
  const own = `${path}.${process.pid}.${made++}`;
  writeFileSync(own, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    for (let round = 0; round < 2; round++) {
      try {
        linkSync(own, path);
        return true;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      }
      if (holderOf(path)) return false;
      sweep(path);
    }
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Removes a dead holder's lock; of two that try, the rename lets one through. @param {string} path */
function sweep(path) {
  const aside = `${path}.dead.${process.pid}.${made++}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  const taken = readHolder(aside);
  if (stillAlive(taken)) {
    // A living one took the lock between our look and our rename: give it back.
    try {
      linkSync(aside, path);
    } catch {
      // A third one holds it now; both will run, which the work under these locks survives.
    }
  }
  unlinkSync(aside);
}

/** @param {string} path */
function readHolder(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} path @returns {import('./process.mjs').Identity | null} */
export function holderOf(path) {
  const holder = readHolder(path);
  return stillAlive(holder) ? holder : null;
}

/** @param {string} path */
export function unlock(path) {
  if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
}

/**
 * Does the work while holding the lock, waiting for another holder first.
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @param {{ patience?: number, waiting?: (pid: number) => void }} [options]
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { patience = 600_000, waiting } = {}) {
  const until = performance.now() + patience;
  const told = performance.now() + 3000;
  let silent = true;
  while (!tryLock(path)) {
    const pid = holderOf(path)?.pid ?? 0;
    if (performance.now() > until)
      throw new Refusal(`Process ${pid} has held ${path} for too long; end it and try again.`);
    if (silent && pid && performance.now() > told) {
      silent = false;
      waiting?.(pid);
    }
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    unlock(path);
  }
}
