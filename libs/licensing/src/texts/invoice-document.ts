import { Ratio, localise, type Lang, type Money, type Temporal, type Texts } from '#kernel';
import { moneyText, moneyWords, type PdfContent, type PdfDefinition } from '#platform';
import { remainderOf, type Invoice } from '../domain/invoice.js';

const T = {
  title: { ru: 'Счёт на оплату', kk: 'Төлем шоты', en: 'Invoice' },
  of: { ru: '№ {number} от {date}', kk: '{date} күнгі № {number}', en: 'No. {number} of {date}' },
  payee: { ru: 'Получатель', kk: 'Алушы', en: 'Payee' },
  payer: { ru: 'Плательщик', kk: 'Төлеуші', en: 'Payer' },
  tax: { ru: 'БИН/ИИН/ИНН', kk: 'БСН/ЖСН/СТН', en: 'Tax number' },
  register: { ru: 'ОГРН/ОГРНИП', kk: 'ОГРН/ОГРНИП', en: 'Register number' },
  bank: { ru: 'Банк', kk: 'Банк', en: 'Bank' },
  code: { ru: 'БИК', kk: 'БСК', en: 'BIC' },
  account: { ru: 'Счёт (ИИК)', kk: 'Шот (ЖСК)', en: 'Account' },
  beneficiary: { ru: 'Кбе', kk: 'Кбе', en: 'Beneficiary code (Кбе)' },
  noBank: {
    ru: 'Банковские реквизиты уточните у оператора: {email}.',
    kk: 'Банк деректемелерін оператордан сұраңыз: {email}.',
    en: 'Ask the operator for the bank details: {email}.',
  },
  what: { ru: 'Наименование', kk: 'Атауы', en: 'Item' },
  amount: { ru: 'Сумма', kk: 'Сомасы', en: 'Amount' },
  total: { ru: 'К оплате', kk: 'Төленуге тиіс', en: 'To pay' },
  received: { ru: 'Получено', kk: 'Түскені', en: 'Received' },
  remainder: { ru: 'Осталось оплатить', kk: 'Төленбегені', en: 'Still to pay' },
  words: { ru: 'Сумма прописью', kk: 'Сомасы жазумен', en: 'Amount in words' },
  purpose: { ru: 'Назначение платежа', kk: 'Төлем мақсаты', en: 'Purpose of payment' },
  paymentFor: {
    ru: 'Оплата по счёту № {number} от {date}: {what}. {vat}',
    kk: '{date} күнгі № {number} шот бойынша төлем: {what}. {vat}',
    en: 'Payment of invoice No. {number} of {date}: {what}. {vat}',
  },
  knp: { ru: 'Код назначения платежа (КНП): {code}', kk: 'Төлем мақсатының коды (ТМК): {code}', en: 'Payment purpose code (КНП): {code}' },
  due: { ru: 'Оплатить до {date} включительно{by}.', kk: '{date} қоса алғанда дейін төлеу керек{by}.', en: 'Pay by {date}, that day included{by}.' },
  late: {
    ru: 'Деньги, пришедшие позже, тоже принимаются: срок лицензии начнётся, когда они придут. Лишнее останется на счёте продавца как аванс, недостающее можно доплатить.',
    kk: 'Кеш түскен ақша да қабылданады: лицензия мерзімі ол түскенде басталады. Артығы сатушының шотында аванс болып қалады, жетпегенін қосып төлеуге болады.',
    en: 'Money that comes later is taken too: what it buys begins when it comes. What is too much stays on the seller’s account as an advance, what is missing can be paid later.',
  },
  noVat: { ru: 'Без НДС.', kk: 'ҚҚС-сыз.', en: 'No VAT.' },
  vat: { ru: 'В том числе НДС {rate}: {amount}.', kk: 'Оның ішінде ҚҚС {rate}: {amount}.', en: 'VAT {rate} included: {amount}.' },
} satisfies Record<string, Texts>; // prettier-ignore

const LOCALES: Record<Lang, string> = { ru: 'ru-RU', kk: 'kk-KZ', en: 'en-GB' };
const day = (at: Temporal.Instant, zone: string, lang: Lang): string =>
  at
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString(LOCALES[lang], { year: 'numeric', month: 'long', day: 'numeric' });

/** The tax within an amount that includes it, to the nearest minor unit: rate / (100 + rate) of it. */
export function vatWithin(amount: Money, rate: string): Money {
  const { numerator, denominator } = Ratio.parse(rate);
  return amount.times(Ratio.of(numerator, denominator + numerator), 'half-up');
}

/** The invoice as a document, in a language of the reader's. */
export function invoiceDocument(i: Invoice, lang: Lang): PdfDefinition {
  const say = (t: Texts, facts: Record<string, string> = {}) => localise(t, lang, facts);
  const money = (m: Money) => moneyText(m, lang);
  const { zone } = i.policies.term;
  const { number } = i;
  const date = day(i.issuedAt, zone, lang);
  const vat = vatNote(i, lang);
  const { term, paymentCode } = i.policies;
  const row = (label: string, value: string, style = '') => [
    { text: label, style },
    { text: value, alignment: 'right', noWrap: true, style },
  ];
  const partly = i.received.isPositive() && remainderOf(i).isPositive();
  return {
    title: `${say(T.title)} ${number}`,
    lang,
    at: i.issuedAt,
    mark: `${say(T.title)} № ${number}`,
    content: [
      { text: say(T.title), style: 'h1' },
      { text: say(T.of, { number, date }), margin: [0, 0, 0, 4] },
      { text: say(T.payee), style: 'h2' },
      ...payee(i, say),
      { text: say(T.payer), style: 'h2' },
      ...payer(i, say),
      {
        layout: 'rows',
        margin: [0, 16, 0, 0],
        table: {
          headerRows: 1,
          widths: ['*', 'auto'],
          body: [
            row(say(T.what), say(T.amount), 'th'),
            ...i.text.lines.map((l) => row(say(l.title), money(l.amount))),
            row(say(T.total), money(i.amount), 'bold'),
            ...(partly ? [row(say(T.received), money(i.received)), row(say(T.remainder), money(remainderOf(i)), 'bold')] : []),
          ],
        },
      },
      { text: `${say(T.words)}: ${moneyWords(i.amount, lang)}.`, margin: [0, 8, 0, 0], bold: true },
      { text: vat, margin: [0, 4, 0, 0] },
      { text: say(T.purpose), style: 'h2' },
      { text: say(T.paymentFor, { number, date, what: say(i.text.purpose), vat }) },
      ...(paymentCode.value === 'none' ? [] : [{ text: say(T.knp, { code: paymentCode.value }), margin: [0, 4, 0, 0] }]),
      {
        text: say(T.due, { date: day(i.dueAt.subtract({ seconds: 1 }), zone, lang), by: term.clauses[0] ? ` (${term.clauses[0]})` : '' }),
        margin: [0, 12, 0, 0],
        bold: true,
      },
      { text: say(T.late), style: ['small', 'muted'], margin: [0, 4, 0, 0] },
    ],
  };
} // prettier-ignore

/** What the invoice says about value-added tax, by the operator's policy. */
export function vatNote(i: Pick<Invoice, 'amount' | 'policies'>, lang: Lang): string {
  const rate = i.policies.vat.value;
  if (rate === 'none') return localise(T.noVat, lang);
  return localise(T.vat, lang, { rate, amount: moneyText(vatWithin(i.amount, rate), lang) });
}

function payee(i: Invoice, say: (t: Texts, f?: Record<string, string>) => string): PdfContent[] {
  const { name, taxId, address, email, phone, bank } = i.payee;
  return [
    { text: name, bold: true },
    { text: `${say(T.tax)}: ${taxId}` },
    { text: `${address}\n${email}, ${phone}` },
    ...(bank
      ? [
          { text: `${say(T.account)}: ${bank.account}`, margin: [0, 4, 0, 0] },
          { text: `${say(T.bank)}: ${bank.name}, ${say(T.code)}: ${bank.code}` },
          ...(bank.beneficiaryCode ? [{ text: `${say(T.beneficiary)}: ${bank.beneficiaryCode}` }] : []),
        ]
      : [{ text: say(T.noBank, { email }), style: 'muted' }]),
  ];
}

function payer(i: Invoice, say: (t: Texts) => string): PdfContent[] {
  const { legalName, taxId, registrationNumber, address, email, phone } = i.payer;
  return [
    { text: legalName, bold: true },
    { text: `${say(T.tax)}: ${taxId}${registrationNumber ? `, ${say(T.register)}: ${registrationNumber}` : ''}` },
    { text: `${address}\n${email}, ${phone}` },
  ];
}
