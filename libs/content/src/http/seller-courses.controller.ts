import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Money } from '#kernel';
import {
  CallerOf,
  Database,
  PAGE,
  SellerRoles,
  actorOf,
  decodeCursor,
  platformErrors,
  toPage,
  type Caller,
  type Page,
  type Tx,
} from '#platform';
import { Catalogue } from '../application/catalogue.js';
import { EditCourse, type Edit } from '../application/edit-course.js';
import { EditOutline } from '../application/edit-outline.js';
import {
  courseView,
  findCourse,
  listCourses,
  versionOf,
  versionsOf,
  type CourseFields,
} from '../persistence/courses.js';
import {
  AddedLessonDto, AddedModuleDto, ChangeCourseDto, ChangeLessonDto, CoursesQuery, ModuleDto, NewCourseDto, NewLessonDto, OrderDto, SellerCourseDto,
  SellerCourseLineDto, SellerCoursePageDto, VersionDto, VersionPageDto, VersionsQuery,
} from './dto/seller-course.dto.js'; // prettier-ignore
import { expectedVersion, maybeVersion, versionTag } from './etag.js';
import { presentCourse, presentLine } from './presenters.js';

/** The seller's courses: an edit answers the whole course with its new ETag. */
@Controller('api/v1/seller')
export class SellerCoursesController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(EditCourse) private readonly courses: EditCourse,
    @Inject(EditOutline) private readonly outline: EditOutline,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  /** The seller's courses, newest first. */
  @Get('courses')
  @SellerRoles('author', 'curator', 'accountant')
  list(@CallerOf() caller: Caller, @Query() query: CoursesQuery): Promise<SellerCoursePageDto> {
    const limit = query.limit ?? PAGE;
    const after = decodeCursor(query.cursor, 1)?.[0] ?? undefined;
    return this.db.tenant(caller.sellerId!, async (tx): Promise<Page<SellerCourseLineDto>> => {
      const rows = await listCourses(tx, { status: query.status, after, limit: limit + 1 });
      return toPage(rows, limit, (row) => [row.id], presentLine);
    });
  }

  /** Makes a draft. */
  @Post('courses')
  @SellerRoles('author')
  create(
    @CallerOf() caller: Caller,
    @Body() body: NewCourseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    const fields = fieldsOf(body);
    return this.edit(caller, reply, null, (tx, by) =>
      this.courses.create(tx, by, { kind: 'lecture', currency: 'RUB', ...fields, title: body.title }),
    );
  }

  /** A course with its outline and files. */
  @Get('courses/:id')
  @SellerRoles('author', 'curator', 'accountant')
  one(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.db.tenant(caller.sellerId!, (tx) => this.show(tx, id, caller, reply));
  }

  /** Changes a course; needs If-Match. */
  @Patch('courses/:id')
  @SellerRoles('author')
  change(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: ChangeCourseDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(
      caller,
      reply,
      expectedVersion(match),
      async (tx, by) => (await this.courses.change(tx, by, id, fieldsOf(body)), id),
    );
  }

  /** Removes a course that nobody has access to; needs If-Match. */
  @Delete('courses/:id')
  @HttpCode(204)
  @SellerRoles('author')
  async remove(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
  ): Promise<void> {
    const by = { tenantId: caller.sellerId!, actor: actorOf(caller), expected: expectedVersion(match) };
    await this.db.tenant(by.tenantId, (tx) => this.courses.remove(tx, by, id));
  }

  /** Puts a course into the catalogue at once. */
  @Post('courses/:id/publish')
  @HttpCode(200)
  @SellerRoles('author')
  publish(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(
      caller,
      reply,
      maybeVersion(match),
      async (tx, by) => (await this.courses.publish(tx, by, id), id),
    );
  }

  /** Takes a course out of the catalogue; buyers keep what they bought. */
  @Post('courses/:id/unpublish')
  @HttpCode(200)
  @SellerRoles('author')
  unpublish(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(
      caller,
      reply,
      maybeVersion(match),
      async (tx, by) => (await this.courses.unpublish(tx, by, id), id),
    );
  }

  /** Puts modules and lessons in order; needs If-Match. */
  @Put('courses/:id/order')
  @SellerRoles('author')
  reorder(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: OrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(
      caller,
      reply,
      expectedVersion(match),
      async (tx, by) => (await this.outline.reorder(tx, by, id, body.modules), id),
    );
  }

  /** Kept versions of a course, newest first. */
  @Get('courses/:id/versions')
  @SellerRoles('author', 'curator')
  versions(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: VersionsQuery,
  ): Promise<VersionPageDto> {
    return this.db.tenant(caller.sellerId!, async (tx) => {
      await findCourse(tx, id);
      return {
        items: (await versionsOf(tx, id, query.before ?? null, 100)).map((v) => ({ ...v, at: v.at.toString() })),
      };
    });
  }

  /** A course as it stood in one version. */
  @Get('courses/:id/versions/:version')
  @SellerRoles('author', 'curator')
  version(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<VersionDto> {
    return this.db.tenant(caller.sellerId!, async (tx) => {
      await findCourse(tx, id);
      const v = await versionOf(tx, id, version);
      return { ...v, at: v.at.toString(), snapshot: v.snapshot as Record<string, unknown> };
    });
  }

  /** Adds a module at the end. */
  @Post('courses/:id/modules')
  @SellerRoles('author')
  async addModule(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: ModuleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedModuleDto> {
    let added = '';
    const course = await this.edit(
      caller,
      reply,
      maybeVersion(match),
      async (tx, by) => ((added = await this.outline.addModule(tx, by, id, body.title)), id),
    );
    return { id: added, course };
  }

  /** Renames a module; needs If-Match of the course. */
  @Patch('modules/:id')
  @SellerRoles('author')
  renameModule(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: ModuleDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(caller, reply, expectedVersion(match), (tx, by) =>
      this.outline.renameModule(tx, by, id, body.title),
    );
  }

  /** Removes an empty module; needs If-Match of the course. */
  @Delete('modules/:id')
  @SellerRoles('author')
  removeModule(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(caller, reply, expectedVersion(match), (tx, by) => this.outline.removeModule(tx, by, id));
  }

  /** Adds a lesson at the end of a module. */
  @Post('modules/:id/lessons')
  @SellerRoles('author')
  async addLesson(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: NewLessonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AddedLessonDto> {
    let added = '';
    const fields = {
      title: body.title,
      kind: body.kind ?? ('video' as const),
      body: body.body ?? '',
      freePreview: body.freePreview ?? false,
    };
    const course = await this.edit(caller, reply, maybeVersion(match), async (tx, by) => {
      const made = await this.outline.addLesson(tx, by, id, fields);
      added = made.lessonId;
      return made.courseId;
    });
    return { id: added, course };
  }

  /** Changes a lesson; needs If-Match of the course. */
  @Patch('lessons/:id')
  @SellerRoles('author')
  changeLesson(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Body() body: ChangeLessonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(caller, reply, expectedVersion(match), (tx, by) =>
      this.outline.changeLesson(tx, by, id, given(body)),
    );
  }

  /** Deletes a lesson with its files; needs If-Match of the course. */
  @Delete('lessons/:id')
  @SellerRoles('author')
  removeLesson(
    @CallerOf() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
    @Headers('if-match') match: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SellerCourseDto> {
    return this.edit(caller, reply, expectedVersion(match), (tx, by) => this.outline.removeLesson(tx, by, id));
  }

  /** Runs an edit in the seller's scope and shows the course it concerns. */
  private async edit(
    caller: Caller,
    reply: FastifyReply,
    expected: number | null,
    run: (tx: Tx, by: Edit) => Promise<string>,
  ): Promise<SellerCourseDto> {
    const by: Edit = { tenantId: caller.sellerId!, actor: actorOf(caller), expected };
    const shown = await this.db.tenant(by.tenantId, async (tx) => this.show(tx, await run(tx, by), caller, reply));
    this.catalogue.forget();
    return shown;
  }

  private async show(tx: Tx, id: string, caller: Caller, reply: FastifyReply): Promise<SellerCourseDto> {
    const view = await courseView(tx, id);
    if (!view) throw platformErrors.fail('not_found');
    const course = presentCourse(view, caller.lang);
    void reply.header('etag', versionTag(course.version));
    return course;
  }
}

/** The fields a request really holds: a DTO has the others too, undefined. */
const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;

/** What of a request goes into the course's columns. */
function fieldsOf({ price, window, ...rest }: ChangeCourseDto): Partial<CourseFields> {
  const money = price ? Money.parse(price) : undefined;
  return {
    ...given(rest),
    ...(money ? { priceMinor: money.minor, currency: money.currency } : {}),
    ...(window === undefined ? {} : { windowOverride: window }),
  };
}
