import { Money, Temporal, asTenantId, uuidv7 } from '#kernel';
import { Database } from '#platform';
import { startWorld, type Person, type SellerPerson, type World } from '#testing';
import { SellerAccount } from './application/account.js';

let world: World;
let owing: SellerPerson;
let other: SellerPerson;
let billing: Person;
let support: Person;

beforeAll(async () => {
  world = await startWorld({ at: '2026-12-01T06:00:00Z' });
  owing = await world.seller({ displayName: 'Owes' });
  other = await world.seller({ displayName: 'Owes nothing' });
  billing = await world.staff('billing');
  support = await world.staff('support');
});
afterAll(() => world?.stop());

async function charge(amount: string): Promise<void> {
  const at = Temporal.Instant.from(await world.now());
  await world.app.get(Database).system('test: the account', (tx) =>
    world.app.get(SellerAccount, { strict: false }).post(tx, {
      tenantId: asTenantId(owing.sellerId),
      kind: 'sms-charged',
      cause: { type: 'test', id: uuidv7() },
      amount: Money.parse({ amount, currency: 'KZT' }),
      at,
    }),
  );
  await world.settle();
}

describe('debts and accounts, for billing', () => {
  it('shows nobody while nobody owes', async () => {
    expect((await billing.api.get('/billing/debts')).body).toEqual({ items: [] });
  });

  it('names who owes, since when, and when use is suspended; the other seller is not there', async () => {
    await charge('1200.00');
    const { items } = (await billing.api.get('/billing/debts')).body;
    expect(items).toEqual([
      expect.objectContaining({
        sellerId: owing.sellerId,
        sellerName: 'Owes',
        amount: { amount: '1200.00', currency: 'KZT' },
        suspended: false,
        deadline: expect.objectContaining({ kind: 'licensing.debt', clause: 'AT-3.2.3c', state: 'waiting' }),
      }),
    ]);
    expect(Date.parse(items[0].since)).toBe(Date.parse(items[0].deadline.setAt));
  });

  it('reads a seller’s account as the seller does, and only for billing', async () => {
    const seen = (await billing.api.get(`/billing/sellers/${owing.sellerId}/account`)).body;
    expect(seen).toEqual((await owing.api.get('/seller/account')).body);
    expect(seen.balance).toEqual({ amount: '-1200.00', currency: 'KZT' });
    expect((await billing.api.get(`/billing/sellers/${other.sellerId}/account`)).body.entries).toEqual([]);
    expect((await support.api.get(`/billing/sellers/${owing.sellerId}/account`)).status).toBe(403);
    expect((await billing.api.get(`/billing/sellers/${uuidv7()}/account`)).status).toBe(404);
  });

  it('lists sellers with their licences, narrowed and as a table', async () => {
    const { items } = (await support.api.get('/operator/licences')).body;
    const line = items.find((l: { id: string }) => l.id === owing.sellerId);
    expect(line).toMatchObject({ licence: 'free', status: 'active', purge: null });
    expect(line.ends).toMatchObject({ kind: 'licence.expiry', clause: 'AT-2.5a' });
    expect(line.quota.percent).toBeGreaterThanOrEqual(0);
    const found = (await support.api.get('/operator/licences?q=nothing')).body.items;
    expect(found.map((l: { id: string }) => l.id)).toEqual([other.sellerId]);
    expect((await support.api.get('/operator/licences?status=lapsed')).body.items).toEqual([]);
    const table = await support.api.get('/operator/licences', { headers: { accept: 'text/csv' } });
    expect(table.headers.get('content-type')).toContain('text/csv');
    expect(table.body).toContain('Owes nothing');
  });

  it('counts down to deletion once the licence has lapsed, and says who is suspended for the debt', async () => {
    await world.advance('P20D');
    const line = (await support.api.get('/operator/licences?status=lapsed&q=Owes nothing')).body.items[0];
    expect(line).toMatchObject({ ends: null, purge: { kind: 'retention.purge' } });
    const [debt] = (await billing.api.get('/billing/debts')).body.items;
    expect(debt).toMatchObject({ suspended: true, deadline: null });
  });
});
