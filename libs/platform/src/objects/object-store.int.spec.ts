import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { DiskObjectStore, readAll } from './disk-object-store.js';
import { digestObject } from './digest.js';
import { ObjectMissing, type ObjectStore } from './object-store.js';
import { S3ObjectStore } from './s3-object-store.js';
import { makeUploadStore } from './upload-store.js';

const keys = async (store: ObjectStore, prefix: string): Promise<string[]> => {
  const all: string[] = [];
  for await (const key of store.list(prefix)) all.push(key);
  return all;
};

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

let folder: string;
let s3: S3rver;
let config: { bucket: string; region: string; endpoint: string; accessKeyId: string; secretAccessKey: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mediary-objects-'));
  const port = await freePort();
  s3 = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'mediary', configs: [] }],
  });
  await s3.run();
  config = {
    bucket: 'mediary',
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  };
});

afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each([
  ['disk', () => new DiskObjectStore(join(folder, 'objects'), join(folder, 'uploads'))],
  ['S3', () => new S3ObjectStore(config)],
] as const)('the object store on %s', (name, make) => {
  let store: ObjectStore;
  beforeAll(() => void (store = make()));

  it('gives back the bytes it was given, whole and in parts', async () => {
    const bytes = randomBytes(300_000);
    const key = 'tenants/a/media/one';
    expect(await store.put(key, Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]))).toEqual({
      bytes: 300_000,
    });
    expect(await store.stat(key)).toEqual({ bytes: 300_000 });
    expect((await readAll(await store.get(key))).equals(bytes)).toBe(true);
    expect(
      (await readAll(await store.get(key, { start: 99_999, end: 100_001 }))).equals(bytes.subarray(99_999, 100_002)),
    ).toBe(true);
    expect(
      (await readAll(await store.get(key, { start: 299_999, end: 299_999 }))).equals(bytes.subarray(299_999)),
    ).toBe(true);
    const digest = await digestObject(store, key, 16);
    expect(digest).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: 300_000,
      head: bytes.subarray(0, 16),
    });
  });

  it('stores more than one part of a multipart upload', async () => {
    const bytes = randomBytes(9 * 1024 * 1024);
    await store.put('tenants/a/media/large', Readable.from([bytes.subarray(0, 8_500_000), bytes.subarray(8_500_000)]));
    expect((await digestObject(store, 'tenants/a/media/large')).sha256).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  it('replaces an object and says so when there is none', async () => {
    await store.put('tenants/a/note', Buffer.from('old'));
    await store.put('tenants/a/note', Buffer.from('newer'));
    expect((await readAll(await store.get('tenants/a/note'))).toString()).toBe('newer');
    await store.delete('tenants/a/note');
    await store.delete('tenants/a/note');
    expect(await store.stat('tenants/a/note')).toBeUndefined();
    await expect(store.get('tenants/a/note')).rejects.toThrow(ObjectMissing);
  });

  it('keeps the old object when a new one breaks off', async () => {
    await store.put('tenants/a/kept', Buffer.from('kept'));
    const broken = Readable.from((async function* () { yield Buffer.from('half'); throw new Error('broken off'); })()); // prettier-ignore
    await expect(store.put('tenants/a/kept', broken)).rejects.toThrow('broken off');
    expect((await readAll(await store.get('tenants/a/kept'))).toString()).toBe('kept');
    if (name === 'disk') expect(await readdir(join(folder, 'objects', '.partial'))).toEqual([]);
  });

  it('lists and deletes one prefix and leaves its neighbour', async () => {
    for (const key of ['tenants/1/media/a', 'tenants/1/media/b', 'tenants/10/media/a'])
      await store.put(key, Buffer.from(key));
    expect(await keys(store, 'tenants/1/')).toEqual(['tenants/1/media/a', 'tenants/1/media/b']);
    expect(await store.deletePrefix('tenants/1/')).toBe(2);
    expect(await keys(store, 'tenants/1/')).toEqual([]);
    expect(await keys(store, 'tenants/10/')).toEqual(['tenants/10/media/a']);
  });

  it('measures a prefix without reading it, and deletes it but for what is to stay', async () => {
    for (const [key, bytes] of [['tenants/2/media/a', 3], ['tenants/2/media/b', 4], ['tenants/20/media/a', 9]] as const)
      await store.put(key, Buffer.alloc(bytes)); // prettier-ignore
    const keep = new Set(['tenants/2/media/b']);
    const whole = await store.measure('tenants/2/');
    expect(whole).toMatchObject({
      objects: 2,
      bytes: 7,
      leftovers: 0,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await store.measure('tenants/2/', keep)).toMatchObject({ objects: 1, bytes: 3 });
    expect(await store.deletePrefix('tenants/2/', keep)).toBe(1);
    expect(await keys(store, 'tenants/2/')).toEqual(['tenants/2/media/b']);
    expect(await store.measure('tenants/2/', keep)).toMatchObject({ objects: 0, leftovers: 0 });
    expect(await store.deletePrefix('tenants/2/')).toBe(1);
    expect((await store.measure('tenants/2/')).sha256).not.toBe(whole.sha256);
    expect(await store.measure('tenants/20/')).toMatchObject({ objects: 1, bytes: 9 });
  });

  it('finds what a crash left of a write that was under way', async () => {
    if (name !== 'disk') return;
    const partial = join(folder, 'objects', '.partial');
    await mkdir(partial, { recursive: true });
    for (const key of ['tenants~3~media~half', 'tenants~30~media~half']) await writeFile(join(partial, key), 'half');
    expect((await store.measure('tenants/3/')).leftovers).toBe(1);
    await store.deletePrefix('tenants/3/');
    expect(await readdir(partial)).toEqual(['tenants~30~media~half']);
    await store.deletePrefix('tenants/30/');
  });

  it.each(['../etc/passwd', '/abs', 'a//b', 'a/../b', '.hidden', 'a/.partial/b', 'a\\b', 'a\u0000', ''])(
    'refuses the key %j',
    async (key) => {
      await expect(store.put(key, Buffer.from('x'))).rejects.toThrow('not a safe object key');
    },
  );

  it.each(['tenants', '', '/', '../', 'tenants/../'])('refuses to delete the prefix %j', async (prefix) => {
    await expect(store.deletePrefix(prefix)).rejects.toThrow('not a safe object prefix');
  });

  it('keeps unfinished uploads under the same prefix and deletes them with it', async () => {
    const uploads = makeUploadStore(name === 'S3' ? { s3: config, dataDir: folder } : { dataDir: folder });
    const key = 'tenants/77/uploads/u1';
    const { Upload } = await import('@tus/server');
    await uploads.tus.create(new Upload({ id: key, size: 10, offset: 0 }));
    // s3rver cannot list the parts of an upload, which the S3 store of tus needs to go on: there it is only begun.
    if (name === 'disk') {
      await uploads.tus.write(Readable.from([Buffer.from('half.')]), key, 0);
      expect(await uploads.offset(key)).toBe(5);
    }
    await store.deletePrefix('tenants/77/');
    const again = makeUploadStore(name === 'S3' ? { s3: config, dataDir: folder } : { dataDir: folder });
    expect(await again.offset(key)).toBeUndefined();
    await again.remove(key);
  });

  it('answers when it is asked whether it is there', async () => {
    await store.ping();
  });
});

it('deletes older versions and unfinished uploads of a versioned bucket', async () => {
  // s3rver keeps no versions: a stand-in lists two pages of them and notes what it is told to delete.
  const deleted: string[] = [];
  const aborted: string[] = [];
  const page = (more: boolean, body: string) =>
    `<ListVersionsResult><IsTruncated>${more}</IsTruncated><NextKeyMarker>tenants/9/a</NextKeyMarker><NextVersionIdMarker>v1</NextVersionIdMarker>${body}</ListVersionsResult>`;
  const server = createHttp((request, response) => {
    let sent = '';
    request.on('data', (chunk: Buffer) => (sent += chunk.toString()));
    request.on('end', () => {
      const url = new URL(request.url!, 'http://s3');
      const answer = (xml: string) => void response.setHeader('content-type', 'application/xml').end(xml);
      if (request.method === 'DELETE') return aborted.push(url.searchParams.get('uploadId')!), void response.writeHead(204).end();
      if (url.searchParams.has('delete')) {
        deleted.push(...[...sent.matchAll(/<Object><Key>(.*?)<\/Key>(?:<VersionId>(.*?)<\/VersionId>)?/g)].map((m) => `${m[1]}@${m[2] ?? ''}`));
        return answer('<DeleteResult/>');
      }
      if (url.searchParams.has('versions')) {
        return answer(url.searchParams.has('key-marker')
          ? page(false, '<DeleteMarker><Key>tenants/9/b</Key><VersionId>v3</VersionId></DeleteMarker>')
          : page(true, '<Version><Key>tenants/9/a</Key><VersionId>v1</VersionId></Version><Version><Key>tenants/9/a</Key><VersionId>v2</VersionId></Version>'));
      }
      if (url.searchParams.has('uploads')) return answer('<ListMultipartUploadsResult><IsTruncated>false</IsTruncated><Upload><Key>tenants/9/c</Key><UploadId>u1</UploadId></Upload></ListMultipartUploadsResult>');
      answer('<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>tenants/9/a</Key><Size>1</Size></Contents></ListBucketResult>');
    });
  }); // prettier-ignore
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  try {
    expect(
      await new S3ObjectStore({ ...config, endpoint: `http://127.0.0.1:${port}` }).deletePrefix('tenants/9/'),
    ).toBe(1);
    expect(deleted).toEqual(['tenants/9/a@', 'tenants/9/a@v1', 'tenants/9/a@v2', 'tenants/9/b@v3']);
    const bucket = new S3ObjectStore({ ...config, endpoint: `http://127.0.0.1:${port}` });
    expect((await bucket.measure('tenants/9/')).leftovers).toBe(4);
    deleted.length = 0;
    expect(await bucket.deletePrefix('tenants/9/', new Set(['tenants/9/a']))).toBe(0);
    expect(deleted).toEqual(['tenants/9/b@v3']);
    expect(aborted).toEqual(['u1', 'u1']);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
