import type { Temporal } from '#kernel';
import type { Tx } from '#platform';

/**
 * Forgets sessions that ended and links that ran out or were followed before `cutoff` (real time), with their refresh
 * tokens. Links that never expire (to unsubscribe) stay. @returns how many sessions and links
 */
export async function forgetSignIns(tx: Tx, cutoff: Temporal.Instant, limit: number): Promise<number> {
  const sessions = (
    await tx.query<{ id: string }>(
      `SELECT id FROM identity.session WHERE least(ended_at, expires_at) <= $1 LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [cutoff, limit],
    )
  ).map((s) => s.id);
  await tx.exec(`DELETE FROM identity.refresh_token WHERE session_id = ANY ($1::uuid[])`, [sessions]);
  await tx.exec(`DELETE FROM identity.session WHERE id = ANY ($1::uuid[])`, [sessions]);
  const links = await tx.exec(
    `DELETE FROM identity.link_token WHERE ctid IN (SELECT ctid FROM identity.link_token WHERE expires_at IS NOT NULL AND least(used_at, expires_at) <= $1 LIMIT $2)`,
    [cutoff, limit - sessions.length],
  );
  return sessions.length + links;
}
