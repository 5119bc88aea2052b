import type { Clock, Lang, Temporal } from '#kernel';
import { CLOCK } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { diffTerms, type DiffLine } from '../domain/terms-diff.js';
import { toHtml } from '../domain/markdown.js';
import { fillSeller, textHash, type SellerDetails } from '../domain/terms-text.js';
import { legalErrors } from '../legal.errors.js';
import { termsRows, type Reader, type TermsRow } from '../persistence/terms.repository.js';

/** One version of a terms document in one language, as people read it. */
export interface TermsText {
  id: string;
  document: string;
  version: string;
  lang: Lang;
  /** Languages in which the version exists. */
  langs: Lang[];
  title: string;
  /** Markdown; the exact text that `sha256` is of. */
  text: string;
  html: string;
  sha256: string;
  publishedAt: Temporal.Instant;
  effectiveAt: Temporal.Instant;
}

/** One version of a document, without its text. */
export interface TermsVersion {
  document: string;
  version: string;
  langs: { lang: Lang; id: string; title: string; sha256: string }[];
  publishedAt: Temporal.Instant;
  effectiveAt: Temporal.Instant;
  state: 'current' | 'upcoming' | 'past';
}

/** Reads terms documents. */
@Injectable()
export class Terms {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * The version in force at `at` (now), in the language asked for or the nearest there is. With a seller, its details
   * stand in the text and the hash is of that text.
   * @throws DomainError legal.terms_unknown
   */
  async current(
    tx: Reader,
    document: string,
    lang: Lang,
    at?: Temporal.Instant,
    seller?: SellerDetails,
  ): Promise<TermsText> {
    return this.choose(document, await termsRows.inForce(tx, document, at ?? this.clock.now()), lang, seller);
  }

  /** One version by its number. @throws DomainError legal.terms_unknown */
  async version(tx: Reader, document: string, version: string, lang: Lang, seller?: SellerDetails): Promise<TermsText> {
    return this.choose(document, await termsRows.version(tx, document, version), lang, seller);
  }

  /** Every version, newest first. @throws DomainError legal.terms_unknown */
  async versions(tx: Reader, document: string): Promise<TermsVersion[]> {
    const rows = await termsRows.all(tx, document);
    if (rows.length === 0) throw legalErrors.fail('terms_unknown', { document });
    const current = (await termsRows.inForce(tx, document, this.clock.now()))[0]?.version;
    const now = this.clock.now();
    return rows
      .filter((row, i) => rows.findIndex((r) => r.version === row.version) === i)
      .map((first) =>
        summary(
          first,
          rows.filter((r) => r.version === first.version),
          current,
          now,
        ),
      );
  }

  /** What changed in a version since another (the one before it, unless named). */
  async diff(
    tx: Reader,
    document: string,
    version: string,
    lang: Lang,
    since?: string,
  ): Promise<{ from: string | null; to: string; lang: Lang; lines: DiffLine[] }> {
    const to = await this.version(tx, document, version, lang);
    const all = await this.versions(tx, document);
    const before = since ?? all[all.findIndex((v) => v.version === version) + 1]?.version;
    if (!before) return { from: null, to: version, lang: to.lang, lines: diffTerms('', to.text) };
    const from = await this.version(tx, document, before, to.lang);
    return { from: before, to: version, lang: to.lang, lines: diffTerms(from.text, to.text) };
  }

  /** A row as people read it. */
  present(row: TermsRow, langs: Lang[], seller?: SellerDetails): TermsText {
    const text = fillSeller(row.body, row.lang, seller);
    // Without a seller the blanks are only shown: the hash stays that of the published text.
    const sha256 = seller ? textHash(text) : row.sha256;
    const { id, document, version, lang, title, publishedAt, effectiveAt } = row;
    return { id, document, version, lang, langs, title, text, html: toHtml(text), sha256, publishedAt, effectiveAt };
  }

  private choose(document: string, rows: TermsRow[], lang: Lang, seller?: SellerDetails): TermsText {
    const row = rows.find((r) => r.lang === lang) ?? rows.find((r) => r.lang === 'ru') ?? rows[0];
    if (!row) throw legalErrors.fail('terms_unknown', { document });
    return this.present(
      row,
      rows.map((r) => r.lang),
      seller,
    );
  }
}

function summary(first: TermsRow, rows: TermsRow[], current: string | undefined, now: Temporal.Instant): TermsVersion {
  const { document, version, publishedAt, effectiveAt } = first;
  const upcoming = effectiveAt.epochNanoseconds > now.epochNanoseconds;
  return {
    document,
    version,
    publishedAt,
    effectiveAt,
    state: upcoming ? 'upcoming' : version === current ? 'current' : 'past',
    langs: rows.map(({ lang, id, title, sha256 }) => ({ lang, id, title, sha256 })),
  };
}
