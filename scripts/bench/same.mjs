/** Proof that both servers do the same work: equal bytes read, equal rows written. */
import { Refusal } from '../launcher/say.mjs';

/**
 * @param {string} name @param {string} ours @param {string} bare
 * @param {{ ours: import('./requests.mjs').Ask[], bare: import('./requests.mjs').Ask[] }} asks
 * @returns {Promise<number>} how many answers were compared
 * @throws Refusal at the first that differs
 */
export async function sameBodies(name, ours, bare, asks) {
  const step = Math.max(1, Math.floor(asks.ours.length / 200));
  let compared = 0;
  for (let n = 0; n < asks.ours.length; n += step) {
    const [a, b] = await Promise.all([bodyOf(ours, asks.ours[n]), bodyOf(bare, asks.bare[n])]);
    if (!a.equals(b)) throw new Refusal(`${name}: the bodies differ, so nothing can be compared. ${asks.ours[n]?.path}\nours ${shown(a, b)}\nbare ${shown(b, a)}`); // prettier-ignore
    compared += 1;
  }
  return compared;
}

/** @param {string} base @param {import('./requests.mjs').Ask | undefined} ask */
async function bodyOf(base, ask) {
  const response = await fetch(`${base}${ask?.path}`, { headers: ask?.headers ?? {} });
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok)
    throw new Refusal(`${base}${ask?.path} answered ${response.status}: ${body.toString().slice(0, 300)}`);
  return body;
}

/** The place where they part. @param {Buffer} own @param {Buffer} other */
function shown(own, other) {
  let at = 0;
  while (at < own.length && own[at] === other[at]) at += 1;
  return `${own.length} bytes, at ${at}: …${own.subarray(Math.max(0, at - 60), at + 120).toString()}…`;
}

const ROWS = {
  'payments.order': 'id = $1::uuid',
  'payments.order_item': 'order_id = $1::uuid',
  'payments.payment': 'order_id = $1::uuid',
  'payments.gateway_event': 'subject_id IN (SELECT id FROM payments.payment WHERE order_id = $1::uuid)',
  'payments.entry': 'order_id = $1::uuid',
  'payments.posting': 'entry_id IN (SELECT id FROM payments.entry WHERE order_id = $1::uuid)',
  'content.grant': 'order_id = $1::uuid',
  'platform.deadline': 'subject_id IN (SELECT $1::uuid UNION SELECT id FROM content.grant WHERE order_id = $1::uuid)',
  'platform.state_history': 'subject_id = $1::uuid',
  'platform.message': 'about_id = $1::uuid',
  'platform.outbox': `payload ->> 'orderId' = $1::uuid::text OR payload ->> 'messageId' IN (SELECT id::text FROM platform.message WHERE about_id = $1::uuid)`,
  'legal.acceptance': `context ->> 'order' = $1::uuid::text`,
  'platform.journal': `subject_id IN (SELECT id::text FROM legal.acceptance WHERE context ->> 'order' = $1::uuid::text)`,
};

/**
 * Compares everything that two purchases have written, but for who bought, ids, times, hashes and random bytes.
 * @param {import('pg').Client} client @param {string} ours an order's id @param {string} bare another's
 * @returns {Promise<number>} how many rows were compared
 * @throws Refusal where a table, a row or a column differs
 */
export async function sameRows(client, ours, bare) {
  let compared = 0;
  for (const [table, where] of Object.entries(ROWS)) {
    const rows = async (/** @type {string} */ id) => {
      const found = await client.query(`SELECT to_jsonb(x) AS row FROM ${table} x WHERE ${where}`, [id]);
      return found.rows.map(({ row }) => JSON.stringify(masked(row))).sort();
    };
    const [a, b] = [await rows(ours), await rows(bare)];
    const at = a.findIndex((row, n) => row !== b[n]);
    if (a.length !== b.length || at >= 0) throw new Refusal(`order and webhook: ${table} differs, so nothing can be compared.\nours ${a.length} rows: ${a[at] ?? a}\nbare ${b.length} rows: ${b[at] ?? b}`); // prettier-ignore
    compared += a.length;
  }
  return compared;
}

const SERIAL = new Set(['seq', 'arrived']);
/** What differs by who buys, on what machine, and what they bought before. */
const OWN_WORDS = new Set(['previous', 'previous_id', 'body_hash', 'text_sha256', 'textSha256', 'hash', 'terms_hash', 'idempotency_key', 'event_id', 'recipient', 'device', 'body_text', 'body_html', 'name', 'email', 'phone']); // prettier-ignore

/** @param {unknown} value @param {string} [key] @returns {unknown} */
function masked(value, key = '') {
  if (SERIAL.has(key)) return 'serial';
  if (OWN_WORDS.has(key)) return 'own';
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((one) => masked(one));
  if (typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, masked(one, name)])); // prettier-ignore
  if (typeof value !== 'string') return value;
  return value
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, 'id')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g, 'time')
    .replace(/http:\/\/localhost:\d+/g, 'site')
    .replace(/\\x[0-9a-f]+/g, 'bytes');
}
