import { Money, Ratio, Temporal, endOfDay, localDate, startOfDay, subtractDuration, type Currency } from '#kernel';

/** Sales or refunds of one day and currency. */
export interface DayTotal {
  day: string;
  currency: Currency;
  number: bigint;
  amount: bigint;
}

/** The contract's limit (AT-6.5b). */
export interface RatioLimit {
  limit: string;
  clause: string | null;
  window: string;
  metrics: readonly string[];
  /** `both` or `any`. */
  mustExceed: string;
}

/** Refunds against sales, by number and by amount. */
export interface RatioFigures {
  number: { refunds: bigint; sales: bigint; ratio: Ratio | null; exceeds: boolean };
  /** One a currency: amounts of different currencies are never added up. */
  amounts: { currency: Currency; refunds: Money; sales: Money; ratio: Ratio | null; exceeds: boolean }[];
  /** By number alone and by amount alone are both shown; this one is what the policy asks for. */
  exceeds: boolean;
}

/** The window that ends with the day of `at`: that many calendar days, today included, in the operator's zone. */
export function windowOf(
  window: string,
  at: Temporal.Instant,
  zone: string,
): { from: Temporal.Instant; to: Temporal.Instant } {
  const end = endOfDay(localDate(at, zone), zone);
  return { from: subtractDuration(end, window, zone), to: end };
}

/** Refunds without sales exceed every limit; nothing at all exceeds none. */
function over(refunds: bigint, sales: bigint, limit: Ratio): { ratio: Ratio | null; exceeds: boolean } {
  if (sales === 0n) return { ratio: null, exceeds: refunds > 0n };
  const ratio = Ratio.of(refunds, sales);
  return { ratio, exceeds: ratio.exceeds(limit) };
}

/** Both metrics of a window, and whether together they exceed the limit: strictly greater, so exactly 5% does not. */
export function ratioOf(sales: readonly DayTotal[], refunds: readonly DayTotal[], rule: RatioLimit): RatioFigures {
  const limit = Ratio.parse(rule.limit);
  const count = (all: readonly DayTotal[]) => all.reduce((n, d) => n + d.number, 0n);
  const sum = (all: readonly DayTotal[], currency: Currency) =>
    all.filter((d) => d.currency === currency).reduce((n, d) => n + d.amount, 0n);
  const currencies = [...new Set([...sales, ...refunds].map((d) => d.currency))].sort();
  const [salesNumber, refundsNumber] = [count(sales), count(refunds)];
  const number = { refunds: refundsNumber, sales: salesNumber, ...over(refundsNumber, salesNumber, limit) };
  const amounts = currencies.map((currency) => {
    const [s, r] = [sum(sales, currency), sum(refunds, currency)];
    return { currency, refunds: Money.of(r, currency), sales: Money.of(s, currency), ...over(r, s, limit) };
  });
  const by: Record<string, boolean> = { number: number.exceeds, amount: amounts.some((a) => a.exceeds) };
  const asked = rule.metrics.map((m) => by[m] ?? false);
  return {
    number,
    amounts,
    exceeds: rule.mustExceed === 'any' ? asked.some(Boolean) : asked.length > 0 && asked.every(Boolean),
  };
}

/** The figures of each day's own window, oldest first. `sales` and `refunds` reach back a window before the first day. */
export function ratioSeries(
  sales: readonly DayTotal[],
  refunds: readonly DayTotal[],
  rule: RatioLimit,
  days: number,
  today: Temporal.PlainDate,
  zone: string,
): { day: string; figures: RatioFigures }[] {
  return Array.from({ length: days }, (_, i) => today.subtract({ days: days - 1 - i })).map((date) => {
    const { from, to } = windowOf(rule.window, startOfDay(date, zone), zone);
    const [first, end] = [localDate(from, zone).toString(), localDate(to, zone).toString()];
    const inside = (d: DayTotal) => d.day >= first && d.day < end;
    return { day: date.toString(), figures: ratioOf(sales.filter(inside), refunds.filter(inside), rule) };
  });
}
