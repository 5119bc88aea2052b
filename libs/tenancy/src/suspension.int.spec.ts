import { asTenantId } from '#kernel';
import { Database } from '#platform';
import { startWorld, type SellerPerson, type World } from '#testing';
import type { SuspensionReason } from './domain/capabilities.js';
import { TenancyFacade } from './tenancy.facade.js';

let world: World;
let seller: SellerPerson;
let other: SellerPerson;

beforeAll(async () => {
  world = await startWorld();
  seller = await world.seller();
  other = await world.seller();
});
afterAll(() => world?.stop());

const act = (what: 'suspend' | 'lift', reason: SuspensionReason) =>
  world.app
    .get(Database)
    .system('test', (tx) => world.app.get(TenancyFacade)[what](tx, asTenantId(seller.sellerId), reason, 'staff:test'));

const record = async () => (await seller.api.get('/seller')).body;

describe('suspension', () => {
  it('holds for several reasons at once and ends with the last of them', async () => {
    expect(await act('suspend', 'over-quota')).toBe(true);
    expect(await act('suspend', 'over-quota')).toBe(false);
    expect(await act('suspend', 'notice')).toBe(true);
    expect(await record()).toMatchObject({
      status: 'suspended',
      may: ['sign-in', 'play', 'refund', 'answer', 'pay', 'export'],
    });
    expect((await record()).suspensions).toEqual([
      expect.objectContaining({ reason: 'over-quota', clause: 'AT-3.2.3b', stops: ['publish', 'upload'] }),
      expect.objectContaining({ reason: 'notice', clause: 'AT-6.3', stops: ['sell'] }),
    ]);
    await act('lift', 'over-quota');
    expect(await record()).toMatchObject({ status: 'suspended' });
    expect((await record()).may).toContain('publish');
    expect(await act('lift', 'over-quota')).toBe(false);
    await act('lift', 'notice');
    expect(await record()).toMatchObject({ status: 'active', suspensions: [] });
  });

  it('leads through a lapse and back to whatever else holds', async () => {
    await act('suspend', 'debt');
    await act('suspend', 'expiry');
    expect((await record()).status).toBe('lapsed');
    await act('lift', 'expiry');
    expect((await record()).status).toBe('suspended');
    await act('lift', 'debt');
    const moves = await world.rows(
      `SELECT transition FROM platform.state_history WHERE subject_id = $1 AND machine = 'seller' ORDER BY at, id`,
      [seller.sellerId],
    );
    expect(moves.map((m) => m.transition)).toEqual(['suspend', 'lift', 'suspend', 'lapse', 'lift-expiry', 'lift']);
  });

  it('begun twice at the same moment is one suspension', async () => {
    const begun = await Promise.all([act('suspend', 'breach'), act('suspend', 'breach')]);
    expect(begun.filter(Boolean)).toHaveLength(1);
    await act('lift', 'breach');
  });

  it('touches nobody else, and is in the journal', async () => {
    expect((await other.api.get('/seller')).body).toMatchObject({ status: 'active', suspensions: [] });
    const [entry] = await world.rows(
      `SELECT payload, actor FROM platform.journal WHERE kind = 'tenancy.seller-suspended' AND tenant_id = $1 AND payload ->> 'reason' = 'debt'`,
      [seller.sellerId],
    );
    expect(entry).toEqual({ actor: 'staff:test', payload: { reason: 'debt', clause: 'AT-3.2.3c' } });
  });
});
