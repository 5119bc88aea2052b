import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publishedTable, tenantTable } from '#platform';

/** Maintenance windows and what was given back for them, notices of termination, copies of the contract. */
export class MaintenanceTermination1763800040030 implements MigrationInterface {
  name = 'MaintenanceTermination1763800040030';

  async up(q: QueryRunner): Promise<void> {
    await this.maintenance(q);
    await this.termination(q);
    await this.copies(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async maintenance(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.maintenance_window (
      id uuid PRIMARY KEY,
      status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'running', 'over', 'cancelled')),
      parts text[] NOT NULL CHECK (cardinality(parts) > 0 AND parts <@ ARRAY['catalogue', 'checkout', 'player', 'uploads', 'cabinet', 'all']),
      ground text NOT NULL,
      note jsonb,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      policy jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      created_by text NOT NULL,
      CHECK (ends_at > starts_at OR status = 'over'))`);
    await q.query(`CREATE INDEX maintenance_window_ahead ON licensing.maintenance_window (ends_at)`);
    await publishedTable(q, 'licensing.maintenance_window');
    await q.query(`REVOKE DELETE ON licensing.maintenance_window FROM mediary_operator`);
    // One row for each window that a licence was extended by: that is what makes it once.
    await q.query(`CREATE TABLE licensing.maintenance_extension (
      tenant_id uuid NOT NULL,
      window_id uuid NOT NULL REFERENCES licensing.maintenance_window (id),
      licence_id uuid NOT NULL,
      lost_ms bigint NOT NULL CHECK (lost_ms >= 0),
      granted_at timestamptz NOT NULL,
      actor text NOT NULL,
      PRIMARY KEY (tenant_id, window_id),
      FOREIGN KEY (tenant_id, licence_id) REFERENCES licensing.licence (tenant_id, id))`);
    await tenantTable(q, 'licensing.maintenance_extension', { grants: 'SELECT, INSERT' });
  }

  private async termination(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.termination (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      licence_id uuid NOT NULL,
      status text NOT NULL DEFAULT 'given' CHECK (status IN ('given', 'withdrawn', 'ended')),
      giver text NOT NULL CHECK (giver IN ('seller', 'operator')),
      kind text NOT NULL CHECK (kind IN ('notice', 'ground')),
      channel text NOT NULL CHECK (channel IN ('cabinet', 'support', 'operator')),
      ground text,
      text text NOT NULL,
      policy jsonb NOT NULL,
      given_at timestamptz NOT NULL,
      given_by text NOT NULL,
      due_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_by text,
      CHECK ((kind = 'ground') = (ground IS NOT NULL)),
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, licence_id) REFERENCES licensing.licence (tenant_id, id))`);
    await q.query(`CREATE UNIQUE INDEX termination_open ON licensing.termination (tenant_id) WHERE status = 'given'`);
    await q.query(`CREATE INDEX termination_seller ON licensing.termination (tenant_id, given_at)`);
    await tenantTable(q, 'licensing.termination', { grants: 'SELECT, INSERT, UPDATE' });
  }

  private async copies(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.contract_copy (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      status text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked', 'granted', 'refused')),
      request text NOT NULL,
      lang text NOT NULL CHECK (lang IN ('ru', 'kk', 'en')),
      asked_at timestamptz NOT NULL,
      asked_by uuid NOT NULL,
      decided_at timestamptz,
      decided_by text,
      reason text,
      acceptance_id uuid,
      object_key text,
      sha256 text,
      bytes int,
      CHECK ((status = 'granted') = (object_key IS NOT NULL AND sha256 IS NOT NULL)))`);
    await q.query(`CREATE INDEX contract_copy_seller ON licensing.contract_copy (tenant_id, asked_at DESC, id DESC)`);
    await q.query(`CREATE INDEX contract_copy_asked ON licensing.contract_copy (asked_at) WHERE status = 'asked'`);
    await tenantTable(q, 'licensing.contract_copy', { grants: 'SELECT, INSERT, UPDATE' });
  }
}
