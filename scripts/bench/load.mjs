/** The process that asks: told over its channel what to ask of whom and how long, it answers how much it got. */
import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

/**
 * @typedef {{ kind: 'read', url: string, seconds: number, connections: number, asks: import('./requests.mjs').Ask[] }} Read
 * @typedef {{ kind: 'buy', url: string, seconds: number, connections: number, bearer: boolean, secret: string, documents: object[], purchases: import('./requests.mjs').Purchase[] }} Buy
 * @typedef {{ perSecond: number, done: number, failed: string | null }} Got
 */

process.on('message', async (/** @type {Read | Buy} */ task) => {
  const got = await (task.kind === 'read' ? read(task) : buy(task)).catch((error) => ({
    perSecond: 0,
    done: 0,
    failed: String(error?.stack ?? error),
  }));
  process.send?.(got);
});
process.on('disconnect', () => process.exit(0));

/** Every connection walks its own part of the list, so that no two ask the same at a time. @param {Read} task @returns {Promise<Got>} */
async function read({ url, seconds, connections, asks }) {
  let started = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient(client) {
      const own = asks.filter((_, n) => n % connections === started % connections);
      started += 1;
      client.setRequests((own.length > 0 ? own : asks).map((ask) => ({ method: 'GET', ...ask })));
    },
  });
  const bad = result.errors + result.timeouts + result.non2xx;
  return {
    perSecond: result.requests.total / result.duration,
    done: result.requests.total,
    failed: bad > 0 ? `${bad} of ${result.requests.total} requests failed` : null,
  };
}

/** Order, then the gateway's notification, by so many buyers at a time. @param {Buy} task @returns {Promise<Got>} */
async function buy({ url, seconds, connections, bearer, secret, documents, purchases }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const base = new URL(url);
  let at = 0;
  let done = 0;
  const began = performance.now();
  const until = began + seconds * 1000;

  const send = (/** @type {string} */ path, /** @type {Record<string, string>} */ headers, /** @type {string} */ body) =>
    /** @type {Promise<string>} */ (
      new Promise((resolve, reject) => {
        const options = { agent, host: base.hostname, port: base.port, method: 'POST', path };
        const fixed = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), 'user-agent': 'bench' }; // prettier-ignore
        const call = request({ ...options, headers: { ...headers, ...fixed } }, (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () =>
            (response.statusCode ?? 500) < 300
              ? resolve(text)
              : reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 500)}`)),
          );
        });
        call.on('error', reject);
        call.end(body);
      })
    );

  async function one(/** @type {import('./requests.mjs').Purchase} */ p) {
    const payer = { kind: 'person', name: p.name, email: p.email, phone: p.phone };
    const wanted = JSON.stringify({ items: [{ courseId: p.course }], payer, method: 'card', acceptances: documents });
    const headers = { 'idempotency-key': randomUUID(), ...(bearer ? { authorization: `Bearer ${p.token}` } : {}) };
    const path = bearer ? '/api/v1/orders' : `/api/v1/orders?account=${p.account}`;
    const { payment, total } = JSON.parse(await send(path, headers, wanted));
    const notice = JSON.stringify({ id: `evt_${randomUUID()}`, type: 'payment.succeeded', payment: payment.id, amount: total }); // prettier-ignore
    const time = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', secret).update(`${time}.${notice}`).digest('hex');
    await send('/api/v1/webhooks/sandbox', { 'sandbox-signature': `t=${time},v1=${signature}` }, notice);
    done += 1;
  }

  const buyers = Array.from({ length: connections }, async () => {
    while (performance.now() < until) {
      const next = purchases[at++];
      if (!next) return;
      await one(next);
    }
  });
  try {
    await Promise.all(buyers);
  } finally {
    agent.destroy();
  }
  return { perSecond: done / ((performance.now() - began) / 1000), done, failed: null };
}
