import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Clock } from '#kernel';
import { Database } from '../../db/database.js';
import { StaffRoles } from '../../http/access.js';
import { CallerOf, actorOf, type Caller } from '../../http/caller.js';
import { CLOCK } from '../../tokens.js';
import { ClockGuard } from '../../worker/clock-guard.js';
import { ClockStateDto } from './clock.dto.js';

/** The watch on legal time: a clock that jumped halts deletions until somebody has looked. */
@ApiTags('operator')
@Controller('api/v1/operator/clock')
export class ClockController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(ClockGuard) private readonly guard: ClockGuard,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether legal time is believed. */
  @Get()
  @StaffRoles('support')
  @ApiOkResponse({ type: ClockStateDto })
  async read(@CallerOf() caller: Caller): Promise<ClockStateDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'state of the clock' }, async (tx) => ({
      now: this.clock.now().toString(),
      halted: await this.guard.halted(tx),
    }));
  }

  /** Says that the time is right: deletions go on. Journaled. */
  @Post('confirmation')
  @HttpCode(200)
  @StaffRoles()
  @ApiOkResponse({ type: ClockStateDto })
  async confirm(@CallerOf() caller: Caller): Promise<ClockStateDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'confirming the clock' }, async (tx) => {
      await this.guard.confirm(tx, actorOf(caller));
      return { now: this.clock.now().toString(), halted: null };
    });
  }
}
