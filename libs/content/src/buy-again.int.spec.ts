import { openShop, startWorld, type CourseOnSale, type Person, type Shop, type World } from '#testing';

let world: World;
let shop: Shop;
let buyer: Person;
let course: CourseOnSale;

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-01T09:00:00Z' });
  shop = await openShop(world, { pack: 'aser-ru' });
  await openShop(world, { pack: 'restudy-ru' });
  // A licence that outlives the story: the free one would lapse within it.
  await world.rows(`UPDATE platform.deadline SET state = 'cancelled' WHERE kind LIKE 'licen%'`);
  course = await shop.course({ price: '500.00' });
});
beforeEach(async () => void (buyer = await world.person()));
afterAll(() => world?.stop());

const advance = async (duration: string): Promise<void> => {
  await world.advance(duration);
  buyer = await world.signIn(buyer);
  shop.seller.api = (await world.signIn(shop.seller)).api.with({ 'mediary-seller': shop.seller.sellerId });
};
const opens = async () => (await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).status;
const grants = async (): Promise<{ orderId: string; status: string; daysLeft: number; endsAt: string }[]> =>
  (await buyer.api.ok(buyer.api.get('/me/courses'))).items;
const of = async (orderId: string) => (await grants()).find((g) => g.orderId === orderId);
const refund = (orderId: string) => buyer.api.ok(buyer.api.post('/refunds', { orderId, reason: 'twice by mistake' }));

describe('a course bought again while access runs', () => {
  it('[AS-4.4a] has the new window after the old one: every paid day is had, and access closes then', async () => {
    const first = await shop.buy(buyer, [course.id]);
    await advance('P4D');
    const second = await shop.buy(buyer, [course.id]);
    expect(await of(first.id)).toMatchObject({ status: 'ended', endReason: 'bought-again' });
    expect(await of(second.id)).toMatchObject({ status: 'active', daysLeft: 24 });
    await advance('P23DT23H58M');
    expect(await opens()).toBe(200);
    await advance('PT4M');
    expect(await opens()).toBe(403);
  });

  it('opens the old window again when the new purchase is refunded, and that one ends in its time', async () => {
    const first = await shop.buy(buyer, [course.id]);
    const { endsAt } = (await of(first.id))!;
    await advance('P4D');
    const second = await shop.buy(buyer, [course.id]);
    await refund(second.id);
    expect(await of(second.id)).toMatchObject({ status: 'revoked' });
    expect(await of(first.id)).toMatchObject({ status: 'active', daysLeft: 10, endsAt });
    await advance('P9DT23H58M');
    expect(await opens()).toBe(200);
    await advance('PT4M');
    expect(await opens()).toBe(403);
    expect(await of(first.id)).toMatchObject({ status: 'ended', endReason: 'window-over' });
  });

  it('keeps the days of the new purchase alone when the old one is refunded', async () => {
    const first = await shop.buy(buyer, [course.id]);
    await advance('P1D');
    const second = await shop.buy(buyer, [course.id]);
    expect(await of(second.id)).toMatchObject({ daysLeft: 27 });
    await refund(first.id);
    expect(await of(second.id)).toMatchObject({ status: 'active', daysLeft: 14 });
    await refund(second.id);
    // Nothing that was paid back opens again.
    expect((await grants()).map((g) => g.status).sort()).toEqual(['ended', 'revoked']);
    expect(await opens()).toBe(403);
  });

  it('is asked once for one order, however often it is delivered', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    const paid = { outcome: 'succeed', delivery: { times: 3 } };
    await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, paid));
    await world.settle();
    expect(await of(order.id)).toMatchObject({ status: 'active', daysLeft: 14 });
    expect(await grants()).toHaveLength(1);
  });
});
