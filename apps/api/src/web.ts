import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ContentFacade, type PageHead } from '#content';
import { ErrorTable, ProblemFilter, LOGGER, langOf, platformErrors, type Config, type Logger } from '#platform';

const MARK = '<!--mediary:head-->';

/** Paths that belong to machines: an unknown one is a problem document, never the web page. */
const MACHINE = /^\/(api|media|health|metrics)(\/|$|\?)/;

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Title, Open Graph and JSON-LD of a public page, for search engines and previews that run no script. */
function headHtml(head: PageHead, url: string): string {
  const meta = (property: string, content: string) => `<meta property="${property}" content="${escape(content)}">`;
  // JSON text already; "<" is the one character that could end the script element from within it.
  const ld = head.jsonLd.replace(/</g, '\\u003c');
  return [
    `<title>${escape(head.title)}</title>`,
    `<meta name="description" content="${escape(head.description)}">`,
    `<link rel="canonical" href="${escape(url)}">`,
    meta('og:type', 'website'),
    meta('og:title', head.title),
    meta('og:description', head.description),
    meta('og:url', url),
    ...(head.image ? [meta('og:image', head.image)] : []),
    `<script type="application/ld+json">${ld}</script>`,
  ].join('\n    ');
}

/** Serves the built web UI beside the API, on the same port. */
export async function serveWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const index = join(config.webDir, 'index.html');
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const filter = new ProblemFilter(app.get(ErrorTable), app.get<Logger>(LOGGER));
  const missing = (request: FastifyRequest, reply: FastifyReply) => {
    const problem = filter.problemOf(
      platformErrors.fail('not_found'),
      langOf(request.headers['accept-language']),
      String(request.id),
    );
    return reply
      .status(404)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problem));
  };
  if (!existsSync(index)) {
    fastify.get('/*', missing);
    return;
  }
  const page = await shellOf(index);
  const content = app.get(ContentFacade, { strict: false });
  await fastify.register(async (scope) => {
    // Compression is for the pages and their scripts alone: media is compressed already, and the API stays lean.
    await scope.register(compress, { threshold: 1024 });
    await scope.register(fastifyStatic, {
      root: join(config.webDir, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
    });
    servePages(scope, { config, content, page, missing });
  });
}

/**
 * The UI's shell, read again when a new build has replaced it: the old one names scripts that are no longer there.
 * While a build is being written the last whole one is answered.
 */
async function shellOf(path: string): Promise<() => Promise<string>> {
  let seen = await stat(path);
  let text = await readFile(path, 'utf8');
  return async () => {
    try {
      const now = await stat(path);
      if (now.mtimeMs !== seen.mtimeMs || now.size !== seen.size) {
        const fresh = await readFile(path, 'utf8');
        if (fresh.includes('</html>')) [seen, text] = [now, fresh];
      }
    } catch {
      // Between two builds it is not there for a moment.
    }
    return text;
  };
}

/** What the page routes need. */
interface Pages {
  config: Config;
  content: ContentFacade;
  page: () => Promise<string>;
  missing: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

/** Public course pages with their head, and the UI's shell for every other path. */
function servePages(fastify: FastifyInstance, { config, content, page, missing }: Pages): void {
  const answer = (reply: FastifyReply, html: string) =>
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(html);
  fastify.get<{ Params: { slug: string } }>('/courses/:slug', async (request, reply) => {
    const head = await content.pageHead(request.params.slug).catch(() => null);
    if (!head) return answer(reply.status(404), await page());
    return answer(
      reply,
      (await page())
        .replace(/<title>.*?<\/title>/, '')
        // By a function: in a replacement text a seller's "$'" would be an instruction.
        .replace(MARK, () => headHtml(head, `${config.publicUrl}/courses/${request.params.slug}`)),
    );
  });
  fastify.get('/*', async (request, reply) => {
    if (MACHINE.test(request.url)) return missing(request, reply);
    const file = request.url.split('?')[0]!;
    // Files beside index.html (icon, manifest) by name; every other path is a page of the UI.
    if (/^\/[\w.-]+\.(ico|svg|png|webmanifest|txt)$/.test(file) && existsSync(join(config.webDir, file)))
      return reply.sendFile(file.slice(1), config.webDir);
    return answer(reply, await page());
  });
}
