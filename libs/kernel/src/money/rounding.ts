/**
 * What happens to a fraction of a minor unit. All modes are symmetric about zero, so a refund
 * (a negative amount) rounds exactly as the payment did:
 * - `half-even`: to the nearest, a tie to the even unit;
 * - `half-up`: to the nearest, a tie away from zero (commercial rounding);
 * - `down`: towards zero; `up`: away from zero.
 */
export type Rounding = 'half-even' | 'half-up' | 'down' | 'up';

/** Quotient rounded to a whole by an explicit mode. The denominator is positive. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const negative = numerator < 0n;
  const size = negative ? -numerator : numerator;
  const whole = size / denominator;
  const rest = size % denominator;
  const rounded = rest === 0n || !roundsAway(whole, rest * 2n, denominator, rounding) ? whole : whole + 1n;
  return negative ? -rounded : rounded;
}

function roundsAway(whole: bigint, twiceRest: bigint, denominator: bigint, rounding: Rounding): boolean {
  switch (rounding) {
    case 'down':
      return false;
    case 'up':
      return true;
    case 'half-up':
      return twiceRest >= denominator;
    case 'half-even':
      return twiceRest > denominator || (twiceRest === denominator && whole % 2n === 1n);
  }
}
