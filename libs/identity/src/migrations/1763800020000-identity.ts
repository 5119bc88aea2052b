import { actorTable, librarySchema, operatorTable, publicFunction, publicReads } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People: accounts, the operator's staff, sessions with their refresh tokens, e-mailed links, consents. */
export class Identity1763800020000 implements MigrationInterface {
  name = 'Identity1763800020000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'identity');
    await this.accounts(q);
    await this.sessions(q);
    await this.links(q);
    await this.consents(q);
    await this.functions(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async accounts(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE identity.account (
      id uuid PRIMARY KEY,
      email text NOT NULL CHECK (email = lower(email)),
      name text NOT NULL,
      phone text NOT NULL,
      lang text NOT NULL CHECK (lang IN ('ru', 'kk', 'en')),
      status text NOT NULL CHECK (status IN ('unconfirmed', 'active', 'locked')),
      password_hash text,
      created_at timestamptz NOT NULL,
      confirmed_at timestamptz,
      locked_at timestamptz,
      locked_reason text,
      CONSTRAINT account_email UNIQUE (email))`);
    await actorTable(
      q,
      'identity.account',
      'id',
      'SELECT (id, email, name, phone, lang, status, created_at, confirmed_at), UPDATE (name, phone, lang)',
    );
    await q.query(`CREATE TABLE identity.staff_role (
      account_id uuid NOT NULL REFERENCES identity.account (id),
      role text NOT NULL CHECK (role IN ('admin', 'complaints', 'billing', 'support')),
      granted_at timestamptz NOT NULL,
      granted_by text NOT NULL,
      PRIMARY KEY (account_id, role))`);
    await operatorTable(q, 'identity.staff_role');
  }

  private async sessions(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE identity.session (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES identity.account (id),
      created_at timestamptz NOT NULL,
      last_used_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_reason text,
      ip text NOT NULL,
      device text NOT NULL)`);
    await q.query(`CREATE INDEX session_account ON identity.session (account_id, last_used_at DESC)`);
    await actorTable(q, 'identity.session', 'account_id', 'SELECT, UPDATE (ended_at, ended_reason)');
    // Only hashes: who reads the table cannot sign in with it.
    await q.query(`CREATE TABLE identity.refresh_token (
      hash bytea PRIMARY KEY,
      session_id uuid NOT NULL REFERENCES identity.session (id),
      issued_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz)`);
    await q.query(`CREATE INDEX refresh_token_session ON identity.refresh_token (session_id)`);
    await operatorTable(q, 'identity.refresh_token');
  }

  private async links(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE identity.link_token (
      hash bytea PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES identity.account (id),
      kind text NOT NULL CHECK (kind IN ('confirm', 'reset', 'compromise', 'unsubscribe')),
      issued_at timestamptz NOT NULL,
      expires_at timestamptz,
      used_at timestamptz)`);
    await q.query(`CREATE INDEX link_token_account ON identity.link_token (account_id, kind)`);
    await operatorTable(q, 'identity.link_token');
  }

  /** Every consent and every withdrawal is a row: the last one counts, the others prove. */
  private async consents(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE identity.consent (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES identity.account (id),
      kind text NOT NULL CHECK (kind IN ('marketing', 'sharing', 'cookies', 'publication', 'distribution', 'cross-border')),
      granted boolean NOT NULL,
      at timestamptz NOT NULL,
      how text NOT NULL CHECK (how IN ('registration', 'account', 'link', 'support')),
      ip text,
      device text)`);
    await q.query(`CREATE INDEX consent_account ON identity.consent (account_id, kind, at DESC, id DESC)`);
    await actorTable(q, 'identity.consent', 'account_id', 'SELECT, INSERT');
    await q.query(`REVOKE UPDATE ON identity.consent FROM mediary_operator`);
  }

  private async functions(q: QueryRunner): Promise<void> {
    await publicReads(q, 'identity.session', 'true', 'id, ended_at, expires_at');
    await publicReads(q, 'identity.account', 'true', 'id, email, name, phone, lang, status');
    await publicReads(q, 'identity.staff_role', 'true', 'account_id, role');
    // Sessions run on real time, and that is what now() is.
    await q.query(`CREATE FUNCTION identity.session_live(session uuid) RETURNS boolean LANGUAGE sql STABLE
      AS $$ SELECT EXISTS (SELECT FROM identity.session s WHERE s.id = $1 AND s.ended_at IS NULL AND s.expires_at > now()) $$`);
    await publicFunction(q, 'identity.session_live(uuid)');
    const shape = 'TABLE (account_id uuid, email text, name text, phone text, lang text, status text)';
    const columns = 'a.id, a.email, a.name, a.phone, a.lang, a.status';
    await q.query(`CREATE FUNCTION identity.contacts(accounts uuid[]) RETURNS ${shape} LANGUAGE sql STABLE
      AS $$ SELECT ${columns} FROM identity.account a WHERE a.id = ANY ($1) $$`);
    await publicFunction(q, 'identity.contacts(uuid[])');
    await q.query(`CREATE FUNCTION identity.contact_by_email(address text) RETURNS ${shape} LANGUAGE sql STABLE
      AS $$ SELECT ${columns} FROM identity.account a WHERE a.email = lower($1) $$`);
    await publicFunction(q, 'identity.contact_by_email(text)');
    await q.query(`CREATE FUNCTION identity.staff(wanted text) RETURNS ${shape} LANGUAGE sql STABLE
      AS $$ SELECT ${columns} FROM identity.account a JOIN identity.staff_role r ON r.account_id = a.id WHERE r.role = $1 AND a.status = 'active' ORDER BY a.id $$`);
    await publicFunction(q, 'identity.staff(text)');
  }
}
