import type { Temporal } from '#kernel';
import type { Tx } from '#platform';

/** What an e-mailed link is for. */
export type LinkKind = 'confirm' | 'reset' | 'compromise' | 'unsubscribe';

/** A link that came back. */
export interface LinkRow {
  accountId: string;
  expiresAt: Temporal.Instant | null;
  usedAt: Temporal.Instant | null;
}

/** E-mailed links, by the hash of their token. All times are real. */
export const linkRows = {
  insert: (
    tx: Tx,
    l: { hash: Buffer; accountId: string; kind: LinkKind; now: Temporal.Instant; expiresAt: Temporal.Instant | null },
  ): Promise<number> =>
    tx.exec(
      `INSERT INTO identity.link_token (hash, account_id, kind, issued_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [l.hash, l.accountId, l.kind, l.now, l.expiresAt],
    ),
  find: (tx: Tx, hash: Buffer, kind: LinkKind): Promise<LinkRow | undefined> =>
    tx.maybe<LinkRow>(
      `SELECT account_id AS "accountId", expires_at AS "expiresAt", used_at AS "usedAt" FROM identity.link_token WHERE hash = $1 AND kind = $2 FOR UPDATE`,
      [hash, kind],
    ),
  /** Uses up every open link of a kind: the one followed, and those e-mailed before it. */
  useUp: (tx: Tx, accountId: string, kind: LinkKind, now: Temporal.Instant): Promise<number> =>
    tx.exec(`UPDATE identity.link_token SET used_at = $3 WHERE account_id = $1 AND kind = $2 AND used_at IS NULL`, [
      accountId,
      kind,
      now,
    ]),
};
