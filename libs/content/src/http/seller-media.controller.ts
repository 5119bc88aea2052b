import { Controller, Delete, Get, HttpCode, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { can, type Clock } from '#kernel';
import { CLOCK, CallerOf, Database, SellerRoles, actorOf, type Caller } from '#platform';
import { OpenLesson } from '../application/open-lesson.js';
import { TakeUpload } from '../application/take-upload.js';
import { contentErrors } from '../content.errors.js';
import { lessonMachine, mediaMachine } from '../domain/machines.js';
import { CourseLog } from '../application/course-log.js';
import { findMedia } from '../persistence/media.js';
import { findLesson } from '../persistence/outline.js';
import { MediaLinkDto, SellerFileDto } from './dto/seller-course.dto.js';
import { presentFile } from './presenters.js';

/** Files as their seller sees them. */
@Controller('api/v1/seller/media')
export class SellerMediaController {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(OpenLesson) private readonly lessons: OpenLesson,
    @Inject(TakeUpload) private readonly uploads: TakeUpload,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CourseLog) private readonly log: CourseLog,
  ) {}

  /** A file with its state: uploading, checking, ready, or refused with what to do. */
  @Get(':id')
  @SellerRoles('author', 'curator')
  one(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<SellerFileDto> {
    return this.db.tenant(caller.sellerId!, async (tx) => presentFile(await findMedia(tx, id), caller.lang));
  }

  /** A short-lived link for the seller's own look. A blocked lesson is blocked for its seller too. */
  @Get(':id/link')
  @SellerRoles('author', 'curator')
  link(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MediaLinkDto> {
    return this.db.tenant(caller.sellerId!, async (tx) => {
      const media = await findMedia(tx, id);
      if (!can(mediaMachine, media.state, 'play')) throw contentErrors.fail('media_missing');
      if (media.lessonId && !can(lessonMachine, (await findLesson(tx, media.lessonId)).status, 'play'))
        throw contentErrors.fail('lesson_blocked');
      return {
        ...this.lessons.sellerLink(caller, media.id, media.lessonId),
        type: media.type ?? undefined,
        bytes: Number(media.bytes),
      };
    });
  }

  /** Deletes a file and gives its quota back. */
  @Delete(':id')
  @HttpCode(204)
  @SellerRoles('author')
  async remove(@CallerOf() caller: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.db.tenant(caller.sellerId!, async (tx) => {
      const media = await this.uploads.discard(tx, id, actorOf(caller));
      if (!media.lessonId) return;
      const lesson = await findLesson(tx, media.lessonId).catch(() => undefined);
      if (lesson)
        await this.log.write(tx, caller.sellerId!, {
          courseId: lesson.courseId,
          expected: null,
          change: 'file-removed',
          lessonId: lesson.id,
          actor: actorOf(caller),
          at: this.clock.now(),
        });
    });
  }
}
