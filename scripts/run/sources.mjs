/** The source files a build is made of, and a stamp over their contents. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from '../launcher/paths.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.mediary', '.git', 'coverage']);

/**
 * @param {string} folder relative to the checkout
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]} paths relative to the checkout, with forward slashes, in order
 */
export function files(folder, wanted = () => true) {
  /** @type {string[]} */
  const found = [];
  const walk = (/** @type {string} */ at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(path);
        continue;
      }
      const name = relative(ROOT, path).split(sep).join('/');
      if (entry.isFile() && wanted(name)) found.push(name);
    }
  };
  if (existsSync(join(ROOT, folder))) walk(join(ROOT, folder));
  return found.sort();
}

/**
 * @param {string[]} paths relative to the checkout; one that is gone counts as empty
 * @returns {string}
 */
export function stampOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    hash.update(`${path}\0`);
    try {
      hash.update(readFileSync(join(ROOT, path)));
    } catch {
      // Deleted between listing and reading: the next stamp differs.
    }
    hash.update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

const isTest = (/** @type {string} */ path) => /\.(spec|bench)\.tsx?$/.test(path);

/** What the server is built from. */
export function serverSources() {
  const own = (/** @type {string} */ path) =>
    !isTest(path) &&
    !/^libs\/(api-client|testing)\//.test(path) &&
    (!path.endsWith('.md') || path.startsWith('libs/legal/terms/'));
  return [...files('apps/api', own), ...files('apps/worker', own), 'apps/composition.ts', ...files('libs', own)];
}

/** What the web build is made from. */
export function webSources() {
  return [...files('apps/web', (path) => !isTest(path)), ...files('libs/api-client', (path) => !isTest(path))];
}
