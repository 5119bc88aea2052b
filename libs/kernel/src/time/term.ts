import { kernelErrors } from '../kernel.errors.js';
import { asDuration } from './arithmetic.js';

/** A term as a policy states it: an ISO 8601 duration, or a number of working days. */
export type Term =
  { readonly kind: 'duration'; readonly iso: string } | { readonly kind: 'working-days'; readonly n: number };

const WORKING_DAYS = /^([1-9]\d{0,3})wd$/;

/**
 * Reads a policy's value: `P7D`, `P1M`, `PT4H`, `PT0S` (at once), `5wd` (working days, 1 to 9999).
 * Throws `kernel.term_invalid` for anything else, negative durations included.
 */
export function parseTerm(value: string): Term {
  const days = WORKING_DAYS.exec(value);
  if (days) return { kind: 'working-days', n: Number(days[1]) };
  const duration = asDuration(value);
  if (duration.sign < 0) throw kernelErrors.fail('term_invalid', { value });
  return { kind: 'duration', iso: value };
}

/** The term as a policy would write it; `parseTerm` reads it back. */
export function formatTerm(term: Term): string {
  return term.kind === 'duration' ? term.iso : `${term.n}wd`;
}
