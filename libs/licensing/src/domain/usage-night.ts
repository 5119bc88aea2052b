import { Temporal } from '#kernel';

/** The hour of the night at which usage is recounted. Technical: no contract speaks of it. */
const HOUR = 2;

/** The first recount after `from`: 02:00 in the operator's zone. */
export function nextNight(from: Temporal.Instant, zone: string): Temporal.Instant {
  const here = from.toZonedDateTimeISO(zone);
  const at = (date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: HOUR }) }).toInstant();
  const tonight = at(here.toPlainDate());
  return Temporal.Instant.compare(tonight, from) > 0 ? tonight : at(here.toPlainDate().add({ days: 1 }));
}

/** The day that a recount at `at` closes: the one before, in the zone of the contract. */
export const dayClosedAt = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 });

/** The first day of a day's month. */
export const monthOf = (day: Temporal.PlainDate): Temporal.PlainDate => day.with({ day: 1 });
