import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { Money, Temporal } from '#kernel';
import { Documents } from './documents.js';
import { FONTS, MAIN_FONT, fontOf } from './fonts.js';
import { moneyText } from './money-text.js';
import { csv, wantsCsv, xlsx } from './tables.js';

const documents = new Documents({
  operator: { name: 'ТОО «Медиары»', taxId: '1', address: 'Алматы', email: '', phone: '', dataLocation: 'KZ' },
});

/** Every letter that a PDF's fonts are said to show, and how many pages it has: from the file itself, no reader needed. */
function looked(pdf: Buffer): { letters: Set<string>; pages: number } {
  const letters = new Set<string>();
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    try {
      const text = inflateSync(pdf.subarray(at + 7)).toString('latin1');
      if (!text.includes('begincmap')) continue;
      for (const [, hex = ''] of text.matchAll(/<([0-9a-f]{4})>/g)) letters.add(String.fromCharCode(parseInt(hex, 16)));
    } catch {
      // Not a compressed stream.
    }
  }
  return { letters, pages: [...pdf.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length };
}

describe('documents', () => {
  it('makes a PDF with Russian, Kazakh and the signs of our currencies, numbered pages and metadata', async () => {
    const pdf = await documents.pdf({
      title: 'Чек № 7',
      lang: 'ru',
      at: Temporal.Instant.from('2027-03-04T05:06:07Z'),
      mark: 'Чек № 7 от 04.03.2027',
      content: [
        { text: 'Чек № 7', style: 'h1' },
        'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі: Оқушы құқығы — «Ғылым» мүшелерінің өкілі',
        {
          text: [
            'Сумма ',
            moneyText(Money.of(199000n, 'RUB'), 'ru'),
            ', ',
            moneyText(Money.of(199000n, 'KZT'), 'kk'),
            ', 100 ֏; ≥ 5 %',
          ],
        },
        {
          layout: 'rows',
          table: {
            headerRows: 1,
            widths: ['*', 'auto'],
            body: [
              ['Услуга', 'Цена'],
              ['Курс', '1 990,00 ₽'],
            ],
          },
        },
        { text: 'Вторая страница', pageBreak: 'before' },
      ],
    });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('D:20270304050607Z');
    expect(pdf.toString('latin1')).not.toContain('Roboto');
    const { letters, pages } = looked(pdf);
    expect(pages).toBe(2);
    const missing = [...'ЧекӘәҒғҚқҢңӨөҰұҮүҺһІі₽₸֏№«»—неменее«Медиары»стр.изВторая'].filter((c) => !letters.has(c));
    expect(missing).toEqual([]);
    expect(letters).not.toContain('≥');
  });

  it('has a glyph for every letter of Russian, Kazakh and Armenian and for the signs of our currencies, in every cut', () => {
    // What pdfmake itself reads fonts with.
    const { openSync } = createRequire(createRequire(import.meta.url).resolve('pdfmake'))('fontkit') as {
      openSync(file: string): { hasGlyphForCodePoint(code: number): boolean };
    };
    const span = (from: string, to: string) =>
      Array.from({ length: to.charCodeAt(0) - from.charCodeAt(0) + 1 }, (_, i) => String.fromCharCode(from.charCodeAt(0) + i)); // prettier-ignore
    const letters = [
      ...span('А', 'я'), ...'Ёё', ...'ӘәҒғҚқҢңӨөҰұҮүҺһІі', ...span('Ա', 'Ֆ'), ...span('ա', 'և'), ...'՚՛՜՝՞։֊', ...'₸₽֏', ...'№«»—–…', ...span('!', '~'),
    ]; // prettier-ignore
    const lacking = Object.values(FONTS[MAIN_FONT]!).flatMap((_, cut) => {
      const name = Object.keys(FONTS[MAIN_FONT]!)[cut] as 'normal';
      const opened = new Map(Object.entries(FONTS).map(([family, files]) => [family, openSync(files[name])]));
      return letters
        .filter((c) => !opened.get(fontOf(c))!.hasGlyphForCodePoint(c.codePointAt(0)!))
        .map((c) => c + name);
    });
    expect(lacking).toEqual([]);
  });

  it('sets Armenian words in their own typeface wherever text may stand, and the rest in ours', async () => {
    const hayeren = 'Հայերեն դպրոց';
    const pdf = await documents.pdf({
      title: 'Акт', lang: 'ru', at: Temporal.Instant.from('2027-01-01T00:00:00Z'), mark: 'Ա 1',
      content: [
        `Школа «${hayeren}», 100 ֏`,
        { text: [{ text: 'ա', bold: true }, 'б', 'գ'], style: 'h1' },
        { ul: ['դ', { text: 'ե' }] },
        { columns: ['զ', { stack: ['է'] }] },
        { layout: 'rows', table: { headerRows: 1, widths: ['*', 'auto'], body: [['ը', { text: 'թ', style: 'th' }], ['ժ', 'ж']] } },
      ],
    }); // prettier-ignore
    const { letters } = looked(pdf);
    expect([...`${hayeren}ԱագդեզէըթժШколабж֏`].filter((c) => c !== ' ' && !letters.has(c))).toEqual([]);
    expect(pdf.toString('latin1')).toContain('NotoSansArmenian');
  });

  it('leaves the definition as it was, so that it can be used again', async () => {
    const content = [{ text: 'a' }, { table: { body: [['x']] } }];
    const before = JSON.stringify(content);
    const make = () =>
      documents.pdf({ title: 't', lang: 'kk', at: Temporal.Instant.from('2027-01-01T00:00:00Z'), content });
    await Promise.all([make(), make()]);
    expect(JSON.stringify(content)).toBe(before);
  });

  it('fetches nothing from the network or the disk', async () => {
    const make = (image: string) =>
      documents.pdf({ title: 't', lang: 'en', at: Temporal.Instant.from('2027-01-01T00:00:00Z'), content: { image } });
    await expect(make('/etc/passwd')).rejects.toThrow();
    await expect(make('http://127.0.0.1:1/x.png')).rejects.toThrow();
  });
});

describe('money for people', () => {
  const plain = (s: string) => s.replaceAll(/[\u00a0\u202f]/g, ' ');
  it.each([
    ['RUB', 'ru', '1 234 567,89 ₽'],
    ['KZT', 'kk', '1 234 567,89 ₸'],
    ['KZT', 'en', '₸1,234,567.89'],
    ['AMD', 'ru', '1 234 567,89 AMD'],
    ['AMD', 'en', 'AMD 1,234,567.89'],
  ] as const)('%s in %s', (currency, lang, text) => {
    expect(plain(moneyText(Money.of(123456789n, currency), lang))).toBe(text);
  });

  it('is exact beyond what a float holds, and keeps the sign', () => {
    expect(plain(moneyText(Money.of(-900719925474099312n, 'RUB'), 'ru'))).toBe('-9 007 199 254 740 993,12 ₽');
    expect(moneyText(Money.of(-150n, 'USD'), 'en')).toBe('-$1.50');
  });
});

describe('tables', () => {
  it('writes CSV that no spreadsheet runs', () => {
    const text = csv([
      ['Имя', 'Сумма'],
      ['=HYPERLINK("http://x")', '-12.50'],
      ['+7 701 000', '@cmd'],
      ['a;"b"\nc', 5n],
      ['-1+1', null],
      ['\t=1', true],
      ['  =2', 0.5],
    ]);
    expect(text.startsWith('\ufeffИмя,Сумма\r\n')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")",-12.50\r\n`);
    expect(text).toContain(`'+7 701 000,'@cmd\r\n`);
    expect(text).toContain('"a;""b""\nc",5\r\n');
    expect(text).toContain(`'-1+1,\r\n'\t=1,true\r\n'  =2,0.5\r\n`);
  });

  it('gives CSV to those who ask for it', () => {
    const asks = (accept?: string) => wantsCsv({ headers: { accept } });
    expect([asks('text/csv'), asks('text/csv, */*;q=0.1'), asks('Text/CSV;q=0.9, application/json;q=0.5')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([asks(), asks('*/*'), asks('application/json, text/csv;q=0.5'), asks('text/csv;q=0')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('writes workbooks', async () => {
    const book = await xlsx([
      {
        name: 'Отчёт [1]',
        rows: [
          ['Курс', 'Сумма'],
          ['=1+1', 10n],
        ],
      },
    ]);
    const { default: excel } = await import('exceljs');
    const read = new excel.Workbook();
    await read.xlsx.load(book as never);
    const cell = read.worksheets[0]?.getCell('A2');
    expect([read.worksheets[0]?.name, cell?.value, cell?.formula]).toEqual(['Отчёт  1 ', '=1+1', undefined]);
  });
});
