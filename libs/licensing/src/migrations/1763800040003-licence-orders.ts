import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Orders of licences, card payments of invoices, and returns of mistaken ones. */
export class LicenceOrders1763800040003 implements MigrationInterface {
  name = 'LicenceOrders1763800040003';

  async up(q: QueryRunner): Promise<void> {
    await this.terms(q);
    await this.orders(q);
    await this.charges(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async terms(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE licensing.term
      ADD COLUMN order_id uuid,
      ADD COLUMN price bigint CHECK (price >= 0),
      ADD COLUMN currency char(3),
      -- A term that gave way to another before its end; what was paid for the rest of it was credited.
      ADD COLUMN closed_at timestamptz`);
    await q.query(`GRANT UPDATE (closed_at) ON licensing.term TO mediary_app`);
  }

  private async orders(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.licence_order (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      licence_id uuid NOT NULL,
      status text NOT NULL DEFAULT 'awaiting-payment' CHECK (status IN ('awaiting-payment', 'fulfilled', 'cancelled', 'void', 'returned')),
      tariff_id uuid NOT NULL REFERENCES licensing.tariff (id),
      term text NOT NULL,
      method text NOT NULL CHECK (method IN ('invoice', 'card')),
      currency char(3) NOT NULL,
      price bigint NOT NULL CHECK (price > 0),
      -- Part of the advance that the quote counts on.
      advance bigint NOT NULL CHECK (advance >= 0),
      total bigint NOT NULL CHECK (total >= 0),
      quote jsonb NOT NULL,
      policies jsonb NOT NULL,
      terms_version_id uuid NOT NULL,
      placed_by uuid NOT NULL,
      lang text NOT NULL,
      ip text NOT NULL,
      device text NOT NULL,
      placed_at timestamptz NOT NULL,
      fulfilled_at timestamptz,
      term_id uuid,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, licence_id) REFERENCES licensing.licence (tenant_id, id))`);
    await q.query(`CREATE INDEX licence_order_time ON licensing.licence_order (tenant_id, placed_at DESC, id DESC)`);
    await tenantTable(q, 'licensing.licence_order', { grants: 'SELECT, INSERT, UPDATE' });
  }

  private async charges(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.charge (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      invoice_id uuid NOT NULL,
      payer_id uuid NOT NULL,
      gateway text NOT NULL,
      status text NOT NULL CHECK (status IN ('intent', 'pending', 'unknown', 'succeeded', 'declined', 'disputed')),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      external_id text,
      redirect_url text,
      failure text,
      created_at timestamptz NOT NULL,
      settled_at timestamptz,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, invoice_id) REFERENCES licensing.invoice (tenant_id, id))`);
    // One open attempt an invoice: a double click cannot start two.
    await q.query(
      `CREATE UNIQUE INDEX charge_open ON licensing.charge (tenant_id, invoice_id) WHERE status IN ('intent', 'pending', 'unknown')`,
    );
    await q.query(`CREATE INDEX charge_invoice ON licensing.charge (tenant_id, invoice_id)`);
    // A gateway may name a disputed payment by its own id alone.
    await q.query(`CREATE INDEX charge_external ON licensing.charge (gateway, external_id)`);
    await tenantTable(q, 'licensing.charge', { grants: 'SELECT, INSERT, UPDATE' });
    await q.query(`CREATE TABLE licensing.charge_return (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      charge_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('asked', 'refused', 'granted', 'sent', 'failed', 'returned')),
      explanation text NOT NULL,
      cardholder text NOT NULL,
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount >= 0),
      costs bigint NOT NULL DEFAULT 0 CHECK (costs >= 0),
      ground text,
      policies jsonb NOT NULL,
      asked_by uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      decided_by text,
      decided_at timestamptz,
      attempt int NOT NULL DEFAULT 1 CHECK (attempt > 0),
      external_id text,
      failure text,
      returned_at timestamptz,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, charge_id) REFERENCES licensing.charge (tenant_id, id))`);
    await q.query(
      `CREATE UNIQUE INDEX charge_return_open ON licensing.charge_return (tenant_id, charge_id) WHERE status <> 'refused'`,
    );
    await q.query(`CREATE INDEX charge_return_time ON licensing.charge_return (asked_at DESC, id DESC)`);
    await tenantTable(q, 'licensing.charge_return', { grants: 'SELECT, INSERT, UPDATE' });
  }
}
