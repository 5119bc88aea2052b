/** One run: servers up, work proved equal, rounds, servers down. */
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../launcher/say.mjs';
import { connected } from '../postgres/index.mjs';
import { openData } from './data.mjs';
import { Loader } from './loader.mjs';
import { measure, ROUNDS } from './measure.mjs';
import { forgetPurchases, purchaseCase } from './purchase-case.mjs';
import { cards, openings, pages } from './requests.mjs';
import { sameBodies } from './same.mjs';
import { Servers } from './servers.mjs';

/** @typedef {import('./measure.mjs').Result} Result */

const CONNECTIONS = 20;
const CACHED_PER_SECOND = 5000;

/**
 * @param {{ quick: boolean, signal: AbortSignal }} options
 * @returns {Promise<Result[]>}
 */
export async function runBench({ quick, signal }) {
  const data = await openData({ quick, signal });
  const servers = new Servers();
  const loader = new Loader();
  try {
    await forgetPurchases(data.big);
    const [ours, bare, tenth] = await Promise.all([
      servers.ours(data, data.big),
      servers.bare(data, data.big),
      servers.ours(data, data.small),
    ]);
    const run = new Run({ data, loader, quick, signal, ours: ours.url, bare: bare.url, tenth: tenth.url });
    return await run.all();
  } finally {
    await Promise.all([servers.stop(), loader.stop()]);
    await forgetPurchases(data.big).catch(() => {});
    await data.postgres.stop();
  }
}

class Run {
  #given;
  #times;

  /** @param {{ data: import('./data.mjs').Data, loader: Loader, quick: boolean, signal: AbortSignal, ours: string, bare: string, tenth: string }} given */
  constructor(given) {
    this.#given = given;
    const { quick, signal } = given;
    this.#times = quick
      ? { seconds: 0.5, warmUp: 0.2, rounds: 1, signal }
      : { seconds: 4, warmUp: 4, rounds: ROUNDS, signal };
  }

  /** @returns {Promise<Result[]>} */
  async all() {
    const { data, ours, bare, tenth, quick } = this.#given;
    const lists = await connected(data.big.adminUrl, async (client) => ({
      pages: await pages(client),
      cards: await cards(client),
      openings: await openings(client, data.secrets),
    }));
    const smaller = await connected(data.small.adminUrl, async (client) => [...(await pages(client)), ...(await cards(client))]); // prettier-ignore
    for (const [name, asks] of Object.entries({ page: both(lists.pages), card: both(lists.cards), access: lists.openings })) { // prettier-ignore
      say(`  ${name}: ${await sameBodies(name, ours, bare, asks)} answers compared, byte for byte the same`);
    }
    if (!quick) await this.#pastTheCache([...lists.pages, ...lists.cards]);

    const against = { sides: /** @type {[string, string]} */ (['ours', 'bare']) };
    const results = [
      await this.#measure({ ...against, name: 'catalogue page of 20', bar: 0.9, ours: this.#reads(ours, lists.pages), other: this.#reads(bare, lists.pages) }),
      await this.#measure({ ...against, name: 'course card with lessons', bar: 1, ours: this.#reads(ours, lists.cards), other: this.#reads(bare, lists.cards) }),
      await this.#measure({ ...against, name: 'access check', bar: 0.65, ours: this.#reads(ours, lists.openings.ours), other: this.#reads(bare, lists.openings.bare) }),
    ]; // prettier-ignore
    const purchase = await purchaseCase({ ...this.#given, connections: CONNECTIONS });
    results.push(await this.#measure(purchase));
    await purchase.check();
    results.push(
      await this.#measure({ name: 'cached catalogue', bar: 1, sides: ['ours', 'wanted'], ours: this.#reads(ours, [{ path: '/api/v1/catalogue/courses' }]), other: async () => CACHED_PER_SECOND }),
      await this.#measure({
        name: '100,000 courses against 10,000', bar: 0.85, sides: ['100,000', '10,000'],
        ours: this.#reads(ours, interleaved(lists.pages, lists.cards)), other: this.#reads(tenth, smaller),
      }),
    ); // prettier-ignore
    return results;
  }
}
