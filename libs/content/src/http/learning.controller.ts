import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { isUuid, type Clock, type TenantId } from '#kernel';
import {
  CLOCK,
  CallerOf,
  Database,
  InPart,
  Public,
  SignedIn,
  SignedInBySql,
  Throttle,
  platformErrors,
  type Caller,
} from '#platform';
import { OpenLesson } from '../application/open-lesson.js';
import { AccessProblems } from '../application/report-problem.js';
import { SaveProgress } from '../application/save-progress.js';
import {
  AccessDto,
  LessonDto,
  MediaQuery,
  MyCourseDto,
  MyCoursesDto,
  NewProblemDto,
  ProblemDto,
  ProgressDto,
} from './dto/learning.dto.js';
import { MediaLinkDto } from './dto/seller-course.dto.js';
import { presentProblem } from './problems.controller.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What buyers do with what they bought; free fragments are open to visitors. */
@Controller('api/v1')
@InPart('player')
export class LearningController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OpenLesson) private readonly lessons: OpenLesson,
    @Inject(SaveProgress) private readonly progress: SaveProgress,
    @Inject(AccessProblems) private readonly problems: AccessProblems,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether the caller may open a lesson, by what, and until when. */
  @Get('lessons/:id/access')
  @SignedInBySql()
  @ApiOkResponse({ type: AccessDto })
  async access(@CallerOf() caller: Caller, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    if (!isUuid(id)) throw platformErrors.fail('not_found');
    const answer = await this.lessons.answer(caller, id);
    void reply.header('content-type', JSON_TYPE).header('cache-control', 'no-store').send(answer);
  }

  /** A lesson, for who may open it. */
  @Get('lessons/:id')
  @Public()
  lesson(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<LessonDto> {
    return this.lessons.view(caller, id);
  }

  /** A short-lived link to a lesson's file. */
  @Get('lessons/:id/media')
  @Public()
  media(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MediaQuery,
  ): Promise<MediaLinkDto> {
    return this.lessons.link(caller, id, query.file);
  }

  /** Keeps where the caller is in a lesson. */
  @Put('lessons/:id/progress')
  @HttpCode(204)
  @SignedIn()
  async save(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProgressDto,
  ): Promise<void> {
    await this.progress.run(caller, id, { positionSeconds: body.positionSeconds, completed: body.completed ?? false });
  }

  /** The caller's courses with days left, progress and receipt, newest first. */
  @Get('me/courses')
  @SignedIn()
  @ApiOkResponse({ type: MyCoursesDto })
  async mine(@CallerOf() caller: Caller, @Res() reply: FastifyReply): Promise<void> {
    const [row] = await this.db.hot<{ body: string }>('SELECT content.my_courses($1, $2) AS body', [
      caller.accountId,
      this.clock.now(),
    ]);
    void reply.header('content-type', JSON_TYPE).header('cache-control', 'no-store').send(row!.body);
  }

  /** One of the caller's courses: outline, progress, and what has changed since access was given. */
  @Get('me/courses/:grantId')
  @SignedIn()
  @ApiOkResponse({ type: MyCourseDto })
  async mineOne(
    @CallerOf() caller: Caller,
    @Param('grantId', ParseUUIDPipe) grantId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [row] = await this.db.hot<{ body: string | null }>('SELECT content.my_course($1, $2, $3) AS body', [
      caller.accountId,
      grantId,
      this.clock.now(),
    ]);
    if (!row?.body) throw platformErrors.fail('not_found');
    void reply.header('content-type', JSON_TYPE).header('cache-control', 'no-store').send(row.body);
  }

  /** Reports that paid access does not work: support takes it up, and silence no longer counts as receipt. */
  @Post('access-problems')
  @SignedIn()
  @Throttle({ limit: 20, seconds: 3600, by: 'account' })
  async report(@CallerOf() caller: Caller, @Body() body: NewProblemDto): Promise<ProblemDto> {
    const grant = await this.db.actor(caller.accountId, (tx) =>
      tx.maybe<{ tenantId: TenantId }>(
        'SELECT tenant_id AS "tenantId" FROM content.grant WHERE id = $1 AND buyer_id = $2',
        [body.grantId, caller.accountId],
      ),
    );
    if (!grant) throw platformErrors.fail('not_found');
    return presentProblem(
      await this.db.tenant(grant.tenantId, (tx) => this.problems.report(tx, { ...body, accountId: caller.accountId })),
    );
  }
}
