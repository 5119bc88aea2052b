import { librarySchema, publicReads, tenantTable } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Storefronts, courses, modules, lessons, media, versions, grants, progress and access problems. */
export class Content1763800050000 implements MigrationInterface {
  name = 'Content1763800050000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'content');
    await this.storefront(q);
    await this.course(q);
    await this.lesson(q);
    await this.media(q);
    await this.grant(q);
    // The functions below decide what of these rows is shown; mediary_public itself has no login.
    for (const table of ['storefront', 'course', 'module', 'lesson', 'media', 'grant', 'progress'])
      await publicReads(q, `content.${table}`, 'true');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  /** What tenancy says about a seller, kept here so that a page of the catalogue is one statement. */
  private async storefront(q: QueryRunner): Promise<void> {
    // json and not jsonb, here and in course: pages carry the text as it was written, without spaces.
    await q.query(`CREATE TABLE content.storefront (
      tenant_id uuid PRIMARY KEY,
      slug text NOT NULL,
      name text NOT NULL,
      legal json NOT NULL,
      may_sell boolean NOT NULL,
      may_play boolean NOT NULL,
      refreshed_at timestamptz NOT NULL)`);
    await q.query(`CREATE INDEX storefront_slug ON content.storefront (slug)`);
    await tenantTable(q, 'content.storefront');
  }

  private async course(q: QueryRunner): Promise<void> {
    // In the Russian configuration words of Latin letters are stemmed as English; Kazakh is matched as it stands.
    await q.query(`CREATE TABLE content.course (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      kind text NOT NULL CHECK (kind IN ('lecture', 'programme')),
      title text NOT NULL,
      summary text NOT NULL DEFAULT '',
      description text NOT NULL DEFAULT '',
      topic text NOT NULL DEFAULT '',
      language text NOT NULL DEFAULT 'ru',
      teachers json NOT NULL DEFAULT '[]',
      price_minor bigint NOT NULL DEFAULT 0 CHECK (price_minor >= 0),
      currency char(3) NOT NULL,
      window_override text,
      window_policy json NOT NULL,
      status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'published', 'unpublished', 'removed')),
      lessons int NOT NULL DEFAULT 0,
      duration_seconds int NOT NULL DEFAULT 0,
      version int NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      published_at timestamptz,
      search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('russian', title || ' ' || topic), 'A') || setweight(to_tsvector('simple', title || ' ' || topic), 'A') ||
        setweight(to_tsvector('russian', summary), 'B') || setweight(to_tsvector('simple', summary), 'B') ||
        setweight(to_tsvector('russian', description), 'C') || setweight(to_tsvector('simple', description), 'C')) STORED,
      UNIQUE (tenant_id, id))`);
    // Unique for the whole catalogue on purpose: the slug is the page's public address.
    await q.query(`CREATE UNIQUE INDEX course_slug ON content.course (slug)`);
    await q.query(
      `CREATE INDEX course_newest ON content.course (published_at DESC, id DESC) WHERE status = 'published'`,
    );
    await q.query(
      `CREATE INDEX course_seller_newest ON content.course (tenant_id, published_at DESC, id DESC) WHERE status = 'published'`,
    );
    await q.query(
      `CREATE INDEX course_topic ON content.course (topic, published_at DESC, id DESC) WHERE status = 'published'`,
    );
    await q.query(`CREATE INDEX course_price ON content.course (price_minor, id) WHERE status = 'published'`);
    await q.query(`CREATE INDEX course_search ON content.course USING gin (search)`);
    await q.query(`CREATE INDEX course_seller ON content.course (tenant_id, id)`);
    await tenantTable(q, 'content.course');
    await q.query(`CREATE TABLE content.course_version (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      course_id uuid NOT NULL,
      version int NOT NULL,
      change text NOT NULL,
      lesson_id uuid,
      snapshot jsonb NOT NULL,
      actor text NOT NULL,
      at timestamptz NOT NULL,
      UNIQUE (tenant_id, course_id, version),
      FOREIGN KEY (tenant_id, course_id) REFERENCES content.course (tenant_id, id))`);
    await tenantTable(q, 'content.course_version', { grants: 'SELECT, INSERT, DELETE' });
    await publicReads(q, 'content.course_version', 'true', 'tenant_id, course_id, version, change, lesson_id, at');
  }

  private async lesson(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE content.module (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      course_id uuid NOT NULL,
      position int NOT NULL,
      title text NOT NULL,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, course_id) REFERENCES content.course (tenant_id, id))`);
    await q.query(`CREATE INDEX module_course ON content.module (course_id, position)`);
    await tenantTable(q, 'content.module');
    await q.query(`CREATE TABLE content.lesson (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      course_id uuid NOT NULL,
      module_id uuid NOT NULL,
      position int NOT NULL,
      title text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('video', 'audio', 'text', 'pdf', 'image', 'file')),
      body text NOT NULL DEFAULT '',
      free_preview boolean NOT NULL DEFAULT false,
      media_id uuid,
      duration_seconds int,
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'blocked-check', 'blocked-upheld', 'deleted')),
      case_id uuid,
      created_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, course_id) REFERENCES content.course (tenant_id, id),
      FOREIGN KEY (tenant_id, module_id) REFERENCES content.module (tenant_id, id))`);
    await q.query(`CREATE INDEX lesson_course ON content.lesson (course_id, position)`);
    await q.query(`CREATE INDEX lesson_module ON content.lesson (module_id, position)`);
    await q.query(`CREATE INDEX lesson_tenant ON content.lesson (tenant_id)`);
    await tenantTable(q, 'content.lesson');
  }

  private async media(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE content.media (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      lesson_id uuid,
      role text NOT NULL CHECK (role IN ('main', 'material')),
      object_key text NOT NULL,
      upload_key text NOT NULL,
      filename text NOT NULL,
      claimed_type text NOT NULL,
      sniffed_type text,
      bytes bigint NOT NULL CHECK (bytes > 0),
      sha256 text,
      duration_seconds int,
      state text NOT NULL DEFAULT 'uploading' CHECK (state IN ('uploading', 'checking', 'ready', 'refused', 'abandoned', 'deleted')),
      refusal text,
      uploaded_by uuid NOT NULL,
      created_at timestamptz NOT NULL,
      ready_at timestamptz,
      touched_at timestamptz NOT NULL,
      UNIQUE (tenant_id, id),
      FOREIGN KEY (tenant_id, lesson_id) REFERENCES content.lesson (tenant_id, id))`);
    await q.query(`CREATE INDEX media_lesson ON content.media (lesson_id)`);
    await q.query(`CREATE INDEX media_tenant ON content.media (tenant_id, created_at)`);
    await tenantTable(q, 'content.media');
  }

  private async grant(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE content.grant (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      buyer_id uuid NOT NULL,
      course_id uuid NOT NULL,
      order_id uuid NOT NULL,
      item_id uuid,
      status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'limited', 'ended', 'revoked')),
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      window_policy jsonb NOT NULL,
      policies jsonb NOT NULL DEFAULT '{}',
      receipt text NOT NULL DEFAULT 'awaited' CHECK (receipt IN ('awaited', 'disputed', 'received')),
      received_at timestamptz,
      ended_at timestamptz,
      end_reason text,
      UNIQUE (tenant_id, id),
      UNIQUE (tenant_id, order_id, course_id, buyer_id),
      FOREIGN KEY (tenant_id, course_id) REFERENCES content.course (tenant_id, id))`);
    await q.query(
      `CREATE UNIQUE INDEX grant_one_active ON content.grant (tenant_id, buyer_id, course_id) WHERE status IN ('active', 'suspended')`,
    );
    await q.query(
      `CREATE INDEX grant_open ON content.grant (buyer_id, course_id) WHERE status IN ('active', 'limited')`,
    );
    await q.query(`CREATE INDEX grant_buyer ON content.grant (buyer_id, starts_at DESC)`);
    await tenantTable(q, 'content.grant', { actor: 'buyer_id' });
    await q.query(`CREATE TABLE content.progress (
      tenant_id uuid NOT NULL,
      grant_id uuid NOT NULL,
      lesson_id uuid NOT NULL,
      account_id uuid NOT NULL,
      position_seconds int NOT NULL DEFAULT 0 CHECK (position_seconds >= 0),
      completed_at timestamptz,
      updated_at timestamptz NOT NULL,
      PRIMARY KEY (tenant_id, grant_id, lesson_id),
      FOREIGN KEY (tenant_id, grant_id) REFERENCES content.grant (tenant_id, id),
      FOREIGN KEY (tenant_id, lesson_id) REFERENCES content.lesson (tenant_id, id))`);
    await q.query(`CREATE INDEX progress_grant ON content.progress (grant_id, lesson_id)`);
    await tenantTable(q, 'content.progress', { actor: 'account_id' });
    await q.query(`CREATE TABLE content.access_problem (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      grant_id uuid NOT NULL,
      account_id uuid NOT NULL,
      description text NOT NULL,
      state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'resolved')),
      resolution text,
      reported_at timestamptz NOT NULL,
      resolved_at timestamptz,
      FOREIGN KEY (tenant_id, grant_id) REFERENCES content.grant (tenant_id, id))`);
    await q.query(
      `CREATE UNIQUE INDEX access_problem_open ON content.access_problem (tenant_id, grant_id) WHERE state = 'open'`,
    );
    await tenantTable(q, 'content.access_problem', { actor: 'account_id' });
  }
}
