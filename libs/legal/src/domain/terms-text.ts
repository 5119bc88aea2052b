import { createHash } from 'node:crypto';
import { LANGS, isLang, type Lang, type Texts } from '#kernel';
import { parse } from 'yaml';
import type { PolicySet } from './policy-set.js';
import { wordPolicy, type Words } from './wording.js';

/** A terms document as its file writes it. */
export interface TermsSource {
  document: string;
  version: string;
  /** A date before which the version is not in force, whatever the notice is. */
  effective?: string;
  lang: Lang;
  /** The pack that its policies are read from; the operator's where none is named. */
  pack?: string;
  title: Texts;
  body: string;
}

/** Details of the seller whose terms a document prints. */
export interface SellerDetails {
  name: string;
  taxId: string;
  address: string;
  email: string;
}

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Reads a file of front matter and Markdown. @throws Error naming what is missing */
export function parseTermsFile(name: string, source: string): TermsSource {
  const front = FRONT.exec(source);
  if (!front) throw new Error(`Terms ${name}: the file must begin with front matter between two lines of "---".`);
  const head = parse(front[1] ?? '') as Partial<TermsSource>;
  for (const field of ['document', 'version', 'lang', 'title'] as const)
    if (!head[field]) throw new Error(`Terms ${name}: front matter has no "${field}".`);
  if (!isLang(head.lang)) throw new Error(`Terms ${name}: lang "${head.lang}" is not one of ${LANGS.join(', ')}.`);
  return { ...(head as TermsSource), version: String(head.version), body: source.slice(front[0].length) };
}

/** What stands in for placeholders: policies of the document's pack, the operator's details, the site's address. */
export interface Filling {
  policies: PolicySet;
  words: Words;
  operator: Readonly<Record<string, string>>;
  siteUrl: string;
}

/**
 * The exact text that is published: clause marks cut off, policies and operator's details in words.
 * `{{seller.…}}` stays until a seller is known.
 * @throws Error naming the placeholder that nothing fills
 */
export function renderTerms(body: string, lang: Lang, fill: Filling): string {
  return body
    .replace(/[ \t]*<!--[\s\S]*?-->/g, '')
    .replace(/\{\{([^{}]*)\}\}/g, (whole, inner: string) => {
      if (inner.startsWith('seller.')) return whole;
      const filled = fillOne(inner.trim(), lang, fill);
      if (filled === undefined) throw new Error(whole);
      return filled;
    })
    .replace(/\r\n/g, '\n')
    .trim();
}

function fillOne(name: string, lang: Lang, fill: Filling): string | undefined {
  if (name === 'site.url') return fill.siteUrl;
  if (name.startsWith('operator.')) return fill.operator[name.slice('operator.'.length)];
  if (!name.startsWith('policy:')) return undefined;
  const [key = '', field] = name.slice('policy:'.length).split('#');
  return fill.policies.has(key) ? wordPolicy(fill.policies.get(key), lang, fill.words, field) : undefined;
}

const blanks: Record<keyof SellerDetails, Texts> = {
  name: { ru: '[название продавца]', kk: '[сатушының атауы]', en: '[seller’s name]' },
  taxId: { ru: '[ИНН или БИН/ИИН продавца]', kk: '[сатушының БСН/ЖСН]', en: '[seller’s tax id]' },
  address: { ru: '[адрес продавца]', kk: '[сатушының мекенжайы]', en: '[seller’s address]' },
  email: { ru: '[почта продавца]', kk: '[сатушының поштасы]', en: '[seller’s e-mail]' },
};

/** Puts a seller's details into a published text; without a seller, says what will stand there. */
export function fillSeller(text: string, lang: Lang, seller?: SellerDetails): string {
  return text.replace(/\{\{seller\.(\w+)\}\}/g, (whole, field: string) => {
    if (!(field in blanks)) return whole;
    const key = field as keyof SellerDetails;
    return seller ? seller[key] : blanks[key][lang];
  });
}

/** SHA-256 of a text, as evidence quotes it. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
