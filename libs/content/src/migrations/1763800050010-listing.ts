import { publicFunction } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { LISTED_PAGE, LISTING_FUNCTIONS } from './sql/listing.js';

/** What a list shows of a course is written with the course, and pages are put together from that. */
export class Listing1763800050010 implements MigrationInterface {
  name = 'Listing1763800050010';

  async up(q: QueryRunner): Promise<void> {
    for (const sql of LISTING_FUNCTIONS) await q.query(sql);
    // Generated columns fill themselves for the rows that are there.
    await q.query(
      `ALTER TABLE content.storefront ADD COLUMN listing text GENERATED ALWAYS AS (content.seller_listing(slug, name)) STORED`,
    );
    await q.query(`ALTER TABLE content.course ADD COLUMN listing text GENERATED ALWAYS AS (
      content.course_listing(id, slug, title, summary, kind, topic, language, price_minor, currency, lessons, duration_seconds, published_at)) STORED`);
    // Read whole by every page: kept beside the row and as it is, where there is room.
    await q.query(`ALTER TABLE content.course ALTER COLUMN listing SET STORAGE MAIN`);
    const { signature, sql } = LISTED_PAGE;
    await q.query(`DROP FUNCTION ${signature}`);
    await q.query(sql);
    await q.query(`ALTER FUNCTION ${signature} SET plan_cache_mode = force_generic_plan`);
    await publicFunction(q, signature);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
