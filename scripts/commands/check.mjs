/** `npm run check`: types, lint, format, arrows between libraries, what nobody uses, and checks of our own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OWN, ROOT } from '../launcher/paths.mjs';
import { run } from '../launcher/process.mjs';
import { Refusal, say, warn } from '../launcher/say.mjs';
import { tool } from '../run/build.mjs';
import { clock, codeFiles, fileLength, focusedTests, lockFile } from '../run/checks.mjs';

/** @typedef {{ name: string, work: () => Promise<string | null> }} Step its answer is null when all is well */

/** @param {string[]} args names of steps; none means all */
export default async function check(args = []) {
  const failed = await runChecks(args);
  return failed.length > 0 ? 1 : 0;
}

/** @param {string[]} only @returns {Promise<string[]>} the names of the steps that failed */
export async function runChecks(only = []) {
  const all = steps();
  const unknown = only.find((name) => !all.some((step) => step.name === name));
  if (unknown)
    throw new Refusal(`There is no check "${unknown}"; there are ${all.map((step) => step.name).join(', ')}.`);
  const chosen = all.filter((step) => only.length === 0 || only.includes(step.name));

  /** @type {string[]} */
  const failed = [];
  let next = 0;
  const begun = chosen.map(() => /** @type {Promise<[string | null, number]> | undefined} */ (undefined));
  const begin = (/** @type {number} */ at) => (begun[at] ??= timed(/** @type {Step} */ (chosen[at])));
  // Two at a time for two cores, told in order.
  for (; next < chosen.length; next++) {
    const here = begin(next);
    if (next + 1 < chosen.length) void begin(next + 1);
    const [trouble, seconds] = await here;
    const { name } = /** @type {Step} */ (chosen[next]);
    if (trouble === null) {
      say(`  ok      ${name} (${seconds.toFixed(1)} s)`);
      continue;
    }
    failed.push(name);
    say(`  FAILED  ${name} (${seconds.toFixed(1)} s)`);
    warn(trouble.trimEnd().replace(/^/gm, '          '));
  }
  say(failed.length > 0 ? `Checks failed: ${failed.join(', ')}.` : 'All checks passed.');
  return failed;
}

/** @param {Step} step @returns {Promise<[string | null, number]>} */
async function timed({ work }) {
  const began = performance.now();
  const trouble = await work().catch((error) => (error instanceof Refusal ? error.message : String(error.stack)));
  return [trouble, (performance.now() - began) / 1000];
}

/** @returns {Step[]} */
function steps() {
  const sources = codeFiles();
  const web = join(ROOT, 'apps', 'web', 'tsconfig.json');
  /** @type {(script: string, args: string[]) => () => Promise<string | null>} */
  const node = (script, args) => async () =>
    outcome(await run(process.execPath, [tool(script), ...args], { cwd: ROOT, env: quiet() }));
  /** @type {(found: string[]) => () => Promise<string | null>} */
  const own = (found) => async () => (found.length > 0 ? found.join('\n') : null);
  const cached = (/** @type {string} */ name) => [
    '--incremental',
    '--tsBuildInfoFile',
    join(OWN, 'test-cache', `${name}.tsbuildinfo`),
  ];
  const tsc = 'typescript/bin/tsc';
  return [
    { name: 'types', work: node(tsc, ['--noEmit', '-p', 'tsconfig.json', ...cached('types')]) },
    ...(existsSync(web)
      ? [{ name: 'types-web', work: node(tsc, ['--noEmit', '-p', web, ...cached('types-web')]) }]
      : []),
    { name: 'lint', work: node('oxlint/bin/oxlint', ['--deny-warnings', '--config', '.oxlintrc.json', '.']) },
    { name: 'format', work: node('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) },
    {
      name: 'arrows',
      work: node('dependency-cruiser/bin/dependency-cruiser.mjs', [
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        ...(existsSync(join(ROOT, 'test')) ? ['test'] : []),
      ]),
    },
    { name: 'unused', work: node('knip/bin/knip.js', ['--no-progress', '--no-config-hints']) },
    { name: 'length', work: own(fileLength(sources)) },
    { name: 'clock', work: own(clock(sources)) },
    { name: 'focused', work: own(focusedTests(sources)) },
    { name: 'lock-file', work: async () => own(lockFile([]))() },
  ];
}

function quiet() {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return { ...env, FORCE_COLOR: '0', NO_COLOR: '1' };
}

/** @param {import('../launcher/process.mjs').Outcome} outcome */
function outcome({ code, out }) {
  if (code === 0) return null;
  const lines = out.trim().split('\n');
  return lines.length > 120
    ? [...lines.slice(0, 118), `… and ${lines.length - 118} lines more`].join('\n')
    : lines.join('\n') || `ended with code ${code}`;
}
