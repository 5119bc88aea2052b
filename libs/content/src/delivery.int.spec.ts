import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { asTenantId } from '#kernel';
import { Database, ObjectStore, type Tx } from '#platform';
import { startWorld, type Person, type SellerPerson, type World } from '#testing';
import { ContentFacade } from './content.facade.js';
import { TusServer } from './http/tus.js';

const MP4 = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'), randomBytes(300_000)]);
const TUS = { 'tus-resumable': '1.0.0' };
const b64 = (text: string) => Buffer.from(text).toString('base64');

let world: World;
let seller: SellerPerson;
let other: SellerPerson;
let buyer: Person;

beforeAll(async () => {
  world = await startWorld();
  seller = await world.seller({ pack: 'aser-ru', displayName: 'Школа пчёл' });
  other = await world.seller({ pack: 'aser-ru' });
  buyer = await world.person({ name: 'Buyer One' });
});
afterAll(() => world?.stop());

interface Made {
  courseId: string;
  slug: string;
  lessonId: string;
  freeId: string;
}

/** A published course with a paid lesson and a free one. */
async function course(who = seller, more: object = {}): Promise<Made> {
  const c = await world.api.ok(
    who.api.post('/seller/courses', {
      title: `Пчеловодство ${randomUUID().slice(0, 6)}`, description: 'Как держать пчёл', topic: 'Природа', teachers: [{ name: 'Анна Пчёлкина' }], price: { amount: '1990.00', currency: 'RUB' }, ...more,
    }),
  ); // prettier-ignore
  const m = await world.api.ok(who.api.post(`/seller/courses/${c.id}/modules`, { title: 'Начало' }));
  const paid = await world.api.ok(who.api.post(`/seller/modules/${m.id}/lessons`, { title: 'Улей', kind: 'video' }));
  const free = await world.api.ok(
    who.api.post(`/seller/modules/${m.id}/lessons`, { title: 'Введение', kind: 'video', freePreview: true }),
  );
  await world.api.ok(who.api.post(`/seller/courses/${c.id}/publish`));
  return { courseId: c.id, slug: c.slug, lessonId: paid.id, freeId: free.id };
}

async function begin(bytes: Buffer, metadata: Record<string, string>, who = seller) {
  const header = Object.entries(metadata).map(([k, v]) => `${k} ${b64(v)}`).join(','); // prettier-ignore
  return who.api.call('POST', '/uploads', undefined, {
    headers: { ...TUS, 'upload-length': String(bytes.length), 'upload-metadata': header },
    key: null,
  });
}

const patch = (url: string, offset: number, chunk: Buffer, who = seller) =>
  who.api.call('PATCH', url, new Uint8Array(chunk), {
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  });

/** Uploads whole and waits until it was looked at. @returns the file's id */
async function upload(bytes: Buffer, metadata: Record<string, string>, who = seller): Promise<string> {
  const created = await begin(bytes, metadata, who);
  expect(created.status).toBe(201);
  const url = created.headers.get('location')!;
  expect((await patch(url, 0, bytes, who)).status).toBe(204);
  await world.settle();
  return url.split('/').pop()!;
}

const inSeller = <T>(who: SellerPerson, fn: (content: ContentFacade, tx: Tx) => Promise<T>): Promise<T> =>
  world.app
    .get(Database)
    .tenant(asTenantId(who.sellerId), (tx) => fn(world.app.get(ContentFacade, { strict: false }), tx));

async function grant(c: Made, to = buyer, who = seller) {
  const orderId = randomUUID();
  const given = await inSeller(who, async (content, tx) => {
    const { policies } = await content.offer(tx, c.courseId);
    return content.grant(tx, {
      tenantId: asTenantId(who.sellerId),
      buyerId: to.accountId,
      courseId: c.courseId,
      orderId,
      policies,
    });
  });
  return { ...given, orderId };
}

/** The bytes behind a link. */
async function fetchMedia(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(world.config.publicUrl + url, { headers });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('uploads', () => {
  it('[AT-2.1] [RS-L26] bytes out equal bytes in, across a broken and resumed upload, and nobody looks at them first', async () => {
    const c = await course();
    const created = await begin(MP4, { filename: 'улей.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    expect(created.status).toBe(201);
    const url = created.headers.get('location')!;
    expect(url).toMatch(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/);
    expect((await patch(url, 0, MP4.subarray(0, 100_000))).status).toBe(204);
    const where = await seller.api.call('HEAD', url, undefined, { headers: TUS });
    expect(where.headers.get('upload-offset')).toBe('100000');
    expect((await patch(url, 5, MP4.subarray(5))).status).toBe(409);
    expect((await patch(url, 100_000, MP4.subarray(100_000))).status).toBe(204);
    await world.settle();

    const id = url.split('/').pop()!;
    const file = await world.api.ok(seller.api.get(`/seller/media/${id}`));
    const sha256 = createHash('sha256').update(MP4).digest('hex');
    expect(file).toMatchObject({ state: 'ready', sha256, bytes: MP4.length, type: 'video/mp4', filename: 'улей.mp4' });
    expect((await seller.api.call('HEAD', url, undefined, { headers: TUS })).headers.get('upload-offset')).toBe(
      String(MP4.length),
    );

    await grant(c);
    const link = await world.api.ok(buyer.api.get(`/lessons/${c.lessonId}/media`));
    const got = await fetchMedia(link.url);
    expect(got.status).toBe(200);
    expect(got.bytes.equals(MP4)).toBe(true);
    expect(got.headers.get('etag')).toBe(`"${sha256}"`);
  });

  it('refuses an empty file, and says what a lying MP4 is wrong about', async () => {
    const c = await course();
    const empty = await begin(Buffer.alloc(0), { filename: 'a.mp4', filetype: 'video/mp4' });
    expect([empty.status, empty.body.code]).toEqual([422, 'content.upload_empty']);
    const before = (
      await world.rows(`SELECT sum(bytes) AS n FROM content.media WHERE state IN ('uploading', 'checking', 'ready')`)
    )[0].n;
    const id = await upload(Buffer.from('<!doctype html><script>alert(1)</script>'), {
      filename: 'film.mp4',
      filetype: 'video/mp4',
      lessonId: c.lessonId,
    });
    const file = await world.api.ok(seller.api.get(`/seller/media/${id}`));
    expect(file).toMatchObject({ state: 'refused', refusal: { code: 'type_mismatch' } });
    expect(file.refusal.detail).toContain('not of the kind');
    expect(
      (
        await world.rows(`SELECT sum(bytes) AS n FROM content.media WHERE state IN ('uploading', 'checking', 'ready')`)
      )[0].n,
    ).toBe(before);
    expect((await seller.api.get(`/seller/media/${id}/link`)).status).toBe(409);
  });

  it('[AS-def5] refuses a lecture longer than the terms allow', async () => {
    const c = await course();
    const mvhd = Buffer.alloc(108);
    mvhd.writeUInt32BE(108);
    mvhd.write('mvhd', 4);
    mvhd.writeUInt32BE(1, 20);
    mvhd.writeUInt32BE(4 * 3600 + 1, 24);
    const moov = Buffer.alloc(8);
    moov.writeUInt32BE(116);
    moov.write('moov', 4);
    const film = Buffer.concat([MP4.subarray(0, 24), moov, mvhd]);
    const id = await upload(film, { filename: 'long.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    expect(await world.api.ok(seller.api.get(`/seller/media/${id}`))).toMatchObject({
      state: 'refused',
      refusal: { code: 'too_long', clause: 'AS-def5' },
      durationSeconds: 4 * 3600 + 1,
    });
  });

  it('gives a given-up upload’s quota back, and needs a seller', async () => {
    const created = await begin(MP4, { filename: 'x.mp4', filetype: 'video/mp4' });
    const url = created.headers.get('location')!;
    expect((await seller.api.call('DELETE', url, undefined, { headers: TUS })).status).toBe(204);
    expect((await world.rows('SELECT state FROM content.media WHERE id = $1', [url.split('/').pop()]))[0].state).toBe(
      'abandoned',
    );
    expect((await patch(url, 0, MP4)).status).toBe(404);
    expect((await world.api.call('POST', '/uploads', undefined, { headers: TUS })).status).toBe(401);
    expect((await buyer.api.call('POST', '/uploads', undefined, { headers: TUS })).status).toBe(403);
  });

  it('holds no quota for an upload that broke before it was answered', async () => {
    const used = () =>
      world.rows(`SELECT quota, used::text FROM licensing.usage WHERE tenant_id = $1 ORDER BY 1`, [seller.sellerId]);
    const before = await used();
    const { server } = world.app.get(TusServer, { strict: false }) as unknown as { server: { handle: unknown } };
    const handle = server.handle;
    server.handle = () => Promise.reject(new Error('the store is gone'));
    try {
      expect((await begin(MP4, { filename: 'broken.mp4', filetype: 'video/mp4' })).status).toBe(500);
    } finally {
      server.handle = handle;
    }
    expect(await used()).toEqual(before);
    expect(await world.rows(`SELECT state FROM content.media WHERE filename = 'broken.mp4'`)).toEqual([
      { state: 'abandoned' },
    ]);
  });

  it('is another seller’s for nobody: 404 for every verb, and its lesson cannot be uploaded to', async () => {
    const c = await course();
    const url = (await begin(MP4, { filename: 'x.mp4', filetype: 'video/mp4' })).headers.get('location')!;
    for (const verb of ['HEAD', 'DELETE'])
      expect((await other.api.call(verb, url, undefined, { headers: TUS })).status).toBe(404);
    expect((await patch(url, 0, MP4, other)).status).toBe(404);
    expect((await other.api.get(`/seller/media/${url.split('/').pop()}`)).status).toBe(404);
    expect((await begin(MP4, { filename: 'x.mp4', filetype: 'video/mp4', lessonId: c.lessonId }, other)).status).toBe(
      404,
    );
  });
});

describe('delivery', () => {
  it('[RS-L41] [NH-3.2.3] is to be viewed: short-lived links, in place, sandboxed, by ranges', async () => {
    const c = await course();
    await upload(MP4, { filename: 'a.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    await grant(c);
    const link = await world.api.ok(buyer.api.get(`/lessons/${c.lessonId}/media`));
    expect(Date.parse(link.expiresAt) - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    const part = await fetchMedia(link.url, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${MP4.length}`]);
    expect(part.bytes.equals(MP4.subarray(10, 20))).toBe(true);
    expect((await fetchMedia(link.url, { range: `bytes=${MP4.length}-` })).status).toBe(416);
    const whole = await fetchMedia(link.url, { 'accept-encoding': 'gzip, br' });
    expect(whole.headers.get('content-encoding')).toBeNull();
    expect(whole.headers.get('content-disposition')).toMatch(/^inline;/);
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(whole.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetchMedia(link.url, { 'if-none-match': whole.headers.get('etag')! })).status).toBe(304);
    const head = await fetch(world.config.publicUrl + link.url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(MP4.length)]);
    expect((await fetchMedia(`${link.url.slice(0, -3)}AAA`)).status).toBe(410);
  });

  it('hands markup over as an attachment of no type', async () => {
    const c = await course();
    const id = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), {
      filename: 'x.svg',
      filetype: 'image/svg+xml',
      lessonId: c.lessonId,
      role: 'material',
    });
    await grant(c);
    const link = await world.api.ok(buyer.api.get(`/lessons/${c.lessonId}/media?file=${id}`));
    const got = await fetchMedia(link.url);
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(got.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('opens for who bought it and for nobody else; a free fragment opens for visitors [RS-L22] [RS-L13]', async () => {
    const c = await course();
    await upload(MP4, { filename: 'a.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    await upload(MP4, { filename: 'b.mp4', filetype: 'video/mp4', lessonId: c.freeId });
    const stranger = await world.person();
    expect((await world.api.get(`/lessons/${c.lessonId}`)).status).toBe(401);
    expect((await stranger.api.get(`/lessons/${c.lessonId}`)).body.code).toBe('content.not_bought');
    expect((await stranger.api.get(`/lessons/${c.lessonId}/access`)).body).toEqual({
      allowed: false,
      reason: 'not-bought',
    });
    const free = await world.api.ok(world.api.get(`/lessons/${c.freeId}/media`));
    expect((await fetchMedia(free.url)).bytes.equals(MP4)).toBe(true);
    const { grantId, endsAt } = await grant(c);
    expect(await world.api.ok(buyer.api.get(`/lessons/${c.lessonId}/access`))).toEqual({
      allowed: true,
      by: 'grant',
      grantId,
      endsAt: expect.stringContaining(endsAt.toString().slice(0, 19)),
    });
  });

  it('[AT-5.6.5] [AT-5.6.6b] a block kills links given out before, at once and for the seller too; lifting it opens again', async () => {
    const c = await course();
    const id = await upload(MP4, { filename: 'a.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    await grant(c);
    const buyers = await world.api.ok(buyer.api.get(`/lessons/${c.lessonId}/media`));
    const sellers = await world.api.ok(seller.api.get(`/seller/media/${id}/link`));
    expect((await fetchMedia(sellers.url)).status).toBe(200);
    const request = {
      tenantId: asTenantId(seller.sellerId),
      lessonId: c.lessonId,
      caseId: randomUUID(),
      actor: 'staff:1',
    };
    await inSeller(seller, (content, tx) => content.blockLesson(tx, { ...request, reason: 'check' }));
    expect((await fetchMedia(buyers.url)).status).toBe(410);
    expect((await fetchMedia(sellers.url)).status).toBe(410);
    expect((await buyer.api.get(`/lessons/${c.lessonId}`)).body.code).toBe('content.lesson_blocked');
    expect((await seller.api.get(`/seller/media/${id}/link`)).body.code).toBe('content.lesson_blocked');
    await inSeller(seller, (content, tx) => content.unblockLesson(tx, request));
    expect((await fetchMedia(buyers.url)).status).toBe(200);
    await inSeller(seller, (content, tx) => content.blockLesson(tx, { ...request, reason: 'upheld' }));
    expect((await fetchMedia(buyers.url)).status).toBe(410);
  });

  it('[AT-5.6.6c] a deleted lesson loses its bytes, its text and its kept texts', async () => {
    const c = await course();
    const id = await upload(MP4, { filename: 'a.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    const version = (await seller.api.get(`/seller/courses/${c.courseId}`)).headers.get('etag')!;
    await world.api.ok(
      seller.api.patch(
        `/seller/lessons/${c.lessonId}`,
        { body: 'СПОРНЫЙ ТЕКСТ' },
        { headers: { 'if-match': version } },
      ),
    );
    const key = (await world.rows('SELECT object_key FROM content.media WHERE id = $1', [id]))[0].object_key;
    await world.app.get(Database).operator({ actor: 'staff:1', reason: 'test' }, (tx) =>
      world.app.get(ContentFacade, { strict: false }).deleteLesson(tx, {
        tenantId: asTenantId(seller.sellerId),
        lessonId: c.lessonId,
        caseId: randomUUID(),
        actor: 'staff:1',
      }),
    );
    await world.settle();
    expect(await world.app.get(ObjectStore).stat(key)).toBeUndefined();
    expect(
      await world.rows(
        `SELECT 1 FROM content.course_version WHERE course_id = $1 AND snapshot::text LIKE '%СПОРНЫЙ%'`,
        [c.courseId],
      ),
    ).toEqual([]);
  });

  it('a signed-out session closes its links', async () => {
    const c = await course();
    await upload(MP4, { filename: 'a.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    const leaver = await world.person();
    await grant(c, leaver);
    const link = await world.api.ok(leaver.api.get(`/lessons/${c.lessonId}/media`));
    await world.rows('UPDATE identity.session SET ended_at = now() WHERE account_id = $1', [leaver.accountId]);
    expect((await fetchMedia(link.url)).status).toBe(410);
    expect((await leaver.api.get(`/lessons/${c.lessonId}/access`)).status).toBe(401);
  });

  it('[AS-9.1] a refund ends access and its links', async () => {
    const c = await course();
    await upload(MP4, { filename: 'a.mp4', filetype: 'video/mp4', lessonId: c.lessonId });
    const { orderId } = await grant(c);
    const link = await world.api.ok(buyer.api.get(`/lessons/${c.lessonId}/media`));
    await inSeller(seller, (content, tx) => content.endGrants(tx, { orderId, reason: 'refund', actor: 'system' }));
    expect((await fetchMedia(link.url)).status).toBe(410);
    expect((await buyer.api.get(`/lessons/${c.lessonId}`)).body.code).toBe('content.access_ended');
  });
});

describe('isolation', () => {
  it('shows another seller’s course, module, lesson and versions to nobody', async () => {
    const c = await course();
    const view = await world.api.ok(seller.api.get(`/seller/courses/${c.courseId}`));
    const tag = { headers: { 'if-match': `"${view.version}"` } };
    const answers = await Promise.all([
      other.api.get(`/seller/courses/${c.courseId}`),
      other.api.patch(`/seller/courses/${c.courseId}`, { title: 'Моё' }, tag),
      other.api.post(`/seller/courses/${c.courseId}/publish`),
      other.api.post(`/seller/courses/${c.courseId}/modules`, { title: 'Чужой' }),
      other.api.patch(`/seller/modules/${view.modules[0].id}`, { title: 'Чужой' }, tag),
      other.api.post(`/seller/modules/${view.modules[0].id}/lessons`, { title: 'Чужой' }),
      other.api.patch(`/seller/lessons/${c.lessonId}`, { title: 'Чужой' }, tag),
      other.api.get(`/seller/courses/${c.courseId}/versions`),
      other.api.delete(`/seller/courses/${c.courseId}`, tag),
    ]);
    expect(answers.map((a) => a.status)).toEqual(answers.map(() => 404));
  });

  it('shows another buyer’s grant to nobody', async () => {
    const c = await course();
    const { grantId } = await grant(c);
    const stranger = await world.person();
    expect((await stranger.api.get(`/me/courses/${grantId}`)).status).toBe(404);
    expect((await stranger.api.post('/access-problems', { grantId, description: 'x' })).status).toBe(404);
    expect((await stranger.api.get('/me/courses')).body).toEqual({ items: [] });
  });
});
