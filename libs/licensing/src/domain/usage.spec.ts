import fc from 'fast-check';
import { Money, Temporal } from '#kernel';
import { overageOf } from './overage.js';
import { FUNCTIONS, QUOTAS, SHIPPED_TARIFFS } from './tariffs.js';
import { SECOND_TARIFFS } from './tariffs-second.js';
import { amountText, isOver, levelOf, percentOf } from './usage-level.js';
import { dayClosedAt, monthOf, nextNight } from './usage-night.js';

const GIB = 1024n ** 3n;
const kzt = (minor: bigint) => Money.of(minor, 'KZT');
const month = (excess: bigint[], days = 30, unit = 1n, price = 90_00n) => ({ excess, days, unit, price: kzt(price) });

describe('[AT-3.3.3] what use above a quota costs', () => {
  it('is price × excess: a whole month above by one unit costs one price', () => {
    const whole = month(Array.from({ length: 30 }, () => 1n));
    expect(overageOf(whole, 'daily-average').toString()).toBe(kzt(90_00n).toString());
    expect(overageOf(whole, 'peak').minor).toBe(90_00n);
  });

  it.each<[string, bigint[], number, bigint, bigint, bigint, bigint]>([
    ['half a month by two', Array.from({ length: 15 }, () => 2n), 30, 1n, 90_00n, 90_00n, 180_00n],
    ['one day of 31 by one', [1n], 31, 1n, 90_00n, 2_90n, 90_00n],
    ['a fraction of a unit all February', Array.from({ length: 28 }, () => GIB / 2n), 28, GIB, 90_00n, 45_00n, 45_00n],
    ['nothing', [], 30, 1n, 90_00n, 0n, 0n],
    ['less than the smallest coin', [1n], 31, GIB, 90_00n, 0n, 0n],
  ])('of %s', (_what, excess, days, unit, price, average, peak) => {
    expect(overageOf(month(excess, days, unit, price), 'daily-average').minor).toBe(average);
    expect(overageOf(month(excess, days, unit, price), 'peak').minor).toBe(peak);
  });

  const excesses = fc.array(fc.bigInt({ min: 0n, max: 5n * 1024n * GIB }), { maxLength: 28 });
  const days = fc.integer({ min: 28, max: 31 });
  const unit = fc.constantFrom(1n, 1000n, GIB);
  const price = fc.bigInt({ min: 0n, max: 10n ** 9n });

  it('never is negative, nor more by average than by peak', () => {
    fc.assert(
      fc.property(excesses, days, unit, price, (e, d, u, p) => {
        const average = overageOf(month(e, d, u, p), 'daily-average').minor;
        return average >= 0n && average <= overageOf(month(e, d, u, p), 'peak').minor;
      }),
    );
  });

  it('does not depend on the order of the days, and never falls when one more day is above', () => {
    fc.assert(
      fc.property(excesses, days, unit, price, fc.bigInt({ min: 0n, max: GIB }), (e, d, u, p, more) => {
        const cost = overageOf(month(e, d, u, p), 'daily-average').minor;
        expect(overageOf(month([...e].reverse(), d, u, p), 'daily-average').minor).toBe(cost);
        return e.length >= 28 || overageOf(month([...e, more], d, u, p), 'daily-average').minor >= cost;
      }),
    );
  });

  it('loses less than one smallest coin, in the seller’s favour, and at most one more when a month is billed in two parts', () => {
    fc.assert(
      fc.property(excesses, days, unit, price, fc.nat(28), (e, d, u, p, cut) => {
        const whole = overageOf(month(e, d, u, p), 'daily-average').minor;
        const exact = e.reduce((sum, x) => sum + x, 0n) * p;
        expect(exact - whole * u * BigInt(d)).toBeGreaterThanOrEqual(0n);
        expect(exact - whole * u * BigInt(d)).toBeLessThan(u * BigInt(d));
        const parts = [e.slice(0, cut), e.slice(cut)].map((x) => overageOf(month(x, d, u, p), 'daily-average').minor);
        const lost = whole - parts[0]! - parts[1]!;
        return lost >= 0n && lost <= 1n;
      }),
    );
  });

  it('refuses what cannot be', () => {
    expect(() => overageOf(month([-1n]), 'peak')).toThrow();
    expect(() => overageOf(month([1n], 30, 0n), 'peak')).toThrow();
    expect(() =>
      overageOf(
        month(
          Array.from({ length: 32 }, () => 1n),
          31,
        ),
        'peak',
      ),
    ).toThrow();
  });
});

describe('levels', () => {
  it.each<[bigint, bigint | null, number]>([
    [79n, 100n, 0], [80n, 100n, 80], [99n, 100n, 80], [100n, 100n, 100], [250n, 100n, 100], [5n, null, 0], [0n, 0n, 0], [1n, 0n, 100],
  ])('%s of %s reaches %s %%', (used, cap, level) => expect(levelOf(used, cap, [80, 100])).toBe(level)); // prettier-ignore

  it('count exactly the limit as within it', () => {
    expect([isOver(100n, 100n), isOver(101n, 100n), isOver(5n, null)]).toEqual([false, true, false]);
    expect(percentOf(1n, 3n)).toBe(33);
    expect([amountText('storage', GIB), amountText('users', 12n)]).toEqual(['1 GiB', '12']);
  });
});

describe('the night', () => {
  const at = (text: string) => Temporal.Instant.from(text);
  it('is at two in the operator’s zone, tonight or tomorrow', () => {
    expect(nextNight(at('2026-11-30T20:59:59Z'), 'Asia/Almaty').toString()).toBe('2026-11-30T21:00:00Z');
    expect(nextNight(at('2026-11-30T21:00:00Z'), 'Asia/Almaty').toString()).toBe('2026-12-01T21:00:00Z');
    // An hour that is skipped in spring still comes once.
    expect(nextNight(at('2026-03-28T12:00:00Z'), 'Europe/Vienna').toString()).toBe('2026-03-29T01:00:00Z');
  });
  it('closes the day before', () => {
    expect(dayClosedAt(at('2026-11-30T21:00:00Z'), 'Asia/Almaty').toString()).toBe('2026-11-30');
    expect(monthOf(Temporal.PlainDate.from('2028-02-29')).toString()).toBe('2028-02-01');
  });
});

describe('[AT-1.8] the second set of tariffs', () => {
  it('keeps functions and prices, limits every quota, and sells above them only where there is a price', () => {
    for (const [i, t] of SECOND_TARIFFS.entries()) {
      expect(t).toMatchObject({ code: SHIPPED_TARIFFS[i]!.code, functions: SHIPPED_TARIFFS[i]!.functions, prices: SHIPPED_TARIFFS[i]!.prices });
      expect(Object.keys(t.quotas)).toEqual([...QUOTAS]);
      expect(t.overage!.map((o) => o.quota)).toEqual(t.code === 'free' ? [] : [...QUOTAS]);
      for (const fn of t.functions) expect(FUNCTIONS).toContain(fn);
    }
  }); // prettier-ignore
});
