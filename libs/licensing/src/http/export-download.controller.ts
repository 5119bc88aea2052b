import { Controller, Get, Head, Headers, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, askedRange } from '#platform';
import { ServeExport } from '../application/serve-export.js';
import type { ExportFile } from '../persistence/exports.js';

/** Bytes of exports. Public, because a download manager sends no token: the link itself is checked at every request. */
@ApiExcludeController()
@Controller('api/v1')
export class ExportDownloadController {
  constructor(@Inject(ServeExport) private readonly exports: ServeExport) {}

  // Declared before GET: Fastify would otherwise answer HEAD by running GET.
  /** The headers of a file. */
  @Head('export-files/:token')
  @Public()
  async head(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.exports.file(token);
    describe(reply, file);
    void reply.header('content-length', Number(file.bytes)).send();
  }

  /** A file or a part of it: a download that broke off goes on where it stopped. */
  @Get('export-files/:token')
  @Public()
  async file(
    @Param('token') token: string,
    @Headers() headers: Record<string, string | undefined>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.exports.file(token);
    const bytes = Number(file.bytes);
    const tag = describe(reply, file);
    request.headers['x-no-compression'] = '1';
    const whole = bytes === 0 || (headers['if-range'] !== undefined && headers['if-range'] !== tag);
    const asked = whole ? ({ kind: 'all' } as const) : askedRange(headers.range, bytes);
    if (asked.kind === 'unsatisfiable') {
      void reply.code(416).header('content-range', `bytes */${bytes}`).send();
      return;
    }
    if (asked.kind === 'all') {
      void reply.header('content-length', bytes).send(await this.exports.read(file));
      return;
    }
    const { start, end } = asked;
    void reply
      .code(206)
      .header('content-range', `bytes ${start}-${end}/${bytes}`)
      .header('content-length', end - start + 1)
      .send(await this.exports.read(file, { start, end }));
  }

  /** Everything as one ZIP. */
  @Get('export-archives/:token')
  @Public()
  async archive(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, body, bytes } = await this.exports.archive(token);
    request.headers['x-no-compression'] = '1';
    if (bytes !== undefined) void reply.header('content-length', bytes);
    void reply
      .header('content-type', 'application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store, no-transform')
      .send(body);
  }
}

/** Nothing in a file may run here: it is saved, never shown. @returns the tag */
function describe(reply: FastifyReply, file: ExportFile): string {
  const tag = `"${file.sha256}"`;
  const name = encodeURIComponent(file.path.split('/').at(-1)!).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  void reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('accept-ranges', 'bytes')
    .header('etag', tag)
    .header('cache-control', 'private, no-store, no-transform')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('referrer-policy', 'no-referrer');
  return tag;
}
