import { publicFunction, tenantTable } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Access given back for the operator's own maintenance, once for each grant and window; whose page a closed course is. */
export class AccessGivenBack1763800050020 implements MigrationInterface {
  name = 'AccessGivenBack1763800050020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE content.grant_extension (
      tenant_id uuid NOT NULL,
      grant_id uuid NOT NULL,
      window_id uuid NOT NULL,
      lost_from timestamptz NOT NULL,
      lost_until timestamptz NOT NULL,
      given_ms bigint NOT NULL CHECK (given_ms >= 0),
      ends_before timestamptz NOT NULL,
      ends_after timestamptz NOT NULL,
      at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, grant_id, window_id),
      FOREIGN KEY (tenant_id, grant_id) REFERENCES content."grant" (tenant_id, id))`);
    await tenantTable(q, 'content.grant_extension', { grants: 'SELECT' });
    // Asked only where a course's page is not found: published, but its seller does not sell now.
    await q.query(`CREATE FUNCTION content.closed_course(p_slug text) RETURNS uuid LANGUAGE sql STABLE AS $$
      SELECT c.tenant_id FROM content.course c JOIN content.storefront s ON s.tenant_id = c.tenant_id WHERE c.slug = p_slug AND c.status = 'published' AND NOT s.may_sell $$`);
    await publicFunction(q, 'content.closed_course(text)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
