import { localise, type Lang } from '#kernel';
import type { TermsText, TermsVersion } from '../application/terms.js';
import type { LegalPolicy, LoadedPack } from '../domain/pack.js';
import type { PackDto, PolicyDto } from './dto/packs.dto.js';
import type { TermsDto, TermsVersionDto } from './dto/terms.dto.js';

export const presentTerms = (t: TermsText): TermsDto => ({
  ...t,
  publishedAt: t.publishedAt.toString(),
  effectiveAt: t.effectiveAt.toString(),
});

export const presentVersion = (v: TermsVersion): TermsVersionDto => ({
  ...v,
  publishedAt: v.publishedAt.toString(),
  effectiveAt: v.effectiveAt.toString(),
});

export const presentPolicy = (p: LegalPolicy): PolicyDto => ({
  key: p.key,
  value: p.value,
  clauses: [...p.clauses],
  text: p.text,
  pack: p.pack,
  scope: p.scope,
  origin: p.origin,
  extra: { ...p.extra, ...(p.from ? { from: p.from } : {}) },
});

/** A loaded pack with its contradictions in the reader's language. */
export function presentPack(
  p: LoadedPack,
  lang: Lang,
  facts: Pick<PackDto, 'usedAs' | 'sellers' | 'versions'>,
): PackDto {
  const { pack } = p;
  return {
    pack: pack.pack,
    kind: pack.kind,
    title: localise(pack.title, lang),
    jurisdiction: pack.jurisdiction ?? null,
    zone: pack.zone ?? null,
    calendar: pack.calendar ?? null,
    currency: pack.currency ?? null,
    version: pack.version,
    sha256: p.sha256,
    terms: pack.terms
      ? { document: pack.terms.document, version: pack.terms.version, source: pack.terms.source }
      : null,
    policies: Object.keys(pack.policies).length,
    contradictions: (pack.contradictions ?? []).map((c) => ({
      clauses: c.clauses ?? [],
      policy: c.policy ?? null,
      note: localise(c.note, lang),
      chosen: c.chosen,
    })),
    ...facts,
  };
}
