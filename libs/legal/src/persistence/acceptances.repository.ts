import type { Lang, Temporal } from '#kernel';
import { json, type Tx } from '#platform';

/** How terms were accepted. */
export type AcceptanceHow = 'tick' | 'first-login' | 'use' | 'activation' | 'payment';

/** Evidence that a person accepted an exact text. */
export interface Acceptance {
  id: string;
  tenantId: string | null;
  accountId: string;
  document: string;
  versionId: string;
  version: string;
  lang: Lang;
  textSha256: string;
  /** Seller's details that stood in the text. */
  filled: Record<string, string> | null;
  how: AcceptanceHow;
  at: Temporal.Instant;
  ip: string | null;
  device: string | null;
  context: Record<string, unknown>;
  previousId: string | null;
}

const COLUMNS = `id, tenant_id AS "tenantId", account_id AS "accountId", document, version_id AS "versionId", version, lang, text_sha256 AS "textSha256",
  filled, how, at, ip, device, context, previous_id AS "previousId"`;

/** Acceptances. Rows are never changed. */
export const acceptanceRows = {
  /** The acceptance before, whatever scope `tx` has; acceptances of one document by one person take turns. */
  async previous(tx: Tx, accountId: string, document: string): Promise<string | null> {
    await tx.query('SELECT pg_advisory_xact_lock(770057, hashtext($1))', [`${accountId}:${document}`]);
    return (await tx.one<{ id: string | null }>('SELECT legal.last_acceptance($1, $2) AS id', [accountId, document]))
      .id;
  },
  insert: (tx: Tx, a: Acceptance): Promise<number> =>
    tx.exec(
      `INSERT INTO legal.acceptance (id, tenant_id, account_id, document, version_id, version, lang, text_sha256, filled, how, at, ip, device, context, previous_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        a.id,
        a.tenantId,
        a.accountId,
        a.document,
        a.versionId,
        a.version,
        a.lang,
        a.textSha256,
        a.filled && json(a.filled),
        a.how,
        a.at,
        a.ip,
        a.device,
        json(a.context),
        a.previousId,
      ],
    ),
  /** What the scope may see of a person's acceptances, oldest first. */
  of: (tx: Tx, accountId: string, document?: string): Promise<Acceptance[]> =>
    tx.query<Acceptance>(
      `SELECT ${COLUMNS} FROM legal.acceptance WHERE account_id = $1 AND ($2::text IS NULL OR document = $2) ORDER BY at, id`,
      [accountId, document],
    ),
  /** The latest accepted version of each document. */
  latest: (
    tx: Tx,
    accountId: string,
  ): Promise<{ document: string; versionId: string; version: string; at: Temporal.Instant }[]> =>
    tx.query(
      `SELECT DISTINCT ON (document) document, version_id AS "versionId", version, at FROM legal.acceptance WHERE account_id = $1 ORDER BY document, at DESC, id DESC`,
      [accountId],
    ),
};
