import { asTenantId, uuidv7, type Clock } from '#kernel';
import { CLOCK, Database, Jobs, ObjectStore } from '#platform';
import { openShop, startWorld, type Person, type Shop, type World } from '#testing';
import { PurgeSeller } from './application/purge-seller.js';
import { ReapplyTombstones } from './application/reapply-tombstones.js';
import { TombstoneFiles } from './application/tombstone-files.js';

const tus = { 'tus-resumable': '1.0.0' };
const b64 = (text: string): string => Buffer.from(text).toString('base64');
const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'), Buffer.alloc(9_000, 9)]);

describe('a legal hold on one thing', () => {
  let world: World;
  let shop: Shop;
  let officer: Person;
  let sellerId: string;
  let heldFile: string;
  let order: string;
  const base = (): string => `/operator/sellers/${sellerId}`;

  beforeAll(async () => {
    world = await startWorld();
    shop = await openShop(world, { pack: 'aser-ru', displayName: 'Under hold' });
    ({ sellerId } = shop.seller);
    officer = await world.staff('complaints');
    await openShop(world, { pack: 'restudy-ru' });
    const courses = [await shop.course({ title: 'Disputed course' }), await shop.course({ title: 'Other course' })];
    const files = [await upload(courses[0]!.id), await upload(courses[1]!.id)];
    heldFile = files[0]!;
    order = (await shop.buy(await world.person({ name: 'Held Buyer' }), [courses[0]!.id])).id;
    await shop.buy(await world.person(), [courses[1]!.id]);
    await world.settle();
  });
  afterAll(() => world?.stop());

  async function upload(courseId: string): Promise<string> {
    const { api } = shop.seller;
    const shown = await api.ok(api.get(`/seller/courses/${courseId}`));
    const lesson = await api.ok(
      api.post(`/seller/modules/${shown.modules[0].id}/lessons`, { title: 'Film', kind: 'video' }),
    );
    const metadata = Object.entries({ filename: 'film.mp4', filetype: 'video/mp4', lessonId: lesson.id }).map(([k, v]) => `${k} ${b64(v)}`).join(','); // prettier-ignore
    const made = await api.call('POST', '/uploads', undefined, { headers: { ...tus, 'upload-length': String(film.length), 'upload-metadata': metadata }, key: null }); // prettier-ignore
    const place = made.headers.get('location')!;
    await api.call('PATCH', place, film, { headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' } }); // prettier-ignore
    return place.split('/').pop()!;
  }
  const count = async (table: string): Promise<number> =>
    (await world.rows(`SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`, [sellerId]))[0].n;
  const files = async (): Promise<number> => (await world.app.get(ObjectStore).measure(`tenants/${sellerId}/`)).objects;

  it('is set by the complaints office with its ground, and the rehearsal leaves that thing out', async () => {
    expect((await shop.seller.api.post(`${base()}/holds`, { type: 'media', id: heldFile, reason: 'order 1' })).status).toBe(403); // prettier-ignore
    const before = (await officer.api.get(`${base()}/purge/rehearsal`)).body;
    await officer.api.ok(
      officer.api.post(`${base()}/holds`, { type: 'media', id: heldFile, reason: 'order of a court 1' }),
    );
    const set = await officer.api.ok(
      officer.api.post(`${base()}/holds`, { type: 'order', id: order, reason: 'chargeback 7' }),
    );
    expect(set.items.map((h: { type: string; whole: boolean }) => [h.type, h.whole])).toEqual([['media', false], ['order', false]]); // prettier-ignore
    const after = (await officer.api.get(`${base()}/purge/rehearsal`)).body;
    expect(after.totalObjects).toBe(before.totalObjects - 1);
    const rows = (r: { tables: { table: string; rows: number }[] }, table: string) => r.tables.find((t) => t.table === table)?.rows ?? 0; // prettier-ignore
    for (const [table, n] of [
      ['content.media', 1],
      ['content.course', 1],
      ['payments.order', 1],
    ] as const)
      expect({ table, n: rows(before, table) - rows(after, table) }).toEqual({ table, n });
    expect((await officer.api.post(`${base()}/holds`, { type: 'wish', id: order, reason: 'because' })).status).toBe(
      400,
    );
  });

  it('[AT-2.7b] keeps just what it needs, stripped of words, and the rest is deleted; the certificate names it', async () => {
    await world.advance('P45D');
    await world.settle();
    expect((await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [sellerId]))[0].status).toBe('purged');
    expect([await count('content.media'), await count('content.lesson'), await count('content.module'), await count('content.course')]).toEqual([1, 1, 1, 1]); // prettier-ignore
    expect(await world.rows(`SELECT title, description, status FROM content.course WHERE tenant_id = $1`, [sellerId])).toEqual([{ title: '—', description: '', status: 'removed' }]); // prettier-ignore
    expect(await files()).toBe(1);
    expect([await count('content.grant'), await count('tenancy.member'), await count('platform.message')]).toEqual([
      0, 0, 0,
    ]);
    const orders = await world.rows(`SELECT id, stripped_at IS NULL AS whole, payer ->> 'name' AS name FROM payments.order WHERE tenant_id = $1`, [sellerId]); // prettier-ignore
    expect(orders.filter((o) => o.whole)).toEqual([{ id: order, whole: true, name: 'Buyer Name' }]);
    expect(orders).toHaveLength(2);
    const { items } = (await officer.api.get('/operator/purges')).body;
    const { id } = items.find((p: { sellerId: string }) => p.sellerId === sellerId);
    const { body } = await officer.api.get(`/operator/purges/${id}`);
    expect(body.held).toEqual([
      { type: 'media', id: heldFile, reason: 'order of a court 1' },
      { type: 'order', id: order, reason: 'chargeback 7' },
    ]);
  });

  it('when it is lifted, what it alone had kept is deleted too', async () => {
    await officer.api.ok(officer.api.delete(`${base()}/holds/${heldFile}`));
    await world.settle();
    expect([await count('content.media'), await count('content.course'), await files()]).toEqual([0, 0, 0]);
    expect(
      (await world.rows(`SELECT stripped_at FROM payments.order WHERE id = $1`, [order]))[0].stripped_at,
    ).toBeNull();
    await officer.api.ok(officer.api.delete(`${base()}/holds/${order}`));
    await world.settle();
    expect(
      await world.rows(`SELECT 1 FROM payments.order WHERE tenant_id = $1 AND stripped_at IS NULL`, [sellerId]),
    ).toEqual([]);
    const kinds = await world.rows(
      `SELECT kind, status FROM licensing.purge WHERE tenant_id = $1 ORDER BY began_at, id`,
      [sellerId],
    );
    expect(kinds).toEqual([{ kind: 'retention', status: 'done' }, { kind: 'residue', status: 'done' }, { kind: 'residue', status: 'done' }]); // prettier-ignore
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });

  it('what was still being written when a seller was deleted is deleted at the second look', async () => {
    await world.app.get(ObjectStore).put(`tenants/${sellerId}/media/late`, Buffer.from('late'));
    const [{ id }] = await world.rows(`SELECT id FROM licensing.purge WHERE tenant_id = $1 AND kind = 'retention'`, [
      sellerId,
    ]);
    await world.app.get(Database).system('test', (tx) => world.app.get(Jobs).enqueue(tx, 'licensing.purge-again', { purgeId: id }, { tenantId: null })); // prettier-ignore
    await world.settle();
    expect(await files()).toBe(0);
    expect(await world.rows(`SELECT 1 FROM licensing.purge WHERE tenant_id = $1 AND status <> 'done'`, [asTenantId(sellerId)])).toEqual([]); // prettier-ignore
  });

  it('that was lifted before a deletion does not keep what an old backup brings back with it', async () => {
    const { seller } = await openShop(world, { displayName: 'Brought back' });
    const path = `/operator/sellers/${seller.sellerId}/holds`;
    await officer.api.ok(officer.api.post(path, { type: 'seller', id: seller.sellerId, reason: 'over long ago' }));
    const now = world.app.get<Clock>(CLOCK).now();
    const ground = { policy: 'retention.paid', value: 'P1M', clauses: ['AT-2.7b'], pack: 'base', version: '1' };
    await world.app.get(TombstoneFiles).write({ tenantId: asTenantId(seller.sellerId), purgeId: uuidv7(), dueAt: now, beganAt: now, ground, held: [] }); // prettier-ignore
    expect(await world.app.get(ReapplyTombstones).run()).toHaveLength(1);
    await world.settle();
    const [{ status }] = await world.rows(`SELECT status FROM tenancy.seller WHERE id = $1`, [seller.sellerId]);
    expect(status).toBe('purged');
    expect(await world.verifyJournal()).toMatchObject({ ok: true });
  });

  it('a hold on the whole that comes when the rows are gone keeps the files until it is lifted', async () => {
    const key = `tenants/${sellerId}/media/evidence`;
    await world.app.get(ObjectStore).put(key, Buffer.from('evidence'));
    const [{ id }] = await world.rows(
      `UPDATE licensing.purge SET status = 'objects' WHERE id = (SELECT id FROM licensing.purge WHERE tenant_id = $1 ORDER BY began_at DESC LIMIT 1) RETURNING id`,
      [sellerId],
    );
    const goOn = async (): Promise<void> => {
      await world.app.get(Database).system('test', (tx) => world.app.get(Jobs).enqueue(tx, 'licensing.purge-objects', { purgeId: id }, { tenantId: null })); // prettier-ignore
      await world.settle();
    };
    const [db, purging, tenantId] = [world.app.get(Database), world.app.get(PurgeSeller), asTenantId(sellerId)];
    await db.system('test', (tx) => purging.hold(tx, { tenantId, subject: { type: 'seller', id: sellerId }, reason: 'order of a court 2', by: 'test' })); // prettier-ignore
    await goOn();
    expect(await files()).toBe(1);
    expect((await world.rows(`SELECT status FROM licensing.purge WHERE id = $1`, [id]))[0].status).toBe('objects');
    await db.system('test', (tx) => purging.release(tx, { tenantId, subjectId: sellerId, by: 'test' }));
    await goOn();
    expect(await files()).toBe(0);
    expect((await world.rows(`SELECT status FROM licensing.purge WHERE id = $1`, [id]))[0].status).toBe('done');
  });
});
