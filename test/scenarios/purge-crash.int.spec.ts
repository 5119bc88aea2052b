import { setTimeout as sleep } from 'node:timers/promises';
import { ObjectStore } from '#platform';
import { openShop, startWorld, type Shop, type World } from '#testing';
import { checksums } from './canary.js';
import { startWorker, type Program } from './programs.js';

const FILES = 60;
const KILLS = 8;

/** The built worker is killed with SIGKILL again and again while it deletes a seller; the next goes on. */
describe('kill -9 in the midst of a deletion', () => {
  let world: World;
  let gone: Shop;
  let stays: Shop;
  let running: Program | undefined;

  beforeAll(async () => {
    world = await startWorld({ env: { MEDIARY_THROTTLING: 'off' } });
    gone = await openShop(world, { displayName: 'Deleted school' });
    stays = await openShop(world, { displayName: 'Staying school' });
    for (const shop of [gone, stays]) {
      const course = await shop.course({ lessons: 3, kind: 'programme', window: 'P1Y' });
      await shop.buy(await world.person(), [course.id]);
      for (let n = 0; n < FILES; n++)
        await world.app.get(ObjectStore).put(`tenants/${shop.seller.sellerId}/media/f${n}`, Buffer.from(`file ${n}`));
    }
    const billing = await world.staff('billing');
    await billing.api.ok(billing.api.post(`/operator/sellers/${stays.seller.sellerId}/licence/extension`, { term: 'P1Y', reason: 'stays for the test' })); // prettier-ignore
    await world.settle();
    // Rows enough for a dozen batches.
    await world.rows(
      `INSERT INTO platform.state_history (id, tenant_id, machine, subject_id, transition, from_state, to_state, actor, at)
       SELECT gen_random_uuid(), $1, 'x', gen_random_uuid(), 'x', 'x', 'x', 'x', now() FROM generate_series(1, 6000)`,
      [gone.seller.sellerId],
    );
  }, 120_000);
  afterAll(async () => {
    await running?.kill();
    await world?.stop();
  });

  const purge = async (): Promise<{
    status: string;
    counts: Record<string, number>;
    planned: Record<string, number>;
  }> =>
    (
      await world.rows(`SELECT status, counts, planned FROM licensing.purge WHERE tenant_id = $1`, [
        gone.seller.sellerId,
      ])
    )[0];

  it('[AT-2.7b] loses nothing of its order: it ends, counted once, with nothing left of the seller and nothing missing of the others', async () => {
    await world.advance('P8D');
    const others = await checksums(world, stays.seller.sellerId);
    const [{ until }] = await world.rows(`SELECT kept_until AS until FROM licensing.licence WHERE tenant_id = $1`, [gone.seller.sellerId]); // prettier-ignore
    // The deadline is due and has not fired: the worker finds it.
    await world.rows(`UPDATE platform.clock SET offset_us = (extract(epoch FROM $1::timestamptz - now()) * 1000000)::bigint + 1000000`, [until]); // prettier-ignore
    const seen = new Set<string>();
    for (let kills = 0; kills < KILLS; kills++) {
      running = await startWorker(world);
      // Later each time, so that the kill comes at every stage.
      await sleep(150 + kills * 250);
      await running.kill();
      seen.add((await purge())?.status);
      // The lease of a turn that was under way ends by time; the test does not wait for it.
      await world.rows(`UPDATE platform.delivery SET next_at = now() WHERE state = 'waiting'`);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect(seen).not.toEqual(new Set(['done']));
    running = await startWorker(world);
    for (let n = 0; n < 240 && (await purge()).status !== 'done'; n++) await sleep(500);
    await running.kill();
    const done = await purge();
    expect(done.status).toBe('done');
    expect(done.counts['platform.state_history']).toBeGreaterThanOrEqual(6_000);
    expect(done.counts['content.lesson']).toBe(3);
    expect(done.counts['files tenants/{tenant}/']).toBe(FILES);
    expect(done.planned['content.lesson']).toBe(3);
    const [{ twice }] = await world.rows(`SELECT count(*)::int AS twice FROM platform.journal WHERE kind = 'licensing.purged' AND tenant_id = $1`, [gone.seller.sellerId]); // prettier-ignore
    expect(twice).toBe(1);
    expect((await world.app.get(ObjectStore).measure(`tenants/${gone.seller.sellerId}/`))).toMatchObject({ objects: 0, leftovers: 0 }); // prettier-ignore
    for (const table of [
      'content.course',
      'content.lesson',
      'tenancy.profile',
      'platform.state_history',
      'platform.outbox',
    ])
      expect(await world.rows(`SELECT 1 FROM ${table} WHERE tenant_id = $1 LIMIT 1`, [gone.seller.sellerId])).toEqual(
        [],
      );
    const moved = /^platform\.(deadline|journal|message|outbox|state_history)|licensing\.usage/;
    const same = (sums: Record<string, string>) =>
      Object.fromEntries(Object.entries(sums).filter(([t]) => !moved.test(t)));
    expect(same(await checksums(world, stays.seller.sellerId))).toEqual(same(others));
    expect((await world.app.get(ObjectStore).measure(`tenants/${stays.seller.sellerId}/`)).objects).toBe(FILES);
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  }, 300_000);
});
