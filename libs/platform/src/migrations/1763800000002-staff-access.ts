import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorTable } from '../db/migration-sql.js';

/** Who of the operator's staff looked at sellers' and people's rows, when, and why (RS-L97). */
export class StaffAccess1763800000002 implements MigrationInterface {
  name = 'StaffAccess1763800000002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.staff_access (
      id uuid PRIMARY KEY DEFAULT uuidv7(),
      at timestamptz NOT NULL DEFAULT clock_timestamp(),
      actor text NOT NULL,
      reason text NOT NULL)`);
    await q.query(`CREATE INDEX staff_access_actor ON platform.staff_access (actor, id)`);
    await operatorTable(q, 'platform.staff_access');
    // What was looked at stays on record.
    await q.query(`REVOKE UPDATE, DELETE ON platform.staff_access FROM mediary_operator`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
