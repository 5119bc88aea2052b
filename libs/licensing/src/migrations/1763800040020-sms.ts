import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Short messages of sellers: what was asked for, each message, what it cost, and a seller's own contract with the provider. */
export class Sms1763800040020 implements MigrationInterface {
  name = 'Sms1763800040020';

  async up(q: QueryRunner): Promise<void> {
    await this.messages(q);
    await this.money(q);
    await q.query(`CREATE TABLE licensing.sms_credentials (
      tenant_id uuid PRIMARY KEY,
      -- Login and password, encrypted for this row.
      sealed text NOT NULL,
      login_shown text NOT NULL,
      sender text,
      tested_at timestamptz NOT NULL,
      set_by text NOT NULL)`);
    await tenantTable(q, 'licensing.sms_credentials');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async messages(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.sms_batch (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('service', 'advertising')),
      -- NULL once the time of keeping is over.
      text text,
      encoding text NOT NULL CHECK (encoding IN ('gsm7', 'ucs2')),
      parts int NOT NULL CHECK (parts > 0),
      contract text NOT NULL CHECK (contract IN ('operator', 'own')),
      course_id uuid,
      policies jsonb NOT NULL,
      asked_by text NOT NULL,
      at timestamptz NOT NULL,
      erased_at timestamptz,
      UNIQUE (tenant_id, id))`);
    await tenantTable(q, 'licensing.sms_batch', { grants: 'SELECT, INSERT, UPDATE' });
    await q.query(`CREATE TABLE licensing.sms_message (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      batch_id uuid NOT NULL,
      -- NULL once the time of keeping is over; the masked one stays.
      recipient text,
      recipient_shown text NOT NULL,
      status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'sending', 'unknown', 'sent', 'delivered', 'undelivered', 'failed')),
      parts int NOT NULL CHECK (parts > 0),
      -- What the provider said beforehand, exact, and what that makes with the commission. NULL by a seller's own contract.
      expected_cost numeric(22, 10),
      expected_total bigint,
      failure text,
      attempts int NOT NULL DEFAULT 0,
      -- Real time, for limits; the others are legal time.
      accepted_at timestamptz NOT NULL,
      at timestamptz NOT NULL,
      sent_at timestamptz,
      ended_at timestamptz,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, batch_id) REFERENCES licensing.sms_batch (tenant_id, id))`);
    await q.query(`CREATE INDEX sms_message_list ON licensing.sms_message (tenant_id, at, id)`);
    await q.query(`CREATE INDEX sms_message_batch ON licensing.sms_message (tenant_id, batch_id)`);
    await q.query(
      `CREATE INDEX sms_message_flood ON licensing.sms_message (tenant_id, accepted_at) INCLUDE (recipient)`,
    );
    await tenantTable(q, 'licensing.sms_message', { grants: 'SELECT, INSERT, UPDATE' });
  }

  private async money(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.sms_charge (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      message_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('charged', 'corrected')),
      -- The provider's cost as it said it; the other two are its rounding and the commission, in minor units. Corrections are differences.
      provider_cost numeric(22, 10) NOT NULL,
      cost bigint NOT NULL,
      commission bigint NOT NULL,
      currency char(3) NOT NULL,
      parts int NOT NULL,
      -- NULL where nothing was to be posted.
      entry_id uuid,
      at timestamptz NOT NULL,
      FOREIGN KEY (tenant_id, message_id) REFERENCES licensing.sms_message (tenant_id, id))`);
    await q.query(
      `CREATE UNIQUE INDEX sms_charge_once ON licensing.sms_charge (tenant_id, message_id) WHERE kind = 'charged'`,
    );
    await q.query(`CREATE INDEX sms_charge_message ON licensing.sms_charge (tenant_id, message_id)`);
    await q.query(`CREATE INDEX sms_charge_time ON licensing.sms_charge (tenant_id, at)`);
    await tenantTable(q, 'licensing.sms_charge', { grants: 'SELECT, INSERT' });
  }
}
