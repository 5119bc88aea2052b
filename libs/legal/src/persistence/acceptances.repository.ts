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
  /**
   * The acceptance before of each document, whatever scope `tx` has; acceptances of one document by one person take
   * turns. The locks are taken in one order by everybody.
   */
  async previous(tx: Tx, accountId: string, documents: readonly string[]): Promise<Map<string, string | null>> {
    // Sent together: the second is carried out once the first holds the locks, and sees what was committed until then.
    const [, last] = await Promise.all([
      tx.query(
        `SELECT pg_advisory_xact_lock(770057, k.key) FROM (SELECT hashtext(d) AS key FROM unnest($1::text[]) d ORDER BY key) k`,
        [documents.map((document) => `${accountId}:${document}`)],
      ),
      tx.query<{ document: string; id: string | null }>(
        'SELECT d AS document, legal.last_acceptance($1, d) AS id FROM unnest($2::text[]) d',
        [accountId, documents],
      ),
    ]);
    return new Map(last.map(({ document, id }) => [document, id]));
  },
  insert: (tx: Tx, all: readonly Acceptance[]): Promise<number> =>
    tx.exec(
      `INSERT INTO legal.acceptance (id, tenant_id, account_id, document, version_id, version, lang, text_sha256, filled, how, at, ip, device, context, previous_id)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::jsonb[], $10::text[], $11::timestamptz[],
         $12::text[], $13::text[], $14::jsonb[], $15::uuid[])`,
      [
        all.map((a) => a.id),
        all.map((a) => a.tenantId),
        all.map((a) => a.accountId),
        all.map((a) => a.document),
        all.map((a) => a.versionId),
        all.map((a) => a.version),
        all.map((a) => a.lang),
        all.map((a) => a.textSha256),
        all.map((a) => a.filled && json(a.filled)),
        all.map((a) => a.how),
        all.map((a) => a.at),
        all.map((a) => a.ip),
        all.map((a) => a.device),
        all.map((a) => json(a.context)),
        all.map((a) => a.previousId),
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
