/** Proof that answers are made anew: how many of them the database was asked for. */
import { setTimeout as sleep } from 'node:timers/promises';
import { say, warn } from '../launcher/say.mjs';
import { connected } from '../postgres/index.mjs';

/** A session tells its figures at the latest this long after its last statement. */
export const TOLD = 11_000;

/**
 * Ours keeps public answers for a few seconds; a measurement of that would say nothing about reading them.
 * @param {import('./run.mjs').Given} given @param {import('./requests.mjs').Ask[]} asks
 */
export async function pastTheCache({ data, loader, ours, connections }, asks) {
  const { big } = data;
  const count = () =>
    connected(big.adminUrl, async (client) => {
      const { rows } = await client.query('SELECT xact_commit AS n FROM pg_stat_database WHERE datname = current_database()'); // prettier-ignore
      return Number(rows[0].n);
    });
  const ask = await loader.list(ours, asks, connections);
  const before = await count();
  const { done } = await ask(3);
  await sleep(TOLD);
  const read = (await count()) - before;
  const tell = read < 0.97 * done ? warn : say;
  tell(`  of ${done} answers ${Math.min(done, read)} were read from the database, ${Math.max(0, done - read)} came from a cache`); // prettier-ignore
}
