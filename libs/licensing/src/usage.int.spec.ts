import { asTenantId } from '#kernel';
import { Database } from '#platform';
import { openShop, startWorld, type Answer, type Api, type SellerPerson, type Shop, type World } from '#testing';
import type { UsageDifferencesPage, UsagesDto } from './http/dto/usage.dto.js';
import { LicensingFacade } from './licensing.facade.js';

const MIB = 1024 * 1024;
const b64 = (text: string) => Buffer.from(text).toString('base64');

let world: World;
let other: SellerPerson;
let facade: LicensingFacade;
let db: Database;

beforeAll(async () => {
  world = await startWorld();
  facade = world.app.get(LicensingFacade, { strict: false });
  db = world.app.get(Database);
  other = await world.seller({ displayName: 'Stands aside' });
});
afterAll(() => world?.stop());

const usage = (who: { api: Api }) => world.api.ok<UsagesDto>(who.api.get('/seller/usage'));
const quota = async (who: { api: Api }, name: string) => (await usage(who)).items.find((u) => u.quota === name)!;
const capTo = (who: SellerPerson, name: string, cap: number) =>
  world.rows(`UPDATE licensing.usage SET cap = $3 WHERE tenant_id = $1 AND quota = $2`, [who.sellerId, name, cap]);

/** Begins an upload of so many bytes, as a browser does. */
const begin = (api: Api, bytes: number): Promise<Answer> =>
  api.call('POST', '/uploads', undefined, {
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes),
      'upload-metadata': `filename ${b64('film.mp4')},filetype ${b64('video/mp4')}`,
    },
    key: null,
  });
const giveUp = (api: Api, made: Answer): Promise<Answer> =>
  api.call('DELETE', made.headers.get('location')!, undefined, { headers: { 'tus-resumable': '1.0.0' } });

describe('the storage quota', () => {
  it('[AT-3.3.3] is never passed by 50 uploads at once, and what is given up is free again', async () => {
    const seller = await world.seller({ displayName: 'Fifty at once' });
    await capTo(seller, 'storage', 20 * MIB);
    const answers = await Promise.all(Array.from({ length: 50 }, () => begin(seller.api, MIB)));
    const taken = answers.filter((a) => a.status === 201);
    const refused = answers.filter((a) => a.status !== 201);
    expect(taken).toHaveLength(20);
    for (const a of refused)
      expect(a).toMatchObject({
        status: 422,
        body: { code: 'licensing.quota_exceeded', clause: 'AT-3.3.3', context: { quota: 'storage', limit: '20 MiB' } },
      });
    expect(await quota(seller, 'storage')).toMatchObject({ used: 20 * MIB, percent: 100, beyond: 'refused' });
    expect((await giveUp(seller.api, taken[0]!)).status).toBeLessThan(300);
    expect((await quota(seller, 'storage')).used).toBe(19 * MIB);
    expect((await begin(seller.api, MIB)).status).toBe(201);
    expect((await quota(other, 'storage')).used).toBe(0);
  });

  it('warns by mail at 80 and 100 percent, once for each time they are passed', async () => {
    const seller = await world.seller({ displayName: 'Nearly full', owner: { lang: 'ru' } });
    await capTo(seller, 'storage', 10 * MIB);
    const letters = async () => (await world.messages(seller.email, 'licensing.quota-warned')).length;
    await begin(seller.api, 7 * MIB);
    expect(await letters()).toBe(0);
    const eighth = await begin(seller.api, MIB);
    expect(await letters()).toBe(1);
    const [letter] = await world.messages(seller.email, 'licensing.quota-warned');
    expect(letter!.subject).toContain('80 %');
    expect(letter!.text).toContain('8 MiB');
    const ninth = await begin(seller.api, MIB);
    expect(await letters()).toBe(1);
    await begin(seller.api, MIB);
    expect(await letters()).toBe(2);
    expect((await world.messages(seller.email, 'licensing.quota-warned'))[0]!.subject).toContain('100 %');
    await giveUp(seller.api, ninth);
    await giveUp(seller.api, eighth);
    expect(await letters()).toBe(2);
    // 80 still held; passing 100 again is a new crossing.
    await begin(seller.api, 2 * MIB);
    expect(await letters()).toBe(3);
    expect(await world.messages(other.email, 'licensing.quota-warned')).toEqual([]);
  });
});

describe('courses, members and users', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop(world, { displayName: 'Counted school' });
  });

  it('[AT-1.8] the free tariff holds so many courses; a removed one frees its place', async () => {
    const seller = await world.seller({ displayName: 'Many courses' });
    const make = (n: number) => seller.api.post('/seller/courses', { title: `Course ${n}` });
    const { limit } = await quota(seller, 'courses');
    expect(limit).toBe(25);
    const made = await Promise.all(Array.from({ length: limit + 4 }, (_, n) => make(n)));
    expect(made.filter((a) => a.status === 201)).toHaveLength(limit);
    expect(made.find((a) => a.status !== 201)!.body).toMatchObject({
      code: 'licensing.quota_exceeded',
      clause: 'AT-3.3.3',
      context: { quota: 'courses', used: '25', limit: '25', asked: '1' },
    });
    const { id, version } = made.find((a) => a.status === 201)!.body;
    const gone = await seller.api.delete(`/seller/courses/${id}`, { headers: { 'if-match': `"${version}"` } });
    expect(gone.status).toBeLessThan(300);
    expect((await quota(seller, 'courses')).used).toBe(24);
    expect((await make(99)).status).toBe(201);
  });

  it('counts the team with its owner, and refuses who comes beyond', async () => {
    const { seller } = shop;
    expect((await quota(seller, 'members')).used).toBe(1);
    await capTo(seller, 'members', 2);
    const author = await world.join(seller, await world.person(), 'author');
    expect((await quota(seller, 'members')).used).toBe(2);
    await expect(world.join(seller, await world.person(), 'author')).rejects.toThrow('licensing.quota_exceeded');
    expect((await world.api.ok(seller.api.get('/seller/members'))).items).toHaveLength(2);
    expect((await seller.api.delete(`/seller/members/${author.accountId}`)).status).toBe(204);
    expect((await quota(seller, 'members')).used).toBe(1);
  });

  it('counts a buyer once for all courses', async () => {
    const { seller } = shop;
    const [first, second] = [await shop.course({ price: '0.00' }), await shop.course({ price: '0.00' })];
    const buyer = await world.person();
    await shop.order(buyer, [first.id]);
    expect((await quota(seller, 'users')).used).toBe(1);
    await shop.order(buyer, [second.id]);
    expect((await quota(seller, 'users')).used).toBe(1);
    await shop.order(await world.person(), [first.id]);
    expect((await quota(seller, 'users')).used).toBe(2);
    const fired = await world.advance('P6D');
    // Housekeeping is nobody's deadline: it is told neither here nor on the board.
    expect(fired.map((f) => f.kind)).not.toContain('usage.recount');
    const billing = await world.staff('billing');
    for (const state of ['waiting', 'fired'])
      expect(
        JSON.stringify((await billing.api.get(`/operator/deadlines?limit=100&state=${state}`)).body),
      ).not.toContain('usage.recount');
    expect((await quota(seller, 'users')).used).toBe(2);
  });

  it('takes no order of a new buyer beyond the tariff, while who is connected may go on buying', async () => {
    const { seller } = shop;
    const course = await shop.course({ price: '0.00' });
    const [known, late] = [await world.person(), await world.person()];
    await shop.order(known, [course.id]);
    await capTo(seller, 'users', (await quota(seller, 'users')).used);
    const body = { items: [{ courseId: course.id }] };
    expect((await late.api.post('/orders/preview', body)).body).toMatchObject({
      code: 'content.seller_full',
      clause: 'AT-3.3.3',
    });
    const another = await shop.course({ price: '0.00' });
    await shop.order(known, [another.id]);
    expect((await quota(other, 'users')).used).toBe(0);
  });

  it('counts a buyer no more when all access is over', async () => {
    const own = await openShop(world, { displayName: 'Ends some day', pack: 'aser-ru' });
    const [lecture, programme] = [
      await own.course({ price: '0.00' }),
      await own.course({ price: '0.00', kind: 'programme' }),
    ];
    const [short, long] = [await world.person(), await world.person()];
    await own.order(short, [lecture.id]);
    await own.order(long, [lecture.id, programme.id]);
    expect((await quota(own.seller, 'users')).used).toBe(2);
    await world.advance('P15D');
    expect((await quota(own.seller, 'users')).used).toBe(1);
    expect(await world.rows(`SELECT 1 FROM licensing.usage_difference WHERE quota = 'users'`)).toEqual([]);
  });
});

describe('the nightly recount', () => {
  it('finds what the counters missed, sets them right and reports it', async () => {
    const seller = await world.seller({ displayName: 'Miscounted' });
    await begin(seller.api, 3 * MIB);
    await world.rows(`UPDATE licensing.usage SET used = used + 5 WHERE tenant_id = $1 AND quota = 'storage'`, [
      seller.sellerId,
    ]);
    await world.rows(`UPDATE licensing.usage SET used = 7 WHERE tenant_id = $1 AND quota = 'courses'`, [
      seller.sellerId,
    ]);
    await world.advance('P1D');
    expect(await quota(seller, 'storage')).toMatchObject({ used: 3 * MIB });
    expect(await quota(seller, 'courses')).toMatchObject({ used: 0 });
    const billing = await world.staff('billing');
    const found = (await world.api.ok<UsageDifferencesPage>(billing.api.get('/operator/usage-differences'))).items;
    const mine = found.filter((d) => d.sellerId === seller.sellerId);
    expect(mine.sort((a, b) => a.quota.localeCompare(b.quota))).toEqual([
      expect.objectContaining({ quota: 'courses', counted: 7, truth: 0, sellerName: 'Miscounted' }),
      expect.objectContaining({ quota: 'storage', counted: 3 * MIB + 5, truth: 3 * MIB }),
    ]);
    // What was counted as it happened was right: nobody else differed.
    expect(found).toHaveLength(2);
    const entries = await world.rows(
      `SELECT count(*)::int AS n FROM platform.journal WHERE kind = 'licensing.usage-differed'`,
    );
    expect(entries).toEqual([{ n: 2 }]);
    expect((await seller.api.get('/operator/usage-differences')).status).toBe(403);
    await world.advance('P1D');
    expect((await billing.api.get('/operator/usage-differences')).body.items).toHaveLength(2);
  });

  it('keeps every day for a chart and a table', async () => {
    const { days } = await usage(other);
    const storage = days.filter((d) => d.quota === 'storage');
    expect(storage.length).toBeGreaterThanOrEqual(8);
    expect(new Set(storage.map((d) => d.day)).size).toBe(storage.length);
    const table = await other.api.get('/seller/usage', { headers: { accept: 'text/csv' } });
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect(String(table.body)).toContain('day,quota,used,peak,limit,above the limit');
    expect(String(table.body).split('\r\n').length).toBe(days.length + 2);
    expect((await other.api.get('/seller/usage?from=2026-02-30')).status).toBe(400);
  });

  it('counts sellers who had no counters before and reports no difference for them', async () => {
    const seller = await world.seller({ displayName: 'From before' });
    await world.rows(`UPDATE licensing.usage SET counted_at = NULL, cap = NULL, used = 0 WHERE tenant_id = $1`, [
      seller.sellerId,
    ]);
    await world.advance('P1D');
    const { items, unlimited } = await usage(seller);
    expect(items).toEqual([]);
    expect(unlimited).toContainEqual({ quota: 'members', used: 1 });
    const rows = await world.rows(`SELECT 1 FROM licensing.usage_difference WHERE tenant_id = $1`, [seller.sellerId]);
    expect(rows).toEqual([]);
  });
});

describe('suspension over quota', () => {
  it('[AT-3.2.3b] the operator may suspend who uses more than the tariff gives; it ends by itself when use falls', async () => {
    const seller = await world.seller({ displayName: 'Too much' });
    const billing = await world.staff('billing');
    const path = `/operator/sellers/${seller.sellerId}/suspension`;
    const decision = { reason: 'over-quota', ground: 'More than the tariff gives' };
    const made = await begin(seller.api, 4 * MIB);
    const early = await billing.api.post(path, decision);
    expect(early.body).toMatchObject({ code: 'licensing.not_over_quota', clause: 'AT-3.2.3b' });
    await capTo(seller, 'storage', 3 * MIB);
    await world.api.ok(billing.api.post(path, decision));
    expect((await begin(seller.api, 1)).body).toMatchObject({ code: 'licensing.suspended', clause: 'AT-3.2.3b' });
    // Signing in, looking at the licence and making room go on.
    expect((await seller.api.get('/seller/licence')).status).toBe(200);
    expect((await giveUp(seller.api, made)).status).toBeLessThan(300);
    await world.settle();
    expect((await begin(seller.api, 1)).status).toBe(201);
    expect((await world.messages(seller.email, 'tenancy.suspension-lifted')).length).toBe(1);
    expect((await begin((await world.seller()).api, 1)).status).toBe(201);
  });
});

describe('in another seller’s scope', () => {
  it('nothing is taken, counted or given back', async () => {
    const mine = asTenantId(other.sellerId);
    const theirs = asTenantId((await world.seller()).sellerId);
    const before = await world.rows(`SELECT * FROM licensing.usage WHERE tenant_id = $1 ORDER BY quota`, [theirs]);
    await db.tenant(mine, (tx) => facade.count(tx, theirs, 'users', 5));
    await db.tenant(mine, (tx) => facade.release(tx, theirs, 'members', 1));
    await expect(db.tenant(mine, (tx) => facade.reserve(tx, theirs, 'courses', 1))).rejects.toMatchObject({
      code: 'licensing.quota_exceeded',
    });
    expect(await world.rows(`SELECT * FROM licensing.usage WHERE tenant_id = $1 ORDER BY quota`, [theirs])).toEqual(
      before,
    );
  });
});
