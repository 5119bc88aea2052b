import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { InPart } from '../http/maintenance-gate.js';
import { Public } from '../http/access.js';
import { platformErrors } from '../platform.errors.js';
import { LiveDto, ReadyDto } from './health.dto.js';
import { Readiness } from './readiness.js';

/** For balancers and orchestrators. */
@ApiTags('platform')
@Controller('health')
@InPart('none')
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** Whether the process lives; it asks nobody. */
  @Get('live')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: LiveDto })
  live(): LiveDto {
    return { status: 'ok' };
  }

  /** Whether requests can be served: database (both roles), migrations, jobs and object store. 503 where not. */
  @Get('ready')
  @Public()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ReadyDto })
  async ready(): Promise<ReadyDto> {
    const checks = await this.readiness.check();
    const failing = Object.entries(checks)
      .filter(([, ok]) => !ok)
      .map(([name]) => name);
    if (failing.length > 0) throw platformErrors.fail('unavailable', { failing });
    return { status: 'ready', checks };
  }
}
