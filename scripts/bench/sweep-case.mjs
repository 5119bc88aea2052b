/** The nightly sweep: what Postgres reads and is asked for when ten licences end, among few and among many. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal, say } from '../launcher/say.mjs';
import { connected } from '../postgres/index.mjs';
import { onCopy } from './data.mjs';
import { after, DUE } from './licences.mjs';
import { median, rounded } from './measure.mjs';
import { TOLD } from './past-cache.mjs';

/** @typedef {{ buffers: number, statements: number, happened: string[] }} Night */

/**
 * The product fires what is due by its own code: the clock of a sandbox is moved over a night, and the answer comes when
 * all of it, with its consequences, has happened. Both sides have one night to warm up.
 * @param {{ data: import('./data.mjs').Data, servers: import('./servers.mjs').Servers, bar: number, rounds: number, signal: AbortSignal }} options
 * @returns {Promise<import('./measure.mjs').Result>} the ratio is that of the greater difference, buffers or statements
 * @throws Refusal where other than the ten ends happened
 */
export async function sweepCase({ data, servers, bar, rounds, signal }) {
  const name = 'nightly sweep';
  const [less, more] = [data.few, data.many].map(({ size }) => `${DUE} ends among ${size.sellers} licences`);
  return onCopy(data, data.few, (few) =>
    onCopy(data, data.many, async (many) => {
      const sides = [await sideOf(data, servers, few), await sideOf(data, servers, many)];
      try {
        const ratios = [];
        let compared = 0;
        for (let night = 1; night <= rounds + 1; night += 1) {
          signal.throwIfAborted();
          const [a, b] = /** @type {[Night, Night]} */ (await nightOf(sides, night));
          compared += sameNight(a, b);
          if (night === 1) continue;
          const ratio = Math.min(alike(a.buffers, b.buffers), alike(a.statements, b.statements));
          say(`  ${name}, round ${night - 1}: ${less} ${a.buffers} buffers, ${a.statements} statements; ${more} ${b.buffers} and ${b.statements}, ratio ${ratio.toFixed(2)}`); // prettier-ignore
          ratios.push(ratio);
        }
        return { name, ratio: rounded(median(ratios)), bar, rounds: ratios.map(rounded), compared };
      } finally {
        await Promise.all(sides.map(({ stop }) => stop()));
      }
    }),
  );
}

/** 1 where both are equal, less the more they differ, whichever is greater. @param {number} a @param {number} b */
const alike = (a, b) => Math.min(a / b, b / a);

/** @typedef {{ move: (to: string) => Promise<string[]>, buffers: () => Promise<number>, statements: (work: () => Promise<string[]>) => Promise<{ done: string[], statements: number }>, stop: () => Promise<void> }} Side */

/**
 * The product on one copy, on the evening before the first night.
 * @param {import('./data.mjs').Data} data @param {import('./servers.mjs').Servers} servers @param {import('./data.mjs').Base} base
 * @returns {Promise<Side>}
 */
async function sideOf(data, servers, base) {
  const log = await connected(base.adminUrl, async (client) => {
    await client.query(`ALTER DATABASE ${base.name} SET log_statement = 'all'`);
    await client.query(`UPDATE platform.clock SET offset_us = (extract(epoch FROM $1::timestamptz - now()) * 1000000)::bigint`, [after(0)]); // prettier-ignore
    const { rows } = await client.query(`SELECT current_setting('data_directory') AS cluster`);
    return logOf(data.folder, rows[0].cluster);
  });
  const server = await servers.ours(data, base);
  return {
    async move(to) {
      const response = await fetch(`${server.url}/api/sandbox/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ set: to }),
      });
      const body = /** @type {any} */ (await response.json());
      if (!response.ok) throw new Refusal(`The clock could not be moved: ${JSON.stringify(body)}`);
      return body.fired.map((/** @type {{ kind: string }} */ { kind }) => kind).sort();
    },
    buffers: () => connected(base.adminUrl, buffersOf),
    async statements(work) {
      const from = statSync(log).size;
      const done = await work();
      return { done, statements: statementsIn(log, from, base.name) };
    },
    stop: server.stop,
  };
}

/** Where the bench's Postgres writes: beside its cluster, which is in the folder or in one of its own. @param {string} folder @param {string} cluster */
const logOf = (folder, cluster) =>
  cluster === join(folder, 'postgres') ? join(folder, 'postgres.log') : `${cluster}.log`;

/** Pages of the product's tables and indexes that were read, from memory or from the disk. @param {import('pg').Client} client */
async function buffersOf(client) {
  const { rows } = await client.query(
    `SELECT sum(coalesce(heap_blks_read, 0) + coalesce(heap_blks_hit, 0) + coalesce(idx_blks_read, 0) + coalesce(idx_blks_hit, 0)
       + coalesce(toast_blks_read, 0) + coalesce(toast_blks_hit, 0) + coalesce(tidx_blks_read, 0) + coalesce(tidx_blks_hit, 0)) AS n
     FROM pg_statio_user_tables`,
  );
  return Number(rows[0].n);
}

/** Statements of the product's users in one database, as Postgres has logged them. @param {string} log @param {number} from @param {string} database */
function statementsIn(log, from, database) {
  const fd = openSync(log, 'r');
  try {
    const bytes = Buffer.alloc(fstatSync(fd).size - from);
    readSync(fd, bytes, 0, bytes.length, from);
    return bytes.toString().match(new RegExp(` mediary_\\w+@${database} LOG:  (?:statement|execute )`, 'g'))?.length ?? 0; // prettier-ignore
  } finally {
    closeSync(fd);
  }
}

/** One night on both sides, one after the other. @param {Side[]} sides @param {number} night */
async function nightOf(sides, night) {
  const before = await Promise.all(sides.map((side) => side.buffers()));
  const counted = [];
  for (const side of sides) counted.push(await side.statements(() => side.move(after(night))));
  await sleep(TOLD);
  const behind = await Promise.all(sides.map((side) => side.buffers()));
  return counted.map(({ done, statements }, n) => ({
    happened: done,
    statements,
    buffers: (behind[n] ?? 0) - (before[n] ?? 0),
  }));
}

/** @param {Night} a @param {Night} b @returns {number} how much happened on both sides, the same */
function sameNight(a, b) {
  const ends = a.happened.filter((kind) => kind === 'licence.expiry').length;
  if (ends !== DUE || a.happened.length !== DUE || a.happened.join() !== b.happened.join())
    throw new Refusal(`The nights differ, so nothing can be compared: ${a.happened.join(', ')} and ${b.happened.join(', ')}.`); // prettier-ignore
  return ends;
}
