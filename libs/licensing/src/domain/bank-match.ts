import { createHash } from 'node:crypto';
import type { BankDocument } from './bank-file.js';
import { plainTaxId } from './bank-file.js';
import { remainderOf, type Invoice } from './invoice.js';

/** Why a payment waits for a person. */
export type BankDoubt =
  'no-number' | 'unknown-number' | 'several-numbers' | 'other-payer' | 'other-amount' | 'not-open';

const NUMBER = /(?<![\d-])(20\d{2})\s?[-–—‑]\s?(\d{6,})(?!\d)/g;

/** Numbers of invoices that a purpose names, each once: banks put other dashes and spaces into them. */
export const numbersIn = (purpose: string): string[] => [
  ...new Set([...purpose.matchAll(NUMBER)].map(([, year, n]) => `${year}-${n}`)),
];

/** What a payment is for, where it is sure; else why not, and the invoice it most likely is for. */
export type Matched = { sure: true; invoice: Invoice } | { sure: false; doubt: BankDoubt; likely: Invoice | undefined };

/**
 * Sure is a payment that names one open invoice, comes from its payer by tax number, and is exactly what is left to pay.
 * @param found the invoices of {@link numbersIn}
 */
export function matchOf(
  d: Pick<BankDocument, 'amount' | 'payer' | 'purpose'>,
  currency: string,
  found: readonly Invoice[],
): Matched {
  const numbers = numbersIn(d.purpose);
  const [invoice, ...more] = found;
  const doubt = (why: BankDoubt): Matched => ({
    sure: false,
    doubt: why,
    likely: more.length === 0 ? invoice : undefined,
  });
  if (numbers.length === 0) return doubt('no-number');
  if (numbers.length > 1) return doubt('several-numbers');
  if (!invoice || more.length > 0) return doubt('unknown-number');
  if (invoice.status !== 'issued' && invoice.status !== 'expired') return doubt('not-open');
  // Of a seller whose data is deleted the invoice stays and its payer is emptied: that is nobody's number.
  const owed = plainTaxId(invoice.payer.taxId ?? '');
  if (owed === '' || owed !== d.payer.taxId) return doubt('other-payer');
  const left = remainderOf(invoice);
  if (left.currency !== currency || left.minor !== d.amount) return doubt('other-amount');
  return { sure: true, invoice };
}

/**
 * What makes documents one and the same in overlapping files: account, number, date, amount and payer. Those that agree
 * in all are told apart by their order within a file, which a bank keeps.
 */
export function documentKeys(account: string, documents: readonly BankDocument[]): string[] {
  const seen = new Map<string, number>();
  return documents.map((d) => {
    const who = d.payer.account || d.payer.taxId || d.payer.name;
    const facts = [account, d.date, d.number, d.amount, who, d.number ? '' : d.purpose];
    const same = createHash('sha256')
      .update(JSON.stringify(facts.map(String)))
      .digest('base64url');
    const n = (seen.get(same) ?? 0) + 1;
    seen.set(same, n);
    return `${same}:${n}`;
  });
}
