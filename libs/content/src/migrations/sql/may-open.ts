import type { SqlFunction } from './catalogue.js';

const MINE = `FROM content.grant g WHERE g.buyer_id = p_account AND g.course_id = l.course_id
  AND g.status IN ('active', 'limited') AND g.starts_at <= p_now AND g.ends_at > p_now
  AND (g.status = 'active' OR EXISTS (SELECT FROM content.progress p WHERE p.tenant_id = g.tenant_id AND p.grant_id = g.id AND p.lesson_id = l.id))`;

/**
 * As `content.may_open` of the first functions: NULL where the session is dead, else JSON that says whether, by what and
 * until when. The session is looked up here, as `identity.session_live` does: called from within another function, that
 * one costs more than all the rest.
 */
export const MAY_OPEN: SqlFunction = {
  signature: 'content.may_open(uuid, uuid, uuid, timestamptz)',
  sql: `CREATE FUNCTION content.may_open(p_account uuid, p_session uuid, p_lesson uuid, p_now timestamptz) RETURNS text LANGUAGE plpgsql STABLE AS $$
    BEGIN
      RETURN (SELECT CASE WHEN p_session IS NULL OR EXISTS (SELECT FROM identity.session t WHERE t.id = p_session AND t.ended_at IS NULL AND t.expires_at > now()) THEN coalesce((
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
