import { asTenantId } from '#kernel';
import { Database } from '#platform';
import { TenancyFacade } from '#tenancy';
import { startWorld, type SellerPerson, type World } from '#testing';
import { Catalogue } from './application/catalogue.js';
import { ContentFacade } from './content.facade.js';

let world: World;
let seller: SellerPerson;
let other: SellerPerson;

const TEACHERS = [{ name: 'Анна Пчёлкина', about: 'Пасечник' }];

async function course(who: SellerPerson, fields: object, publish = true) {
  const made = await who.api.post('/seller/courses', {
    description: 'Описание',
    topic: 'Природа',
    teachers: TEACHERS,
    price: { amount: '1990.00', currency: 'RUB' },
    ...fields,
  });
  const c = await world.api.ok(Promise.resolve(made));
  const m = await world.api.ok(who.api.post(`/seller/courses/${c.id}/modules`, { title: 'Начало' }));
  await world.api.ok(
    who.api.post(`/seller/modules/${m.id}/lessons`, {
      title: 'Введение',
      kind: 'text',
      body: 'Открытый текст',
      freePreview: true,
    }),
  );
  await world.api.ok(
    who.api.post(`/seller/modules/${m.id}/lessons`, { title: 'Улей', kind: 'text', body: 'Закрытый текст' }),
  );
  return publish ? world.api.ok(who.api.post(`/seller/courses/${c.id}/publish`)) : c;
}

const forget = () => world.app.get(Catalogue, { strict: false }).forget();
const titles = async (query: string): Promise<string[]> => {
  forget();
  return (await world.api.ok(world.api.get(`/catalogue/courses?${query}`))).items.map(
    (c: { title: string }) => c.title,
  );
};

beforeAll(async () => {
  world = await startWorld();
  seller = await world.seller({ pack: 'aser-ru', displayName: 'Школа пчёл' });
  other = await world.seller({ pack: 'restudy-ru', displayName: 'Чужая школа' });
  await course(seller, { title: 'Разведение пчёл', summary: 'Улей за один сезон' });
  await course(seller, {
    title: 'Beekeeping lectures',
    topic: 'Nature',
    description: 'Running hives through the seasons',
    language: 'en',
    price: { amount: '0.00', currency: 'RUB' },
  });
  await course(other, {
    title: 'Ара шаруашылығы',
    topic: 'Табиғат',
    language: 'kk',
    price: { amount: '50000.00', currency: 'KZT' },
  });
  await course(other, { title: 'Черновик о пчёлах' }, false);
});
afterAll(() => world?.stop());

describe('the catalogue', () => {
  it('[RS-L22] lets visitors search it by words in any form, in Russian, English and Kazakh, and read what is free', async () => {
    expect(await titles('q=пчела')).toEqual(['Разведение пчёл']);
    expect(await titles('q=разведению%20пчел')).toEqual(['Разведение пчёл']);
    expect(await titles('q=lecture%20hive')).toEqual(['Beekeeping lectures']);
    expect(await titles('q=шаруашылығы')).toEqual(['Ара шаруашылығы']);
    expect(await titles('q=пчела%20-разведение')).toEqual([]);
    expect(await titles('q=%27%29%3B%20DROP%20%26%20%7C%20%21')).toEqual([]);
    const card = await world.api.ok(world.api.get('/catalogue/courses/razvedenie-pchel'));
    const lesson = await world.api.ok(world.api.get(`/lessons/${card.demo.lessonId}`));
    expect(lesson.body).toBe('Открытый текст');
  });

  it('filters by seller, topic and price, and sorts', async () => {
    expect((await titles(`seller=${other.slug}`)).sort()).toEqual(['Ара шаруашылығы']);
    expect(await titles('seller=nobody')).toEqual([]);
    expect(await titles('topic=Nature')).toEqual(['Beekeeping lectures']);
    expect(await titles('price=free')).toEqual(['Beekeeping lectures']);
    expect(await titles('price=1000-2000')).toEqual(['Разведение пчёл']);
    expect(await titles('sort=price')).toEqual(['Beekeeping lectures', 'Разведение пчёл', 'Ара шаруашылығы']);
    expect(await titles('sort=-price&price=paid')).toEqual(['Ара шаруашылығы', 'Разведение пчёл']);
    expect((await world.api.ok(world.api.get('/catalogue/topics'))).items).toHaveLength(3);
    expect((await world.api.get('/catalogue/courses?what=1')).status).toBe(400);
  });

  it.each(['', 'sort=price&', 'sort=-price&', 'q=описание&', 'q=описание&sort=new&'])(
    'pages by keyset without loss or repetition (%s)',
    async (query) => {
      forget();
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: { id: string }[]; next: string | null } = await world.api.ok(
          world.api.get(`/catalogue/courses?${query}limit=1${cursor ? `&cursor=${cursor}` : ''}`),
        );
        seen.push(...page.items.map((i) => i.id));
        cursor = page.next;
      } while (cursor);
      const all = await world.api.ok(world.api.get(`/catalogue/courses?${query}limit=100`));
      expect(seen).toEqual(all.items.map((i: { id: string }) => i.id));
      expect(new Set(seen).size).toBe(seen.length);
    },
  );

  it('refuses a cursor of another order', async () => {
    const page = await world.api.ok(world.api.get('/catalogue/courses?sort=price&limit=1'));
    for (const bad of [
      `cursor=${page.next}`,
      'cursor=xyz',
      `sort=price&cursor=${Buffer.from('["1; DROP","x"]').toString('base64url')}`,
    ]) {
      expect((await world.api.get(`/catalogue/courses?${bad}`)).body.code).toBe('platform.bad_cursor');
    }
  });

  it('[AS-4.1] shows a full card: description, topic, demo, duration, teachers, materials, price, terms of access and who sells', async () => {
    const { body, headers } = await world.api.get('/catalogue/courses/razvedenie-pchel');
    expect(body).toMatchObject({
      description: 'Описание', topic: 'Природа', demo: { title: 'Введение', kind: 'text' }, durationSeconds: 0, teachers: TEACHERS, materials: [],
      price: { amount: '1990.00', currency: 'RUB' }, window: { key: 'access.lecture', value: 'P14D', clauses: ['AS-4.4a'] },
      seller: { name: 'Школа пчёл', legal: { legalName: expect.stringContaining('ООО'), taxId: expect.any(String) } },
    }); // prettier-ignore
    expect(body.seller.legal.bank).toBeUndefined();
    expect(body.modules[0].lessons.map((l: { title: string }) => l.title)).toEqual(['Введение', 'Улей']);
    expect(JSON.stringify(body)).not.toContain('Закрытый текст');
    const again = await world.api.get('/catalogue/courses/razvedenie-pchel', {
      headers: { 'if-none-match': headers.get('etag')! },
    });
    expect(again.status).toBe(304);
    expect((await world.api.get('/catalogue/courses/chernovik-o-pchelakh')).status).toBe(404);
  });

  it('[AS-4.1] publishes no card that the terms promise full and the seller left empty', async () => {
    const bare = await course(seller, { title: 'Пусто', description: '', teachers: [] }, false);
    const refused = await seller.api.post(`/seller/courses/${bare.id}/publish`);
    expect(refused.body).toMatchObject({
      code: 'content.course_incomplete',
      clause: 'AS-4.1',
      errors: [{ field: 'description' }, { field: 'teachers' }],
    });
    const said = async (lang: 'ru' | 'kk' | 'en') =>
      (await seller.api.post(`/seller/courses/${bare.id}/publish`, {}, { lang })).body.detail;
    expect(await said('ru')).toContain('описание, преподаватели');
    expect(await said('kk')).toContain('сипаттама, оқытушылар');
    expect(await said('en')).toContain('the description, the teachers');
    const none = await world.api.ok(seller.api.post('/seller/courses', { title: 'Без уроков' }));
    expect((await seller.api.post(`/seller/courses/${none.id}/publish`)).body.code).toBe('content.course_empty');
  });

  it('drops a suspended seller and takes it back, and keeps what was bought playing only while it may', async () => {
    const db = world.app.get(Database);
    const tenancy = world.app.get(TenancyFacade, { strict: false });
    const id = asTenantId(other.sellerId);
    const [row] = await world.rows(`SELECT id FROM content.course WHERE tenant_id = $1 AND status = 'published'`, [id]);
    const sellable = () =>
      db.tenant(id, async (tx) => (await world.app.get(ContentFacade, { strict: false }).offer(tx, row.id)).sellable);
    expect(await sellable()).toBe(true);
    await db.system('test', (tx) => tenancy.suspend(tx, id, 'debt', 'system'));
    expect(await sellable()).toBe(false);
    await world.settle();
    expect(await titles(`seller=${other.slug}`)).toEqual([]);
    // Its own page says honestly that nothing is sold now, and no more than that.
    const page = await world.api.get('/catalogue/courses/ara-sharuashylygy');
    expect([page.status, page.body.code]).toEqual([403, 'content.seller_closed']);
    expect(JSON.stringify(page.body)).not.toMatch(/debt|долг/i);
    expect(await world.rows('SELECT may_sell, may_play FROM content.storefront WHERE tenant_id = $1', [id])).toEqual([
      { may_sell: false, may_play: true },
    ]);
    await db.system('test', (tx) => tenancy.suspend(tx, id, 'maintenance', 'system'));
    await world.settle();
    expect(await world.rows('SELECT may_play FROM content.storefront WHERE tenant_id = $1', [id])).toEqual([
      { may_play: false },
    ]);
    for (const reason of ['debt', 'maintenance'] as const)
      await db.system('test', (tx) => tenancy.lift(tx, id, reason, 'system'));
    await world.settle();
    expect(await titles(`seller=${other.slug}`)).toEqual(['Ара шаруашылығы']);
  });

  it('gives the page head with structured data that cannot break out of its script', async () => {
    await course(seller, { title: '</script><script>alert(1)</script>', slug: 'evil' });
    const head = await world.app.get(ContentFacade, { strict: false }).pageHead('evil');
    expect(head!.jsonLd).not.toContain('</script>');
    expect(JSON.parse(head!.jsonLd)).toMatchObject({
      '@type': 'Course',
      name: '</script><script>alert(1)</script>',
      offers: { price: '1990.00', priceCurrency: 'RUB' },
    });
    expect(await world.app.get(ContentFacade, { strict: false }).pageHead('none')).toBeUndefined();
  });
});

describe('editing', () => {
  it('[RS-L48] [AS-3.3] lets the seller change content, keeps every version, and refuses a lost race', async () => {
    const c = await course(seller, { title: 'Версии' }, false);
    const first = { headers: { 'if-match': `"${c.version + 3}"` } };
    expect((await seller.api.patch(`/seller/courses/${c.id}`, { title: 'Иначе' })).status).toBe(428);
    const changed = await seller.api.patch(`/seller/courses/${c.id}`, { title: 'Иначе' }, first);
    expect([changed.status, changed.body.title, changed.body.description]).toEqual([200, 'Иначе', 'Описание']);
    expect((await seller.api.patch(`/seller/courses/${c.id}`, { title: 'Поздно' }, first)).status).toBe(412);
    const versions = await world.api.ok(seller.api.get(`/seller/courses/${c.id}/versions`));
    expect(versions.items.map((v: { change: string }) => v.change)).toEqual([
      'course-edited',
      'lesson-added',
      'lesson-added',
      'module-added',
      'course-created',
    ]);
    const old = await world.api.ok(seller.api.get(`/seller/courses/${c.id}/versions/${versions.items[1].version}`));
    expect(old.snapshot.title).toBe('Версии');
  });

  it('reorders as a whole or not at all', async () => {
    const c = await course(seller, { title: 'Порядок' }, false);
    let view = await world.api.ok(seller.api.get(`/seller/courses/${c.id}`));
    const added = await world.api.ok(seller.api.post(`/seller/courses/${c.id}/modules`, { title: 'Второй' }));
    const [a, b] = view.modules[0].lessons.map((l: { id: string }) => l.id);
    const tag = { headers: { 'if-match': `"${added.course.version}"` } };
    const partial = await seller.api.put(
      `/seller/courses/${c.id}/order`,
      { modules: [{ id: view.modules[0].id, lessons: [a] }] },
      tag,
    );
    expect(partial.body.code).toBe('content.order_incomplete');
    view = await world.api.ok(
      seller.api.put(
        `/seller/courses/${c.id}/order`,
        {
          modules: [
            { id: added.id, lessons: [b] },
            { id: view.modules[0].id, lessons: [a] },
          ],
        },
        tag,
      ),
    );
    expect(
      view.modules.map((m: { title: string; lessons: { id: string }[] }) => [m.title, m.lessons.map((l) => l.id)]),
    ).toEqual([
      ['Второй', [b]],
      ['Начало', [a]],
    ]);
  });

  it('[AS-4.4a] keeps the window within the terms, and addresses unique', async () => {
    const short = await seller.api.post('/seller/courses', { title: 'Коротко', window: 'P7D' });
    expect(short.body).toMatchObject({ code: 'content.window_too_short', clause: 'AS-4.4a' });
    for (const [lang, words] of [['ru', '14 дней'], ['kk', '14 күн'], ['en', '14 days']] as const) {
      const { body } = await seller.api.post('/seller/courses', { title: 'Коротко', window: 'P7D' }, { lang });
      expect(body.detail).toContain(words);
      expect(body.context.least).toBe(words);
    } // prettier-ignore
    const long = await world.api.ok(seller.api.post('/seller/courses', { title: 'Долго', window: 'P30D' }));
    expect(long.window).toMatchObject({ value: 'P30D', clauses: ['AS-4.4a'] });
    expect((await other.api.post('/seller/courses', { title: 'x', slug: 'dolgo' })).body.code).toBe(
      'content.slug_taken',
    );
    expect((await world.api.ok(other.api.post('/seller/courses', { title: 'Долго' }))).slug).toMatch(
      /^dolgo-[0-9a-z]{5}$/,
    );
  });
});
