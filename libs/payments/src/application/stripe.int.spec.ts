import { FakeStripe, openShop, startWorld, type CourseOnSale, type Person, type Shop, type World } from '#testing';

let stripe: FakeStripe;
let world: World;
let shop: Shop;
let buyer: Person;
let course: CourseOnSale;

beforeAll(async () => {
  stripe = await new FakeStripe().start();
  world = await startWorld({ env: stripe.env });
  shop = await openShop(world, { pack: 'aser-ru' });
  await openShop(world, { pack: 'restudy-ru' });
  course = await shop.course();
});
beforeEach(async () => void (buyer = await world.person()));
afterAll(async () => {
  await world?.stop();
  await stripe?.stop();
});

const order = async (id: string) => buyer.api.ok(buyer.api.get(`/orders/${id}`));
const tell = async (type: string, object: Record<string, unknown>) => {
  const { body, headers } = stripe.notice(type, object);
  return world.api.call('POST', '/webhooks/stripe', body, { headers });
};
/** Brings the technical delays of jobs of a kind to an end. */
const due = async (job: string) => {
  await world.rows(
    `UPDATE platform.outbox SET run_at = now() - interval '1 second' WHERE relayed_at IS NULL AND type = $1`,
    [`job:${job}`],
  );
  await world.settle();
};
const sums = async (orderId: string) =>
  Object.fromEntries(
    (
      await world.rows<{ account: string; sum: string }>(
        `SELECT account, sum(p.amount)::text AS sum FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = $1 GROUP BY account`,
        [orderId],
      )
    ).map((r) => [r.account, r.sum]),
  );

describe('a purchase through Stripe', () => {
  it('goes to Stripe’s page and is completed by its signed notification, once', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    const session = stripe.session(paymentId);
    expect((await order(placed.id)).payment.status).toBe('pending');
    stripe.pay(paymentId);
    expect((await tell('checkout.session.completed', session)).status).toBe(200);
    expect((await tell('checkout.session.completed', session)).status).toBe(200);
    expect(await order(placed.id)).toMatchObject({ status: 'paid', payment: { status: 'succeeded' } });
    expect(await sums(placed.id)).toMatchObject({ 'gateway-clearing': '199000' });
  });

  it('is unclear where Stripe does not answer, and pays once when it is tried again', async () => {
    const placed = await shop.order(buyer, [course.id]);
    stripe.silenceNext('break', 2);
    expect((await buyer.api.post(`/orders/${placed.id}/pay`)).body.code).toBe('payments.payment_unclear');
    expect((await order(placed.id)).payment.status).toBe('unknown');
    const { paymentId, redirectUrl } = await buyer.api.ok(buyer.api.post(`/orders/${placed.id}/pay`));
    expect(redirectUrl).toBe(stripe.session(paymentId).url);
    expect(new Set(stripe.calls.filter((c) => c.form['metadata[order]'] === placed.id).map((c) => c.key))).toEqual(
      new Set([paymentId]),
    );
  });

  it('is declined where Stripe refuses, and may be tried anew', async () => {
    const placed = await shop.order(buyer, [course.id]);
    stripe.failNext(400, { type: 'invalid_request_error', message: 'No such currency' });
    expect((await buyer.api.post(`/orders/${placed.id}/pay`)).status).toBe(503);
    expect((await order(placed.id)).payment.status).toBe('declined');
    const { paymentId } = await buyer.api.ok(buyer.api.post(`/orders/${placed.id}/pay`));
    stripe.pay(paymentId);
    await due('payments.reconcile-payment');
    expect((await order(placed.id)).status).toBe('paid');
  });
});

describe('money that nobody told of', () => {
  it('is found on the page of a cancelled order, and goes back whole', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    await buyer.api.ok(buyer.api.post(`/orders/${placed.id}/cancel`));
    await due('payments.reconcile-payment');
    stripe.pay(paymentId);
    await due('payments.reconcile-payment');
    expect((await order(placed.id)).status).toBe('cancelled');
    const [refund] = await world.rows(`SELECT id, status, amount::text, cause FROM payments.refund WHERE order_id = $1`, [placed.id]); // prettier-ignore
    expect(refund).toMatchObject({ status: 'sent', amount: '199000', cause: 'surplus' });
    const [made] = stripe.all('refund').filter((r) => r.metadata.refund === refund.id);
    expect(made).toMatchObject({ amount: 199000 });
    await due('payments.reconcile-refund');
    expect(Object.values(await sums(placed.id)).every((s) => s === '0')).toBe(true);
  });

  it('is found on the page of an expired order after the clock has moved', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    const { expiresAt } = await order(placed.id);
    await world.moveTo(expiresAt);
    buyer = await world.signIn(buyer);
    expect((await order(placed.id)).status).toBe('expired');
    stripe.pay(paymentId);
    await due('payments.reconcile-payment');
    await due('payments.reconcile-refund');
    expect(Object.values(await sums(placed.id)).every((s) => s === '0')).toBe(true);
    expect(await world.rows(`SELECT status, cause FROM payments.refund WHERE order_id = $1`, [placed.id])).toEqual([
      { status: 'settled', cause: 'surplus' },
    ]);
  });

  it('completes the order where the attempt was declined before and the order still waits', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    expect((await tell('checkout.session.async_payment_failed', stripe.session(paymentId))).status).toBe(200);
    expect((await order(placed.id)).payment.status).toBe('declined');
    stripe.pay(paymentId);
    await due('payments.reconcile-payment');
    expect(await order(placed.id)).toMatchObject({ status: 'paid', payment: { status: 'succeeded' } });
  });

  it('is looked for as long as a page may live, and no longer', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    await buyer.api.ok(buyer.api.post(`/orders/${placed.id}/cancel`));
    const waiting = () =>
      world.rows(
        `SELECT (payload->>'closed')::int AS closed FROM platform.outbox WHERE relayed_at IS NULL AND type = 'job:payments.reconcile-payment' AND payload->>'paymentId' = $1`,
        [paymentId],
      );
    await due('payments.reconcile-payment');
    expect(await waiting()).toEqual([{ closed: 1 }]);
    await due('payments.reconcile-payment');
    expect(await waiting()).toEqual([{ closed: 2 }]);
    await world.rows(
      `UPDATE platform.outbox SET payload = payload || '{"closed": 78}' WHERE relayed_at IS NULL AND payload->>'paymentId' = $1`,
      [paymentId],
    );
    await due('payments.reconcile-payment');
    expect(await waiting()).toEqual([]);
  });
});

describe('a page that is closed', () => {
  it('is asked about no more', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    await buyer.api.ok(buyer.api.post(`/orders/${placed.id}/cancel`));
    Object.assign(stripe.session(paymentId), { status: 'expired' });
    await due('payments.reconcile-payment');
    expect(
      await world.rows(
        `SELECT 1 FROM platform.outbox WHERE relayed_at IS NULL AND type = 'job:payments.reconcile-payment' AND payload->>'paymentId' = $1`,
        [paymentId],
      ),
    ).toEqual([]);
  });
});

describe('a dispute that comes before the payment', () => {
  it('is answered, kept, and taken in once Stripe has said whose money it is', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    const intent = stripe.pay(paymentId);
    expect(
      (await tell('charge.dispute.created', { id: 'dp_1', object: 'dispute', payment_intent: intent })).status,
    ).toBe(200);
    await world.settle();
    expect(await order(placed.id)).toMatchObject({ payment: { status: 'disputed' } });
    expect(Object.values(await sums(placed.id)).every((s) => s === '0')).toBe(true);
    // What it was about comes late, and changes nothing.
    expect((await tell('checkout.session.completed', stripe.session(paymentId))).status).toBe(200);
    expect((await order(placed.id)).payment.status).toBe('disputed');
    expect(await world.messages(shop.seller.email, 'payments.disputed')).toHaveLength(1);
  });

  it('waits while Stripe does not answer', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    const intent = stripe.pay(paymentId);
    stripe.silenceNext('break', 2);
    await tell('charge.dispute.created', { id: 'dp_2', object: 'dispute', payment_intent: intent });
    await world.settle();
    expect((await order(placed.id)).payment.status).toBe('pending');
    await due('payments.place-dispute');
    expect((await order(placed.id)).payment.status).toBe('disputed');
  });

  it('ends in the journal where it is about money of somebody else', async () => {
    expect(
      (await tell('charge.dispute.created', { id: 'dp_3', object: 'dispute', payment_intent: 'pi_of_another' })).status,
    ).toBe(200);
    await world.settle();
    await world.rows(`UPDATE platform.outbox SET payload = payload || '{"attempt": 82}' WHERE relayed_at IS NULL AND payload->>'externalId' = 'pi_of_another'`); // prettier-ignore
    await due('payments.place-dispute');
    expect(
      await world.rows(`SELECT actor FROM platform.journal WHERE kind = 'payments.unmatched-dispute' AND subject_id = 'pi_of_another'`),
    ).toEqual([{ actor: 'gateway:stripe' }]); // prettier-ignore
  });
});

describe('a refund through Stripe', () => {
  it('that times out is unknown, and is asked for again under the same key', async () => {
    const { order: placed, paymentId } = await shop.atGateway(buyer, [course.id]);
    stripe.pay(paymentId);
    await tell('checkout.session.completed', stripe.session(paymentId));
    stripe.failNext(500, { type: 'api_error', message: 'Oops' }, 2);
    const refund = await buyer.api.ok(buyer.api.post('/refunds', { orderId: placed.id, reason: 'changed my mind' }));
    await world.settle();
    const status = async () => (await buyer.api.ok(buyer.api.get(`/refunds/${refund.id}`))).status;
    const [row] = await world.rows(`SELECT status FROM payments.refund WHERE id = $1`, [refund.id]);
    expect(row.status).toBe('unknown');
    await due('payments.reconcile-refund');
    await due('payments.reconcile-refund');
    expect(await status()).toBe('settled');
    expect(stripe.all('refund').filter((r) => r.metadata.refund === refund.id)).toHaveLength(1);
    expect(new Set(stripe.calls.filter((c) => c.form['metadata[refund]'] === refund.id).map((c) => c.key))).toEqual(
      new Set([`${refund.id}:1`]),
    );
  });
});
