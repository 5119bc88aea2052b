/** A function of this library: `inner` ones are expressions that others inline, and belong to the migrator. */
export interface SqlFunction {
  signature: string;
  sql: string;
  inner?: boolean;
}

/** What a list shows of a course, as JSON text put together by hand, which is cheaper than row_to_json. Slugs, ids and codes hold nothing to escape. */
const LISTING = `'{"id":"' || c.id::text || '","slug":"' || c.slug || '","title":' || to_json(c.title)::text || ',"summary":' || to_json(c.summary)::text || ',"kind":"' || c.kind
    || '","topic":' || to_json(c.topic)::text || ',"language":' || to_json(c.language)::text || ',"price":{"amount":"' || (c.price_minor / 100)::text || '.' || lpad((c.price_minor % 100)::text, 2, '0')
    || '","currency":"' || c.currency::text || '"},"lessons":' || c.lessons::text || ',"durationSeconds":' || c.duration_seconds::text
    || ',"publishedAt":"' || to_char(c.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","seller":{"slug":' || to_json(s.slug)::text || ',"name":' || to_json(s.name)::text || '}}'`;

const ROWS = `FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id AND s.may_sell WHERE c.status = 'published'`;

const FILTERS = `AND (p_tenant IS NULL OR c.tenant_id = p_tenant) AND (p_topic IS NULL OR c.topic = p_topic)
  AND (p_low IS NULL OR c.price_minor >= p_low) AND (p_high IS NULL OR c.price_minor <= p_high)`;

const LEAST = `'00000000-0000-0000-0000-000000000000'::uuid`;
const MOST = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

/**
 * One page in one order; the position is the sort value and the id. The first page begins at `edge`, so that the
 * position is always a condition of the index. One row more is read to know whether a next page exists.
 */
const branch = (key: string, type: string, more: '<' | '>', edge: string, order: string, filters: string): string => `
  SELECT array_agg(y.item), array_agg(y.key), array_agg(y.id) INTO items, keys, ids FROM (
    SELECT (${LISTING}) AS item, (${key})::text AS key, c.id
    ${ROWS} ${filters}
    AND (${key}, c.id) ${more} (coalesce(p_key::${type}, ${edge}), coalesce(p_id, ${more === '>' ? LEAST : MOST})) ORDER BY ${order} LIMIT p_limit + 1) y;`;

const NEWEST = (filters: string): string =>
  branch('c.published_at', 'timestamptz', '<', `'infinity'`, 'c.published_at DESC, c.id DESC', filters);

const money: SqlFunction = {
  inner: true,
  signature: 'content.money(bigint, char)',
  sql: `CREATE FUNCTION content.money(minor bigint, currency char) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT ('{"amount":"' || (minor / 100)::text || '.' || lpad((minor % 100)::text, 2, '0') || '","currency":"' || currency::text || '"}')::json $$`,
};

const utc: SqlFunction = {
  inner: true,
  signature: 'content.utc(timestamptz)',
  sql: `CREATE FUNCTION content.utc(at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$`,
};

const page: SqlFunction = {
  signature: 'content.catalogue_page(text, text, text, bigint, bigint, text, text, uuid, int)',
  sql: `CREATE FUNCTION content.catalogue_page(p_q text, p_seller text, p_topic text, p_low bigint, p_high bigint, p_sort text, p_key text, p_id uuid, p_limit int)
    RETURNS text LANGUAGE plpgsql STABLE AS $$
    DECLARE
      items text[]; keys text[]; ids uuid[]; p_tenant uuid; query tsquery; cursor text := 'null';
    BEGIN
      IF p_seller IS NOT NULL THEN
        SELECT tenant_id INTO p_tenant FROM content.storefront WHERE slug = p_seller;
        IF p_tenant IS NULL THEN RETURN '{"items":[],"next":null}'; END IF;
      END IF;
      IF p_q IS NOT NULL THEN
        query := websearch_to_tsquery('russian', p_q) || websearch_to_tsquery('simple', p_q);
        ${branch(
          `CASE p_sort WHEN 'price' THEN c.price_minor WHEN '-price' THEN -c.price_minor WHEN 'new' THEN -extract(epoch FROM c.published_at) ELSE -ts_rank(c.search, query)::numeric END`,
          'numeric',
          '>',
          `'-infinity'::numeric`,
          `CASE p_sort WHEN 'price' THEN c.price_minor WHEN '-price' THEN -c.price_minor WHEN 'new' THEN -extract(epoch FROM c.published_at) ELSE -ts_rank(c.search, query)::numeric END, c.id`,
          `AND c.search @@ query ${FILTERS}`,
        )}
      ELSIF p_sort = 'price' THEN ${branch('c.price_minor', 'bigint', '>', '-1', 'c.price_minor, c.id', FILTERS)}
      ELSIF p_sort = '-price' THEN ${branch('c.price_minor', 'bigint', '<', '9223372036854775807', 'c.price_minor DESC, c.id DESC', FILTERS)}
      ELSIF p_tenant IS NULL AND p_topic IS NULL AND p_low IS NULL AND p_high IS NULL THEN ${NEWEST('')}
      ELSIF p_tenant IS NOT NULL AND p_topic IS NULL AND p_low IS NULL AND p_high IS NULL THEN ${NEWEST('AND c.tenant_id = p_tenant')}
      ELSIF p_tenant IS NULL AND p_low IS NULL AND p_high IS NULL THEN ${NEWEST('AND c.topic = p_topic')}
      ELSE ${NEWEST(FILTERS)}
      END IF;
      IF cardinality(items) > p_limit THEN
        cursor := '"' || translate(encode(convert_to(json_build_array(keys[p_limit], ids[p_limit]::text)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') || '"';
      END IF;
      RETURN '{"items":[' || coalesce(array_to_string(items[1:p_limit], ','), '') || '],"next":' || cursor || '}';
    END $$`,
};

const card: SqlFunction = {
  signature: 'content.course_card(text)',
  sql: `CREATE FUNCTION content.course_card(p_slug text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT row_to_json(x)::text FROM (SELECT c.id, c.slug, c.title, c.summary, c.description, c.kind, c.topic, c.language, c.teachers,
      content.money(c.price_minor, c.currency) AS price, c.lessons AS "lessonCount", c.duration_seconds AS "durationSeconds",
      content.utc(c.published_at) AS "publishedAt", content.utc(c.updated_at) AS "updatedAt", c.version,
      c.window_policy AS "window",
      coalesce((SELECT array_to_json(array_agg(m ORDER BY m.position)) FROM (SELECT m.id, m.position, m.title,
         coalesce((SELECT array_to_json(array_agg(l ORDER BY l.position)) FROM (SELECT l.id, l.position, l.title, l.kind, l.duration_seconds AS "durationSeconds", l.free_preview AS "freePreview"
            FROM content.lesson l WHERE l.module_id = m.id AND l.status = 'active') l), '[]') AS lessons
         FROM content.module m WHERE m.course_id = c.id) m), '[]') AS modules,
      (SELECT row_to_json(l) FROM (SELECT l.id AS "lessonId", l.title, l.kind FROM content.lesson l
         WHERE l.course_id = c.id AND l.free_preview AND l.status = 'active' ORDER BY l.position LIMIT 1) l) AS demo,
      coalesce((SELECT array_to_json(array_agg(f)) FROM (SELECT l.id AS "lessonId", f.filename, f.bytes, f.sniffed_type AS "type"
         FROM content.lesson l JOIN content.media f ON f.lesson_id = l.id AND f.state = 'ready' AND f.role = 'material'
         WHERE l.course_id = c.id AND l.status = 'active' ORDER BY f.created_at, f.id) f), '[]') AS materials,
      (SELECT row_to_json(s) FROM (SELECT s.slug, s.name, s.legal) s) AS seller
      FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id AND s.may_sell
      WHERE c.slug = p_slug AND c.status = 'published') x $$`,
};

const topics: SqlFunction = {
  signature: 'content.catalogue_topics()',
  sql: `CREATE FUNCTION content.catalogue_topics() RETURNS text LANGUAGE sql STABLE AS $$
    SELECT json_build_object('items', coalesce(json_agg(t ORDER BY t.courses DESC, t.topic), '[]'))::text FROM (
      SELECT c.topic, count(*) AS courses FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id AND s.may_sell
      WHERE c.status = 'published' AND c.topic <> '' GROUP BY c.topic ORDER BY count(*) DESC, c.topic LIMIT 100) t $$`,
};

/** What may be bought, in any scope: payments asks for a course before it knows whose it is. */
const offer: SqlFunction = {
  signature: 'content.offer_of(uuid)',
  sql: `CREATE FUNCTION content.offer_of(p_course uuid) RETURNS TABLE ("courseId" uuid, "tenantId" uuid, title text, slug text, kind text, "priceMinor" bigint,
      currency text, status text, "windowOverride" text, version int) LANGUAGE sql STABLE AS $$
    SELECT c.id, c.tenant_id, c.title, c.slug, c.kind, c.price_minor, c.currency::text, c.status, c.window_override, c.version FROM content.course c WHERE c.id = p_course $$`,
};

/** Whether an address of the catalogue is used, be it by a draft: says nothing of whose. */
const slugTaken: SqlFunction = {
  signature: 'content.slug_taken(text)',
  sql: `CREATE FUNCTION content.slug_taken(p_slug text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM content.course c WHERE c.slug = p_slug) $$`,
};

/** Functions of the public catalogue. */
export const CATALOGUE_FUNCTIONS: SqlFunction[] = [money, utc, page, card, topics, offer, slugTaken];
