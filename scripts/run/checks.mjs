/** Checks of our own, for what the tools cannot see. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../launcher/paths.mjs';
import { files } from './sources.mjs';

const CODE = /\.(ts|tsx|mjs|cjs|js)$/;
const MOST_LINES = 400;
/** Where wall-clock time may be read; everywhere else it is `clock.now()` or `clock.realNow()`. */
const CLOCK_MAY = [
  /^libs\/kernel\//,
  /^libs\/testing\//,
  /^scripts\//,
  /^apps\/web\//,
  // Runs in the browser, where the age of a token is real time.
  /^libs\/api-client\//,
  /^test\//,
  /\.(spec|bench)\.tsx?$/,
];

/** @typedef {(sources: { path: string, text: string }[]) => string[]} Check */

export function codeFiles() {
  const wanted = (/** @type {string} */ path) => CODE.test(path) && !path.includes('/generated/');
  return ['apps', 'libs', 'scripts', 'test', 'docker']
    .flatMap((folder) => files(folder, wanted))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** @type {Check} */
export const fileLength = (sources) =>
  sources
    .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(
      ({ path, lines }) => `${path}: ${lines} lines, at most ${MOST_LINES} are allowed; split it by what its parts do.`,
    );

/** @type {Check} */
export const clock = (sources) =>
  sources
    .filter(({ path }) => !CLOCK_MAY.some((may) => may.test(path)))
    .flatMap(({ path, text }) =>
      bare(text)
        .split('\n')
        .flatMap((line, at) =>
          /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(\(\s*\)|[;,)\s]|$)|(?<![.\w])Date\(\s*\)|\bTemporal\s*\.\s*Now\b/.test(
            line,
          )
            ? [
                `${path}:${at + 1}: reads the machine's clock; use clock.now() for legal time or clock.realNow() for tokens and throttles.`,
              ]
            : [],
        ),
    );

/** @type {Check} */
export const focusedTests = (sources) =>
  sources
    .filter(({ path }) => /\.spec\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      bare(text)
        .split('\n')
        .flatMap((line, at) =>
          /(?<![.\w])((it|test|describe)\s*\.\s*(only|skip|todo)\b|[fx](it|test|describe)\s*\()/.test(line)
            ? [`${path}:${at + 1}: a test is focused or skipped.`]
            : [],
        ),
    );

/** @type {Check} */
export const lockFile = () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([, entry]) => typeof entry.resolved === 'string' && /^https?:/.test(entry.resolved))
    .map(
      ([path]) =>
        `package-lock.json: ${path} carries a registry's address; keep omit-lockfile-registry-resolved in .npmrc and install again.`,
    );
};

/**
 * The text without comments and strings, line for line; rough, but a template's `${…}` stays visible.
 * @param {string} text
 */
function bare(text) {
  const blank = (/** @type {string} */ found) => found.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|(?<!:)\/\/[^\n]*/g, blank);
}
