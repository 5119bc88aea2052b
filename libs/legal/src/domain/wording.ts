import { Temporal, localise, plural, type Lang, type PluralForms, type Texts } from '#kernel';
import type { LegalPolicy } from './pack.js';

/** How policy words read in documents: by key, then by word. */
export type Words = Readonly<Record<string, Readonly<Record<string, Texts>>>>;

const units: Record<
  'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes' | 'seconds',
  Record<Lang, PluralForms>
> = {
  years: {
    ru: { one: 'год', few: 'года', many: 'лет', other: 'года' },
    kk: { other: 'жыл' },
    en: { one: 'year', other: 'years' },
  },
  months: {
    ru: { one: 'месяц', few: 'месяца', many: 'месяцев', other: 'месяца' },
    kk: { other: 'ай' },
    en: { one: 'month', other: 'months' },
  },
  weeks: {
    ru: { one: 'неделя', few: 'недели', many: 'недель', other: 'недели' },
    kk: { other: 'апта' },
    en: { one: 'week', other: 'weeks' },
  },
  days: {
    ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' },
    kk: { other: 'күн' },
    en: { one: 'day', other: 'days' },
  },
  hours: {
    ru: { one: 'час', few: 'часа', many: 'часов', other: 'часа' },
    kk: { other: 'сағат' },
    en: { one: 'hour', other: 'hours' },
  },
  minutes: {
    ru: { one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' },
    kk: { other: 'минут' },
    en: { one: 'minute', other: 'minutes' },
  },
  seconds: {
    ru: { one: 'секунда', few: 'секунды', many: 'секунд', other: 'секунды' },
    kk: { other: 'секунд' },
    en: { one: 'second', other: 'seconds' },
  },
};
const workingDays: Record<Lang, PluralForms> = {
  ru: { one: 'рабочий день', few: 'рабочих дня', many: 'рабочих дней', other: 'рабочего дня' },
  kk: { other: 'жұмыс күні' },
  en: { one: 'working day', other: 'working days' },
};
const academicHours: Record<Lang, PluralForms> = {
  ru: {
    one: 'академический час',
    few: 'академических часа',
    many: 'академических часов',
    other: 'академического часа',
  },
  kk: { other: 'академиялық сағат' },
  en: { one: 'academic hour', other: 'academic hours' },
};
const atOnce: Texts = { ru: 'сразу', kk: 'бірден', en: 'at once' };
const sizes: Record<string, Texts> = {
  MB: { ru: 'МБ', kk: 'МБ', en: 'MB' },
  GB: { ru: 'ГБ', kk: 'ГБ', en: 'GB' },
  TB: { ru: 'ТБ', kk: 'ТБ', en: 'TB' },
};
const yesNo: Record<string, Texts> = {
  true: { ru: 'да', kk: 'иә', en: 'yes' },
  false: { ru: 'нет', kk: 'жоқ', en: 'no' },
};

/** A term or limit as a policy writes it (`P14D`, `5wd`, `120ah`), in words: `14 дней`. */
export const termInWords = (value: string): Texts => ({
  ru: wordValue('', value, 'ru', {}),
  kk: wordValue('', value, 'kk', {}),
  en: wordValue('', value, 'en', {}),
});

const locales: Record<Lang, string> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** A policy, or one field of it (`window`, `also`), in words a person reads: `7 дней`, `5 working days`, `10 000 000 KZT`. */
export function wordPolicy(policy: LegalPolicy, lang: Lang, words: Words, field?: string): string | undefined {
  const value: unknown = field ? policy.extra[field] : (policy.list ?? policy.value);
  return value === undefined ? undefined : wordValue(policy.key, value, lang, words);
}

function wordValue(key: string, value: unknown, lang: Lang, words: Words): string {
  if (Array.isArray(value)) {
    // Two bare numbers are a range (ages).
    if (value.length === 2 && value.every((v) => typeof v === 'number')) return `${value[0]}–${value[1]}`;
    return value.map((v) => wordValue(key, v, lang, words)).join(', ');
  }
  if (typeof value === 'object' && value !== null)
    return wordValue(key, (value as { value?: unknown }).value ?? '', lang, words);
  const text = String(value);
  return known(key, text, lang, words) ?? formatted(text, lang) ?? text;
}

function known(key: string, text: string, lang: Lang, words: Words): string | undefined {
  const found = words[key]?.[text] ?? (key.startsWith('penalty.') ? words.penalties?.[text] : undefined) ?? yesNo[text];
  return found && localise(found, lang);
}

function formatted(text: string, lang: Lang): string | undefined {
  const counted = /^(\d+)(wd|ah)$/.exec(text);
  if (counted) return count(lang, Number(counted[1]), (counted[2] === 'wd' ? workingDays : academicHours)[lang]);
  if (/^P(?=.)/.test(text)) return duration(text, lang);
  const money = /^(\d+(?:\.\d{2})?) ([A-Z]{3})$/.exec(text);
  if (money) return `${new Intl.NumberFormat(locales[lang]).format(Number(money[1]))} ${money[2]}`;
  const [amount, unit = ''] = text.split(' ');
  if (sizes[unit]) return `${amount} ${localise(sizes[unit], lang)}`;
  if (/^[A-Z]{2}$/.test(text)) return new Intl.DisplayNames([lang], { type: 'region' }).of(text);
  if (/^[A-Z]{3}$/.test(text)) return `${new Intl.DisplayNames([lang], { type: 'currency' }).of(text)} (${text})`;
  return undefined;
}

const count = (lang: Lang, n: number, forms: PluralForms): string => `${n} ${plural(lang, n, forms)}`;

function duration(iso: string, lang: Lang): string | undefined {
  let parsed: Temporal.Duration;
  try {
    parsed = Temporal.Duration.from(iso);
  } catch {
    return undefined;
  }
  if (parsed.blank) return localise(atOnce, lang);
  return (Object.keys(units) as (keyof typeof units)[])
    .filter((u) => parsed[u] !== 0)
    .map((u) => count(lang, parsed[u], units[u][lang]))
    .join(' ');
}
