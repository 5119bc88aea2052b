import type { MigrationInterface, QueryRunner } from 'typeorm';
import { operatorTable } from '#platform';

/** Statements of the operator's bank account and the payments in them. */
export class BankStatements1763800040050 implements MigrationInterface {
  name = 'BankStatements1763800040050';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.bank_statement (
      id uuid PRIMARY KEY,
      -- Of the file's bytes: the same file is taken once.
      sha256 text NOT NULL UNIQUE,
      format text NOT NULL CHECK (format IN ('1c', 'csv')),
      account text NOT NULL,
      first_day date,
      last_day date,
      incoming int NOT NULL,
      outgoing int NOT NULL,
      known int NOT NULL DEFAULT 0,
      uploaded_by text NOT NULL,
      at timestamptz NOT NULL)`);
    await q.query(`CREATE INDEX bank_statement_time ON licensing.bank_statement (at, id)`);
    await operatorTable(q, 'licensing.bank_statement');
    await q.query(`CREATE TABLE licensing.bank_payment (
      id uuid PRIMARY KEY,
      statement_id uuid NOT NULL REFERENCES licensing.bank_statement (id),
      -- NULL until it is known whose it is.
      tenant_id uuid,
      -- The same document in overlapping files is taken once.
      document_key text NOT NULL UNIQUE,
      line int NOT NULL,
      number text NOT NULL,
      date date NOT NULL,
      booked_on date NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      currency char(3) NOT NULL,
      payer_name text NOT NULL,
      payer_tax_id text NOT NULL,
      payer_account text NOT NULL,
      purpose text NOT NULL,
      status text NOT NULL CHECK (status IN ('unmatched', 'matched', 'dismissed')),
      doubt text,
      likely_invoice_id uuid,
      invoice_id uuid,
      outcome text,
      settled_by text,
      settled_at timestamptz,
      reason text,
      CHECK ((status = 'matched') = (invoice_id IS NOT NULL)),
      CHECK (invoice_id IS NULL OR tenant_id IS NOT NULL),
      FOREIGN KEY (tenant_id, invoice_id) REFERENCES licensing.invoice (tenant_id, id))`);
    await q.query(`CREATE INDEX bank_payment_list ON licensing.bank_payment (booked_on, id)`);
    await q.query(
      `CREATE INDEX bank_payment_open ON licensing.bank_payment (booked_on, id) WHERE status = 'unmatched'`,
    );
    await q.query(`CREATE INDEX bank_payment_tenant ON licensing.bank_payment (tenant_id, invoice_id)`);
    await q.query(`CREATE INDEX bank_payment_statement ON licensing.bank_payment (statement_id)`);
    await operatorTable(q, 'licensing.bank_payment');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }
}
