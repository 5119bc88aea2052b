import type { MigrationInterface, QueryRunner } from 'typeorm';
import { librarySchema, operatorTable, publishedTable, tenantTable } from '#platform';

/** Payment module, orders, payments, the ledger, refunds, the webhook inbox and the sandbox gateway's own book. */
export class Payments1763800060000 implements MigrationInterface {
  name = 'Payments1763800060000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'payments');
    await this.module(q);
    await this.orders(q);
    await this.payments(q);
    await this.refunds(q);
    await this.ledger(q);
    await this.inbox(q);
    await this.sandbox(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async module(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE payments.payment_module (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL UNIQUE,
      status text NOT NULL CHECK (status IN ('none', 'applied', 'approved', 'refused', 'activated')),
      applied_at timestamptz, applied_by uuid, note text,
      decided_at timestamptz, decided_by uuid, reason text,
      activated_at timestamptz, activated_by uuid, terms_version text, acceptance_id uuid)`);
    await q.query(
      `CREATE INDEX payment_module_applied ON payments.payment_module (applied_at, id) WHERE status = 'applied'`,
    );
    await tenantTable(q, 'payments.payment_module');
  }

  private async orders(q: QueryRunner): Promise<void> {
    // What was in force when an order was placed, kept once for all orders that saw the same.
    await q.query(`CREATE TABLE payments.order_terms (
      tenant_id uuid NOT NULL,
      hash text NOT NULL,
      policies jsonb NOT NULL,
      seller jsonb NOT NULL,
      PRIMARY KEY (tenant_id, hash))`);
    await tenantTable(q, 'payments.order_terms', { grants: 'SELECT, INSERT' });
    await q.query(`CREATE TABLE payments.order (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      buyer_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('awaiting-payment', 'paid', 'partly-refunded', 'refunded', 'cancelled', 'expired')),
      currency char(3) NOT NULL,
      total bigint NOT NULL CHECK (total >= 0),
      commission bigint NOT NULL CHECK (commission BETWEEN 0 AND total),
      commission_rate text NOT NULL,
      refunded bigint NOT NULL DEFAULT 0,
      commission_refunded bigint NOT NULL DEFAULT 0,
      method text NOT NULL CHECK (method IN ('card', 'free')),
      payer jsonb NOT NULL,
      terms_hash text NOT NULL,
      acceptances jsonb NOT NULL,
      lang text NOT NULL,
      idempotency_key text NOT NULL,
      body_hash text NOT NULL,
      placed_at timestamptz NOT NULL,
      expires_at timestamptz,
      paid_at timestamptz,
      closed_at timestamptz,
      receipt_at timestamptz,
      stripped_at timestamptz,
      UNIQUE (tenant_id, id),
      -- A key is the buyer's, whoever sells: the same key for another seller's course is a reused key.
      CONSTRAINT order_key UNIQUE (buyer_id, idempotency_key),
      CONSTRAINT order_refund_within_capture CHECK (refunded BETWEEN 0 AND total AND commission_refunded BETWEEN 0 AND commission),
      FOREIGN KEY (tenant_id, terms_hash) REFERENCES payments.order_terms (tenant_id, hash))`);
    await q.query(`CREATE INDEX order_buyer ON payments.order (buyer_id, placed_at DESC, id DESC)`);
    await q.query(`CREATE INDEX order_seller ON payments.order (tenant_id, placed_at DESC, id DESC)`);
    await q.query(
      `CREATE INDEX order_sales ON payments.order (tenant_id, paid_at) INCLUDE (currency, total) WHERE paid_at IS NOT NULL AND total > 0`,
    );
    await tenantTable(q, 'payments.order', { actor: 'buyer_id' });
    await q.query(`CREATE POLICY buyer_reads ON payments.order_terms FOR SELECT TO mediary_app USING (EXISTS (
      SELECT 1 FROM payments.order o WHERE o.buyer_id = platform.actor_id() AND o.tenant_id = order_terms.tenant_id AND o.terms_hash = order_terms.hash))`);
    await q.query(`CREATE TABLE payments.order_item (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      order_id uuid NOT NULL,
      buyer_id uuid NOT NULL,
      position smallint NOT NULL,
      course_id uuid NOT NULL,
      title text NOT NULL,
      kind text NOT NULL,
      price bigint NOT NULL CHECK (price >= 0),
      grant_id uuid,
      access_starts_at timestamptz,
      access_ends_at timestamptz,
      FOREIGN KEY (tenant_id, order_id) REFERENCES payments.order (tenant_id, id))`);
    await q.query(`CREATE UNIQUE INDEX order_item_position ON payments.order_item (tenant_id, order_id, position)`);
    await q.query(`CREATE INDEX order_item_order ON payments.order_item (order_id)`);
    await q.query(`CREATE INDEX order_item_course ON payments.order_item (tenant_id, course_id)`);
    await tenantTable(q, 'payments.order_item', { actor: 'buyer_id' });
  }

  private async payments(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE payments.payment (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      order_id uuid NOT NULL,
      buyer_id uuid NOT NULL,
      gateway text NOT NULL,
      status text NOT NULL CHECK (status IN ('intent', 'pending', 'unknown', 'succeeded', 'declined', 'void', 'disputed')),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      external_id text,
      redirect_url text,
      failure text,
      created_at timestamptz NOT NULL,
      started_at timestamptz,
      settled_at timestamptz,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, order_id) REFERENCES payments.order (tenant_id, id))`);
    // One open attempt an order: a double click cannot start two.
    await q.query(
      `CREATE UNIQUE INDEX payment_open ON payments.payment (tenant_id, order_id) WHERE status IN ('intent', 'pending', 'unknown')`,
    );
    await q.query(`CREATE INDEX payment_order ON payments.payment (order_id)`);
    // Stripe names a disputed payment by its own id alone.
    await q.query(`CREATE INDEX payment_external ON payments.payment (external_id) WHERE gateway = 'stripe'`);
    await tenantTable(q, 'payments.payment', { actor: 'buyer_id' });
  }

  private async refunds(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE payments.refund (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      order_id uuid NOT NULL,
      payment_id uuid NOT NULL,
      buyer_id uuid NOT NULL,
      status text NOT NULL CHECK (status IN ('requested', 'sent', 'unknown', 'settled', 'failed')),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount > 0),
      commission bigint NOT NULL CHECK (commission BETWEEN 0 AND amount),
      -- Money that no order was waiting for goes back without being a refund of a sale.
      cause text NOT NULL CHECK (cause IN ('buyer', 'surplus')),
      method text NOT NULL,
      clause text,
      working jsonb NOT NULL,
      reason text,
      -- Which call to the gateway this is: a refusal is answered again under the same key, so a retry needs a key of its own.
      attempt int NOT NULL DEFAULT 1 CHECK (attempt > 0),
      external_id text,
      failure text,
      requested_at timestamptz NOT NULL,
      due_at timestamptz,
      sent_at timestamptz,
      settled_at timestamptz,
      FOREIGN KEY (tenant_id, order_id) REFERENCES payments.order (tenant_id, id),
      FOREIGN KEY (tenant_id, payment_id) REFERENCES payments.payment (tenant_id, id))`);
    await q.query(`CREATE INDEX refund_order ON payments.refund (order_id)`);
    await q.query(`CREATE INDEX refund_seller ON payments.refund (tenant_id, requested_at DESC, id DESC)`);
    await q.query(`CREATE INDEX refund_payment ON payments.refund (tenant_id, payment_id)`);
    await q.query(
      `CREATE INDEX refund_settled ON payments.refund (tenant_id, settled_at) INCLUDE (currency, amount) WHERE status = 'settled' AND cause = 'buyer'`,
    );
    await tenantTable(q, 'payments.refund', { actor: 'buyer_id' });
  }

  private async ledger(q: QueryRunner): Promise<void> {
    await q.query(
      `CREATE TABLE payments.account (code text PRIMARY KEY, kind text NOT NULL CHECK (kind IN ('asset', 'liability', 'income')), purpose text NOT NULL)`,
    );
    await q.query(`INSERT INTO payments.account VALUES
      ('gateway-clearing', 'asset', 'Money that a gateway holds for the platform'),
      ('seller-payable', 'liability', 'Money of a seller that the operator holds as agent'),
      ('operator-commission', 'income', 'The operator''s own commission'),
      ('refund-payable', 'liability', 'Money owed back to buyers')`);
    await publishedTable(q, 'payments.account');
    await q.query(`CREATE TABLE payments.entry (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('captured', 'refund-owed', 'refund-paid', 'surplus', 'disputed', 'dispute-won')),
      -- The payment or refund that made it: one entry of a kind for each.
      cause_id uuid NOT NULL,
      order_id uuid NOT NULL,
      at timestamptz NOT NULL,
      UNIQUE (tenant_id, id),
      UNIQUE (tenant_id, kind, cause_id))`);
    await q.query(`CREATE INDEX entry_time ON payments.entry (tenant_id, at)`);
    await q.query(`CREATE TABLE payments.posting (
      entry_id uuid NOT NULL,
      line smallint NOT NULL,
      tenant_id uuid NOT NULL,
      account text NOT NULL REFERENCES payments.account (code),
      currency char(3) NOT NULL,
      amount bigint NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (entry_id, line),
      FOREIGN KEY (tenant_id, entry_id) REFERENCES payments.entry (tenant_id, id))`);
    await q.query(`CREATE INDEX posting_balance ON payments.posting (tenant_id, account, currency) INCLUDE (amount)`);
    await tenantTable(q, 'payments.entry', { grants: 'SELECT, INSERT' });
    await tenantTable(q, 'payments.posting', { grants: 'SELECT, INSERT' });
    await q.query(`REVOKE UPDATE, DELETE ON payments.entry, payments.posting, payments.account FROM mediary_operator`);
    await this.ledgerGuards(q);
  }

  /** Postings of an entry come in one statement and add up to zero in each currency; nobody changes them afterwards. */
  private async ledgerGuards(q: QueryRunner): Promise<void> {
    await q.query(`CREATE FUNCTION payments.posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM fresh GROUP BY entry_id, currency HAVING sum(amount) <> 0)
        THEN RAISE EXCEPTION 'postings do not balance to zero' USING ERRCODE = '23514', CONSTRAINT = 'posting_balances'; END IF;
        RETURN NULL;
      END $$`);
    await q.query(
      `CREATE TRIGGER posting_balances AFTER INSERT ON payments.posting REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION payments.posting_balances()`,
    );
    await q.query(`CREATE FUNCTION payments.append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'the ledger is append-only: correct it by a new entry'; END $$`);
    for (const table of ['payments.entry', 'payments.posting']) {
      await q.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION payments.append_only()`,
      );
    }
  }

  private async inbox(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE payments.gateway_event (
      gateway text NOT NULL,
      event_id text NOT NULL,
      type text NOT NULL,
      subject_id uuid,
      tenant_id uuid,
      payload jsonb NOT NULL,
      received_at timestamptz NOT NULL,
      PRIMARY KEY (gateway, event_id))`);
    await q.query(`CREATE INDEX gateway_event_tenant ON payments.gateway_event (tenant_id)`);
    await operatorTable(q, 'payments.gateway_event');
  }

  /** What the pretended gateway knows: another company's books, which is why nothing of ours refers to them. */
  private async sandbox(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE payments.sandbox_charge (
      id uuid PRIMARY KEY,
      currency char(3) NOT NULL,
      amount bigint NOT NULL,
      title text NOT NULL,
      seller text NOT NULL,
      return_url text NOT NULL,
      status text NOT NULL CHECK (status IN ('created', 'succeeded', 'declined', 'processing', 'disputed')),
      made_at timestamptz NOT NULL)`);
    await operatorTable(q, 'payments.sandbox_charge');
    await q.query(`CREATE TABLE payments.sandbox_refund (
      id uuid NOT NULL,
      attempt int NOT NULL,
      charge_id uuid NOT NULL,
      currency char(3) NOT NULL,
      amount bigint NOT NULL,
      status text NOT NULL CHECK (status IN ('succeeded', 'failed')),
      made_at timestamptz NOT NULL,
      PRIMARY KEY (id, attempt))`);
    await operatorTable(q, 'payments.sandbox_refund');
  }
}
