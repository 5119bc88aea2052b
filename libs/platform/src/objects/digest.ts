import { createHash } from 'node:crypto';
import type { ObjectStore } from './object-store.js';

/** SHA-256 of a finished object and its first bytes, by reading it once from beginning to end. */
export async function digestObject(
  store: ObjectStore,
  key: string,
  head = 8192,
): Promise<{ sha256: string; bytes: number; head: Buffer }> {
  const hash = createHash('sha256');
  const first: Buffer[] = [];
  let kept = 0;
  let bytes = 0;
  for await (const chunk of await store.get(key)) {
    const piece = chunk as Buffer;
    hash.update(piece);
    bytes += piece.length;
    if (kept < head) {
      first.push(piece.subarray(0, head - kept));
      kept += piece.length;
    }
  }
  return { sha256: hash.digest('hex'), bytes, head: Buffer.concat(first) };
}
