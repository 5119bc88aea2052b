import { bankErrors } from '../bank.errors.js';
import {
  amountOf,
  broken,
  dateOf,
  plainAccount,
  plainTaxId,
  type BankDocument,
  type BankFile,
  type OurAccount,
} from './bank-file.js';

/** Headings by which banks call each column, in small letters without marks. */
const COLUMNS = {
  date: ['дата', 'дата документа', 'дата операции', 'күні', 'date'],
  booked: ['дата поступления', 'дата проводки', 'дата зачисления', 'booked', 'value date'],
  number: ['номер', 'номер документа', '№', '№ документа', 'нөмірі', 'number'],
  amount: ['сумма', 'приход', 'кредит', 'поступление', 'сомасы', 'amount', 'credit'],
  debit: ['расход', 'дебет', 'списание', 'debit'],
  payer: ['плательщик', 'наименование плательщика', 'контрагент', 'төлеуші', 'payer'],
  taxId: ['инн', 'бин', 'иин', 'бин/иин', 'иин/бин', 'инн плательщика', 'бин/иин плательщика', 'бсн/жсн', 'payer tax id', 'tax id'],
  payerAccount: ['счет плательщика', 'иик плательщика', 'payer account'],
  purpose: ['назначение', 'назначение платежа', 'төлем мақсаты', 'purpose'],
  account: ['счет', 'счет получателя', 'иик получателя', 'алушының шоты', 'account', 'recipient account'],
} as const; // prettier-ignore
type Column = keyof typeof COLUMNS;
const NEEDED = ['date', 'number', 'amount', 'payer', 'taxId', 'purpose', 'account'] as const;

/** One record with the line on which it begins. */
interface Row {
  line: number;
  cells: string[];
}

/** Reads a table with a heading. @throws DomainError licensing.bank_column_missing, bank_file_broken, bank_file_cut, bank_wrong_account, bank_file_unreadable */
export function readCsv(text: string, ours: OurAccount): BankFile {
  const [head, ...rows] = records(text, delimiterOf(text));
  if (!head || head.cells.length < NEEDED.length - 2) throw bankErrors.fail('bank_file_unreadable');
  const at = columnsOf(head);
  return { format: 'csv', documents: rows.flatMap((row) => documentOf(row, at, head.cells.length, ours) ?? []) };
}

/** The sign that stands most often in the heading. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const count = (sign: string): number => head.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function columnsOf(head: Row): Map<Column, number> {
  const names = head.cells.map((c) => c.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' '));
  const at = new Map<Column, number>();
  for (const [column, known] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const i = names.findIndex((name) => known.includes(name));
    if (i >= 0) at.set(column, i);
  }
  for (const column of NEEDED)
    if (!at.has(column)) throw bankErrors.fail('bank_column_missing', { column: COLUMNS[column][0] });
  return at;
}

function documentOf(row: Row, at: Map<Column, number>, width: number, ours: OurAccount): BankDocument | undefined {
  const { line, cells } = row;
  if (cells.every((c) => c.trim() === '')) return undefined;
  if (cells.length !== width) throw broken(line, cells.join(' '));
  const cell = (column: Column): string => cells[at.get(column) ?? -1]?.trim() ?? '';
  if (plainAccount(cell('account')) !== ours.account) throw bankErrors.fail('bank_wrong_account', { line });
  const debit = cell('debit');
  const outgoing = (debit !== '' && amountOf(debit, line) > 0n) || cell('amount').startsWith('-');
  const date = dateOf(cell('date'), line);
  const amount = outgoing ? 0n : amountOf(cell('amount'), line);
  // Nothing came: a payment is of something.
  if (!outgoing && amount === 0n) throw broken(line, cell('amount'));
  return {
    line,
    number: cell('number'),
    date,
    bookedOn: cell('booked') ? dateOf(cell('booked'), line) : date,
    amount,
    incoming: !outgoing,
    payer: { name: cell('payer'), taxId: plainTaxId(cell('taxId')), account: plainAccount(cell('payerAccount')) },
    purpose: cell('purpose'),
  };
}

/** Records of RFC 4180: a quoted cell may hold the delimiter, doubled quotes and line breaks. */
function records(text: string, delimiter: string): Row[] {
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push({ line: begun, cells });
    cells = [];
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n') line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[i++];
      else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === delimiter) endCell();
    else if (c === '\n') {
      endRow();
      begun = line;
    } else if (c !== '\r') cell += c;
  }
  if (quoted) throw bankErrors.fail('bank_file_cut', { line: begun });
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}
