import type { Policy, Temporal } from '#kernel';
import type { Tx } from '#platform';

/** A grant that work on the platform took time from. */
export interface ExtendedGrant {
  id: string;
  tenantId: string;
  buyerId: string;
  title: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  window: Policy;
}

/** Grants in force that share time with `[startsAt, endsAt)` and have nothing from this window yet, by id, locked. */
export function grantsTouched(
  tx: Tx,
  window: { id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant },
  after: string | null,
  limit: number,
): Promise<ExtendedGrant[]> {
  return tx.query<ExtendedGrant>(
    `SELECT g.id, g.tenant_id AS "tenantId", g.buyer_id AS "buyerId", c.title, g.starts_at AS "startsAt", g.ends_at AS "endsAt", g.window_policy AS "window"
     FROM content.grant g JOIN content.course c ON c.tenant_id = g.tenant_id AND c.id = g.course_id
     WHERE g.status IN ('active', 'limited') AND g.starts_at < $3 AND g.ends_at > $2 AND ($4::uuid IS NULL OR g.id > $4)
       AND NOT EXISTS (SELECT FROM content.grant_extension e WHERE e.tenant_id = g.tenant_id AND e.grant_id = g.id AND e.window_id = $1)
     ORDER BY g.id LIMIT $5 FOR UPDATE OF g`,
    [window.id, window.startsAt, window.endsAt, after, limit],
  );
}

/** What was given back to these grants before. */
export function extensionsOf(
  tx: Tx,
  grantIds: readonly string[],
): Promise<{ grantId: string; windowId: string; lostFrom: Temporal.Instant; lostUntil: Temporal.Instant }[]> {
  return tx.query(
    `SELECT grant_id AS "grantId", window_id AS "windowId", lost_from AS "lostFrom", lost_until AS "lostUntil" FROM content.grant_extension WHERE grant_id = ANY($1::uuid[])`,
    [[...grantIds]],
  );
}

/** Notes what a window gave back to a grant. @returns false where it is noted already */
export async function insertExtension(
  tx: Tx,
  e: {
    grant: ExtendedGrant;
    windowId: string;
    lostFrom: Temporal.Instant;
    lostUntil: Temporal.Instant;
    lostMs: number;
    endsAfter: Temporal.Instant;
    at: Temporal.Instant;
  },
): Promise<boolean> {
  const n = await tx.exec(
    `INSERT INTO content.grant_extension (tenant_id, grant_id, window_id, lost_from, lost_until, given_ms, ends_before, ends_after, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (tenant_id, grant_id, window_id) DO NOTHING`,
    [
      e.grant.tenantId,
      e.grant.id,
      e.windowId,
      e.lostFrom,
      e.lostUntil,
      BigInt(e.lostMs),
      e.grant.endsAt,
      e.endsAfter,
      e.at,
    ],
  );
  return n === 1;
}

/** Moves the end of a grant that runs. */
export async function moveGrantEnd(tx: Tx, grantId: string, endsAt: Temporal.Instant): Promise<void> {
  await tx.exec(`UPDATE content.grant SET ends_at = $2 WHERE id = $1`, [grantId, endsAt]);
}
