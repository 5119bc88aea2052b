import { Money, Temporal, type Lang } from '#kernel';
import { Documents } from '#platform';
import type { Invoice } from '../domain/invoice.js';
import { invoiceDocument, vatNote, vatWithin } from './invoice-document.js';

const policy = (key: string, value: string) =>
  ({
    key, value, clauses: [], text: '', pack: 'p', version: '1', zone: 'Asia/Almaty', calendar: 'KZ', scope: 'operator', origin: 'default', extra: {},
  }) as const; // prettier-ignore

const title = { ru: 'Лицензия, тариф «Старт», 1 год', kk: 'Лицензия, «Старт» тарифі, 1 жыл', en: 'Licence, tariff “Start”, 1 year' }; // prettier-ignore
const invoice = (vat = 'none', received = 0n): Invoice => ({
  id: 'i', tenantId: 't' as never, number: '2026-000042', purpose: 'licence', subjectId: 'o', method: 'invoice', status: 'issued',
  amount: Money.of(13_419_355n, 'KZT'), received: Money.of(received, 'KZT'),
  issuedAt: Temporal.Instant.from('2026-11-23T04:00:00Z'), dueAt: Temporal.Instant.from('2026-12-07T19:00:00Z'), paidAt: null,
  payer: { kind: 'company', country: 'KZ', legalName: 'ТОО «Школа»', taxId: '123456789012', registrationNumber: null, address: 'Алматы', email: 'a@example.test', phone: '+77010000000' },
  payee: { name: 'ТОО «Оператор»', taxId: '210987654321', address: 'Астана', email: 'o@example.test', phone: '+77020000000', bank: { name: 'Банк', code: 'BANKKZKX', account: 'KZ123', beneficiaryCode: '17' } },
  text: { purpose: title, lines: [{ title, amount: Money.of(14_900_000n, 'KZT') }, { title: { ru: 'Зачёт', kk: 'Есеп', en: 'Credit' }, amount: Money.of(-1_480_645n, 'KZT') }] },
  policies: { term: policy('licence.invoice.term', '10wd'), vat: policy('licence.invoice.vat', vat), paymentCode: policy('licence.invoice.code', '859') },
}); // prettier-ignore

const said = (i: Invoice, lang: Lang): string =>
  JSON.stringify(invoiceDocument(i, lang).content).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('[AT-4.2] the invoice', () => {
  it.each([
    ['ru', ['Счёт на оплату', '№ 2026-000042 от 23 ноября 2026', 'ТОО «Оператор»', 'KZ123', 'BANKKZKX', 'Кбе: 17', 'ТОО «Школа»', '123456789012', '149 000,00 ₸', '-14 806,45 ₸', '134 193,55 ₸', 'Сто тридцать четыре тысячи сто девяносто три тенге 55 тиын', 'Оплата по счёту № 2026-000042', 'КНП): 859', 'Без НДС', 'до 7 декабря 2026']],
    ['kk', ['Төлем шоты', '№ 2026-000042', 'Жүз отыз төрт мың жүз тоқсан үш теңге 55 тиын', 'Төлем мақсаты', '859', 'ҚҚС-сыз']],
    ['en', ['Invoice', 'One hundred and thirty-four thousand one hundred and ninety-three tenge 55 tiyn', 'Purpose of payment', 'No VAT']],
  ] as const)('says in %s who pays whom, for what, how much in digits and words, until when', (lang, words) => {
    const text = said(invoice(), lang);
    for (const word of words) expect(text).toContain(word);
  }); // prettier-ignore

  it('states the tax within the amount where the operator charges it, to the tiyn', () => {
    expect(vatWithin(Money.of(11_600n, 'KZT'), '16%').minor).toBe(1_600n);
    expect(vatWithin(Money.of(13_419_355n, 'KZT'), '16%').minor).toBe(1_850_946n);
    expect(vatWithin(Money.of(1n, 'RUB'), '22%').minor).toBe(0n);
    expect(vatNote(invoice('16%'), 'ru').replaceAll('\u00a0', ' ')).toBe('В том числе НДС 16%: 18 509,46 ₸.');
  });

  it('shows what came and what is left of one that is paid in part', () => {
    const text = said(invoice('none', 3_419_355n), 'ru');
    for (const word of ['Получено', '34 193,55 ₸', 'Осталось оплатить', '100 000,00 ₸']) expect(text).toContain(word);
    expect(said(invoice(), 'ru')).not.toContain('Осталось оплатить');
  });

  it('is a PDF in every language', async () => {
    const documents = new Documents({
      operator: { name: 'ТОО «Оператор»', taxId: '1', address: 'Астана', email: '', phone: '', dataLocation: 'KZ' },
    });
    for (const lang of ['ru', 'kk', 'en'] as const) {
      const pdf = await documents.pdf(invoiceDocument(invoice(), lang));
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect([...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)]).toHaveLength(1);
    }
  });
});
