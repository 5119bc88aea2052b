import { kernelErrors } from '../kernel.errors.js';
import { Temporal } from '../temporal.js';
import { addDuration, asDuration, endOfDay, inZone, localDate } from './arithmetic.js';
import type { Term } from './term.js';
import type { DayKind, WorkCalendar } from './work-calendar.js';

/** A day that does not count in a term of working days. */
export interface SkippedDay {
  /** `YYYY-MM-DD` in the contract's zone. */
  readonly date: string;
  readonly reason: Exclude<DayKind, 'working' | 'short'>;
}

/** When something is due, and why then: for a deadline's row and for its countdown. */
export interface Due {
  /** The first instant at which it is late. */
  readonly at: Temporal.Instant;
  /** Days passed over on the way, in order. */
  readonly skipped: readonly SkippedDay[];
  /** True when a day of a year without a published decree was counted: the date may yet change. */
  readonly provisional: boolean;
}

/**
 * How a term given as a duration ends (a term of working days ends by its own rule whatever this says):
 * - `exact`: at the same local time, so many calendar days or months later (`P7D` is 7 calendar days, DST included).
 *   Our reading of terms of access and licences, which run from an act and not from midnight;
 * - `end-of-day`: counting starts the next day and ends at 24:00 of the last one (ГК РФ ст. 191, 194; ГК РК ст. 173, 176);
 * - `working-day`: as `end-of-day`, and when the last day is a day off, at 24:00 of the next working day
 *   (ГК РФ ст. 193; ГК РК ст. 175).
 * A duration that holds hours or less is always exact.
 */
export type TermRule = 'exact' | 'end-of-day' | 'working-day';

/** Zone and calendar of the contract; the rule is `exact` unless told. */
export interface DueOptions {
  /** IANA zone. */
  readonly zone: string;
  readonly calendar: WorkCalendar;
  readonly rule?: TermRule;
}

/**
 * When a term that begins at `from` ends.
 * Working days: counted from the day after, in the zone; due at 24:00 of the n-th (ГК РФ ст. 191, 194; ГК РК ст. 173, 176).
 * Durations: by `rule`, `exact` unless told: same local time n calendar days or months later.
 * Call it once, when the state begins, and keep the answer. Throws `kernel.zone_unknown`, `kernel.term_invalid`.
 */
export function dueAt(from: Temporal.Instant, term: Term, options: DueOptions): Due {
  const { zone, calendar, rule = 'exact' } = options;
  if (term.kind === 'working-days') {
    if (!Number.isInteger(term.n) || term.n < 1) throw kernelErrors.fail('term_invalid', { value: `${term.n}wd` });
    return closing(walk(localDate(from, zone).add({ days: 1 }), term.n, calendar), zone);
  }
  if (rule === 'exact' || hasTime(term.iso))
    return { at: addDuration(from, term.iso, zone), skipped: [], provisional: false };
  const last = inZone(from, zone).toPlainDate().add(asDuration(term.iso), { overflow: 'constrain' });
  if (rule === 'end-of-day') return { at: endOfDay(last, zone), skipped: [], provisional: false };
  return closing(walk(last, 1, calendar), zone);
}

/** As `dueAt`, the instant alone, with the rule said: the end of a term by the civil codes. */
export function endOfTerm(
  from: Temporal.Instant,
  term: Term,
  zone: string,
  calendar: WorkCalendar,
  rule: TermRule,
): Temporal.Instant {
  return dueAt(from, term, { zone, calendar, rule }).at;
}

/** 24:00 in the zone of the n-th working day after the day of `from` (n is 1 or more). Throws `kernel.term_invalid`. */
export function addWorkingDays(
  from: Temporal.Instant,
  n: number,
  zone: string,
  calendar: WorkCalendar,
): Temporal.Instant {
  return dueAt(from, { kind: 'working-days', n }, { zone, calendar }).at;
}

interface Walk {
  readonly last: Temporal.PlainDate;
  readonly skipped: SkippedDay[];
  readonly provisional: boolean;
}

/** Goes day by day from `first` (itself counted) until `n` working days have passed. */
function walk(first: Temporal.PlainDate, n: number, calendar: WorkCalendar): Walk {
  const skipped: SkippedDay[] = [];
  let provisional = false;
  let left = n;
  for (let date = first; ; date = date.add({ days: 1 })) {
    const day = calendar.status(date);
    provisional ||= day.provisional;
    if (day.kind === 'working' || day.kind === 'short') {
      left -= 1;
      if (left === 0) return { last: date, skipped, provisional };
    } else {
      skipped.push({ date: day.date, reason: day.kind });
    }
  }
}

function closing({ last, skipped, provisional }: Walk, zone: string): Due {
  return { at: endOfDay(last, zone), skipped, provisional };
}

function hasTime(iso: string): boolean {
  const duration = asDuration(iso);
  return iso.toUpperCase().includes('T') || duration.blank;
}
