import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicFunction, publicReads } from '#platform';

/** The ground of a suspension that staff decided on, and what buyers may be told of one. */
export class SuspensionGrounds1763800030001 implements MigrationInterface {
  name = 'SuspensionGrounds1763800030001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER TABLE tenancy.suspension ADD COLUMN ground text, ADD COLUMN clause text, ADD COLUMN lift_ground text`,
    );
    // Reason and time alone: what lies behind them is between the seller and the operator.
    await publicReads(q, 'tenancy.suspension', 'until IS NULL', 'tenant_id, reason, since, until');
    await q.query(`CREATE FUNCTION tenancy.holding(seller uuid) RETURNS TABLE (reason text, since timestamptz) LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT s.reason, s.since FROM tenancy.suspension s WHERE s.tenant_id = seller AND s.until IS NULL ORDER BY s.since, s.reason $$`);
    await publicFunction(q, 'tenancy.holding(uuid)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
