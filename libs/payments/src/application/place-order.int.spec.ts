import { Shop, openShop, startWorld, type CourseOnSale, type Person, type World } from '#testing';

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

describe('placing an order', () => {
  it('[RS-L39] shows the seller whose agent the operator is, line by line, before and after ordering', async () => {
    const preview = await buyer.api.ok(buyer.api.post('/orders/preview', { items: [{ courseId: course.id }] }));
    expect(preview.seller).toMatchObject({
      id: shop.seller.sellerId,
      legalName: expect.stringContaining('Школа'),
      taxId: expect.any(String),
      address: expect.any(String),
    });
    const order = await shop.order(buyer, [course.id]);
    expect(order.seller).toEqual(preview.seller);
    expect(order.lines).toEqual([
      expect.objectContaining({
        courseId: course.id,
        title: 'Watercolour',
        price: { amount: '1990.00', currency: 'RUB' },
        access: null,
      }),
    ]);
  });

  it('[PA-5.5] charges the payer no commission: the total is the sum of the prices', async () => {
    const second = await shop.course({ price: '10.01' });
    const order = await shop.order(buyer, [course.id, second.id]);
    expect(order.total).toEqual({ amount: '2000.01', currency: 'RUB' });
    expect(order.payerFee).toEqual({ amount: '0.00', currency: 'RUB' });
  });

  it('[RS-L38] needs the exact payment service terms ticked, and keeps the evidence', async () => {
    const request = await shop.request(buyer.api, [course.id]);
    const acceptances = request.acceptances as { document: string; versionId: string }[];
    expect(acceptances.map((a) => a.document)).toEqual(['seller-user-agreement-aser-ru', 'payment-gateway-terms']);
    const without = await buyer.api.post('/orders', { ...request, acceptances: acceptances.slice(0, 1) });
    expect(without).toMatchObject({ status: 422, body: { code: 'payments.terms_not_accepted', clause: 'RS-L38' } });
    const wrong = await buyer.api.post('/orders', {
      ...request,
      acceptances: [acceptances[0], { document: 'payment-gateway-terms', versionId: acceptances[0]!.versionId }],
    });
    expect(wrong.status).toBe(409);
    const order = await buyer.api.ok(buyer.api.post('/orders', request));
    const rows = await world.rows(
      `SELECT document, version_id, how, context->>'order' AS order FROM legal.acceptance WHERE account_id = $1 AND how = 'tick' ORDER BY document`,
      [buyer.accountId],
    );
    expect(rows).toEqual(
      acceptances
        .map((a) => ({ document: a.document, version_id: a.versionId, how: 'tick', order: order.id }))
        .sort((a, b) => (a.document < b.document ? -1 : 1)),
    );
  });

  it('answers the same order to the same key and body, refuses the key for another body or another seller', async () => {
    const request = await shop.request(buyer.api, [course.id]);
    const key = crypto.randomUUID();
    const [a, b] = await Promise.all([
      buyer.api.post('/orders', request, { key }),
      buyer.api.post('/orders', request, { key }),
    ]);
    expect([a.status, b.status]).toEqual([201, 201]);
    expect(a.body.id).toBe(b.body.id);
    const again = await buyer.api.post(
      '/orders',
      { ...request, payer: { ...(request.payer as object), name: 'Another' } },
      { key },
    );
    expect(again).toMatchObject({ status: 422, body: { code: 'platform.idempotency_key_reused' } });
    const foreign = await other.course();
    const elsewhere = await buyer.api.post('/orders', await other.request(buyer.api, [foreign.id]), { key });
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'platform.idempotency_key_reused' } });
    expect((await buyer.api.post('/orders', request, { key: null })).status).toBe(400);
  });

  it('refuses what is not on sale, two sellers in one order, and a course twice', async () => {
    const gone = await shop.course();
    const request = await shop.request(buyer.api, [gone.id]);
    const { version } = await shop.seller.api.ok(shop.seller.api.get(`/seller/courses/${gone.id}`));
    await shop.seller.api.ok(
      shop.seller.api.post(`/seller/courses/${gone.id}/unpublish`, {}, { headers: { 'if-match': `"${version}"` } }),
    );
    expect(await buyer.api.post('/orders', request)).toMatchObject({
      status: 409,
      body: { code: 'payments.not_on_sale' },
    });
    const foreign = await other.course();
    const both = { ...request, items: [{ courseId: course.id }, { courseId: foreign.id }] };
    expect(await buyer.api.post('/orders', both)).toMatchObject({
      status: 422,
      body: { code: 'payments.several_sellers' },
    });
    expect(
      await buyer.api.post('/orders', { ...request, items: [{ courseId: course.id }, { courseId: course.id }] }),
    ).toMatchObject({ status: 422 });
  });

  it('[AS-6.2] completes a free course at once: on the page, by e-mail, with access', async () => {
    const free = await shop.course({ title: 'Open lecture', price: '0.00' });
    const order = await shop.order(buyer, [free.id]);
    expect(order).toMatchObject({
      status: 'paid',
      paid: true,
      method: 'free',
      payment: null,
      total: { amount: '0.00' },
    });
    expect(await accesses(buyer.api)).toEqual([
      expect.objectContaining({ status: 'active', course: expect.objectContaining({ id: free.id }) }),
    ]);
    expect(await world.messages(buyer.email, 'payments.order-free')).toHaveLength(1);
    expect(await ledgerOf(order.id)).toEqual([]);
  });

  it('[AS-4.3] shows an unpaid order as unpaid until its term ends it', async () => {
    const order = await shop.order(buyer, [course.id]);
    const list = await buyer.api.ok(buyer.api.get('/orders'));
    expect(list.items).toEqual([expect.objectContaining({ id: order.id, status: 'awaiting-payment', paid: false })]);
    expect(order.expiresAt).not.toBeNull();
    expect((await (await world.person()).api.get(`/orders/${order.id}`)).status).toBe(404);
    expect((await shop.seller.api.ok(shop.seller.api.get('/seller/orders'))).items).toContainEqual(
      expect.objectContaining({ id: order.id, paid: false }),
    );
    expect((await other.seller.api.ok(other.seller.api.get('/seller/orders'))).items).not.toContainEqual(
      expect.objectContaining({ id: order.id }),
    );
    const seen = await shop.seller.api.ok(shop.seller.api.get(`/seller/orders/${order.id}`));
    expect(seen).toMatchObject({ id: order.id, paid: false, sale: { id: order.id }, refundsWorked: [] });
    expect((await other.seller.api.get(`/seller/orders/${order.id}`)).status).toBe(404);
    expect((await other.seller.api.get(`/seller/orders/${order.id}/documents/receipt.pdf`)).status).toBe(404);
  });
});
