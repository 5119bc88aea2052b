import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TenantId } from '#kernel';
import { CONFIG, UploadStore, type Config } from '#platform';
import { TakeUpload } from '../application/take-upload.js';

/** Where uploads are addressed. */
const UPLOADS = '/api/v1/uploads';

const OFFSET_STREAM = 'application/offset+octet-stream';

interface Current {
  tenantId: TenantId;
  mediaId: string;
  uploadKey: string;
}

/**
 * The tus server behind the uploads controller. Who may touch which upload is decided before it is called; it is told
 * the storage key and moves bytes.
 */
@Injectable()
export class TusServer implements OnModuleInit {
  private readonly server: Server;
  private readonly current = new AsyncLocalStorage<Current>();

  constructor(
    @Inject(UploadStore) store: UploadStore,
    @Inject(TakeUpload) uploads: TakeUpload,
    @Inject(CONFIG) config: Config,
    @Inject(HttpAdapterHost) private readonly adapters: HttpAdapterHost,
  ) {
    const key = () => this.current.getStore()?.uploadKey;
    this.server = new Server({
      path: UPLOADS,
      datastore: store.tus,
      allowedOrigins: [config.publicUrl],
      namingFunction: () => key()!,
      getFileIdFromRequest: () => key(),
      generateUrl: (_request, { id }) => `${UPLOADS}/${id.split('/').pop()}`,
      onUploadFinish: async () => {
        const { tenantId, mediaId } = this.current.getStore()!;
        await uploads.finish(tenantId, mediaId);
        return {};
      },
    });
  }

  /** Bodies of this type are read by the tus server itself, never by Fastify. A worker has no HTTP and needs none. */
  onModuleInit(): void {
    const fastify = this.adapters.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (!fastify?.addContentTypeParser || fastify.hasContentTypeParser(OFFSET_STREAM)) return;
    fastify.addContentTypeParser(OFFSET_STREAM, (_request, _payload, done) => done(null));
  }

  /** Carries out one request on one upload. */
  async handle(request: FastifyRequest, reply: FastifyReply, current: Current): Promise<void> {
    // What every answer carries has to be handed over: from here on Fastify writes nothing.
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    reply.hijack();
    reply.raw.setHeader('x-content-type-options', 'nosniff');
    reply.raw.setHeader('cache-control', 'no-store');
    await this.current.run(current, () => this.server.handle(request.raw, reply.raw));
  }
}
