import { asTenantId, uuidv7 } from '#kernel';
import { LegalFacade, legalErrors } from '#legal';
import { Database, PurgeRegistry } from '#platform';
import { startWorld, type Person, type World } from '../tmp-world.js';

let world: World;
let db: Database;
let legal: LegalFacade;
let buyer: Person;
const [one, two] = [asTenantId(uuidv7()), asTenantId(uuidv7())];
const caller = { ip: '203.0.113.7', device: 'a test' };
const seller = { name: 'ООО «Школа»', taxId: '9900000001', address: 'Алматы', email: 'school@example.test' };

beforeAll(async () => {
  world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
  db = world.app.get(Database);
  legal = world.app.get(LegalFacade, { strict: false });
  buyer = await world.person();
  await db.tenant(one, (tx) => legal.assignPack(tx, one, 'aser-ru'));
  await db.tenant(two, (tx) => legal.assignPack(tx, two, 'prism-kz'));
});
afterAll(() => world?.stop());

describe('the pack of a seller', () => {
  it('is the same in every scope: its own, another seller’s, a buyer’s, the system’s', async () => {
    const asked = [
      db.tenant(one, (tx) => legal.packOf(tx, one)),
      db.tenant(two, (tx) => legal.packOf(tx, one)),
      db.actor(buyer.accountId, (tx) => legal.packOf(tx, one)),
      db.system('test', (tx) => legal.packOf(tx, one)),
    ];
    expect(await Promise.all(asked)).toEqual(['aser-ru', 'aser-ru', 'aser-ru', 'aser-ru']);
    expect(await db.system('test', (tx) => legal.packOf(tx, asTenantId(uuidv7())))).toBe(world.config.sellerPack);
  });

  it('decides its policies, and not the neighbour’s', async () => {
    const policies = (id: typeof one) => db.tenant(id, (tx) => legal.sellerPolicies(tx, id));
    expect((await policies(one)).get('access.lecture').pack).toBe('aser-ru');
    expect((await policies(two)).name).toBe('prism-kz');
    expect(legal.documentOf('aser-ru')).toBe('seller-user-agreement-aser-ru');
  });

  it('cannot be set from another seller’s scope, nor to what is not there', async () => {
    await expect(db.tenant(two, (tx) => legal.assignPack(tx, one, 'prism-kz'))).rejects.toThrow(/row-level security/);
    const refused = await db.tenant(one, (tx) => legal.assignPack(tx, one, 'nobody')).catch((e: unknown) => e);
    expect(legalErrors.is(refused, 'pack_unknown')).toBe(true);
    expect(await db.tenant(one, (tx) => legal.packOf(tx, one))).toBe('aser-ru');
  });
});

describe('an acceptance at an order', () => {
  it('is of the exact text with the seller’s details, chained, and seen by that seller and that person alone', async () => {
    const accept = () =>
      db.tenant(one, (tx) =>
        legal.accept(tx, {
          document: 'seller-user-agreement-aser-ru',
          lang: 'ru',
          accountId: buyer.accountId,
          how: 'payment',
          caller,
          seller,
          context: { order: 'o-1' },
        }),
      );
    const [first, second] = [await accept(), await accept()];
    const text = await db.system('test', (tx) =>
      legal.terms.current(tx, 'seller-user-agreement-aser-ru', 'ru', undefined, seller),
    );
    expect(text.text).toContain('ООО «Школа»');
    const mine = await db.tenant(one, (tx) => legal.acceptancesOf(tx, buyer.accountId));
    expect(mine).toMatchObject([
      {
        id: first,
        tenantId: one,
        textSha256: text.sha256,
        filled: seller,
        previousId: null,
        ip: caller.ip,
        context: { order: 'o-1' },
      },
      { id: second, previousId: first },
    ]);
    expect(await db.tenant(two, (tx) => legal.acceptancesOf(tx, buyer.accountId))).toEqual([]);
    expect(
      (
        await db.actor(buyer.accountId, (tx) =>
          legal.acceptancesOf(tx, buyer.accountId, 'seller-user-agreement-aser-ru'),
        )
      ).map((a) => a.id),
    ).toEqual([first, second]);
  });

  it('is not written in the name of another seller', async () => {
    const forged = db.tenant(two, (tx) =>
      legal.accept(tx, {
        document: 'marketplace-rules',
        accountId: buyer.accountId,
        tenantId: one,
        how: 'use',
        caller,
      }),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});

describe('a purge', () => {
  it('takes the assignment and leaves the evidence, the neighbour’s untouched', async () => {
    const purger = world.app
      .get(PurgeRegistry)
      .all()
      .find((p) => p.library === 'legal')!;
    expect(await db.system('test', (tx) => purger.count(tx, one))).toEqual({ 'legal.tenant_pack': 1 });
    expect(await db.system('test', (tx) => purger.purge(tx, one, 100))).toEqual({
      done: true,
      deleted: { 'legal.tenant_pack': 1 },
    });
    expect(await world.rows('SELECT tenant_id, pack FROM legal.tenant_pack')).toEqual([
      { tenant_id: two, pack: 'prism-kz' },
    ]);
    expect(await world.rows('SELECT count(*)::int AS n FROM legal.acceptance WHERE tenant_id = $1', [one])).toEqual([
      { n: 2 },
    ]);
  });
});
