import { randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ObjectMissing, ObjectStore, safeKey, safePrefix, type ByteRange, type ObjectStat } from './object-store.js';

const missing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Objects as files below a folder. A file is written under a temporary name, synced, and renamed: a crash leaves the
 * old object or the new one, never half of one. `uploads` is where unfinished tus uploads of the same prefixes lie.
 */
export class DiskObjectStore extends ObjectStore {
  constructor(
    private readonly root: string,
    private readonly uploads?: string,
  ) {
    super();
  }

  async put(key: string, body: Readable | Buffer): Promise<ObjectStat> {
    const target = join(this.root, safeKey(key));
    const partial = join(this.root, '.partial', randomUUID());
    await Promise.all([mkdir(dirname(partial), { recursive: true }), mkdir(dirname(target), { recursive: true })]);
    try {
      const file = createWriteStream(partial, { flush: true });
      await pipeline(Buffer.isBuffer(body) ? Readable.from([body]) : body, file);
      await rename(partial, target);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
    await syncFolder(dirname(target));
    return { bytes: (await stat(target)).size };
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const path = join(this.root, safeKey(key));
    try {
      const file = await open(path, 'r');
      return file.createReadStream({ start: range?.start, end: range?.end });
    } catch (error) {
      throw missing(error) ? new ObjectMissing(key) : error;
    }
  }

  async stat(key: string): Promise<ObjectStat | undefined> {
    try {
      const found = await stat(join(this.root, safeKey(key)));
      return found.isFile() ? { bytes: found.size } : undefined;
    } catch (error) {
      if (missing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await rm(join(this.root, safeKey(key)), { force: true });
  }

  async deletePrefix(prefix: string): Promise<number> {
    let deleted = 0;
    for await (const _ of this.list(prefix)) deleted++;
    await rm(join(this.root, safePrefix(prefix)), { recursive: true, force: true });
    if (this.uploads) await rm(join(this.uploads, prefix), { recursive: true, force: true });
    return deleted;
  }

  async *list(prefix: string): AsyncIterable<string> {
    const found: string[] = [];
    const walk = async (below: string): Promise<void> => {
      const entries = await readdir(join(this.root, below), { withFileTypes: true }).catch((error: unknown) => {
        if (missing(error)) return [];
        throw error;
      });
      for (const entry of entries) {
        if (entry.isDirectory()) await walk(`${below}${entry.name}/`);
        else found.push(`${below}${entry.name}`);
      }
    };
    await walk(safePrefix(prefix));
    yield* found.sort();
  }

  async ping(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await access(this.root, constants.R_OK | constants.W_OK);
  }
}

/** Makes a rename survive a power cut. Windows cannot open folders, and does without. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Reads a whole small object. */
export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
