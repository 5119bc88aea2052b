import { Shop, openShop, startWorld, type Person, type World } from '#testing';

let world: World;
let billing: Person;
let other: Shop;

beforeAll(async () => {
  world = await startWorld();
  billing = await world.staff('billing');
  other = await openShop(world);
});
afterAll(async () => {
  await world?.stop();
});

const decide = (id: string, body: Record<string, unknown>) =>
  billing.api.post(`/operator/payment-module-applications/${id}/decision`, body);

it('[AT-1.2e] is applied for, refused with reasons or approved beside the legal profile, and both are notified', async () => {
  const seller = await world.seller({ country: 'KZ', pack: 'prism-kz' });
  expect(await seller.api.ok(seller.api.get('/seller/payment-module'))).toMatchObject({
    status: 'none',
    charges: false,
    actions: ['apply'],
  });
  const { id } = await seller.api.ok(seller.api.post('/seller/payment-module/application', { note: 'we teach' }));
  expect((await seller.api.post('/seller/payment-module/application', {})).status).toBe(409);
  const list = await billing.api.ok(billing.api.get('/operator/payment-module-applications?status=applied'));
  expect(list.items).toEqual([
    expect.objectContaining({
      id,
      note: 'we teach',
      actions: ['approve', 'refuse'],
      seller: expect.objectContaining({
        id: seller.sellerId,
        taxId: expect.any(String),
        legalName: expect.any(String),
      }),
    }),
  ]);

  expect(await decide(id, { decision: 'refuse' })).toMatchObject({
    status: 422,
    body: { code: 'payments.module_reason_missing', clause: 'AT-1.2e' },
  });
  await billing.api.ok(decide(id, { decision: 'refuse', reason: 'The bank details are missing' }));
  const [refusal] = await world.messages(seller.email, 'payments.module-decided');
  expect(refusal!.subject).toContain('refused');
  expect(refusal!.text).toContain('The bank details are missing');
  expect(await seller.api.ok(seller.api.get('/seller/payment-module'))).toMatchObject({
    status: 'refused',
    reason: 'The bank details are missing',
    actions: ['apply'],
  });

  await seller.api.ok(seller.api.post('/seller/payment-module/application', {}));
  await billing.api.ok(decide(id, { decision: 'approve' }));
  const mails = await world.messages(seller.email, 'payments.module-decided');
  expect(mails).toHaveLength(2);
  expect(mails[0]!.subject).toContain('approved');
  expect((await decide(id, { decision: 'approve' })).status).toBe(409);
  const history = await world.rows(
    `SELECT transition FROM platform.state_history WHERE subject_id = $1 ORDER BY at, id`,
    [id],
  );
  expect(history.map((h) => h.transition)).toEqual(['apply', 'refuse', 'apply', 'approve']);
  expect((await other.seller.api.get('/operator/payment-module-applications')).status).toBe(403);
});

it('[AT-1.2f] is switched on after approval, which accepts the payment terms; before it no order can be charged', async () => {
  const seller = await world.seller();
  const shop = new Shop(world, seller);
  const course = await shop.course();
  const buyer = await world.person();
  const { terms } = await seller.api.ok(seller.api.get('/seller/payment-module'));
  const refused = async () =>
    expect(await buyer.api.post('/orders', await shop.request(buyer.api, [course.id]))).toMatchObject({
      status: 409,
      body: { code: 'payments.module_inactive', clause: 'AT-1.2f' },
    });
  await refused();
  expect((await seller.api.post('/seller/payment-module/activation', { versionId: terms.versionId })).status).toBe(409);
  const { id } = await seller.api.ok(seller.api.post('/seller/payment-module/application', {}));
  await refused();
  await billing.api.ok(decide(id, { decision: 'approve' }));
  await refused();
  expect(
    (await seller.api.post('/seller/payment-module/activation', { versionId: crypto.randomUUID() })).status,
  ).toBeGreaterThanOrEqual(400);
  await refused();
  const on = await seller.api.ok(seller.api.post('/seller/payment-module/activation', { versionId: terms.versionId }));
  expect(on).toMatchObject({ status: 'activated', charges: true, termsVersion: terms.version });
  const [acceptance] = await world.rows(
    `SELECT document, how, version_id FROM legal.acceptance WHERE account_id = $1 AND document = 'payment-terms'`,
    [seller.accountId],
  );
  expect(acceptance).toEqual({ document: 'payment-terms', how: 'activation', version_id: terms.versionId });
  expect((await buyer.api.post('/orders', await shop.request(buyer.api, [course.id]))).status).toBe(201);
});

it('[AT-1.3] leaves a seller without it the platform: publishing and free courses work, and nothing is taken through it', async () => {
  const seller = await world.seller();
  const shop = new Shop(world, seller);
  const paid = await shop.course({ price: '10.00' });
  const free = await shop.course({ price: '0.00' });
  const buyer = await world.person();
  expect((await world.api.get(`/catalogue/courses/${paid.slug}`)).status).toBe(200);
  expect((await shop.order(buyer, [free.id])).status).toBe('paid');
  expect((await buyer.api.ok(buyer.api.post('/orders/preview', { items: [{ courseId: paid.id }] }))).payable).toBe(
    false,
  );
  expect((await buyer.api.post('/orders', await shop.request(buyer.api, [paid.id]))).status).toBe(409);
  expect(await world.rows(`SELECT 1 FROM payments.payment WHERE tenant_id = $1`, [seller.sellerId])).toEqual([]);
});
