import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorTable, tenantTable } from '#platform';

/** Exports, what a deletion planned and did step by step, and the tombstones that a restored backup deletes again by. */
export class Retention1763800040040 implements MigrationInterface {
  name = 'Retention1763800040040';

  async up(q: QueryRunner): Promise<void> {
    await this.purges(q);
    await this.tombstones(q);
    await this.exports(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async purges(q: QueryRunner): Promise<void> {
    // retention: the time of keeping is over; residue: what a hold had kept; restored: a backup brought the data back.
    await q.query(`ALTER TABLE licensing.purge
      ADD COLUMN kind text NOT NULL DEFAULT 'retention' CHECK (kind IN ('retention', 'residue', 'restored')),
      ADD COLUMN prepared_at timestamptz,
      ADD COLUMN planned jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN objects jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN held jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN documents jsonb NOT NULL DEFAULT '{}'`);
    await q.query(`CREATE INDEX purge_newest ON licensing.purge (due_at DESC, id DESC)`);
    await q.query(`CREATE INDEX purge_tenant ON licensing.purge (tenant_id)`);
    await q.query(`CREATE TABLE licensing.purge_step (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      purge_id uuid NOT NULL REFERENCES licensing.purge (id),
      at timestamptz NOT NULL,
      what text NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0))`);
    await q.query(`CREATE INDEX purge_step_purge ON licensing.purge_step (purge_id, id)`);
    await operatorTable(q, 'licensing.purge_step');
    await q.query(`REVOKE UPDATE, DELETE ON licensing.purge_step FROM mediary_operator`);
  }

  private async tombstones(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.tombstone (
      tenant_id uuid PRIMARY KEY,
      purge_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      began_at timestamptz NOT NULL,
      ground jsonb NOT NULL,
      held jsonb NOT NULL DEFAULT '[]',
      written_at timestamptz)`);
    await q.query(`CREATE INDEX tombstone_unwritten ON licensing.tombstone (began_at) WHERE written_at IS NULL`);
    await operatorTable(q, 'licensing.tombstone');
    // Row-level security is forced for the owner too, and sellers deleted before today need their stones.
    for (const table of ['tombstone', 'purge'])
      await q.query(`ALTER TABLE licensing.${table} NO FORCE ROW LEVEL SECURITY`);
    await q.query(`INSERT INTO licensing.tombstone (tenant_id, purge_id, due_at, began_at, ground)
      SELECT DISTINCT ON (tenant_id) tenant_id, id, due_at, began_at, ground FROM licensing.purge WHERE began_at IS NOT NULL ORDER BY tenant_id, began_at DESC`);
    for (const table of ['tombstone', 'purge'])
      await q.query(`ALTER TABLE licensing.${table} FORCE ROW LEVEL SECURITY`);
  }

  private async exports(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.export (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('building', 'ready', 'expired')),
      requested_by uuid NOT NULL,
      requested_at timestamptz NOT NULL,
      ready_at timestamptz,
      expires_at timestamptz,
      done int NOT NULL DEFAULT 0,
      steps int NOT NULL,
      step text NOT NULL DEFAULT '',
      files int NOT NULL DEFAULT 0,
      bytes bigint NOT NULL DEFAULT 0,
      manifest_sha256 text,
      kept_by jsonb NOT NULL,
      UNIQUE (tenant_id, id))`);
    await q.query(`CREATE UNIQUE INDEX export_building ON licensing.export (tenant_id) WHERE status = 'building'`);
    await q.query(`CREATE INDEX export_newest ON licensing.export (tenant_id, requested_at DESC, id DESC)`);
    await tenantTable(q, 'licensing.export', { grants: 'SELECT, INSERT' });
    await q.query(`CREATE TABLE licensing.export_file (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      export_id uuid NOT NULL,
      n int NOT NULL,
      step text NOT NULL,
      path text NOT NULL,
      object_key text NOT NULL,
      bytes bigint NOT NULL CHECK (bytes >= 0),
      sha256 text NOT NULL,
      rows int,
      UNIQUE (tenant_id, export_id, path),
      UNIQUE (tenant_id, export_id, n),
      FOREIGN KEY (tenant_id, export_id) REFERENCES licensing.export (tenant_id, id))`);
    await tenantTable(q, 'licensing.export_file', { grants: 'SELECT' });
  }
}
