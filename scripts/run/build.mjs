/** Building the server and the web UI, each only when its sources changed. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { withLock } from '../launcher/lock.mjs';
import { OWN, ROOT } from '../launcher/paths.mjs';
import { run } from '../launcher/process.mjs';
import { Refusal, say, warn } from '../launcher/say.mjs';
import { files, serverSources, stampOf, webSources } from './sources.mjs';

export const DIST = join(ROOT, 'dist');
const CONFIG = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.build.json', 'nest-cli.json'];

/** @param {string} name a tool's script within node_modules @returns {string} */
export function tool(name) {
  const path = join(ROOT, 'node_modules', name);
  if (!existsSync(path)) throw new Refusal(`${name.split('/bin')[0]} is not installed; it belongs in package.json.`);
  return path;
}

/**
 * Builds what changed; server and web at the same time.
 * @param {{ always?: boolean, only?: 'server' | 'web' }} [options]
 * @returns {Promise<boolean>} whether anything had to be built
 */
export function build({ always = false, only } = {}) {
  return withLock(
    join(OWN, 'build.lock'),
    async () => {
      const parts = [];
      if (only !== 'web') parts.push(part('server', [...serverSources(), ...CONFIG], buildServer, always));
      if (only !== 'server' && existsSync(join(ROOT, 'apps', 'web', 'vite.config.ts'))) {
        parts.push(
          part('web', [...webSources(), 'package.json', 'package-lock.json', 'tsconfig.base.json'], buildWeb, always),
        );
      }
      const results = await Promise.allSettled(parts);
      for (const result of results) if (result.status === 'rejected') throw result.reason;
      return results.some((result) => result.status === 'fulfilled' && result.value);
    },
    { waiting: (pid) => warn(`Waiting for another build (process ${pid}).`) },
  );
}

/**
 * @param {string} name @param {string[]} sources @param {() => Promise<void>} work @param {boolean} always
 */
async function part(name, sources, work, always) {
  const path = join(DIST, `.stamp-${name}`);
  const stamp = stampOf(sources);
  if (!always && existsSync(path) && readFileSync(path, 'utf8') === stamp) return false;
  rmSync(path, { force: true });
  const began = performance.now();
  await work();
  mkdirSync(DIST, { recursive: true });
  writeFileSync(path, stamp);
  say(`Built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  return true;
}

async function buildServer() {
  // A record of an earlier compilation whose output is gone would make the compiler write nothing.
  if (!existsSync(join(DIST, 'apps'))) rmSync(join(DIST, '.tsbuildinfo'), { force: true });
  const { code, out } = await run(process.execPath, [tool('@nestjs/cli/bin/nest.js'), 'build'], {
    cwd: ROOT,
    env: buildEnv(),
  });
  if (code !== 0) throw failure('server', out);
  copyAssets(DIST);
  prune(DIST);
}

async function buildWeb() {
  const args = [
    tool('vite/bin/vite.js'),
    'build',
    '--outDir',
    join(DIST, 'web'),
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  const { code, out } = await run(process.execPath, args, { cwd: join(ROOT, 'apps', 'web'), env: buildEnv() });
  if (code !== 0) throw failure('web', out);
}

/** Flags meant for the program or for Jest are not for its compilers. */
function buildEnv() {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return { ...env, NODE_ENV: 'production', FORCE_COLOR: '0' };
}

/** @param {string} name @param {string} out */
function failure(name, out) {
  const lines = stripVTControlCharacters(out).trim().split('\n');
  warn(
    lines.length > 60 ? [...lines.slice(0, 58), `… and ${lines.length - 58} lines more`].join('\n') : lines.join('\n'),
  );
  return new Refusal(`The ${name} could not be built; mend what is said above and try again.`);
}

const isAsset = (/** @type {string} */ path) => !/\.(tsx?|map|tsbuildinfo)$/.test(path) && !path.endsWith('.gitkeep');

/**
 * Packs, texts, fonts and the like stand beside the compiled code as they stand beside the source,
 * so that `new URL('../packs/x.yaml', import.meta.url)` finds them from both.
 * @param {string} target
 */
export function copyAssets(target) {
  for (const path of serverSources().filter(isAsset)) {
    const to = join(target, path);
    const from = join(ROOT, path);
    const source = statSync(from);
    const present = existsSync(to) ? statSync(to) : null;
    if (present && present.size === source.size && present.mtimeMs >= source.mtimeMs) continue;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
}

/** Takes out what no source stands behind any more, so that a deleted pack is not read. @param {string} target */
export function prune(target) {
  const sources = new Set(serverSources());
  for (const part of ['apps', 'libs']) {
    const folder = join(target, part);
    for (const path of files(folder.slice(ROOT.length + 1))) {
      const name = path.slice(target.length - ROOT.length);
      const source = name.replace(/\.js(\.map)?$/, '.ts');
      if (!sources.has(source) && !sources.has(name)) rmSync(join(ROOT, path), { force: true });
    }
  }
}
