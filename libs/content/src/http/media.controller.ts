import { Controller, Get, Headers, Head, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { InPart, Public, askedRange } from '#platform';
import { ServeMedia, type Served } from '../application/serve-media.js';
import { shownInline } from '../domain/sniff.js';
import { sameTag } from './etag.js';

/** Bytes of files, as they came. Public, because a player sends no token: the link itself is checked on every request. */
@ApiExcludeController()
@Controller('media')
@InPart('player')
export class MediaController {
  constructor(@Inject(ServeMedia) private readonly media: ServeMedia) {}

  // Declared before GET: Fastify would otherwise answer HEAD by running GET.
  /** The headers of a file. */
  @Head(':token')
  @Public()
  async head(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.media.open(token);
    describe(reply, file);
    void reply.header('content-length', file.bytes).send();
  }

  /** A file or a part of it. */
  @Get(':token')
  @Public()
  async get(
    @Param('token') token: string,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.media.open(token);
    const tag = describe(reply, file);
    // Bytes leave as they came: nothing on the way may compress them.
    request.headers['x-no-compression'] = '1';
    if (sameTag(headers['if-none-match'], tag)) {
      void reply.code(304).send();
      return;
    }
    const asked =
      headers['if-range'] === undefined || headers['if-range'] === tag
        ? askedRange(headers.range, file.bytes)
        : ({ kind: 'all' } as const);
    if (asked.kind === 'unsatisfiable') {
      void reply.code(416).header('content-range', `bytes */${file.bytes}`).removeHeader('content-disposition').send();
      return;
    }
    if (asked.kind === 'all') {
      void reply.header('content-length', file.bytes).send(await this.media.read(file));
      return;
    }
    const { start, end } = asked;
    void reply
      .code(206)
      .header('content-range', `bytes ${start}-${end}/${file.bytes}`)
      .header('content-length', end - start + 1)
      .send(await this.media.read(file, { start, end }));
  }
}

/** Writes what a browser needs to know, and what it must not do. @returns the tag */
function describe(reply: FastifyReply, file: Served): string {
  const tag = `"${file.sha256}"`;
  const inline = shownInline(file.type);
  void reply
    .header('content-type', inline ? file.type : 'application/octet-stream')
    .header('content-disposition', `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.filename)}`)
    .header('accept-ranges', 'bytes')
    .header('etag', tag)
    .header('cache-control', 'private, no-store, no-transform')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policyOf(file.type))
    .header('cross-origin-resource-policy', 'same-origin')
    .header('referrer-policy', 'no-referrer');
  return tag;
}

/** Nothing in a file may run. A sandboxed frame shows no PDF, so a document is held to our own frames instead. */
const policyOf = (type: string): string =>
  type === 'application/pdf'
    ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; media-src 'self'; img-src 'self'; style-src 'unsafe-inline'";

/** RFC 8187. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
