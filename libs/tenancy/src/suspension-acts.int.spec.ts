import {
  openShop,
  startWorld,
  type CourseOnSale,
  type Person,
  type SellerPerson,
  type Shop,
  type World,
} from '#testing';

let world: World;
let shop: Shop;
let other: Shop;
let seller: SellerPerson;
let officer: Person;
let buyer: Person;
let course: CourseOnSale;

beforeAll(async () => {
  world = await startWorld();
  shop = await openShop(world, { displayName: 'Held', owner: { lang: 'ru' } });
  other = await openShop(world, { displayName: 'Free' });
  seller = shop.seller;
  officer = await world.staff('complaints');
  buyer = await world.person();
  course = await shop.course();
  await shop.buy(buyer, [course.id]);
});
afterAll(() => world?.stop());

const path = () => `/operator/sellers/${seller.sellerId}/suspension`;
const act = (what: '' | '/lift', body: Record<string, unknown>, who = officer) =>
  who.api.post(`${path()}${what}`, body);
const ground = 'Courses copied from another school, case 17';

describe('suspension for a breach', () => {
  it('[AT-3.2.3d] is an act of staff with its ground: journaled, told to the owners, once', async () => {
    const done = await world.api.ok(act('', { reason: 'breach', ground, clause: 'AT-6.5a' }));
    expect(done).toMatchObject({
      status: 'suspended',
      suspensions: [{ reason: 'breach', clause: 'AT-6.5a', ground, stops: ['publish', 'sell', 'upload'] }],
    });
    expect((await act('', { reason: 'breach', ground })).body.code).toBe('tenancy.suspended_already');
    const [letter] = await world.messages(seller.email, 'tenancy.suspended');
    expect(letter!.text).toContain(ground);
    expect(letter!.text).toContain('AT-6.5a');
    expect(letter!.text).toContain('отвечать на жалобы и претензии');
    const audit = await (
      await world.staff('admin')
    ).api.get(`/operator/audit?seller=${seller.sellerId}&kind=tenancy.seller-suspended`);
    expect(audit.body.items).toEqual([
      expect.objectContaining({
        actor: `staff:${officer.accountId}`,
        tenantId: seller.sellerId,
        payload: { reason: 'breach', clause: 'AT-6.5a', ground },
      }),
    ]);
  });

  it('is nobody else’s to decide, and other reasons are nobody’s', async () => {
    expect((await act('', { reason: 'debt', ground }, seller)).status).toBe(403);
    expect((await act('', { reason: 'debt', ground }, await world.staff('support'))).status).toBe(403);
    for (const reason of ['expiry', 'maintenance', 'notice'])
      expect((await act('', { reason, ground })).status).toBe(400);
    expect((await act('', { reason: 'debt', ground: 'no' })).status).toBe(400);
  });

  it('[AT-3.2.3d] stops publishing, selling and uploading; signing in, refunds, answers, payment and taking data out go on', async () => {
    const again = await world.signIn(seller);
    const api = again.api.with({ 'mediary-seller': seller.sellerId });
    const record = (await api.get('/seller')).body;
    expect(record.may).toEqual(['sign-in', 'play', 'refund', 'answer', 'pay', 'export']);
    const draft = await world.api.ok(api.post('/seller/courses', { title: 'New' }));
    expect((await api.post(`/seller/courses/${draft.id}/publish`)).body).toMatchObject({
      code: 'licensing.suspended',
      clause: 'AT-3.2.3d',
    });
    const upload = await api.call('POST', '/uploads', undefined, {
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': '10',
        'upload-metadata': 'filename YQ==,filetype dmlkZW8vbXA0',
      },
      key: null,
    });
    expect(upload.status).toBe(403);
    for (const open of ['/seller/complaints', '/seller/refunds', '/seller/licence', '/seller/usage'])
      expect([open, (await api.get(open)).status]).toEqual([open, 200]);
    expect((await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).status).toBe(200);
    const mine = await world.api.ok(buyer.api.get('/orders'));
    expect((await buyer.api.post('/refunds/quote', { orderId: mine.items[0].id })).status).toBe(200);
  });

  it('[AT-3.2.3d] shows buyers an honest page in their language, and nothing of the seller’s own affairs', async () => {
    const since = (await seller.api.get('/seller')).body.suspensions[0].since;
    const page = (await world.api.get(`/catalogue/sellers/${seller.slug}`, { lang: 'kk' })).body;
    expect(page).toMatchObject({ open: false, closure: { class: 'paused', since } });
    expect(page.closure.text).toContain('тоқтатылған');
    const card = await world.api.get(`/catalogue/courses/${course.slug}`, { lang: 'ru' });
    expect(card.body).toMatchObject({
      status: 403,
      code: 'content.seller_closed',
      context: { reason: 'paused', since },
    });
    expect(card.body.detail).toContain('приостановлены');
    const order = await (await world.person()).api.post('/orders/preview', { items: [{ courseId: course.id }] });
    expect(order.body).toMatchObject({ code: 'payments.seller_may_not_sell', context: { reason: 'paused', since } });
    for (const answer of [page, card.body, order.body]) {
      expect(JSON.stringify(answer)).not.toMatch(/breach|debt|AT-|Courses copied/);
    }
  });

  it('reads the same to buyers for a debt, holds with it, and ends with the last of them', async () => {
    await world.api.ok(act('', { reason: 'debt', ground: 'SMS of October' }));
    const both = (await seller.api.get('/seller')).body.suspensions.map((s: { reason: string }) => s.reason);
    expect(both).toEqual(['breach', 'debt']);
    expect((await act('/lift', { reason: 'over-quota', ground })).body.code).toBe('tenancy.not_suspended');
    const one = await world.api.ok(act('/lift', { reason: 'breach', ground: 'Removed and proven' }));
    expect(one).toMatchObject({ status: 'suspended', suspensions: [{ reason: 'debt', clause: 'AT-3.2.3c' }] });
    expect((await world.api.get(`/catalogue/sellers/${seller.slug}`)).body.closure.class).toBe('paused');
    const [letter] = await world.messages(seller.email, 'tenancy.suspension-lifted');
    expect(letter!.text).toContain('Removed and proven');
    await world.api.ok(act('/lift', { reason: 'debt', ground: 'Paid today' }));
    expect((await seller.api.get('/seller')).body).toMatchObject({ status: 'active', suspensions: [] });
    await world.settle();
    expect((await world.api.get(`/catalogue/sellers/${seller.slug}`)).body.closure).toBeUndefined();
    expect((await world.api.get(`/catalogue/courses/${course.slug}`)).status).toBe(200);
  });

  it('touched nobody else', async () => {
    const free = (await other.seller.api.get('/seller')).body;
    expect(free).toMatchObject({ status: 'active', suspensions: [] });
    expect(await world.messages(other.seller.email, 'tenancy.suspended')).toEqual([]);
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});

describe('an expired licence', () => {
  it('closes lessons too, and buyers read since when', async () => {
    await world.advance('P8D');
    const who = await world.signIn(buyer);
    const lesson = await who.api.get(`/lessons/${course.lessonIds[0]}`, { lang: 'en' });
    expect(lesson.body).toMatchObject({
      status: 403,
      code: 'content.seller_suspended',
      clause: 'AT-3.2.3a',
      context: { reason: 'licence-ended' },
    });
    expect(lesson.body.detail).toContain('has not been using the platform');
    expect(Date.parse(lesson.body.context.since)).toBeLessThan(Date.parse(await world.now()));
  });
});
