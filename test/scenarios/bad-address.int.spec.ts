import { connect } from 'node:net';
import { startWorld, type World } from '#testing';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world?.stop());

/** Sends bytes as they are. @returns what came back: status, headers and body */
const raw = (bytes: Buffer | string): Promise<{ status: number; head: string; body: any }> =>
  new Promise((resolve, reject) => {
    const socket = connect(world.config.port, '127.0.0.1', () => socket.write(bytes));
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('utf8');
      const [head = '', body = ''] = text.split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head: head.toLowerCase(), body: body ? JSON.parse(body) : null });
    });
  });
const get = (path: string, lang = 'ru') =>
  raw(Buffer.from(`GET ${path} HTTP/1.1\r\nHost: x\r\nAccept-Language: ${lang}\r\nConnection: close\r\n\r\n`, 'utf8'));

it('an address that cannot be read is a problem document in the caller’s language, with the headers of every answer', async () => {
  for (const path of ['/api/v1/catalogue/courses/%E0%A4%A', '/courses/%ZZ', '/api/v1/terms/%']) {
    const { status, head, body } = await get(path);
    expect([path, status, body.code]).toEqual([path, 400, 'platform.bad_url']);
    expect(body.detail).toMatch(/Адрес записан неверно/);
    expect(head).toContain('content-type: application/problem+json');
    expect(head).toContain('x-content-type-options: nosniff');
  }
  expect((await get('/courses/%ZZ', 'kk')).body.detail).toMatch(/Мекенжай/);
});

it('an address with letters as they are never ends in a page of the framework', async () => {
  const { status, head, body } = await get('/api/v1/catalogue/courses/пчёлы');
  expect([400, 404]).toContain(status);
  expect(head).toContain('application/problem+json');
  expect(body.detail).toEqual(expect.any(String));
});

it('bytes that are no HTTP get a problem document and the end of the line', async () => {
  const { status, head, body } = await raw('ПРИВЕТ\r\n\r\n');
  expect([status, body.code]).toEqual([400, 'platform.malformed']);
  expect(head).toContain('connection: close');
  expect((await world.api.get('/health/live')).status).toBe(200);
});
