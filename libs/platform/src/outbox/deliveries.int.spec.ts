import { uuidv7 } from '#kernel';
import { startEdge, type Edge } from '#testing';
import { Database } from '../db/database.js';
import { Deliveries } from './delivery.js';
import { Events } from './outbox.js';

describe('dead deliveries', () => {
  let edge: Edge;
  let mended = false;
  const tenantId = uuidv7();
  const done: string[] = [];
  beforeAll(async () => {
    edge = await startEdge();
    const events = edge.app.get(Events);
    events.on('test.happened.v1', 'test.breaks', async (_tx, e) => {
      if (!mended) throw new Error('the cause');
      done.push(String(e.payload.n));
    });
    await edge.app.get(Database).system('test', async (tx) => {
      for (let n = 0; n < 3; n++) await events.publish(tx, { type: 'test.happened.v1', tenantId, payload: { n } });
    });
    await edge.app.get(Deliveries).drain();
  });
  afterAll(() => edge.stop());

  const staff = () => edge.api.with({ authorization: `Bearer staff:${uuidv7()}` });
  const exhausted = () =>
    edge.kit.database.admin.query(`UPDATE platform.delivery SET attempts = 14, next_at = now() - interval '1 second'`);

  it('are listed for staff, and those that are still tried apart', async () => {
    const trying = await staff().ok(staff().get('/operator/deliveries?status=retrying'));
    expect(trying.items).toHaveLength(3);
    expect(trying.items[0]).toMatchObject({ status: 'retrying', attempts: 1, lastError: 'Error: the cause', tenantId });
    expect((await staff().ok(staff().get('/operator/deliveries'))).items).toEqual([]);
    await exhausted();
    await edge.app.get(Deliveries).drain();
    const first = await staff().ok(staff().get('/operator/deliveries?status=dead&limit=2'));
    expect(first.items).toHaveLength(2);
    const rest = await staff().ok(staff().get(`/operator/deliveries?status=dead&limit=2&cursor=${first.next}`));
    expect(rest).toMatchObject({ items: [{ status: 'dead', attempts: 15, nextAt: null }], next: null });
    expect(new Set([...first.items, ...rest.items].map((d: { id: string }) => d.id)).size).toBe(3);
    expect((await staff().get('/operator/deliveries?status=lost')).status).toBe(400);
    expect((await edge.api.with({ authorization: `Bearer ${uuidv7()}` }).get('/operator/deliveries')).status).toBe(403);
  });

  it('are revived once, carried out, and the act is in the journal', async () => {
    const [one] = (await staff().ok(staff().get('/operator/deliveries'))).items;
    mended = true;
    expect(await staff().ok(staff().post(`/operator/deliveries/${one.id}/retry`))).toMatchObject({
      id: one.id,
      status: 'waiting',
      attempts: 0,
    });
    expect((await staff().post(`/operator/deliveries/${one.id}/retry`)).body.code).toBe('platform.delivery_not_dead');
    await edge.app.get(Deliveries).drain();
    expect(done).toHaveLength(1);
    expect((await staff().ok(staff().get('/operator/deliveries'))).items).toHaveLength(2);
    expect((await staff().post(`/operator/deliveries/${one.id}/retry`)).status).toBe(409);
    expect((await staff().post(`/operator/deliveries/${uuidv7()}/retry`)).status).toBe(404);
    expect((await staff().post(`/operator/deliveries/nothing/retry`)).status).toBe(404);
    const { rows } = await edge.kit.database.admin.query(
      `SELECT actor, subject_id, tenant_id, payload FROM platform.journal WHERE kind = 'platform.delivery-revived'`,
    );
    expect(rows).toEqual([
      expect.objectContaining({
        subject_id: one.id,
        tenant_id: tenantId,
        payload: expect.objectContaining({ handler: 'test.breaks', attempts: 15, lastError: 'Error: the cause' }),
      }),
    ]);
    expect(rows[0].actor).toMatch(/^staff:/);
  });
});
