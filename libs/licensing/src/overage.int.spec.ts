import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Shop, startWorld, type Answer, type SellerPerson, type World } from '#testing';
import type { UsagesDto } from './http/dto/usage.dto.js';

const GIB = 1024 ** 3;
const b64 = (text: string) => Buffer.from(text).toString('base64');

/** Begins an upload of so many bytes: room is taken for its whole length. */
const begin = (who: SellerPerson, bytes: number): Promise<Answer> =>
  who.api.call('POST', '/uploads', undefined, {
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(bytes),
      'upload-metadata': `filename ${b64('film.mp4')},filetype ${b64('video/mp4')}`,
    },
    key: null,
  });
const giveUp = (who: SellerPerson, made: Answer): Promise<Answer> =>
  who.api.call('DELETE', made.headers.get('location')!, undefined, { headers: { 'tus-resumable': '1.0.0' } });

/** A seller who has bought a year of `start` by card. */
async function paid(world: World, displayName: string): Promise<SellerPerson> {
  const seller = await world.seller({ displayName });
  const { api } = seller;
  const { id } = await api.ok(api.post('/seller/licence/orders', { tariff: 'start', term: 'P1Y', method: 'card' }));
  const { paymentId } = await api.ok(api.post(`/seller/licence/orders/${id}/pay`));
  await world.api.ok(world.api.post(`/api/sandbox/payments/${paymentId}`, { outcome: 'succeed' }));
  await world.settle();
  return seller;
}

const usage = (world: World, who: SellerPerson) => world.api.ok<UsagesDto>(who.api.get('/seller/usage'));
const storage = async (world: World, who: SellerPerson) =>
  (await usage(world, who)).items.find((u) => u.quota === 'storage')!;
const balance = async (world: World, who: SellerPerson): Promise<string> =>
  (await world.api.ok(who.api.get('/seller/account'))).balance.amount;

describe('use above the tariff', () => {
  let world: World;
  let seller: SellerPerson;
  let other: SellerPerson;
  beforeAll(async () => {
    world = await startWorld({ at: '2027-02-20T05:00:00Z' });
    other = await paid(world, 'Within its tariff');
    seller = await paid(world, 'Above its tariff');
  });
  afterAll(() => world?.stop());
  const letters = async () =>
    (await world.messages(seller.email, 'licensing.quota-warned')).map((m) => m.subject.match(/\d+%/)?.[0]).reverse();

  it('[AT-3.3.3] is announced at 80 and at 100 percent, and allowed beyond at the published price', async () => {
    expect(await storage(world, seller)).toMatchObject({
      limit: 100 * GIB,
      beyond: 'billed',
      overage: { unit: GIB, period: 'P1M', price: { amount: '90.00', currency: 'KZT' } },
    });
    expect((await begin(seller, 80 * GIB)).status).toBe(201);
    expect(await letters()).toEqual(['80%']);
    await world.moveTo('2027-02-21T05:00:00Z');
    expect((await begin(seller, 20 * GIB)).status).toBe(201);
    expect(await letters()).toEqual(['80%', '100%']);
    expect((await world.messages(seller.email, 'licensing.quota-warned'))[0]!.text).toContain('AT-3.3.3');
    await world.moveTo('2027-03-01T04:00:00Z');
    // February: exactly the limit is within it.
    expect((await usage(world, seller)).charges).toEqual([]);
    expect(await balance(world, seller)).toBe('0.00');
  });

  it('[AT-3.3.3] becomes a debt of price × excess when the month is over, by the version of the tariff that was paid', async () => {
    const beyond = await begin(seller, 2 * GIB);
    expect(beyond.status).toBe(201);
    expect(await storage(world, seller)).toMatchObject({ percent: 102, above: 2 * GIB });
    const billing = await world.staff('billing');
    await world.moveTo('2027-03-10T05:00:00Z');
    const dearer = {
      code: 'start', title: { ru: 'Старт', kk: 'Старт', en: 'Start' }, description: { ru: 'Дороже', kk: 'Қымбат', en: 'Dearer' }, rank: 1, functions: ['courses', 'uploads'],
      quotas: [{ quota: 'storage', limit: GIB }], prices: [{ term: 'P1M', price: { amount: '99900.00', currency: 'KZT' } }],
      overage: [{ quota: 'storage', unit: GIB, period: 'P1M', price: { amount: '900.00', currency: 'KZT' } }],
    }; // prettier-ignore
    const { drafts } = await world.api.ok(billing.api.post('/operator/tariffs', dearer));
    await world.api.ok(billing.api.post(`/operator/tariffs/${drafts[0].id}/publication`, {}));
    await world.moveTo('2027-03-31T20:59:59Z');
    expect((await usage(world, seller)).charges).toEqual([]);
    await world.moveTo('2027-03-31T21:00:00Z');
    const { charges, measure, days } = await usage(world, seller);
    expect(measure).toBe('daily-average');
    expect(charges).toEqual([
      expect.objectContaining({
        quota: 'storage',
        month: '2027-03-01',
        days: 31,
        excess: String(31 * 2 * GIB),
        price: { amount: '90.00', currency: 'KZT' },
        amount: { amount: '180.00', currency: 'KZT' },
        clause: 'AT-3.3.3',
      }),
    ]);
    expect(days.filter((d) => d.quota === 'storage').at(-1)).toMatchObject({ day: '2027-03-31', excess: 2 * GIB });
    expect(await balance(world, seller)).toBe('-180.00');
    await world.moveTo('2027-04-11T05:00:00Z');
    expect(await balance(world, seller)).toBe('-180.00');
    // Ten days of thirty above: a third of the price.
    expect((await giveUp(seller, beyond)).status).toBeLessThan(300);
    await world.moveTo('2027-05-02T05:00:00Z');
    expect((await usage(world, seller)).charges.map((c) => [c.month, c.amount.amount, c.days])).toEqual([
      ['2027-04-01', '60.00', 10],
      ['2027-03-01', '180.00', 31],
    ]);
    expect(await balance(world, seller)).toBe('-240.00');
    // What is not paid suspends in its time.
    expect((await begin(seller, 1)).body).toMatchObject({ code: 'licensing.suspended', clause: 'AT-3.2.3c' });
    expect((await begin(other, 1)).status).toBe(201);
    expect((await usage(world, other)).charges).toEqual([]);
    expect(await balance(world, other)).toBe('0.00');
    const entries = await world.rows(
      `SELECT payload ->> 'amount' AS amount FROM platform.journal WHERE kind = 'licensing.overage-charged'`,
    );
    expect(entries).toHaveLength(2);
  });

  it('[AT-3.3.3] holds for connected users too: a new buyer is let in, and the days above are billed', async () => {
    await world.moveTo('2027-06-02T05:00:00Z');
    await world.rows(`UPDATE licensing.usage SET cap = 1 WHERE tenant_id = $1 AND quota = 'users'`, [other.sellerId]);
    const shop = new Shop(world, other);
    const course = await shop.course({ price: '0.00', currency: 'KZT' });
    await shop.order(await world.person(), [course.id]);
    await shop.order(await world.person(), [course.id]);
    expect((await usage(world, other)).items.find((u) => u.quota === 'users')).toMatchObject({ used: 2, above: 1 });
    await world.moveTo('2027-07-01T05:00:00Z');
    const [charge] = (await usage(world, other)).charges;
    // 30.00 for a month of thirty days: one for each day.
    expect(charge).toMatchObject({ quota: 'users', month: '2027-06-01', price: { amount: '30.00' } });
    expect(charge!.days).toBeGreaterThan(1);
    expect(charge!.amount.amount).toBe(`${charge!.days}.00`);
    expect(await balance(world, other)).toBe(`-${charge!.days}.00`);
  });
});

describe('where the operator’s policy says otherwise', () => {
  let world: World | undefined;
  let folder = '';
  afterEach(async () => {
    await world?.stop();
    world = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  /** The shipped pack with some of its policies replaced or added. */
  async function under(change: (pack: string) => string): Promise<World> {
    folder = await mkdtemp(join(tmpdir(), 'mediary-packs-'));
    const pack = await readFile(join(process.cwd(), 'libs/legal/packs/antitreningi-kz.yaml'), 'utf8');
    const own = change(pack).replace(/^pack: .*$/m, 'pack: own-choice');
    await writeFile(join(folder, 'own-choice.yaml'), own);
    world = await startWorld({
      at: '2027-03-01T00:00:00Z',
      env: { MEDIARY_PACKS_DIR: folder, MEDIARY_OPERATOR_PACK: 'own-choice' },
    });
    return world;
  }

  it('[AT-3.3.3] a month may be measured by its highest day', async () => {
    const w = await under((pack) =>
      pack.replace(
        '  tariffs.currency:',
        '  quota.overage.measure: { value: peak, origin: default }\n  tariffs.currency:',
      ),
    );
    const seller = await paid(w, 'By its peak');
    const made = await begin(seller, 103 * GIB);
    await giveUp(seller, made);
    await w.moveTo('2027-04-01T05:00:00Z');
    expect((await usage(w, seller)).charges).toEqual([
      expect.objectContaining({ measure: 'peak', days: 1, amount: { amount: '270.00', currency: 'KZT' } }),
    ]);
    expect(await balance(w, seller)).toBe('-270.00');
  });

  it('nothing is sold above a quota: it is refused, under a paid tariff too', async () => {
    const w = await under((pack) => pack.replace(/(quota\.overage:\s+value: )debt-at-published-price/, '$1blocked'));
    const seller = await paid(w, 'Refused beyond');
    expect((await begin(seller, 101 * GIB)).body).toMatchObject({
      code: 'licensing.quota_exceeded',
      clause: 'AT-3.3.3',
    });
    expect(await storage(w, seller)).toMatchObject({ used: 0, beyond: 'refused', overage: null });
  });

  it('[AT-3.2.3b] suspension may follow by itself, and ends by itself', async () => {
    const w = await under((pack) => pack.replace(/(suspension\.over-quota:\s+value: )operator-may/, '$1automatic'));
    const seller = await paid(w, 'Suspended by itself');
    const made = await begin(seller, 101 * GIB);
    await w.settle();
    expect((await begin(seller, 1)).body).toMatchObject({ code: 'licensing.suspended', clause: 'AT-3.2.3b' });
    await giveUp(seller, made);
    await w.settle();
    expect((await begin(seller, 1)).status).toBe(201);
  });
});
