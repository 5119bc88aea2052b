import { Money, Temporal, localise, type Lang, type Texts } from '#kernel';
import { moneyText, type PdfDefinition } from '#platform';
import { kept, numberOf, type Order } from '../domain/order.js';

const T = {
  title: { ru: 'Чек об оплате', kk: 'Төлем түбіртегі', en: 'Payment receipt' },
  order: {
    ru: 'Заказ № {number} от {date}',
    kk: '{date} күнгі № {number} тапсырыс',
    en: 'Order No. {number} of {date}',
  },
  paid: { ru: 'Оплачен {date}', kk: '{date} төленді', en: 'Paid on {date}' },
  what: { ru: 'Наименование', kk: 'Атауы', en: 'Item' },
  price: { ru: 'Сумма', kk: 'Сомасы', en: 'Amount' },
  total: { ru: 'Итого оплачено', kk: 'Барлығы төленді', en: 'Total paid' },
  fee: { ru: 'Комиссия с плательщика', kk: 'Төлеушіден алынған комиссия', en: 'Commission charged to the payer' },
  refunded: { ru: 'Из них возвращено', kk: 'Оның ішінде қайтарылды', en: 'Of which refunded' },
  seller: { ru: 'Продавец', kk: 'Сатушы', en: 'Seller' },
  agent: {
    ru: 'Оператор платформы действует как агент по поручению продавца: {operator}.',
    kk: 'Платформа операторы сатушының тапсырмасы бойынша агент ретінде әрекет етеді: {operator}.',
    en: 'The platform’s operator acts as the seller’s agent: {operator}.',
  },
  buyer: { ru: 'Плательщик', kk: 'Төлеуші', en: 'Payer' },
  tax: { ru: 'ИНН/БИН', kk: 'СТН/БСН', en: 'Tax number' },
  vat: { ru: 'НДС', kk: 'ҚҚС', en: 'VAT' },
  vatExempt: { ru: 'Без НДС. {ground}', kk: 'ҚҚС-сыз. {ground}', en: 'No VAT. {ground}' },
  vatIncluded: {
    ru: 'Порядок обложения НДС определяет продавец.',
    kk: 'ҚҚС салу тәртібін сатушы айқындайды.',
    en: 'The seller determines the VAT treatment.',
  },
  notFiscal: {
    ru: 'Подтверждение оплаты. Не заменяет кассовый чек, если закон требует его от продавца.',
    kk: 'Төлемді растау. Заң сатушыдан кассалық чекті талап етсе, оны алмастырмайды.',
    en: 'Confirmation of payment. It does not replace a fiscal receipt where the law asks one of the seller.',
  },
} satisfies Record<string, Texts>;

const day = (at: Temporal.Instant, zone: string, lang: Lang): string =>
  at
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString(lang === 'kk' ? 'kk-KZ' : lang === 'ru' ? 'ru-RU' : 'en-GB', {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });

/** The receipt of a paid order (PA-5.2), in a language of the reader's. */
export function receipt(order: Order, lang: Lang, operator: string): PdfDefinition {
  const say = (t: Texts, facts: Record<string, string> = {}) => localise(t, lang, facts);
  const money = (m: Money) => moneyText(m, lang);
  const zone = kept(order.policies, 'order.paid').zone;
  const number = numberOf(order.id);
  const { seller, payer } = order;
  const row = (label: string, value: string, style = '') => [
    { text: label, style },
    { text: value, alignment: 'right', noWrap: true, style },
  ];
  const vat = kept(order.policies, 'order.vat');
  return {
    title: `${say(T.title)} ${number}`,
    lang,
    at: order.paidAt ?? order.placedAt,
    mark: `${say(T.title)} № ${number}`,
    content: [
      { text: say(T.title), style: 'h1' },
      { text: say(T.order, { number, date: day(order.placedAt, zone, lang) }) },
      ...(order.paidAt ? [{ text: say(T.paid, { date: day(order.paidAt, zone, lang) }) }] : []),
      { text: say(T.seller), style: 'h2' },
      { text: seller.legalName, bold: true },
      { text: `${say(T.tax)}: ${seller.taxId}${seller.registrationNumber ? `, ${seller.registrationNumber}` : ''}` },
      { text: `${seller.address}\n${seller.email}, ${seller.phone}` },
      { text: say(T.agent, { operator }), style: ['small', 'muted'], margin: [0, 4, 0, 0] },
      { text: say(T.buyer), style: 'h2' },
      {
        text:
          payer.kind === 'entity'
            ? `${payer.legalName ?? payer.name}${payer.taxId ? `, ${say(T.tax)}: ${payer.taxId}` : ''}`
            : payer.name,
      },
      {
        layout: 'rows',
        margin: [0, 16, 0, 0],
        table: {
          headerRows: 1,
          widths: ['*', 'auto'],
          body: [
            row(say(T.what), say(T.price), 'th'),
            ...order.items.map((i) => row(i.title, money(i.price))),
            row(say(T.fee), money(Money.zero(order.currency)), 'muted'),
            row(say(T.total), money(order.total), 'bold'),
            ...(order.refunded.isZero() ? [] : [row(say(T.refunded), money(order.refunded))]),
          ],
        },
      },
      {
        text: vat.value === 'exempt' ? say(T.vatExempt, { ground: vat.text }) : say(T.vatIncluded),
        margin: [0, 12, 0, 0],
      },
      { text: say(T.notFiscal), style: ['small', 'muted'], margin: [0, 16, 0, 0] },
    ],
  };
}
