import type { SqlFunction } from './catalogue.js';

const MINE = `FROM content.grant g WHERE g.buyer_id = p_account AND g.course_id = l.course_id
  AND g.status IN ('active', 'limited') AND g.starts_at <= p_now AND g.ends_at > p_now
  AND (g.status = 'active' OR EXISTS (SELECT FROM content.progress p WHERE p.tenant_id = g.tenant_id AND p.grant_id = g.id AND p.lesson_id = l.id))`;

/** Answers NULL where the session is dead, else JSON that says whether, by what and until when. Legal time is an argument. */
const mayOpen: SqlFunction = {
  signature: 'content.may_open(uuid, uuid, uuid, timestamptz)',
  sql: `CREATE FUNCTION content.may_open(p_account uuid, p_session uuid, p_lesson uuid, p_now timestamptz) RETURNS text LANGUAGE plpgsql STABLE AS $$
    BEGIN
      RETURN (SELECT CASE WHEN p_session IS NULL OR identity.session_live(p_session) THEN coalesce((
        SELECT CASE
          WHEN l.status <> 'active' THEN '{"allowed":false,"reason":"blocked"}'
          WHEN g.id IS NOT NULL AND s.may_play THEN '{"allowed":true,"by":"grant","grantId":"' || g.id || '","endsAt":"' || to_char(g.ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"}'
          WHEN g.id IS NOT NULL THEN '{"allowed":false,"reason":"seller-suspended"}'
          WHEN l.free_preview AND s.may_sell AND EXISTS (SELECT FROM content.course c WHERE c.id = l.course_id AND c.status = 'published') THEN '{"allowed":true,"by":"preview"}'
          WHEN p_account IS NULL THEN '{"allowed":false,"reason":"sign-in"}'
          WHEN EXISTS (SELECT FROM content.grant e WHERE e.buyer_id = p_account AND e.course_id = l.course_id) THEN '{"allowed":false,"reason":"ended"}'
          ELSE '{"allowed":false,"reason":"not-bought"}' END
        FROM content.lesson l JOIN content.storefront s ON s.tenant_id = l.tenant_id
        LEFT JOIN LATERAL (SELECT g.id, g.ends_at ${MINE} ORDER BY g.status LIMIT 1) g ON true
        WHERE l.id = p_lesson AND l.status <> 'deleted'), '{"allowed":false,"reason":"not-found"}') END);
    END $$`,
};

/** What a person who may open a lesson is shown; NULL where there is no such lesson. */
const view: SqlFunction = {
  signature: 'content.lesson_view(uuid, uuid)',
  sql: `CREATE FUNCTION content.lesson_view(p_lesson uuid, p_grant uuid) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT row_to_json(x)::text FROM (SELECT l.id, l.title, l.kind, l.body, l.free_preview AS "freePreview", l.duration_seconds AS "durationSeconds",
      json_build_object('id', c.id, 'slug', c.slug, 'title', c.title) AS course,
      (SELECT json_build_object('id', f.id, 'type', f.sniffed_type, 'bytes', f.bytes, 'filename', f.filename, 'sha256', f.sha256) FROM content.media f WHERE f.id = l.media_id AND f.state = 'ready') AS media,
      (SELECT coalesce(json_agg(json_build_object('id', f.id, 'type', f.sniffed_type, 'bytes', f.bytes, 'filename', f.filename, 'sha256', f.sha256) ORDER BY f.created_at), '[]')
         FROM content.media f WHERE f.lesson_id = l.id AND f.state = 'ready' AND f.role = 'material') AS materials,
      (SELECT json_build_object('positionSeconds', p.position_seconds, 'completed', p.completed_at IS NOT NULL) FROM content.progress p
         WHERE p.grant_id = p_grant AND p.lesson_id = l.id) AS progress,
      (SELECT n.id FROM content.lesson n JOIN content.module nm ON nm.id = n.module_id JOIN content.module lm ON lm.id = l.module_id
         WHERE n.course_id = l.course_id AND n.status = 'active' AND (nm.position, n.position, n.id) > (lm.position, l.position, l.id)
         ORDER BY nm.position, n.position, n.id LIMIT 1) AS "nextLessonId"
      FROM content.lesson l JOIN content.course c ON c.id = l.course_id WHERE l.id = p_lesson AND l.status = 'active') x $$`,
};

/**
 * Checked on every request for bytes: the session lives, the file is ready and of this lesson, the lesson is not
 * blocked, and the grant (or the free preview, or the seller's membership checked before) still opens it.
 */
const media: SqlFunction = {
  signature: 'content.media_open(uuid, uuid, uuid, uuid, uuid, text, timestamptz)',
  sql: `CREATE FUNCTION content.media_open(p_media uuid, p_lesson uuid, p_account uuid, p_session uuid, p_grant uuid, p_by text, p_now timestamptz)
    RETURNS TABLE ("objectKey" text, bytes bigint, sha256 text, type text, filename text, "tenantId" uuid) LANGUAGE plpgsql STABLE AS $$
    BEGIN
      RETURN QUERY SELECT f.object_key, f.bytes, f.sha256, f.sniffed_type, f.filename, f.tenant_id
      FROM content.media f LEFT JOIN content.lesson l ON l.id = f.lesson_id LEFT JOIN content.storefront s ON s.tenant_id = f.tenant_id
      WHERE f.id = p_media AND f.state = 'ready' AND f.lesson_id IS NOT DISTINCT FROM p_lesson AND (l.id IS NULL OR l.status = 'active')
        AND (p_session IS NULL OR identity.session_live(p_session))
        AND CASE p_by
          WHEN 'seller' THEN p_session IS NOT NULL
          WHEN 'preview' THEN l.free_preview AND s.may_sell AND EXISTS (SELECT FROM content.course c WHERE c.id = l.course_id AND c.status = 'published')
          WHEN 'grant' THEN p_session IS NOT NULL AND s.may_play AND EXISTS (SELECT FROM content.grant g WHERE g.id = p_grant AND g.buyer_id = p_account AND g.course_id = l.course_id
            AND g.status IN ('active', 'limited') AND g.starts_at <= p_now AND g.ends_at > p_now
            AND (g.status = 'active' OR EXISTS (SELECT FROM content.progress p WHERE p.tenant_id = g.tenant_id AND p.grant_id = g.id AND p.lesson_id = l.id)))
          ELSE false END;
    END $$`,
};

/** A buyer's cabinet: every grant, newest first, with how far they are and when it closes. */
const mine: SqlFunction = {
  signature: 'content.my_courses(uuid, timestamptz)',
  sql: `CREATE FUNCTION content.my_courses(p_account uuid, p_now timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT json_build_object('items', coalesce(json_agg(x), '[]'))::text FROM (SELECT g.id AS "grantId", g.order_id AS "orderId",
      CASE WHEN g.status IN ('active', 'limited') AND g.ends_at <= p_now THEN 'ended' ELSE g.status END AS status,
      content.utc(g.starts_at) AS "startsAt", content.utc(g.ends_at) AS "endsAt", g.window_policy AS "window", g.receipt, content.utc(g.received_at) AS "receivedAt",
      g.end_reason AS "endReason", greatest(0, ceil(extract(epoch FROM g.ends_at - p_now) / 86400))::int AS "daysLeft",
      json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'kind', c.kind, 'version', c.version, 'seller', json_build_object('slug', s.slug, 'name', s.name)) AS course,
      json_build_object('lessons', (SELECT count(*) FROM content.lesson l WHERE l.course_id = c.id AND l.status = 'active'),
        'completed', (SELECT count(*) FROM content.progress p JOIN content.lesson l ON l.id = p.lesson_id AND l.status = 'active' WHERE p.grant_id = g.id AND p.completed_at IS NOT NULL),
        'lastLessonId', (SELECT p.lesson_id FROM content.progress p WHERE p.grant_id = g.id ORDER BY p.updated_at DESC LIMIT 1)) AS progress
      FROM content.grant g JOIN content.course c ON c.id = g.course_id JOIN content.storefront s ON s.tenant_id = g.tenant_id
      WHERE g.buyer_id = p_account ORDER BY g.starts_at DESC, g.id DESC LIMIT 500) x $$`,
};

/** The contents of a course that a buyer has, with their own progress, and what has changed since they got it. */
const myCourse: SqlFunction = {
  signature: 'content.my_course(uuid, uuid, timestamptz)',
  sql: `CREATE FUNCTION content.my_course(p_account uuid, p_grant uuid, p_now timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT row_to_json(x)::text FROM (SELECT g.id AS "grantId", CASE WHEN g.status IN ('active', 'limited') AND g.ends_at <= p_now THEN 'ended' ELSE g.status END AS status,
      content.utc(g.starts_at) AS "startsAt", content.utc(g.ends_at) AS "endsAt", g.window_policy AS "window", g.receipt, content.utc(g.received_at) AS "receivedAt",
      greatest(0, ceil(extract(epoch FROM g.ends_at - p_now) / 86400))::int AS "daysLeft",
      json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'kind', c.kind, 'version', c.version) AS course,
      (SELECT coalesce(json_agg(m ORDER BY m.position), '[]') FROM (SELECT m.id, m.position, m.title,
        (SELECT coalesce(json_agg(l ORDER BY l.position), '[]') FROM (SELECT l.id, l.position, l.title, l.kind, l.duration_seconds AS "durationSeconds", l.status,
           coalesce(p.position_seconds, 0) AS "positionSeconds", p.completed_at IS NOT NULL AS completed
           FROM content.lesson l LEFT JOIN content.progress p ON p.grant_id = g.id AND p.lesson_id = l.id WHERE l.module_id = m.id AND l.status <> 'deleted') l) AS lessons
        FROM content.module m WHERE m.course_id = c.id) m) AS modules,
      (SELECT coalesce(json_agg(json_build_object('version', v.version, 'change', v.change, 'lessonId', v.lesson_id, 'at', content.utc(v.at)) ORDER BY v.version DESC), '[]')
        FROM content.course_version v WHERE v.course_id = c.id AND v.at > g.starts_at) AS changes
      FROM content.grant g JOIN content.course c ON c.id = g.course_id WHERE g.id = p_grant AND g.buyer_id = p_account) x $$`,
};

/** Whose lesson it is: complaints and problem reports start from a lesson or a grant before they know the seller. */
const lessonOf: SqlFunction = {
  signature: 'content.lesson_of(uuid)',
  sql: `CREATE FUNCTION content.lesson_of(p_lesson uuid) RETURNS TABLE ("lessonId" uuid, "courseId" uuid, "tenantId" uuid, title text, "courseTitle" text, "courseSlug" text, status text) LANGUAGE sql STABLE AS $$
    SELECT l.id, l.course_id, l.tenant_id, l.title, c.title, c.slug, l.status FROM content.lesson l JOIN content.course c ON c.id = l.course_id WHERE l.id = p_lesson $$`,
};

/** Functions of delivery. */
export const ACCESS_FUNCTIONS: SqlFunction[] = [mayOpen, view, media, mine, myCourse, lessonOf];
