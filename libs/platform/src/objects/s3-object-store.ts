import type { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  S3Client,
  type ObjectIdentifier,
  type S3ClientConfig,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { Config } from '../config/config.js';
import {
  ObjectMissing,
  ObjectStore,
  safeKey,
  safePrefix,
  type ByteRange,
  type Listed,
  type ObjectStat,
} from './object-store.js';

type S3Config = NonNullable<Config['s3']>;

/** The SDK's settings of a configured bucket; a self-hosted endpoint is addressed by path. */
export const s3Settings = (config: S3Config): S3ClientConfig => ({
  region: config.region,
  ...(config.endpoint ? { endpoint: config.endpoint, forcePathStyle: true } : {}),
  ...(config.accessKeyId && config.secretAccessKey
    ? { credentials: { accessKeyId: config.accessKeyId, secretAccessKey: config.secretAccessKey } }
    : {}),
});

const status = (error: unknown): number | undefined =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
const name = (error: unknown): string => (error as { name?: string }).name ?? '';

/** Objects in an S3 bucket, or in anything that speaks S3. */
export class S3ObjectStore extends ObjectStore {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(config: S3Config) {
    super();
    this.client = new S3Client(s3Settings(config));
    this.bucket = config.bucket;
  }

  async put(key: string, body: Readable | Buffer, options: { contentType?: string } = {}): Promise<ObjectStat> {
    const upload = new Upload({
      client: this.client,
      params: {
        Bucket: this.bucket,
        Key: safeKey(key),
        Body: body,
        ContentType: options.contentType ?? 'application/octet-stream',
      },
      partSize: 8 * 1024 * 1024,
      queueSize: 2,
      leavePartsOnError: false,
    });
    await upload.done();
    return (await this.stat(key))!;
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    try {
      const found = await this.client.send(
        new GetObjectCommand({
          Bucket: this.bucket,
          Key: safeKey(key),
          ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
        }),
      );
      return found.Body as Readable;
    } catch (error) {
      throw status(error) === 404 ? new ObjectMissing(key) : error;
    }
  }

  async stat(key: string): Promise<ObjectStat | undefined> {
    try {
      const found = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: safeKey(key) }));
      return { bytes: found.ContentLength ?? 0 };
    } catch (error) {
      if (status(error) === 404) return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.remove([{ Key: safeKey(key) }]);
    await this.deleteVersions(key, (found) => found === key);
  }

  async deletePrefix(prefix: string, keep: ReadonlySet<string> = new Set()): Promise<number> {
    let deleted = 0;
    let batch: ObjectIdentifier[] = [];
    for await (const key of this.list(safePrefix(prefix))) {
      if (keep.has(key)) continue;
      batch.push({ Key: key });
      deleted++;
      if (batch.length === 1000) batch = (await this.remove(batch), []);
    }
    await this.remove(batch);
    await this.deleteVersions(prefix, (key) => !keep.has(key));
    await this.abortUploads(prefix);
    return deleted;
  }

  async *listed(prefix: string): AsyncIterable<Listed> {
    let token: string | undefined;
    do {
      const page = await this.client.send(
        new ListObjectsV2Command({ Bucket: this.bucket, Prefix: safePrefix(prefix), ContinuationToken: token }),
      );
      for (const object of page.Contents ?? []) if (object.Key) yield { key: object.Key, bytes: object.Size ?? 0 };
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token);
  }

  async ping(): Promise<void> {
    await this.client.send(new HeadBucketCommand({ Bucket: this.bucket }));
  }

  private async remove(objects: ObjectIdentifier[]): Promise<void> {
    if (objects.length === 0) return;
    const answer = await this.client.send(
      new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects: objects, Quiet: true } }),
    );
    const failed = answer.Errors?.[0];
    if (failed) throw new Error(`the object store did not delete ${answer.Errors!.length} objects: ${failed.Code}`);
  }

  protected async leftovers(prefix: string, keep: ReadonlySet<string>): Promise<number> {
    let found = 0;
    for await (const page of this.versions(safePrefix(prefix)))
      found += page.filter((v) => !v.latest && !keep.has(v.Key)).length;
    const uploads = await optional(() =>
      this.client.send(new ListMultipartUploadsCommand({ Bucket: this.bucket, Prefix: prefix })),
    );
    return found + (uploads?.Uploads ?? []).filter((u) => u.Key?.startsWith(prefix)).length;
  }

  /** In a versioned bucket a deletion only hides; what it hid is deleted here. */
  private async deleteVersions(prefix: string, wanted: (key: string) => boolean): Promise<void> {
    for await (const page of this.versions(prefix))
      await this.remove(page.filter((v) => wanted(v.Key)).map(({ Key, VersionId }) => ({ Key, VersionId })));
  }

  /** Versions and deletion marks below a prefix, page by page; a store that keeps none has no page. */
  private async *versions(prefix: string): AsyncIterable<{ Key: string; VersionId: string; latest: boolean }[]> {
    let keyMarker: string | undefined;
    let versionMarker: string | undefined;
    do {
      const page = await optional(() =>
        this.client.send(
          new ListObjectVersionsCommand({
            Bucket: this.bucket,
            Prefix: prefix,
            KeyMarker: keyMarker,
            VersionIdMarker: versionMarker,
          }),
        ),
      );
      if (!page) return;
      const marks = page.DeleteMarkers ?? [];
      yield [...(page.Versions ?? []), ...marks].flatMap((v) =>
        v.Key && v.VersionId
          ? [{ Key: v.Key, VersionId: v.VersionId, latest: v.IsLatest === true && !marks.includes(v) }]
          : [],
      );
      keyMarker = page.IsTruncated ? page.NextKeyMarker : undefined;
      versionMarker = page.NextVersionIdMarker;
    } while (keyMarker);
  }

  private async abortUploads(prefix: string): Promise<void> {
    for (;;) {
      const page = await optional(() =>
        this.client.send(new ListMultipartUploadsCommand({ Bucket: this.bucket, Prefix: prefix })),
      );
      const uploads = (page?.Uploads ?? []).filter((u) => u.Key?.startsWith(prefix) && u.UploadId);
      for (const u of uploads)
        await this.client.send(
          new AbortMultipartUploadCommand({ Bucket: this.bucket, Key: u.Key!, UploadId: u.UploadId! }),
        );
      if (!page?.IsTruncated || uploads.length === 0) return;
    }
  }
}

/** Stores that speak a part of S3 refuse such lists; where they do there is nothing to list. */
async function optional<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if ([405, 501].includes(status(error) ?? 0) || ['NotImplemented', 'NoSuchUpload'].includes(name(error)))
      return undefined;
    throw error;
  }
}
