import type { Temporal, TenantId } from '#kernel';
import { uuidv7 } from '#kernel';
import { platformErrors, type Tx } from '#platform';

/** What a lesson holds. */
export type LessonKind = 'video' | 'audio' | 'text' | 'pdf' | 'image' | 'file';

/** What a seller writes about a lesson. */
export interface LessonFields {
  title: string;
  kind: LessonKind;
  body: string;
  freePreview: boolean;
}

/** A lesson's row. */
export interface LessonRow extends LessonFields {
  id: string;
  tenantId: TenantId;
  courseId: string;
  moduleId: string;
  position: number;
  mediaId: string | null;
  status: 'active' | 'blocked-check' | 'blocked-upheld' | 'deleted';
  caseId: string | null;
}

const LESSON = `id, tenant_id AS "tenantId", course_id AS "courseId", module_id AS "moduleId", position, title, kind, body, free_preview AS "freePreview",
  media_id AS "mediaId", status, case_id AS "caseId"`;

/** A lesson the scope may see, locked, so that edits and blocks take turns. @throws DomainError platform.not_found */
export async function findLesson(tx: Tx, id: string): Promise<LessonRow> {
  const row = await tx.maybe<LessonRow>(
    `SELECT ${LESSON} FROM content.lesson WHERE id = $1 AND status <> 'deleted' FOR UPDATE`,
    [id],
  );
  if (!row) throw platformErrors.fail('not_found');
  return row;
}

/** A module with its course. @throws DomainError platform.not_found */
export async function findModule(
  tx: Tx,
  id: string,
): Promise<{ id: string; courseId: string; tenantId: TenantId; title: string }> {
  const row = await tx.maybe<{ id: string; courseId: string; tenantId: TenantId; title: string }>(
    `SELECT id, course_id AS "courseId", tenant_id AS "tenantId", title FROM content.module WHERE id = $1`,
    [id],
  );
  if (!row) throw platformErrors.fail('not_found');
  return row;
}

/** Adds a module at the end. */
export async function insertModule(
  tx: Tx,
  m: { tenantId: TenantId; courseId: string; title: string },
): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO content.module (id, tenant_id, course_id, position, title)
     SELECT $1, $2, $3, coalesce(max(position), 0) + 1, $4 FROM content.module WHERE course_id = $3`,
    [id, m.tenantId, m.courseId, m.title],
  );
  return id;
}

/** Adds a lesson at the end of its module. */
export async function insertLesson(
  tx: Tx,
  l: LessonFields & { tenantId: TenantId; courseId: string; moduleId: string; at: Temporal.Instant },
): Promise<string> {
  const id = uuidv7();
  await tx.exec(
    `INSERT INTO content.lesson (id, tenant_id, course_id, module_id, position, title, kind, body, free_preview, created_at, updated_at)
     SELECT $1, $2, $3, $4, coalesce(max(position), 0) + 1, $5, $6, $7, $8, $9, $9 FROM content.lesson WHERE module_id = $4`,
    [id, l.tenantId, l.courseId, l.moduleId, l.title, l.kind, l.body, l.freePreview, l.at],
  );
  return id;
}

/** Writes what a seller says about a lesson. */
export async function writeLesson(tx: Tx, id: string, l: LessonFields, at: Temporal.Instant): Promise<void> {
  await tx.exec(
    'UPDATE content.lesson SET title = $2, kind = $3, body = $4, free_preview = $5, updated_at = $6 WHERE id = $1',
    [id, l.title, l.kind, l.body, l.freePreview, at],
  );
}

/** Ids of a course's modules and living lessons. */
export async function outlineIds(tx: Tx, courseId: string): Promise<{ modules: string[]; lessons: string[] }> {
  const modules = await tx.query<{ id: string }>('SELECT id FROM content.module WHERE course_id = $1', [courseId]);
  const lessons = await tx.query<{ id: string }>(
    `SELECT id FROM content.lesson WHERE course_id = $1 AND status <> 'deleted'`,
    [courseId],
  );
  return { modules: modules.map((m) => m.id), lessons: lessons.map((l) => l.id) };
}

/** Puts modules and lessons in order. */
export async function writeOrder(tx: Tx, order: readonly { id: string; lessons: readonly string[] }[]): Promise<void> {
  const modules = order.map((m) => m.id);
  const lessons = order.flatMap((m) => m.lessons.map((id, n) => ({ id, module: m.id, n: n + 1 })));
  await tx.exec(
    'UPDATE content.module m SET position = o.n FROM unnest($1::uuid[]) WITH ORDINALITY AS o(id, n) WHERE m.id = o.id',
    [modules],
  );
  await tx.exec(
    `UPDATE content.lesson l SET module_id = o.module, position = o.n FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS o(id, module, n) WHERE l.id = o.id`,
    [lessons.map((l) => l.id), lessons.map((l) => l.module), lessons.map((l) => l.n)],
  );
}
