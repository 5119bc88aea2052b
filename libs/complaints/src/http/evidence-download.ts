import { ObjectStore, platformErrors, type Tx } from '#platform';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Evidence } from '../domain/complaint.js';
import { known } from '../domain/known.js';
import { evidenceOf } from '../persistence/evidence.js';

/** Hands a file of evidence to whoever may see the case: always as a download, never shown by the browser. */
@Injectable()
export class EvidenceDownload {
  constructor(@Inject(ObjectStore) private readonly store: ObjectStore) {}

  /** The file's row. @throws DomainError platform.not_found on a link, or a file that has not arrived */
  async find(tx: Tx, complaintId: string, evidenceId: string): Promise<Evidence> {
    const found = (await evidenceOf(tx, complaintId)).find(
      (e) => e.id === evidenceId && e.kind === 'file' && e.state === 'stored',
    );
    if (!found) throw platformErrors.fail('not_found');
    return found;
  }

  /** The file's bytes, with headers that keep it from running. */
  async send(e: Evidence, reply: FastifyReply): Promise<StreamableFile> {
    void reply.header('x-content-type-options', 'nosniff');
    void reply.header('content-security-policy', "sandbox; default-src 'none'");
    void reply.header('cache-control', 'private, no-store');
    const name = encodeURIComponent(e.filename ?? 'evidence').replace(
      /['()*]/g,
      (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return new StreamableFile(await this.store.get(known(e.objectKey, 'file')), {
      type: 'application/octet-stream',
      disposition: `attachment; filename*=UTF-8''${name}`,
      length: Number(e.bytes),
    });
  }
}
