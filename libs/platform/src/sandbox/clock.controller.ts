import { Body, Controller, Get, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Temporal } from '#kernel';
import { PlatformClock } from '../clock/platform-clock.js';
import { TimeMachine } from '../clock/time-machine.js';
import { Database } from '../db/database.js';
import { Deadlines, type Fired } from '../deadlines/deadlines.js';
import { InPart } from '../http/maintenance-gate.js';
import { Public } from '../http/access.js';
import { platformErrors } from '../platform.errors.js';
import { ClockDto, ClockMoveDto, ClockMovedDto } from './sandbox.dto.js';

/** The sandbox clock. It only moves forward, and everything due on the way happens in order. */
@ApiTags('sandbox')
@Controller('api/sandbox/clock')
@InPart('none')
@Public()
export class SandboxClockController {
  /** Two at once would fire each other's deadlines out of order. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(PlatformClock) private readonly clock: PlatformClock,
    @Inject(TimeMachine) private readonly machine: TimeMachine,
    @Inject(Deadlines) private readonly deadlines: Deadlines,
  ) {}

  /** What the clock shows. */
  @Get()
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ type: ClockDto })
  async read(): Promise<ClockDto> {
    await this.clock.refresh(this.db);
    const next = await this.deadlines.next(true);
    return { now: this.clock.now().toString(), nextDeadline: next?.toString() ?? null };
  }

  /** Moves the clock and answers when everything that fell due has happened. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: ClockMovedDto })
  move(@Body() body: ClockMoveDto): Promise<ClockMovedDto> {
    const moved = this.turn.then(() => this.travel(body));
    this.turn = moved.catch(() => undefined);
    return moved;
  }

  private async travel(body: ClockMoveDto): Promise<ClockMovedDto> {
    await this.clock.refresh(this.db);
    const now = this.clock.now();
    const target = await this.target(body, now);
    if (body.set && Temporal.Instant.compare(target, now) < 0)
      throw platformErrors.fail('clock_back', { now: now.toString() });
    const fired = await this.machine.travel(target, 'sandbox');
    return { now: this.clock.now().toString(), fired: fired.map(present) };
  }

  private async target(body: ClockMoveDto, now: Temporal.Instant): Promise<Temporal.Instant> {
    if ([body.advance, body.set, body.to].filter((x) => x !== undefined).length !== 1) {
      throw platformErrors.fail(
        'invalid',
        {},
        { fields: ['advance', 'set', 'to'].map((field) => ({ field, code: 'format' })) },
      );
    }
    if (body.to) return (await this.deadlines.next(true)) ?? now;
    try {
      return body.set
        ? Temporal.Instant.from(body.set)
        : now
            .toZonedDateTimeISO('UTC')
            .add(body.advance ?? 'PT0S')
            .toInstant();
    } catch (cause) {
      throw platformErrors.fail(
        'invalid',
        {},
        { fields: [{ field: body.set ? 'set' : 'advance', code: 'format' }], cause },
      );
    }
  }
}

const present = (f: Fired) => ({ kind: f.kind, subject: f.subject, dueAt: f.dueAt.toString(), clause: f.clause });
