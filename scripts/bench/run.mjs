/** One run: servers up, work proved equal, rounds, servers down. */
import { say } from '../launcher/say.mjs';
import { connected } from '../postgres/index.mjs';
import { openData } from './data.mjs';
import { Loader } from './loader.mjs';
import { measure, ROUNDS } from './measure.mjs';
import { pastTheCache } from './past-cache.mjs';
import { forgetPurchases, purchaseCase } from './purchase-case.mjs';
import { cards, openings, pages } from './requests.mjs';
import { sameBodies } from './same.mjs';
import { Servers } from './servers.mjs';
import { sweepCase } from './sweep-case.mjs';

/** @typedef {import('./measure.mjs').Result} Result */
/** @typedef {import('./requests.mjs').Ask} Ask */

const CONNECTIONS = 20;
const CACHED_PER_SECOND = 5000;
const BARS = { page: 0.9, card: 1, access: 0.65, purchase: 0.6, cached: 1, growth: 0.85, sweep: 1 / 1.2 };

/**
 * @param {{ quick: boolean, only: string[], signal: AbortSignal }} options only: names of cases; none means all
 * @returns {Promise<Result[]>}
 */
export async function runBench({ quick, only, signal }) {
  const chosen = (/** @type {string} */ name) => only.length === 0 || only.includes(name);
  const sweep = chosen('sweep');
  const requests = only.length === 0 || only.some((name) => name !== 'sweep');
  const needed = /** @type {import('./data.mjs').BaseName[]} */ ([...(requests ? ['big', 'small'] : []), ...(sweep ? ['few', 'many'] : [])]); // prettier-ignore
  const data = await openData({ quick, needed, signal });
  try {
    const results = requests ? await runRequests({ data, quick, chosen, signal }) : [];
    if (!sweep) return results;
    const servers = new Servers();
    try {
      return [...results, await sweepCase({ data, servers, bar: BARS.sweep, rounds: quick ? 1 : ROUNDS, signal })];
    } finally {
      await servers.stop();
    }
  } finally {
    await data.postgres.stop();
  }
}

/**
 * The cases that count requests a second.
 * @param {{ data: import('./data.mjs').Data, quick: boolean, chosen: (name: string) => boolean, signal: AbortSignal }} options
 */
async function runRequests({ data, quick, chosen, signal }) {
  const servers = new Servers();
  const loader = new Loader();
  try {
    await forgetPurchases(data.big);
    const ours = await servers.ours(data, data.big);
    const bare = await servers.bare(data, data.big);
    const tenth = await servers.ours(data, data.small);
    const given = { data, loader, ours: ours.url, bare: bare.url, tenth: tenth.url, connections: CONNECTIONS };
    const makers = await cases(given, quick);
    const times = quick ? { seconds: 0.8, warmUp: 0.3, rounds: 1 } : { seconds: 4, warmUp: 4, rounds: ROUNDS };
    const results = [];
    for (const [name, make] of Object.entries(makers)) {
      if (!chosen(name)) continue;
      signal.throwIfAborted();
      const one = await make();
      results.push(await measure(one, { ...times, signal }));
      await one.check?.();
    }
    return results;
  } finally {
    await Promise.all([servers.stop(), loader.stop()]);
    await forgetPurchases(data.big).catch(() => {});
  }
}

/**
 * @typedef {{ data: import('./data.mjs').Data, loader: Loader, ours: string, bare: string, tenth: string, connections: number }} Given
 * @param {Given} given @param {boolean} quick
 * @returns {Promise<Record<string, () => Promise<import('./measure.mjs').Case>>>}
 */
async function cases(given, quick) {
  const { data, ours, bare, tenth } = given;
  const { big, small, secrets } = data;
  const reader = async (/** @type {string} */ url, /** @type {Ask[]} */ asks) => {
    const ask = await given.loader.list(url, asks, CONNECTIONS);
    return async (/** @type {number} */ seconds) => (await ask(seconds)).perSecond;
  };
  /** @type {(name: string, bar: number, draw: () => Promise<{ ours: Ask[], bare: Ask[] }>, cached: boolean) => Promise<import('./measure.mjs').Case>} */
  const reads = async (name, bar, draw, cached) => {
    const asks = await draw();
    const compared = await sameBodies(name, ours, bare, asks);
    say(`${name}: ${compared} answers compared, byte for byte the same.`);
    if (cached && !quick) await pastTheCache(given, asks.ours);
    return { name, bar, compared, sides: ['ours', 'bare'], ours: await reader(ours, asks.ours), other: await reader(bare, asks.bare) }; // prettier-ignore
  };
  const from = (/** @type {import('./data.mjs').Base} */ base, /** @type {(client: import('pg').Client) => Promise<Ask[]>} */ draw) => connected(base.adminUrl, draw); // prettier-ignore
  const both = async (/** @type {Promise<Ask[]>} */ asks) => ({ ours: await asks, bare: await asks });
  const mixed = async (/** @type {import('./data.mjs').Base} */ base) => {
    const [page, card] = [await from(base, pages), await from(base, cards)];
    return card.flatMap((one, n) => [one, /** @type {Ask} */ (page[n % page.length])]);
  };
  return {
    page: () => reads('catalogue page of 20', BARS.page, () => both(from(big, pages)), true),
    card: () => reads('course card with lessons', BARS.card, () => both(from(big, cards)), true),
    access: () => reads('access check', BARS.access, () => connected(big.adminUrl, (client) => openings(client, secrets)), false), // prettier-ignore
    purchase: () => purchaseCase({ ...given, bar: BARS.purchase }),
    cached: async () => ({
      name: 'catalogue from cache', bar: BARS.cached, sides: ['ours', 'wanted'], ours: await reader(ours, [{ path: '/api/v1/catalogue/courses' }]), other: async () => CACHED_PER_SECOND,
    }),
    growth: async () => ({
      name: 'ten times as many courses', bar: BARS.growth, sides: [`${big.size.sellers * big.size.courses} courses`, `${small.size.sellers * small.size.courses}`],
      ours: await reader(ours, await mixed(big)), other: await reader(tenth, await mixed(small)),
    }),
  }; // prettier-ignore
}
