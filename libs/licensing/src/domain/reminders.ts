import { subtractDuration, Temporal } from '#kernel';

/**
 * The next reminder before `end`: the earliest of the lead times that still lies ahead of `now`.
 * @returns undefined when all have passed
 */
export function nextReminder(
  leads: readonly string[],
  end: Temporal.Instant,
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant | undefined {
  return leads
    .map((lead) => subtractDuration(end, lead, zone))
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .sort(Temporal.Instant.compare)[0];
}
