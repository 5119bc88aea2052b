import { writeFile } from 'node:fs/promises';
import { asTenantId } from '#kernel';
import { Database, PurgeRegistry } from '#platform';
import { openShop, startWorld, type World } from '#testing';
import { sign } from '#platform';

let world: World;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world?.stop();
});

it('leaves a pseudonymised ledger of a purged seller, and the other seller untouched', async () => {
  const [mine, theirs] = [await openShop(world, { pack: 'aser-ru' }), await openShop(world, { pack: 'restudy-ru' })];
  const buyer = await world.person({ name: 'Айгерім Өмірбекқызы' });
  const order = await mine.buy(buyer, [
    (await mine.course({ title: 'Қазақ тілі: ₽ ₸ ә ғ қ ң ө ұ ү һ і', price: '1000.00' })).id,
  ]);
  const kept = await theirs.buy(buyer, [(await theirs.course()).id]);
  await buyer.api.ok(buyer.api.post('/refunds', { orderId: order.id, reason: 'mine' }));
  await world.settle();
  const pdf = await fetch(`${world.config.publicUrl}${order.documents[0]?.href}`, {
    headers: { authorization: `Bearer ${buyer.api.token}` },
  });
  if (process.env.RECEIPT) await writeFile(process.env.RECEIPT, Buffer.from(await pdf.arrayBuffer()));

  const purger = world.app
    .get(PurgeRegistry)
    .all()
    .find((p) => p.library === 'payments');
  const db = world.app.get(Database);
  const tenant = asTenantId(mine.seller.sellerId);
  const before = await db.system('test', async (tx) => purger?.count(tx, tenant));
  expect(before).toMatchObject({ 'payments.order': 1, 'payments.payment_module': 1, 'payments.order_terms': 1 });
  for (let done = false; !done;)
    done = (await db.system('test purge', async (tx) => purger?.purge(tx, tenant, 100)))?.done ?? true;
  expect(
    Object.values((await db.system('test', async (tx) => purger?.count(tx, tenant))) ?? {}).every((n) => n === 0),
  ).toBe(true);

  const all = JSON.stringify(await world.rows(`SELECT to_jsonb(o) AS o, (SELECT jsonb_agg(to_jsonb(p)) FROM payments.payment p WHERE p.order_id = o.id) AS p,
    (SELECT jsonb_agg(to_jsonb(r)) FROM payments.refund r WHERE r.order_id = o.id) AS r, (SELECT jsonb_agg(to_jsonb(i)) FROM payments.order_item i WHERE i.order_id = o.id) AS i
    FROM payments.order o WHERE o.tenant_id = $1`, [tenant])); // prettier-ignore
  for (const trace of [buyer.accountId, buyer.email, 'Buyer Name', '+77011234567', 'Қазақ', 'mine'])
    expect(all).not.toContain(trace);
  const [ledger] = await world.rows(
    `SELECT count(*)::int AS n, sum(amount)::text AS sum FROM payments.posting WHERE tenant_id = $1`,
    [tenant],
  );
  expect(ledger.sum).toBe('0');
  expect(ledger.n).toBeGreaterThan(3);
  expect(await buyer.api.ok(buyer.api.get(`/orders/${kept.id}`))).toMatchObject({
    status: 'paid',
    payer: { email: buyer.email },
  });
  expect((await buyer.api.ok(buyer.api.get('/orders'))).items.map((o: { id: string }) => o.id)).toEqual([kept.id]);
});

it('[AT-2.7b] a seller who owes a buyer a refund is deleted only when it is paid out, and is tried again daily', async () => {
  const [owing, clean] = [await openShop(world, { pack: 'aser-ru' }), await openShop(world, { pack: 'aser-ru' })];
  const buyer = await world.person();
  const order = await owing.buy(buyer, [(await owing.course()).id]);
  await clean.buy(buyer, [(await clean.course()).id]);
  const refund = await buyer.api.ok(buyer.api.post('/refunds', { orderId: order.id, reason: 'I changed my mind' }));
  const tell = async (type: string) => {
    const body = JSON.stringify({ id: `evt_${crypto.randomUUID()}`, type, refund: refund.id });
    const signature = sign(world.config.secrets.sandboxWebhookSecret, Math.floor(Date.now() / 1000), Buffer.from(body));
    await world.api.ok(
      world.api.call('POST', '/webhooks/sandbox', body, {
        headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
      }),
    );
  };
  await tell('refund.failed');
  await world.settle();
  const state = async (shop: typeof owing) =>
    (await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [shop.seller.sellerId]))[0].status;
  const waits = () =>
    world.rows(
      `SELECT payload->'because' AS because FROM platform.journal WHERE kind = 'licensing.purge-waits' AND tenant_id = $1`,
      [owing.seller.sellerId],
    );
  await world.advance('P7D');
  const [{ at }] = await world.rows(
    `SELECT to_char(max(kept_until) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at FROM licensing.licence WHERE tenant_id = ANY($1::uuid[])`,
    [[owing.seller.sellerId, clean.seller.sellerId]],
  );
  await world.moveTo(at);
  await world.settle();
  expect([await state(owing), await state(clean)]).toEqual(['lapsed', 'purged']);
  expect(await waits()).toEqual([{ because: ['payments: 1 refunds are not paid out'] }]);
  expect(await world.rows(`SELECT buyer_id FROM payments.refund WHERE id = $1`, [refund.id])).toEqual([
    { buyer_id: buyer.accountId },
  ]);
  await world.advance('P1D');
  await world.settle();
  expect([await state(owing), (await waits()).length]).toEqual(['lapsed', 2]);
  await tell('refund.succeeded');
  await world.settle();
  await world.advance('P1D');
  await world.settle();
  expect([await state(owing), (await waits()).length]).toEqual(['purged', 2]);
  expect(
    await world.rows(`SELECT count(*)::int AS n FROM licensing.purge WHERE tenant_id = $1 AND status = 'done'`, [
      owing.seller.sellerId,
    ]),
  ).toEqual([{ n: 1 }]);
});

it('a refund that the gateway refuses for good keeps no deletion waiting: billing pays it, and the buyer of it stays known', async () => {
  const shop = await openShop(world, { pack: 'aser-ru' });
  const billing = await world.staff('billing');
  const buyer = await world.person();
  const late = await world.person();
  const course = await shop.course();
  const order = await shop.buy(buyer, [course.id]);
  const other = await shop.buy(late, [course.id]);
  const refund = await buyer.api.ok(buyer.api.post('/refunds', { orderId: order.id, reason: 'I changed my mind' }));
  const body = JSON.stringify({ id: `evt_${crypto.randomUUID()}`, type: 'refund.failed', refund: refund.id });
  const signature = sign(world.config.secrets.sandboxWebhookSecret, Math.floor(Date.now() / 1000), Buffer.from(body));
  await world.api.ok(
    world.api.call('POST', '/webhooks/sandbox', body, {
      headers: { 'content-type': 'application/json', 'sandbox-signature': signature },
    }),
  );
  await world.settle();
  await world.advance('P89DT23H');
  expect(await world.messages(billing.email, 'payments.refund-left-to-billing')).toEqual([]);
  await world.advance('PT2H');
  const [letter] = await world.messages(billing.email, 'payments.refund-left-to-billing');
  expect(letter!.text).toContain(refund.id);
  expect(letter!.text).toContain(buyer.email);
  const status = async () =>
    (await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [shop.seller.sellerId]))[0].status;
  expect(await status()).toBe('lapsed');
  const signedIn = await world.signIn(late);
  const db = world.app.get(Database);
  await db.system('test', (tx) =>
    tx.exec(`UPDATE tenancy.seller SET status = 'purging' WHERE id = $1`, [shop.seller.sellerId]),
  );
  const refused = await signedIn.api.post('/refunds', { orderId: other.id, reason: 'too late' });
  expect([refused.status, refused.body.code]).toEqual([410, 'payments.seller_deleted']);
  expect(refused.body.detail).toMatch(/support/);
  await db.system('test', (tx) =>
    tx.exec(`UPDATE tenancy.seller SET status = 'lapsed' WHERE id = $1`, [shop.seller.sellerId]),
  );
  // It was due long ago and has been tried daily: now it begins, though the refund was never paid.
  await world.advance('P1D');
  await world.settle();
  expect(await status()).toBe('purged');
  expect(await world.rows(`SELECT status, buyer_id FROM payments.refund WHERE id = $1`, [refund.id])).toEqual([
    { status: 'failed', buyer_id: buyer.accountId },
  ]);
  expect(
    await world.rows(
      `SELECT payload->>'buyer' AS buyer FROM platform.journal WHERE kind = 'payments.refund-left-to-billing' AND subject_id = $1`,
      [refund.id],
    ),
  ).toEqual([{ buyer: buyer.accountId }]);
});
