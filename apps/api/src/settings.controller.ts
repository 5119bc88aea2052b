import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Clock } from '#kernel';
import { InPart, CLOCK, CONFIG, Public, type Config } from '#platform';
import { SettingsDto } from './settings.dto.js';

/** Public facts about this deployment. */
@ApiTags('platform')
@Controller('api/v1/settings')
@InPart('none')
export class SettingsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the web UI needs to know before anybody signs in. */
  @Get()
  @Public()
  @ApiOkResponse({ type: SettingsDto })
  settings(): SettingsDto {
    const { mode, operator, operatorPack } = this.config;
    return {
      mode,
      operatorName: operator.name,
      supportEmail: operator.email,
      supportPhone: operator.phone,
      dataLocation: operator.dataLocation,
      operatorPack,
      accent: this.config.accent ?? null,
      now: this.clock.now().toString(),
    };
  }
}
