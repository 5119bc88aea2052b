import type { Money } from '#kernel';

/** Accounts of the operator's books with its sellers. `seller` is what the operator owes a seller: its advance. */
export type AccountCode =
  | 'seller'
  | 'bank'
  | 'card-clearing'
  | 'licence-income'
  | 'sms-income'
  | 'overage-income'
  | 'extras-income'
  | 'return-costs'
  | 'corrections';

/** Why an entry on a seller's account was made. */
const ENTRY_KINDS = [
  'payment-received',
  'licence-charged',
  'sms-charged',
  'overage-charged',
  'extras-charged',
  'returned',
  'return-costs-charged',
  'credited',
  'corrected',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One line of an entry: a debit is positive, a credit negative. */
export interface Line {
  account: AccountCode;
  amount: Money;
}

/** Which account stands against the seller's, and whether the entry adds to the seller's advance or takes from it. */
const AGAINST: Record<EntryKind, { account: AccountCode; adds: boolean }> = {
  'payment-received': { account: 'bank', adds: true },
  'licence-charged': { account: 'licence-income', adds: false },
  'sms-charged': { account: 'sms-income', adds: false },
  'overage-charged': { account: 'overage-income', adds: false },
  'extras-charged': { account: 'extras-income', adds: false },
  returned: { account: 'card-clearing', adds: false },
  'return-costs-charged': { account: 'return-costs', adds: false },
  credited: { account: 'licence-income', adds: true },
  corrected: { account: 'corrections', adds: true },
};

/**
 * The lines of an entry. Money that came by card stands in clearing until the gateway pays it out. The amount is
 * positive; a correction alone may be negative, which takes from the advance.
 */
export function linesOf(kind: EntryKind, amount: Money, causeType: string): Line[] {
  if (amount.isZero() || (amount.isNegative() && kind !== 'corrected'))
    throw new Error(`an entry ${kind} of ${amount.toString()} is none`);
  const { account, adds } = AGAINST[kind];
  const other = kind === 'payment-received' && causeType === 'card' ? 'card-clearing' : account;
  const onSeller = adds ? amount.negate() : amount;
  return [
    { account: 'seller', amount: onSeller },
    { account: other, amount: onSeller.negate() },
  ];
}
