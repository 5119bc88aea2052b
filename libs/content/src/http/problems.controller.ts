import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { CallerOf, Database, PAGE, StaffRoles, actorOf, decodeCursor, toPage, type Caller } from '#platform';
import { AccessProblems, type ProblemRow } from '../application/report-problem.js';
import { ProblemDto, ProblemPageDto, ProblemsQuery, ResolutionDto } from './dto/learning.dto.js';

/** A report over HTTP. */
export const presentProblem = ({ tenantId, ...p }: ProblemRow): ProblemDto => ({
  ...p, sellerId: tenantId, reportedAt: p.reportedAt.toString(), resolvedAt: p.resolvedAt?.toString() ?? null,
}); // prettier-ignore

/** Support's list of access problems. */
@Controller('api/v1/operator/access-problems')
export class ProblemsController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(AccessProblems) private readonly problems: AccessProblems,
  ) {}

  /** Reports, oldest first. */
  @Get()
  @StaffRoles('support')
  list(@CallerOf() caller: Caller, @Query() query: ProblemsQuery): Promise<ProblemPageDto> {
    const limit = query.limit ?? PAGE;
    const after = decodeCursor(query.cursor, 1)?.[0] ?? undefined;
    return this.db.operator({ actor: actorOf(caller), reason: 'support: access problems' }, async (tx) =>
      toPage(
        await this.problems.list(tx, { state: query.state ?? 'open', after, limit: limit + 1 }),
        limit,
        (p) => [p.id],
        presentProblem,
      ),
    );
  }

  /** Says that it is solved; the buyer is told, and the days of silence begin anew. */
  @Post(':id/resolution')
  @HttpCode(200)
  @StaffRoles('support')
  resolve(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResolutionDto,
  ): Promise<ProblemDto> {
    return this.db.operator({ actor: actorOf(caller), reason: 'support: access problem solved' }, async (tx) =>
      presentProblem(await this.problems.resolve(tx, { id, resolution: body.resolution })),
    );
  }
}
