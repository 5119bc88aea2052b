/** What is asked: drawn from the generated data, spread widely, the same for both servers. */
import { issuer } from './tokens.mjs';

/** @typedef {{ path: string, headers?: Record<string, string> }} Ask */
/** @typedef {{ account: string, token: string, course: string, email: string, name: string, phone: string }} Purchase */

/**
 * First to fourth page of every seller. Asked in turn they are more than any cache of a few seconds keeps, so every
 * answer is made anew.
 * @param {import('pg').Client} client
 * @returns {Promise<Ask[]>}
 */
export async function pages(client) {
  const { rows } = await client.query(
    `SELECT slug, r, at, id FROM (
       SELECT s.slug, c.published_at::text AS at, c.id, row_number() OVER w AS r, count(*) OVER (PARTITION BY c.tenant_id) AS n
       FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id WHERE c.status = 'published'
       WINDOW w AS (PARTITION BY c.tenant_id ORDER BY c.published_at DESC, c.id DESC)) x
     WHERE r IN (1, 20, 40, 60) AND n > r + 20 ORDER BY md5(slug || r)`,
  );
  return rows.map(({ slug, r, at, id }) => {
    const cursor = Buffer.from(JSON.stringify([at, id])).toString('base64url');
    return { path: `/api/v1/catalogue/courses?seller=${slug}${Number(r) > 1 ? `&cursor=${cursor}` : ''}` };
  });
}

/** Cards of courses on sale, each once before any comes again. @param {import('pg').Client} client @returns {Promise<Ask[]>} */
export async function cards(client) {
  const { rows } = await client.query(
    `SELECT slug FROM content.course WHERE status = 'published' ORDER BY md5(slug) LIMIT 20000`,
  );
  return rows.map(({ slug }) => ({ path: `/api/v1/catalogue/courses/${slug}` }));
}

/**
 * Lessons that buyers ask to open: four of five of their own courses (one of which in five is over), one of another's.
 * Ours gets their tokens; the bare server, which has no authentication, is told the account.
 * @param {import('pg').Client} client @param {import('../postgres/secrets.mjs').Secrets} secrets
 * @returns {Promise<{ ours: Ask[], bare: Ask[] }>}
 */
export async function openings(client, secrets) {
  const { rows } = await client.query(
    `WITH buyer AS (SELECT * FROM bench.buyer ORDER BY md5(n::text) LIMIT 5000)
     SELECT b.id AS account, b.session, l.id AS lesson FROM buyer b
     CROSS JOIN LATERAL (
       (SELECT g.course_id FROM content.grant g WHERE g.buyer_id = b.id AND g.item_id IS NULL ORDER BY g.id LIMIT 4) UNION ALL
       (SELECT c.id FROM bench.course c WHERE c.n = 1 + (b.n * 31) % (SELECT count(*) FROM bench.course))) k
     JOIN content.lesson l ON l.course_id = k.course_id AND l.position = 1 + b.n % 10
     ORDER BY md5(b.n::text || l.id::text)`,
  );
  const token = tokens(secrets);
  return {
    ours: rows.map((row) => ({
      path: `/api/v1/lessons/${row.lesson}/access`,
      headers: { authorization: `Bearer ${token(row)}` },
    })),
    bare: rows.map((row) => ({ path: `/api/v1/lessons/${row.lesson}/access?account=${row.account}` })),
  };
}

/**
 * Purchases nobody has made yet: buyers of two halves, so that each server has its own, of courses that sell often.
 * @param {import('pg').Client} client @param {import('../postgres/secrets.mjs').Secrets} secrets
 * @returns {Promise<{ first: Purchase[], ours: Purchase[], bare: Purchase[] }>} first: one of each course
 */
export async function purchases(client, secrets) {
  const { rows } = await client.query(
    `WITH buyer AS (SELECT *, row_number() OVER (ORDER BY md5(n::text)) AS r FROM bench.buyer ORDER BY r LIMIT 3000),
       popular AS (SELECT c.n, c.id, row_number() OVER (ORDER BY md5(c.n::text)) AS r FROM bench.course c
         JOIN content.course k ON k.id = c.id AND k.status = 'published' ORDER BY r LIMIT 500)
     SELECT b.r % 2 = 0 AS ours, b.id AS account, b.session, a.email, a.name, a.phone, p.id AS course
     FROM buyer b JOIN popular p ON (b.r * 7 + p.r) % 17 = 0 JOIN identity.account a ON a.id = b.id
     WHERE NOT EXISTS (SELECT FROM content.grant g WHERE g.buyer_id = b.id AND g.course_id = p.id)
     ORDER BY md5(b.n::text || p.n::text)`,
  );
  const token = tokens(secrets);
  const all = rows.map(({ session, ...row }) => ({ ...row, token: token({ account: row.account, session }) }));
  /** @type {Map<string, Purchase>} */
  const first = new Map();
  for (const one of all) if (one.ours && !first.has(one.course)) first.set(one.course, one);
  const firsts = new Set(first.values());
  return {
    first: [...firsts],
    ours: all.filter((one) => one.ours && !firsts.has(one)),
    bare: all.filter((one) => !one.ours && first.has(one.course)),
  };
}

/** A token for each session, made once. @param {import('../postgres/secrets.mjs').Secrets} secrets */
function tokens(secrets) {
  const issue = issuer(secrets);
  /** @type {Map<string, string>} */
  const made = new Map();
  return (/** @type {{ account: string, session: string }} */ who) => {
    let token = made.get(who.session);
    if (!token) made.set(who.session, (token = issue(who)));
    return token;
  };
}
