import { Shop, openShop, startWorld, type Person, type World } from '#testing';
import { sign } from '#platform';

let world: World;
let other: Shop;
let buyer: Person;

beforeAll(async () => {
  world = await startWorld();
  other = await openShop(world, { pack: 'restudy-ru' });
});
beforeEach(async () => {
  buyer = await world.person();
});
afterAll(async () => {
  await world?.stop();
});

const quote = (orderId: string) => buyer.api.ok(buyer.api.post('/refunds/quote', { orderId }));
const claim = (orderId: string | undefined) => buyer.api.post('/refunds', { orderId, reason: 'I changed my mind' });
const sums = (orderId: string) => world.rows<{ account: string; sum: string }>(
  `SELECT account, sum(p.amount)::text AS sum FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = $1 GROUP BY account ORDER BY account`, [orderId],
); // prettier-ignore

it('[AS-9.1] [AS-9.2] refunds in full before access counts as received: money, commission, access, letters, one commit each', async () => {
  const shop = await openShop(world, { pack: 'aser-ru' });
  const course = await shop.course({ price: '1990.00' });
  const order = await shop.buy(buyer, [course.id]);
  await world.settle();
  expect(await quote(order.id)).toMatchObject({
    amount: { amount: '1990.00' },
    method: 'full',
    clause: 'AS-9.1',
    possible: true,
    pay: { value: '10wd', clauses: ['AS-9.2'] },
  });
  const key = crypto.randomUUID();
  const body = { orderId: order.id, reason: 'I changed my mind' };
  const refund = await buyer.api.ok(buyer.api.post('/refunds', body, { key }));
  expect(refund).toMatchObject({
    status: 'requested',
    amount: { amount: '1990.00' },
    clause: 'AS-9.1',
    reason: 'I changed my mind',
  });
  expect(refund.commission).toBeUndefined();
  expect((await buyer.api.post('/refunds', body, { key })).body.id).toBe(refund.id);
  expect(await claim(order.id)).toMatchObject({ status: 409, body: { code: 'payments.refund_open' } });
  // Set aside at once, so that no payout takes it.
  expect(await sums(order.id)).toEqual([
    { account: 'gateway-clearing', sum: '199000' }, { account: 'operator-commission', sum: '0' }, { account: 'refund-payable', sum: '-199000' }, { account: 'seller-payable', sum: '0' },
  ]); // prettier-ignore
  const [due] = await world.rows(
    `SELECT policy->>'value' AS value, state FROM platform.deadline WHERE subject_id = $1`,
    [refund.id],
  );
  expect(due).toEqual({ value: '10wd', state: 'waiting' });
  await world.settle();
  expect(await buyer.api.ok(buyer.api.get(`/refunds/${refund.id}`))).toMatchObject({
    status: 'settled',
    settledAt: expect.any(String),
  });
  expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).status).toBe('refunded');
  expect((await sums(order.id)).every((s) => s.sum === '0')).toBe(true);
  expect(
    (await buyer.api.ok(buyer.api.get('/me/courses'))).items.every((c: { status: string }) => c.status !== 'active'),
  ).toBe(true);
  const [after] = await world.rows(`SELECT state FROM platform.deadline WHERE subject_id = $1`, [refund.id]);
  expect(after.state).toBe('cancelled');
  expect(await world.messages(buyer.email, 'payments.refund-taken')).toHaveLength(1);
  expect(await world.messages(buyer.email, 'payments.refund-paid')).toHaveLength(1);
  expect(await world.messages(shop.seller.email, 'payments.refund-of-sale')).toHaveLength(1);
  expect((await (await world.person()).api.get(`/refunds/${refund.id}`)).status).toBe(404);
  expect((await shop.seller.api.ok(shop.seller.api.get('/seller/refunds'))).items).toEqual([
    expect.objectContaining({ id: refund.id, commission: { amount: '199.00', currency: 'RUB' } }),
  ]);
  expect((await other.seller.api.ok(other.seller.api.get('/seller/refunds'))).items).toEqual([]);
});

it('[AS-9.1] refuses after two silent days, with the clause and the reason', async () => {
  const shop = await openShop(world, { pack: 'aser-ru' });
  const course = await shop.course();
  const order = await shop.buy(buyer, [course.id]);
  await world.advance('P2D');
  buyer = await world.signIn(buyer);
  expect(await quote(order.id)).toMatchObject({
    amount: { amount: '0.00' },
    possible: false,
    method: 'none-after-access',
    why: { en: expect.stringContaining('rendered') },
  });
  expect(await claim(order.id)).toMatchObject({ status: 422, body: { code: 'payments.refund_refused' } });
  expect(await world.rows(`SELECT 1 FROM payments.refund WHERE order_id = $1`, [order.id])).toEqual([]);
});

it('[RS-L42] refuses from the moment access is given', async () => {
  const course = await other.course();
  const order = await other.buy(buyer, [course.id]);
  expect(await claim(order.id)).toMatchObject({
    status: 422,
    body: { code: 'payments.refund_refused', clause: 'RS-L42' },
  });
  const unpaid = await other.order(buyer, [(await other.course()).id]);
  expect(await claim(unpaid.id)).toMatchObject({ status: 409, body: { code: 'payments.refund_not_paid' } });
  expect((await (await world.person()).api.post('/refunds/quote', { orderId: order.id })).status).toBe(404);
});

it('[NH-5.2a] [NH-5.2b] refunds unused months, the first one kept after 14 days', async () => {
  const shop = await openShop(world, { pack: 'nihao-ru' });
  const course = await shop.course({ price: '900.00', kind: 'programme', window: 'P3M' });
  const order = await shop.buy(buyer, [course.id]);
  await world.advance('P15D');
  buyer = await world.signIn(buyer);
  expect(await quote(order.id)).toMatchObject({
    method: 'unused-months',
    clause: 'NH-5.2b',
    amount: { amount: '600.00' },
  });
  const refund = await buyer.api.ok(claim(order.id));
  await world.settle();
  expect((await buyer.api.ok(buyer.api.get(`/refunds/${refund.id}`))).status).toBe('settled');
  const after = await buyer.api.ok(buyer.api.get(`/orders/${order.id}`));
  expect(after).toMatchObject({ status: 'partly-refunded', refunded: { amount: '600.00' } });
  // A third of the sale and of its commission stays.
  expect(await sums(order.id)).toEqual([
    { account: 'gateway-clearing', sum: '30000' }, { account: 'operator-commission', sum: '-3000' }, { account: 'refund-payable', sum: '0' }, { account: 'seller-payable', sum: '-27000' },
  ]); // prettier-ignore
  // What was given is given: asking again does not fetch the part that stays.
  expect(await quote(order.id)).toMatchObject({
    amount: { amount: '0.00' },
    possible: false,
    why: { en: expect.stringContaining('already') },
  });
  expect(await claim(order.id)).toMatchObject({ status: 422, body: { code: 'payments.refund_refused' } });
});

it('a retry is a call of its own: late news of the refused one changes nothing', async () => {
  const shop = await openShop(world, { pack: 'aser-ru' });
  const order = await shop.buy(buyer, [(await shop.course()).id]);
  await world.settle();
  const refund = await buyer.api.ok(claim(order.id));
  const tell = async (type: string, attempt: number) => {
    const body = JSON.stringify({ id: `evt_${crypto.randomUUID()}`, type, refund: refund.id, attempt });
    const signature = sign(world.config.secrets.sandboxWebhookSecret, Math.floor(Date.now() / 1000), Buffer.from(body));
    const answer = await world.api.call('POST', '/webhooks/sandbox', body, {
      headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
    });
    expect(answer.status).toBeLessThan(300);
    return (
      await world.rows(`SELECT status, attempt, external_id AS no, failure FROM payments.refund WHERE id = $1`, [
        refund.id,
      ])
    )[0];
  };
  expect(await tell('refund.failed', 1)).toEqual({
    status: 'failed',
    attempt: 1,
    no: `sbx_${refund.id}_1`,
    failure: 'failed',
  });
  const again = { status: 'requested', attempt: 2, no: null, failure: null };
  expect(await shop.seller.api.ok(shop.seller.api.post(`/seller/refunds/${refund.id}/retry`))).toMatchObject({
    status: 'requested',
  });
  expect(await tell('refund.failed', 1)).toEqual(again);
  expect(await tell('refund.succeeded', 1)).toEqual(again);
  expect(
    await world.rows(
      `SELECT payload->>'attempt' AS attempt FROM platform.journal WHERE kind = 'payments.refund-unmatched'`,
    ),
  ).toEqual([{ attempt: '1' }]);
  await world.settle();
  expect(await tell('refund.failed', 1)).toEqual({
    status: 'settled',
    attempt: 2,
    no: `sbx_${refund.id}_2`,
    failure: null,
  });
  expect(await world.rows(`SELECT attempt FROM platform.sandbox_refund WHERE id = $1`, [refund.id])).toEqual([
    { attempt: 2 },
  ]);
});

it('[AT-6.5b] shows refunds against sales of 30 days by number and amount, to the seller and to billing, and ends nothing by itself', async () => {
  const shop = await openShop(world, { pack: 'aser-ru' });
  const course = await shop.course({ price: '100.00' });
  const orders = [];
  for (let n = 0; n < 3; n++) {
    buyer = await world.person();
    orders.push(await shop.buy(buyer, [course.id]));
  }
  await buyer.api.ok(claim(orders[2]?.id));
  await world.settle();
  const own = await shop.seller.api.ok(shop.seller.api.get('/seller/refund-ratio'));
  expect(own).toMatchObject({
    number: { refunds: 1, sales: 3, ratio: '33.33%', exceeds: true }, amounts: [{ currency: 'RUB', refunds: { amount: '100.00' }, sales: { amount: '300.00' }, exceeds: true }],
    exceeds: true, limit: '5%', clause: 'AT-6.5b', window: 'P30D', mustExceed: 'both',
  }); // prettier-ignore
  const billing = await world.staff('billing');
  const over = await billing.api.ok(billing.api.get('/billing/refund-ratios?window=30d&over=true'));
  expect(over.items.map((r: { sellerId: string }) => r.sellerId)).toContain(shop.seller.sellerId);
  expect(over.items.map((r: { sellerId: string }) => r.sellerId)).not.toContain(other.seller.sellerId);
  const detail = await billing.api.ok(billing.api.get(`/billing/sellers/${shop.seller.sellerId}/refund-ratio`));
  expect(detail.series).toHaveLength(30);
  expect(detail.series.at(-1)).toMatchObject({ number: { refunds: 1, sales: 3 } });
  expect(detail.refunds).toEqual([expect.objectContaining({ orderId: orders[2]?.id })]);
  const [{ status }] = await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [shop.seller.sellerId]);
  expect(status).toBe('active');
  expect((await shop.seller.api.get('/billing/refund-ratios')).status).toBe(403);
});

it('[AS-4.3] closes an unpaid order at its term, and voids the attempt', async () => {
  const shop = await openShop(world, { pack: 'aser-ru' });
  const { order, paymentId } = await shop.atGateway(buyer, [(await shop.course()).id]);
  const fired = await world.advance('P3D');
  expect(fired).toContainEqual(
    expect.objectContaining({ kind: 'payments.order-unpaid', subject: `order:${order.id}` }),
  );
  buyer = await world.signIn(buyer);
  expect(await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).toMatchObject({
    status: 'expired',
    paid: false,
    payment: { id: paymentId, status: 'void' },
  });
  expect((await buyer.api.post(`/orders/${order.id}/pay`)).status).toBe(409);
});
