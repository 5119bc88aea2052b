import type { Readable } from 'node:stream';
import { HttpAdapterHost } from '@nestjs/core';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { bankErrors } from '../bank.errors.js';

interface ParserHost {
  hasContentTypeParser?(type: string): boolean;
  addContentTypeParser?(
    type: string,
    parse: (request: unknown, payload: Readable, done: (error: null, body: Readable) => void) => void,
  ): void;
}

const TYPE = 'application/octet-stream';
const MOST = 20 * 1024 * 1024;

/** Lets a body of bytes reach the controller as a stream, past the limit for JSON. */
@Injectable()
export class BytesBody implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // The worker has no server.
    const server = this.host.httpAdapter?.getInstance?.() as ParserHost | undefined;
    if (!server?.addContentTypeParser || server.hasContentTypeParser?.(TYPE)) return;
    server.addContentTypeParser(TYPE, (_request, payload, done) => done(null, payload));
  }
}

/** The bytes of a request's body. @throws DomainError licensing.bank_file_empty, bank_file_too_large */
export async function bytesOf(body: unknown): Promise<Buffer> {
  const stream = body as Readable | null | undefined;
  if (typeof stream?.[Symbol.asyncIterator] !== 'function') throw bankErrors.fail('bank_file_empty');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    length += (part as Buffer).length;
    if (length > MOST) throw bankErrors.fail('bank_file_too_large', { megabytes: MOST / 1024 / 1024 });
    parts.push(part as Buffer);
  }
  if (length === 0) throw bankErrors.fail('bank_file_empty');
  return Buffer.concat(parts);
}
