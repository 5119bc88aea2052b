import { Inject, Injectable } from '@nestjs/common';
import type { Clock, TenantId } from '#kernel';
import { CLOCK, Database, type Caller } from '#platform';
import { writeProgress } from '../persistence/grants.js';
import { OpenLesson } from './open-lesson.js';

/** Keeps where a buyer is in a lesson. */
@Injectable()
export class SaveProgress {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(OpenLesson) private readonly lessons: OpenLesson,
  ) {}

  /** Saves it for those who have a grant; a free fragment keeps none. @returns whether it was kept */
  async run(caller: Caller, lessonId: string, p: { positionSeconds: number; completed: boolean }): Promise<boolean> {
    const opening = await this.lessons.open(caller, lessonId);
    if (opening.by !== 'grant') return false;
    const [row] = await this.db.hot<{ tenantId: TenantId }>('SELECT "tenantId" FROM content.lesson_of($1)', [lessonId]);
    await this.db.tenant(row!.tenantId, (tx) =>
      writeProgress(tx, {
        tenantId: row!.tenantId,
        grantId: opening.grantId,
        lessonId,
        accountId: caller.accountId,
        ...p,
        at: this.clock.now(),
      }),
    );
    return true;
  }
}
