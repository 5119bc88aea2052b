import type { FastifyRequest } from 'fastify';

/** One cell of an exported table. */
export type Cell = string | number | bigint | boolean | null | undefined;

/** Content type of {@link csv}. */
export const CSV = 'text/csv; charset=utf-8';

const NUMBER = /^-?\d+([.,]\d+)?$/;
const FORMULA = /^\s*[=+\-@\t\r|%]/;

/** A text that a spreadsheet would run as a formula is told to be text; numbers stay numbers. */
const harmless = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

function cell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? harmless(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV (RFC 4180) that spreadsheets open with Cyrillic intact: UTF-8 with a byte order mark. The first row is
 * the header. Texts that begin like a formula are made harmless.
 */
export const csv = (rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

/** Whether the caller asks for a list as CSV (`Accept: text/csv`) rather than JSON. */
export function wantsCsv(request: Pick<FastifyRequest, 'headers'>): boolean {
  let csvQ = 0;
  let jsonQ = 0;
  for (const part of (request.headers.accept ?? '').split(',')) {
    const [type = '', ...params] = part.split(';').map((p) => p.trim().toLowerCase());
    const given = Number(params.find((p) => p.startsWith('q='))?.slice(2) ?? 1);
    const q = Number.isFinite(given) ? given : 0;
    if (type === 'text/csv') csvQ = Math.max(csvQ, q);
    if (type === 'application/json' || type === '*/*') jsonQ = Math.max(jsonQ, type === '*/*' ? q / 100 : q);
  }
  return csvQ > 0 && csvQ >= jsonQ;
}

/** One sheet of a workbook; the first row is the header. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
}

/** Content type of {@link xlsx}. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook. Cells hold values, never formulas, so nothing in them can run. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  // Loaded when first needed: it is large, and most processes never make a workbook.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = book.addWorksheet(name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31), {
      views: [{ state: 'frozen', ySplit: 1 }],
    });
    for (const row of rows) sheet.addRow(row.map((v) => (typeof v === 'bigint' ? v.toString() : (v ?? null))));
    sheet.getRow(1).font = { bold: true };
    sheet.columns.forEach((column, i) => {
      column.width = Math.min(60, Math.max(10, ...rows.slice(0, 200).map((row) => String(row[i] ?? '').length + 2)));
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
