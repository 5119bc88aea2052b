/** The bare purchase's statements: one that reads and one that writes for each of the two requests. */

/** The course, whether it is on sale, and the buyer's last acceptance of each document. */
export const READY = `SELECT c.tenant_id, c.title, c.kind, c.price_minor, c.currency, c.status, s.may_sell,
    ARRAY(SELECT (SELECT a.id FROM legal.acceptance a WHERE a.account_id = $2 AND a.document = d.document ORDER BY a.at DESC, a.id DESC LIMIT 1)
      FROM unnest($3::text[]) WITH ORDINALITY AS d(document, n) ORDER BY d.n) AS previous
  FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id WHERE c.id = $1`;

export const TERMS = `SELECT hash, policies, seller FROM payments.order_terms WHERE tenant_id = $1 AND policies ? $2`;

export const VERSIONS = `SELECT version, lang, title, sha256 FROM legal.terms_version WHERE id = $1`;

export const PLACE = `WITH o AS (
    INSERT INTO payments.order (id, tenant_id, buyer_id, status, currency, total, commission, commission_rate, method, payer, terms_hash, acceptances, lang, idempotency_key, body_hash, placed_at, expires_at)
    VALUES ($1, $2, $3, 'awaiting-payment', $4, $5, $6, $7, 'card', $8, $9, $10, 'ru', $11, $12, $13, $14) ON CONFLICT ON CONSTRAINT order_key DO NOTHING RETURNING id, tenant_id, buyer_id),
  i AS (INSERT INTO payments.order_item (id, tenant_id, order_id, buyer_id, position, course_id, title, kind, price) SELECT $15, tenant_id, id, buyer_id, 1, $16, $17, $18, $5 FROM o),
  p AS (INSERT INTO payments.payment (id, tenant_id, order_id, buyer_id, gateway, status, currency, amount, created_at) SELECT $19, tenant_id, id, buyer_id, 'sandbox', 'intent', $4, $5, $13 FROM o),
  d AS (INSERT INTO platform.deadline (id, tenant_id, kind, subject_type, subject_id, due_at, set_at, policy, then_text, skipped, provisional)
    SELECT $20::uuid, tenant_id, 'payments.order-unpaid', 'order', id, $14, $13, $21::jsonb, $22::jsonb, '[]', false FROM o),
  a AS (INSERT INTO legal.acceptance (id, tenant_id, account_id, document, version_id, version, lang, text_sha256, filled, how, at, ip, device, context, previous_id)
    SELECT t.id, o.tenant_id, o.buyer_id, t.document, t.version_id, t.version, 'ru', t.sha256, $29::jsonb, 'tick', $13, $31, $32, $30::jsonb, t.previous
    FROM o, unnest($23::uuid[], $24::text[], $25::uuid[], $26::text[], $27::text[], $28::uuid[]) AS t(id, document, version_id, version, sha256, previous)),
  j AS (INSERT INTO platform.journal (id, tenant_id, kind, subject_type, subject_id, actor, at, payload, salt, payload_hash)
    SELECT t.id, o.tenant_id, 'legal.accepted', 'acceptance', t.acceptance, 'account:' || o.buyer_id, $13, t.payload::jsonb, t.salt, t.hash
    FROM o, unnest($33::uuid[], $23::text[], $34::text[], $35::bytea[], $36::bytea[]) AS t(id, acceptance, payload, salt, hash))
  SELECT id FROM o`;

export const SUBJECT = `SELECT p.status, p.tenant_id, p.order_id, p.buyer_id, o.total, o.commission, o.currency, i.id AS item_id, i.course_id, i.title, a.name, a.email, a.lang
  FROM payments.payment p JOIN payments.order o ON o.id = p.order_id JOIN payments.order_item i ON i.order_id = o.id JOIN identity.account a ON a.id = p.buyer_id WHERE p.id = $1`;

/** What is announced, in this order. */
export const EVENTS = [
  { kind: 'event', type: 'payments.order-paid.v1' },
  { kind: 'job', type: 'job:mail.send' },
  { kind: 'event', type: 'content.grant-started.v1' },
];

export const SETTLE = `WITH e AS (
    INSERT INTO payments.gateway_event (gateway, event_id, type, subject_id, tenant_id, payload, received_at) VALUES ('sandbox', $1, 'payment-succeeded', $3, $6, $2, $5) ON CONFLICT DO NOTHING RETURNING 1),
  p AS (UPDATE payments.payment SET status = 'succeeded', external_id = $4, settled_at = $5 WHERE id = $3 AND status = 'intent' AND EXISTS (SELECT FROM e) RETURNING id),
  o AS (UPDATE payments.order SET status = 'paid', paid_at = $5 WHERE id = $7 AND status = 'awaiting-payment' AND EXISTS (SELECT FROM p) RETURNING id),
  n AS (INSERT INTO payments.entry (id, tenant_id, kind, cause_id, order_id, at) SELECT $9::uuid, $6, 'captured', $3, $7, $5 FROM o),
  l AS (INSERT INTO payments.posting (entry_id, line, tenant_id, account, currency, amount) SELECT $9, x.line, $6, x.account, $10, x.amount
    FROM o, (VALUES (1::smallint, 'gateway-clearing', $11::bigint), (2::smallint, 'seller-payable', $12::bigint - $11::bigint), (3::smallint, 'operator-commission', -$12::bigint)) AS x(line, account, amount)),
  h AS (INSERT INTO platform.state_history (id, tenant_id, machine, subject_id, transition, from_state, to_state, actor, at)
    SELECT $13::uuid, $6, 'payments.order', $7, 'pay', 'awaiting-payment', 'paid', 'gateway:sandbox', $5 FROM o),
  g AS (INSERT INTO content.grant (id, tenant_id, buyer_id, course_id, order_id, item_id, starts_at, ends_at, window_policy, policies) SELECT $14::uuid, $6, $8, $15, $7, $16, $5, $17, $18::jsonb, $19::jsonb FROM o),
  i AS (UPDATE payments.order_item SET grant_id = $14, access_starts_at = $5, access_ends_at = $17 WHERE id = $16 AND EXISTS (SELECT FROM o)),
  d AS (INSERT INTO platform.deadline (id, tenant_id, kind, subject_type, subject_id, due_at, set_at, policy, then_text, skipped, provisional)
    SELECT x.id, $6::uuid, x.kind, 'grant', $14, x.due, $5, x.policy, x.then_text, '[]', false
    FROM o, (VALUES ($20::uuid, 'access.window', $17::timestamptz, $18::jsonb, $21::jsonb), ($22::uuid, 'access.deemed-received', $23::timestamptz, $24::jsonb, $25::jsonb)) AS x(id, kind, due, policy, then_text)),
  m AS (INSERT INTO platform.message (id, tenant_id, channel, kind, recipient, lang, subject, body_text, body_html, links, attachments, about_type, about_id, at)
    SELECT $26::uuid, $6, 'email', 'content.access-opened', $27, $28, $29, $30, $31, $32::jsonb, '[]', 'order', $7, $5 FROM o),
  x AS (INSERT INTO platform.outbox (id, kind, type, tenant_id, payload, at)
    SELECT t.id, t.kind, t.type, $6, t.payload::jsonb, $5 FROM o, unnest($33::uuid[], $34::text[], $35::text[], $36::text[]) AS t(id, kind, type, payload))
  SELECT id FROM o`;
