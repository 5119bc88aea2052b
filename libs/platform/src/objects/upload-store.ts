import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileStore } from '@tus/file-store';
import { S3Store } from '@tus/s3-store';
import type { DataStore } from '@tus/server';
import type { Config } from '../config/config.js';
import { s3Settings } from './s3-object-store.js';

/** Folder of unfinished uploads on disk. */
export const uploadsFolder = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'uploads');

/** Folder of objects on disk. */
export const objectsFolder = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'objects');

/**
 * Where bytes of a resumable upload wait until it is whole: a folder, or the bucket. Keys begin with the seller's
 * prefix, so a purge finds them.
 */
export class UploadStore {
  constructor(
    /** What the tus server writes to. */
    readonly tus: DataStore,
    private readonly reader: { read(key: string): Readable | Promise<Readable> },
  ) {}

  /** The bytes of an upload. */
  async read(key: string): Promise<Readable> {
    return this.reader.read(key);
  }

  /** How many bytes have arrived; undefined where there is no such upload. */
  async offset(key: string): Promise<number | undefined> {
    try {
      return (await this.tus.getUpload(key)).offset;
    } catch (error) {
      if (gone(error)) return undefined;
      throw error;
    }
  }

  /** Deletes an upload; one that is not there is no failure. */
  async remove(key: string): Promise<void> {
    try {
      await this.tus.remove(key);
    } catch (error) {
      if (!gone(error)) throw error;
    }
  }
}

const gone = (error: unknown): boolean =>
  [404, 410].includes((error as { status_code?: number }).status_code ?? 0) ||
  (error as { code?: string }).code === 'ENOENT';

/** The upload store of a configuration. */
export function makeUploadStore(config: Pick<Config, 's3' | 'dataDir'>): UploadStore {
  if (config.s3) {
    const store = new S3Store({
      partSize: 8 * 1024 * 1024,
      useTags: false,
      s3ClientConfig: { ...s3Settings(config.s3), bucket: config.s3.bucket },
    });
    return new UploadStore(store, store);
  }
  const store = new FileStore({ directory: uploadsFolder(config) });
  return new UploadStore(store, store);
}
