import { createHash } from 'node:crypto';
import { Database, ExportRegistry, ObjectStore } from '#platform';
import { asTenantId } from '#kernel';
import { openShop, startWorld, type Person, type Shop, type World } from '#testing';
import type { ExportDto, ExportFileDto } from './http/dto/export.dto.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const film = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp41', 'latin1'), Buffer.alloc(70_000, 9)]);

/** Entries of a ZIP that are stored as they are, by name: read from the central directory, as any program does. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, Buffer>();
  for (let i = 0, at = zip.readUInt32LE(end + 16); i < zip.readUInt16LE(end + 10); i++) {
    const [bytes, nameLength, extra, comment, place] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)]; // prettier-ignore
    const from = place + 30 + zip.readUInt16LE(place + 26) + zip.readUInt16LE(place + 28);
    entries.set(zip.subarray(at + 46, at + 46 + nameLength).toString(), zip.subarray(from, from + bytes));
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

describe('taking everything away', () => {
  let world: World;
  let shop: Shop;
  let other: Shop;
  let buyer: Person;
  let exported: ExportDto;
  let files: ExportFileDto[];

  beforeAll(async () => {
    world = await startWorld();
    shop = await openShop(world, { pack: 'aser-ru', displayName: 'Takes away' });
    other = await openShop(world, { pack: 'restudy-ru', displayName: 'Other school' });
    const course = await shop.course({ title: 'Course to take, "quoted"', lessons: 2 });
    await other.course({ title: 'OTHER-SECRET' });
    buyer = await world.person({ name: 'Buyer Of All', email: 'buyer-of-all@example.test' });
    await shop.buy(buyer, [course.id]);
    await world.settle();
    const shown = await shop.seller.api.ok(shop.seller.api.get(`/seller/courses/${course.id}`));
    const lesson = await shop.seller.api.ok(
      shop.seller.api.post(`/seller/modules/${shown.modules[0].id}/lessons`, { title: 'Film', kind: 'video' }),
    );
    await upload(shop.seller, lesson.id, 'Урок 1: начало?.mp4');
    await world.settle();
  });
  afterAll(() => world?.stop());

  async function upload(seller: Shop['seller'], lessonId: string, filename: string): Promise<void> {
    const tus = { 'tus-resumable': '1.0.0' };
    const b64 = (text: string): string => Buffer.from(text).toString('base64');
    const metadata = Object.entries({ filename, filetype: 'video/mp4', lessonId }).map(([k, v]) => `${k} ${b64(v)}`).join(','); // prettier-ignore
    const made = await seller.api.call('POST', '/uploads', undefined, {
      headers: { ...tus, 'upload-length': String(film.length), 'upload-metadata': metadata },
      key: null,
    });
    const sent = await seller.api.call('PATCH', made.headers.get('location')!, film, {
      headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    expect(sent.status).toBe(204);
  }

  const api = () => shop.seller.api;
  const bytesOf = async (url: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(world.api.base + url, { headers });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const fileNamed = (path: string): ExportFileDto => files.find((f) => f.path === path)!;
  async function rowsOf(name: string): Promise<Record<string, unknown>[]> {
    const { bytes } = await bytesOf(fileNamed(`data/${name}.ndjson`).link.url);
    return bytes.toString().split('\n').filter(Boolean).map((line) => JSON.parse(line)); // prettier-ignore
  }

  it('[AT-2.7a] works for a lapsed seller: asked for by the owner alone, built step by step, told when it is ready', async () => {
    await world.advance('P8D');
    expect((await api().get('/seller')).body.status).toBe('lapsed');
    const author = await world.join(shop.seller, await world.person(), 'author');
    expect((await author.api.post('/seller/export')).status).toBe(403);

    // The process dies in the midst: the steps that are done stay done.
    const registry = world.app.get(ExportRegistry);
    const lessons = registry
      .all()
      .find((s) => s.library === 'content')!
      .tables.find((t) => t.name === 'lessons')!;
    const whole = lessons.page;
    lessons.page = async () => Promise.reject(new Error('killed'));
    const asked = await api().post<ExportDto>('/seller/export');
    expect(asked).toMatchObject({ status: 202, body: { status: 'building', done: 0, manifest: null } });
    expect((await api().post<ExportDto>('/seller/export')).body.id).toBe(asked.body.id);
    await world.settle();
    lessons.page = whole;
    const half = (await api().get<ExportDto>(`/seller/export/${asked.body.id}`)).body;
    expect(half).toMatchObject({ status: 'building', step: 'content.modules' });
    expect(half.done).toBeGreaterThan(0);
    expect(half.done).toBeLessThan(half.steps);
    expect((await api().get(`/seller/export/${asked.body.id}/files`)).body.code).toBe('licensing.export_not_ready');
    const [{ first }] = await world.rows(`SELECT min(xmin::text) AS first FROM licensing.export_file`);
    await world.rows(`UPDATE platform.delivery SET next_at = now() WHERE state = 'waiting'`);
    await world.settle();
    expect((await world.rows(`SELECT min(xmin::text) AS first FROM licensing.export_file`))[0].first).toBe(first);

    exported = (await api().get<ExportDto>(`/seller/export/${asked.body.id}`)).body;
    expect(exported).toMatchObject({ status: 'ready', manifest: { url: expect.any(String) }, archive: { url: expect.any(String) } }); // prettier-ignore
    expect(exported.done).toBe(exported.steps);
    const [letter] = await world.messages(shop.seller.email, 'licensing.export-ready');
    expect(letter!.text).toContain('manifest.json');
    expect((await other.seller.api.get(`/seller/export/${exported.id}`)).status).toBe(404);
  });

  it('[AT-2.7a] holds courses, files, buyers, orders and everything else of this seller, in files that match their manifest', async () => {
    files = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: ExportFileDto[]; next: string | null } = (
        await api().get(`/seller/export/${exported.id}/files?limit=7${next ? `&cursor=${next}` : ''}`)
      ).body;
      files.push(...page.items);
      next = page.next;
    }
    expect(files).toHaveLength(exported.files);
    const manifest = await bytesOf(exported.manifest!.url);
    expect(sha256(manifest.bytes)).toBe(exported.manifestSha256);
    const listed = JSON.parse(manifest.bytes.toString()).files;
    expect(listed.map((f: ExportFileDto) => f.path)).toEqual(files.map((f) => f.path));
    for (const f of files) {
      const { bytes, headers } = await bytesOf(f.link.url);
      expect({ path: f.path, bytes: bytes.length, sha256: sha256(bytes) }).toEqual({ path: f.path, bytes: f.bytes, sha256: f.sha256 }); // prettier-ignore
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(bytes.toString()).not.toContain('OTHER-SECRET');
      expect(bytes.toString()).not.toContain(other.seller.sellerId);
    }
    const tables = world.app.get(ExportRegistry).all().flatMap((s) => s.tables.map((t) => `data/${s.library}/${t.name}`)); // prettier-ignore
    expect(files.map((f) => f.path)).toEqual(
      expect.arrayContaining(tables.flatMap((t) => [`${t}.ndjson`, `${t}.csv`])),
    );
    expect(await rowsOf('content/courses')).toEqual([
      expect.objectContaining({ title: 'Course to take, "quoted"', price: '1990.00', currency: 'RUB' }),
    ]);
    expect((await rowsOf('content/lessons')).map((l) => l.body)).toEqual(['Text 1', 'Text 2', '']);
    expect(await rowsOf('payments/buyers')).toEqual([
      expect.objectContaining({ id: buyer.accountId, email: 'buyer-of-all@example.test' }),
    ]);
    expect(await rowsOf('payments/orders')).toEqual([expect.objectContaining({ status: 'paid', total: '1990.00' })]);
    expect(await rowsOf('content/grants')).toHaveLength(1);
    expect((await rowsOf('tenancy/members')).map((m) => m.email)).toContain(shop.seller.email);
    expect((await rowsOf('tenancy/seller'))[0]).toMatchObject({ displayName: 'Takes away' });
    expect(await rowsOf('licensing/licence')).toEqual([expect.objectContaining({ status: 'lapsed' })]);
    expect((await rowsOf('legal/acceptances')).map((a) => a.document)).toContain('licence-offer');
    const table = (await bytesOf(fileNamed('data/content/courses.csv').link.url)).bytes.toString();
    expect(table).toMatch(/^\ufeffid,slug,kind,title/);
    expect(table).toContain('"Course to take, ""quoted"""');
    const taken = files.find((f) => f.path.startsWith('files/content/'))!;
    expect(taken).toMatchObject({ bytes: film.length, sha256: sha256(film), path: expect.stringMatching(/\/Урок 1_ начало_\.mp4$/) }); // prettier-ignore
  });

  it('goes on where a download broke off, and gives the whole as one archive', async () => {
    const { link } = files.find((f) => f.path.startsWith('files/content/'))!;
    const head = await fetch(world.api.base + link.url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe(String(film.length));
    const first = await bytesOf(link.url, { range: 'bytes=0-29999' });
    expect(first.status).toBe(206);
    // A link lives shortly: the next look gives another, and the rest comes through that.
    const again = (await api().get(`/seller/export/${exported.id}/files?limit=100`)).body.items.find((f: ExportFileDto) => f.path.startsWith('files/content/')); // prettier-ignore
    const rest = await bytesOf(again.link.url, { range: 'bytes=30000-', 'if-range': first.headers.get('etag')! });
    expect([rest.status, rest.headers.get('content-range')]).toEqual([206, `bytes 30000-${film.length - 1}/${film.length}`]); // prettier-ignore
    expect(Buffer.concat([first.bytes, rest.bytes]).equals(film)).toBe(true);
    expect((await bytesOf(link.url, { range: `bytes=${film.length}-` })).status).toBe(416);

    const archive = await bytesOf(exported.archive!.url);
    expect(archive.headers.get('content-length')).toBe(String(archive.bytes.length));
    const entries = unzip(archive.bytes);
    expect([...entries.keys()].sort()).toEqual(['manifest.json', ...files.map((f) => f.path)].sort());
    for (const f of files) expect(sha256(entries.get(f.path)!)).toBe(f.sha256);
  });

  it('is opened by its own links alone, while the asker is the owner and the link is young', async () => {
    const { url } = files[0]!.link;
    expect((await bytesOf(`${url.slice(0, -2)}AA`)).status).toBe(410);
    expect((await bytesOf(url.replace('export-files', 'export-archives'))).status).toBe(410);
    await world.rows(`UPDATE tenancy.member SET role = 'author' WHERE tenant_id = $1 AND account_id = $2`, [shop.seller.sellerId, shop.seller.accountId]); // prettier-ignore
    expect((await bytesOf(url)).status).toBe(410);
    await world.rows(`UPDATE tenancy.member SET role = 'owner' WHERE tenant_id = $1 AND account_id = $2`, [shop.seller.sellerId, shop.seller.accountId]); // prettier-ignore
    expect((await bytesOf(url)).status).toBe(200);
  });

  it('is deleted when its days are over, and the seller’s own files are not', async () => {
    const objects = world.app.get(ObjectStore);
    const prefix = `exports/${shop.seller.sellerId}/`;
    expect((await objects.measure(prefix)).objects).toBeGreaterThan(40);
    const fired = await world.moveTo(exported.expiresAt!);
    expect(fired.map((f) => f.kind)).toContain('export.expiry');
    expect((await objects.measure(prefix)).objects).toBe(0);
    expect((await objects.measure(`tenants/${shop.seller.sellerId}/`)).objects).toBe(1);
    expect((await api().get<ExportDto>(`/seller/export/${exported.id}`)).body).toMatchObject({ status: 'expired', archive: null }); // prettier-ignore
    expect((await bytesOf(files[0]!.link.url)).status).toBe(410);
  });

  it('ends when deletion begins, also for one that is being built', async () => {
    const registry = world.app.get(ExportRegistry);
    const last = registry.all().at(-1)!.tables[0]!;
    const whole = last.page;
    const tenantId = asTenantId(shop.seller.sellerId);
    last.page = async (...args) => {
      last.page = whole;
      await world.rows(`UPDATE tenancy.seller SET status = 'purging' WHERE id = $1`, [tenantId]);
      return whole(...args);
    };
    await api().ok(api().post('/seller/export'));
    await world.settle();
    last.page = whole;
    expect((await world.app.get(ObjectStore).measure(`exports/${tenantId}/`)).objects).toBe(0);
    expect((await api().post('/seller/export')).body.code).toBe('licensing.export_over');
    await world.app.get(Database).system('test', (tx) => tx.exec(`UPDATE tenancy.seller SET status = 'lapsed' WHERE id = $1`, [tenantId])); // prettier-ignore
  });
});
