import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to a gateway's notifications that have grown old. They arrive in order of time, which is all a BRIN index needs. */
export class NoticeAges1763800060020 implements MigrationInterface {
  name = 'NoticeAges1763800060020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX gateway_event_age ON payments.gateway_event USING brin (received_at)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
