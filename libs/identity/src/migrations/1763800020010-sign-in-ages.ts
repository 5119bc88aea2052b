import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The way to sessions and links that age ends. */
export class SignInAges1763800020010 implements MigrationInterface {
  name = 'SignInAges1763800020010';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX session_over ON identity.session ((least(ended_at, expires_at)))`);
    await q.query(
      `CREATE INDEX link_token_over ON identity.link_token ((least(used_at, expires_at))) WHERE expires_at IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
