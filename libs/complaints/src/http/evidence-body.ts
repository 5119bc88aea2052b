import type { Readable } from 'node:stream';
import { HttpAdapterHost } from '@nestjs/core';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { EVIDENCE_MAX_BYTES } from '../application/add-evidence.js';
import { complaintsErrors } from '../complaints.errors.js';

interface ParserHost {
  hasContentTypeParser?(type: string): boolean;
  addContentTypeParser?(
    type: string,
    parse: (request: unknown, payload: Readable, done: (error: null, body: Readable) => void) => void,
  ): void;
}

const TYPE = 'application/octet-stream';

/** Lets bodies of bytes reach the controller as a stream: the limit for JSON would refuse a scanned certificate. */
@Injectable()
export class EvidenceBody implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker has no server.
    const server = this.host.httpAdapter?.getInstance?.() as ParserHost | undefined;
    if (!server?.addContentTypeParser || server.hasContentTypeParser?.(TYPE)) return;
    server.addContentTypeParser(TYPE, (_request, payload, done) => done(null, payload));
  }
}

/** The bytes of a request's body, at most {@link EVIDENCE_MAX_BYTES}. @throws DomainError complaints.upload_too_large, upload_empty */
export async function bytesOf(body: unknown): Promise<Buffer> {
  if (Buffer.isBuffer(body)) return checked(body);
  const stream = body as Readable | null | undefined;
  if (typeof stream?.[Symbol.asyncIterator] !== 'function') throw complaintsErrors.fail('upload_empty');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    length += (part as Buffer).length;
    if (length > EVIDENCE_MAX_BYTES) throw tooLarge();
    parts.push(part as Buffer);
  }
  return checked(Buffer.concat(parts));
}

function checked(bytes: Buffer): Buffer {
  if (bytes.length === 0) throw complaintsErrors.fail('upload_empty');
  if (bytes.length > EVIDENCE_MAX_BYTES) throw tooLarge();
  return bytes;
}

const tooLarge = () => complaintsErrors.fail('upload_too_large', { megabytes: EVIDENCE_MAX_BYTES / 1024 / 1024 });
