import fc from 'fast-check';
import { Money } from '#kernel';
import { amountOf, dateOf, decodeBankFile, type OurAccount } from './bank-file.js';
import { read1c } from './bank-1c.js';
import { readCsv } from './bank-csv.js';
import { documentKeys, matchOf, numbersIn } from './bank-match.js';
import type { Invoice } from './invoice.js';

const ours: OurAccount = { account: 'KZ000000000000000000', currency: 'KZT' };
const THEIRS = 'KZ119261501000123456';

/** Letters of a one-byte encoding, the other way round than TextDecoder goes. */
function encode(text: string, encoding: 'windows-1251' | 'ibm866'): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (c) => letters.indexOf(c));
}

/** As Russian banks write it. */
const RUSSIAN = (encoding: string) =>
  [
    '1CClientBankExchange', 'ВерсияФормата=1.03', `Кодировка=${encoding}`, 'Отправитель=Банк', 'Получатель=', 'ДатаСоздания=30.11.2026',
    'ДатаНачала=01.11.2026', 'ДатаКонца=30.11.2026', `РасчСчет=${ours.account}`, '', 'СекцияРасчСчет', 'ДатаНачала=01.11.2026', 'ДатаКонца=30.11.2026',
    `РасчСчет=${ours.account}`, 'НачальныйОстаток=100.00', 'ВсегоПоступило=14900.00', 'ВсегоСписано=500.00', 'КонечныйОстаток=14500.00', 'КонецРасчСчет', '',
    'СекцияДокумент=Платежное поручение', 'Номер=15', 'Дата=04.11.2026', 'Сумма=14900.00', `ПлательщикСчет=${THEIRS}`, 'ДатаСписано=04.11.2026',
    'Плательщик=ИНН 7701234567 ООО «Школа»', 'ПлательщикИНН=7701234567', 'Плательщик1=ООО «Школа»', `ПолучательСчет=${ours.account}`, 'ДатаПоступило=05.11.2026',
    'Получатель=Оператор', 'ПолучательИНН=7709876543', 'НазначениеПлатежа=Оплата по счёту № 2026-000123', 'за лицензию. НДС не облагается', 'КонецДокумента', '',
    'СекцияДокумент=Банковский ордер', 'Номер=16', 'Дата=06.11.2026', 'Сумма=500.00', `ПлательщикСчет=${ours.account}`, 'ДатаСписано=06.11.2026', 'Плательщик=Оператор',
    'ПлательщикИНН=7709876543', `ПолучательСчет=${THEIRS}`, 'ДатаПоступило=', 'Получатель=Банк', 'НазначениеПлатежа=Комиссия', 'КонецДокумента', 'КонецФайла', '',
  ].join('\r\n'); // prettier-ignore

/** As Kazakhstan's banks write it: other names, no encoding, no last line. */
const KAZAKH = [
  '1CClientBankExchange', 'ВерсияФормата=2.0', 'Отправитель=АО "Банк"', 'ДатаНачала=01.11.2026', 'ДатаКонца=30.11.2026', `РасчСчет=${ours.account}`, 'СекцияРасчСчет',
  `РасчСчет=${ours.account}`, 'НачальныйОстаток=0', 'ВсегоПоступило=14900.5', 'ВсегоСписано=0', 'КонецРасчСчет',
  'СекцияДокумент="Выписка"', 'ВидДокумента=ПлатежноеПоручение', 'ДатаОперации=05.11.2026', 'СуммаПриход=14900.5', 'НомерДокумента=NT-4757', 'ДатаДокумента=04.11.2026',
  'ПлательщикНаименование=ТОО "Мектеп"', 'ПлательщикБИН_ИИН=230640000012', `ПлательщикИИК=${THEIRS}`, 'ПолучательБИН_ИИН=230640000099', `ПолучательИИК=${ours.account}`,
  'НазначениеПлатежа=2026-000123 шот бойынша төлем', 'КодНазначенияПлатежа=859', 'Валюта=KZT', 'КонецДокумента', '',
].join('\n'); // prettier-ignore

const code = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    const e = error as { code?: string; context?: Record<string, unknown> };
    return e.code ? [e.code.replace('licensing.', ''), e.context?.line] : error;
  }
};

describe('a bank’s file for 1C', () => {
  it.each([
    ['Windows', (t: string) => encode(t, 'windows-1251')],
    ['DOS', (t: string) => encode(t, 'ibm866')],
    ['UTF-8', (t: string) => new TextEncoder().encode(t)],
    ['UTF-8', (t: string) => new TextEncoder().encode(`\ufeff${t}`)],
    // Some banks say Windows and write UTF-8: what can be read is believed.
    ['Windows', (t: string) => new TextEncoder().encode(t)],
  ])('is read in %s letters', (name, bytes) => {
    const text = name === 'DOS' ? RUSSIAN(name).replace(/[«»ё—]/g, '_') : RUSSIAN(name);
    const { documents } = read1c(decodeBankFile(bytes(text)), ours);
    expect(documents).toHaveLength(2);
    const [paid, fee] = documents;
    expect(paid).toMatchObject({ line: 21, number: '15', amount: 1_490_000n, incoming: true });
    expect(paid!.payer).toMatchObject({ taxId: '7701234567', account: THEIRS });
    expect(paid!.purpose).toContain('2026-000123 за лицензию');
    expect([paid!.date, paid!.bookedOn].map(String)).toEqual(['2026-11-04', '2026-11-05']);
    expect(fee).toMatchObject({ incoming: false });
    if (name !== 'DOS') expect(paid!.payer.name).toBe('ООО «Школа»');
  });

  it('is read as Kazakhstan’s banks write it', () => {
    const { documents } = read1c(decodeBankFile(new TextEncoder().encode(KAZAKH)), ours);
    expect(documents).toMatchObject([
      { number: 'NT-4757', amount: 1_490_050n, payer: { name: 'ТОО "Мектеп"', taxId: '230640000012' } },
    ]);
    expect(documents[0]!.bookedOn.toString()).toBe('2026-11-05');
  });

  it.each<[what: string, change: (text: string) => string, refusal: [string, number]]>([
    ['an amount that is none', (t) => t.replace('Сумма=14900.00', 'Сумма=14x900'), ['bank_file_broken', 24]],
    ['an amount of nothing', (t) => t.replace('Сумма=14900.00', 'Сумма=0.00'), ['bank_file_broken', 24]],
    ['an amount below zero', (t) => t.replace('Сумма=14900.00', 'Сумма=-14900.00'), ['bank_file_broken', 24]],
    ['a day that is none', (t) => t.replace('Дата=04.11.2026', 'Дата=31.11.2026'), ['bank_file_broken', 23]],
    ['no amount', (t) => t.replace('Сумма=14900.00\r\n', ''), ['bank_file_broken', 21]],
    [
      'an end without a beginning',
      (t) => t.replace('СекцияДокумент=Платежное поручение', ''),
      ['bank_file_broken', 36],
    ],
    ['a section that is not ended', (t) => t.replace('КонецДокумента', ''), ['bank_file_cut', 38]],
    ['another account', (t) => t.replaceAll(ours.account, 'KZ99'), ['bank_wrong_account', 14]],
    [
      'a document of another account',
      (t) => t.replace(`ПолучательСчет=${ours.account}`, 'ПолучательСчет=KZ99'),
      ['bank_wrong_account', 21],
    ],
    ['its end cut off within a document', (t) => t.slice(0, t.indexOf('ПолучательИНН')), ['bank_file_cut', 32]],
    ['its end cut off between documents', (t) => t.slice(0, t.indexOf('КонецДокумента')), ['bank_file_cut', 35]],
  ])('with %s is refused whole, naming the line', (_what, change, refusal) => {
    expect(code(() => read1c(change(RUSSIAN('Windows')), ours))).toEqual(refusal);
  });

  it('without its last line is whole where its payments add up to its total', () => {
    const text = RUSSIAN('Windows').replace('КонецФайла\r\n', '');
    expect(read1c(text, ours).documents).toHaveLength(2);
    const less = text.replace('ВсегоПоступило=14900.00', 'ВсегоПоступило=15000.00');
    expect(code(() => read1c(less, ours))).toEqual(['bank_file_cut', 50]);
    expect(code(() => read1c(KAZAKH.replace('Валюта=KZT', 'Валюта=USD'), ours))).toEqual(['bank_file_broken', 26]);
  });

  it('is told from what is no statement', () => {
    const strange = [
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]),
      encode('1CClientBankExchange\nnothing', 'ibm866'),
      // What no database can keep is refused here and not there.
      encode(RUSSIAN('Windows').replace('Оплата', 'Опл\0ата'), 'windows-1251'),
    ];
    for (const bytes of strange) expect(code(() => decodeBankFile(bytes))).toEqual(['bank_file_unreadable', undefined]);
  });

  it('never makes a payment of noise', () => {
    const line = fc.constantFrom(...RUSSIAN('Windows').split('\r\n'), 'x', '=', 'Сумма=', '\0');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const read = code(() => read1c(['1CClientBankExchange', ...lines].join('\n'), ours));
        if (Array.isArray(read)) expect(read[0]).toMatch(/^bank_/);
        else
          for (const d of (read as { documents: { amount: bigint }[] }).documents)
            expect(d.amount).toBeGreaterThanOrEqual(0n);
      }),
    );
  });
});

describe('a bank’s table', () => {
  const HEAD = 'Дата;Номер;Сумма;Расход;Плательщик;БИН/ИИН;Назначение платежа;Счет получателя';
  const row = (amount: string, debit = '', account = ours.account) =>
    `05.11.2026;15;${amount};${debit};"ТОО ""Мектеп""; филиал";230640000012;"По счёту 2026-000123,\nза лицензию";${account}`;

  it('is read with quotes, line breaks and either way of writing an amount', () => {
    const text = [HEAD, row('14 900,00'), row('', '500,00'), ''].join('\r\n');
    for (const bytes of [new TextEncoder().encode(text), encode(text, 'windows-1251')]) {
      const { documents } = readCsv(decodeBankFile(bytes), ours);
      expect(documents).toMatchObject([
        { line: 2, number: '15', amount: 1_490_000n, incoming: true, payer: { name: 'ТОО "Мектеп"; филиал', taxId: '230640000012' } },
        { line: 4, incoming: false },
      ]); // prettier-ignore
      expect(documents[0]!.purpose).toBe('По счёту 2026-000123,\nза лицензию');
    }
    const commas = `date,number,amount,payer,tax id,purpose,account\n2026-11-05,1,10.5,A,1,x,${ours.account}`;
    expect(readCsv(commas, ours).documents).toMatchObject([{ amount: 1050n }]);
  });

  it('is refused whole, naming the line', () => {
    expect(code(() => readCsv([HEAD, row('1'), row('x')].join('\n'), ours))).toEqual(['bank_file_broken', 4]);
    expect(code(() => readCsv([HEAD, row('0,00')].join('\n'), ours))).toEqual(['bank_file_broken', 2]);
    expect(code(() => readCsv([HEAD, row('1', '', 'KZ99')].join('\n'), ours))).toEqual(['bank_wrong_account', 2]);
    expect(code(() => readCsv(`${HEAD}\n05.11.2026;1;1`, ours))).toEqual(['bank_file_broken', 2]);
    expect(code(() => readCsv(`${HEAD}\n05.11.2026;1;1;;"A`, ours))).toEqual(['bank_file_cut', 2]);
    expect(code(() => readCsv(HEAD.replace('Номер', 'Что-то'), ours))).toEqual(['bank_column_missing', undefined]);
    expect(code(() => readCsv('hello', ours))).toEqual(['bank_file_unreadable', undefined]);
  });

  it.each([
    ['14900', 1_490_000n],
    ['14900.5', 1_490_050n],
    ['14 900,05', 1_490_005n],
    ['14\u00a0900.00', 1_490_000n],
    ["14'900.00", 1_490_000n],
  ])('amount %s', (text, minor) => expect(amountOf(text, 1)).toBe(minor));

  it.each([['05.11.2026'], ['2026-11-05'], ['05.11.2026 10:11:12'], ['2026-11-05T10:11:12']])('date %s', (text) =>
    expect(dateOf(text, 1).toString()).toBe('2026-11-05'),
  );
});

describe('matching', () => {
  const invoice = (over: Partial<Invoice> = {}): Invoice =>
    ({
      id: 'i', number: '2026-000123', status: 'issued', amount: Money.of(1_490_000n, 'KZT'), received: Money.zero('KZT'), payer: { taxId: '230640000012' }, ...over,
    }) as Invoice; // prettier-ignore
  const paid = (over: { amount?: bigint; purpose?: string; taxId?: string } = {}) => ({
    amount: over.amount ?? 1_490_000n,
    purpose: over.purpose ?? 'Оплата по счёту № 2026-000123 от 1 ноября',
    payer: { name: '', account: '', taxId: over.taxId ?? '230640000012' },
  });

  it.each([
    ['Оплата по счёту № 2026-000123 от 01.11.2026', ['2026-000123']],
    ['СЧЕТ N2026–000123', ['2026-000123']],
    ['сч. 2026 - 000123, 2026-000124', ['2026-000123', '2026-000124']],
    ['2026-000123 и ещё раз 2026-000123', ['2026-000123']],
    ['договор 12026-000123, тел. 8-701-2026-000123', []],
    ['от 01.11.2026 000123', []],
    ['', []],
  ])('finds the numbers in %s', (purpose, numbers) => expect(numbersIn(purpose)).toEqual(numbers));

  it.each<[string, ReturnType<typeof paid>, Invoice[], string | true]>([
    ['all agrees', paid(), [invoice()], true],
    ['an overdue one', paid(), [invoice({ status: 'expired' })], true],
    ['the rest of one', paid({ amount: 490_000n }), [invoice({ received: Money.of(1_000_000n, 'KZT') })], true],
    ['a tiyn less', paid({ amount: 1_489_999n }), [invoice()], 'other-amount'],
    ['another payer', paid({ taxId: '230640000013' }), [invoice()], 'other-payer'],
    ['a payer without a tax number', paid({ taxId: '' }), [invoice()], 'other-payer'],
    ['a payer whose data is deleted', paid(), [invoice({ payer: {} as Invoice['payer'] })], 'other-payer'],
    ['nobody for nobody', paid({ taxId: '' }), [invoice({ payer: {} as Invoice['payer'] })], 'other-payer'],
    ['one that is paid', paid(), [invoice({ status: 'paid' })], 'not-open'],
    ['nobody’s number', paid(), [], 'unknown-number'],
    ['no number', paid({ purpose: 'за лицензию' }), [], 'no-number'],
    ['two numbers', paid({ purpose: '2026-000123, 2026-000124' }), [invoice()], 'several-numbers'],
  ])('%s', (_what, document, found, expected) => {
    const match = matchOf(document, 'KZT', found);
    expect(match.sure || match.doubt).toBe(expected);
  });

  it('knows a document again in another file, and tells twins apart', () => {
    const { documents } = read1c(RUSSIAN('Windows'), ours);
    const twins = documentKeys(ours.account, [documents[0]!, documents[0]!, documents[1]!]);
    expect(new Set(twins).size).toBe(3);
    expect(documentKeys(ours.account, [documents[0]!])).toEqual([twins[0]]);
    expect(documentKeys('other', [documents[0]!])).not.toEqual([twins[0]]);
  });
});
