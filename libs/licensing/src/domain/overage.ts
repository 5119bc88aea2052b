import { Money, Ratio } from '#kernel';

/** How a month above a quota is measured: by the mean of its days, or by its highest day. */
export type OverageMeasure = 'daily-average' | 'peak';

/** What a month above a quota is reckoned from. */
export interface OverageMonth {
  /** By how much each day stood above the quota, in the quota's unit; days within it may be left out. */
  excess: readonly bigint[];
  /** Days of the whole calendar month, 28 to 31. */
  days: number;
  /** How much the price is for. */
  unit: bigint;
  /** Price of a unit for the month. */
  price: Money;
}

/**
 * What a month above a quota costs: price × excess. By `daily-average` each day weighs the same share of the month, so
 * half a month costs half; by `peak` the highest day counts for all of it. A fraction of the smallest unit of money is
 * dropped, in the seller's favour.
 */
export function overageOf(month: OverageMonth, measure: OverageMeasure): Money {
  const { excess, days, unit, price } = month;
  if (unit <= 0n || days < excess.length) throw new Error('a price is for something, and a month holds its days');
  if (excess.some((e) => e < 0n) || price.isNegative()) throw new Error('neither an excess nor a price is negative');
  const share =
    measure === 'peak'
      ? Ratio.of(
          excess.reduce((most, e) => (e > most ? e : most), 0n),
          unit,
        )
      : Ratio.of(
          excess.reduce((sum, e) => sum + e, 0n),
          unit * BigInt(days),
        );
  return price.times(share, 'down');
}
