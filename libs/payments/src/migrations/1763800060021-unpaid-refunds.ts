import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a refund that the gateway refuses keeps its seller from being deleted: from its first failure, once. */
export class UnpaidRefunds1763800060021 implements MigrationInterface {
  name = 'UnpaidRefunds1763800060021';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE payments.refund ADD COLUMN blocks_until timestamptz`);
    // Those that failed before: the default of the policy, from the first failure in their history.
    await q.query(
      `UPDATE payments.refund r SET blocks_until = h.at + interval '90 days'
       FROM (SELECT subject_id, min(at) AS at FROM platform.state_history WHERE machine = 'payments.refund' AND transition = 'fail' GROUP BY 1) h
       WHERE h.subject_id = r.id AND r.status <> 'settled'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
