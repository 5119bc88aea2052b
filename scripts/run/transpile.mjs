/**
 * The server transpiled file by file for the tests' template database: a second instead of a whole compilation,
 * and an error of types in one library does not keep the tests of another from running.
 */
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { OWN, ROOT } from '../launcher/paths.mjs';
import { warn } from '../launcher/say.mjs';
import { copyAssets, prune } from './build.mjs';
import { serverSources } from './sources.mjs';

/** A folder of its own, whose package.json leads `#name` to the transpiled libraries. */
export const TEST_DIST = join(OWN, 'test-dist');

/** Brings the transpiled server up to date. Call it under a lock. */
export async function transpile() {
  const { transform } = await import('@swc/core');
  const options = JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8'));
  mkdirSync(TEST_DIST, { recursive: true });
  const scope = { type: 'module', imports: { '#*': './libs/*/src/index.js' } };
  writeFileSync(join(TEST_DIST, 'package.json'), `${JSON.stringify(scope)}\n`);
  for (const path of serverSources()) {
    if (!path.endsWith('.ts') || path.endsWith('.d.ts')) continue;
    const from = join(ROOT, path);
    const to = join(TEST_DIST, path.replace(/\.ts$/, '.js'));
    const changed = statSync(from).mtimeMs;
    if (existsSync(to) && Math.abs(statSync(to).mtimeMs - changed) < 1) continue;
    try {
      const { code } = await transform(readFileSync(from, 'utf8'), {
        ...options,
        filename: from,
        swcrc: false,
        configFile: false,
      });
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, code);
      utimesSync(to, new Date(), new Date(changed));
    } catch (error) {
      // Perhaps somebody is in the midst of writing it; what needs it will say so.
      const [first] = stripVTControlCharacters(/** @type {Error} */ (error).message)
        .trim()
        .split('\n');
      warn(
        `${path} could not be transpiled (${(first ?? '').trim()}); its last good version is used, if there is one.`,
      );
    }
  }
  copyAssets(TEST_DIST);
  prune(TEST_DIST);
}
