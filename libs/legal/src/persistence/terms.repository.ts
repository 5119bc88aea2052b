import type { Lang, Temporal } from '#kernel';
import type { Tx } from '#platform';

/** What reads published rows: a transaction of any scope, or none at all. */
export type Reader = Pick<Tx, 'query' | 'maybe'>;

/** One language of one version of a terms document. */
export interface TermsRow {
  id: string;
  document: string;
  version: string;
  lang: Lang;
  title: string;
  body: string;
  sha256: string;
  pack: string | null;
  publishedAt: Temporal.Instant;
  effectiveAt: Temporal.Instant;
}

/** What an acceptance keeps of a version, and which version of its document is in force. */
export type StandingTerms = Pick<TermsRow, 'id' | 'document' | 'version' | 'lang' | 'sha256'> & {
  inForce: string | null;
};

const COLUMNS = `id, document, version, lang, title, body, sha256, pack, published_at AS "publishedAt", effective_at AS "effectiveAt"`;

/** Published terms. Rows are never changed. */
export const termsRows = {
  /** Every language of the version in force at `at`. */
  inForce: (tx: Reader, document: string, at: Temporal.Instant): Promise<TermsRow[]> =>
    tx.query<TermsRow>(
      `SELECT ${COLUMNS} FROM legal.terms_version WHERE document = $1 AND version = (
         SELECT version FROM legal.terms_version WHERE document = $1 AND effective_at <= $2 ORDER BY effective_at DESC, published_at DESC, id DESC LIMIT 1)`,
      [document, at],
    ),
  /** Versions without their texts, each with the number of its document's version in force at `at`. */
  standing: (tx: Reader, ids: readonly string[], at: Temporal.Instant): Promise<StandingTerms[]> =>
    tx.query(
      `SELECT t.id, t.document, t.version, t.lang, t.sha256, (
         SELECT version FROM legal.terms_version WHERE document = t.document AND effective_at <= $2 ORDER BY effective_at DESC, published_at DESC, id DESC LIMIT 1) AS "inForce"
       FROM legal.terms_version t WHERE t.id = ANY ($1::uuid[])`,
      [ids, at],
    ),
  byId: (tx: Reader, id: string): Promise<TermsRow | undefined> =>
    tx.maybe<TermsRow>(`SELECT ${COLUMNS} FROM legal.terms_version WHERE id = $1`, [id]),
  version: (tx: Reader, document: string, version: string): Promise<TermsRow[]> =>
    tx.query<TermsRow>(`SELECT ${COLUMNS} FROM legal.terms_version WHERE document = $1 AND version = $2`, [
      document,
      version,
    ]),
  /** Every language of every version, newest first. */
  all: (tx: Reader, document: string): Promise<TermsRow[]> =>
    tx.query<TermsRow>(
      `SELECT ${COLUMNS} FROM legal.terms_version WHERE document = $1 ORDER BY published_at DESC, version DESC, lang`,
      [document],
    ),
  documents: (
    tx: Reader,
  ): Promise<
    {
      document: string;
      version: string;
      publishedAt: Temporal.Instant;
      effectiveAt: Temporal.Instant;
      langs: Lang[];
      titles: Record<Lang, string>;
    }[]
  > =>
    tx.query(
      `SELECT document, version, min(published_at) AS "publishedAt", min(effective_at) AS "effectiveAt", array_agg(lang ORDER BY lang) AS langs, jsonb_object_agg(lang, title) AS titles
       FROM legal.terms_version GROUP BY document, version ORDER BY document, min(published_at) DESC, version DESC`,
    ),
  insert: (tx: Tx, row: TermsRow, by: string): Promise<number> =>
    tx.exec(
      `INSERT INTO legal.terms_version (id, document, version, lang, title, body, sha256, pack, published_at, effective_at, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        row.id,
        row.document,
        row.version,
        row.lang,
        row.title,
        row.body,
        row.sha256,
        row.pack,
        row.publishedAt,
        row.effectiveAt,
        by,
      ],
    ),
};
