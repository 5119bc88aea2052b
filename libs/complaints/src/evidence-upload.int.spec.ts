import { request } from 'node:http';
import { openShop, startWorld, type World } from '#testing';

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world?.stop());

/** Announces twenty megabytes, sends one kilobyte of them and waits for an answer. @returns the status and the body */
const beginUpload = (path: string): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const url = new URL(path, world.config.publicUrl);
    const headers = { 'content-type': 'application/octet-stream', 'content-length': String(20 * 1024 * 1024) };
    const out = request(url, { method: 'PUT', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') });
        out.destroy();
      });
    });
    out.on('error', reject);
    out.write(Buffer.alloc(1024));
  });

it('refuses an upload under a link of nobody before its bytes have come', async () => {
  await openShop(world, { pack: 'aser-ru' });
  for (const token of ['A'.repeat(43), 'nothing']) {
    const { status, text } = await beginUpload(`/api/v1/ip-complaints/uploads/${token}`);
    expect(status).toBe(410);
    expect(JSON.parse(text).code).toBe('complaints.upload_gone');
  }
});
