/**
 * `npm run bench [-- --json] [--quick] [--only page,card,…]`: how fast the built API is beside a bare Fastify and pg
 * server that does the same work in the same run, and what a night costs among many licences. docs/bench.md says what is measured.
 */
import { join } from 'node:path';
import { withLock } from '../launcher/lock.mjs';
import { OWN } from '../launcher/paths.mjs';
import { keepStdoutClean, Refusal, say, warn } from '../launcher/say.mjs';
import { table } from '../bench/report.mjs';
import { runBench } from '../bench/run.mjs';
import { build } from '../run/build.mjs';

const CASES = ['page', 'card', 'access', 'purchase', 'cached', 'growth', 'sweep'];

/** @param {string[]} args @returns {Promise<number>} */
export default async function bench(args) {
  const only = (args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? '')
    .split(',')
    .filter(Boolean);
  const unknown = args.find((arg) => !/^--(json|quick|only=.+)$/.test(arg)) ?? only.find((one) => !CASES.includes(one));
  if (unknown) throw new Refusal(`npm run bench does not know "${unknown}"; it takes --json, --quick and --only=${CASES.join(',')}.`); // prettier-ignore
  const json = args.includes('--json');
  const quick = args.includes('--quick');
  if (json) keepStdoutClean();

  const abort = new AbortController();
  const stop = () => abort.abort(new Refusal('Stopped.'));
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(name, stop);
  if (process.connected) process.on('disconnect', stop);

  if (!process.env['MEDIARY_TEST_PROGRAMS']) await build({ only: 'server' });
  const lock = join(OWN, quick ? 'bench-quick.lock' : 'bench.lock');
  const waiting = (/** @type {number} */ pid) => warn(`Waiting for another bench (process ${pid}).`);
  const results = await withLock(lock, () => runBench({ quick, only, signal: abort.signal }), { patience: 1_800_000, waiting }); // prettier-ignore
  say(table(results));
  if (quick) say('With --quick the data is small and the rounds are short: it shows that the bench runs, not how fast anything is.'); // prettier-ignore
  if (json) process.stdout.write(`${JSON.stringify(results)}\n`);
  return 0;
}
