/** Order and webhook: the whole way from the buyer's click to the grant, twice a purchase over HTTP. */
import { Refusal, say } from '../launcher/say.mjs';
import { connected } from '../postgres/index.mjs';
import { purchases } from './requests.mjs';
import { sameRows } from './same.mjs';

const TABLES = [
  'payments.posting', 'payments.entry', 'payments.gateway_event', 'payments.payment', 'payments.order_item', 'payments.refund', 'payments.order', 'payments.order_terms', 'legal.acceptance',
  'platform.delivery', 'platform.outbox', 'platform.deadline', 'platform.journal', 'platform.message_attachment', 'platform.message', 'platform.state_history',
]; // prettier-ignore

/**
 * Takes out what purchases have written, so that every run begins with the same data.
 * @param {import('./data.mjs').Base} base
 */
export const forgetPurchases = (base) =>
  connected(base.adminUrl, async (client) => {
    await client.query(`SET session_replication_role = replica`);
    await client.query(`TRUNCATE ${TABLES.join(', ')}`);
    await client.query('DELETE FROM content.grant WHERE item_id IS NOT NULL');
  });

/**
 * @param {import('./run.mjs').Given & { bar: number }} given
 * @returns {Promise<import('./measure.mjs').Case>}
 */
export async function purchaseCase({ data, loader, ours, bare, connections, bar }) {
  const { big, secrets } = data;
  const lists = await connected(big.adminUrl, (client) => purchases(client, secrets));
  const [someone] = lists.first;
  if (!someone) throw new Refusal('The bench has no buyers left; delete .mediary/bench and run it again.');
  const documents = await documentsOf(ours, someone);
  const done = { ours: 0, bare: 0 };

  const buy = async (
    /** @type {'ours' | 'bare'} */ side,
    /** @type {number} */ seconds,
    /** @type {import('./requests.mjs').Purchase[]} */ from,
  ) => {
    // prettier-ignore
    const bearer = side === 'ours';
    const got = await loader.run({
      kind: 'buy', url: bearer ? ours : bare, seconds, connections, bearer, secret: secrets.sandboxWebhookSecret, documents, purchases: from,
    }); // prettier-ignore
    done[side] += got.done;
    return got.perSecond;
  };
  const next = (/** @type {'ours' | 'bare'} */ side) => (/** @type {number} */ seconds) =>
    buy(side, seconds, lists[side].splice(0, Math.ceil(seconds * 1000)));

  // The terms of every course are kept with its first order, by ours alone: the bare server has no policies to write.
  await buy('ours', 600, lists.first);
  const [theirs] = lists.bare.splice(0, 1);
  const same = lists.ours.findIndex((one) => one.course === theirs?.course);
  await buy('ours', 600, lists.ours.splice(same, 1));
  await buy('bare', 600, theirs ? [theirs] : []);
  const rows = await connected(big.adminUrl, async (client) => {
    const [a, b] = await latestOrders(client);
    return sameRows(client, a, b);
  });
  say(`  order and webhook: ${rows} rows a purchase, the same on both sides`);

  return {
    name: 'order and webhook to grant',
    bar,
    compared: rows,
    sides: ['ours', 'bare'],
    ours: next('ours'),
    other: next('bare'),
    check: () => connected(big.adminUrl, (client) => everyOrderHasItsGrant(client, done.ours + done.bare)),
  };
}

/** What a buyer ticks: the documents of the order's preview. @param {string} url @param {import('./requests.mjs').Purchase} someone */
async function documentsOf(url, someone) {
  const response = await fetch(`${url}/api/v1/orders/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${someone.token}` },
    body: JSON.stringify({ items: [{ courseId: someone.course }] }),
  });
  const body = /** @type {any} */ (await response.json());
  if (!response.ok) throw new Refusal(`The order could not be worked out: ${JSON.stringify(body)}`);
  return body.documents.map((/** @type {any} */ { document, versionId }) => ({ document, versionId }));
}

/** The last order of ours and the last of the bare server: the one that was placed last is the bare one's. @param {import('pg').Client} client @returns {Promise<[string, string]>} */
async function latestOrders(client) {
  const { rows } = await client.query('SELECT id FROM payments.order ORDER BY placed_at DESC LIMIT 2');
  return [rows[1].id, rows[0].id];
}

/** @param {import('pg').Client} client @param {number} made purchases that were answered */
async function everyOrderHasItsGrant(client, made) {
  const { rows } = await client.query(
    `SELECT count(*)::int AS orders, count(*) FILTER (WHERE o.status = 'paid')::int AS paid, count(g.id)::int AS grants, coalesce(sum(e.n), 0)::int AS entries
     FROM payments.order o LEFT JOIN content.grant g ON g.order_id = o.id AND g.buyer_id = o.buyer_id AND g.status = 'active'
     LEFT JOIN LATERAL (SELECT count(*) AS n FROM payments.entry e WHERE e.order_id = o.id) e ON true`,
  );
  const { orders, paid, grants, entries } = rows[0];
  if ([orders, paid, grants, entries].some((n) => n !== made))
    throw new Refusal(`${made} purchases were answered, but there are ${orders} orders, ${paid} of them paid, ${grants} grants and ${entries} ledger entries.`); // prettier-ignore
  say(`  order and webhook: ${made} purchases, every one with its grant and its entry in the ledger`);
}
