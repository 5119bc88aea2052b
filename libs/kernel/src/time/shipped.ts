import { am } from '../calendars/am.js';
import { kz } from '../calendars/kz.js';
import { ru } from '../calendars/ru.js';
import { kernelErrors } from '../kernel.errors.js';
import { WorkCalendar } from './work-calendar.js';

/** Calendars by the name policies use: `RU`, `KZ`, `AM`. */
export type Calendars = ReadonlyMap<string, WorkCalendar>;

let shipped: Calendars | undefined;

/** The calendars that ship with the platform: Russia and Kazakhstan 2023 to 2026, Armenia by law. */
export function shippedCalendars(): Calendars {
  return (shipped ??= calendarsOf([ru, kz, am]));
}

/**
 * Calendars from parsed files. Later files replace earlier ones of the same country, so an operator's own go last,
 * and `base` (e.g. `shippedCalendars()`) stays behind them. Throws `kernel.calendar_invalid`.
 */
export function calendarsOf(files: readonly unknown[], base: Calendars = new Map()): Calendars {
  const calendars = new Map(base);
  for (const file of files) {
    const calendar = WorkCalendar.from(file);
    calendars.set(calendar.country, calendar);
  }
  return calendars;
}

/** The calendar of a name. Throws `kernel.calendar_unknown`. */
export function calendarNamed(calendars: Calendars, name: string): WorkCalendar {
  const calendar = calendars.get(name);
  if (!calendar) throw kernelErrors.fail('calendar_unknown', { calendar: name });
  return calendar;
}
