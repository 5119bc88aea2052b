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
  /** Deletes everything below a prefix, older versions and unfinished uploads included. @returns how many objects */
  abstract deletePrefix(prefix: string): Promise<number>;
  /** Keys below a prefix, sorted. */
  abstract list(prefix: string): AsyncIterable<string>;
  /** Whether the store answers: part of readiness. @throws Error where it does not */
  abstract ping(): Promise<void>;
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
