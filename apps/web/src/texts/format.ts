import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './languages.js';
import { isLanguage } from './languages.js';

/** Money as the API carries it: a decimal string, never a number. */
export interface MoneyValue {
  amount: string;
  currency: string;
}

/** Browsers often lack Kazakh data and fall back to English shapes, so its months are ours. Numbers are written as in Russian. */
const KK_MONTHS = [
  'қаңтар',
  'ақпан',
  'наурыз',
  'сәуір',
  'мамыр',
  'маусым',
  'шілде',
  'тамыз',
  'қыркүйек',
  'қазан',
  'қараша',
  'желтоқсан',
];
const KK_SHORT = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];
const KK_DAYS = ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'];

const KK_COUNTRIES: Record<string, string> = {
  RU: 'Ресей',
  KZ: 'Қазақстан',
  AM: 'Армения',
  BY: 'Беларусь',
  KG: 'Қырғызстан',
  UZ: 'Өзбекстан',
  TJ: 'Тәжікстан',
  TM: 'Түрікменстан',
  AZ: 'Әзербайжан',
  GE: 'Грузия',
  MD: 'Молдова',
  UA: 'Украина',
  DE: 'Германия',
  GB: 'Ұлыбритания',
  US: 'АҚШ',
  FR: 'Франция',
  IT: 'Италия',
  ES: 'Испания',
  PL: 'Польша',
  TR: 'Түркия',
  CN: 'Қытай',
  IN: 'Үндістан',
  IL: 'Израиль',
  AE: 'Біріккен Араб Әмірліктері',
};

const LOCALES: Record<Language, string> = { ru: 'ru-RU', kk: 'ru-RU', en: 'en-GB' };

type When = string | number | Date;
type DateStyle = 'short' | 'long' | 'weekday';

function instantOf(when: When): Date {
  return when instanceof Date ? when : new Date(when);
}

/** An ISO date has no zone: it is shown as written. */
function isPlainDate(when: When): when is string {
  return typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
}

function kazakhDate(when: Date, style: DateStyle, zone: string | undefined): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(when);
  const part = (type: string): number => Number(parts.find((entry) => entry.type === type)?.value ?? 0);
  const [year, month, day] = [part('year'), part('month'), part('day')];
  if (style === 'short') return `${day} ${KK_SHORT[month - 1]} ${year}`;
  const text = `${year} ж. ${day} ${KK_MONTHS[month - 1]}`;
  return style === 'weekday' ? `${text}, ${KK_DAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}` : text;
}

/** Writes dates, numbers and money in one language. Without a zone, times are those of the person's device. */
function formatsOf(language: Language) {
  const locale = LOCALES[language];

  function date(when: When, { style = 'short', zone }: { style?: DateStyle; zone?: string } = {}): string {
    const instant = instantOf(when);
    const timeZone = isPlainDate(when) ? 'UTC' : zone;
    if (language === 'kk') return kazakhDate(instant, style, timeZone);
    const month = style === 'short' ? 'short' : 'long';
    const weekday = style === 'weekday' ? { weekday: 'long' as const } : {};
    return new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month, day: 'numeric', ...weekday })
      .format(instant)
      .replace(/\s?г\.$/, '');
  }

  /** The month alone, from an ISO date or `2026-11`: what is known no nearer is not made up. */
  function month(when: string): string {
    const instant = instantOf(`${when.slice(0, 7)}-01`);
    if (language === 'kk') return `${instant.getUTCFullYear()} ж. ${KK_MONTHS[instant.getUTCMonth()] ?? ''}`;
    return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' })
      .format(instant)
      .replace(/\s?г\.$/, '');
  }

  /** A country by its two letters. */
  function country(code: string): string {
    const own = language === 'kk' ? KK_COUNTRIES[code] : undefined;
    try {
      return own ?? new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
    } catch {
      return code;
    }
  }

  function time(when: When, { zone, seconds = false }: { zone?: string; seconds?: boolean } = {}): string {
    const second = seconds ? { second: '2-digit' as const } : {};
    return new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', ...second }).format(
      instantOf(when),
    );
  }

  function number(value: number | string | bigint, options: Intl.NumberFormatOptions = {}): string {
    return new Intl.NumberFormat(locale, options).format(value as Intl.StringNumericLiteral);
  }

  return {
    language,
    date,
    month,
    country,
    time,
    dateTime: (when: When, options: { style?: DateStyle; zone?: string } = {}): string =>
      `${date(when, options)}, ${time(when, options)}`,
    number,
    /** `0.0523` is 5,23 %. */
    percent: (ratio: number | string, digits = 2): string =>
      number(ratio, { style: 'percent', maximumFractionDigits: digits }),
    /** The amount is a decimal string all the way: `Intl` takes it without passing through a float. */
    money({ amount, currency }: MoneyValue, { sign = false }: { sign?: boolean } = {}): string {
      const whole = !amount.includes('.') || /\.0+$/.test(amount);
      return number(amount, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
        ...(sign ? { signDisplay: 'exceptZero' } : {}),
      });
    },
    /** The amount alone, for columns whose head names the currency. */
    amount: ({ amount, currency }: MoneyValue): string => {
      const digits = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions();
      return number(amount, {
        minimumFractionDigits: digits.minimumFractionDigits,
        maximumFractionDigits: digits.maximumFractionDigits,
      });
    },
    bytes(value: number): string {
      const units = {
        ru: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
        kk: ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ'],
        en: ['B', 'KB', 'MB', 'GB', 'TB'],
      }[language];
      const step = value < 1 ? 0 : Math.min(4, Math.floor(Math.log2(value) / 10));
      return `${number(value / 1024 ** step, { maximumFractionDigits: step > 1 ? 1 : 0 })}\u00a0${units[step]}`;
    },
    list: (items: readonly string[]): string =>
      language === 'kk' ? items.join(', ') : new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

export type Formats = ReturnType<typeof formatsOf>;

/** Formats in the language shown. */
export function useFormat(): Formats {
  const { i18n } = useTranslation();
  return useMemo(() => formatsOf(isLanguage(i18n.language) ? i18n.language : 'ru'), [i18n.language]);
}
