import { Database, Jobs, ObjectStore } from '#platform';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { keptKeys } from '../persistence/evidence.js';

/** Name of the job that removes files from the store after their rows are gone. */
export const DELETE_OBJECTS = 'complaints.delete-objects';

/** Where evidence is kept. Not under the seller's prefix: it belongs to the dispute and outlives the seller's records. */
export const EVIDENCE_PREFIX = 'complaint-evidence';

/** Removes evidence files whose rows are gone. */
@Injectable()
export class DeleteObjectsJob implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(ObjectStore) private readonly store: ObjectStore,
  ) {}

  onModuleInit(): void {
    this.jobs.defineIo(DELETE_OBJECTS, async (job) => {
      const keys = (job.payload as { keys?: unknown }).keys;
      if (!Array.isArray(keys)) return;
      // A payload is not trusted: nothing outside the evidence is deleted, and no piece whose row is still there.
      const named = keys.filter(
        (key): key is string => typeof key === 'string' && key.startsWith(`${EVIDENCE_PREFIX}/`),
      );
      const kept = new Set(await this.db.system(DELETE_OBJECTS, (tx) => keptKeys(tx, named)));
      for (const key of named) if (!kept.has(key)) await this.store.delete(key);
    });
  }
}
