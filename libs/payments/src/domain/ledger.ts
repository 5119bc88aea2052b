import { Money, type Currency } from '#kernel';

/** Accounts of the ledger. A seller's money and the operator's commission never share one. */
export type Account = 'gateway-clearing' | 'seller-payable' | 'operator-commission' | 'refund-payable';

/** Why an entry was made. */
export type EntryKind = 'captured' | 'refund-owed' | 'refund-paid' | 'surplus' | 'disputed' | 'dispute-won';

/** One line of an entry: a debit is positive, a credit negative. */
export interface Line {
  account: Account;
  amount: Money;
}

const lines = (...all: Line[]): Line[] => all.filter((l) => !l.amount.isZero());

/** A buyer's money arrived for an order. */
export function captured(total: Money, commission: Money): Line[] {
  return lines(
    { account: 'gateway-clearing', amount: total },
    { account: 'seller-payable', amount: total.minus(commission).negate() },
    { account: 'operator-commission', amount: commission.negate() },
  );
}

/** Money arrived that no order was waiting for: it is owed back whole. */
export function surplus(amount: Money): Line[] {
  return lines({ account: 'gateway-clearing', amount }, { account: 'refund-payable', amount: amount.negate() });
}

/** A refund was requested: from now on the money is the buyer's, so that no payout takes it. */
export function refundOwed(amount: Money, commission: Money): Line[] {
  return lines(
    { account: 'seller-payable', amount: amount.minus(commission) },
    { account: 'operator-commission', amount: commission },
    { account: 'refund-payable', amount: amount.negate() },
  );
}

/** The gateway paid the refund. */
export function refundPaid(amount: Money): Line[] {
  return lines({ account: 'refund-payable', amount }, { account: 'gateway-clearing', amount: amount.negate() });
}

/** The buyer's bank took the money back: what the capture gave is reversed. */
export function disputed(total: Money, commission: Money): Line[] {
  return captured(total, commission).map((l) => ({ ...l, amount: l.amount.negate() }));
}

/** Whether lines add up to zero in each currency; the database asks the same of every entry. */
export function balances(all: readonly Line[]): boolean {
  const sums = new Map<Currency, bigint>();
  for (const { amount } of all) sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + amount.minor);
  return [...sums.values()].every((sum) => sum === 0n);
}
