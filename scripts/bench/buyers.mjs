/** Buyers: an order, then the gateway's notification, by so many at a time. */
import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** @param {import('./load.mjs').Buy} task @returns {Promise<import('./load.mjs').Got>} */
export async function buy({ url, seconds, connections, bearer, secret, documents, purchases }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = sender(agent, url);
  let at = 0;
  let done = 0;
  const began = performance.now();
  const until = began + seconds * 1000;

  async function one(/** @type {import('./requests.mjs').Purchase} */ p) {
    const payer = { kind: 'person', name: p.name, email: p.email, phone: p.phone };
    const wanted = { items: [{ courseId: p.course }], payer, method: 'card', acceptances: documents };
    const headers = { 'idempotency-key': randomUUID(), ...(bearer ? { authorization: `Bearer ${p.token}` } : {}) };
    const path = bearer ? '/api/v1/orders' : `/api/v1/orders?account=${p.account}`;
    const { payment, total } = JSON.parse(await send(path, headers, JSON.stringify(wanted)));
    const notice = { id: `evt_${randomUUID()}`, type: 'payment.succeeded', payment: payment.id, amount: total };
    const raw = JSON.stringify(notice);
    await send('/api/v1/webhooks/sandbox', { 'sandbox-signature': signature(secret, raw) }, raw);
    done += 1;
  }

  async function buyer() {
    while (performance.now() < until) {
      const next = purchases[at];
      at += 1;
      if (!next) return;
      await one(next);
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, buyer));
  } finally {
    agent.destroy();
  }
  return { perSecond: (done * 1000) / (performance.now() - began), done, failed: null };
}

/** As the sandbox gateway signs. @param {string} secret @param {string} raw */
function signature(secret, raw) {
  const time = Math.floor(Date.now() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${raw}`).digest('hex')}`;
}

/**
 * @param {Agent} agent @param {string} url
 * @returns {(path: string, headers: Record<string, string>, body: string) => Promise<string>}
 */
function sender(agent, url) {
  const { hostname: host, port } = new URL(url);
  return (path, headers, body) =>
    new Promise((resolve, reject) => {
      const fixed = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'bench',
      };
      const call = request(
        { agent, host, port, method: 'POST', path, headers: { ...headers, ...fixed } },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () => {
            if ((response.statusCode ?? 500) < 300) resolve(text);
            else reject(new Error(`${path} answered ${response.statusCode}: ${text.slice(0, 500)}`));
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
}
