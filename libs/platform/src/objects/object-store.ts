import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** Bytes `start` to `end`, both included, as in an HTTP range. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What a store knows about an object without reading it. */
export interface ObjectStat {
  bytes: number;
}

/** An object in a listing. */
export interface Listed extends ObjectStat {
  key: string;
}

/** What lies below a prefix. */
export interface Measured {
  objects: number;
  bytes: number;
  /** Uploads that were begun and not finished, and older versions: nobody is served them, and they are data too. */
  leftovers: number;
  /** SHA-256 over key and size of every object in order: says what was there, and holds nothing of it. */
  sha256: string;
}

/**
 * Where files live: a folder or an S3 bucket. Keys are paths such as `tenants/<id>/media/<id>`. What was put is what
 * is got, byte by byte; an object appears whole or not at all.
 */
export abstract class ObjectStore {
  /** Stores a stream under a key, replacing what was there. @returns how many bytes it had */
  abstract put(key: string, body: Readable | Buffer, options?: { contentType?: string }): Promise<ObjectStat>;
  /** The object's bytes, or a part of them. @throws ObjectMissing */
  abstract get(key: string, range?: ByteRange): Promise<Readable>;
  /** Undefined where there is no such object. */
  abstract stat(key: string): Promise<ObjectStat | undefined>;
  /** Deletes an object with its older versions; one that is not there is no failure. */
  abstract delete(key: string): Promise<void>;
  /**
   * Deletes everything below a prefix, older versions and unfinished uploads included, but the objects named in `keep`.
   * @returns how many objects
   */
  abstract deletePrefix(prefix: string, keep?: ReadonlySet<string>): Promise<number>;
  /** Objects below a prefix with their sizes, sorted by key. */
  abstract listed(prefix: string): AsyncIterable<Listed>;
  /** Unfinished uploads and older versions below a prefix, but those of the objects named in `keep`. */
  protected abstract leftovers(prefix: string, keep: ReadonlySet<string>): Promise<number>;
  /** Whether the store answers: part of readiness. @throws Error where it does not */
  abstract ping(): Promise<void>;

  /** Keys below a prefix, sorted. */
  async *list(prefix: string): AsyncIterable<string> {
    for await (const { key } of this.listed(prefix)) yield key;
  }

  /** Counts what lies below a prefix without reading it, leaving out the objects named in `keep`. */
  async measure(prefix: string, keep: ReadonlySet<string> = new Set()): Promise<Measured> {
    const hash = createHash('sha256');
    let objects = 0;
    let bytes = 0;
    for await (const found of this.listed(prefix)) {
      if (keep.has(found.key)) continue;
      objects += 1;
      bytes += found.bytes;
      hash.update(`${found.key} ${found.bytes}\n`);
    }
    return { objects, bytes, leftovers: await this.leftovers(prefix, keep), sha256: hash.digest('hex') };
  }
}

/** There is no such object. */
export class ObjectMissing extends Error {
  constructor(readonly key: string) {
    super(`no object under ${key}`);
    this.name = 'ObjectMissing';
  }
}

const SAFE = /^(?!\/)(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)*[A-Za-z0-9][A-Za-z0-9._-]*$/;
const SAFE_PREFIX = /^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/)+$/;

/** A key that can be a path and an S3 key alike: no dots first, no empty parts, nothing that leaves the root. */
export function safeKey(key: string): string {
  if (key.length > 500 || !SAFE.test(key)) throw new Error(`not a safe object key: ${key.slice(0, 80)}`);
  return key;
}

/** A prefix of whole path parts, ending in a slash: `tenants/1/` never matches `tenants/10/`. */
export function safePrefix(prefix: string): string {
  if (prefix.length > 500 || !SAFE_PREFIX.test(prefix))
    throw new Error(`not a safe object prefix: ${prefix.slice(0, 80)}`);
  return prefix;
}
