/**
 * The bare server's purchase in two requests: an order, and the gateway's signed notification that settles it. It
 * writes the rows that ours writes into the same tables, each request as one read and one statement that writes.
 */
import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { letter } from './bare-letter.mjs';
import { EVENTS, PLACE, READY, SETTLE, SUBJECT, TERMS, VERSIONS } from './bare-purchase-sql.mjs';

/** @typedef {import('./bare-reads.mjs').Query} Query */

const SECRET = process.env['BARE_WEBHOOK_SECRET'] ?? '';
const DAY = 86_400_000;
const UNPAID = { ru: 'Заказ закроется неоплаченным; деньги не списываются.', kk: 'Тапсырыс төленбеген күйде жабылады; ақша алынбайды.', en: 'The order closes unpaid; no money is taken.' }; // prettier-ignore
const CLOSES = { ru: 'Доступ к курсу закроется сам.', kk: 'Курсқа қолжетімділік өздігінен жабылады.', en: 'Access to the course closes by itself.' }; // prettier-ignore
const RECEIVED = { ru: 'Если покупатель не сообщит о проблеме, доступ считается полученным.', kk: 'Сатып алушы мәселе туралы хабарламаса, қолжетімділік алынды деп саналады.', en: 'Unless the buyer reports a problem, access counts as received.' }; // prettier-ignore

/** An id that grows with time, as the product's do. */
function uuid() {
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** @param {...(string | Buffer)} parts */
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Days of a term such as P14D. @param {any} policy @param {Date} from */
const after = (policy, from) => new Date(from.getTime() + Number(/^P(\d+)D$/.exec(policy.value)?.[1] ?? 0) * DAY);

/** @param {number} minor @param {string} currency */
const money = (minor, currency) => ({ amount: (minor / 100).toFixed(2), currency });

/** @param {any} p */
const rule = ({ key, value, clauses, text, pack, version, zone, calendar }) => ({ key, value, clauses, text, pack, version, zone, calendar }); // prettier-ignore

/** @param {import('fastify').FastifyInstance} app @param {Query} query */
export function purchaseRoutes(app, query) {
  /** Texts and terms do not change, so what was read once is kept; ours keeps them too. @type {Map<string, any>} */
  const kept = new Map();
  const keep = async (/** @type {string} */ key, /** @type {() => Promise<any>} */ read) => {
    let found = kept.get(key);
    if (!found) kept.set(key, (found = await read()));
    return found;
  };

  app.post('/api/v1/orders', ORDER_SCHEMA, async (request, reply) => {
    const body = /** @type {any} */ (request.body);
    const account = /** @type {any} */ (request.query).account;
    const [{ courseId }] = body.items;
    const documents = body.acceptances.map((/** @type {any} */ a) => a.document);
    const [course] = await query('ready', READY, [courseId, account, documents]);
    if (!course || course.status !== 'published' || !course.may_sell) return reply.code(409).send();
    const terms = await keep(courseId, async () => (await query('terms', TERMS, [course.tenant_id, `access.window:${courseId}`]))[0]); // prettier-ignore
    const now = new Date();
    const order = uuid();
    const total = course.price_minor;
    const unpaid = terms.policies['orders.unpaid.expires'];
    const ids = { item: uuid(), payment: uuid() };
    const ticked = [];
    for (const [n, { document, versionId }] of body.acceptances.entries()) {
      const version = await keep(versionId, async () => (await query('version', VERSIONS, [versionId]))[0]);
      ticked.push({ id: uuid(), document, versionId, previous: course.previous[n], ...version });
    }
    const { legalName: name, taxId, address, email } = terms.seller;
    const context = { order, step: 'order-placed', total: `${(total / 100).toFixed(2)} ${course.currency}`, courses: [courseId] }; // prettier-ignore
    const from = { ip: request.ip, device: request.headers['user-agent'] ?? '' };
    const evidence = ticked.map((t) => {
      const salt = randomBytes(16);
      const payload = JSON.stringify({ document: t.document, version: t.version, lang: t.lang, textSha256: t.sha256, how: 'tick', seller: course.tenant_id, ...from, context, previous: t.previous }); // prettier-ignore
      return { id: uuid(), payload, salt, hash: sha256(salt, payload) };
    });
    const acceptances = ticked.map((t) => ({ document: t.document, version: t.version, versionId: t.versionId, lang: t.lang, title: t.title, acceptanceId: t.id })); // prettier-ignore
    const expires = after(unpaid, now);
    const rows = await query('place', PLACE, [
      order, course.tenant_id, account, course.currency, total, Math.round(total / 10), terms.policies['commission.rate'].value, body.payer, terms.hash, JSON.stringify(acceptances),
      request.headers['idempotency-key'], sha256(JSON.stringify(body)).toString('base64url'), now, expires,
      ids.item, courseId, course.title, course.kind, ids.payment,
      uuid(), unpaid, UNPAID,
      ticked.map((t) => t.id), ticked.map((t) => t.document), ticked.map((t) => t.versionId), ticked.map((t) => t.version), ticked.map((t) => t.sha256), ticked.map((t) => t.previous),
      { name, taxId, address, email }, context, from.ip, from.device,
      evidence.map((e) => e.id), evidence.map((e) => e.payload), evidence.map((e) => e.salt), evidence.map((e) => e.hash),
    ]); // prettier-ignore
    if (rows.length === 0) return reply.code(409).send();
    return reply.code(201).send({
      id: order, number: order.replaceAll('-', '').slice(-10).toUpperCase(), status: 'awaiting-payment', paid: false,
      lines: [{ id: ids.item, courseId, title: course.title, kind: course.kind, price: money(total, course.currency), access: null }],
      total: money(total, course.currency), refunded: money(0, course.currency), payerFee: money(0, course.currency), method: 'card', payer: body.payer, seller: terms.seller, acceptances,
      payment: { id: ids.payment, status: 'intent', gateway: 'sandbox', failure: null }, refunds: [], documents: [],
      refund: rule(terms.policies['refund.method']), unpaid: rule(unpaid), refundPay: rule(terms.policies['refund.pay']),
      placedAt: now.toISOString(), expiresAt: expires.toISOString(), paidAt: null,
    }); // prettier-ignore
  });

  app.register(async (own) => {
    own.removeContentTypeParser('application/json');
    own.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, raw, done) => done(null, raw));
    own.post('/api/v1/webhooks/sandbox', TAKEN_SCHEMA, async (request, reply) => {
      const raw = /** @type {Buffer} */ (request.body);
      if (!signed(String(request.headers['sandbox-signature']), raw)) return reply.code(401).send();
      const notice = JSON.parse(raw.toString());
      const [subject] = await query('subject', SUBJECT, [notice.payment]);
      if (!subject || subject.status !== 'intent') return { received: true };
      const terms = await keep(subject.course_id, async () => (await query('terms', TERMS, [subject.tenant_id, `access.window:${subject.course_id}`]))[0]); // prettier-ignore
      await settle(query, subject, terms, notice, raw.toString());
      return { received: true };
    });
  });
}

/** `t=<seconds>,v1=<hmac of "t.body">`. @param {string} header @param {Buffer} raw */
function signed(header, raw) {
  const [, time = '', given = ''] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!time || Math.abs(Date.now() / 1000 - Number(time)) > 300) return false;
  return timingSafeEqual(createHmac('sha256', SECRET).update(`${time}.`).update(raw).digest(), Buffer.from(given, 'hex')); // prettier-ignore
}

/** @param {Query} query @param {any} s @param {any} terms @param {any} notice @param {string} raw */
async function settle(query, s, terms, notice, raw) {
  const now = new Date();
  const window = terms.policies[`access.window:${s.course_id}`];
  const silence = terms.policies['access.deemed-received'];
  const [ends, deemed] = [after(window, now), after(silence, now)];
  const grant = uuid();
  const message = uuid();
  const mail = letter({ name: s.name, title: s.title, until: ends, clause: window.clauses[0] });
  await query('settle', SETTLE, [
    notice.id, raw, notice.payment, `sbx_${notice.payment}`, now, s.tenant_id, s.order_id, s.buyer_id, uuid(), s.currency, s.total, s.commission, uuid(),
    grant, s.course_id, s.item_id, ends, window, { 'access.window': window, 'access.deemed-received': silence, 'access.after-termination': terms.policies['access.after-termination'] },
    uuid(), CLOSES, uuid(), deemed, silence, RECEIVED,
    message, s.email, s.lang, mail.subject, mail.text, mail.html, JSON.stringify(mail.links),
    [uuid(), uuid(), uuid()], EVENTS.map(({ kind }) => kind), EVENTS.map(({ type }) => type),
    [
      { orderId: s.order_id, buyerId: s.buyer_id, sellerId: s.tenant_id },
      { messageId: message },
      { grantId: grant, orderId: s.order_id, buyerId: s.buyer_id, courseId: s.course_id, startsAt: now, endsAt: ends },
    ].map((payload) => JSON.stringify(payload)),
  ]); // prettier-ignore
}

const TEXT = { type: 'string' };
const MONEY = { type: 'object', properties: { amount: TEXT, currency: TEXT } };
const FREE = { type: 'object', additionalProperties: true };
const FREE_LIST = { type: 'array', items: FREE };
const MAYBE = { type: ['string', 'null'] };
const ORDER_SCHEMA = {
  schema: {
    response: {
      201: {
        type: 'object',
        properties: {
          id: TEXT, number: TEXT, status: TEXT, paid: { type: 'boolean' }, lines: FREE_LIST, total: MONEY, refunded: MONEY, payerFee: MONEY, method: TEXT, payer: FREE, seller: FREE, acceptances: FREE_LIST,
          payment: FREE, refunds: FREE_LIST, documents: FREE_LIST, refund: FREE, unpaid: FREE, refundPay: FREE, placedAt: TEXT, expiresAt: MAYBE, paidAt: MAYBE,
        },
      },
    },
  },
}; // prettier-ignore
const TAKEN_SCHEMA = {
  schema: { response: { 200: { type: 'object', properties: { received: { type: 'boolean' } } } } },
};
