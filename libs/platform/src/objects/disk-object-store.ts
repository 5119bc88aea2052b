import { randomUUID } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  ObjectMissing,
  ObjectStore,
  safeKey,
  safePrefix,
  type ByteRange,
  type Listed,
  type ObjectStat,
} from './object-store.js';

/** Where unfinished writes wait. Their names begin with their object's, so that a prefix takes what a crash left of it. */
const PARTIAL = '.partial';
const flat = (path: string): string => path.replaceAll('/', '~');

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
    const partial = join(this.root, PARTIAL, `${flat(dirname(key))}~${randomUUID()}`);
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

  async deletePrefix(prefix: string, keep: ReadonlySet<string> = new Set()): Promise<number> {
    let deleted = 0;
    for (const key of await filesBelow(this.root, safePrefix(prefix))) {
      if (keep.has(key)) continue;
      await rm(join(this.root, key), { force: true });
      deleted++;
    }
    // Folders have names too; one that holds a kept object stays.
    if (![...keep].some((key) => key.startsWith(prefix)))
      await rm(join(this.root, prefix), { recursive: true, force: true });
    for (const name of await this.partials(prefix)) await rm(join(this.root, PARTIAL, name), { force: true });
    if (this.uploads) await rm(join(this.uploads, prefix), { recursive: true, force: true });
    return deleted;
  }

  async *listed(prefix: string): AsyncIterable<Listed> {
    for (const key of await filesBelow(this.root, safePrefix(prefix))) {
      const found = await this.stat(key);
      if (found) yield { key, bytes: found.bytes };
    }
  }

  protected async leftovers(prefix: string): Promise<number> {
    const uploads = this.uploads ? await filesBelow(this.uploads, prefix) : [];
    return uploads.length + (await this.partials(prefix)).length;
  }

  /** Unfinished writes of objects below a prefix. */
  private async partials(prefix: string): Promise<string[]> {
    const names = await readdir(join(this.root, PARTIAL)).catch(none);
    return names.filter((name) => name.startsWith(flat(prefix)));
  }

  async ping(): Promise<void> {
    await mkdir(this.root, { recursive: true });
    await access(this.root, constants.R_OK | constants.W_OK);
  }
}

function none(error: unknown): [] {
  if (missing(error)) return [];
  throw error;
}

/** Paths of files below a folder of a root, sorted. */
async function filesBelow(root: string, prefix: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (below: string): Promise<void> => {
    const entries = await readdir(join(root, below), { withFileTypes: true }).catch(none);
    for (const entry of entries) {
      if (entry.isDirectory()) await walk(`${below}${entry.name}/`);
      else found.push(`${below}${entry.name}`);
    }
  };
  await walk(prefix);
  return found.sort();
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
