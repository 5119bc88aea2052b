import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A name for each delivery, so that staff can revive one that was given up, and the way to those in trouble. */
export class DeliveryCare1763800000030 implements MigrationInterface {
  name = 'DeliveryCare1763800000030';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE platform.delivery ADD COLUMN id uuid NOT NULL DEFAULT uuidv7()`);
    await q.query(`CREATE UNIQUE INDEX delivery_id ON platform.delivery (id)`);
    // The list of those in trouble reads the few that failed; the others cost it nothing.
    await q.query(
      `CREATE INDEX delivery_troubled ON platform.delivery (id) WHERE state = 'dead' OR (state = 'waiting' AND attempts > 0)`,
    );
    // What age ends is found without reading everything.
    await q.query(`CREATE INDEX outbox_relayed ON platform.outbox (relayed_at) WHERE relayed_at IS NOT NULL`);
    await q.query(
      `CREATE INDEX message_body ON platform.message (at) WHERE body_text IS NOT NULL OR body_html IS NOT NULL OR about_id IS NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
