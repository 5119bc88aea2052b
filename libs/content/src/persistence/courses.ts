import type { Policy, Temporal, TenantId } from '#kernel';
import { uuidv7 } from '#kernel';
import { json, onConflict, platformErrors, type Tx } from '#platform';
import { contentErrors } from '../content.errors.js';

/** A teacher on a course's card. */
export interface Teacher {
  name: string;
  about?: string;
}

/** What a seller writes about a course. */
export interface CourseFields {
  slug: string;
  kind: 'lecture' | 'programme';
  title: string;
  summary: string;
  description: string;
  topic: string;
  language: string;
  teachers: Teacher[];
  priceMinor: bigint;
  currency: string;
  windowOverride: string | null;
}

/** A course's row. */
export interface CourseRow extends CourseFields {
  id: string;
  tenantId: TenantId;
  windowPolicy: Policy;
  status: 'draft' | 'published' | 'unpublished' | 'removed';
  lessons: number;
  durationSeconds: number;
  version: number;
  createdAt: Temporal.Instant;
  updatedAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", slug, kind, title, summary, description, topic, language, teachers, price_minor AS "priceMinor", currency,
  window_override AS "windowOverride", window_policy AS "windowPolicy", status, lessons, duration_seconds AS "durationSeconds", version,
  created_at AS "createdAt", updated_at AS "updatedAt", published_at AS "publishedAt"`;

const slugTaken = <T>(slug: string, run: () => Promise<T>): Promise<T> =>
  onConflict('course_slug', () => contentErrors.fail('slug_taken', { slug }), run);

/** A course the scope may see, removed ones not. @throws DomainError platform.not_found */
export async function findCourse(tx: Tx, id: string): Promise<CourseRow> {
  const row = await tx.maybe<CourseRow>(`SELECT ${COLUMNS} FROM content.course WHERE id = $1 AND status <> 'removed'`, [
    id,
  ]);
  if (!row) throw platformErrors.fail('not_found');
  return row;
}

/** The seller's courses, newest first, after a keyset position. */
export function listCourses(tx: Tx, filter: { status?: string; after?: string; limit: number }): Promise<CourseRow[]> {
  return tx.query<CourseRow>(
    `SELECT ${COLUMNS} FROM content.course WHERE status <> 'removed' AND ($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [filter.status, filter.after, filter.limit],
  );
}

/** Writes a new course. @throws DomainError content.slug_taken */
export async function insertCourse(
  tx: Tx,
  c: CourseFields & { tenantId: TenantId; windowPolicy: Policy; at: Temporal.Instant },
): Promise<string> {
  const id = uuidv7();
  await slugTaken(c.slug, () =>
    tx.exec(
      `INSERT INTO content.course (id, tenant_id, slug, kind, title, summary, description, topic, language, teachers, price_minor, currency, window_override, window_policy, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $15)`,
      [
        id,
        c.tenantId,
        c.slug,
        c.kind,
        c.title,
        c.summary,
        c.description,
        c.topic,
        c.language,
        json(c.teachers),
        c.priceMinor,
        c.currency,
        c.windowOverride,
        json(c.windowPolicy),
        c.at,
      ],
    ),
  );
  return id;
}

/** Writes what a seller says about a course; the version is counted by `recordChange`. */
export async function writeCourse(tx: Tx, id: string, c: CourseFields & { windowPolicy: Policy }): Promise<void> {
  await slugTaken(c.slug, () =>
    tx.exec(
      `UPDATE content.course SET slug = $2, kind = $3, title = $4, summary = $5, description = $6, topic = $7, language = $8, teachers = $9, price_minor = $10, currency = $11,
         window_override = $12, window_policy = $13 WHERE id = $1`,
      [
        id,
        c.slug,
        c.kind,
        c.title,
        c.summary,
        c.description,
        c.topic,
        c.language,
        json(c.teachers),
        c.priceMinor,
        c.currency,
        c.windowOverride,
        json(c.windowPolicy),
      ],
    ),
  );
}

/** Whether an address is free in the whole catalogue, drafts of all sellers included. */
export async function slugFree(tx: Tx, slug: string): Promise<boolean> {
  return !(await tx.one<{ taken: boolean }>('SELECT content.slug_taken($1) AS taken', [slug])).taken;
}

/** Everything about a course as its seller sees it: outline with lessons and files. */
export async function courseView(tx: Tx, id: string): Promise<Record<string, unknown> | undefined> {
  const row = await tx.maybe<{ view: Record<string, unknown> }>(
    `SELECT row_to_json(x) AS view FROM (SELECT c.id, c.slug, c.kind, c.title, c.summary, c.description, c.topic, c.language, c.teachers, content.money(c.price_minor, c.currency) AS price,
      c.window_override AS "windowOverride", c.window_policy AS "window", c.status, c.lessons AS "lessonCount", c.duration_seconds AS "durationSeconds", c.version,
      content.utc(c.created_at) AS "createdAt", content.utc(c.updated_at) AS "updatedAt", content.utc(c.published_at) AS "publishedAt",
      (SELECT coalesce(json_agg(m ORDER BY m.position, m.id), '[]') FROM (SELECT m.id, m.position, m.title,
        (SELECT coalesce(json_agg(l ORDER BY l.position, l.id), '[]') FROM (SELECT l.id, l.position, l.title, l.kind, l.body, l.free_preview AS "freePreview", l.duration_seconds AS "durationSeconds", l.status,
            l.media_id AS "mediaId",
            (SELECT coalesce(json_agg(f ORDER BY f.id), '[]') FROM (SELECT f.id, f.role, f.filename, f.claimed_type AS "claimedType", f.sniffed_type AS "type", f.bytes, f.sha256,
               f.duration_seconds AS "durationSeconds", f.state, f.refusal FROM content.media f WHERE f.lesson_id = l.id AND f.state NOT IN ('deleted', 'abandoned')) f) AS files
          FROM content.lesson l WHERE l.module_id = m.id AND l.status <> 'deleted') l) AS lessons
        FROM content.module m WHERE m.course_id = c.id) m) AS modules
      FROM content.course c WHERE c.id = $1 AND c.status <> 'removed') x`,
    [id],
  );
  return row?.view;
}

/** What changed, for the version kept. */
export interface Change {
  courseId: string;
  /** The version the editor saw; null where no If-Match is asked for. */
  expected: number | null;
  /** `course-edited`, `lesson-added` … */
  change: string;
  lessonId?: string;
  actor: string;
  at: Temporal.Instant;
}

/**
 * Counts the version, sums up the outline and keeps a snapshot of the whole course (AS-3.3).
 * @throws DomainError platform.edited_meanwhile where somebody was faster
 */
export async function recordChange(tx: Tx, c: Change): Promise<number> {
  const row = await tx.maybe<{ version: number }>(
    `UPDATE content.course c SET version = version + 1, updated_at = $3,
       lessons = (SELECT count(*) FROM content.lesson l WHERE l.course_id = c.id AND l.status <> 'deleted'),
       duration_seconds = (SELECT coalesce(sum(l.duration_seconds), 0) FROM content.lesson l WHERE l.course_id = c.id AND l.status <> 'deleted')
     WHERE c.id = $1 AND c.status <> 'removed' AND ($2::int IS NULL OR c.version = $2) RETURNING version`,
    [c.courseId, c.expected, c.at],
  );
  if (!row) throw platformErrors.fail('edited_meanwhile');
  const snapshot = await courseView(tx, c.courseId);
  await tx.exec(
    `INSERT INTO content.course_version (id, tenant_id, course_id, version, change, lesson_id, snapshot, actor, at)
     SELECT $1, tenant_id, id, version, $3, $4, $5, $6, $7 FROM content.course WHERE id = $2`,
    [uuidv7(), c.courseId, c.change, c.lessonId, json(snapshot), c.actor, c.at],
  );
  return row.version;
}

/** One kept version, without its snapshot. */
export interface VersionLine {
  version: number;
  change: string;
  lessonId: string | null;
  actor: string;
  at: Temporal.Instant;
}

/** Versions of a course, newest first. */
export function versionsOf(tx: Tx, courseId: string, before: number | null, limit: number): Promise<VersionLine[]> {
  return tx.query<VersionLine>(
    `SELECT version, change, lesson_id AS "lessonId", actor, at FROM content.course_version WHERE course_id = $1 AND ($2::int IS NULL OR version < $2) ORDER BY version DESC LIMIT $3`,
    [courseId, before, limit],
  );
}

/** The course as it stood in a version. @throws DomainError platform.not_found */
export async function versionOf(
  tx: Tx,
  courseId: string,
  version: number,
): Promise<VersionLine & { snapshot: unknown }> {
  const row = await tx.maybe<VersionLine & { snapshot: unknown }>(
    `SELECT version, change, lesson_id AS "lessonId", actor, at, snapshot FROM content.course_version WHERE course_id = $1 AND version = $2`,
    [courseId, version],
  );
  if (!row) throw platformErrors.fail('not_found');
  return row;
}

/** Takes a deleted lesson's text out of every kept version: what infringes is not kept in another place. */
export async function scrubLesson(tx: Tx, courseId: string, lessonId: string): Promise<void> {
  await tx.exec(
    `UPDATE content.course_version v SET snapshot = jsonb_set(v.snapshot, '{modules}', (
       SELECT coalesce(jsonb_agg(jsonb_set(m, '{lessons}', (
         SELECT coalesce(jsonb_agg(CASE WHEN l ->> 'id' = $2 THEN l || '{"body": "", "files": []}' ELSE l END), '[]') FROM jsonb_array_elements(m -> 'lessons') l))), '[]')
       FROM jsonb_array_elements(v.snapshot -> 'modules') m))
     WHERE v.course_id = $1`,
    [courseId, lessonId],
  );
}
