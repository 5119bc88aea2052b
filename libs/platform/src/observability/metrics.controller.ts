import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CONFIG, type Config } from '../config/config.js';
import { InPart } from '../http/maintenance-gate.js';
import { Public } from '../http/access.js';
import type { CalledRequest } from '../http/caller.js';
import { platformErrors } from '../platform.errors.js';
import { Metrics } from './metrics.js';

const LOCAL = /^(127\.|::1$|::ffff:127\.)/;

/** For Prometheus. */
@ApiTags('platform')
@Controller('metrics')
@InPart('none')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Figures in Prometheus' text format. With `MEDIARY_METRICS_TOKEN` for its bearer alone; without it, in production, for this machine alone. */
  @Get()
  @Public()
  @ApiProduces('text/plain')
  @Header('cache-control', 'no-store')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  read(@Req() request: CalledRequest): Promise<string> {
    if (!this.allowed(request)) throw platformErrors.fail('not_found');
    return this.metrics.text();
  }

  private allowed(request: CalledRequest): boolean {
    const { metricsToken, mode } = this.config;
    if (!metricsToken) return mode === 'sandbox' || LOCAL.test(request.ip);
    const given = Buffer.from(request.headers.authorization ?? '');
    const wanted = Buffer.from(`Bearer ${metricsToken}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }
}
