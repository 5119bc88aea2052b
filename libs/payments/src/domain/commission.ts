import { Money, Ratio } from '#kernel';

/** How a sale divides between the operator and the seller. */
export interface Split {
  commission: Money;
  seller: Money;
}

/**
 * Divides a sale by the snapshotted rate. The commission is rounded half-even to a minor unit and the seller gets
 * exactly the rest, so no unit is lost; a rate outside 0 to 100% is a mistake in the pack.
 */
export function splitSale(total: Money, rate: string): Split {
  const ratio = Ratio.parse(rate);
  if (ratio.isNegative() || ratio.exceeds(Ratio.ONE))
    throw new Error(`commission.rate ${rate} is not between 0 and 100%`);
  const commission = total.percent(ratio, 'half-even');
  return { commission, seller: total.minus(commission) };
}

/**
 * The part of a commission that goes back with a refund. It is reckoned from what has been refunded in all, so that
 * several partial refunds give back exactly what one whole refund would.
 */
export function commissionReturned(
  sale: { total: Money; commission: Money; refunded: Money; commissionRefunded: Money },
  amount: Money,
  returned: boolean,
): Money {
  if (!returned) return Money.zero(amount.currency);
  const after = sale.refunded.plus(amount);
  const due = sale.commission.times(after.ratioTo(sale.total), 'down');
  const part = due.minus(sale.commissionRefunded);
  return part.isNegative() ? Money.zero(amount.currency) : part.min(amount);
}
