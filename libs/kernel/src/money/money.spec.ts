import fc from 'fast-check';
import { CURRENCIES, Money, Ratio, isDomainError } from '../index.js';
import type { Currency, Rounding } from '../index.js';

const minor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const currency = fc.constantFrom<Currency>(...CURRENCIES);
const money = fc.tuple(minor, currency).map(([amount, code]) => Money.of(amount, code));
const rubles = minor.map((amount) => Money.of(amount, 'RUB'));
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0n));

function code(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (isDomainError(error)) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

describe('Money', () => {
  it('parse undoes toJSON', () => {
    fc.assert(fc.property(money, (each) => Money.parse(JSON.parse(JSON.stringify(each))).equals(each)));
  });

  it('allocate loses no unit, gives none to a zero weight, and strays less than a unit a part from the share', () => {
    fc.assert(
      fc.property(money, weights, (whole, list) => {
        const parts = whole.allocate(list);
        expect(parts).toHaveLength(list.length);
        expect(Money.sum(parts, whole.currency).equals(whole)).toBe(true);
        const total = list.reduce((sum, weight) => sum + weight, 0n);
        parts.forEach((part, index) => {
          if (list[index] === 0n) expect(part.isZero()).toBe(true);
          const off = part.minor * total - whole.minor * list[index]!;
          expect(off < 0n ? -off : off).toBeLessThanOrEqual(total);
        });
      }),
    );
  });

  it('is ordered totally, and plus keeps the order', () => {
    fc.assert(
      fc.property(rubles, rubles, rubles, (a, b, c) => {
        expect(a.compare(b)).toBe(-b.compare(a) + 0);
        if (a.compare(b) <= 0 && b.compare(c) <= 0) expect(a.compare(c)).toBeLessThanOrEqual(0);
        expect(a.plus(c).compare(b.plus(c))).toBe(a.compare(b));
        expect(a.plus(b).minus(b).equals(a)).toBe(true);
        expect(a.plus(a.negate()).isZero()).toBe(true);
      }),
    );
  });

  it.each([
    ['1990.00', 199000n],
    ['1990', 199000n],
    ['0.5', 50n],
    ['-0.01', -1n],
    ['-0', 0n],
  ])('reads %s', (amount, expected) => {
    expect(Money.parse({ amount, currency: 'RUB' }).minor).toBe(expected);
  });

  it.each([
    ['1e3'],
    ['NaN'],
    ['1.005'],
    ['1,5'],
    [' 1'],
    ['+1'],
    ['.5'],
    ['1.'],
    [''],
    ['٣'],
    [1990],
    [null],
    [undefined],
    ['0x10'],
    ['1\n'],
  ])('refuses %p', (amount) => {
    expect(code(() => Money.parse({ amount, currency: 'RUB' }))).toBe('kernel.money_invalid');
  });

  it('refuses unknown and mixed currencies', () => {
    expect(code(() => Money.of(1n, 'XXX'))).toBe('kernel.currency_unknown');
    expect(code(() => Money.of(1n, 'toString'))).toBe('kernel.currency_unknown');
    for (const act of ['plus', 'minus', 'compare', 'ratioTo'] as const) {
      expect(code(() => Money.of(1n, 'RUB')[act](Money.of(1n, 'KZT')))).toBe('kernel.currency_mismatch');
    }
    expect(Money.of(1n, 'RUB').equals(Money.of(1n, 'KZT'))).toBe(false);
  });

  it('refuses weights that cannot divide', () => {
    for (const list of [[], [0n, 0n], [2n, -1n]]) {
      expect(code(() => Money.of(5n, 'RUB').allocate(list))).toBe('kernel.allocation_invalid');
    }
  });

  it.each<[bigint, Rounding, bigint]>([
    [5n, 'half-even', 2n],
    [7n, 'half-even', 4n],
    [5n, 'half-up', 3n],
    [5n, 'down', 2n],
    [5n, 'up', 3n],
    [-5n, 'half-even', -2n],
    [-5n, 'half-up', -3n],
    [-5n, 'down', -2n],
    [-5n, 'up', -3n],
    [4n, 'up', 2n],
  ])('half of %p rounded %s is %p', (amount, rounding, expected) => {
    expect(Money.of(amount, 'RUB').times(Ratio.parse('1/2'), rounding).minor).toBe(expected);
  });

  it('a refund rounds as its payment did', () => {
    fc.assert(
      fc.property(rubles, fc.constantFrom<Rounding>('half-even', 'half-up', 'down', 'up'), (amount, rounding) =>
        amount.negate().percent('2.9%', rounding).equals(amount.percent('2.9%', rounding).negate()),
      ),
    );
  });

  it('is immutable and says itself', () => {
    const price = Money.of(199000n, 'RUB');
    expect(() => Object.assign(price, { minor: 1n })).toThrow(TypeError);
    expect(`${price}`).toBe('1990.00 RUB');
    expect(price.percent('5%', 'half-up').toJSON()).toEqual({ amount: '99.50', currency: 'RUB' });
  });
});

describe('Ratio', () => {
  it.each([
    ['5%', '1/20'],
    ['2.5%', '1/40'],
    ['2/6', '1/3'],
    ['0.05', '1/20'],
    ['-3', '-3'],
    ['0%', '0'],
  ])('%s is %s', (text, exact) => {
    expect(Ratio.parse(text).toString()).toBe(exact);
    expect(Ratio.parse(exact).equals(Ratio.parse(text))).toBe(true);
  });

  it.each([['1/0'], ['5 %'], ['1e2'], ['%'], ['1/-2'], [''], ['Infinity']])('refuses %p', (text) => {
    expect(code(() => Ratio.parse(text))).toBe('kernel.ratio_invalid');
  });

  it('compares strictly: exactly 5% does not exceed 5%', () => {
    const limit = Ratio.parse('5%');
    expect(Ratio.of(5n, 100n).exceeds(limit)).toBe(false);
    expect(Ratio.of(50_000_000_000_001n, 10n ** 15n).exceeds(limit)).toBe(true);
    expect(Ratio.of(1n, 21n).toPercent()).toBe('4.76%');
  });

  it('arithmetic is exact', () => {
    const ratio = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([n, d]) => Ratio.of(n, d));
    fc.assert(fc.property(ratio, ratio, (a, b) => a.plus(b).minus(b).equals(a) && a.times(b).equals(b.times(a))));
  });
});
