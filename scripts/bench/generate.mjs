/**
 * What the bench's databases hold: sellers, courses, lessons, buyers with a session each, and grants, in the product's
 * own tables, made by INSERT … SELECT as superuser. The schema `bench` numbers them, so that requests can be drawn.
 */

/**
 * @typedef {object} Size
 * @property {number} sellers
 * @property {number} courses a seller; one in twenty is a draft
 * @property {number} lessons a course, in two modules
 * @property {number} buyers each with a session
 * @property {number} grants a buyer
 */

/** The name under which steps are told, and their SQL. @typedef {{ name: string, sql: string }} Step */

const POLICY = (/** @type {string} */ key, /** @type {string} */ value, /** @type {string} */ clause) =>
  JSON.stringify({
    key,
    value,
    clauses: [clause],
    text: 'Период предоставления доступа к оплаченным видеолекциям в личном кабинете Пользователя - 14 (четырнадцать) календарных дней. Датой начала использования оплаченных видеолекций Пользователем считается дата предоставления доступа.',
    pack: 'aser-ru',
    version: '1',
    zone: 'Europe/Moscow',
    calendar: 'RU',
    from: 'grant-and-mail',
  }).replaceAll("'", "''");

const list = (/** @type {string} */ words) => `ARRAY[${words.split('|').map((word) => `'${word}'`)}]`;
const TOPICS = list(
  'Языки|Музыка|Программирование|Бухгалтерия|Статистика|Фотография|Кулинария|Психология|Йога|Маркетинг|Дизайн|История|Право|Медицина|Педагогика|Рисование',
);
const KINDS = list('Практический|Продвинутый|Полный|Современный|Прикладной|Краткий');

/**
 * @param {Size} size
 * @returns {Step[]}
 */
export function steps({ sellers, courses, lessons, buyers, grants }) {
  const all = sellers * courses;
  return [
    { name: 'sellers', sql: SELLERS(sellers) },
    { name: 'courses', sql: COURSES(all, sellers) },
    { name: 'lessons', sql: LESSONS(lessons) },
    { name: 'buyers', sql: BUYERS(buyers) },
    { name: 'grants', sql: GRANTS(all, grants) },
    { name: 'statistics', sql: 'VACUUM (ANALYZE, FREEZE)' },
  ];
}

/** Owners are accounts like others; every seller may sell and charge. @param {number} sellers */
const SELLERS = (sellers) => `
  CREATE SCHEMA bench;
  SELECT setseed(0.42);
  CREATE TABLE bench.seller AS SELECT n, uuidv7() AS id, uuidv7() AS owner FROM generate_series(1, ${sellers}) n;
  ALTER TABLE bench.seller ADD PRIMARY KEY (n);
  INSERT INTO identity.account (id, email, name, phone, lang, status, created_at, confirmed_at)
    SELECT owner, 'owner-' || n || '@bench.test', 'Владелец ' || n, '+7701' || (2000000 + n), 'ru', 'active', now() - interval '3 years', now() - interval '3 years' FROM bench.seller;
  INSERT INTO tenancy.seller (id, tenant_id, slug, display_name, about, created_at)
    SELECT id, id, 'school-' || n, 'Школа №' || n, 'Учим с удовольствием с ' || (2000 + n % 25) || ' года.', now() - interval '3 years' FROM bench.seller;
  INSERT INTO tenancy.profile (tenant_id, kind, country, legal_name, tax_id, registration_number, address, email, phone, changed_at)
    SELECT id, 'company', 'RU', 'ООО «Школа №' || n || '»', (7700000000 + n)::text, (1027700000000 + n)::text, '101000, Москва, ул. Учебная, д. ' || n, 'school-' || n || '@bench.test', '+7495' || (1000000 + n), now() - interval '3 years'
    FROM bench.seller;
  INSERT INTO tenancy.member (tenant_id, account_id, role, since) SELECT id, owner, 'owner', now() - interval '3 years' FROM bench.seller;
  INSERT INTO legal.tenant_pack (tenant_id, pack, assigned_at, assigned_by) SELECT id, 'aser-ru', now() - interval '3 years', 'bench' FROM bench.seller;
  INSERT INTO payments.payment_module (id, tenant_id, status, applied_at, applied_by, decided_at, activated_at, activated_by)
    SELECT uuidv7(), id, 'activated', now() - interval '3 years', owner, now() - interval '3 years', now() - interval '3 years', owner FROM bench.seller;
  INSERT INTO content.storefront (tenant_id, slug, name, legal, may_sell, may_play, refreshed_at)
    SELECT b.id, s ->> 'slug', s ->> 'displayName', row_to_json(l), tenancy.may(b.id, 'sell'), tenancy.may(b.id, 'play'), now()
    FROM bench.seller b, tenancy.public_seller_by_id(b.id) s, jsonb_to_record(s -> 'legal') AS l(kind text, country text, "legalName" text, "taxId" text, "registrationNumber" text, address text, email text, phone text);`;

/** @param {number} courses @param {number} sellers */
const COURSES = (courses, sellers) => `
  CREATE TABLE bench.course AS
    SELECT c.n, (c.n - 1) / ${sellers} AS k, uuidv7() AS id, s.id AS tenant_id FROM generate_series(1, ${courses}) AS c(n) JOIN bench.seller s ON s.n = 1 + (c.n - 1) % ${sellers};
  ALTER TABLE bench.course ADD PRIMARY KEY (n);
  INSERT INTO content.course (id, tenant_id, slug, kind, title, summary, description, topic, language, teachers, price_minor, currency, window_policy, status, lessons, duration_seconds, version, created_at, updated_at, published_at)
    SELECT id, tenant_id, 'course-' || n, CASE WHEN k % 10 = 0 THEN 'programme' ELSE 'lecture' END,
      (${KINDS})[1 + (n + k) % 6] || ' курс «' || (${TOPICS})[1 + (n / 7 + k) % 16] || '» № ' || n,
      'Коротко о курсе № ' || n || ': чему вы научитесь, для кого он сделан и что понадобится, в двух строках простого текста.',
      repeat('Глава о том, что такое ' || lower((${TOPICS})[1 + (n / 7 + k) % 16]) || ', с примером ' || substr(md5(n::text), 1, 8) || '. ', 8),
      (${TOPICS})[1 + (n / 7 + k) % 16], 'ru', '[{"name":"Анна Преподаватель","about":"Пятнадцать лет практики"}]',
      49000 + (n + k) % 40 * 10000, 'RUB', '${POLICY('access.lecture', 'P14D', 'AS-4.4a')}', CASE WHEN k % 20 = 7 THEN 'draft' ELSE 'published' END, 10, 6000, 3, at - interval '10 days', at, at
    FROM (SELECT *, now() - random() * interval '900 days' AS at FROM bench.course ORDER BY n) c;`;

/** @param {number} lessons */
const LESSONS = (lessons) => `
  INSERT INTO content.module (id, tenant_id, course_id, position, title)
    SELECT uuidv7(), tenant_id, id, m, 'Часть ' || m FROM bench.course CROSS JOIN generate_series(1, 2) m ORDER BY n, m;
  INSERT INTO content.lesson (id, tenant_id, course_id, module_id, position, title, kind, body, free_preview, duration_seconds, status, created_at, updated_at)
    SELECT uuidv7(), m.tenant_id, m.course_id, m.id, (m.position - 1) * ${lessons / 2} + l, 'Урок ' || ((m.position - 1) * ${lessons / 2} + l) || ': как это делается', 'video', '',
      m.position = 1 AND l = 1, 120 + (l * 97) % 900, CASE WHEN b.k = 33 AND l = 2 THEN 'blocked-check' ELSE 'active' END, now() - interval '900 days', now() - interval '900 days'
    FROM content.module m JOIN bench.course b ON b.id = m.course_id CROSS JOIN generate_series(1, ${lessons / 2}) l ORDER BY b.n, m.position, l;
  INSERT INTO content.media (id, tenant_id, lesson_id, role, object_key, upload_key, filename, claimed_type, sniffed_type, bytes, sha256, state, uploaded_by, created_at, ready_at, touched_at)
    SELECT uuidv7(), l.tenant_id, l.id, 'material', 'bench/' || l.id, 'bench/' || l.id, 'Конспект.pdf', 'application/pdf', 'application/pdf', 120000, repeat('0', 64), 'ready', l.tenant_id, l.created_at, l.created_at, l.created_at
    FROM content.lesson l JOIN bench.course b ON b.id = l.course_id WHERE b.k % 10 = 1 AND l.position = 3;`;

/** Sessions outlive the data: it is kept between runs. @param {number} buyers */
const BUYERS = (buyers) => `
  CREATE TABLE bench.buyer AS SELECT n, uuidv7() AS id, uuidv7() AS session FROM generate_series(1, ${buyers}) n;
  ALTER TABLE bench.buyer ADD PRIMARY KEY (n);
  INSERT INTO identity.account (id, email, name, phone, lang, status, created_at, confirmed_at)
    SELECT id, 'buyer-' || n || '@bench.test', 'Покупатель ' || n, '+7702' || (1000000 + n), 'ru', 'active', now() - interval '2 years', now() - interval '2 years' FROM bench.buyer;
  INSERT INTO identity.session (id, account_id, created_at, last_used_at, expires_at, ip, device)
    SELECT session, id, now(), now(), now() + interval '20 years', '127.0.0.1', 'bench' FROM bench.buyer;`;

/** A stride that shares no divisor with the number of courses gives a buyer different courses. One grant in five is over. @param {number} courses @param {number} grants */
const GRANTS = (courses, grants) => `
  INSERT INTO content.grant (id, tenant_id, buyer_id, course_id, order_id, status, starts_at, ends_at, window_policy, policies, receipt, received_at, ended_at, end_reason)
    SELECT uuidv7(), c.tenant_id, b.id, c.id, gen_random_uuid(), CASE WHEN over THEN 'ended' ELSE 'active' END, now() - age, CASE WHEN over THEN now() - age / 2 ELSE now() + interval '10 years' END,
      '${POLICY('access.lecture', 'P14D', 'AS-4.4a')}', '{}', 'received', now() - age, CASE WHEN over THEN now() - age / 2 END, CASE WHEN over THEN 'window' END
    FROM (SELECT b.*, k, (b.n + k) % 5 = 0 AS over, random() * interval '700 days' + interval '1 day' AS age FROM bench.buyer b CROSS JOIN generate_series(0, ${grants - 1}) k) b
    JOIN bench.course c ON c.n = 1 + (b.n::bigint * ${grants} + b.k) * 7919 % ${courses}
    ORDER BY b.n, b.k;`;
