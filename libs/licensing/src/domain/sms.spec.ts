import fc from 'fast-check';
import { Money, Ratio, Temporal } from '#kernel';
import { asE164, isQuiet, smsSum, zoneOfNumber } from './sms.js';

describe('what a message costs', () => {
  it.each<[exact: string, rate: string, cost: string, commission: string, total: string]>([
    ['17.35', '5%', '17.35', '0.87', '18.22'],
    ['34.70', '5%', '34.70', '1.74', '36.44'],
    ['10.00', '5%', '10.00', '0.50', '10.50'],
    // Half a unit goes up: 0.10 and 5% of it are 0.105.
    ['0.10', '5%', '0.10', '0.01', '0.11'],
    ['0.09', '5%', '0.09', '0.00', '0.09'],
    // A tariff finer than the smallest unit is rounded once, in the sum: 17.355 and 5% of it are 18.22275.
    ['17.355', '5%', '17.36', '0.86', '18.22'],
    ['0.004', '5%', '0.00', '0.00', '0.00'],
    ['0', '5%', '0.00', '0.00', '0.00'],
    ['17.3500000000', '5%', '17.35', '0.87', '18.22'],
    ['17.35', '0%', '17.35', '0.00', '17.35'],
  ])('%s with %s', (exact, rate, cost, commission, total) => {
    const sum = smsSum(exact, rate, 'KZT');
    expect([sum.cost, sum.commission, sum.total].map((m) => m.toJSON().amount)).toEqual([cost, commission, total]);
  });

  it('is within half a unit of the exact sum, and its parts add up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 3 }), (n, digits) => {
        const exact = Ratio.of(BigInt(n), 10n ** BigInt(digits));
        const text = (n / 10 ** digits).toFixed(digits);
        const { cost, commission, total } = smsSum(text, '5%', 'KZT');
        expect(cost.plus(commission).equals(total)).toBe(true);
        const off = exact.times(Ratio.parse('105%')).times(Ratio.of(100n, 1n)).minus(Ratio.of(total.minor, 1n));
        const half = Ratio.parse('1/2');
        expect(off.exceeds(half) || Ratio.ZERO.minus(half).exceeds(off)).toBe(false);
        expect(total.compare(Money.zero('KZT'))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['+7 (701) 000-00-01', '+77010000001'],
    ['+374 10 123456', '+37410123456'],
    ['87010000001', undefined],
    ['+0701000000', undefined],
    ['+7701', undefined],
  ])('%s', (given, e164) => expect(asE164(given)).toBe(e164));

  it.each([
    ['+77010000001', 'Asia/Almaty'],
    ['+79160000001', 'Europe/Moscow'],
    ['+37410123456', 'Asia/Yerevan'],
    ['+4915112345678', 'Asia/Almaty'],
  ])('%s is likely in %s', (number, zone) => expect(zoneOfNumber(number, 'Asia/Almaty')).toBe(zone));
});

describe('quiet hours', () => {
  const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-11-22T${time}+05:00`);
  it.each([
    ['20:59:59', false],
    ['21:00:00', true],
    ['23:59:59', true],
    ['00:00:00', true],
    ['08:59:59', true],
    ['09:00:00', false],
  ])('over midnight, %s', (time, quiet) => expect(isQuiet('21:00/09:00', at(time), 'Asia/Almaty')).toBe(quiet));

  it('within a day, and by the recipient’s clock', () => {
    expect(isQuiet('13:00/14:00', at('13:30:00'), 'Asia/Almaty')).toBe(true);
    expect(isQuiet('13:00/14:00', at('13:30:00'), 'Europe/Moscow')).toBe(false);
  });
});
