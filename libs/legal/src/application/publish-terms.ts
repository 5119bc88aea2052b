import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGS, Temporal, dueAfter, startOfDay, uuidv7, type Calendars, type Clock, type Lang } from '#kernel';
import { CALENDARS, CLOCK, CONFIG, Events, Journal, onConflict, type Config, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { parse } from 'yaml';
import type { PolicySet } from '../domain/policy-set.js';
import { parseTermsFile, renderTerms, textHash, type TermsSource } from '../domain/terms-text.js';
import type { Words } from '../domain/wording.js';
import { legalErrors } from '../legal.errors.js';
import { termsRows, type TermsRow } from '../persistence/terms.repository.js';
import { dataFolder } from './load-packs.js';
import { Packs } from './packs.js';

/** Event: a version of a terms document was published; it may be in force later. */
export const TERMS_PUBLISHED = 'legal.terms-published.v1';

/** A new version in the languages it has. */
export interface NewTerms {
  document: string;
  version: string;
  pack?: string;
  effective?: string;
  texts: { lang: Lang; title: string; body: string }[];
}

/** Publishes terms: the shipped files at boot, and what the operator writes. A published text never changes. */
@Injectable()
export class PublishTerms {
  private readonly words: Words;
  private readonly folder: string;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CALENDARS) private readonly calendars: Calendars,
    @Inject(Packs) private readonly packs: Packs,
    @Inject(Journal) private readonly journal: Journal,
    @Inject(Events) private readonly events: Events,
  ) {
    this.folder = dataFolder('terms', 'words.yaml');
    this.words = parse(readFileSync(join(this.folder, 'words.yaml'), 'utf8')) as Words;
  }

  /** Publishes every shipped document that is not published yet; one whose text came out different becomes a new version. */
  async shipped(tx: Tx): Promise<string[]> {
    await tx.query('SELECT pg_advisory_xact_lock(770058)');
    const published: string[] = [];
    const all = editions(this.read());
    for (const edition of all) {
      const newest = !all.some((e) => e.document === edition.document && e.version > edition.version);
      const done = await this.publishShipped(tx, edition, newest);
      if (done) published.push(`${edition.document} ${done}`);
    }
    return published;
  }

  /**
   * Publishes a version.
   * @throws DomainError legal.terms_version_taken, legal.terms_wording
   */
  async publish(tx: Tx, terms: NewTerms, by: string): Promise<TermsRow[]> {
    const rows = this.render(terms);
    const before = await termsRows.all(tx, terms.document);
    if (before.some((r) => r.version === terms.version))
      throw legalErrors.fail('terms_version_taken', { version: terms.version });
    const publishedAt = this.clock.now();
    const effectiveAt = before.length === 0 ? publishedAt : this.effectiveFrom(terms, publishedAt);
    const made = rows.map((r): TermsRow => ({ ...r, id: uuidv7(), publishedAt, effectiveAt }));
    await onConflict(
      'terms_version_document_version_lang_key',
      () => legalErrors.fail('terms_version_taken', { version: terms.version }),
      async () => {
        for (const row of made) await termsRows.insert(tx, row, by);
      },
    );
    await this.announce(tx, { ...terms, effectiveAt }, made, by);
    return made;
  }

  private async publishShipped(tx: Tx, edition: NewTerms, newest: boolean): Promise<string | undefined> {
    const rendered = this.render(edition);
    const before = await termsRows.all(tx, edition.document);
    const own = before.filter((r) => r.version === edition.version || r.version.startsWith(`${edition.version}.`));
    // The latest printing of this edition: the operator's details or pack may have changed the words since.
    const latest = own[0]?.version;
    const same =
      latest &&
      rendered.every((r) => own.some((o) => o.version === latest && o.lang === r.lang && o.sha256 === r.sha256));
    if (same || (latest && !newest)) return undefined;
    const printings = new Set(own.map((r) => r.version)).size;
    const version = printings === 0 ? edition.version : `${edition.version}.${printings + 1}`;
    await this.publish(tx, { ...edition, version }, 'system');
    return version;
  }

  private read(): TermsSource[] {
    return readdirSync(this.folder)
      .filter((f) => f.endsWith('.md'))
      .sort()
      .map((f) => parseTermsFile(f, readFileSync(join(this.folder, f), 'utf8')));
  }

  private render(terms: NewTerms): Omit<TermsRow, 'id' | 'publishedAt' | 'effectiveAt'>[] {
    const fill = {
      policies: this.policiesOf(terms),
      words: this.words,
      operator: { ...this.config.operator },
      siteUrl: this.siteUrl(),
    };
    return terms.texts.map(({ lang, title, body }) => {
      let text: string;
      try {
        text = renderTerms(body, lang, fill);
      } catch (error) {
        throw legalErrors.fail('terms_wording', {
          problem: `${terms.document} (${lang}): ${(error as Error).message}`,
        });
      }
      return {
        document: terms.document,
        version: terms.version,
        lang,
        title,
        body: text,
        sha256: textHash(text),
        pack: terms.pack ?? null,
      };
    });
  }

  private policiesOf(terms: { document: string; pack?: string }): PolicySet {
    return terms.pack ? this.packs.documentPolicies(terms.pack) : this.packs.operator;
  }

  /** In a sandbox the port is chance; the address in the text must not become a new version of the terms with it. */
  private siteUrl(): string {
    const url = new URL(this.config.publicUrl);
    return this.config.mode === 'sandbox' ? url.hostname : url.host;
  }

  /** A change binds after the notice of the document's own contract, and not before the date it names itself. */
  private effectiveFrom(terms: NewTerms, publishedAt: Temporal.Instant): Temporal.Instant {
    const notice = this.policiesOf(terms).get('terms.notice');
    const earliest = dueAfter(notice, publishedAt, this.calendars).at;
    const named = terms.effective ? startOfDay(Temporal.PlainDate.from(terms.effective), notice.zone) : earliest;
    return Temporal.Instant.compare(named, earliest) > 0 ? named : earliest;
  }

  private async announce(
    tx: Tx,
    made: { document: string; version: string; effectiveAt: Temporal.Instant },
    rows: TermsRow[],
    by: string,
  ): Promise<void> {
    const facts = { document: made.document, version: made.version, effectiveAt: made.effectiveAt.toString() };
    await this.journal.append(tx, {
      kind: 'legal.terms-published',
      subject: { type: 'terms', id: made.document },
      actor: by,
      payload: { ...facts, texts: rows.map((r) => ({ lang: r.lang, sha256: r.sha256 })) },
    });
    await this.events.publish(tx, { type: TERMS_PUBLISHED, payload: facts });
  }
}

/** Files of one version together, in the order of languages. */
function editions(sources: TermsSource[]): NewTerms[] {
  const order = (lang: Lang) => LANGS.indexOf(lang);
  const byVersion = new Map<string, NewTerms>();
  for (const { document, version, pack, effective, lang, title, body } of sources) {
    const key = `${document} ${version}`;
    const fresh: NewTerms = { document, version, pack, effective: effective && String(effective), texts: [] };
    const edition = byVersion.get(key) ?? fresh;
    edition.texts.push({ lang, title: title[lang], body });
    edition.texts.sort((a, b) => order(a.lang) - order(b.lang));
    byVersion.set(key, edition);
  }
  return [...byVersion.values()];
}
