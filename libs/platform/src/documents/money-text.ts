import type { Currency, Lang, Money } from '#kernel';

const LOCALES: Record<Lang, string> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** Signs that the documents' typeface has. The dram's ֏ is not among them, so AMD is written out. */
const SIGNS: Partial<Record<Currency, string>> = { RUB: '₽', KZT: '₸', USD: '$', EUR: '€' };

const formats = new Map<string, Intl.NumberFormat>();

/** An amount for people: `1 990,00 ₽`, `₸1,990.00`, `1 990,00 AMD`. Exact: no float is involved. */
export function moneyText(money: Money, lang: Lang): string {
  const { amount, currency } = money.toJSON();
  const sign = SIGNS[currency as Currency] ?? currency;
  const digits = /\.(\d+)$/.exec(amount)?.[1]?.length ?? 0;
  const key = `${lang}${digits}`;
  let format = formats.get(key);
  if (!format)
    formats.set(
      key,
      (format = new Intl.NumberFormat(LOCALES[lang], { minimumFractionDigits: digits, maximumFractionDigits: digits })),
    );
  const number = format.format(amount as unknown as number);
  if (lang !== 'en') return `${number}\u00a0${sign}`;
  if (sign === currency) return `${currency}\u00a0${number}`;
  return number.startsWith('-') ? `-${sign}${number.slice(1)}` : `${sign}${number}`;
}
