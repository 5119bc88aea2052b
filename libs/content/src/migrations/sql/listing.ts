import type { SqlFunction } from './catalogue.js';

/**
 * What a list shows of a course and of its seller, as JSON text in two halves. They are generated columns, written with
 * the row: putting them together for every reader costs more than all the rest of a page. Slugs, ids and codes hold
 * nothing to escape. Immutable in fact: the functions of JSON and time that they call are not marked so for the sake of
 * settings that do not matter here.
 */
export const LISTING_FUNCTIONS: readonly string[] = [
  `CREATE FUNCTION content.course_listing(id uuid, slug text, title text, summary text, kind text, topic text, language text, price bigint, currency char, lessons int, seconds int, at timestamptz)
    RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$ BEGIN
      RETURN '{"id":"' || id::text || '","slug":"' || slug || '","title":' || to_json(title)::text || ',"summary":' || to_json(summary)::text || ',"kind":"' || kind
        || '","topic":' || to_json(topic)::text || ',"language":' || to_json(language)::text || ',"price":{"amount":"' || (price / 100)::text || '.' || lpad((price % 100)::text, 2, '0')
        || '","currency":"' || currency::text || '"},"lessons":' || lessons::text || ',"durationSeconds":' || seconds::text
        || ',"publishedAt":"' || to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","seller":';
    END $$`,
  `CREATE FUNCTION content.seller_listing(slug text, name text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$ BEGIN
      RETURN '{"slug":' || to_json(slug)::text || ',"name":' || to_json(name)::text || '}}';
    END $$`,
];

const ROWS = `FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id AND s.may_sell WHERE c.status = 'published'`;

/** Of one seller, found before: it may sell. */
const OWN_ROWS = `FROM content.course c WHERE c.status = 'published' AND c.tenant_id = p_tenant`;

const FILTERS = `AND (p_tenant IS NULL OR c.tenant_id = p_tenant) AND (p_topic IS NULL OR c.topic = p_topic)
  AND (p_low IS NULL OR c.price_minor >= p_low) AND (p_high IS NULL OR c.price_minor <= p_high)`;

const LEAST = `'00000000-0000-0000-0000-000000000000'::uuid`;
const MOST = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;

interface Order {
  key: string;
  type: string;
  more: '<' | '>';
  /** Where the first page begins, so that the position is always a condition of the index. */
  edge: string;
  by: string;
}

/** One page in one order; the position is the sort value and the id. One row more is read to know whether a next page exists. */
const branch = ({ key, type, more, edge, by }: Order, item: string, rows: string): string => `
  SELECT array_agg(y.item), (array_agg(y.key))[p_limit]::text, (array_agg(y.id))[p_limit] INTO items, last_key, last_id FROM (
    SELECT ${item} AS item, ${key} AS key, c.id ${rows}
    AND (${key}, c.id) ${more} (coalesce(p_key::${type}, ${edge}), coalesce(p_id, ${more === '>' ? LEAST : MOST})) ORDER BY ${by} LIMIT p_limit + 1) y;`;

const whole = (order: Order, filters = ''): string => branch(order, 'c.listing || s.listing', `${ROWS} ${filters}`);

const FOUND = `CASE p_sort WHEN 'price' THEN c.price_minor WHEN '-price' THEN -c.price_minor WHEN 'new' THEN -extract(epoch FROM c.published_at) ELSE -ts_rank(c.search, query)::numeric END`;

const ORDERS = {
  found: { key: FOUND, type: 'numeric', more: '>', edge: `'-infinity'::numeric`, by: `${FOUND}, c.id` },
  cheap: { key: 'c.price_minor', type: 'bigint', more: '>', edge: '-1', by: 'c.price_minor, c.id' },
  dear: {
    key: 'c.price_minor',
    type: 'bigint',
    more: '<',
    edge: '9223372036854775807',
    by: 'c.price_minor DESC, c.id DESC',
  },
  newest: {
    key: 'c.published_at',
    type: 'timestamptz',
    more: '<',
    edge: `'infinity'`,
    by: 'c.published_at DESC, c.id DESC',
  },
} satisfies Record<string, Order>;

/** As `content.catalogue_page` of the first functions, from the written listings; a seller's own page reads its storefront once. */
export const LISTED_PAGE: SqlFunction = {
  signature: 'content.catalogue_page(text, text, text, bigint, bigint, text, text, uuid, int)',
  sql: `CREATE FUNCTION content.catalogue_page(p_q text, p_seller text, p_topic text, p_low bigint, p_high bigint, p_sort text, p_key text, p_id uuid, p_limit int)
    RETURNS text LANGUAGE plpgsql STABLE AS $$
    DECLARE
      items text[]; last_key text; last_id uuid; p_tenant uuid; p_listing text; ending text := ''; query tsquery; cursor text := 'null';
    BEGIN
      IF p_seller IS NOT NULL THEN
        SELECT s.tenant_id, s.listing INTO p_tenant, p_listing FROM content.storefront s WHERE s.slug = p_seller AND s.may_sell;
        IF p_tenant IS NULL THEN RETURN '{"items":[],"next":null}'; END IF;
      END IF;
      IF p_q IS NOT NULL THEN
        query := websearch_to_tsquery('russian', p_q) || websearch_to_tsquery('simple', p_q);
        ${whole(ORDERS.found, `AND c.search @@ query ${FILTERS}`)}
      ELSIF p_sort = 'price' THEN ${whole(ORDERS.cheap, FILTERS)}
      ELSIF p_sort = '-price' THEN ${whole(ORDERS.dear, FILTERS)}
      ELSIF p_tenant IS NULL AND p_topic IS NULL AND p_low IS NULL AND p_high IS NULL THEN ${whole(ORDERS.newest)}
      ELSIF p_tenant IS NOT NULL AND p_topic IS NULL AND p_low IS NULL AND p_high IS NULL THEN
        ending := p_listing; ${branch(ORDERS.newest, 'c.listing', OWN_ROWS)}
      ELSIF p_tenant IS NULL AND p_low IS NULL AND p_high IS NULL THEN ${whole(ORDERS.newest, 'AND c.topic = p_topic')}
      ELSE ${whole(ORDERS.newest, FILTERS)}
      END IF;
      IF items IS NULL THEN RETURN '{"items":[],"next":null}'; END IF;
      IF cardinality(items) > p_limit THEN
        cursor := '"' || translate(encode(convert_to(json_build_array(last_key, last_id::text)::text, 'UTF8'), 'base64'), E'+/=\\n', '-_') || '"';
      END IF;
      RETURN '{"items":[' || array_to_string(items[1:p_limit], ending || ',') || ending || '],"next":' || cursor || '}';
    END $$`,
};
