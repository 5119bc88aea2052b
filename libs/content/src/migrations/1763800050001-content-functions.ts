import { publicFunction } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCESS_FUNCTIONS } from './sql/access.js';
import { CATALOGUE_FUNCTIONS } from './sql/catalogue.js';

/** The functions that anonymous and hottest reads go through: each takes who asks as an argument and decides by it. */
export class ContentFunctions1763800050001 implements MigrationInterface {
  name = 'ContentFunctions1763800050001';

  async up(q: QueryRunner): Promise<void> {
    for (const { signature, sql, inner } of [...CATALOGUE_FUNCTIONS, ...ACCESS_FUNCTIONS]) {
      await q.query(sql);
      if (inner) continue;
      // Planned once per connection: left to itself Postgres plans some of these anew for every call, which costs more than they do.
      await q.query(`ALTER FUNCTION ${signature} SET plan_cache_mode = force_generic_plan`);
      await publicFunction(q, signature);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
