import { librarySchema, operatorTable, publicFunction, publicReads, publishedTable, tenantTable } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Packs that were loaded, the pack of each seller, terms documents with their versions, and acceptances. */
export class Legal1763800010000 implements MigrationInterface {
  name = 'Legal1763800010000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'legal');
    await this.packs(q);
    await this.terms(q);
    await this.acceptances(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async packs(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE legal.pack_version (
      pack text NOT NULL,
      version int NOT NULL,
      sha256 text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('base', 'operator', 'seller')),
      content jsonb NOT NULL,
      loaded_at timestamptz NOT NULL,
      PRIMARY KEY (pack, version, sha256))`);
    await publishedTable(q, 'legal.pack_version');
    await q.query(`CREATE TABLE legal.tenant_pack (
      tenant_id uuid PRIMARY KEY,
      pack text NOT NULL,
      assigned_at timestamptz NOT NULL,
      assigned_by text NOT NULL)`);
    await tenantTable(q, 'legal.tenant_pack');
    // Which pack governs a seller is public: a buyer's, a visitor's and a job's scope must all get the same answer.
    await publicReads(q, 'legal.tenant_pack', 'true', 'tenant_id, pack');
    await q.query(
      `CREATE FUNCTION legal.pack_of(uuid) RETURNS text LANGUAGE sql STABLE AS $$ SELECT pack FROM legal.tenant_pack WHERE tenant_id = $1 $$`,
    );
    await publicFunction(q, 'legal.pack_of(uuid)');
  }

  private async terms(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE legal.terms_version (
      id uuid PRIMARY KEY,
      document text NOT NULL,
      version text NOT NULL,
      lang text NOT NULL CHECK (lang IN ('ru', 'kk', 'en')),
      title text NOT NULL,
      body text NOT NULL,
      sha256 text NOT NULL,
      pack text,
      published_at timestamptz NOT NULL,
      effective_at timestamptz NOT NULL,
      published_by text NOT NULL,
      UNIQUE (document, version, lang))`);
    await q.query(`CREATE INDEX terms_version_effective ON legal.terms_version (document, effective_at DESC)`);
    await publishedTable(q, 'legal.terms_version');
    // What was published stays as it was published: acceptances point at it.
    await q.query(`REVOKE UPDATE, DELETE ON legal.terms_version FROM mediary_operator`);
  }

  private async acceptances(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE legal.acceptance (
      id uuid PRIMARY KEY,
      tenant_id uuid,
      account_id uuid NOT NULL,
      document text NOT NULL,
      version_id uuid NOT NULL REFERENCES legal.terms_version (id),
      version text NOT NULL,
      lang text NOT NULL,
      text_sha256 text NOT NULL,
      filled jsonb,
      how text NOT NULL CHECK (how IN ('tick', 'first-login', 'use', 'activation', 'payment')),
      at timestamptz NOT NULL,
      ip text,
      device text,
      context jsonb NOT NULL DEFAULT '{}',
      previous_id uuid REFERENCES legal.acceptance (id))`);
    await q.query(`CREATE INDEX acceptance_account ON legal.acceptance (account_id, document, at DESC)`);
    await q.query(`CREATE INDEX acceptance_tenant ON legal.acceptance (tenant_id, at DESC)`);
    await q.query(`CREATE INDEX acceptance_version ON legal.acceptance (version_id)`);
    await q.query(`CREATE INDEX acceptance_previous ON legal.acceptance (previous_id)`);
    await operatorTable(q, 'legal.acceptance');
    await q.query(
      `CREATE POLICY tenant_reads ON legal.acceptance FOR SELECT TO mediary_app USING (tenant_id = platform.tenant_id())`,
    );
    await q.query(
      `CREATE POLICY actor_reads ON legal.acceptance FOR SELECT TO mediary_app USING (account_id = platform.actor_id())`,
    );
    await q.query(`CREATE POLICY app_writes ON legal.acceptance FOR INSERT TO mediary_app WITH CHECK (
      account_id = platform.actor_id() OR (platform.tenant_id() IS NOT NULL AND (tenant_id IS NULL OR tenant_id = platform.tenant_id())))`);
    await q.query(`GRANT SELECT, INSERT ON legal.acceptance TO mediary_app`);
    await q.query(`REVOKE DELETE ON legal.acceptance FROM mediary_operator`);
    // Evidence stays; address and device alone may be emptied when the law no longer lets us hold them.
    await q.query(`CREATE FUNCTION legal.acceptance_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.id, NEW.tenant_id, NEW.account_id, NEW.document, NEW.version_id, NEW.version, NEW.lang, NEW.text_sha256, NEW.filled, NEW.how, NEW.at, NEW.context, NEW.previous_id)
           IS DISTINCT FROM (OLD.id, OLD.tenant_id, OLD.account_id, OLD.document, OLD.version_id, OLD.version, OLD.lang, OLD.text_sha256, OLD.filled, OLD.how, OLD.at, OLD.context, OLD.previous_id)
           OR (NEW.ip IS NOT NULL AND NEW.ip IS DISTINCT FROM OLD.ip) OR (NEW.device IS NOT NULL AND NEW.device IS DISTINCT FROM OLD.device)
        THEN RAISE EXCEPTION 'acceptances are append-only'; END IF;
        RETURN NEW;
      END $$`);
    await q.query(
      `CREATE TRIGGER acceptance_guard BEFORE UPDATE ON legal.acceptance FOR EACH ROW EXECUTE FUNCTION legal.acceptance_guard()`,
    );
    // The chain crosses sellers and scopes; only ids and versions leave these functions.
    await publicReads(q, 'legal.acceptance', 'true', 'id, account_id, document, version_id, at');
    await q.query(`CREATE FUNCTION legal.last_acceptance(account uuid, document text) RETURNS uuid LANGUAGE sql STABLE
      AS $$ SELECT a.id FROM legal.acceptance a WHERE a.account_id = $1 AND a.document = $2 ORDER BY a.at DESC, a.id DESC LIMIT 1 $$`);
    await publicFunction(q, 'legal.last_acceptance(uuid, text)');
  }
}
