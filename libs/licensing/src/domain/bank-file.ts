import { Temporal } from '#kernel';
import { bankErrors } from '../bank.errors.js';

/** A payment document of a statement, as the bank wrote it. */
export interface BankDocument {
  /** Line of the file on which it begins, from 1. */
  line: number;
  number: string;
  date: Temporal.PlainDate;
  /** When it reached (or left) our account, by the bank. */
  bookedOn: Temporal.PlainDate;
  /** Minor units. */
  amount: bigint;
  /** Whether it came to our account; what left it is of no interest here. */
  incoming: boolean;
  payer: { name: string; taxId: string; account: string };
  purpose: string;
}

/** A bank's file, read whole. */
export interface BankFile {
  format: '1c' | 'csv';
  documents: BankDocument[];
}

/** What a file is read against: the account it must be of. */
export interface OurAccount {
  account: string;
  currency: string;
}

/** Words that every file in 1C's format has, legible in the right encoding alone. */
const LEGIBLE = /^(ВерсияФормата|Кодировка|РасчСчет|СекцияДокумент)=/m;
const ENCODINGS = ['utf-8', 'windows-1251', 'ibm866'] as const;
/** First line of 1C's format; its letters are the same in every encoding. */
export const SIGN_1C = '1CClientBankExchange';

/**
 * The text of a bank's file. The encoding is found by reading, for the header that names it can only be read in it:
 * UTF-8 where the bytes are such, else Windows' or DOS' Cyrillic. @throws DomainError licensing.bank_file_unreadable
 */
export function decodeBankFile(bytes: Uint8Array): string {
  const texts = ENCODINGS.map((encoding) => decoded(bytes, encoding)).filter((t) => t !== undefined);
  const found = texts.find((t) => t.startsWith(SIGN_1C) && LEGIBLE.test(t));
  const first = found ?? texts[0];
  // A table has no fixed words; banks write it in UTF-8 or as Windows does. No text, and no database, holds a zero.
  if (first === undefined || (found === undefined && first.startsWith(SIGN_1C)) || first.includes('\0'))
    throw bankErrors.fail('bank_file_unreadable');
  return first;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/** An account number without what banks put between its digits. */
export const plainAccount = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();

/** A tax number's digits. */
export const plainTaxId = (text: string): string => text.replace(/\D/g, '');

/** An amount as banks write it: `14900`, `14900.5`, `14 900,00`. Minor units. @throws DomainError licensing.bank_file_broken */
export function amountOf(text: string, line: number): bigint {
  const match = /^(\d{1,15})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0']/g, ''));
  if (!match) throw broken(line, text);
  return BigInt(match[1]! + (match[2] ?? '').padEnd(2, '0'));
}

/** A date as banks write it: `05.11.2026` or `2026-11-05`, a time after it left out. @throws DomainError licensing.bank_file_broken */
export function dateOf(text: string, line: number): Temporal.PlainDate {
  const trimmed = text.trim();
  const ru = /^(\d{2})\.(\d{2})\.(\d{4})(\s|$)/.exec(trimmed);
  const iso = /^(\d{4})-(\d{2})-(\d{2})([\sT]|$)/.exec(trimmed);
  const [year, month, day] = ru ? [ru[3], ru[2], ru[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  try {
    return Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
  } catch (cause) {
    throw broken(line, text, cause);
  }
}

/** The file cannot be read at a line. What stands there is cut short: it may be a name. */
export const broken = (line: number, what: string, cause?: unknown) =>
  bankErrors.fail('bank_file_broken', { line, what: what.slice(0, 40) }, { cause });
