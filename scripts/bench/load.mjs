/** The process that asks: told over its channel what to ask of whom and how long, it answers how much it got. */
import { buy } from './buyers.mjs';
import { Readers } from './readers.mjs';

/**
 * @typedef {{ kind: 'list', list: string, url: string, asks: import('./requests.mjs').Ask[] }} List requests to keep under a name
 * @typedef {{ kind: 'read', list: string, seconds: number, connections: number }} Read
 * @typedef {{ kind: 'buy', url: string, seconds: number, connections: number, bearer: boolean, secret: string, documents: object[], purchases: import('./requests.mjs').Purchase[] }} Buy
 * @typedef {{ perSecond: number, done: number, failed: string | null }} Got
 */

/** @type {Map<string, Readers>} */
const lists = new Map();

/** @param {List | Read | Buy} task @returns {Promise<Got>} */
async function carryOut(task) {
  if (task.kind === 'buy') return buy(task);
  if (task.kind === 'list') {
    lists.set(task.list, new Readers(task.url, task.asks));
    return { perSecond: 0, done: 0, failed: null };
  }
  const list = lists.get(task.list);
  if (!list) throw new Error(`no list ${task.list}`);
  return list.run(task);
}

process.on('message', async (/** @type {List | Read | Buy} */ task) => {
  const got = await carryOut(task).catch((error) => ({ perSecond: 0, done: 0, failed: String(error?.stack ?? error) }));
  process.send?.(got);
});
process.on('disconnect', () => process.exit(0));
