import { Money } from '#kernel';
import type { Balance } from '../persistence/ledger.js';
import type { DayTotals } from '../persistence/ratios.js';
import type { BalancesDto, SalesDayDto } from './dto/sales.dto.js';

/** A seller's balances. Credits of the ledger are shown as what they are to the seller: money of its own. */
export function presentBalances(balances: readonly Balance[]): BalancesDto {
  const of = (account: string, currency: string) =>
    Money.of(
      -(balances.find((b) => b.account === account && b.currency === currency)?.amount ?? 0n),
      currency,
    ).toJSON();
  const currencies = [...new Set(balances.map((b) => b.currency))];
  return {
    items: currencies.map((currency) => ({
      currency,
      payable: of('seller-payable', currency),
      refundsUnderWay: of('refund-payable', currency),
      commission: of('operator-commission', currency),
    })),
  };
}

/** Sales and refunds by day and currency, oldest first. */
export function presentDays(totals: DayTotals | undefined): SalesDayDto[] {
  if (!totals) return [];
  const keys = [...new Set([...totals.sales, ...totals.refunds].map((d) => `${d.day} ${d.currency}`))].sort();
  return keys.map((key) => {
    const [day, currency] = key.split(' ') as [string, string];
    const sale = totals.sales.find((d) => d.day === day && d.currency === currency);
    const refund = totals.refunds.find((d) => d.day === day && d.currency === currency);
    return {
      day,
      sales: Number(sale?.number ?? 0n),
      refunds: Number(refund?.number ?? 0n),
      amount: Money.of(sale?.amount ?? 0n, currency).toJSON(),
      refunded: Money.of(refund?.amount ?? 0n, currency).toJSON(),
    };
  });
}
