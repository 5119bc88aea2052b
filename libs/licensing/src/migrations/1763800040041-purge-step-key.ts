import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A line of a deletion's log refers to a deletion of the same seller, and the database sees to it. */
export class PurgeStepKey1763800040041 implements MigrationInterface {
  name = 'PurgeStepKey1763800040041';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE licensing.purge ADD UNIQUE (tenant_id, id)`);
    await q.query(`ALTER TABLE licensing.purge_step DROP CONSTRAINT purge_step_purge_id_fkey`);
    await q.query(
      `ALTER TABLE licensing.purge_step ADD FOREIGN KEY (tenant_id, purge_id) REFERENCES licensing.purge (tenant_id, id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
