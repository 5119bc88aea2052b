import type { MigrationInterface, QueryRunner } from 'typeorm';
import { uuidv7 } from '#kernel';
import { librarySchema, operatorTable, publishedTable, tenantTable } from '#platform';
import { SHIPPED_TARIFFS } from '../domain/tariffs.js';

/** When the shipped set counts as published; before any licence there can be. */
const PUBLISHED = '2023-05-18T00:00:00+05:00';

/** Tariffs, licences with their terms, usage, deletions and legal holds. */
export class Licensing1763800040000 implements MigrationInterface {
  name = 'Licensing1763800040000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'licensing');
    await this.tariffs(q);
    await this.publish(q);
    await this.licences(q);
    await this.deletion(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async tariffs(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.tariff (
      id uuid PRIMARY KEY,
      code text NOT NULL,
      version int NOT NULL,
      rank int NOT NULL,
      title jsonb NOT NULL,
      description jsonb NOT NULL,
      functions text[] NOT NULL,
      quotas jsonb NOT NULL,
      published_at timestamptz NOT NULL,
      effective_at timestamptz NOT NULL,
      UNIQUE (code, version))`);
    await publishedTable(q, 'licensing.tariff');
    await q.query(`CREATE TABLE licensing.tariff_price (
      tariff_id uuid NOT NULL REFERENCES licensing.tariff (id),
      term text NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      currency char(3) NOT NULL,
      PRIMARY KEY (tariff_id, term, currency))`);
    await publishedTable(q, 'licensing.tariff_price');
    // What was published stays as it was: terms that were paid point at it.
    await q.query(`REVOKE UPDATE, DELETE ON licensing.tariff, licensing.tariff_price FROM mediary_operator`);
  }

  private async publish(q: QueryRunner): Promise<void> {
    // The migrator owns the tables, but forced row-level security holds for owners too.
    await q.query(`ALTER TABLE licensing.tariff NO FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE licensing.tariff_price NO FORCE ROW LEVEL SECURITY`);
    for (const [rank, t] of SHIPPED_TARIFFS.entries()) {
      const id = uuidv7();
      const quotas = JSON.stringify(t.quotas, (_k, v: unknown) => (typeof v === 'bigint' ? v.toString() : v));
      await q.query(
        `INSERT INTO licensing.tariff (id, code, version, rank, title, description, functions, quotas, published_at, effective_at) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $8)`,
        [id, t.code, rank, JSON.stringify(t.title), JSON.stringify(t.description), [...t.functions], quotas, PUBLISHED],
      );
      for (const p of t.prices) {
        await q.query(
          `INSERT INTO licensing.tariff_price (tariff_id, term, amount, currency) VALUES ($1, $2, $3, $4)`,
          [id, p.term, p.amount.toString(), p.currency],
        );
      }
    }
    await q.query(`ALTER TABLE licensing.tariff FORCE ROW LEVEL SECURITY`);
    await q.query(`ALTER TABLE licensing.tariff_price FORCE ROW LEVEL SECURITY`);
  }

  private async licences(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.licence (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL UNIQUE,
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'lapsed', 'purging', 'purged')),
      kind text NOT NULL CHECK (kind IN ('free', 'paid')),
      tariff_id uuid NOT NULL REFERENCES licensing.tariff (id),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz,
      kept_until timestamptz,
      policies jsonb NOT NULL,
      zone text NOT NULL,
      acceptance_due text CHECK (acceptance_due IN ('first-sign-in', 'sign-in-after-free-grant', 'return')),
      acceptance_id uuid,
      accepted_at timestamptz,
      accepted_by uuid,
      UNIQUE (tenant_id, id))`);
    await tenantTable(q, 'licensing.licence', { grants: 'SELECT, INSERT, UPDATE' });
    await q.query(`CREATE TABLE licensing.term (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      licence_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('free', 'extension', 'paid')),
      tariff_id uuid NOT NULL REFERENCES licensing.tariff (id),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz,
      set_at timestamptz NOT NULL,
      actor text NOT NULL,
      reason text,
      FOREIGN KEY (tenant_id, licence_id) REFERENCES licensing.licence (tenant_id, id),
      CHECK (ends_at > starts_at))`);
    await q.query(`CREATE INDEX term_licence ON licensing.term (tenant_id, licence_id, starts_at)`);
    await tenantTable(q, 'licensing.term', { grants: 'SELECT, INSERT' });
    await q.query(`CREATE TABLE licensing.usage (
      tenant_id uuid NOT NULL,
      quota text NOT NULL,
      used bigint NOT NULL DEFAULT 0 CHECK (used >= 0),
      cap bigint NOT NULL CHECK (cap >= 0),
      PRIMARY KEY (tenant_id, quota))`);
    await tenantTable(q, 'licensing.usage', { grants: 'SELECT, INSERT, UPDATE' });
  }

  private async deletion(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.purge (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      licence_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('held', 'rows', 'objects', 'done')),
      due_at timestamptz NOT NULL,
      began_at timestamptz,
      ended_at timestamptz,
      owners uuid[] NOT NULL DEFAULT '{}',
      ground jsonb NOT NULL,
      counts jsonb NOT NULL DEFAULT '{}')`);
    await q.query(`CREATE UNIQUE INDEX purge_licence ON licensing.purge (licence_id) WHERE status <> 'done'`);
    await operatorTable(q, 'licensing.purge');
    await q.query(`CREATE TABLE licensing.legal_hold (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      reason text NOT NULL,
      set_by text NOT NULL,
      set_at timestamptz NOT NULL,
      lifted_by text,
      lifted_at timestamptz)`);
    await q.query(
      `CREATE UNIQUE INDEX legal_hold_open ON licensing.legal_hold (tenant_id, subject_id) WHERE lifted_at IS NULL`,
    );
    await operatorTable(q, 'licensing.legal_hold');
  }
}
