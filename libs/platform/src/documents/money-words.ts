import { plural, type Currency, type Lang, type Money, type PluralForms } from '#kernel';

type Gender = 'm' | 'f';
interface Unit {
  forms: PluralForms;
  gender: Gender;
}

const RU_ONES: Record<Gender, readonly string[]> = {
  m: ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
  f: ['', 'одна', 'две', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
};
const RU_TEENS = ['десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать']; // prettier-ignore
const RU_TENS = ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто']; // prettier-ignore
const RU_HUNDREDS = ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот']; // prettier-ignore
const KK_ONES = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const KK_TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const EN_ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']; // prettier-ignore
const EN_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Names of thousands, millions and so on; in Russian a thousand is feminine, the others masculine. */
const GROUPS: Record<Lang, readonly PluralForms[]> = {
  ru: [
    { one: 'тысяча', few: 'тысячи', many: 'тысяч', other: 'тысячи' },
    { one: 'миллион', few: 'миллиона', many: 'миллионов', other: 'миллиона' },
    { one: 'миллиард', few: 'миллиарда', many: 'миллиардов', other: 'миллиарда' },
    { one: 'триллион', few: 'триллиона', many: 'триллионов', other: 'триллиона' },
  ],
  kk: [{ other: 'мың' }, { other: 'миллион' }, { other: 'миллиард' }, { other: 'триллион' }],
  en: [{ other: 'thousand' }, { other: 'million' }, { other: 'billion' }, { other: 'trillion' }],
};

const rub = (one: string, few: string, many: string): PluralForms => ({ one, few, many, other: few });
const same = (word: string): PluralForms => ({ other: word });

/** A currency's whole and small unit in each language. */
const UNITS: Record<Currency, Record<Lang, { whole: Unit; small: PluralForms }>> = {
  RUB: {
    ru: { whole: { forms: rub('рубль', 'рубля', 'рублей'), gender: 'm' }, small: rub('копейка', 'копейки', 'копеек') },
    kk: { whole: { forms: same('рубль'), gender: 'm' }, small: same('тиын') },
    en: { whole: { forms: { one: 'rouble', other: 'roubles' }, gender: 'm' }, small: { one: 'kopeck', other: 'kopecks' } },
  },
  KZT: {
    ru: { whole: { forms: same('тенге'), gender: 'm' }, small: same('тиын') },
    kk: { whole: { forms: same('теңге'), gender: 'm' }, small: same('тиын') },
    en: { whole: { forms: same('tenge'), gender: 'm' }, small: same('tiyn') },
  },
  USD: {
    ru: { whole: { forms: rub('доллар США', 'доллара США', 'долларов США'), gender: 'm' }, small: rub('цент', 'цента', 'центов') },
    kk: { whole: { forms: same('АҚШ доллары'), gender: 'm' }, small: same('цент') },
    en: { whole: { forms: { one: 'US dollar', other: 'US dollars' }, gender: 'm' }, small: { one: 'cent', other: 'cents' } },
  },
  EUR: {
    ru: { whole: { forms: same('евро'), gender: 'm' }, small: rub('цент', 'цента', 'центов') },
    kk: { whole: { forms: same('еуро'), gender: 'm' }, small: same('цент') },
    en: { whole: { forms: { one: 'euro', other: 'euros' }, gender: 'm' }, small: { one: 'cent', other: 'cents' } },
  },
  AMD: {
    ru: { whole: { forms: rub('армянский драм', 'армянских драма', 'армянских драмов'), gender: 'm' }, small: same('лум') },
    kk: { whole: { forms: same('армян драмы'), gender: 'm' }, small: same('лума') },
    en: { whole: { forms: { one: 'Armenian dram', other: 'Armenian drams' }, gender: 'm' }, small: same('luma') },
  },
}; // prettier-ignore

/** Words of 1 to 999. */
const HUNDREDS: Record<Lang, (n: number, gender: Gender) => string[]> = {
  ru: (n, gender) => {
    const rest = n % 100;
    const teen = rest >= 10 && rest < 20;
    return [
      RU_HUNDREDS[Math.floor(n / 100)]!,
      ...(teen ? [RU_TEENS[rest - 10]!] : [RU_TENS[Math.floor(rest / 10)]!, RU_ONES[gender][rest % 10]!]),
    ];
  },
  // One hundred is «жүз», without «бір» before it.
  kk: (n) => {
    const hundreds = Math.floor(n / 100);
    return [hundreds > 1 ? KK_ONES[hundreds]! : '', hundreds > 0 ? 'жүз' : '', KK_TENS[Math.floor((n % 100) / 10)]!, KK_ONES[n % 10]!];
  },
  en: (n) => {
    const hundreds = Math.floor(n / 100);
    const rest = n % 100;
    const small =
      rest < 20 ? EN_ONES[rest]! : [EN_TENS[Math.floor(rest / 10)], EN_ONES[rest % 10]].filter(Boolean).join('-');
    return [hundreds > 0 ? `${EN_ONES[hundreds]} hundred` : '', hundreds > 0 && rest > 0 ? 'and' : '', small];
  },
}; // prettier-ignore

const ZERO: Record<Lang, string> = { ru: 'ноль', kk: 'нөл', en: 'zero' };

/** A whole number in words. @throws Error beyond 999 trillions */
function wordsOf(value: bigint, lang: Lang, gender: Gender): string {
  if (value === 0n) return ZERO[lang];
  const words: string[] = [];
  for (let group = GROUPS[lang].length; group >= 0; group--) {
    const n = Number((value / 1000n ** BigInt(group)) % 1000n);
    if (n === 0) continue;
    const named = group > 0 ? GROUPS[lang][group - 1]! : undefined;
    // In Kazakh a thousand alone is «мың», as a hundred is «жүз»; of greater numbers «бір» is said.
    const bare = lang === 'kk' && group === 1 && n === 1 && words.length === 0;
    if (!bare) words.push(...HUNDREDS[lang](n, group === 1 ? 'f' : group > 1 ? 'm' : gender));
    if (named) words.push(plural(lang, n, named));
  }
  return words.filter(Boolean).join(' ');
}

/**
 * An amount as documents write it: whole units in words, the small ones in digits, «Четырнадцать тысяч девятьсот тенге
 * 00 тиын». Begins with a capital. @throws Error beyond 999 trillions of whole units
 */
export function moneyWords(money: Money, lang: Lang): string {
  const minor = money.abs().minor;
  const whole = minor / 100n;
  if (whole >= 10n ** 15n) throw new Error('an amount too large for words');
  const unit = UNITS[money.currency][lang];
  const small = Number(minor % 100n);
  const said = [
    ...(money.isNegative() ? [{ ru: 'минус', kk: 'минус', en: 'minus' }[lang]] : []),
    wordsOf(whole, lang, unit.whole.gender),
    plural(lang, whole, unit.whole.forms),
    String(small).padStart(2, '0'),
    plural(lang, small, unit.small),
  ].join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
