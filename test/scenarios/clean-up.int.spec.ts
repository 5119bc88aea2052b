import { CleanUps } from '#platform';
import { openShop, startWorld, type Person, type Shop, type World } from '#testing';

let world: World;
let shop: Shop;
let buyer: Person;

const count = async (from: string, params: unknown[] = []): Promise<number> =>
  (await world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`, params))[0]!.n;
const cleanUp = () => world.app.get(CleanUps).run(3);

beforeAll(async () => {
  world = await startWorld();
  shop = await openShop(world, { pack: 'aser-ru' });
  await openShop(world, { pack: 'restudy-ru' });
  // Licences that outlive the story: a purge would take the letters with it.
  await world.rows(`UPDATE platform.deadline SET state = 'cancelled' WHERE kind LIKE 'licen%'`);
  buyer = await world.person();
  const course = await shop.course();
  await shop.buy(buyer, [course.id]);
  await world.settle();
});
afterAll(() => world?.stop());

describe('clean-up by age', () => {
  it('takes nothing that is young', async () => {
    const before = await Promise.all(['platform.outbox', 'platform.message', 'identity.session'].map((t) => count(t)));
    expect(Object.values(await cleanUp()).every((n) => n === 0)).toBe(true);
    expect(await Promise.all(['platform.outbox', 'platform.message', 'identity.session'].map((t) => count(t)))).toEqual(
      before,
    );
  });

  it('takes consequences that were carried out, and keeps what waits or was given up', async () => {
    const [dead, waiting] = await world.rows<{ outbox_id: string }>(
      `SELECT DISTINCT outbox_id FROM platform.delivery LIMIT 2`,
    );
    await world.rows(`UPDATE platform.delivery SET state = 'dead', attempts = 15 WHERE outbox_id = $1`, [
      dead!.outbox_id,
    ]);
    await world.rows(
      `UPDATE platform.delivery SET state = 'waiting', next_at = now() + interval '1 day' WHERE outbox_id = $1`,
      [waiting!.outbox_id],
    );
    await world.rows(`UPDATE platform.outbox SET relayed_at = relayed_at - interval '31 days'`);
    const unrelayed = await count(`platform.outbox WHERE relayed_at IS NULL`);
    expect((await cleanUp())['platform.outbox']).toBeGreaterThan(5);
    const left = await world.rows<{ id: string }>(`SELECT id FROM platform.outbox WHERE relayed_at IS NOT NULL`);
    expect(left.map((r) => r.id).sort()).toEqual([dead!.outbox_id, waiting!.outbox_id].sort());
    expect(await count('platform.outbox WHERE relayed_at IS NULL')).toBe(unrelayed);
    expect(await count('platform.delivery WHERE outbox_id <> ALL ($1)', [left.map((r) => r.id)])).toBe(0);
    await world.rows(`UPDATE platform.delivery SET state = 'done'`);
  });

  it('takes sessions and links long over, with their refresh tokens, and leaves those in use', async () => {
    const old = await world.person();
    const { accountId } = old;
    await world.api.ok(world.api.post('/auth/password-reset', { email: old.email }));
    await world.settle();
    await world.rows(
      `UPDATE identity.session SET expires_at = now() - interval '91 days', ended_at = now() - interval '100 days' WHERE account_id = $1`,
      [accountId],
    );
    await world.rows(
      `UPDATE identity.link_token SET expires_at = now() - interval '91 days' WHERE account_id = $1 AND expires_at IS NOT NULL`,
      [accountId],
    );
    const lasting = await count('identity.link_token WHERE account_id = $1 AND expires_at IS NULL', [accountId]);
    expect((await cleanUp())['identity.sign-ins']).toBeGreaterThanOrEqual(2);
    expect(await count('identity.session WHERE account_id = $1', [accountId])).toBe(0);
    expect(await count('identity.link_token WHERE account_id = $1', [accountId])).toBe(lasting);
    expect(await count('identity.refresh_token t LEFT JOIN identity.session s ON s.id = t.session_id WHERE s.id IS NULL')).toBe(0); // prettier-ignore
    expect((await buyer.api.get('/me')).status).toBe(200);
    expect(await count(`platform.journal WHERE kind = 'platform.cleaned-up' AND subject_id = 'identity.sign-ins'`)).toBeGreaterThan(0); // prettier-ignore
  });

  it('empties a gateway’s old notifications and still knows them', async () => {
    const all = await count('payments.gateway_event');
    expect(all).toBeGreaterThan(0);
    await world.rows(`UPDATE payments.gateway_event SET received_at = received_at - interval '181 days'`);
    expect((await cleanUp())['payments.gateway-notices']).toBe(all);
    expect(await count(`payments.gateway_event WHERE payload = '{}'`)).toBe(all);
    expect((await cleanUp())['payments.gateway-notices']).toBe(0);
  });

  it('takes letters and their words by the moved clock: a line of a case stays without them', async () => {
    const about = await count('platform.message WHERE about_id IS NOT NULL');
    await world.advance('P364D');
    expect((await cleanUp())['platform.message']).toBe(0);
    await world.settle();
    const fresh = await world.rows<{ id: string }>(`SELECT id FROM platform.message WHERE at > now() + interval '2 days'`); // prettier-ignore
    await world.advance('P2D');
    expect((await cleanUp())['platform.message']).toBeGreaterThan(0);
    const old = `platform.message WHERE id <> ALL ($1) AND at < now() + interval '1 day'`;
    const ids = fresh.map((f) => f.id);
    expect(await count(`${old} AND about_id IS NULL`, [ids])).toBe(0);
    expect(await count(`${old} AND (body_text IS NOT NULL OR body_html IS NOT NULL)`, [ids])).toBe(0);
    expect(await count(old, [ids])).toBe(about);
    expect(await count('platform.message WHERE id = ANY ($1) AND body_text IS NOT NULL', [ids])).toBe(ids.length);
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });
});
