import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { CalledRequest, Caller } from '../http/caller.js';
import { LOGGER, type Logger } from './logger.js';
import { Metrics } from './metrics.js';

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
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    if (process.env.OTEL_EXPORTER_OTLP_ENDPOINT) {
      this.log.warn(
        'OTEL_EXPORTER_OTLP_ENDPOINT is set, but this build has no OpenTelemetry packages: no traces are sent. Metrics are at /metrics.',
      );
    }
    // A worker has no HTTP adapter.
    const fastify = this.host.httpAdapter?.getInstance?.() as FastifyInstance | undefined;
    fastify?.addHook?.('onResponse', (request, reply, done) => {
      this.note(request as CalledRequest, reply);
      done();
    });
  }

  private note(request: CalledRequest, reply: FastifyReply): void {
    const route = request.routeOptions?.url ?? 'unknown';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    this.metrics.answered(request.method, route, reply.statusCode, ms);
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
