/**
 * `npm test [-- paths or Jest's arguments]`. Without arguments: checks, build, and every test; with arguments: Jest
 * on these alone. The last line is always `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OWN, ROOT } from '../launcher/paths.mjs';
import { exitCodeOf, run, sleep } from '../launcher/process.mjs';
import { say, sentence, warn } from '../launcher/say.mjs';
import { build, tool } from '../run/build.mjs';
import { missingFor, programsHere } from '../run/test-programs.mjs';
import { runChecks } from './check.mjs';

/** @param {string[]} args */
export default async function test(args) {
  const full = args.length === 0;
  const commit = await state();
  /** @type {string[]} */
  const failed = [];
  if (full) {
    say('Checks:');
    for (const name of await runChecks()) failed.push(`check ${name}`);
    try {
      await build();
    } catch (error) {
      warn(sentence(error));
      failed.push('build');
    }
  }
  const programs = programsHere();
  const missing = missingFor(programs);
  const results = full ? join(OWN, 'test-results.json') : join(OWN, 'runs', `${process.pid}.json`);
  mkdirSync(join(OWN, 'runs'), { recursive: true });
  rmSync(results, { force: true });

  const needs = full || args.some((arg) => !isPure(arg));
  /** @type {Awaited<ReturnType<import('../run/test-postgres.mjs').enterTestPostgres>> | null} */
  let postgres = null;
  let ended = 1;
  try {
    if (needs) postgres = await (await import('../run/test-postgres.mjs')).enterTestPostgres({ staleTemplate: !full });
    ended = await jest(args, results, missing.paths, {
      ...Object.fromEntries(
        Object.entries(programs).map(([name, path]) => [`MEDIARY_HAS_${name.toUpperCase()}`, path]),
      ),
      ...(postgres
        ? { MEDIARY_TEST_PG: JSON.stringify(postgres.given), MEDIARY_SECRETS_FILE: postgres.secretsFile }
        : {}),
    });
  } catch (error) {
    warn(sentence(error));
    failed.push('preparing the tests');
  } finally {
    await postgres?.leave().catch((error) => warn(sentence(error)));
  }
  return summary({ results, full, ended, failed, missing, commit });
}

/** A pure test needs no database. @param {string} arg */
function isPure(arg) {
  const path = resolve(ROOT, arg);
  return (
    path.startsWith(join(ROOT, 'libs')) &&
    existsSync(path) &&
    arg.endsWith('.spec.ts') &&
    !/\.(int|e2e)\.spec\.ts$/.test(arg)
  );
}

/**
 * @param {string[]} args @param {string} results @param {string[]} leftOut paths of tests that cannot run here
 * @param {NodeJS.ProcessEnv} extra
 * @returns {Promise<number>}
 */
async function jest(args, results, leftOut, extra) {
  const given = args.some((arg) => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(arg)) ? [] : ['--maxWorkers=2'];
  const ignore = leftOut.map((path) => `/${path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
  const own = ['--json', `--outputFile=${results}`, '--passWithNoTests', ...given];
  if (ignore.length > 0) own.push('--testPathIgnorePatterns', '/node_modules/', ...ignore);
  const {
    DATABASE_URL: _,
    DATABASE_APP_URL: __,
    DATABASE_OPERATOR_URL: ___,
    MEDIARY_DATA: ____,
    PORT: _____,
    ...inherited
  } = process.env;
  const env = {
    ...inherited,
    NODE_ENV: 'test',
    MEDIARY_ROOT: ROOT,
    NODE_OPTIONS:
      `${process.env['NODE_OPTIONS'] ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
    ...extra,
  };
  // Paths go last and after `--`, or Jest would take them for values of the list before them.
  const flags = args.filter((arg) => arg.startsWith('-'));
  const mixed = flags.some((arg) => /^(-t|--testNamePattern|--config|-c)$/.test(arg));
  const line = mixed ? [...args, ...own] : [...flags, ...own, '--', ...args.filter((arg) => !arg.startsWith('-'))];
  const child = spawn(process.execPath, [tool('jest/bin/jest.js'), ...line], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const end = () => child.kill('SIGTERM');
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, end);
  if (process.connected) process.on('disconnect', end);
  const code = await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (value, by) => done(value ?? exitCodeOf(by)));
  });
  // Workers of a killed Jest let go of the database a moment later.
  if (code > 128) await sleep(300);
  return code;
}

/**
 * @param {{ results: string, full: boolean, ended: number, failed: string[], commit: object,
 *   missing: ReturnType<typeof missingFor> }} run
 */
function summary({ results, full, ended, failed, missing, commit }) {
  let passed = 0;
  let broken = 0;
  let pending = [];
  try {
    const told = JSON.parse(readFileSync(results, 'utf8'));
    passed = told.numPassedTests;
    // A file that could not be read has no tests to count, yet it failed.
    broken = told.numFailedTests + told.numRuntimeErrorTestSuites;
    pending = told.testResults.flatMap((/** @type {any} */ file) =>
      file.assertionResults
        .filter((/** @type {any} */ one) => one.status === 'pending')
        .map((/** @type {any} */ one) => one.fullName),
    );
    if (full)
      writeFileSync(results, JSON.stringify({ ...told, mediary: { ...commit, failed, notRun: missing.paths } }));
    else rmSync(results, { force: true });
  } catch {
    if (failed.length === 0) failed.push('Jest, which ended without results');
  }
  // With arguments, a name filter leaves most tests pending: no news.
  if (full) for (const name of pending) say(`not run: ${name}`);
  const absent = full ? missing.told : [];
  for (const line of absent) say(line);
  const strict = process.env['CI'] === 'true' && absent.length > 0;
  if (strict) warn('With CI=true every program must be there.');
  if (failed.length > 0) warn(`Failed: ${failed.join(', ')}.`);
  say(`${passed} passed, ${broken} failed`);
  return ended === 0 && broken === 0 && failed.length === 0 && !strict ? 0 : 1;
}

/** Which state of the tree the results speak of. */
async function state() {
  const git = async (/** @type {string[]} */ args) => {
    try {
      const { code, out } = await run('git', args, { cwd: ROOT });
      return code === 0 ? out.trim() : '';
    } catch {
      return '';
    }
  };
  return {
    commit: await git(['rev-parse', 'HEAD']),
    clean: (await git(['status', '--porcelain'])) === '',
    at: new Date().toISOString(),
  };
}
