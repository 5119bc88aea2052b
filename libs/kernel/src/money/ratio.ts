import { kernelErrors } from '../kernel.errors.js';
import { divideRounded } from './rounding.js';
import type { Rounding } from './rounding.js';

const FRACTION = /^(-?\d{1,40})\/(\d{1,40})$/;
const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(%?)$/;

/** An exact rational number (`5%`, `1/3`): numerator and denominator in lowest terms, the denominator positive. Immutable. */
export class Ratio {
  static readonly ZERO = new Ratio(0n, 1n);
  static readonly ONE = new Ratio(1n, 1n);

  private constructor(
    readonly numerator: bigint,
    readonly denominator: bigint,
  ) {
    Object.freeze(this);
  }

  /** Ratio of two whole numbers: `Ratio.of(5n, 100n)`. Throws `kernel.ratio_invalid` for a zero denominator. */
  static of(numerator: bigint, denominator: bigint): Ratio {
    if (denominator === 0n) throw kernelErrors.fail('ratio_invalid', { value: `${numerator}/0` });
    const sign = denominator < 0n ? -1n : 1n;
    const divisor = gcd(numerator < 0n ? -numerator : numerator, denominator * sign);
    return new Ratio((sign * numerator) / divisor, (sign * denominator) / divisor);
  }

  /** Reads `5%`, `2.5%`, `1/3`, `0.05` or `3` exactly. Throws `kernel.ratio_invalid` for anything else (exponents, spaces, floats). */
  static parse(text: string): Ratio {
    if (typeof text === 'string') {
      const fraction = FRACTION.exec(text);
      if (fraction) return Ratio.of(BigInt(fraction[1]!), BigInt(fraction[2]!));
      const decimal = DECIMAL.exec(text);
      if (decimal) {
        const [, sign, whole, decimals = '', percent] = decimal;
        const size = BigInt(whole! + decimals);
        return Ratio.of(sign ? -size : size, 10n ** BigInt(decimals.length) * (percent ? 100n : 1n));
      }
    }
    throw kernelErrors.fail('ratio_invalid', { value: String(text) });
  }

  /** -1, 0 or 1, exactly: no tolerance. */
  compare(other: Ratio): -1 | 0 | 1 {
    const left = this.numerator * other.denominator;
    const right = other.numerator * this.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Strictly greater: 5% does not exceed 5%. */
  exceeds(other: Ratio): boolean {
    return this.compare(other) > 0;
  }

  equals(other: Ratio): boolean {
    return this.numerator === other.numerator && this.denominator === other.denominator;
  }

  plus(other: Ratio): Ratio {
    return Ratio.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  minus(other: Ratio): Ratio {
    return Ratio.of(
      this.numerator * other.denominator - other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  times(other: Ratio): Ratio {
    return Ratio.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  isNegative(): boolean {
    return this.numerator < 0n;
  }

  /** The ratio of a whole number, rounded by the given mode. */
  applyTo(whole: bigint, rounding: Rounding): bigint {
    return divideRounded(whole * this.numerator, this.denominator, rounding);
  }

  /** For people: percent with the given number of decimals (2 unless told), rounded half-even: `4.76%`. For show, never for decisions. */
  toPercent(decimals = 2): string {
    const scaled = this.applyTo(100n * 10n ** BigInt(decimals), 'half-even');
    const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
    const cut = digits.length - decimals;
    return `${scaled < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals > 0 ? `.${digits.slice(cut)}` : ''}%`;
  }

  /** Exact: `1/20`, or `3` for a whole. `Ratio.parse` reads it back. */
  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }

  toJSON(): string {
    return this.toString();
  }
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
