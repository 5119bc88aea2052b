import { add, allocate, compare, dinero, subtract, toSnapshot } from 'dinero.js/bigint';
import type { Dinero } from 'dinero.js/bigint';
import { AMD, EUR, KZT, RUB, USD } from 'dinero.js/bigint/currencies';
import { kernelErrors } from '../kernel.errors.js';
import { Ratio } from './ratio.js';
import type { Rounding } from './rounding.js';

const ISO = { RUB, KZT, USD, EUR, AMD } as const;

/** ISO 4217 code of a currency the platform settles in. All have two decimals in ISO 4217. */
export type Currency = keyof typeof ISO;

/** The currencies the platform settles in. */
export const CURRENCIES = Object.freeze(Object.keys(ISO)) as readonly Currency[];

/** Money over HTTP and in JSON: a decimal string in major units with all the currency's decimals. */
export interface MoneyJson {
  readonly amount: string;
  readonly currency: Currency;
}

/** Is the string a currency the platform settles in? */
export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && Object.hasOwn(ISO, value);
}

/** The same string as a Currency. Throws `kernel.currency_unknown`. */
export function asCurrency(value: unknown): Currency {
  if (!isCurrency(value)) throw kernelErrors.fail('currency_unknown', { currency: String(value) });
  return value;
}

/** Number of decimals of a currency in ISO 4217. */
export function currencyExponent(currency: Currency): number {
  return Number(ISO[asCurrency(currency)].exponent);
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d+))?$/;

/**
 * An amount of money: whole minor units (kopecks, tiyn, cents) and a currency. Immutable and exact.
 * Operations on different currencies throw `kernel.currency_mismatch`; nothing rounds unless told how.
 */
export class Money {
  readonly #dinero: Dinero<bigint>;

  private constructor(
    /** Amount in minor units. */
    readonly minor: bigint,
    readonly currency: Currency,
  ) {
    this.#dinero = dinero({ amount: minor, currency: ISO[currency] }) as Dinero<bigint>;
    Object.freeze(this);
  }

  /** Money from minor units: `Money.of(199000n, 'RUB')` is 1990.00 RUB. Throws `kernel.currency_unknown`, `kernel.money_invalid`. */
  static of(minor: bigint, currency: string): Money {
    if (typeof minor !== 'bigint') throw kernelErrors.fail('money_invalid', { amount: String(minor) });
    return new Money(minor, asCurrency(currency));
  }

  static zero(currency: string): Money {
    return Money.of(0n, currency);
  }

  /**
   * Reads `{ amount: '1990.00', currency: 'RUB' }`. The amount is a decimal string with at most the currency's
   * decimals: numbers, exponents, NaN, spaces and signs other than a leading minus throw `kernel.money_invalid`.
   */
  static parse(json: { readonly amount: unknown; readonly currency: unknown }): Money {
    const currency = asCurrency(json?.currency);
    const match = typeof json.amount === 'string' ? DECIMAL.exec(json.amount) : null;
    const exponent = currencyExponent(currency);
    const decimals = match?.[3] ?? '';
    if (!match || decimals.length > exponent) throw kernelErrors.fail('money_invalid', { amount: String(json.amount) });
    const size = BigInt(match[2]! + decimals.padEnd(exponent, '0'));
    return new Money(match[1] ? -size : size, currency);
  }

  /** Sum of any number of amounts of the named currency; of none it is zero. */
  static sum(amounts: Iterable<Money>, currency: string): Money {
    let total = Money.zero(currency);
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  plus(other: Money): Money {
    return Money.#from(add(this.#dinero, this.#same(other)));
  }

  minus(other: Money): Money {
    return Money.#from(subtract(this.#dinero, this.#same(other)));
  }

  negate(): Money {
    return new Money(-this.minor, this.currency);
  }

  abs(): Money {
    return this.minor < 0n ? this.negate() : this;
  }

  /** -1, 0 or 1. Throws `kernel.currency_mismatch`. */
  compare(other: Money): -1 | 0 | 1 {
    return compare(this.#dinero, this.#same(other)) as -1 | 0 | 1;
  }

  lessThan(other: Money): boolean {
    return this.compare(other) < 0;
  }

  greaterThan(other: Money): boolean {
    return this.compare(other) > 0;
  }

  /** The smaller of two amounts of one currency. */
  min(other: Money): Money {
    return this.compare(other) <= 0 ? this : other;
  }

  /** The greater of two amounts of one currency. */
  max(other: Money): Money {
    return this.compare(other) >= 0 ? this : other;
  }

  /** Same amount and same currency. Different currencies are simply not equal. */
  equals(other: Money): boolean {
    return this.minor === other.minor && this.currency === other.currency;
  }

  isZero(): boolean {
    return this.minor === 0n;
  }

  isNegative(): boolean {
    return this.minor < 0n;
  }

  isPositive(): boolean {
    return this.minor > 0n;
  }

  /** The amount times an exact ratio, rounded to a minor unit by the given mode. */
  times(ratio: Ratio, rounding: Rounding): Money {
    return new Money(ratio.applyTo(this.minor, rounding), this.currency);
  }

  /** So many times the amount; exact. */
  multiply(count: bigint): Money {
    return new Money(this.minor * count, this.currency);
  }

  /** A percentage of the amount: `percent('5%', 'half-even')`. Throws `kernel.ratio_invalid`. */
  percent(percent: string | Ratio, rounding: Rounding): Money {
    return this.times(typeof percent === 'string' ? Ratio.parse(percent) : percent, rounding);
  }

  /** This amount as an exact part of another of the same currency. Throws `kernel.ratio_invalid` when that is zero. */
  ratioTo(whole: Money): Ratio {
    this.#same(whole);
    return Ratio.of(this.minor, whole.minor);
  }

  /**
   * Divides the amount by weights without losing a unit: parts sum to the whole, and left-over units go one each
   * to the first parts of non-zero weight. Throws `kernel.allocation_invalid` for no, negative or all-zero weights.
   */
  allocate(weights: readonly bigint[]): Money[] {
    if (!weights.some((weight) => weight > 0n) || weights.some((weight) => weight < 0n)) {
      throw kernelErrors.fail('allocation_invalid', { weights: weights.map(String) });
    }
    return allocate(this.#dinero, weights).map((part) => Money.#from(part));
  }

  /** `{ amount: '1990.00', currency: 'RUB' }`; `Money.parse` reads it back. */
  toJSON(): MoneyJson {
    const exponent = currencyExponent(this.currency);
    const digits = (this.minor < 0n ? -this.minor : this.minor).toString().padStart(exponent + 1, '0');
    const cut = digits.length - exponent;
    const decimals = exponent === 0 ? '' : `.${digits.slice(cut)}`;
    return { amount: `${this.minor < 0n ? '-' : ''}${digits.slice(0, cut)}${decimals}`, currency: this.currency };
  }

  /** `1990.00 RUB`, for logs and error texts. */
  toString(): string {
    return `${this.toJSON().amount} ${this.currency}`;
  }

  #same(other: Money): Dinero<bigint> {
    if (other.currency !== this.currency) {
      throw kernelErrors.fail('currency_mismatch', { left: this.currency, right: other.currency });
    }
    return other.#dinero;
  }

  static #from(value: Dinero<bigint>): Money {
    const { amount, currency } = toSnapshot(value);
    return new Money(amount, currency.code as Currency);
  }
}
