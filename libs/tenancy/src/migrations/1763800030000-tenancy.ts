import type { MigrationInterface, QueryRunner } from 'typeorm';
import { librarySchema, publicFunction, publicReads, tenantTable } from '#platform';

/** Sellers, their legal profiles, warranties, suspensions, members and invitations. */
export class Tenancy1763800030000 implements MigrationInterface {
  name = 'Tenancy1763800030000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'tenancy');
    await this.sellers(q);
    await this.people(q);
    await this.functions(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async sellers(q: QueryRunner): Promise<void> {
    // The slug is a public address, so it is unique across sellers; its collision tells nobody anything new.
    await q.query(`CREATE TABLE tenancy.seller (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL CHECK (tenant_id = id),
      slug text NOT NULL CONSTRAINT seller_slug UNIQUE,
      display_name text NOT NULL,
      about text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'lapsed', 'purging', 'purged')),
      stopped text[] NOT NULL DEFAULT '{}',
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      purged_at timestamptz)`);
    await q.query(`CREATE INDEX seller_listed ON tenancy.seller (created_at DESC, id DESC)`);
    await tenantTable(q, 'tenancy.seller');
    await q.query(`CREATE TABLE tenancy.profile (
      tenant_id uuid PRIMARY KEY REFERENCES tenancy.seller (id),
      kind text NOT NULL CHECK (kind IN ('company', 'sole-trader', 'self-employed')),
      country char(2) NOT NULL CHECK (country IN ('RU', 'KZ', 'AM')),
      legal_name text NOT NULL,
      tax_id text NOT NULL,
      registration_number text,
      address text NOT NULL,
      email text NOT NULL,
      phone text NOT NULL,
      bank jsonb,
      changed_at timestamptz NOT NULL)`);
    await q.query(`CREATE INDEX profile_tax_id ON tenancy.profile (tax_id)`);
    await tenantTable(q, 'tenancy.profile');
    await q.query(`CREATE TABLE tenancy.warranty (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL REFERENCES tenancy.seller (id),
      account_id uuid NOT NULL,
      version text NOT NULL,
      lang text NOT NULL,
      text_sha256 text NOT NULL,
      ip text,
      device text,
      at timestamptz NOT NULL)`);
    await q.query(`CREATE INDEX warranty_seller ON tenancy.warranty (tenant_id)`);
    await tenantTable(q, 'tenancy.warranty', { grants: 'SELECT, INSERT' });
    await q.query(`CREATE TABLE tenancy.suspension (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL REFERENCES tenancy.seller (id),
      reason text NOT NULL CHECK (reason IN ('expiry', 'over-quota', 'debt', 'breach', 'maintenance', 'notice')),
      since timestamptz NOT NULL,
      until timestamptz,
      actor text NOT NULL,
      lifted_by text)`);
    await q.query(`CREATE UNIQUE INDEX suspension_holds ON tenancy.suspension (tenant_id, reason) WHERE until IS NULL`);
    await q.query(`CREATE INDEX suspension_seller ON tenancy.suspension (tenant_id, since)`);
    await tenantTable(q, 'tenancy.suspension', { grants: 'SELECT, INSERT, UPDATE' });
  }

  private async people(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE tenancy.member (
      tenant_id uuid NOT NULL REFERENCES tenancy.seller (id),
      account_id uuid NOT NULL,
      role text NOT NULL CHECK (role IN ('owner', 'author', 'curator', 'accountant')),
      since timestamptz NOT NULL,
      added_by uuid,
      PRIMARY KEY (tenant_id, account_id))`);
    await q.query(`CREATE INDEX member_account ON tenancy.member (account_id)`);
    await tenantTable(q, 'tenancy.member', { actor: 'account_id' });
    await q.query(`CREATE TABLE tenancy.invitation (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL REFERENCES tenancy.seller (id),
      email text NOT NULL,
      role text NOT NULL CHECK (role IN ('owner', 'author', 'curator', 'accountant')),
      token_hash bytea NOT NULL,
      invited_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz)`);
    await q.query(`CREATE UNIQUE INDEX invitation_token ON tenancy.invitation (token_hash)`);
    await q.query(
      `CREATE UNIQUE INDEX invitation_open ON tenancy.invitation (tenant_id, lower(email)) WHERE used_at IS NULL`,
    );
    await tenantTable(q, 'tenancy.invitation');
  }

  private async functions(q: QueryRunner): Promise<void> {
    await publicReads(
      q,
      'tenancy.seller',
      `status <> 'purged'`,
      'id, slug, display_name, about, status, stopped, created_at',
    );
    await publicReads(
      q,
      'tenancy.profile',
      'true',
      'tenant_id, kind, country, legal_name, tax_id, registration_number, address, email, phone',
    );
    await publicReads(q, 'tenancy.member', 'true', 'tenant_id, account_id, role');
    await q.query(`CREATE FUNCTION tenancy.may(seller uuid, capability text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT EXISTS (SELECT 1 FROM tenancy.seller s WHERE s.id = seller AND s.status IN ('active', 'suspended', 'lapsed') AND NOT capability = ANY (s.stopped)) $$`);
    await publicFunction(q, 'tenancy.may(uuid, text)');
    await q.query(`CREATE FUNCTION tenancy.may_sell(seller uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT EXISTS (SELECT 1 FROM tenancy.seller s WHERE s.id = seller AND s.status IN ('active', 'suspended', 'lapsed') AND NOT 'sell' = ANY (s.stopped)) $$`);
    await publicFunction(q, 'tenancy.may_sell(uuid)');
    // What the law has the buyer told (RS-L39); bank details are nobody else's business.
    await q.query(`CREATE FUNCTION tenancy.public_seller_by_id(seller uuid) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT jsonb_build_object('id', s.id, 'slug', s.slug, 'displayName', s.display_name, 'about', s.about,
        'open', s.status IN ('active', 'suspended') AND NOT 'sell' = ANY (s.stopped),
        'legal', jsonb_build_object('kind', p.kind, 'country', p.country, 'legalName', p.legal_name, 'taxId', p.tax_id,
          'registrationNumber', p.registration_number, 'address', p.address, 'email', p.email, 'phone', p.phone))
      FROM tenancy.seller s JOIN tenancy.profile p ON p.tenant_id = s.id WHERE s.id = seller AND s.status <> 'purging' $$`);
    await publicFunction(q, 'tenancy.public_seller_by_id(uuid)');
    await q.query(`CREATE FUNCTION tenancy.public_seller(wanted text) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT tenancy.public_seller_by_id(s.id) FROM tenancy.seller s WHERE s.slug = wanted $$`);
    await publicFunction(q, 'tenancy.public_seller(text)');
    await q.query(`CREATE FUNCTION tenancy.role_in(account uuid, seller uuid) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT m.role FROM tenancy.member m WHERE m.tenant_id = seller AND m.account_id = account $$`);
    await publicFunction(q, 'tenancy.role_in(uuid, uuid)');
    await q.query(`CREATE FUNCTION tenancy.sellers_of(account uuid) RETURNS TABLE ("sellerId" uuid, role text, slug text, "displayName" text, status text) LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT m.tenant_id, m.role, s.slug, s.display_name, s.status FROM tenancy.member m JOIN tenancy.seller s ON s.id = m.tenant_id
      WHERE m.account_id = account ORDER BY m.tenant_id $$`);
    await publicFunction(q, 'tenancy.sellers_of(uuid)');
    await q.query(`CREATE FUNCTION tenancy.owns_with_tax_id(account uuid, in_country text, number text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
      SELECT EXISTS (SELECT 1 FROM tenancy.member m JOIN tenancy.profile p ON p.tenant_id = m.tenant_id
        WHERE m.account_id = account AND m.role = 'owner' AND p.country = in_country AND p.tax_id = number) $$`);
    await publicFunction(q, 'tenancy.owns_with_tax_id(uuid, text, text)');
  }
}
