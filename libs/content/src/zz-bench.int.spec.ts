import { spawn, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readFile, writeFile } from 'node:fs/promises';
import { startWorld, type World } from '#testing';
const run = promisify(execFile);
let world: World;
it('bench', async () => {
  world = await startWorld({ env: { MEDIARY_APP_POOL: '10', MEDIARY_THROTTLING: 'off', MEDIARY_READ_LIMIT: '10000000' } });
  const buyer = await world.person();
  const q = (s: string, p: unknown[] = []) => world.database.admin.query(s, p);
  await q(`INSERT INTO content.storefront SELECT gen_random_uuid(), 'seller-'||i, 'Seller '||i, '{"kind":"company","legalName":"ООО Школа","taxId":"1234567890","address":"ул. 1"}', true, true, now() FROM generate_series(1,1000) i`);
  await q(`INSERT INTO content.course (id, tenant_id, slug, kind, title, summary, description, topic, price_minor, currency, window_policy, status, lessons, duration_seconds, created_at, updated_at, published_at)
    SELECT gen_random_uuid(), s.tenant_id, s.slug||'-c'||j, 'lecture', 'Practical TypeScript course '||j, 'A short summary of course that says what you will learn and for whom it was made, in two lines or so of plain text.', repeat('Chapter text about types and '||md5(j::text)||'. ', 10), 'Topic '||(j%7), j*500, 'RUB', '{"key":"access.lecture","value":"P14D","clauses":["AS-4.4a"],"text":"x"}', 'published', 10, 1000, now(), now(), now() - random()*interval '900 days'
    FROM content.storefront s CROSS JOIN generate_series(1,25) j WHERE s.slug LIKE 'seller-%'`);
  await q(`INSERT INTO content.module SELECT gen_random_uuid(), tenant_id, id, 1, 'M' FROM content.course`);
  await q(`INSERT INTO content.lesson (id, tenant_id, course_id, module_id, position, title, kind, free_preview, duration_seconds, created_at, updated_at) SELECT gen_random_uuid(), m.tenant_id, m.course_id, m.id, j, 'Lesson '||j||' of course', 'video', j=1, 120, now(), now() FROM content.module m CROSS JOIN generate_series(1,10) j`);
  await q(`INSERT INTO content.grant (id, tenant_id, buyer_id, course_id, order_id, starts_at, ends_at, window_policy) SELECT gen_random_uuid(), tenant_id, CASE WHEN random() < 0.05 THEN $1::uuid ELSE gen_random_uuid() END, id, gen_random_uuid(), now() - interval '1 day', now() + interval '10 days', '{}' FROM content.course`, [buyer.accountId]);
  await q('VACUUM ANALYZE');
  const lessons = (await q(`SELECT l.id FROM content.grant g JOIN content.lesson l ON l.course_id=g.course_id WHERE g.buyer_id=$1 LIMIT 500`, [buyer.accountId])).rows.map((r) => r.id);
  const opt: any = (world.database.admin as any).options;
  const bare = spawn(process.execPath, ['/tmp/cbench/bare.cjs'], { env: { ...process.env, URL: opt.connectionString, PORT: '4555' }, stdio: 'inherit' });
  const ours = spawn(process.execPath, ['/work/main/.mediary/test-dist/apps/api/src/main.js'], { stdio: 'inherit', env: { ...process.env, NODE_OPTIONS: process.env.PROF ? '--cpu-prof --cpu-prof-dir=/tmp/cbench/prof' : '', MEDIARY_MODE: 'sandbox', PORT: '4556', MEDIARY_DATA: world.config.dataDir, MEDIARY_WEB_DIR: '/nonexistent',
    DATABASE_APP_URL: world.database.appUrl, DATABASE_OPERATOR_URL: world.database.operatorUrl, DATABASE_URL: world.database.migratorUrl, LOG_LEVEL: 'error', MEDIARY_THROTTLING: 'off', MEDIARY_APP_POOL: '10', CONTENT_NO_CACHE: '1' } });
  for (let i = 0; i < 100; i++) { if ((await fetch('http://127.0.0.1:4556/api/v1/catalogue/topics').catch(() => undefined))?.ok) break; await new Promise((r) => setTimeout(r, 500)); }
  const base = 'http://127.0.0.1:4556';
  const auth = { authorization: `Bearer ${buyer.api.token}` };
  const cases: [string, string[], string[]][] = [
    ['page', Array.from({ length: 900 }, (_, i) => `/list?seller=seller-${i + 1}`), Array.from({ length: 900 }, (_, i) => `/api/v1/catalogue/courses?seller=seller-${i + 1}`)],
    ['card', Array.from({ length: 900 }, (_, i) => `/card/seller-${i + 1}-c3`), Array.from({ length: 900 }, (_, i) => `/api/v1/catalogue/courses/seller-${i + 1}-c3`)],
    ['access', lessons.map((l) => `/access/${buyer.accountId}/${l}`), lessons.map((l) => `/api/v1/lessons/${l}/access`)],
    ['cached page', ['/list?seller=seller-1'], ['/api/v1/catalogue/courses?seller=seller-1']],
  ];
  const out: string[] = [];
  const cpu = async (pid: number) => { const t = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]!.split(' '); return Number(t[11]) + Number(t[12]); };
  const pgPids = async () => (await q(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`)).rows.map((r) => r.pid as number);
  const total = async (pids: number[]) => { let n = 0; for (const p of pids) n += await cpu(p).catch(() => 0); return n; };
  for (const [name, a, b] of cases) {
    for (let round = 0; round < 2; round++) {
      const res: any[] = [];
      for (const [root, paths, pid] of [['http://127.0.0.1:4555', a, bare.pid!], [base, b, ours.pid!]] as const) {
        await writeFile('/tmp/cbench/in.json', JSON.stringify({ root, paths, headers: root === base ? auth : {} }));
        const pids = await pgPids();
        const [c0, p0] = [await cpu(pid), await total(pids)];
        const r = JSON.parse((await run(process.execPath, ['/tmp/cbench/load.cjs'])).stdout);
        const [c1, p1] = [await cpu(pid), await total(await pgPids())];
        if (r.non2xx) out.push(`${name} non2xx ${r.non2xx}`);
        res.push({ rps: r.rps, node: ((c1 - c0) * 10_000) / (r.rps * 4), pg: ((p1 - p0) * 10_000) / (r.rps * 4) });
      }
      const [x, y] = res;
      out.push(`${name}: bare ${Math.round(x.rps)} rps (node ${x.node.toFixed(0)} µs, pg ${x.pg.toFixed(0)} µs) ours ${Math.round(y.rps)} (node ${y.node.toFixed(0)}, pg ${y.pg.toFixed(0)}) by cpu ${((x.node + x.pg) / (y.node + y.pg)).toFixed(2)}`);
    }
  }
  bare.kill(); ours.kill();
  await new Promise((r) => setTimeout(r, 3000));
  console.log(out.join('\n'));
  await world.stop();
}, 600_000);
