import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform';

/** Invoices to sellers and the money that came for them. */
export class Invoices1763800040002 implements MigrationInterface {
  name = 'Invoices1763800040002';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE SEQUENCE licensing.invoice_number`);
    await q.query(`GRANT USAGE ON SEQUENCE licensing.invoice_number TO mediary_app, mediary_operator`);
    await q.query(`CREATE TABLE licensing.invoice (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      number text NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('licence', 'extras', 'debt')),
      subject_id uuid NOT NULL,
      method text NOT NULL CHECK (method IN ('invoice', 'card')),
      status text NOT NULL DEFAULT 'issued' CHECK (status IN ('issued', 'expired', 'paid', 'cancelled')),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
      issued_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      paid_at timestamptz,
      payer jsonb NOT NULL,
      payee jsonb NOT NULL,
      text jsonb NOT NULL,
      policies jsonb NOT NULL,
      UNIQUE (tenant_id, id),
      UNIQUE (tenant_id, number))`);
    // Bank statements name invoices by their number alone.
    await q.query(`CREATE INDEX invoice_by_number ON licensing.invoice (number)`);
    await q.query(`CREATE INDEX invoice_by_time ON licensing.invoice (tenant_id, issued_at DESC, id DESC)`);
    await q.query(`CREATE INDEX invoice_all_by_time ON licensing.invoice (issued_at DESC, id DESC)`);
    await q.query(`CREATE INDEX invoice_subject ON licensing.invoice (tenant_id, purpose, subject_id)`);
    await tenantTable(q, 'licensing.invoice', { grants: 'SELECT, INSERT, UPDATE' });
    await q.query(`CREATE TABLE licensing.invoice_receipt (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      invoice_id uuid NOT NULL,
      source_type text NOT NULL CHECK (source_type IN ('bank', 'card')),
      source_id text NOT NULL CHECK (length(source_id) <= 120),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      paid_at timestamptz NOT NULL,
      recorded_at timestamptz NOT NULL,
      UNIQUE (tenant_id, source_type, source_id),
      FOREIGN KEY (tenant_id, invoice_id) REFERENCES licensing.invoice (tenant_id, id))`);
    await q.query(`CREATE INDEX invoice_receipt_invoice ON licensing.invoice_receipt (tenant_id, invoice_id)`);
    await tenantTable(q, 'licensing.invoice_receipt', { grants: 'SELECT, INSERT' });
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
