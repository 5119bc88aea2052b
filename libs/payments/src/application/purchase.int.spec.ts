import { Shop, openShop, startWorld, type CourseOnSale, type Person, type World } from '#testing';
import { sign } from '#platform';

let world: World;
let shop: Shop;
let other: Shop;
let course: CourseOnSale;
let buyer: Person;

beforeAll(async () => {
  world = await startWorld();
  shop = await openShop(world, { pack: 'aser-ru' });
  // The second tenant, with sales of its own.
  other = await openShop(world, { pack: 'restudy-ru' });
  course = await shop.course({ title: 'Watercolour', price: '1990.00' });
  const foreign = await other.course({ price: '500.00' });
  await other.buy(await world.person(), [foreign.id]);
});
beforeEach(async () => {
  buyer = await world.person();
});
afterAll(async () => {
  await world?.stop();
});

const accesses = (api: Person['api']) =>
  api.ok(api.get('/me/courses')).then((r) => r.items as { course: { id: string }; status: string }[]);
const ledgerOf = (orderId: string) => world.rows<{ kind: string; account: string; amount: string }>(
  `SELECT e.kind, p.account, p.amount::text FROM payments.entry e JOIN payments.posting p ON p.entry_id = e.id WHERE e.order_id = $1 ORDER BY e.at, e.id, p.line`, [orderId],
); // prettier-ignore

async function notify(notice: Record<string, unknown>, options: { secret?: string; seconds?: number } = {}) {
  const body = JSON.stringify(notice);
  const seconds = options.seconds ?? Math.floor(Date.now() / 1000);
  const signature = sign(options.secret ?? world.config.secrets.sandboxWebhookSecret, seconds, Buffer.from(body));
  return world.api.call('POST', '/webhooks/sandbox', body, {
    headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
  });
}
const success = (paymentId: string, amount = '1990.00') => ({
  id: `evt_${crypto.randomUUID()}`,
  type: 'payment.succeeded',
  payment: paymentId,
  amount: { amount, currency: 'RUB' },
});
const choose = (paymentId: string, body: Record<string, unknown>) =>
  world.api.post(`/api/sandbox/payments/${paymentId}`, body);

describe('paying', () => {
  it('[RS-L37] [RS-L40] [AS-8.1] opens access when the whole price has come, in the commit that takes it', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    expect(await accesses(buyer.api)).toEqual([]);
    const done = await choose(paymentId, { outcome: 'succeed' });
    expect(done).toMatchObject({
      status: 200,
      body: {
        status: 'succeeded',
        delivered: [
          { type: 'payment.processing', status: 200 },
          { type: 'payment.succeeded', status: 200 },
        ],
      },
    });
    const paid = await buyer.api.ok(buyer.api.get(`/orders/${order.id}`));
    expect(paid).toMatchObject({
      status: 'paid',
      paid: true,
      payment: { status: 'succeeded' },
      lines: [{ access: { startsAt: expect.any(String) } }],
    });
    expect(await accesses(buyer.api)).toEqual([expect.objectContaining({ status: 'active' })]);
    expect(await ledgerOf(order.id)).toEqual([
      { kind: 'captured', account: 'gateway-clearing', amount: '199000' },
      { kind: 'captured', account: 'seller-payable', amount: '-179100' },
      { kind: 'captured', account: 'operator-commission', amount: '-19900' },
    ]);
    await world.settle();
    const [deadline] = await world.rows(`SELECT state FROM platform.deadline WHERE subject_id = $1`, [order.id]);
    expect(deadline.state).toBe('cancelled');
  });

  it('[PA-5.2] e-mails a receipt as PDF after the payment, and lets the buyer load it', async () => {
    const order = await shop.buy(buyer, [course.id]);
    const [mail] = await world.messages(buyer.email, 'payments.receipt');
    expect(mail!.attachments).toHaveLength(1);
    expect(await world.messages(buyer.email, 'payments.receipt')).toHaveLength(1);
    const pdf = await buyer.api.get(order.documents[0]?.href ?? '');
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(String(pdf.body).startsWith('%PDF-')).toBe(true);
    expect((await (await world.person()).api.get(order.documents[0]?.href ?? '')).status).toBe(404);
  });

  it('pays once however often the button is pressed', async () => {
    const order = await shop.order(buyer, [course.id]);
    const presses = await Promise.all([1, 2, 3, 4].map(() => buyer.api.post(`/orders/${order.id}/pay`)));
    expect(presses.map((p) => p.status)).toEqual([200, 200, 200, 200]);
    expect(new Set(presses.map((p) => p.body.paymentId)).size).toBe(1);
    expect(presses[0]!.body.redirectUrl).toContain(`/sandbox/pay/${presses[0]!.body.paymentId}`);
    expect(
      await world.rows(
        `SELECT id FROM platform.sandbox_charge WHERE id IN (SELECT id FROM payments.payment WHERE order_id = $1)`,
        [order.id],
      ),
    ).toHaveLength(1);
  });

  it('[RS-L37] refuses to pay at a price that is no longer in force', async () => {
    const dear = await shop.course({ price: '100.00' });
    const order = await shop.order(buyer, [dear.id]);
    const { version } = await shop.seller.api.ok(shop.seller.api.get(`/seller/courses/${dear.id}`));
    await shop.seller.api.ok(
      shop.seller.api.patch(
        `/seller/courses/${dear.id}`,
        { price: { amount: '120.00', currency: 'RUB' } },
        { headers: { 'if-match': `"${version}"` } },
      ),
    );
    expect(await buyer.api.post(`/orders/${order.id}/pay`)).toMatchObject({
      status: 409,
      body: { code: 'payments.price_changed', clause: 'RS-L37' },
    });
  });

  it('lets a declined buyer try again with a new attempt', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    await choose(paymentId, { outcome: 'decline' });
    expect(await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).toMatchObject({
      status: 'awaiting-payment',
      payment: { status: 'declined', failure: 'card_declined' },
    });
    const again = await buyer.api.ok(buyer.api.post(`/orders/${order.id}/pay`));
    expect(again.paymentId).not.toBe(paymentId);
    await choose(again.paymentId, { outcome: 'succeed' });
    expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).status).toBe('paid');
  });
});

describe('notifications', () => {
  it('refuses forged and stale ones before anything is loaded, and nothing changes', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    expect((await notify(success(paymentId), { secret: 'guessed' })).status).toBe(401);
    expect((await notify(success(paymentId), { seconds: Math.floor(Date.now() / 1000) - 3600 })).status).toBe(400);
    expect((await world.api.post('/webhooks/sandbox', success(paymentId))).status).toBe(401);
    expect((await notify({ id: 'evt_x', type: 'payment.succeeded', payment: 'no-id' })).status).toBe(400);
    expect((await world.api.post('/webhooks/nobody', {})).status).toBe(404);
    expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).status).toBe('awaiting-payment');
    expect(await world.rows(`SELECT 1 FROM payments.gateway_event WHERE subject_id = $1`, [paymentId])).toEqual([]);
  });

  it('takes repeats, parallel ones included, once', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    const notice = success(paymentId);
    const answers = await Promise.all([
      notify(notice),
      notify(notice),
      notify(success(paymentId)),
      notify(success(paymentId)),
    ]);
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200]);
    expect(await ledgerOf(order.id)).toHaveLength(3);
    expect(await accesses(buyer.api)).toHaveLength(1);
  });

  it('takes them reversed, twice and late', async () => {
    const reversed = await shop.atGateway(buyer, [course.id]);
    await choose(reversed.paymentId, { outcome: 'succeed', delivery: { order: 'reversed', times: 2 } });
    expect(await buyer.api.ok(buyer.api.get(`/orders/${reversed.order.id}`))).toMatchObject({
      status: 'paid',
      payment: { status: 'succeeded' },
    });
    const late = await shop.atGateway(await world.person(), [course.id]);
    const answer = await choose(late.paymentId, { outcome: 'succeed', delivery: { delay: 'PT40S', times: 2 } });
    expect(answer.body.delivered[1]).toEqual({ type: 'payment.succeeded', status: null });
    await world.settle();
    const status = () =>
      world.rows(`SELECT status FROM payments.order WHERE id = $1`, [late.order.id]).then((r) => r[0].status);
    expect(await status()).toBe('awaiting-payment');
    await world.rows(
      `UPDATE platform.outbox SET run_at = now() - interval '1 second' WHERE type = 'job:payments.sandbox-notice' AND payload->'notice'->>'payment' = $1`,
      [late.paymentId],
    );
    await world.settle();
    expect(await status()).toBe('paid');
  });

  it('takes no other sum than was asked for, and says so in the journal', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    expect((await notify(success(paymentId, '1.00'))).status).toBe(200);
    expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).status).toBe('awaiting-payment');
    expect(
      await world.rows(`SELECT 1 FROM platform.journal WHERE kind = 'payments.unmatched-money' AND subject_id = $1`, [
        paymentId,
      ]),
    ).toHaveLength(1);
  });

  it('leaves a silent payment unknown and asks the gateway, never guesses', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    await choose(paymentId, { outcome: 'timeout' });
    const now = await buyer.api.ok(buyer.api.get(`/orders/${order.id}`));
    expect(now).toMatchObject({ status: 'awaiting-payment', payment: { status: 'unknown' } });
    // The gateway's books change and its notification is lost.
    await world.rows(`UPDATE platform.sandbox_charge SET status = 'succeeded' WHERE id = $1`, [paymentId]);
    await world.rows(
      `UPDATE platform.outbox SET run_at = now() - interval '1 second' WHERE type = 'job:payments.reconcile-payment' AND payload->>'paymentId' = $1`,
      [paymentId],
    );
    await world.settle();
    expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).status).toBe('paid');
    expect(await ledgerOf(order.id)).toHaveLength(3);
  });

  it('gives money back whole that comes for a closed order', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    await buyer.api.ok(buyer.api.post(`/orders/${order.id}/cancel`));
    await choose(paymentId, { outcome: 'succeed' });
    await world.settle();
    expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).status).toBe('cancelled');
    const [refund] = await world.rows(`SELECT status, amount::text, cause FROM payments.refund WHERE order_id = $1`, [
      order.id,
    ]);
    expect(refund).toEqual({ status: 'settled', amount: '199000', cause: 'surplus' });
    const rest = await world.rows(
      `SELECT account, sum(p.amount)::text AS sum FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = $1 GROUP BY account`,
      [order.id],
    );
    expect(rest.every((r) => r.sum === '0')).toBe(true);
    expect(await accesses(buyer.api)).toEqual([]);
  });

  it('takes a disputed sum out of the seller’s money', async () => {
    const { order, paymentId } = await shop.atGateway(buyer, [course.id]);
    await choose(paymentId, { outcome: 'succeed' });
    await choose(paymentId, { outcome: 'dispute' });
    expect((await buyer.api.ok(buyer.api.get(`/orders/${order.id}`))).payment.status).toBe('disputed');
    const rest = await world.rows(
      `SELECT account, sum(p.amount)::text AS sum FROM payments.posting p JOIN payments.entry e ON e.id = p.entry_id WHERE e.order_id = $1 GROUP BY account`,
      [order.id],
    );
    expect(rest.every((r) => r.sum === '0')).toBe(true);
    expect(await world.messages(shop.seller.email, 'payments.disputed')).toHaveLength(1);
  });
});

describe('the ledger', () => {
  it('balances to zero and cannot be changed', async () => {
    const sums = await world.rows(`SELECT currency, sum(amount)::text AS sum FROM payments.posting GROUP BY currency`);
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.every((s) => s.sum === '0')).toBe(true);
    const [entry] = await world.rows(`SELECT id, tenant_id FROM payments.entry LIMIT 1`);
    const crooked = world.rows(`INSERT INTO payments.posting VALUES ($1, 90, $2, 'seller-payable', 'RUB', 5)`, [
      entry.id,
      entry.tenant_id,
    ]);
    await expect(crooked).rejects.toThrow('balance');
    await expect(world.rows(`UPDATE payments.posting SET amount = amount + 1`)).rejects.toThrow('append-only');
    await expect(world.rows(`DELETE FROM payments.entry`)).rejects.toThrow('append-only');
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });

  it('shows each seller its own money, and billing everybody’s', async () => {
    const mine = await shop.seller.api.ok(shop.seller.api.get('/seller/balance'));
    const theirs = await other.seller.api.ok(other.seller.api.get('/seller/balance'));
    expect(theirs.items).toEqual([
      {
        currency: 'RUB',
        payable: { amount: '450.00', currency: 'RUB' },
        refundsUnderWay: { amount: '0.00', currency: 'RUB' },
        commission: { amount: '50.00', currency: 'RUB' },
      },
    ]);
    expect(mine.items[0].payable.amount).not.toBe('450.00');
    const billing = await world.staff('billing');
    const ledger = await billing.api.ok(billing.api.get(`/billing/ledger?seller=${other.seller.sellerId}&limit=2`));
    expect(ledger.items).toHaveLength(2);
    expect(
      (
        await billing.api.ok(
          billing.api.get(`/billing/ledger?seller=${other.seller.sellerId}&limit=2&cursor=${ledger.next}`),
        )
      ).items,
    ).toHaveLength(1);
    expect((await shop.seller.api.get('/billing/ledger')).status).toBe(403);
    const file = await shop.seller.api.get('/seller/orders', { headers: { accept: 'text/csv' } });
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(String(file.body)).toContain('buyer');
  });
});
