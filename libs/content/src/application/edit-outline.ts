import { Inject, Injectable } from '@nestjs/common';
import { can, type Clock } from '#kernel';
import { CLOCK, type Tx } from '#platform';
import { contentErrors } from '../content.errors.js';
import { lessonMachine } from '../domain/machines.js';
import { findCourse } from '../persistence/courses.js';
import {
  findLesson,
  findModule,
  insertLesson,
  insertModule,
  outlineIds,
  writeLesson,
  writeOrder,
  type LessonFields,
} from '../persistence/outline.js';
import { BlockLesson } from './block-lesson.js';
import { CourseLog } from './course-log.js';
import type { Edit } from './edit-course.js';

/** The whole outline in its new order. */
export type NewOrder = readonly { id: string; lessons: readonly string[] }[];

/** Changes a course's modules and lessons, in the seller's scope; every change keeps a version. */
@Injectable()
export class EditOutline {
  constructor(
    @Inject(BlockLesson) private readonly blocking: BlockLesson,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CourseLog) private readonly log: CourseLog,
  ) {}

  /** Adds a module at the end. */
  async addModule(tx: Tx, by: Edit, courseId: string, title: string): Promise<string> {
    await findCourse(tx, courseId);
    const id = await insertModule(tx, { tenantId: by.tenantId, courseId, title });
    await this.record(tx, by, courseId, 'module-added');
    return id;
  }

  /** Renames a module. @returns the course's id */
  async renameModule(tx: Tx, by: Edit, id: string, title: string): Promise<string> {
    const { courseId } = await findModule(tx, id);
    await tx.exec('UPDATE content.module SET title = $2 WHERE id = $1', [id, title]);
    await this.record(tx, by, courseId, 'module-edited');
    return courseId;
  }

  /** Removes an empty module. @returns the course's id @throws DomainError content.module_not_empty */
  async removeModule(tx: Tx, by: Edit, id: string): Promise<string> {
    const { courseId } = await findModule(tx, id);
    const living = await tx.query(`SELECT 1 FROM content.lesson WHERE module_id = $1 AND status <> 'deleted' LIMIT 1`, [
      id,
    ]);
    if (living.length > 0) throw contentErrors.fail('module_not_empty');
    // Deleted lessons keep their row, because grants and complaints refer to it: they move to another module, or the module stays, emptied of its name.
    const other = await tx.maybe<{ id: string }>(
      'SELECT id FROM content.module WHERE course_id = $1 AND id <> $2 LIMIT 1',
      [courseId, id],
    );
    if (other) await tx.exec('UPDATE content.lesson SET module_id = $2 WHERE module_id = $1', [id, other.id]);
    const kept = await tx.query('SELECT 1 FROM content.lesson WHERE module_id = $1 LIMIT 1', [id]);
    if (kept.length > 0) throw contentErrors.fail('module_not_empty');
    await tx.exec('DELETE FROM content.module WHERE id = $1', [id]);
    await this.record(tx, by, courseId, 'module-removed');
    return courseId;
  }

  /** Adds a lesson at the end of a module. @returns the lesson's and the course's id */
  async addLesson(
    tx: Tx,
    by: Edit,
    moduleId: string,
    fields: LessonFields,
  ): Promise<{ lessonId: string; courseId: string }> {
    const { courseId } = await findModule(tx, moduleId);
    const lessonId = await insertLesson(tx, {
      ...fields,
      tenantId: by.tenantId,
      courseId,
      moduleId,
      at: this.clock.now(),
    });
    await this.record(tx, by, courseId, 'lesson-added', lessonId);
    return { lessonId, courseId };
  }

  /** Changes a lesson. @returns the course's id @throws DomainError content.lesson_blocked */
  async changeLesson(tx: Tx, by: Edit, id: string, change: Partial<LessonFields>): Promise<string> {
    const lesson = await findLesson(tx, id);
    if (!can(lessonMachine, lesson.status, 'edit')) throw contentErrors.fail('lesson_blocked');
    await writeLesson(tx, id, { ...lesson, ...change }, this.clock.now());
    await this.record(tx, by, lesson.courseId, 'lesson-edited', id);
    return lesson.courseId;
  }

  /** Deletes a lesson with its files. @returns the course's id */
  async removeLesson(tx: Tx, by: Edit, id: string): Promise<string> {
    const lesson = await findLesson(tx, id);
    await this.blocking.remove(tx, { tenantId: by.tenantId, lessonId: id, actor: by.actor, expected: by.expected });
    return lesson.courseId;
  }

  /** Puts modules and lessons in order. @throws DomainError content.order_incomplete */
  async reorder(tx: Tx, by: Edit, courseId: string, order: NewOrder): Promise<void> {
    await findCourse(tx, courseId);
    const there = await outlineIds(tx, courseId);
    const same = (a: readonly string[], b: readonly string[]) =>
      a.length === b.length && new Set(a).size === a.length && a.every((id) => b.includes(id));
    if (
      !same(
        order.map((m) => m.id),
        there.modules,
      ) ||
      !same(
        order.flatMap((m) => m.lessons),
        there.lessons,
      )
    )
      throw contentErrors.fail('order_incomplete');
    await writeOrder(tx, order);
    await this.record(tx, by, courseId, 'reordered');
  }

  private async record(tx: Tx, by: Edit, courseId: string, change: string, lessonId?: string): Promise<void> {
    await this.log.write(tx, by.tenantId, {
      courseId,
      expected: by.expected,
      change,
      lessonId,
      actor: by.actor,
      at: this.clock.now(),
    });
  }
}
