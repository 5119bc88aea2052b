import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CalledRequest, Caller } from '../http/caller.js';
import { LOGGER, type Logger } from './logger.js';
import { Metrics } from './metrics.js';
import { Tracing, type OpenSpan } from './tracing.js';

/** As whom a request was answered: never who. */
function roleOf(caller: Caller | undefined): 'visitor' | 'person' | 'seller' | 'staff' {
  if (!caller?.accountId) return 'visitor';
  if (caller.sellerId) return 'seller';
  return caller.staffRoles.length > 0 ? 'staff' : 'person';
}

const MACHINES = /^\/(health|metrics)\b/;

/**
 * One line and one measurement a request, refused ones included: id, route pattern, status, duration, kind of role. No
 * address, no query, nothing personal.
 */
@Injectable()
export class RequestWatch implements OnModuleInit {
  private readonly spans = new WeakMap<object, OpenSpan>();

  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(Tracing) private readonly tracing: Tracing,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP adapter.
    const fastify = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    if (this.tracing.on)
      fastify?.addHook?.('onRequest', (request, _reply, done) => {
        const { traceparent } = request.headers;
        const span = this.tracing.request(request.method, typeof traceparent === 'string' ? traceparent : undefined);
        if (span) this.spans.set(request, span);
        done();
      });
    fastify?.addHook?.('onResponse', (request, reply, done) => {
      this.note(request as CalledRequest, reply);
      done();
    });
  }

  private note(request: CalledRequest, reply: FastifyReply): void {
    const route = request.routeOptions?.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    this.metrics.answered(request.method, route, reply.statusCode, ms);
    this.spans.get(request)?.end(
      {
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': reply.statusCode,
        'mediary.request_id': request.id,
      },
      reply.statusCode >= 500,
    );
    const line = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      ms,
      role: roleOf(request.caller),
    };
    if (MACHINES.test(route)) this.log.debug(line, 'request');
    else this.log.info(line, 'request');
  }
}
