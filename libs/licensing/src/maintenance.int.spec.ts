import { Temporal } from '#kernel';
import { openShop, startWorld, type Api, type CourseOnSale, type Person, type Shop, type World } from '#testing';

let world: World;
let shop: Shop;
let other: Shop;
let support: Person;
let buyer: Person;
let course: CourseOnSale;
let lecture: CourseOnSale;

const HOUR = 3_600_000;
const at = (iso: string, hours: number) =>
  Temporal.Instant.from(iso)
    .add({ milliseconds: hours * HOUR })
    .toString();
const plan = (body: Record<string, unknown>, who: Person = support) =>
  who.api.post('/operator/maintenance', { ground: 'major-update', ...body });
const shown = async () => (await world.api.get('/maintenance')).body.items;
const mine = async (who: Person, courseId: string) =>
  (await world.api.ok(who.api.get('/me/courses'))).items.find(
    (g: { course: { id: string } }) => g.course.id === courseId,
  );
const ms = (iso: string): number => Temporal.Duration.from(iso).total('milliseconds');
const statuses = async (list: [string, () => ReturnType<Api['get']>][]) =>
  Object.fromEntries(await Promise.all(list.map(async ([name, call]) => [name, (await call()).status] as const)));

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-01T06:00:00Z' });
  shop = await openShop(world, { displayName: 'Worked on', pack: 'aser-ru', owner: { lang: 'kk' } });
  other = await openShop(world, { displayName: 'Also there' });
  support = await world.staff('support');
  buyer = await world.person();
  course = await shop.course({ kind: 'programme', window: 'P60D' });
  lecture = await shop.course({ kind: 'lecture' });
  const billing = await world.staff('billing');
  for (const s of [shop, other])
    await world.api.ok(
      billing.api.post(`/operator/sellers/${s.seller.sellerId}/licence/extension`, { term: 'P3M', reason: 'a story' }),
    );
  await shop.buy(buyer, [course.id]);
});
afterAll(() => world?.stop());

describe('a window of maintenance', () => {
  it('[AT-3.2.4] needs one of the contract’s grounds, sane times, and support to plan it', async () => {
    const now = await world.now();
    const endsAt = at(now, 3);
    expect((await plan({ parts: ['player'], ground: 'holiday', endsAt })).body).toMatchObject({
      code: 'licensing.maintenance_ground',
      clause: 'AT-3.2.4',
      context: { grounds: 'fault, major-update, architecture-change, attack' },
    });
    expect((await plan({ parts: ['player'], startsAt: at(now, -1), endsAt })).body.code).toBe(
      'licensing.maintenance_times',
    );
    expect((await plan({ parts: ['player'], startsAt: at(now, 4), endsAt })).body.code).toBe(
      'licensing.maintenance_times',
    );
    expect((await plan({ parts: ['player'], endsAt: at(now, 24 * 9) })).body.code).toBe('licensing.maintenance_times');
    expect((await plan({ parts: ['payments'], endsAt })).status).toBe(400);
    expect((await plan({ parts: ['player'], endsAt }, shop.seller)).status).toBe(403);
    expect((await plan({ parts: ['player'], endsAt }, await world.staff('billing'))).status).toBe(403);
  });

  it('[AT-3.2.4] is announced ahead: publicly and by letter, again a day before, and may be cancelled', async () => {
    const now = await world.now();
    const note = { ru: 'Обновляем базу данных.', kk: 'Дерекқорды жаңартамыз.', en: 'We upgrade the database.' };
    const window = await world.api.ok(
      plan({ parts: ['player', 'checkout'], startsAt: at(now, 48), endsAt: at(now, 50), note }),
    );
    expect(window).toMatchObject({ status: 'planned', clause: 'AT-3.2.4' });
    expect(await shown()).toEqual([
      expect.objectContaining({
        id: window.id,
        now: false,
        note: note.en,
        startsAt: window.startsAt,
        endsAt: window.endsAt,
      }),
    ]);
    for (const s of [shop, other]) {
      const [letter] = await world.messages(s.seller.email, 'licensing.maintenance');
      expect(letter!.text).toContain('AT-3.2.4');
    }
    expect((await world.messages(shop.seller.email, 'licensing.maintenance'))[0]!.text).toContain(note.kk);
    expect((await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).status).toBe(200);
    const fired = await world.advance('PT24H');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'maintenance.reminder', dueAt: at(now, 24) }));
    expect(await world.messages(shop.seller.email, 'licensing.maintenance')).toHaveLength(2);
    const gone = await world.api.ok(support.api.post(`/operator/maintenance/${window.id}/cancellation`));
    expect(gone.status).toBe('cancelled');
    expect(await shown()).toEqual([]);
    expect((await support.api.post(`/operator/maintenance/${window.id}/end`)).body.code).toBe(
      'licensing.maintenance_over',
    );
    expect((await world.advance('PT25H')).filter((f) => f.kind.startsWith('maintenance'))).toEqual([]);
    expect((await world.messages(shop.seller.email, 'licensing.maintenance'))[0]!.subject).toContain('болдырылмады');
  });

  it('[AT-3.2.4] answers 503 with Retry-After for its parts alone, for sellers and their clients alike, and lets everything else, staff and sign-in be', async () => {
    buyer = await world.signIn(buyer);
    const now = await world.now();
    const before = await mine(buyer, course.id);
    const window = await world.api.ok(plan({ parts: ['player', 'uploads'], endsAt: at(now, 2) }));
    expect(window.status).toBe('running');
    expect((await shown())[0]).toMatchObject({ id: window.id, now: true });
    const closed = await buyer.api.get(`/lessons/${course.lessonIds[0]}`, { lang: 'ru' });
    expect(closed.status).toBe(503);
    expect(closed.headers.get('retry-after')).toBe('7200');
    expect(closed.headers.get('content-type')).toContain('application/problem+json');
    expect(closed.body).toMatchObject({
      code: 'platform.maintenance',
      clause: 'AT-3.2.4',
      context: { parts: ['player', 'uploads'], ground: 'major-update', until: window.endsAt },
    });
    expect(closed.body.detail).toContain('Идут технические работы');
    const tus = { headers: { 'tus-resumable': '1.0.0', 'upload-length': '10' }, key: null };
    const owner = await world.signIn(shop.seller);
    const cabinet = owner.api.with({ 'mediary-seller': shop.seller.sellerId });
    expect(
      await statuses([
        ['progress', () => buyer.api.put(`/lessons/${course.lessonIds[0]}/progress`, { positionSeconds: 1 })],
        ['link', () => world.api.get('/media/abc')],
        ['upload', () => cabinet.call('POST', '/uploads', undefined, tus)],
        ['catalogue', () => world.api.get('/catalogue/courses')],
        ['cabinet', () => cabinet.get('/seller')],
        ['checkout', () => buyer.api.post('/orders/preview', { items: [{ courseId: lecture.id }] })],
        ['staff', () => support.api.get('/operator/maintenance')],
        ['health', () => world.api.get('/health/live')],
      ]),
    ).toEqual({
      progress: 503, link: 503, upload: 503, catalogue: 200, cabinet: 200, checkout: 200, staff: 200, health: 200,
    }); // prettier-ignore
    const record = (await cabinet.get('/seller')).body;
    expect(record.suspensions).toEqual([
      expect.objectContaining({ reason: 'maintenance', clause: 'AT-3.2.4', stops: ['upload', 'play'] }),
    ]);
    expect(record.status).toBe('active');
    await world.advance('PT1H');
    const longer = await world.api.ok(
      support.api.post(`/operator/maintenance/${window.id}/extension`, { endsAt: at(now, 3) }),
    );
    expect(longer.endsAt).toBe(at(now, 3));
    expect((await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).headers.get('retry-after')).toBe('7200');
    const early = await world.moveTo(at(now, 2.999));
    expect(early).toEqual([]);
    expect((await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).status).toBe(503);
    const fired = await world.moveTo(at(now, 3));
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'maintenance.end', clause: 'AT-3.2.4' }));
    expect((await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).status).toBe(200);
    await world.settle();
    const after = await mine(buyer, course.id);
    expect(Date.parse(after.endsAt) - Date.parse(before.endsAt)).toBe(
      Date.parse(at(now, 3)) - Date.parse(window.startsAt),
    );
  });

  it('[AT-3.2.4] gives buyers back exactly what it took, once; who loses the last hours has them after it', async () => {
    buyer = await world.signIn(buyer);
    const late = await world.person();
    await shop.buy(late, [lecture.id]);
    const bought = await mine(late, lecture.id);
    // Two windows that overlap: four hours in all, the lecture's access ends an hour after the first has begun.
    const first = at(bought.endsAt, -1);
    await world.api.ok(plan({ parts: ['player'], startsAt: first, endsAt: at(first, 3) }));
    await world.api.ok(plan({ parts: ['all'], startsAt: at(first, 2), endsAt: at(first, 4) }));
    const before = await mine(buyer, course.id);
    await world.moveTo(at(first, 1.5));
    const [waiting] = await world.rows(`SELECT status FROM content.grant WHERE id = $1`, [bought.grantId]);
    expect(waiting.status).toBe('active');
    await world.moveTo(at(first, 4));
    await world.settle();
    const who = await world.signIn(late);
    // One hour was left when the work began: it is there again when all the work is over.
    expect((await mine(who, lecture.id)).endsAt).toBe(
      Temporal.Instant.from(at(first, 5)).toString({ fractionalSecondDigits: 3 }),
    );
    expect((await who.api.get(`/lessons/${lecture.lessonIds[0]}`)).status).toBe(200);
    const keeper = await world.signIn(buyer);
    expect(Date.parse((await mine(keeper, course.id)).endsAt) - Date.parse(before.endsAt)).toBe(4 * HOUR);
    const given = await world.rows(
      `SELECT given_ms::int AS ms FROM content.grant_extension WHERE grant_id = $1 ORDER BY lost_from`,
      [before.grantId],
    );
    expect(given.map((g) => g.ms / HOUR)).toEqual([expect.closeTo(3, 2), 3, 1]);
    const [letter] = await world.messages(late.email, 'content.access-given-back');
    expect(letter!.text).toContain(lecture.title);
    const journal = await world.rows(
      `SELECT payload FROM platform.journal WHERE kind = 'content.access-given-back' AND tenant_id = $1`,
      [shop.seller.sellerId],
    );
    expect(journal).toHaveLength(3);
    const fired = await world.moveTo(at(first, 5));
    expect(fired).toContainEqual(
      expect.objectContaining({ kind: 'access.window', subject: `grant:${bought.grantId}` }),
    );
    expect((await (await world.signIn(late)).api.get(`/lessons/${lecture.lessonIds[0]}`)).status).toBe(403);
  });

  it('[AT-3.2.4] of everything leaves signing in, the page that tells of it, and staff', async () => {
    const now = await world.now();
    const window = await world.api.ok(plan({ parts: ['all', 'player'], ground: 'attack', endsAt: at(now, 1) }));
    expect(window.parts).toEqual(['all']);
    const who = await world.signIn(buyer);
    expect(
      await statuses([
        ['me', () => who.api.get('/me')],
        ['maintenance', () => world.api.get('/maintenance')],
        ['catalogue', () => world.api.get('/catalogue/courses')],
        ['courses', () => who.api.get('/me/courses')],
        ['orders', () => who.api.get('/orders')],
        ['tariffs', () => world.api.get('/tariffs')],
        ['staff', () => support.api.get('/operator/maintenance')],
      ]),
    ).toEqual({ me: 200, maintenance: 200, catalogue: 503, courses: 503, orders: 503, tariffs: 503, staff: 200 });
    await world.advance('PT20M');
    const over = await world.api.ok(support.api.post(`/operator/maintenance/${window.id}/end`));
    expect(over.status).toBe('over');
    expect(Date.parse(over.endsAt) - Date.parse(at(now, 1 / 3))).toBeLessThan(5000);
    expect((await world.api.get('/catalogue/courses')).status).toBe(200);
    expect((await world.advance('PT1H')).filter((f) => f.kind === 'maintenance.end')).toEqual([]);
  });
});

describe('the licence', () => {
  it('[AT-3.4.3] is extended on request by the time lost, computed from the windows, once for each', async () => {
    const owner = await world.signIn(shop.seller);
    const api = owner.api.with({ 'mediary-seller': shop.seller.sellerId });
    const before = await world.api.ok(api.get('/seller/licence'));
    const owed = await world.api.ok(api.get('/seller/licence/maintenance-extension'));
    const over = (await support.api.get('/operator/maintenance?status=over')).body.items.reverse();
    const whole = over.map((w: { startsAt: string; endsAt: string }) => Date.parse(w.endsAt) - Date.parse(w.startsAt));
    // About three hours; three more and, of the one beside them, the hour after; about twenty minutes.
    const lost = [whole[0], 3 * HOUR, HOUR, whole[3]];
    const total = lost.reduce((sum, ms) => sum + ms, 0);
    expect(owed).toMatchObject({ clause: 'AT-3.4.3', endsAt: before.endsAt });
    expect(owed.losses.map((l: { lost: string }) => ms(l.lost))).toEqual(lost);
    expect(ms(owed.total)).toBe(total);
    expect((await world.api.ok(api.get('/seller/licence'))).endsAt).toBe(before.endsAt);
    // What is typed in moves nothing: the lost time alone does.
    await world.api.ok(api.post('/seller/licence/maintenance-extension', { term: 'P30D' }));
    const [count] = await world.rows(
      `SELECT count(*)::int AS n FROM licensing.maintenance_extension WHERE tenant_id = $1`,
      [shop.seller.sellerId],
    );
    expect(count.n).toBe(4);
    const after = await world.api.ok(api.get('/seller/licence'));
    expect(Date.parse(after.endsAt) - Date.parse(before.endsAt)).toBe(total);
    expect(after.offer.accepted).toBe(before.offer.accepted);
    expect(after.deadlines.find((d: { kind: string; state: string }) => d.kind === 'licence.expiry' && d.state === 'waiting')).toMatchObject({
      dueAt: after.endsAt, clause: 'AT-3.4.3',
    }); // prettier-ignore
    expect((await api.post('/seller/licence/maintenance-extension')).body).toMatchObject({
      code: 'licensing.maintenance_not_lost', clause: 'AT-3.4.3',
    }); // prettier-ignore
    const [letter] = await world.messages(shop.seller.email, 'licensing.extended-for-maintenance');
    expect(letter!.text).toContain('440');
  });

  it('[AT-3.4.3] of another seller stays as it was until it asks, and what lies before a term is not lost to it', async () => {
    const late = await world.seller({ displayName: 'Came after' });
    expect((await late.api.get('/seller/licence/maintenance-extension')).body).toMatchObject({
      losses: [],
      total: 'PT0S',
    });
    const owner = await world.signIn(other.seller);
    const api = owner.api.with({ 'mediary-seller': other.seller.sellerId });
    expect(ms((await api.get('/seller/licence/maintenance-extension')).body.total) / HOUR).toBeCloseTo(7 + 1 / 3, 2);
    const [two] = await Promise.all([1, 2].map(() => api.post('/seller/licence/maintenance-extension')));
    expect([200, 409]).toContain(two!.status);
    const terms = (await api.get('/seller/licence')).body.terms;
    expect(terms.filter((t: { kind: string }) => t.kind === 'extension')).toHaveLength(2);
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
