import type { Temporal } from '#kernel';
import type { Tx } from '#platform';
import type { AccountRow } from './accounts.repository.js';

/** Why a session ended. */
export type EndReason =
  'signed-out' | 'ended-by-owner' | 'refresh-reuse' | 'compromise' | 'password-reset' | 'role-changed';

/** A session as its owner sees it. */
export interface SessionRow {
  id: string;
  createdAt: Temporal.Instant;
  lastUsedAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
  ip: string;
  device: string;
}

/** A refresh token that came back, with its session and account. */
export interface PresentedRow {
  sessionId: string;
  accountId: string;
  usedAt: Temporal.Instant | null;
  expiresAt: Temporal.Instant;
  sessionEndedAt: Temporal.Instant | null;
  sessionExpiresAt: Temporal.Instant;
  status: AccountRow['status'];
}

/** Sessions and their refresh tokens. All times are real. */
export const sessionRows = {
  insert: (
    tx: Tx,
    s: {
      id: string;
      accountId: string;
      now: Temporal.Instant;
      expiresAt: Temporal.Instant;
      ip: string;
      device: string;
    },
  ): Promise<number> =>
    tx.exec(
      `INSERT INTO identity.session (id, account_id, created_at, last_used_at, expires_at, ip, device) VALUES ($1, $2, $3, $3, $4, $5, $6)`,
      [s.id, s.accountId, s.now, s.expiresAt, s.ip, s.device],
    ),
  /** Locked: two requests with one token take turns, and the second finds it used. */
  presented: (tx: Tx, hash: Buffer): Promise<PresentedRow | undefined> =>
    tx.maybe<PresentedRow>(
      `SELECT s.id AS "sessionId", s.account_id AS "accountId", t.used_at AS "usedAt", t.expires_at AS "expiresAt", s.ended_at AS "sessionEndedAt", s.expires_at AS "sessionExpiresAt", a.status
       FROM identity.refresh_token t JOIN identity.session s ON s.id = t.session_id JOIN identity.account a ON a.id = s.account_id
       WHERE t.hash = $1 FOR UPDATE OF t, s`,
      [hash],
    ),
  addToken: (
    tx: Tx,
    t: { hash: Buffer; sessionId: string; now: Temporal.Instant; expiresAt: Temporal.Instant },
  ): Promise<number> =>
    tx.exec(`INSERT INTO identity.refresh_token (hash, session_id, issued_at, expires_at) VALUES ($1, $2, $3, $4)`, [
      t.hash,
      t.sessionId,
      t.now,
      t.expiresAt,
    ]),
  use: async (tx: Tx, hash: Buffer, sessionId: string, now: Temporal.Instant): Promise<void> => {
    await tx.exec(`UPDATE identity.refresh_token SET used_at = $2 WHERE hash = $1`, [hash, now]);
    await tx.exec(`UPDATE identity.session SET last_used_at = $2 WHERE id = $1`, [sessionId, now]);
  },
  /** Ends one session. @returns whether it was live */
  end: async (tx: Tx, sessionId: string, reason: EndReason, now: Temporal.Instant): Promise<boolean> =>
    (await tx.exec(
      `UPDATE identity.session SET ended_at = $3, ended_reason = $2 WHERE id = $1 AND ended_at IS NULL AND expires_at > $3`,
      [sessionId, reason, now],
    )) === 1,
  endAll: (tx: Tx, accountId: string, reason: EndReason, now: Temporal.Instant): Promise<number> =>
    tx.exec(`UPDATE identity.session SET ended_at = $3, ended_reason = $2 WHERE account_id = $1 AND ended_at IS NULL`, [
      accountId,
      reason,
      now,
    ]),
  live: (tx: Tx, accountId: string, now: Temporal.Instant): Promise<SessionRow[]> =>
    tx.query<SessionRow>(
      `SELECT id, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt", ip, device FROM identity.session
       WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY last_used_at DESC, id`,
      [accountId, now],
    ),
};
