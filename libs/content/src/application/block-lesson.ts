import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { LicensingFacade } from '#licensing';
import { CLOCK, Events, Jobs, Journal, Transitions, platformErrors, type Tx } from '#platform';
import { contentErrors } from '../content.errors.js';
import { lessonMachine, mediaMachine } from '../domain/machines.js';
import { contentEvents } from '../events/index.js';
import { scrubLesson } from '../persistence/courses.js';
import { storedMedia } from '../persistence/media.js';
import { findLesson, type LessonRow } from '../persistence/outline.js';
import { CourseLog } from './course-log.js';

/** Which lesson, by which case, and who says so. */
export interface LessonCase {
  tenantId: TenantId;
  lessonId: string;
  caseId: string;
  actor: string;
}

/** Job that deletes a file's bytes once nothing points to them. */
export const DELETE_OBJECT = 'content.delete-object';

/** Blocks, reopens and deletes lessons; a block holds at once, for old links too, and for the seller as well. */
@Injectable()
export class BlockLesson {
  constructor(
    @Inject(Transitions) private readonly transitions: Transitions,
    @Inject(Events) private readonly events: Events,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(LicensingFacade) private readonly licensing: LicensingFacade,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CourseLog) private readonly log: CourseLog,
  ) {}

  /** Blocks while a complaint is checked, or because it was upheld. Blocked so already: nothing happens. */
  async block(tx: Tx, r: LessonCase & { reason: 'check' | 'upheld' }): Promise<void> {
    const lesson = await this.lesson(tx, r);
    const target = r.reason === 'check' ? 'blocked-check' : 'blocked-upheld';
    if (lesson.status === target || lesson.status === 'blocked-upheld') return;
    await this.move(tx, lesson, r.reason === 'check' ? 'block-check' : 'block-upheld', r.actor, `case:${r.caseId}`);
    await tx.exec('UPDATE content.lesson SET case_id = $2 WHERE id = $1', [lesson.id, r.caseId]);
    await this.note(tx, lesson, r, 'content.lesson-blocked', contentEvents.lessonBlocked, { reason: r.reason });
  }

  /** Lifts a block of the same case. Open already: nothing happens. @throws DomainError content.case_differs */
  async unblock(tx: Tx, r: LessonCase): Promise<void> {
    const lesson = await this.lesson(tx, r);
    if (lesson.status === 'active') return;
    if (lesson.caseId !== r.caseId) throw contentErrors.fail('case_differs');
    await this.move(tx, lesson, 'unblock', r.actor, `case:${r.caseId}`);
    await tx.exec('UPDATE content.lesson SET case_id = NULL WHERE id = $1', [lesson.id]);
    await this.note(tx, lesson, r, 'content.lesson-unblocked', contentEvents.lessonUnblocked, {});
  }

  /** Deletes a lesson with its files: by decision of a case, or by its seller (`caseId` absent). */
  async remove(tx: Tx, r: Omit<LessonCase, 'caseId'> & { caseId?: string; expected?: number | null }): Promise<void> {
    const lesson = await this.lesson(tx, r);
    await this.move(tx, lesson, 'delete', r.actor, r.caseId ? `case:${r.caseId}` : 'by-seller');
    for (const media of await storedMedia(tx, lesson.id)) {
      const transition = media.state === 'ready' ? 'delete' : media.state === 'uploading' ? 'abandon' : undefined;
      // What is being checked right now finds its lesson gone and refuses the file itself.
      if (!transition) continue;
      await this.transitions.apply(tx, mediaMachine, {
        table: 'content.media',
        column: 'state',
        id: media.id,
        from: media.state,
        transition,
        actor: r.actor,
        reason: 'lesson-deleted',
        tenantId: media.tenantId,
      });
      await this.licensing.releaseStorage(tx, media.tenantId, media.bytes);
      await this.jobs.enqueue(tx, DELETE_OBJECT, { mediaId: media.id }, { tenantId: media.tenantId });
    }
    await tx.exec('UPDATE content.lesson SET media_id = NULL, body = $2, case_id = NULL WHERE id = $1', [
      lesson.id,
      '',
    ]);
    await this.log.write(tx, lesson.tenantId, {
      courseId: lesson.courseId,
      expected: r.expected ?? null,
      change: 'lesson-deleted',
      lessonId: lesson.id,
      actor: r.actor,
      at: this.clock.now(),
    });
    if (r.caseId) await scrubLesson(tx, lesson.courseId, lesson.id);
    await this.note(
      tx,
      lesson,
      { ...r, caseId: r.caseId ?? '' },
      'content.lesson-deleted',
      contentEvents.lessonDeleted,
      {},
    );
  }

  private async lesson(tx: Tx, r: { tenantId: TenantId; lessonId: string }): Promise<LessonRow> {
    const lesson = await findLesson(tx, r.lessonId);
    if (lesson.tenantId !== r.tenantId) throw platformErrors.fail('not_found');
    return lesson;
  }

  private move(tx: Tx, l: LessonRow, transition: string, actor: string, reason: string): Promise<string> {
    return this.transitions.apply(tx, lessonMachine, {
      table: 'content.lesson',
      id: l.id,
      from: l.status,
      transition,
      actor,
      reason,
      tenantId: l.tenantId,
    });
  }

  private async note(
    tx: Tx,
    lesson: LessonRow,
    r: LessonCase,
    kind: string,
    event: string,
    more: Record<string, unknown>,
  ): Promise<void> {
    const facts = { lessonId: lesson.id, courseId: lesson.courseId, caseId: r.caseId || null, ...more };
    await this.journal.append(tx, {
      kind,
      tenantId: lesson.tenantId,
      subject: { type: 'lesson', id: lesson.id },
      actor: r.actor,
      payload: facts,
    });
    await this.events.publish(tx, { type: event, tenantId: lesson.tenantId, payload: facts });
  }
}
