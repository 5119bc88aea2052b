import { Inject, Injectable } from '@nestjs/common';
import { Journal, type Tx } from '#platform';
import { recordChange, type Change } from '../persistence/courses.js';

/**
 * Every change of a course: its version with a snapshot, and an entry of the journal that names who made it and whose
 * the course is. What a seller's people do is the seller's (AT-3.3.4).
 */
@Injectable()
export class CourseLog {
  constructor(@Inject(Journal) private readonly journal: Journal) {}

  /** @returns the new version @throws DomainError platform.edited_meanwhile where somebody was faster */
  async write(tx: Tx, tenantId: string, change: Change): Promise<number> {
    const version = await recordChange(tx, change);
    await this.journal.append(tx, {
      kind: `content.${change.change}`,
      tenantId,
      subject: { type: 'course', id: change.courseId },
      actor: change.actor,
      payload: { version, ...(change.lessonId ? { lessonId: change.lessonId } : {}) },
    });
    return version;
  }
}
