import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The gateways serve licences as well now, so the pretended one's books lie with the port, in platform. */
export class GatewayMoved1763800060001 implements MigrationInterface {
  name = 'GatewayMoved1763800060001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE payments.sandbox_charge SET SCHEMA platform`);
    await q.query(`ALTER TABLE payments.sandbox_refund SET SCHEMA platform`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
