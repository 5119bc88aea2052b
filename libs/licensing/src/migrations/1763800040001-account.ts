import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publishedTable, tenantTable } from '#platform';

/** The seller's account with the operator: entries and postings that balance and never change, and the running balance. */
export class Account1763800040001 implements MigrationInterface {
  name = 'Account1763800040001';

  async up(q: QueryRunner): Promise<void> {
    await this.accounts(q);
    await this.ledger(q);
    await this.guards(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async accounts(q: QueryRunner): Promise<void> {
    await q.query(
      `CREATE TABLE licensing.account (code text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('asset', 'liability', 'income')), purpose text NOT NULL)`,
    );
    await q.query(`INSERT INTO licensing.account VALUES
      ('seller', 'liability', 'What the operator owes a seller: its advance; below zero the seller''s debt'),
      ('bank', 'asset', 'Money on the operator''s bank account'),
      ('card-clearing', 'asset', 'Money that a gateway holds for the operator'),
      ('licence-income', 'income', 'Licences'),
      ('sms-income', 'income', 'Messages with the commission'),
      ('overage-income', 'income', 'Use beyond the quotas'),
      ('extras-income', 'income', 'Extra services'),
      ('return-costs', 'income', 'What returning a mistaken payment cost'),
      ('corrections', 'income', 'Corrections by billing, each with its ground')`);
    await publishedTable(q, 'licensing.account');
  }

  private async ledger(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE licensing.entry (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('payment-received', 'licence-charged', 'sms-charged', 'overage-charged', 'extras-charged', 'returned', 'return-costs-charged', 'credited', 'corrected')),
      cause_type text NOT NULL CHECK (length(cause_type) <= 60),
      -- What made it: one entry of a kind for each.
      cause_id text NOT NULL CHECK (length(cause_id) <= 120),
      at timestamptz NOT NULL,
      UNIQUE (tenant_id, id),
      UNIQUE (tenant_id, kind, cause_id))`);
    await q.query(`CREATE INDEX entry_time ON licensing.entry (tenant_id, at)`);
    await q.query(`CREATE TABLE licensing.posting (
      entry_id uuid NOT NULL,
      line smallint NOT NULL,
      tenant_id uuid NOT NULL,
      account text NOT NULL REFERENCES licensing.account (code),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (entry_id, line),
      FOREIGN KEY (tenant_id, entry_id) REFERENCES licensing.entry (tenant_id, id))`);
    await q.query(`CREATE INDEX posting_balance ON licensing.posting (tenant_id, account, currency) INCLUDE (amount)`);
    // Words about an entry may name somebody, so they die with the seller's data while the entry stays.
    await q.query(`CREATE TABLE licensing.entry_note (
      entry_id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      memo text NOT NULL,
      FOREIGN KEY (tenant_id, entry_id) REFERENCES licensing.entry (tenant_id, id))`);
    await q.query(`CREATE INDEX entry_note_tenant ON licensing.entry_note (tenant_id)`);
    // The sum of the postings on the seller's account, so that charges take turns and reading costs one row.
    await q.query(`CREATE TABLE licensing.balance (
      tenant_id uuid NOT NULL,
      currency char(3) NOT NULL,
      amount bigint NOT NULL,
      PRIMARY KEY (tenant_id, currency))`);
    for (const table of ['licensing.entry', 'licensing.posting', 'licensing.entry_note'])
      await tenantTable(q, table, { grants: 'SELECT, INSERT' });
    await tenantTable(q, 'licensing.balance', { grants: 'SELECT, INSERT, UPDATE' });
    await q.query(
      `REVOKE UPDATE, DELETE ON licensing.entry, licensing.posting, licensing.account FROM mediary_operator`,
    );
  }

  /** Postings of an entry come in one statement and add up to zero in each currency; nobody changes them afterwards. */
  private async guards(q: QueryRunner): Promise<void> {
    await q.query(`CREATE FUNCTION licensing.posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM fresh GROUP BY entry_id, currency HAVING sum(amount) <> 0)
        THEN RAISE EXCEPTION 'postings do not balance to zero' USING ERRCODE = '23514', CONSTRAINT = 'posting_balances'; END IF;
        RETURN NULL;
      END $$`);
    await q.query(
      `CREATE TRIGGER posting_balances AFTER INSERT ON licensing.posting REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION licensing.posting_balances()`,
    );
    // Whoever writes postings, the balance moves with them, and writers of one seller take turns on its row.
    await q.query(`CREATE FUNCTION licensing.move_balance() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO licensing.balance AS b (tenant_id, currency, amount)
        SELECT tenant_id, currency, -sum(amount)::bigint FROM fresh WHERE account = 'seller' GROUP BY tenant_id, currency ORDER BY tenant_id, currency
        ON CONFLICT (tenant_id, currency) DO UPDATE SET amount = b.amount + EXCLUDED.amount;
        RETURN NULL;
      END $$`);
    await q.query(
      `CREATE TRIGGER move_balance AFTER INSERT ON licensing.posting REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION licensing.move_balance()`,
    );
    await q.query(`CREATE FUNCTION licensing.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the ledger is append-only: correct it by a new entry'; END $$`);
    for (const table of ['licensing.entry', 'licensing.posting'])
      await q.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION licensing.append_only()`,
      );
  }
}
