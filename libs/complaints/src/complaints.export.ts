import { exportTable, type ExportSource } from '#platform';

interface FileRow {
  id: string;
  filename: string | null;
  key: string;
  bytes: bigint;
  sha256: string;
}

/** What a seller takes away of the cases in which it was asked: what it may see of them, and no more of the applicant. */
export const complaintsExport: ExportSource = {
  library: 'complaints',
  tables: [
    exportTable(
      'complaints',
      `SELECT id, number, status, course_id AS "courseId", course_title AS "courseTitle", lesson_id AS "lessonId", lesson_title AS "lessonTitle",
         applicant ->> 'name' AS "applicantName", applicant ->> 'kind' AS "applicantKind", description, registered_right AS "registeredRight", filed_at AS "filedAt",
         forwarded_at AS "forwardedAt", answer_due_at AS "answerDueAt", answered_at AS "answeredAt", decided_at AS "decidedAt", decision, blocked, id::text AS key
       FROM complaints.complaint WHERE tenant_id = $1 AND forwarded_at IS NOT NULL AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'answers',
      `SELECT id, complaint_id AS "complaintId", kind, text, late, at, id::text AS key FROM complaints.answer
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    ),
    exportTable(
      'evidence',
      `SELECT e.id, e.complaint_id AS "complaintId", e.purpose, e.kind, e.title, e.url, e.filename, e.bytes, e.sha256, e.added_at AS "addedAt", e.id::text AS key
       FROM complaints.evidence e JOIN complaints.complaint c ON c.id = e.complaint_id AND c.forwarded_at IS NOT NULL
       WHERE e.tenant_id = $1 AND e.state = 'stored' AND ($2::uuid IS NULL OR e.id > $2) ORDER BY e.id LIMIT $3`,
    ),
  ],
  async files(tx, tenantId, after, limit) {
    const rows = await tx.query<FileRow>(
      `SELECT e.id, e.filename, e.object_key AS key, e.bytes, e.sha256
       FROM complaints.evidence e JOIN complaints.complaint c ON c.id = e.complaint_id AND c.forwarded_at IS NOT NULL
       WHERE e.tenant_id = $1 AND e.kind = 'file' AND e.state = 'stored' AND ($2::uuid IS NULL OR e.id > $2) ORDER BY e.id LIMIT $3`,
      [tenantId, after, limit],
    );
    return {
      items: rows.map((r) => ({
        path: `${r.id}/${r.filename ?? 'file'}`,
        key: r.key,
        bytes: Number(r.bytes),
        sha256: r.sha256,
      })),
      next: rows.length < limit ? null : rows.at(-1)!.id,
    };
  },
};
