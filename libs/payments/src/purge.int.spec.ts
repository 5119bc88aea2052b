import { writeFile } from 'node:fs/promises';
import { asTenantId } from '#kernel';
import { Database, PurgeRegistry } from '#platform';
import { openShop, startWorld, type World } from '#testing';

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
  const order = await mine.buy(buyer, [(await mine.course({ title: 'Қазақ тілі: ₽ ₸ ә ғ қ ң ө ұ ү һ і', price: '1000.00' })).id]);
  const kept = await theirs.buy(buyer, [(await theirs.course()).id]);
  await buyer.api.ok(buyer.api.post('/refunds', { orderId: order.id, reason: 'mine' }));
  await world.settle();
  const pdf = await fetch(`${world.config.publicUrl}${order.documents[0]?.href}`, { headers: { authorization: `Bearer ${buyer.api.token}` } });
  if (process.env.RECEIPT) await writeFile(process.env.RECEIPT, Buffer.from(await pdf.arrayBuffer()));

  const purger = world.app.get(PurgeRegistry).all().find((p) => p.library === 'payments');
  const db = world.app.get(Database);
  const tenant = asTenantId(mine.seller.sellerId);
  const before = await db.system('test', async (tx) => purger?.count(tx, tenant));
  expect(before).toMatchObject({ 'payments.order': 1, 'payments.payment_module': 1, 'payments.order_terms': 1 });
  for (let done = false; !done; ) done = (await db.system('test purge', async (tx) => purger?.purge(tx, tenant, 100)))?.done ?? true;
  expect(Object.values((await db.system('test', async (tx) => purger?.count(tx, tenant))) ?? {}).every((n) => n === 0)).toBe(true);

  const all = JSON.stringify(await world.rows(`SELECT to_jsonb(o) AS o, (SELECT jsonb_agg(to_jsonb(p)) FROM payments.payment p WHERE p.order_id = o.id) AS p,
    (SELECT jsonb_agg(to_jsonb(r)) FROM payments.refund r WHERE r.order_id = o.id) AS r, (SELECT jsonb_agg(to_jsonb(i)) FROM payments.order_item i WHERE i.order_id = o.id) AS i
    FROM payments.order o WHERE o.tenant_id = $1`, [tenant])); // prettier-ignore
  for (const trace of [buyer.accountId, buyer.email, 'Buyer Name', '+77011234567', 'Қазақ', 'mine']) expect(all).not.toContain(trace);
  const [ledger] = await world.rows(`SELECT count(*)::int AS n, sum(amount)::text AS sum FROM payments.posting WHERE tenant_id = $1`, [tenant]);
  expect(ledger.sum).toBe('0');
  expect(ledger.n).toBeGreaterThan(3);
  expect(await buyer.api.ok(buyer.api.get(`/orders/${kept.id}`))).toMatchObject({ status: 'paid', payer: { email: buyer.email } });
  expect((await buyer.api.ok(buyer.api.get('/orders'))).items.map((o: { id: string }) => o.id)).toEqual([kept.id]);
});
