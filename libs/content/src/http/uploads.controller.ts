import { All, Controller, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isUuid, type TenantId } from '#kernel';
import { InPart, CallerOf, SellerRoles, UploadStore, platformErrors, type Caller } from '#platform';
import { TakeUpload, type UploadIntent } from '../application/take-upload.js';
import { contentErrors } from '../content.errors.js';
import { mediaKeys, type MediaRow } from '../persistence/media.js';
import { TusServer } from './tus.js';

const TYPE = /^[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,100}$/i;

/**
 * Resumable uploads by tus 1.0.0. `Upload-Metadata` holds `filename`, `filetype`, and for a lesson's file `lessonId`
 * and `role` (`main` or `material`).
 */
@Controller('api/v1/uploads')
@InPart('uploads')
export class UploadsController {
  constructor(
    @Inject(TusServer) private readonly tus: TusServer,
    @Inject(TakeUpload) private readonly uploads: TakeUpload,
    @Inject(UploadStore) private readonly store: UploadStore,
  ) {}

  /** Creates an upload: the quota is reserved for its whole length. */
  @All()
  @SellerRoles('author')
  @ApiOperation({
    summary: 'Creates a tus upload',
    description: 'POST with Tus-Resumable, Upload-Length and Upload-Metadata.',
  })
  async create(@CallerOf() caller: Caller, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (request.method !== 'POST') throw platformErrors.fail('not_found');
    const mediaId = await this.uploads.begin(caller, intentOf(request));
    const tenantId = caller.sellerId!;
    const current = { tenantId, mediaId, uploadKey: mediaKeys(tenantId, mediaId).uploadKey };
    await this.carryOut(request, reply, current, () => this.uploads.abandon(caller, mediaId));
    // A refusal by the protocol (a wrong version, a body too long) leaves nothing behind.
    if (reply.raw.statusCode >= 400) await this.uploads.abandon(caller, mediaId);
  }

  /** HEAD asks how far it is, PATCH goes on, DELETE gives it up. */
  @All(':id')
  @SellerRoles('author')
  @ApiOperation({
    summary: 'Continues, asks about or ends a tus upload',
    description: 'HEAD, PATCH and DELETE of tus 1.0.0.',
  })
  async one(
    @CallerOf() caller: Caller,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (!isUuid(id) || !['HEAD', 'PATCH', 'DELETE'].includes(request.method)) throw platformErrors.fail('not_found');
    const media = await this.uploads.find(caller.sellerId!, id, request.method === 'PATCH');
    if (media.state !== 'uploading') return this.whole(media, request, reply);
    if (request.method === 'DELETE') await this.uploads.abandon(caller, id);
    await this.carryOut(request, reply, { tenantId: media.tenantId, mediaId: id, uploadKey: media.uploadKey });
    // All bytes came, but the process died before it said so: asking again is what a resuming sender does.
    if (request.method === 'HEAD' && (await this.store.offset(media.uploadKey)) === Number(media.bytes))
      await this.uploads.finish(media.tenantId, id);
  }

  /** One request by the protocol; `undo` where it breaks before it is answered, when nobody else would. */
  private async carryOut(
    request: FastifyRequest,
    reply: FastifyReply,
    current: { tenantId: TenantId; mediaId: string; uploadKey: string },
    undo?: () => Promise<void>,
  ): Promise<void> {
    try {
      await this.tus.handle(request, reply, current);
    } catch (error) {
      if (!reply.raw.headersSent) {
        // Fastify has let go of this reply and writes nothing: without an end the sender would wait.
        try {
          await undo?.();
        } finally {
          reply.raw.writeHead(500).end();
        }
      } else if (reply.raw.statusCode >= 400) await undo?.();
      throw error;
    }
  }

  /** An upload that is whole: its bytes have moved on, and what is left to say is that nothing is missing. */
  private whole(media: MediaRow, request: FastifyRequest, reply: FastifyReply): void {
    if (request.method !== 'HEAD') throw platformErrors.fail('state_changed', { machine: 'media' });
    void reply
      .header('tus-resumable', '1.0.0')
      .header('upload-offset', String(media.bytes))
      .header('upload-length', String(media.bytes))
      .header('cache-control', 'no-store')
      .send();
  }
}

/** Reads what the sender says. @throws DomainError content.upload_length_missing, upload_empty, upload_metadata */
function intentOf(request: FastifyRequest): UploadIntent {
  const length = request.headers['upload-length'];
  if (typeof length !== 'string' || !/^\d{1,15}$/.test(length)) throw contentErrors.fail('upload_length_missing');
  if (BigInt(length) === 0n) throw contentErrors.fail('upload_empty');
  const header = request.headers['upload-metadata'];
  const metadata = parsed(typeof header === 'string' ? header : '');
  const filename = metadata.filename
    ?.normalize('NFC')
    .replace(/[\p{Cc}/\\]/gu, '_')
    .trim();
  const lessonId = metadata.lessonId || null;
  const role = metadata.role || 'main';
  const claimedType = metadata.filetype || 'application/octet-stream';
  if (
    !filename ||
    filename.length > 255 ||
    !TYPE.test(claimedType) ||
    (lessonId && !isUuid(lessonId)) ||
    (role !== 'main' && role !== 'material')
  ) {
    throw contentErrors.fail('upload_metadata');
  }
  return { bytes: BigInt(length), filename, claimedType: claimedType.toLowerCase(), lessonId, role };
}

function parsed(header: string): Record<string, string> {
  return Object.fromEntries(
    header
      .split(',')
      .map((pair) => pair.trim().split(/\s+/))
      .filter(([key]) => key)
      .map(([key, value]) => [key!, Buffer.from(value ?? '', 'base64').toString('utf8')]),
  );
}
