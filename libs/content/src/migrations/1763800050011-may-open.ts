import { publicFunction } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAY_OPEN } from './sql/may-open.js';

/** The access check in one plan. */
export class MayOpen1763800050011 implements MigrationInterface {
  name = 'MayOpen1763800050011';

  async up(q: QueryRunner): Promise<void> {
    const { signature, sql } = MAY_OPEN;
    await q.query(`DROP FUNCTION ${signature}`);
    await q.query(sql);
    await q.query(`ALTER FUNCTION ${signature} SET plan_cache_mode = force_generic_plan`);
    await publicFunction(q, signature);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
