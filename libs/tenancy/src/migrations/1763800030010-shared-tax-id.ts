import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicFunction } from '#platform';

/** Whether another seller stands under the same tax id: a question across sellers that tells nothing else of them. */
export class SharedTaxId1763800030010 implements MigrationInterface {
  name = 'SharedTaxId1763800030010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE FUNCTION tenancy.shares_tax_id(seller uuid, in_country text, number text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT EXISTS (SELECT 1 FROM tenancy.profile p WHERE p.country = in_country AND p.tax_id = number AND p.tenant_id <> seller) $$`);
    await publicFunction(q, 'tenancy.shares_tax_id(uuid, text, text)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
