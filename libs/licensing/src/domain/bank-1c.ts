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

/** Fields of a document with the line each stands on. */
type Fields = Map<string, { value: string; line: number }>;

interface Reading {
  ours: OurAccount;
  /** Accounts that the file says it is of. */
  named: Set<string>;
  documents: BankDocument[];
  current: { fields: Fields; line: number; last: string } | undefined;
  inAccount: boolean;
  /** What the file says came in all to our account. */
  total: bigint | undefined;
  ended: boolean;
}

const BEGIN = 'СекцияДокумент';
const END = 'КонецДокумента';
const LAST = new Set(['КонецФайла', 'КонецВыписки']);

/**
 * Reads 1C's exchange format: Russia's (`Номер`, `ПлательщикИНН`, …) and Kazakhstan's (`НомерДокумента`,
 * `ПлательщикБИН_ИИН`, …). @throws DomainError licensing.bank_file_broken, bank_file_cut, bank_wrong_account
 */
export function read1c(text: string, ours: OurAccount): BankFile {
  const reading: Reading = {
    ours,
    named: new Set(),
    documents: [],
    current: undefined,
    inAccount: false,
    total: undefined,
    ended: false,
  };
  const lines = text.split(/\r\n|\n|\r/);
  for (const [i, line] of lines.entries()) take(reading, line, i + 1);
  if (reading.current || !isWhole(reading)) throw bankErrors.fail('bank_file_cut', { line: lastLine(lines) });
  if (reading.documents.length === 0 && !reading.named.has(ours.account))
    throw bankErrors.fail('bank_wrong_account', { line: 1 });
  return { format: '1c', documents: reading.documents };
}

function take(r: Reading, raw: string, line: number): void {
  const text = raw.trimEnd();
  if (LAST.has(text.trim())) r.ended = true;
  if (r.current) return inDocument(r, r.current, text, line);
  const [key = '', value = ''] = split(text);
  if (key === END) throw broken(line, text);
  if (key === BEGIN) r.current = { fields: new Map(), line, last: '' };
  else if (key === 'СекцияРасчСчет') r.inAccount = true;
  else if (key === 'КонецРасчСчет') r.inAccount = false;
  else if (key === 'РасчСчет') named(r, value, line);
  else if (key === 'ВсегоПоступило' && r.inAccount && value.trim()) r.total = (r.total ?? 0n) + amountOf(value, line);
}

/** A file may hold several accounts' sections, of which ours must be one. */
function named(r: Reading, value: string, line: number): void {
  const account = plainAccount(value);
  r.named.add(account);
  if (r.inAccount && account !== r.ours.account) throw bankErrors.fail('bank_wrong_account', { line });
}

function inDocument(r: Reading, current: NonNullable<Reading['current']>, text: string, line: number): void {
  const [key = '', value] = split(text);
  if (key === END) {
    r.documents.push(documentOf(current.fields, current.line, r.ours));
    r.current = undefined;
    return;
  }
  // The section before was not ended: the file is not whole.
  if (key === BEGIN || LAST.has(text.trim())) throw bankErrors.fail('bank_file_cut', { line });
  if (value !== undefined && /^[A-Za-zА-Яа-яЁё_0-9]+$/.test(key)) {
    current.fields.set(key, { value: value.trim(), line });
    current.last = key;
    return;
  }
  // A purpose goes on over several lines.
  const before = current.fields.get(current.last);
  if (before && text.trim()) before.value = `${before.value} ${text.trim()}`;
}

function split(text: string): [string, string?] {
  const at = text.indexOf('=');
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1)];
}

function documentOf(fields: Fields, line: number, ours: OurAccount): BankDocument {
  const say = (...keys: string[]) => keys.map((k) => fields.get(k)).find((f) => f !== undefined && f.value !== '');
  const text = (...keys: string[]): string => say(...keys)?.value ?? '';
  const payerAccount = plainAccount(text('ПлательщикСчет', 'ПлательщикРасчСчет', 'ПлательщикИИК'));
  const payeeAccount = plainAccount(text('ПолучательСчет', 'ПолучательРасчСчет', 'ПолучательИИК'));
  if (payerAccount !== ours.account && payeeAccount !== ours.account)
    throw bankErrors.fail('bank_wrong_account', { line });
  const currency = say('Валюта');
  if (currency && currency.value.toUpperCase() !== ours.currency) throw broken(currency.line, currency.value);
  const amount = say('СуммаПриход', 'СуммаРасход', 'Сумма');
  const date = say('Дата', 'ДатаДокумента');
  if (!amount || !date) throw broken(line, amount ? 'Дата' : 'Сумма');
  const incoming = payeeAccount === ours.account && payerAccount !== ours.account;
  const sum = amountOf(amount.value, amount.line);
  // Nothing came: a payment is of something.
  if (incoming && sum === 0n) throw broken(amount.line, amount.value);
  const booked = say(incoming ? 'ДатаПоступило' : 'ДатаСписано', 'ДатаОперации') ?? date;
  return {
    line,
    number: text('Номер', 'НомерДокумента'),
    date: dateOf(date.value, date.line),
    bookedOn: dateOf(booked.value, booked.line),
    amount: sum,
    incoming,
    payer: {
      name: text('Плательщик1', 'ПлательщикНаименование', 'Плательщик'),
      taxId: plainTaxId(text('ПлательщикИНН', 'ПлательщикБИН_ИИН', 'ПлательщикБИН', 'ПлательщикИИН')),
      account: payerAccount,
    },
    purpose: purposeOf(fields),
  };
}

/** The purpose is one field, or cut into numbered ones. */
function purposeOf(fields: Fields): string {
  const whole = fields.get('НазначениеПлатежа')?.value;
  if (whole) return whole;
  return [1, 2, 3, 4, 5, 6]
    .map((n) => fields.get(`НазначениеПлатежа${n}`)?.value ?? '')
    .join(' ')
    .trim();
}

/** Whole is a file with its last line, or one whose payments add up to what it says came in. */
const isWhole = (r: Reading): boolean =>
  r.ended ||
  (r.total !== undefined && r.total === r.documents.filter((d) => d.incoming).reduce((sum, d) => sum + d.amount, 0n));

const lastLine = (lines: readonly string[]): number => lines.findLastIndex((l) => l.trim() !== '') + 1;
