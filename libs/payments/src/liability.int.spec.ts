import { Temporal } from '#kernel';
import { openShop, startWorld, type Person, type SellerPerson, type Shop, type World } from '#testing';

let world: World;
let nihao: Shop;
let prism: Shop;
let buyer: Person;
let billing: Person;

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-10T09:00:00Z' });
  nihao = await openShop(world, { pack: 'nihao-ru', displayName: 'Half' });
  prism = await openShop(world, { pack: 'prism-kz', displayName: 'Refused', country: 'KZ' });
  buyer = await world.person();
  billing = await world.staff('billing');
  for (const { seller } of [nihao, prism]) {
    await world.api.ok(
      billing.api.post(`/operator/sellers/${seller.sellerId}/licence/extension`, { term: 'P1Y', reason: 'a story' }),
    );
    await world.api.ok(seller.api.post('/seller/licence/acceptance'));
  }
});
afterAll(() => world?.stop());

interface Cap {
  side: string;
  rule: string;
  clause: string | null;
  amounts: { amount: string; currency: string }[] | null;
  working: { label: string; value: string }[];
}
const caps = async (path: string, event: string): Promise<Cap[]> => {
  return (await world.api.ok(billing.api.get(`/operator/${path}/liability-cap?event=${event}`))).items;
};
const orderCaps = (id: string, event: string) => caps(`orders/${id}`, event);
const sellerCaps = (who: SellerPerson, event: string) => caps(`sellers/${who.sellerId}`, event);
const of = (list: Cap[], clause: string): Cap => list.find((c) => c.clause === clause)!;

describe('a claim of a buyer', () => {
  it('[NH-7.5] is borne by the seller up to half of the payment, rounded down, with the working', async () => {
    const course = await nihao.course({ price: '199.01', kind: 'programme', window: 'P1Y' });
    const order = await nihao.buy(buyer, [course.id]);
    const cap = of(await orderCaps(order.id, '2026-12-11'), 'NH-7.5');
    expect(cap).toMatchObject({
      side: 'seller-to-buyer',
      rule: '50%',
      amounts: [{ amount: '99.50', currency: 'RUB' }],
    });
    expect(cap.working).toEqual([
      { label: 'Date of the event', value: '2026-12-11' },
      { label: 'Payment', value: expect.stringContaining('199.01') },
      { label: 'Share', value: '50%' },
      { label: 'Cap', value: expect.stringContaining('99.50') },
    ]);
    // Another school's contract sets none, and an order that was not paid has nothing to take half of.
    const { order: unpaid } = await nihao.atGateway(await world.person(), [course.id]);
    expect(of(await orderCaps(unpaid.id, '2026-12-11'), 'NH-7.5').amounts).toEqual([
      { amount: '0.00', currency: 'RUB' },
    ]);
    const plain = await prism.course({ price: '500.00', currency: 'KZT', kind: 'programme', window: 'P1Y' });
    const bought = await prism.buy(await world.person(), [plain.id]);
    expect((await orderCaps(bought.id, '2026-12-11'))[0]).toMatchObject({
      side: 'seller-to-buyer',
      rule: 'none',
      amounts: null,
    });
  });

  it('[RS-L79] is borne by the operator up to what the person paid to all sellers in the three months before the month of the event', async () => {
    const user = await world.person();
    const cheap = await nihao.course({ price: '100.00', kind: 'programme', window: 'P1Y' });
    const dear = await nihao.course({ price: '1000.00', kind: 'programme', window: 'P1Y' });
    const kazakh = await prism.course({ price: '7000.00', currency: 'KZT', kind: 'programme', window: 'P1Y' });
    const first = await nihao.buy(user, [cheap.id]);
    await prism.buy(user, [kazakh.id]);
    const cap = async (event: string) => of(await orderCaps(first.id, event), 'RS-L79');
    // Paid in December: not of a month before an event in December, of one in January to March.
    expect((await cap('2026-12-31')).amounts).toEqual([{ amount: '0.00', currency: 'RUB' }]);
    const december = [
      { amount: '7000.00', currency: 'KZT' },
      { amount: '100.00', currency: 'RUB' },
    ];
    expect(await cap('2027-01-01')).toMatchObject({
      side: 'operator-to-buyer',
      rule: '3-months-before-event-month',
      amounts: december,
    });
    expect((await cap('2027-03-31')).amounts).toEqual(december);
    expect((await cap('2027-04-01')).amounts).toEqual([{ amount: '0.00', currency: 'RUB' }]);
    await world.moveTo('2027-01-31T20:59:00Z');
    await nihao.buy(user, [dear.id]);
    // A minute before midnight in Moscow is January still.
    expect((await cap('2027-02-01')).amounts).toEqual([december[0], { amount: '1100.00', currency: 'RUB' }]);
    expect((await cap('2027-04-30')).amounts).toEqual([{ amount: '1000.00', currency: 'RUB' }]);
    expect((await cap('2027-02-01')).working.map((w) => w.value).slice(0, 3)).toEqual([
      '2027-02-01',
      '2026-11-01',
      '2027-01-31',
    ]);
    // Another person's payments are not this one's.
    const stranger = await nihao.buy(await world.person(), [cheap.id]);
    expect(of(await orderCaps(stranger.id, '2027-04-30'), 'RS-L79').amounts).toEqual([
      { amount: '100.00', currency: 'RUB' },
    ]);
  });

  it('is worked out for staff who may, for real days of real orders', async () => {
    const path = '/operator/orders/0193e6a0-0000-7000-8000-000000000000/liability-cap';
    expect((await billing.api.get(`${path}?event=2026-12-11`)).status).toBe(404);
    expect((await billing.api.get(`${path}?event=2026-02-30`)).status).toBe(400);
    expect((await billing.api.get(path)).status).toBe(400);
    expect((await buyer.api.get(`${path}?event=2026-12-11`)).status).toBe(403);
  });
});

describe('a claim of a seller', () => {
  it('[AT-6.9] is borne by the operator up to the price of the tariff chosen at the time of the event', async () => {
    const today = Temporal.Instant.from(await world.now())
      .toZonedDateTimeISO('Asia/Almaty')
      .toPlainDate();
    const seller = await world.seller({ displayName: 'Chooses', country: 'KZ' });
    const day = (n: number) => today.add({ days: n }).toString();
    const tariff = async (event: string) => of(await sellerCaps(seller, event), 'AT-6.9');
    expect(await tariff(day(0))).toMatchObject({
      side: 'operator-to-seller',
      rule: 'tariff',
      amounts: [{ amount: '0.00', currency: 'KZT' }],
    });
    await world.advance('P2D');
    const owner = seller.api;
    const order = await world.api.ok(
      owner.post('/seller/licence/orders', { tariff: 'start', term: 'P1Y', method: 'card' }),
    );
    const { paymentId } = await world.api.ok(owner.post(`/seller/licence/orders/${order.id}/pay`));
    await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
    await world.settle();
    const licence = await world.api.ok(owner.get('/seller/licence'));
    const paid = licence.terms.find((t: { kind: string }) => t.kind === 'paid');
    const from = Temporal.Instant.from(paid.startsAt).toZonedDateTimeISO('Asia/Almaty').toPlainDate();
    const cap = await tariff(from.add({ days: 1 }).toString());
    expect(cap.amounts).toEqual([{ amount: '149000.00', currency: 'KZT' }]);
    expect(cap.working[1]!.label).toContain('Price of the tariff');
    expect((await tariff(day(0))).amounts).toEqual([{ amount: '0.00', currency: 'KZT' }]);
    const other = await sellerCaps(nihao.seller, day(0));
    expect(of(other, 'AT-6.9').amounts).toEqual([{ amount: '0.00', currency: 'KZT' }]);
    // The marketplace's rule stands beside it: what the seller itself paid to the operator before.
    const next = Temporal.Instant.from(await world.now())
      .toZonedDateTimeISO('Europe/Moscow')
      .toPlainDate()
      .add({ months: 1 });
    expect(of(await sellerCaps(seller, next.toString()), 'RS-L79').amounts).toEqual([
      { amount: '149000.00', currency: 'KZT' },
    ]);
  });
});

describe('a buyer’s refusal', () => {
  it('[PA-6.11] ends the contract on the day it arrives, in the zone of the contract, whenever the money goes out', async () => {
    const course = await prism.course({
      price: '60000.00',
      currency: 'KZT',
      kind: 'programme',
      window: 'P60D',
      lessons: 2,
    });
    const user = await world.person();
    const order = await prism.buy(user, [course.id]);
    expect((await world.api.ok(user.api.get(`/orders/${order.id}`))).contractEnded).toBeNull();
    await world.advance('P10D');
    // Twenty minutes to midnight in Almaty: still that day there, and the next one nowhere.
    const zone = 'Asia/Almaty';
    const day = Temporal.Instant.from(await world.now())
      .toZonedDateTimeISO(zone)
      .toPlainDate();
    await world.moveTo(day.toZonedDateTime({ timeZone: zone, plainTime: '23:40' }).toInstant().toString());
    const { api } = user;
    await world.api.ok(api.get(`/lessons/${course.lessonIds[0]}`));
    await world.api.ok(api.put(`/lessons/${course.lessonIds[0]}/progress`, { positionSeconds: 5 }));
    const refund = await world.api.ok(api.post('/refunds', { orderId: order.id, reason: 'I refuse the contract' }));
    expect(refund).toMatchObject({ method: 'pro-rata', clause: 'PA-6.8b' });
    const ended = (await world.api.ok(api.get(`/orders/${order.id}`))).contractEnded;
    expect(ended).toMatchObject({ on: day.toString(), rule: { key: 'termination.date', clauses: ['PA-6.11'], zone } });
    // Services end with it: what was not delivered is closed from that minute.
    expect((await api.get(`/lessons/${course.lessonIds[1]}`)).status).toBe(403);
    const used = refund.working.find((w: { label: { en: string } }) => w.label.en.startsWith('Days rendered'));
    expect(used.value).toBe('11');
    await world.settle();
    await world.advance('P5D');
    expect((await world.api.ok(api.get(`/orders/${order.id}`))).contractEnded).toEqual(ended);
    expect((await world.api.ok(api.get(`/refunds/${refund.id}`))).amount).toEqual(refund.amount);
  });
});

describe('a user’s contract with the operator', () => {
  it('[RS-L88] ends through support: every access bought ends, nothing of what was paid is given back, and nobody else is touched', async () => {
    const support = await world.staff('support');
    const user = await world.person();
    const stays = await world.person();
    const a = await nihao.course({ price: '300.00', kind: 'programme', window: 'P1Y' });
    const b = await prism.course({ price: '900.00', currency: 'KZT', kind: 'programme', window: 'P1Y' });
    const bought = [await nihao.buy(user, [a.id]), await prism.buy(user, [b.id])];
    await nihao.buy(stays, [a.id]);
    const path = `/operator/accounts/${user.accountId}/termination`;
    const request = { request: 'Letter of today: please end my contract' };
    expect((await user.api.post(path, request)).status).toBe(403);
    const ended = await world.api.ok(support.api.post(path, request));
    expect(ended).toMatchObject({ orders: bought.map((o) => o.id), refund: 'none', clause: 'RS-L88' });
    for (const course of [a, b]) expect((await user.api.get(`/lessons/${course.lessonIds[0]}`)).status).toBe(403);
    expect((await stays.api.get(`/lessons/${a.lessonIds[0]}`)).status).toBe(200);
    const [letter] = await world.messages(user.email, 'payments.user-contract-ended');
    expect(letter!.text).toMatch(/RS-L88[\s\S]*not given back/);
    for (const { id } of bought) {
      const order = await world.api.ok(user.api.get(`/orders/${id}`));
      expect(order).toMatchObject({ status: 'paid', refunds: [], refunded: { amount: '0.00' } });
    }
    expect((await world.api.ok(support.api.post(path, request))).orders).toEqual([]);
    const missing = '/operator/accounts/0193e6a0-0000-7000-8000-000000000000/termination';
    expect((await support.api.post(missing, request)).status).toBe(404);
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
