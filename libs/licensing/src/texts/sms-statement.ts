import { localise, type Lang, type Money, type Temporal, type Texts } from '#kernel';
import { moneyText, type PdfDefinition } from '#platform';
import type { SmsStatement } from '../application/sms-statement.js';

const T = {
  title: { ru: 'Отчёт об SMS', kk: 'SMS есебі', en: 'SMS statement' },
  month: {
    ru: 'За {month}, по времени {zone}',
    kk: '{month}, {zone} уақыты бойынша',
    en: 'For {month}, by the time of {zone}',
  },
  seller: { ru: 'Продавец: {seller}', kk: 'Сатушы: {seller}', en: 'Seller: {seller}' },
  basis: {
    ru: 'Стоимость — тариф провайдера SMS плюс комиссия {rate}; списывается без акцепта (пункт 4.6).',
    kk: 'Құны — SMS-провайдердің тарифі және {rate} комиссия; акцептісіз алынады (4.6-тармақ).',
    en: 'The cost is the SMS provider’s tariff plus a commission of {rate}, debited without acceptance (clause 4.6).',
  },
  date: { ru: 'Дата', kk: 'Күні', en: 'Date' },
  messages: { ru: 'Сообщений', kk: 'Хабарлама', en: 'Messages' },
  parts: { ru: 'Частей', kk: 'Бөлік', en: 'Parts' },
  cost: { ru: 'Тариф', kk: 'Тариф', en: 'Tariff' },
  commission: { ru: 'Комиссия', kk: 'Комиссия', en: 'Commission' },
  total: { ru: 'Всего', kk: 'Барлығы', en: 'Total' },
  own: {
    ru: 'По собственному договору продавца с провайдером: сообщений {messages}, частей {parts}. Они здесь не оплачиваются.',
    kk: 'Сатушының провайдермен жеке шарты бойынша: {messages} хабарлама, {parts} бөлік. Олар мұнда төленбейді.',
    en: 'By the seller’s own contract with the provider: {messages} messages, {parts} parts. They are not charged here.',
  },
  none: {
    ru: 'В этом месяце через оператора ничего не отправлено.',
    kk: 'Бұл айда оператор арқылы ештеңе жіберілмеген.',
    en: 'Nothing was sent through the operator in this month.',
  },
} satisfies Record<string, Texts>;

const LOCALES: Record<Lang, string> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };

/** The statement of a month as a document, for the seller's books. */
export function smsStatementPdf(s: SmsStatement, seller: string, lang: Lang, at: Temporal.Instant): PdfDefinition {
  const say = (t: Texts, facts: Record<string, unknown> = {}): string => localise(t, lang, facts);
  const money = (m: Money): string => moneyText(m, lang);
  const right = (text: string, style = '') => ({ text, alignment: 'right', noWrap: true, style });
  const month = new Intl.DateTimeFormat(LOCALES[lang], { timeZone: s.zone, month: 'long', year: 'numeric' }).format(
    s.from.epochMilliseconds,
  );
  const row = (first: string, d: Pick<SmsStatement['total'], 'messages' | 'parts' | 'cost' | 'commission' | 'total'>, style = '') => [
    { text: first, style },
    right(String(d.messages), style),
    right(String(d.parts), style),
    right(money(d.cost), style),
    right(money(d.commission), style),
    right(money(d.total), style),
  ]; // prettier-ignore
  const head = [T.date, T.messages, T.parts, T.cost, T.commission, T.total].map((t, i) =>
    i === 0 ? { text: say(t), style: 'th' } : right(say(t), 'th'),
  );
  return {
    title: `${say(T.title)} ${s.month}`,
    lang,
    at,
    mark: `${say(T.title)} ${s.month}`,
    content: [
      { text: say(T.title), style: 'h1' },
      { text: say(T.month, { month, zone: s.zone }) },
      { text: say(T.seller, { seller }) },
      { text: say(T.basis, { rate: s.rate }), style: ['small', 'muted'], margin: [0, 4, 0, 12] },
      s.days.length === 0
        ? { text: say(T.none) }
        : {
            layout: 'rows',
            table: {
              headerRows: 1,
              widths: ['*', 'auto', 'auto', 'auto', 'auto', 'auto'],
              body: [head, ...s.days.map((d) => row(dayText(d.date, lang), d)), row(say(T.total), s.total, 'bold')],
            },
          },
      ...(s.own.messages > 0 ? [{ text: say(T.own, s.own), margin: [0, 12, 0, 0] }] : []),
    ],
  };
}

const dayText = (date: Temporal.PlainDate, lang: Lang): string =>
  date.toLocaleString(LOCALES[lang], { year: 'numeric', month: 'long', day: 'numeric' });
