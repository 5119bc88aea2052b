import { startWorld } from '#testing';
import pg from 'pg';
it('bench', async () => {
  const world = await startWorld();
  const buyer = await world.person();
  const q = (s: string, p: unknown[] = []) => world.database.admin.query(s, p);
  await q(`INSERT INTO content.storefront SELECT gen_random_uuid(), 'seller-'||i, 'Seller '||i, '{"kind":"company","legalName":"ООО Школа","taxId":"1234567890","address":"ул. 1"}', true, true, now() FROM generate_series(1,100) i`);
  await q(`INSERT INTO content.course (id, tenant_id, slug, kind, title, summary, description, topic, price_minor, currency, window_policy, status, lessons, duration_seconds, created_at, updated_at, published_at)
    SELECT gen_random_uuid(), s.tenant_id, s.slug||'-c'||j, 'lecture', 'Practical TypeScript course '||j, 'A short summary of course that says what you will learn and for whom it was made, in two lines or so of plain text.', repeat('Chapter text about types and '||md5(j::text)||'. ', 10), 'Topic '||(j%7), j*500, 'RUB', '{"key":"access.lecture","value":"P14D","clauses":["AS-4.4a"],"text":"x"}', 'published', 10, 1000, now(), now(), now() - random()*interval '900 days'
    FROM content.storefront s CROSS JOIN generate_series(1,100) j WHERE s.slug LIKE 'seller-%'`);
  await q(`INSERT INTO content.module SELECT gen_random_uuid(), tenant_id, id, 1, 'M' FROM content.course`);
  await q(`INSERT INTO content.lesson (id, tenant_id, course_id, module_id, position, title, kind, free_preview, duration_seconds, created_at, updated_at) SELECT gen_random_uuid(), m.tenant_id, m.course_id, m.id, j, 'Lesson '||j||' of course', 'video', j=1, 120, now(), now() FROM content.module m CROSS JOIN generate_series(1,10) j`);
  await q(`INSERT INTO content.grant (id, tenant_id, buyer_id, course_id, order_id, starts_at, ends_at, window_policy) SELECT gen_random_uuid(), tenant_id, CASE WHEN random() < 0.05 THEN $1::uuid ELSE gen_random_uuid() END, id, gen_random_uuid(), now() - interval '1 day', now() + interval '10 days', '{}' FROM content.course`, [buyer.accountId]);
  await q('VACUUM ANALYZE');
  const lesson = (await q(`SELECT l.id FROM content.grant g JOIN content.lesson l ON l.course_id=g.course_id WHERE g.buyer_id=$1 LIMIT 1`, [buyer.accountId])).rows[0].id;
  const session = (await q(`SELECT id FROM identity.session WHERE account_id = $1`, [buyer.accountId])).rows[0].id;
  const c = new pg.Client({ connectionString: world.database.appUrl }); await c.connect();
  const su = new pg.Client({ connectionString: (world.database.admin as any).options.connectionString }); await su.connect();
  const cpu = async (cl: pg.Client) => { const pid = (cl as any).processID; const { readFileSync } = await import('node:fs'); const t = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return Number(t[11]) + Number(t[12]); };
  const out: string[] = [];
  const time = async (name: string, cl: pg.Client, text: string, values: unknown[], n = 3000) => {
    for (let i = 0; i < 20; i++) await cl.query({ name, text, values });
    const a = await cpu(cl); for (let i = 0; i < n; i++) await cl.query({ name, text, values }); const b = await cpu(cl);
    out.push(`${name}: ${(((b - a) * 10_000) / n).toFixed(0)} µs pg cpu`);
  };
  await time('ours page', c, 'SELECT content.catalogue_page($1,$2,$3,$4,$5,$6,$7,$8,$9) AS body', [null, 'seller-7', null, null, null, 'new', null, null, 20]);
  await time('ours newest', c, 'SELECT content.catalogue_page($1,$2,$3,$4,$5,$6,$7,$8,$9) AS body', [null, null, null, null, null, 'new', null, null, 20]);
  await time('bare page', su, `SELECT c.id,c.slug,c.title,c.summary,c.kind,c.topic,c.language,c.price_minor,c.currency,c.lessons,c.duration_seconds,c.published_at,s.slug AS sslug,s.name AS sname FROM content.course c JOIN content.storefront s ON s.tenant_id=c.tenant_id WHERE s.slug=$1 AND s.may_sell AND c.status='published' ORDER BY c.published_at DESC,c.id DESC LIMIT 20`, ['seller-7']);
  await time('ours card', c, 'SELECT content.course_card($1) AS body', ['seller-7-c3']);
  await time('ours access', c, 'SELECT content.may_open($1,$2,$3,$4)', [buyer.accountId, session, lesson, new Date().toISOString()]);
  await time('session_live', c, 'SELECT identity.session_live($1)', [session]);
  await time('bare access', su, `SELECT g.id,g.ends_at FROM content.lesson l JOIN content.grant g ON g.course_id=l.course_id WHERE l.id=$2 AND g.buyer_id=$1 AND g.status IN ('active','limited') AND g.starts_at<=now() AND g.ends_at>now()`, [buyer.accountId, lesson]);
  await time('select 1', c, 'SELECT 1', []);
  console.log(out.join('\n'));
  await c.end(); await su.end(); await world.stop();
}, 600_000);
