/** The bare server's reads: a page of the catalogue, a course's card, an access check. */

/** @typedef {(name: string, text: string, values: unknown[]) => Promise<any[]>} Query */

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const whole = { type: 'integer' };
const yesNo = { type: 'boolean' };
const object = (/** @type {Record<string, object>} */ properties) => ({ type: 'object', properties });
const listOf = (/** @type {object} */ items) => ({ type: 'array', items });
const free = { type: 'object', additionalProperties: true };
const money = object({ amount: text, currency: text });

const LINE = object({
  id: text, slug: text, title: text, summary: text, kind: text, topic: text, language: text, price: money, lessons: whole, durationSeconds: whole, publishedAt: text,
  seller: object({ slug: text, name: text }),
}); // prettier-ignore
const PAGE = object({ items: listOf(LINE), next: maybeText });
const LESSON = object({ id: text, position: whole, title: text, kind: text, durationSeconds: { type: ['integer', 'null'] }, freePreview: yesNo }); // prettier-ignore
const CARD = object({
  id: text, slug: text, title: text, summary: text, description: text, kind: text, topic: text, language: text, teachers: listOf(free), price: money, lessonCount: whole,
  durationSeconds: whole, publishedAt: text, updatedAt: text, version: whole, window: free,
  modules: listOf(object({ id: text, position: whole, title: text, lessons: listOf(LESSON) })),
  demo: { ...object({ lessonId: text, title: text, kind: text }), nullable: true },
  materials: listOf(object({ lessonId: text, filename: text, bytes: whole, type: text })),
  seller: object({ slug: text, name: text, legal: free }),
}); // prettier-ignore
const ACCESS = object({ allowed: yesNo, by: text, grantId: text, endsAt: text, reason: text });

const COLUMNS = `c.id, c.slug, c.title, c.summary, c.kind, c.topic, c.language, c.price_minor, c.currency, c.lessons, c.duration_seconds, c.published_at, c.published_at::text AS key, s.slug AS seller_slug, s.name AS seller_name`;
const OF_SELLER = `FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id
  WHERE c.tenant_id = (SELECT tenant_id FROM content.storefront WHERE slug = $1) AND s.may_sell AND c.status = 'published'`;
const NEWEST = 'ORDER BY c.published_at DESC, c.id DESC LIMIT 21';
const PAGE_FIRST = `SELECT ${COLUMNS} ${OF_SELLER} ${NEWEST}`;
const PAGE_AFTER = `SELECT ${COLUMNS} ${OF_SELLER} AND (c.published_at, c.id) < ($2, $3) ${NEWEST}`;
const COURSE = `SELECT c.id, c.slug, c.title, c.summary, c.description, c.kind, c.topic, c.language, c.teachers, c.price_minor, c.currency, c.lessons, c.duration_seconds, c.published_at, c.updated_at,
    c.version, c.window_policy, s.slug AS seller_slug, s.name AS seller_name, s.legal
  FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id WHERE c.slug = $1 AND c.status = 'published' AND s.may_sell`;
const LESSONS = `SELECT m.id AS module_id, m.position AS module_position, m.title AS module_title, l.id, l.position, l.title, l.kind, l.duration_seconds, l.free_preview
  FROM content.module m LEFT JOIN content.lesson l ON l.module_id = m.id AND l.status = 'active' WHERE m.course_id = $1 ORDER BY m.position, l.position`;
const MATERIALS = `SELECT f.lesson_id, f.filename, f.bytes, f.sniffed_type FROM content.lesson l JOIN content.media f ON f.lesson_id = l.id
  WHERE l.course_id = $1 AND l.status = 'active' AND f.state = 'ready' AND f.role = 'material' ORDER BY f.created_at`;
const MAY_OPEN = `SELECT l.status, s.may_play, s.may_sell AND l.free_preview AND c.status = 'published' AS preview, g.id, g.ends_at, g.starts_at <= $3 AND g.ends_at > $3 AND g.status = 'active' AS open
  FROM content.lesson l JOIN content.storefront s ON s.tenant_id = l.tenant_id JOIN content.course c ON c.id = l.course_id
  LEFT JOIN content.grant g ON g.course_id = l.course_id AND g.buyer_id = $2 WHERE l.id = $1`;

/** @param {{ price_minor: number, currency: string }} row */
const price = ({ price_minor, currency }) => ({ amount: (price_minor / 100).toFixed(2), currency });

/** @param {any} r */
const line = (r) => ({
  id: r.id, slug: r.slug, title: r.title, summary: r.summary, kind: r.kind, topic: r.topic, language: r.language, price: price(r), lessons: r.lessons, durationSeconds: r.duration_seconds,
  publishedAt: r.published_at.toISOString(), seller: { slug: r.seller_slug, name: r.seller_name },
}); // prettier-ignore

/** @param {any} l */
const lesson = (l) => ({ id: l.id, position: l.position, title: l.title, kind: l.kind, durationSeconds: l.duration_seconds, freePreview: l.free_preview }); // prettier-ignore

/** Modules with their lessons, out of rows of both. @param {any[]} rows */
function modulesOf(rows) {
  /** @type {{ id: string, position: number, title: string, lessons: object[] }[]} */
  const modules = [];
  for (const row of rows) {
    let last = modules.at(-1);
    if (last?.id !== row.module_id) {
      last = { id: row.module_id, position: row.module_position, title: row.module_title, lessons: [] };
      modules.push(last);
    }
    if (row.id) last.lessons.push(lesson(row));
  }
  return modules;
}

/** @param {any[]} rows */
function accessOf(rows) {
  const [first] = rows;
  if (!first) return { allowed: false, reason: 'not-found' };
  if (first.status !== 'active') return { allowed: false, reason: 'blocked' };
  const open = rows.find((row) => row.open);
  if (open && !first.may_play) return { allowed: false, reason: 'seller-suspended' };
  if (open) return { allowed: true, by: 'grant', grantId: open.id, endsAt: open.ends_at.toISOString() };
  if (first.preview) return { allowed: true, by: 'preview' };
  return { allowed: false, reason: first.id ? 'ended' : 'not-bought' };
}

/** @param {import('fastify').FastifyInstance} app @param {Query} query */
export function readRoutes(app, query) {
  const answers = (/** @type {object} */ schema) => ({ schema: { response: { 200: schema } } });

  app.get('/api/v1/catalogue/courses', answers(PAGE), async (request) => {
    const { seller, cursor } = /** @type {Record<string, string>} */ (request.query);
    const after = cursor ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : null;
    const rows = after
      ? await query('page-after', PAGE_AFTER, [seller, ...after])
      : await query('page', PAGE_FIRST, [seller]);
    const last = rows.length > 20 ? rows[19] : null;
    const next = last && Buffer.from(`["${last.key}", "${last.id}"]`).toString('base64url');
    return { items: rows.slice(0, 20).map(line), next };
  });

  app.get('/api/v1/catalogue/courses/:slug', answers(CARD), async (request, reply) => {
    const { slug } = /** @type {Record<string, string>} */ (request.params);
    const [c] = await query('course', COURSE, [slug]);
    if (!c) return reply.code(404).send();
    const [lessons, materials] = await Promise.all([
      query('lessons', LESSONS, [c.id]),
      query('materials', MATERIALS, [c.id]),
    ]);
    const demo = lessons.find((l) => l.free_preview);
    return {
      id: c.id, slug: c.slug, title: c.title, summary: c.summary, description: c.description, kind: c.kind, topic: c.topic, language: c.language, teachers: c.teachers, price: price(c),
      lessonCount: c.lessons, durationSeconds: c.duration_seconds, publishedAt: c.published_at.toISOString(), updatedAt: c.updated_at.toISOString(), version: c.version, window: c.window_policy,
      modules: modulesOf(lessons),
      demo: demo ? { lessonId: demo.id, title: demo.title, kind: demo.kind } : null,
      materials: materials.map((f) => ({ lessonId: f.lesson_id, filename: f.filename, bytes: f.bytes, type: f.sniffed_type })),
      seller: { slug: c.seller_slug, name: c.seller_name, legal: c.legal },
    }; // prettier-ignore
  });

  app.get('/api/v1/lessons/:id/access', answers(ACCESS), async (request) => {
    const { id } = /** @type {Record<string, string>} */ (request.params);
    const { account } = /** @type {Record<string, string>} */ (request.query);
    return accessOf(await query('access', MAY_OPEN, [id, account, new Date()]));
  });
}
