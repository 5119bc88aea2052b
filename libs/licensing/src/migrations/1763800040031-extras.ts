import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Extra services (AT-4.7): what was asked for, estimated, prepaid, done and accepted. */
export class Extras1763800040031 implements MigrationInterface {
  name = 'Extras1763800040031';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.extra (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('migration', 'set-up', 'consulting')),
      status text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'estimated', 'awaiting-prepayment', 'in-work', 'delivered', 'closed', 'declined', 'cancelled', 'expired')),
      request text NOT NULL,
      policies jsonb NOT NULL,
      asked_at timestamptz NOT NULL,
      asked_by text NOT NULL,
      estimate text,
      amount bigint CHECK (amount > 0),
      currency char(3),
      days int CHECK (days BETWEEN 1 AND 366),
      estimated_at timestamptz,
      offer_until timestamptz,
      invoice_id uuid,
      paid_at timestamptz,
      work_due_at timestamptz,
      act_number text,
      act_text text,
      delivered_at timestamptz,
      objection text,
      closed_at timestamptz,
      closed_how text CHECK (closed_how IN ('accepted', 'silence', 'declined', 'cancelled', 'expired')),
      closed_reason text,
      CHECK ((amount IS NULL) = (currency IS NULL)),
      UNIQUE (tenant_id, id))`);
    await q.query(`CREATE INDEX extra_seller ON licensing.extra (tenant_id, asked_at DESC, id DESC)`);
    await q.query(
      `CREATE INDEX extra_open ON licensing.extra (asked_at DESC, id DESC) WHERE status NOT IN ('closed', 'declined', 'cancelled', 'expired')`,
    );
    await tenantTable(q, 'licensing.extra', { grants: 'SELECT, INSERT, UPDATE' });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
