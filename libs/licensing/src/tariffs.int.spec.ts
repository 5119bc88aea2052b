import { Temporal } from '#kernel';
import { openShop, startWorld, type Person, type World } from '#testing';
import type { LicenceDto, TariffsDto } from './http/dto/licence.dto.js';
import type { NewTariffDraftDto, TariffsBoardDto } from './http/dto/tariff.dto.js';

const text = (ru: string) => ({ ru, kk: ru, en: ru });
const GIB = 1024 ** 3;

/** A version of the free tariff with fewer functions. */
const terms = (more: Partial<NewTariffDraftDto> = {}): NewTariffDraftDto => ({
  code: 'start',
  title: text('Старт'),
  description: text('Для своей школы'),
  rank: 1,
  functions: ['courses', 'uploads', 'catalogue', 'payment-module'],
  quotas: [
    { quota: 'storage', limit: 50 * GIB },
    { quota: 'users', limit: 200 },
  ],
  prices: [{ term: 'P1M', price: { amount: '19900.00', currency: 'KZT' } }],
  overage: [{ quota: 'storage', unit: GIB, period: 'P1M', price: { amount: '120.00', currency: 'KZT' } }],
  ...more,
});

describe('tariffs', () => {
  let world: World;
  let billing: Person;
  beforeAll(async () => {
    world = await startWorld();
    billing = await world.staff('billing');
  });
  afterAll(() => world?.stop());

  const published = (lang: 'ru' | 'en' = 'en') => world.api.ok<TariffsDto>(world.api.get('/tariffs', { lang }));
  const one = async (code: string) => (await published()).items.find((t) => t.code === code)!;
  const draft = (body: NewTariffDraftDto) => billing.api.post<TariffsBoardDto>('/operator/tariffs', body);
  const draftId = async (code: string) =>
    (await world.api.ok<TariffsBoardDto>(billing.api.get('/operator/tariffs'))).drafts.find((d) => d.code === code)!.id;
  const publish = async (code: string, effectiveAt?: string) =>
    billing.api.post<TariffsBoardDto>(`/operator/tariffs/${await draftId(code)}/publication`, { effectiveAt });

  it('[AT-1.8] are public sets of functions and quotas to compare, with prices per term and above the quotas, version and date', async () => {
    const { items, functions, quotas, ahead } = await published();
    expect(ahead).toEqual([]);
    expect(items.map((t) => t.code)).toEqual(['free', 'start', 'pro']);
    expect(quotas).toEqual(['storage', 'users', 'courses', 'members']);
    for (const t of items) {
      expect(t).toMatchObject({ version: 2, effectiveAt: '2025-12-31T19:00:00Z', unlimited: [] });
      expect(t.quotas.map((q) => q.quota)).toEqual(quotas);
      expect(functions).toEqual(expect.arrayContaining(t.functions));
    }
    const [free, start] = items;
    expect(free).toMatchObject({ prices: [], overage: [] });
    expect(start!.overage).toContainEqual({
      quota: 'storage',
      unit: GIB,
      period: 'P1M',
      price: { amount: '90.00', currency: 'KZT' },
    });
  });

  it('are drafted, corrected and published by billing alone, and what is wrong is named field by field', async () => {
    const support = await world.staff('support');
    expect((await support.api.post('/operator/tariffs', terms())).status).toBe(403);
    const wrong = await draft(
      terms({
        prices: [
          { term: 'P1M', price: { amount: '0.00', currency: 'KZT' } },
          { term: 'P1M', price: { amount: '5.00', currency: 'RUB' } },
        ],
        overage: [{ quota: 'members', unit: 1, period: 'P1M', price: { amount: '1.00', currency: 'KZT' } }],
      }),
    );
    expect(wrong.body).toMatchObject({ code: 'licensing.tariff_invalid', clause: 'AT-1.8' });
    expect((wrong.body as unknown as { errors: { field: string }[] }).errors.map((f) => f.field)).toEqual(
      expect.arrayContaining(['prices.0.price', 'prices.1.price', 'overage.0.quota']),
    );
    const free = await draft(terms({ code: 'free' }));
    expect(free.body).toMatchObject({ code: 'licensing.tariff_invalid' });
    expect((await draft(terms({ prices: [] }))).status).toBe(422);
    expect((await draft(terms())).status).toBe(201);
    expect((await draft(terms())).body).toMatchObject({ code: 'licensing.draft_there' });
    // A draft is nobody's promise: it is not shown.
    expect((await one('start')).version).toBe(2);
    const { code: _, ...changed } = terms({ title: text('Старт плюс') });
    await world.api.ok(billing.api.put(`/operator/tariffs/${await draftId('start')}`, changed));
    expect((await publish('start', '2020-01-01T00:00:00Z')).body).toMatchObject({
      code: 'licensing.tariff_backdated',
      clause: 'AT-3.2.1b',
    });
  });

  it('[AT-1.8] take effect on their date, and a licence keeps the version under which it began', async () => {
    const seller = await world.seller();
    const now = Temporal.Instant.from(await world.now());
    const at = now.add({ hours: 48 }).toString();
    await world.api.ok(publish('start', at));
    expect(await one('start')).toMatchObject({ version: 2, title: 'Start' });
    expect((await published()).ahead).toEqual([
      expect.objectContaining({ code: 'start', version: 3, effectiveAt: at }),
    ]);
    await world.api.ok(
      draft(
        terms({
          code: 'free',
          title: text('Пробный'),
          rank: 0,
          prices: [],
          overage: [],
          quotas: [{ quota: 'courses', limit: 1 }],
        }),
      ),
    );
    await world.api.ok(publish('free'));
    await world.advance('P3D');
    expect(await one('start')).toMatchObject({ version: 3, title: 'Старт плюс', unlimited: ['courses', 'members'] });
    const kept = await world.api.ok<LicenceDto>(seller.api.get('/seller/licence'));
    expect(kept).toMatchObject({ tariff: { code: 'free', version: 2 }, soldNow: { version: 3 } });
    expect(kept.usage.find((u) => u.quota === 'courses')).toMatchObject({ limit: 25 });
    const later = await world.seller();
    const fresh = await world.api.ok<LicenceDto>(later.api.get('/seller/licence'));
    expect(fresh).toMatchObject({ tariff: { code: 'free', version: 3 }, soldNow: { version: 3 } });
    expect(fresh.usage).toEqual([expect.objectContaining({ quota: 'courses', limit: 1 })]);
    const board = await world.api.ok<TariffsBoardDto>(billing.api.get('/operator/tariffs'));
    expect(board.drafts).toEqual([]);
    const line = (code: string, version: number) =>
      board.versions.find((v) => v.code === code && v.version === version);
    expect(line('free', 3)).toMatchObject({ state: 'in-force', licences: 1 });
    expect(line('free', 2)).toMatchObject({ state: 'past' });
    expect(line('start', 1)).toMatchObject({ publishedBy: 'shipped', unlimited: ['users', 'courses', 'members'] });
    const entries = await world.rows(`SELECT payload FROM platform.journal WHERE kind = 'licensing.tariff-published'`);
    expect(entries.map((e) => e.payload.version)).toEqual([3, 3]);
  });

  it('[AT-1.8] switch functions on: what the tariff does not include is refused with the clause, and only to whom it concerns', async () => {
    const before = await openShop(world);
    await world.api.ok(
      draft(terms({ code: 'free', rank: 0, prices: [], overage: [], quotas: [], functions: ['courses', 'uploads'] })),
    );
    await world.api.ok(publish('free'));
    const seller = await world.seller();
    const refused = await seller.api.post('/seller/payment-module/application', { note: 'please' });
    expect(refused).toMatchObject({
      status: 403,
      body: {
        code: 'licensing.function_not_included',
        clause: 'AT-1.8',
        context: { function: 'payment-module', tariff: 'Старт' },
      },
    });
    const course = await world.api.ok(seller.api.post('/seller/courses', { title: 'Unseen' }));
    const publishing = await seller.api.post(
      `/seller/courses/${course.id}/publish`,
      {},
      { headers: { 'if-match': `"${course.version}"` } },
    );
    expect(publishing.body).toMatchObject({
      code: 'licensing.function_not_included',
      context: { function: 'catalogue' },
    });
    expect((await before.course()).id).toBeTruthy();
  });
});
