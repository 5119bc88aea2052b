import type { Temporal } from './temporal.js';
import { dueAt } from './time/due.js';
import type { Due, TermRule } from './time/due.js';
import { calendarNamed } from './time/shipped.js';
import type { Calendars } from './time/shipped.js';
import { parseTerm } from './time/term.js';

/** Id of a clause of a contract or a law, as in the acceptance table: `AT-5.6.4`, `RS-L42`. */
export type Clause = string;

/** One legal number, as `#legal` gives it and as it is snapshotted into what it governs. Plain JSON. */
export interface Policy {
  /** `complaints.seller-answer`. */
  readonly key: string;
  /** As the pack writes it: `P5D`, `5wd`, `5%`, `3`. */
  readonly value: string;
  readonly clauses: readonly Clause[];
  /** The source's words. */
  readonly text: string;
  readonly pack: string;
  readonly version: string;
  /** IANA zone of the contract. */
  readonly zone: string;
  /** Name of the calendar of working days: `RU`, `KZ`, `AM`. */
  readonly calendar: string;
  /** The event it counts from, by name: `query-sent`. */
  readonly from?: string;
  /** How a term in days or months ends; `exact` unless the pack says otherwise. */
  readonly rule?: TermRule;
}

/**
 * When the policy's term, begun at `from`, ends; by the policy's own zone, calendar and rule.
 * Throws `kernel.term_invalid` when its value is not a term, `kernel.calendar_unknown`, `kernel.zone_unknown`.
 */
export function dueAfter(policy: Policy, from: Temporal.Instant, calendars: Calendars): Due {
  return dueAt(from, parseTerm(policy.value), {
    zone: policy.zone,
    calendar: calendarNamed(calendars, policy.calendar),
    rule: policy.rule,
  });
}
