import type { MigrationInterface, QueryRunner } from 'typeorm';
import { librarySchema, operatorTable, publishedTable } from '../db/migration-sql.js';

/** Scope functions, the clock, the outbox, deadlines, the journal, messages, histories and idempotency records. */
export class Platform1763800000000 implements MigrationInterface {
  name = 'Platform1763800000000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'platform');
    await this.scopeFunctions(q);
    await this.clock(q);
    await this.outbox(q);
    await this.deadlines(q);
    await this.journal(q);
    await this.messages(q);
    await this.histories(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  /** After a transaction-local setting Postgres answers '' instead of NULL, hence NULLIF. */
  private async scopeFunctions(q: QueryRunner): Promise<void> {
    await q.query(
      `CREATE FUNCTION platform.tenant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid $$`,
    );
    await q.query(
      `CREATE FUNCTION platform.actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT NULLIF(current_setting('app.actor_id', true), '')::uuid $$`,
    );
    await q.query(
      `CREATE FUNCTION platform.reason() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT NULLIF(current_setting('app.reason', true), '') $$`,
    );
  }

  private async clock(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.clock (
      only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
      offset_us bigint NOT NULL DEFAULT 0 CHECK (offset_us >= 0),
      moving_until timestamptz,
      last_seen timestamptz,
      halted_reason text)`);
    await q.query(`INSERT INTO platform.clock DEFAULT VALUES`);
    await publishedTable(q, 'platform.clock');
  }

  private async outbox(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.outbox (
      id uuid PRIMARY KEY,
      seq bigint GENERATED ALWAYS AS IDENTITY,
      kind text NOT NULL CHECK (kind IN ('event', 'job')),
      type text NOT NULL,
      tenant_id uuid,
      payload jsonb NOT NULL,
      at timestamptz NOT NULL,
      run_at timestamptz,
      relayed_at timestamptz)`);
    await q.query(`CREATE INDEX outbox_waiting ON platform.outbox (seq) WHERE relayed_at IS NULL`);
    await q.query(`CREATE INDEX outbox_tenant ON platform.outbox (tenant_id)`);
    await operatorTable(q, 'platform.outbox');
    // The application writes consequences of its own tenant (of nobody's outside one) and can read none. Handlers take
    // the column for true: it is what keeps one seller's consequences away from another's rows.
    await q.query(
      `CREATE POLICY app_writes ON platform.outbox FOR INSERT TO mediary_app WITH CHECK (tenant_id IS NOT DISTINCT FROM platform.tenant_id())`,
    );
    await q.query(`GRANT INSERT ON platform.outbox TO mediary_app`);
    await q.query(`CREATE TABLE platform.delivery (
      outbox_id uuid NOT NULL REFERENCES platform.outbox (id) ON DELETE CASCADE,
      handler text NOT NULL,
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
      attempts int NOT NULL DEFAULT 0,
      next_at timestamptz NOT NULL,
      last_error text,
      done_at timestamptz,
      PRIMARY KEY (outbox_id, handler))`);
    await q.query(`CREATE INDEX delivery_waiting ON platform.delivery (next_at) WHERE state = 'waiting'`);
    await operatorTable(q, 'platform.delivery');
  }

  private async deadlines(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.deadline (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      kind text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      set_at timestamptz NOT NULL,
      state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'fired', 'cancelled', 'frozen')),
      policy jsonb NOT NULL,
      then_text jsonb NOT NULL,
      skipped jsonb NOT NULL DEFAULT '[]',
      provisional boolean NOT NULL DEFAULT false,
      frozen_left_us bigint,
      ended_at timestamptz,
      attempts int NOT NULL DEFAULT 0,
      retry_at timestamptz,
      last_error text)`);
    await q.query(
      `CREATE UNIQUE INDEX deadline_open ON platform.deadline (kind, subject_id) WHERE state IN ('waiting', 'frozen')`,
    );
    await q.query(`CREATE INDEX deadline_due ON platform.deadline (due_at, id) WHERE state = 'waiting'`);
    await q.query(`CREATE INDEX deadline_subject ON platform.deadline (subject_id)`);
    await q.query(`CREATE INDEX deadline_tenant ON platform.deadline (tenant_id)`);
    await operatorTable(q, 'platform.deadline');
    await q.query(
      `CREATE POLICY tenant_rows ON platform.deadline TO mediary_app USING (tenant_id = platform.tenant_id()) WITH CHECK (tenant_id = platform.tenant_id())`,
    );
    await q.query(`GRANT SELECT, INSERT, UPDATE ON platform.deadline TO mediary_app`);
  }

  private async journal(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.journal (
      id uuid PRIMARY KEY,
      seq bigint UNIQUE,
      tenant_id uuid,
      kind text NOT NULL,
      subject_type text NOT NULL,
      subject_id text NOT NULL,
      actor text NOT NULL,
      at timestamptz NOT NULL,
      payload jsonb,
      salt bytea,
      payload_hash bytea NOT NULL,
      prev_hash bytea,
      hash bytea,
      arrived bigint GENERATED ALWAYS AS IDENTITY)`);
    await q.query(`CREATE INDEX journal_unsealed ON platform.journal (arrived) WHERE seq IS NULL`);
    await q.query(`CREATE INDEX journal_subject ON platform.journal (subject_id, at)`);
    await q.query(`CREATE INDEX journal_tenant ON platform.journal (tenant_id, at)`);
    await q.query(`CREATE INDEX journal_time ON platform.journal (at DESC, id DESC)`);
    await operatorTable(q, 'platform.journal');
    await q.query(
      `CREATE POLICY app_writes ON platform.journal FOR INSERT TO mediary_app WITH CHECK (seq IS NULL AND (tenant_id IS NULL OR tenant_id = platform.tenant_id()))`,
    );
    await q.query(
      `CREATE POLICY tenant_reads ON platform.journal FOR SELECT TO mediary_app USING (tenant_id = platform.tenant_id())`,
    );
    await q.query(`GRANT INSERT, SELECT ON platform.journal TO mediary_app`);
    await q.query(`REVOKE DELETE ON platform.journal FROM mediary_operator`);
    // What is sealed stays: only a payload with its salt may be erased, which leaves the chain verifiable.
    await q.query(`CREATE FUNCTION platform.journal_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.tenant_id, NEW.kind, NEW.subject_type, NEW.subject_id, NEW.actor, NEW.at, NEW.payload_hash)
           IS DISTINCT FROM (OLD.id, OLD.tenant_id, OLD.kind, OLD.subject_type, OLD.subject_id, OLD.actor, OLD.at, OLD.payload_hash)
           OR (OLD.seq IS NOT NULL AND (NEW.seq, NEW.prev_hash, NEW.hash) IS DISTINCT FROM (OLD.seq, OLD.prev_hash, OLD.hash))
           OR (NEW.payload IS NOT NULL AND NEW.payload IS DISTINCT FROM OLD.payload)
        THEN RAISE EXCEPTION 'journal entries are append-only'; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER journal_guard BEFORE UPDATE ON platform.journal FOR EACH ROW EXECUTE FUNCTION platform.journal_guard()`,
    );
  }

  private async messages(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.message (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      channel text NOT NULL CHECK (channel IN ('email', 'sms', 'telegram')),
      kind text NOT NULL,
      recipient text NOT NULL,
      lang text NOT NULL,
      subject text,
      body_text text,
      body_html text,
      links jsonb NOT NULL DEFAULT '[]',
      attachments jsonb NOT NULL DEFAULT '[]',
      about_type text,
      about_id uuid,
      state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed')),
      at timestamptz NOT NULL,
      sent_at timestamptz,
      attempts int NOT NULL DEFAULT 0,
      last_error text)`);
    await q.query(`CREATE INDEX message_recipient ON platform.message (recipient, at DESC)`);
    await q.query(`CREATE INDEX message_about ON platform.message (about_id, at)`);
    await q.query(`CREATE INDEX message_tenant ON platform.message (tenant_id)`);
    await operatorTable(q, 'platform.message');
    await q.query(
      `CREATE POLICY app_writes ON platform.message FOR INSERT TO mediary_app WITH CHECK (tenant_id IS NULL OR tenant_id = platform.tenant_id())`,
    );
    await q.query(`GRANT INSERT ON platform.message TO mediary_app`);
  }

  private async histories(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE platform.state_history (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      machine text NOT NULL,
      subject_id uuid NOT NULL,
      transition text NOT NULL,
      from_state text NOT NULL,
      to_state text NOT NULL,
      actor text NOT NULL,
      reason text,
      at timestamptz NOT NULL)`);
    await q.query(`CREATE INDEX state_history_subject ON platform.state_history (subject_id, at)`);
    await q.query(`CREATE INDEX state_history_tenant ON platform.state_history (tenant_id)`);
    await operatorTable(q, 'platform.state_history');
    await q.query(
      `CREATE POLICY tenant_rows ON platform.state_history FOR SELECT TO mediary_app USING (tenant_id = platform.tenant_id())`,
    );
    await q.query(
      `CREATE POLICY app_writes ON platform.state_history FOR INSERT TO mediary_app WITH CHECK (tenant_id IS NULL OR tenant_id = platform.tenant_id())`,
    );
    await q.query(`GRANT SELECT, INSERT ON platform.state_history TO mediary_app`);
    await q.query(`CREATE TABLE platform.idempotency (
      caller text NOT NULL,
      key text NOT NULL,
      route text NOT NULL,
      body_hash text NOT NULL,
      status int,
      response jsonb,
      started_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (caller, route, key))`);
    await q.query(`CREATE INDEX idempotency_expiry ON platform.idempotency (expires_at)`);
    await operatorTable(q, 'platform.idempotency');
    await q.query(
      `CREATE UNLOGGED TABLE platform.throttle (key text PRIMARY KEY, hits int NOT NULL, window_ends timestamptz NOT NULL, blocked_until timestamptz)`,
    );
    await operatorTable(q, 'platform.throttle');
  }
}
