import { exportTable, type ExportSource } from '#platform';

interface FileRow {
  id: string;
  filename: string;
  key: string;
  bytes: bigint;
  sha256: string | null;
}

/** What a seller takes away of its courses: outlines with their texts, files as they came, who has access and how far they are. */
export const contentExport: ExportSource = {
  library: 'content',
  tables: [
    exportTable(
      'courses',
      `SELECT id, slug, kind, title, summary, description, topic, language, teachers, price_minor AS price, currency, window_override AS "window", status, lessons,
         duration_seconds AS "durationSeconds", version, created_at AS "createdAt", updated_at AS "updatedAt", published_at AS "publishedAt", id::text AS key
       FROM content.course WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      { money: ['price'] },
    ),
    exportTable(
      'modules',
      `SELECT id, course_id AS "courseId", position, title, id::text AS key FROM content.module
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'lessons',
      `SELECT id, course_id AS "courseId", module_id AS "moduleId", position, title, kind, body, free_preview AS "freePreview", media_id AS "mediaId",
         duration_seconds AS "durationSeconds", status, created_at AS "createdAt", updated_at AS "updatedAt", id::text AS key
       FROM content.lesson WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'versions',
      `SELECT id, course_id AS "courseId", version, change, lesson_id AS "lessonId", snapshot, at, id::text AS key FROM content.course_version
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'files',
      `SELECT id, lesson_id AS "lessonId", role, filename, sniffed_type AS type, bytes, sha256, state, refusal, created_at AS "createdAt", ready_at AS "readyAt", id::text AS key
       FROM content.media WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'grants',
      `SELECT id, buyer_id AS "buyerId", course_id AS "courseId", order_id AS "orderId", status, starts_at AS "startsAt", ends_at AS "endsAt",
         receipt, received_at AS "receivedAt", ended_at AS "endedAt", end_reason AS "endReason", id::text AS key
       FROM content.grant WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'progress',
      `SELECT grant_id AS "grantId", lesson_id AS "lessonId", position_seconds AS "positionSeconds", completed_at AS "completedAt", updated_at AS "updatedAt", grant_id || ':' || lesson_id AS key
       FROM content.progress
       WHERE tenant_id = $1 AND ($2::text IS NULL OR (grant_id, lesson_id) > (split_part($2, ':', 1)::uuid, split_part($2, ':', 2)::uuid))
       ORDER BY grant_id, lesson_id LIMIT $3`,
    ),
    exportTable(
      'access-problems',
      `SELECT id, grant_id AS "grantId", description, state, resolution, reported_at AS "reportedAt", resolved_at AS "resolvedAt", id::text AS key
       FROM content.access_problem WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
  ],
  // A lesson that a case has closed is closed for its seller too, so its file stays while the case stands.
  async files(tx, tenantId, after, limit) {
    const rows = await tx.query<FileRow>(
      `SELECT m.id, m.filename, m.object_key AS key, m.bytes, m.sha256 FROM content.media m LEFT JOIN content.lesson l ON l.id = m.lesson_id
       WHERE m.tenant_id = $1 AND m.state = 'ready' AND l.status IS DISTINCT FROM 'blocked-check' AND l.status IS DISTINCT FROM 'blocked-upheld'
         AND ($2::uuid IS NULL OR m.id > $2) ORDER BY m.id LIMIT $3`,
      [tenantId, after, limit],
    );
    return {
      items: rows.map((r) => ({ path: `${r.id}/${r.filename}`, key: r.key, bytes: Number(r.bytes), sha256: r.sha256 })),
      next: rows.length < limit ? null : rows.at(-1)!.id,
    };
  },
};
