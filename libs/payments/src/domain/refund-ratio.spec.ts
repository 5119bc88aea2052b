import { Temporal } from '#kernel';
import { ratioOf, ratioSeries, windowOf, type DayTotal, type RatioLimit } from './refund-ratio.js';

const rule: RatioLimit = {
  limit: '5%',
  clause: 'AT-6.5b',
  window: 'P30D',
  metrics: ['number', 'amount'],
  mustExceed: 'both',
};
const zone = 'Asia/Almaty';
const day = (d: string, number: number, amount: number, currency = 'KZT'): DayTotal => ({
  day: d,
  currency: currency as never,
  number: BigInt(number),
  amount: BigInt(amount),
});

it('[AT-6.5b] does not exceed at exactly 5%, exceeds above it, and asks both metrics', () => {
  const sales = [day('2026-11-01', 100, 100_000)];
  expect(ratioOf(sales, [day('2026-11-02', 5, 5_000)], rule)).toMatchObject({
    exceeds: false,
    number: { exceeds: false },
    amounts: [{ exceeds: false }],
  });
  expect(ratioOf(sales, [day('2026-11-02', 6, 5_000)], rule)).toMatchObject({
    exceeds: false,
    number: { exceeds: true },
    amounts: [{ exceeds: false }],
  });
  expect(ratioOf(sales, [day('2026-11-02', 6, 5_001)], rule)).toMatchObject({ exceeds: true });
  expect(ratioOf(sales, [day('2026-11-02', 6, 5_000)], { ...rule, mustExceed: 'any' }).exceeds).toBe(true);
});

it('[AT-6.5b] keeps currencies apart and answers without sales', () => {
  const figures = ratioOf(
    [day('2026-11-01', 10, 1000), day('2026-11-01', 10, 1000, 'RUB')],
    [day('2026-11-01', 1, 900, 'RUB')],
    rule,
  );
  expect(figures.amounts.map((a) => [a.currency, a.exceeds])).toEqual([
    ['KZT', false],
    ['RUB', true],
  ]);
  expect(ratioOf([], [], rule)).toMatchObject({ exceeds: false, number: { ratio: null } });
  expect(ratioOf([], [day('2026-11-01', 1, 1)], rule)).toMatchObject({ exceeds: true, number: { ratio: null } });
});

it('[AT-6.5b] reckons 30 calendar days of the operator’s zone, today included', () => {
  const { from, to } = windowOf('P30D', Temporal.Instant.from('2026-11-30T20:00:00Z'), zone);
  expect([
    from.toZonedDateTimeISO(zone).toPlainDate().toString(),
    to.toZonedDateTimeISO(zone).toPlainDate().toString(),
  ]).toEqual(['2026-11-02', '2026-12-02']);
  const series = ratioSeries(
    [day('2026-11-01', 1, 100)],
    [day('2026-11-30', 1, 100)],
    rule,
    3,
    Temporal.PlainDate.from('2026-12-01'),
    zone,
  );
  expect(series.map((s) => [s.day, Number(s.figures.number.sales), Number(s.figures.number.refunds)])).toEqual([
    ['2026-11-29', 1, 0],
    ['2026-11-30', 1, 1],
    ['2026-12-01', 0, 1],
  ]);
});
