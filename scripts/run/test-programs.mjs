/**
 * Programs that some tests need. A test file says so in a comment of its own, `@needs redis`, `@needs chromium` or
 * `@needs ffmpeg`; every `*.e2e.spec.ts` needs chromium. Where the program is missing the file is left out and named.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../launcher/paths.mjs';
import { which } from '../launcher/process.mjs';
import { files } from './sources.mjs';

/** @returns {{ redis: string, chromium: string, ffmpeg: string }} paths, or '' */
export function programsHere() {
  const first = (/** @type {string[]} */ names) => names.map(which).find(Boolean) ?? '';
  return {
    redis: first(['redis-server']),
    chromium: first(['chromium', 'chromium-browser', 'google-chrome']),
    ffmpeg: first(['ffmpeg']),
  };
}

/** @param {ReturnType<typeof programsHere>} programs @returns {{ paths: string[], told: string[] }} */
export function missingFor(programs) {
  const absent = Object.entries(programs)
    .filter(([, path]) => !path)
    .map(([name]) => name);
  if (absent.length === 0) return { paths: [], told: [] };
  const found = ['libs', 'apps/api', 'apps/worker', 'test']
    .flatMap((folder) => files(folder, (path) => path.endsWith('.spec.ts')))
    .map((path) => ({ path, why: needsOf(path).filter((name) => absent.includes(name)) }))
    .filter(({ why }) => why.length > 0);
  return {
    paths: found.map(({ path }) => path),
    told: found.map(
      ({ path, why }) => `not run: ${path}, because ${why.join(' and ')} ${why.length > 1 ? 'are' : 'is'} missing`,
    ),
  };
}

/** @param {string} path @returns {string[]} */
function needsOf(path) {
  const named = [...readFileSync(join(ROOT, path), 'utf8').matchAll(/@needs ([\w, ]+)/g)].flatMap((match) =>
    (match[1] ?? '').split(/[ ,]+/),
  );
  return path.endsWith('.e2e.spec.ts') ? [...named, 'chromium'] : named;
}
