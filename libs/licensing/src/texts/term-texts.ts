import { Temporal, plural, type Lang, type PluralForms, type Texts } from '#kernel';

const WORDS: Record<'years' | 'months' | 'weeks' | 'days', Record<Lang, PluralForms>> = {
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
};

/** A term as people say it: `P1M` is “1 месяц”, “1 ай”, “1 month”. */
export function termTexts(iso: string): Texts {
  const d = Temporal.Duration.from(iso);
  const say = (lang: Lang): string =>
    (Object.keys(WORDS) as (keyof typeof WORDS)[])
      .filter((unit) => d[unit] !== 0)
      .map((unit) => `${d[unit]} ${plural(lang, d[unit], WORDS[unit][lang])}`)
      .join(' ') || iso;
  return { ru: say('ru'), kk: say('kk'), en: say('en') };
}
