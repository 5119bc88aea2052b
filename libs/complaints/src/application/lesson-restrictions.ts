import { ContentFacade } from '#content';
import { isDomainError } from '#kernel';
import type { Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { complaintsErrors } from '../complaints.errors.js';
import type { Complaint } from '../domain/complaint.js';
import { liftRestriction, otherRestriction, placeRestriction, restrictionsOf } from '../persistence/case-parts.js';
import { facts } from '../persistence/complaints.js';
import { CaseSteps } from './steps.js';

/**
 * Closes and opens lessons through content and keeps why. Several cases may hold one lesson: it opens when the last of
 * them lets go.
 */
@Injectable()
export class LessonRestrictions {
  constructor(
    @Inject(ContentFacade) private readonly content: ContentFacade,
    @Inject(CaseSteps) private readonly steps: CaseSteps,
  ) {}

  /** The lessons an act is about: those named, else the one complained about, else those under restriction already. */
  async lessonsOf(tx: Tx, c: Complaint, named: readonly string[] | undefined): Promise<string[]> {
    const held = (await restrictionsOf(tx, c.id)).filter((r) => !r.liftedAt).map((r) => r.lessonId);
    const ids = [...new Set(named?.length ? named : c.lessonId ? [c.lessonId] : held)];
    if (ids.length === 0)
      throw complaintsErrors.fail('lesson_needed', {}, { fields: [{ field: 'lessonIds', code: 'required' }] });
    for (const id of ids) {
      const lesson = await this.content.lesson(tx, id);
      if (lesson.tenantId !== c.tenantId || lesson.courseId !== c.courseId) {
        throw complaintsErrors.fail(
          'lesson_foreign',
          { lessonId: id },
          { fields: [{ field: 'lessonIds', code: 'not_in_list' }] },
        );
      }
    }
    return ids;
  }

  /** Closes lessons: for the check, or for good and for everyone. One that its seller has deleted stays deleted. */
  async block(
    tx: Tx,
    c: Complaint,
    lessonIds: readonly string[],
    kind: 'check' | 'upheld',
    by: { actor: string; reason: string },
  ): Promise<void> {
    for (const lessonId of lessonIds) {
      await liftRestriction(tx, c, lessonId, by.actor, this.steps.now());
      if (!(await this.isDeleted(tx, lessonId))) {
        await this.content.blockLesson(tx, {
          tenantId: c.tenantId,
          lessonId,
          reason: kind,
          caseId: c.id,
          actor: by.actor,
        });
      }
      await placeRestriction(tx, c, { lessonId, kind, reason: by.reason, by: by.actor, at: this.steps.now() });
    }
    await facts.blocked(tx, c.id, true);
  }

  /** Deletes lessons that infringe (AT-5.6.6c). */
  async delete(
    tx: Tx,
    c: Complaint,
    lessonIds: readonly string[],
    by: { actor: string; reason: string },
  ): Promise<void> {
    for (const lessonId of lessonIds) {
      await liftRestriction(tx, c, lessonId, by.actor, this.steps.now());
      if (!(await this.isDeleted(tx, lessonId))) {
        await this.content.deleteLesson(tx, { tenantId: c.tenantId, lessonId, caseId: c.id, actor: by.actor });
      }
      await placeRestriction(tx, c, {
        lessonId,
        kind: 'deleted',
        reason: by.reason,
        by: by.actor,
        at: this.steps.now(),
      });
    }
    await facts.blocked(tx, c.id, true);
  }

  /** Lets go of every lesson the case holds. @returns the lessons that are open again */
  async liftAll(tx: Tx, c: Complaint, actor: string): Promise<string[]> {
    const opened: string[] = [];
    for (const held of (await restrictionsOf(tx, c.id)).filter((r) => !r.liftedAt && r.kind !== 'deleted')) {
      await liftRestriction(tx, c, held.lessonId, actor, this.steps.now());
      if (await this.release(tx, c, held.lessonId, actor)) opened.push(held.lessonId);
    }
    await facts.blocked(tx, c.id, false);
    return opened;
  }

  /** Opens a lesson; where another case holds it too, the block becomes that case's. */
  private async release(tx: Tx, c: Complaint, lessonId: string, actor: string): Promise<boolean> {
    if (await this.isDeleted(tx, lessonId)) return false;
    const other = await otherRestriction(tx, lessonId, c.id);
    try {
      await this.content.unblockLesson(tx, { tenantId: c.tenantId, lessonId, caseId: c.id, actor });
    } catch (error) {
      // Content knows the block as another case's: that case keeps it.
      if (isDomainError(error, 'content.case_differs')) return false;
      throw error;
    }
    if (other && other.kind !== 'deleted') {
      await this.content.blockLesson(tx, {
        tenantId: c.tenantId,
        lessonId,
        reason: other.kind,
        caseId: other.complaintId,
        actor: 'system',
      });
    }
    return !other;
  }

  private async isDeleted(tx: Tx, lessonId: string): Promise<boolean> {
    return (await this.content.lesson(tx, lessonId)).status === 'deleted';
  }
}
