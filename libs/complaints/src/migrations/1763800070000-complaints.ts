import { librarySchema, operatorTable, tenantTable } from '#platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** IP complaints: cases, links that open them, evidence, answers, restrictions on lessons, disclosures. */
export class Complaints1763800070000 implements MigrationInterface {
  name = 'Complaints1763800070000';

  async up(q: QueryRunner): Promise<void> {
    await librarySchema(q, 'complaints');
    await this.complaint(q);
    await this.links(q);
    await this.evidence(q);
    await this.answers(q);
    await this.restrictions(q);
    await this.disclosures(q);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward: restore a backup instead.');
  }

  private async complaint(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE complaints.complaint (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      number bigint GENERATED ALWAYS AS IDENTITY,
      status text NOT NULL CHECK (status IN ('awaiting-confirmation', 'received', 'forwarded', 'answered', 'unanswered', 'checking',
        'decided-upheld', 'decided-rejected', 'withdrawn', 'expired')),
      lang text NOT NULL CHECK (lang IN ('ru', 'kk', 'en')),
      course_id uuid NOT NULL,
      course_title text NOT NULL,
      course_slug text NOT NULL,
      lesson_id uuid,
      lesson_title text,
      applicant jsonb NOT NULL,
      applicant_key bytea NOT NULL,
      infringer jsonb NOT NULL,
      description text NOT NULL,
      registered_right text NOT NULL,
      contact jsonb NOT NULL,
      consent jsonb NOT NULL,
      policies jsonb NOT NULL,
      filed_at timestamptz NOT NULL,
      confirmed_at timestamptz,
      forwarded_at timestamptz,
      answer_due_at timestamptz,
      answered_at timestamptz,
      check_started_at timestamptz,
      check_ground text CHECK (check_ground IN ('unanswered', 'denial', 'unreasoned')),
      decided_at timestamptz,
      decision jsonb,
      overdue_since timestamptz,
      blocked boolean NOT NULL DEFAULT false,
      frozen_at timestamptz,
      frozen_reason text,
      queue_at timestamptz NOT NULL,
      hold_until timestamptz,
      UNIQUE (tenant_id, id),
      CHECK (confirmed_at IS NOT NULL OR status IN ('awaiting-confirmation', 'expired', 'withdrawn')))`);
    await q.query(`CREATE INDEX complaint_queue ON complaints.complaint (queue_at, id)`);
    await q.query(`CREATE INDEX complaint_seller ON complaints.complaint (tenant_id, forwarded_at DESC, id DESC)`);
    await q.query(`CREATE INDEX complaint_applicant ON complaints.complaint (applicant_key)`);
    // Like tenantTable, but a seller learns of a case only when the operator asks it (AT-5.6.3).
    await operatorTable(q, 'complaints.complaint');
    await q.query(`CREATE POLICY tenant_rows ON complaints.complaint TO mediary_app
      USING (tenant_id = platform.tenant_id() AND forwarded_at IS NOT NULL) WITH CHECK (tenant_id = platform.tenant_id() AND forwarded_at IS NOT NULL)`);
    await q.query(`GRANT SELECT, UPDATE ON complaints.complaint TO mediary_app`);
  }

  /** Hashes of links that were e-mailed to complainants: no seller's scope reads them. */
  private async links(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE complaints.case_link (
      token_hash bytea PRIMARY KEY,
      tenant_id uuid NOT NULL,
      complaint_id uuid NOT NULL,
      issued_at timestamptz NOT NULL,
      opened_at timestamptz,
      FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaints.complaint (tenant_id, id) ON DELETE CASCADE)`);
    await q.query(`CREATE INDEX case_link_case ON complaints.case_link (tenant_id, complaint_id)`);
    await operatorTable(q, 'complaints.case_link');
  }

  private async evidence(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE complaints.evidence (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      complaint_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('evidence', 'contact-proof')),
      kind text NOT NULL CHECK (kind IN ('link', 'file')),
      title text NOT NULL,
      url text,
      filename text,
      content_type text,
      bytes bigint,
      sha256 text,
      object_key text,
      state text NOT NULL CHECK (state IN ('awaited', 'stored')),
      added_at timestamptz NOT NULL,
      upload_hash bytea,
      upload_until timestamptz,
      FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaints.complaint (tenant_id, id) ON DELETE CASCADE,
      CHECK ((kind = 'link') = (url IS NOT NULL)),
      CHECK (kind = 'link' OR (state = 'stored') = (object_key IS NOT NULL AND sha256 IS NOT NULL)))`);
    await q.query(`CREATE INDEX evidence_case ON complaints.evidence (tenant_id, complaint_id)`);
    await q.query(`CREATE INDEX evidence_upload ON complaints.evidence (upload_hash) WHERE upload_hash IS NOT NULL`);
    await tenantTable(q, 'complaints.evidence', { grants: 'SELECT' });
  }

  private async answers(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE complaints.answer (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      complaint_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('explanation', 'removal', 'denial')),
      text text NOT NULL,
      late boolean NOT NULL,
      answered_by uuid NOT NULL,
      at timestamptz NOT NULL,
      FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaints.complaint (tenant_id, id) ON DELETE CASCADE)`);
    await q.query(`CREATE INDEX answer_case ON complaints.answer (tenant_id, complaint_id)`);
    await tenantTable(q, 'complaints.answer', { grants: 'SELECT, INSERT' });
  }

  /** Which lesson was closed under which case, when and by whom, and when it was opened again. */
  private async restrictions(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE complaints.restriction (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      complaint_id uuid NOT NULL,
      lesson_id uuid NOT NULL,
      kind text NOT NULL CHECK (kind IN ('check', 'upheld', 'deleted')),
      reason text NOT NULL,
      placed_at timestamptz NOT NULL,
      placed_by text NOT NULL,
      lifted_at timestamptz,
      lifted_by text,
      FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaints.complaint (tenant_id, id) ON DELETE CASCADE)`);
    await q.query(`CREATE INDEX restriction_case ON complaints.restriction (tenant_id, complaint_id)`);
    await q.query(
      `CREATE UNIQUE INDEX restriction_open ON complaints.restriction (tenant_id, complaint_id, lesson_id) WHERE lifted_at IS NULL`,
    );
    await q.query(`CREATE INDEX restriction_lesson ON complaints.restriction (lesson_id) WHERE lifted_at IS NULL`);
    await tenantTable(q, 'complaints.restriction', { grants: 'SELECT' });
  }

  private async disclosures(q: QueryRunner): Promise<void> {
    await q.query(`CREATE TABLE complaints.disclosure (
      id uuid PRIMARY KEY,
      tenant_id uuid NOT NULL,
      complaint_id uuid NOT NULL,
      identity jsonb NOT NULL,
      reason text NOT NULL,
      disclosed_by text NOT NULL,
      at timestamptz NOT NULL,
      FOREIGN KEY (tenant_id, complaint_id) REFERENCES complaints.complaint (tenant_id, id) ON DELETE CASCADE)`);
    await q.query(`CREATE INDEX disclosure_case ON complaints.disclosure (tenant_id, complaint_id)`);
    await operatorTable(q, 'complaints.disclosure');
  }
}
