import { Money, Temporal, asTenantId, uuidv7 } from '#kernel';
import { Database } from '#platform';
import { openShop, startWorld, type SellerPerson, type Shop, type World } from '#testing';
import { SellerAccount } from './application/account.js';

let world: World;
let shop: Shop;
let seller: SellerPerson;
let other: SellerPerson;

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-01T06:00:00Z' });
  shop = await openShop(world, { displayName: 'Owes', owner: { lang: 'ru' } });
  seller = shop.seller;
  other = await world.seller({ displayName: 'Owes nothing' });
  const billing = await world.staff('billing');
  for (const s of [seller, other])
    await world.api.ok(
      billing.api.post(`/operator/sellers/${s.sellerId}/licence/extension`, { term: 'P6M', reason: 'story' }),
    );
});
afterAll(() => world?.stop());

/** As messages and use beyond the tariff are charged, and as money comes in. */
async function post(kind: 'sms-charged' | 'payment-received', amount: string): Promise<void> {
  const now = Temporal.Instant.from(await world.now());
  await world.app.get(Database).system('test: the account', (tx) =>
    world.app.get(SellerAccount, { strict: false }).post(tx, {
      tenantId: asTenantId(seller.sellerId),
      kind,
      cause: { type: 'test', id: uuidv7() },
      amount: Money.parse({ amount, currency: 'KZT' }),
      at: now,
    }),
  );
  await world.settle();
}
const record = async () => (await seller.api.get('/seller')).body;

describe('a debt for extras', () => {
  it('[AT-3.2.3c] is told with the day by which to pay it, and stops nothing until then', async () => {
    await post('sms-charged', '1200.00');
    expect(await record()).toMatchObject({ status: 'active', suspensions: [] });
    const [letter] = await world.messages(seller.email, 'licensing.debt');
    expect(letter!.text).toMatch(/1200[\s\S]*AT-3\.2\.3c/);
    await world.advance('P3D');
    await post('sms-charged', '300.00');
    expect(await world.messages(seller.email, 'licensing.debt')).toHaveLength(1);
    const [due] = await world.rows(
      `SELECT due_at FROM platform.deadline WHERE kind = 'licensing.debt' AND tenant_id = $1`,
      [seller.sellerId],
    );
    const end = Temporal.Instant.from(due.due_at.toISOString());
    const early = await world.moveTo(end.subtract({ seconds: 30 }).toString());
    expect(early.filter((f) => f.kind === 'licensing.debt')).toEqual([]);
    expect((await record()).status).toBe('active');
  });

  it('[AT-3.2.3c] unpaid in time suspends use by the clause: publishing, selling and uploading stop, paying does not', async () => {
    const fired = await world.advance('PT30S');
    expect(fired).toContainEqual(expect.objectContaining({ kind: 'licensing.debt', clause: 'AT-3.2.3c' }));
    const held = await record();
    expect(held).toMatchObject({
      status: 'suspended',
      suspensions: [{ reason: 'debt', clause: 'AT-3.2.3c', stops: ['publish', 'sell', 'upload'] }],
    });
    expect(held.suspensions[0].ground).toContain('1500');
    expect(held.may).toEqual(['sign-in', 'play', 'refund', 'answer', 'pay', 'export']);
    const page = (await world.api.get(`/catalogue/sellers/${seller.slug}`)).body;
    expect(page.closure.class).toBe('paused');
    expect(JSON.stringify(page)).not.toMatch(/1500|debt|долг/);
    const [letter] = await world.messages(seller.email, 'tenancy.suspended');
    expect(letter!.text).toContain('AT-3.2.3c');
  });

  it('[AT-3.2.3c] paid in part holds, paid in whole lifts by itself, at once', async () => {
    await post('payment-received', '1499.99');
    expect((await record()).status).toBe('suspended');
    await post('payment-received', '0.01');
    expect(await record()).toMatchObject({ status: 'active', suspensions: [] });
    expect(await world.messages(seller.email, 'tenancy.suspension-lifted')).toHaveLength(1);
  });

  it('[AT-3.2.3c] paid before its day suspends nothing', async () => {
    await post('sms-charged', '10.00');
    await world.advance('P5D');
    await post('payment-received', '10.00');
    expect((await world.advance('P10D')).filter((f) => f.kind === 'licensing.debt')).toEqual([]);
    expect((await record()).status).toBe('active');
  });

  it('concerns nobody else', async () => {
    expect((await other.api.get('/seller')).body).toMatchObject({ status: 'active', suspensions: [] });
    expect(await world.messages(other.email, 'licensing.debt')).toEqual([]);
    expect((await world.verifyJournal()).ok).toBe(true);
  });
});
