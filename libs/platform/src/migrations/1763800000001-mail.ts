import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorTable } from '../db/migration-sql.js';

/** Attachments of messages, and what a seller may see of the messages about their cases. */
export class Mail1763800000001 implements MigrationInterface {
  name = 'Mail1763800000001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE platform.message ADD COLUMN unsubscribe_url text`);
    await q.query(`CREATE TABLE platform.message_attachment (
      message_id uuid NOT NULL REFERENCES platform.message (id) ON DELETE CASCADE,
      n int NOT NULL,
      tenant_id uuid,
      filename text NOT NULL,
      content_type text NOT NULL,
      content bytea,
      object_key text,
      PRIMARY KEY (message_id, n),
      CHECK ((content IS NULL) <> (object_key IS NULL)))`);
    await q.query(`CREATE INDEX message_attachment_tenant ON platform.message_attachment (tenant_id)`);
    await operatorTable(q, 'platform.message_attachment');
    await q.query(
      `CREATE POLICY app_writes ON platform.message_attachment FOR INSERT TO mediary_app WITH CHECK (tenant_id IS NULL OR tenant_id = platform.tenant_id())`,
    );
    await q.query(`GRANT INSERT ON platform.message_attachment TO mediary_app`);

    // Bodies stay unreadable: they hold tokens.
    await q.query(
      `CREATE POLICY tenant_reads ON platform.message FOR SELECT TO mediary_app USING (tenant_id = platform.tenant_id())`,
    );
    await q.query(
      `GRANT SELECT (id, tenant_id, channel, kind, recipient, about_type, about_id, state, at, sent_at) ON platform.message TO mediary_app`,
    );
    await q.query(`CREATE INDEX message_newest ON platform.message (at DESC, id DESC)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
