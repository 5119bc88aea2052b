import { kernelErrors } from '../kernel.errors.js';
import { Temporal } from '../temporal.js';

/** The IANA zone, checked. Throws `kernel.zone_unknown`. */
export function asZone(zone: string): string {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch (cause) {
    throw kernelErrors.fail('zone_unknown', { zone }, { cause });
  }
}

/** The instant as date and time in the zone. Throws `kernel.zone_unknown`. */
export function inZone(instant: Temporal.Instant, zone: string): Temporal.ZonedDateTime {
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch (cause) {
    throw kernelErrors.fail('zone_unknown', { zone }, { cause });
  }
}

/** The duration read from ISO 8601 text. Throws `kernel.term_invalid`. */
export function asDuration(iso: string): Temporal.Duration {
  try {
    // `from` also takes objects; a policy's value is always text.
    return Temporal.Duration.from(String(iso));
  } catch (cause) {
    throw kernelErrors.fail('term_invalid', { value: String(iso) }, { cause });
  }
}

/**
 * The instant an ISO 8601 duration later, in the contract's zone. Years, months, weeks and days are calendar units:
 * 31 January plus P1M is 28 or 29 February, and the local time of day is kept. A local time that a change of clocks
 * skips or repeats resolves as `compatible` (later in a gap, the first in an overlap). Hours and less are exact time.
 * ГК РФ ст. 192 п. 3 (a month without that date ends on its last day); ГК РК ст. 174 the same.
 * Throws `kernel.term_invalid`, `kernel.zone_unknown`.
 */
export function addDuration(instant: Temporal.Instant, iso: string, zone: string): Temporal.Instant {
  return inZone(instant, zone).add(asDuration(iso), { overflow: 'constrain' }).toInstant();
}

/** The instant an ISO 8601 duration earlier, by the same rules as `addDuration`: the start of a window `P30D` back. */
export function subtractDuration(instant: Temporal.Instant, iso: string, zone: string): Temporal.Instant {
  return inZone(instant, zone).subtract(asDuration(iso), { overflow: 'constrain' }).toInstant();
}

/** The calendar date of an instant in the zone. */
export function localDate(instant: Temporal.Instant, zone: string): Temporal.PlainDate {
  return inZone(instant, zone).toPlainDate();
}

/** The first instant of the day in the zone (midnight, or the first moment after it where the clocks skip midnight). */
export function startOfDay(day: Temporal.Instant | Temporal.PlainDate, zone: string): Temporal.Instant {
  const date = day instanceof Temporal.PlainDate ? day : localDate(day, zone);
  return date.toZonedDateTime(asZone(zone)).startOfDay().toInstant();
}

/**
 * The end of the day in the zone: 24:00, which is the first instant of the next day (ГК РФ ст. 194, ГК РК ст. 176).
 * What must happen by then has to happen strictly before it.
 */
export function endOfDay(day: Temporal.Instant | Temporal.PlainDate, zone: string): Temporal.Instant {
  const date = day instanceof Temporal.PlainDate ? day : localDate(day, zone);
  return startOfDay(date.add({ days: 1 }), zone);
}
