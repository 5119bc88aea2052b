import cookie from '@fastify/cookie';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { uuidv7, type Clock } from '#kernel';
import { CLOCK, KnownMigrations, makeValidationPipe, type Config } from '#platform';
import { assertAccessDeclared } from './access-check.js';
import { AppModule } from './app.module.js';
import { allMigrations } from '../../composition.js';
import { edgeProblems } from './edge-problems.js';
import { securityHeaders } from './security-headers.js';
import { serveWeb } from './web.js';

/** One JSON body at most; files come through tus. */
const BODY_LIMIT = 1024 * 1024;

/** Adapter whose requests carry our ids, that drains on shutdown and trusts exactly the proxies configured. */
function adapterFor(config: Config, headers: Record<string, string>): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: BODY_LIMIT,
    genReqId: () => uuidv7(),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    logger: false,
    routerOptions: { maxParamLength: 2000 },
    ...edgeProblems(headers),
  });
}

/**
 * Builds the API, ready to listen.
 * @throws Error at boot where a route does not say who may call it, a pack or a state machine is wrong, or the
 *   database is not migrated
 */
export async function createServer(config: Config): Promise<NestFastifyApplication> {
  const headers = await securityHeaders(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapterFor(config, headers), {
    rawBody: true,
    // Requests are logged by platform without personal data; Nest's own lines matter only when something is wrong.
    logger: ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie as never);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  if (config.mode === 'sandbox') {
    const clock = app.get<Clock>(CLOCK);
    let [at, text] = [0, ''];
    fastify.addHook('onSend', (_request, reply, payload, done) => {
      const now = clock.now().epochMilliseconds;
      if (now !== at) [at, text] = [now, new Date(now).toISOString()];
      void reply.header('mediary-now', text);
      done(null, payload);
    });
  }
  app.get(KnownMigrations).expect(allMigrations);
  app.useGlobalPipes(makeValidationPipe());
  assertAccessDeclared(app as INestApplication);
  await serveWeb(app, config);
  return app;
}
