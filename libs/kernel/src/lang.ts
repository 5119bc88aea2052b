/** The languages people may use the platform in: Russian, Kazakh, English. */
export const LANGS = ['ru', 'kk', 'en'] as const;

/** One of the platform's languages. */
export type Lang = (typeof LANGS)[number];

/** One text in every language; `{name}` stands for a parameter. */
export type Texts = Readonly<Record<Lang, string>>;

/** Forms of a word by CLDR plural category; `other` stands in for a missing one. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Is the string one of the platform's languages? */
export function isLang(value: unknown): value is Lang {
  return LANGS.includes(value as Lang);
}

const PLACEHOLDER = /\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

/** Names of the `{placeholders}` in a text, each once, sorted. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1]!))].sort();
}

/** Is the value a text in every language? */
export const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && LANGS.every((lang) => typeof (value as Texts)[lang] === 'string');

/**
 * The text in one language with `{name}` replaced from `params` (through `String`; a text in every language by its own).
 * A missing parameter leaves its placeholder visible: explaining a failure must not fail itself.
 */
export function localise(texts: Texts, lang: Lang, params: Readonly<Record<string, unknown>> = {}): string {
  return texts[lang].replace(PLACEHOLDER, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (isTexts(value)) return value[lang];
    return value === undefined || value === null ? whole : String(value);
  });
}

const rules = new Map<Lang, Intl.PluralRules>();

/**
 * The form of a word that goes with the count: `plural('ru', 3, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })`.
 * The number itself is not added.
 */
export function plural(lang: Lang, n: number | bigint, forms: PluralForms): string {
  let rule = rules.get(lang);
  if (!rule) rules.set(lang, (rule = new Intl.PluralRules(lang)));
  return forms[rule.select(typeof n === 'bigint' ? Number(n) : n)] ?? forms.other;
}
