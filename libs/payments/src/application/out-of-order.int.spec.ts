import { openShop, startWorld, type Person, type Shop, type World } from '#testing';

let world: World;
let shop: Shop;
let buyer: Person;

beforeAll(async () => {
  world = await startWorld();
  shop = await openShop(world, { pack: 'aser-ru' });
  await openShop(world, { pack: 'restudy-ru' });
  buyer = await world.person();
});
afterAll(async () => {
  await world?.stop();
});

const choose = (paymentId: string, body: Record<string, unknown>) =>
  world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, body));
const sums = (orderId: string) => world.rows<{ account: string; sum: string }>(
  `SELECT account, sum(p.amount)::text AS sum FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = $1 GROUP BY account`, [orderId],
); // prettier-ignore

it('a dispute is not lost where it comes before the success that it disputes', async () => {
  const course = await shop.course();
  const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
  await choose(paymentId, { outcome: 'dispute', delivery: { order: 'reversed' } });
  const status = async () => (await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).payment.status;
  for (let i = 0; i < 40 && (await status()) !== 'disputed'; i++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await world.settle();
  }
  expect(await status()).toBe('disputed');
  expect((await sums(order.id)).every((s) => s.sum === '0')).toBe(true);
});

it('a dispute is taken in though the success itself is late, and what comes then changes nothing', async () => {
  const course = await shop.course();
  const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
  const { delivered } = await choose(paymentId, {
    outcome: 'dispute',
    delivery: { order: 'reversed', delay: 'PT50S' },
  });
  expect(delivered.map((d: { type: string }) => d.type)).toEqual([
    'payment.disputed',
    'payment.succeeded',
    'payment.processing',
  ]);
  const arrives = async (type: string) => {
    await world.rows(
      `UPDATE platform.outbox SET run_at = now() - interval '1 second' WHERE relayed_at IS NULL AND payload->'notice'->>'payment' = $1 AND payload->'notice'->>'type' = $2`,
      [paymentId, type],
    );
    await world.settle();
    return (await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).payment.status;
  };
  expect(await arrives('payment.disputed')).toBe('disputed');
  expect(await arrives('payment.succeeded')).toBe('disputed');
  expect(await arrives('payment.processing')).toBe('disputed');
  expect((await sums(order.id)).every((s) => s.sum === '0')).toBe(true);
  const told = await world.rows(`SELECT 1 FROM platform.outbox WHERE type = 'payments.payment-disputed.v1' AND payload->>'orderId' = $1`, [order.id]); // prettier-ignore
  expect(told).toHaveLength(1);
});

it('money paid on the page of an order that was cancelled meanwhile goes back though nobody told of it', async () => {
  const course = await shop.course();
  const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
  await buyer.api.ok(buyer.api.post(`/orders/${order.id}/cancel`));
  const due = async () => {
    await world.rows(`UPDATE platform.outbox SET run_at = now() - interval '1 second' WHERE relayed_at IS NULL AND payload->>'paymentId' = $1`, [paymentId]); // prettier-ignore
    await world.settle();
  };
  await due();
  await world.rows(`UPDATE platform.sandbox_charge SET status = 'succeeded' WHERE id = $1`, [paymentId]);
  await due();
  expect(await world.rows(`SELECT status, cause FROM payments.refund WHERE order_id = $1`, [order.id])).toEqual([
    { status: 'settled', cause: 'surplus' },
  ]);
  expect((await sums(order.id)).every((s) => s.sum === '0')).toBe(true);
});

it('a dispute of money that came beside the order’s own leaves the seller’s money alone', async () => {
  const course = await shop.course();
  const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
  await buyer.api.ok(buyer.api.post(`/orders/${order.id}/cancel`));
  await choose(paymentId, { outcome: 'succeed' });
  await choose(paymentId, { outcome: 'dispute' });
  expect((await sums(order.id)).filter((s) => s.account === 'seller-payable')).toEqual([]);
});

it('[RS-L40] opens what was paid though the seller removed the course while the buyer was on the payment page', async () => {
  const course = await shop.course();
  const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
  const { api } = shop.seller;
  const { version } = await api.ok(api.get(`/seller/courses/${course.id}`));
  const taken = await api.ok(
    api.post(`/seller/courses/${course.id}/unpublish`, {}, { headers: { 'if-match': `"${version}"` } }),
  );
  expect(
    (await api.delete(`/seller/courses/${course.id}`, { headers: { 'if-match': `"${taken.version}"` } })).status,
  ).toBe(204);
  expect((await choose(paymentId, { outcome: 'succeed' })).delivered.at(-1)).toMatchObject({
    type: 'payment.succeeded',
    status: 200,
  });
  expect(await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).toMatchObject({
    status: 'paid',
    payment: { status: 'succeeded' },
  });
  const mine = (await buyer.api.ok(buyer.api.get('/me/courses'))).items.find(
    (c: { orderId: string }) => c.orderId === order.id,
  );
  expect(mine).toMatchObject({ status: 'active', course: { id: course.id } });
  expect((await buyer.api.get(`/lessons/${course.lessonIds[0]}`)).status).toBe(200);
  // A problem with it is solved like any other, and nobody else can buy it.
  await buyer.api.ok(buyer.api.post('/access-problems', { grantId: mine.grantId, description: 'It does not open' }));
  const [{ id }] = await world.rows(`SELECT id FROM content.access_problem WHERE grant_id = $1`, [mine.grantId]);
  const support = await world.staff('support');
  await support.api.ok(support.api.post(`/operator/access-problems/${id}/resolution`, { resolution: 'Mended' }));
  expect((await buyer.api.post('/orders/preview', { items: [{ courseId: course.id }] })).status).toBe(404);
});

it('[AS-9.1] [AS-4.4b] after a mended access problem the two silent days begin anew, and until then the refund is whole', async () => {
  const course = await shop.course({ price: '500.00' });
  const order = await shop.buy(buyer, [course.id]);
  const [grant] = await world.rows(`SELECT id FROM content.grant WHERE order_id = $1`, [order.id]);
  await buyer.api.ok(buyer.api.post('/access-problems', { grantId: grant.id, description: 'It does not open' }));
  await world.advance('P3D');
  const [{ id }] = await world.rows(`SELECT id FROM content.access_problem WHERE grant_id = $1`, [grant.id]);
  const support = await world.staff('support');
  await support.api.ok(support.api.post(`/operator/access-problems/${id}/resolution`, { resolution: 'Mended' }));
  await world.advance('P1D');
  buyer = await world.signIn(buyer);
  const quote = () => buyer.api.ok(buyer.api.post('/refunds/quote', { orderId: order.id }));
  expect(await quote()).toMatchObject({ method: 'full', amount: { amount: '500.00' } });
  await world.advance('P2D');
  buyer = await world.signIn(buyer);
  expect((await quote()).possible).toBe(false);
});
