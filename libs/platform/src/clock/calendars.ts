import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { calendarsOf, parseWorkCalendar, shippedCalendars, type Calendars } from '#kernel';

/**
 * The calendars of working days: those that are shipped, with the operator's own files (`ru.json`, …, one country each)
 * in their place where it has some. A new decree is a file and a restart.
 * @throws Error naming the file that cannot be used
 */
export function readCalendars(folder: string | undefined): Calendars {
  if (!folder) return shippedCalendars();
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return calendarsOf(
    files.map((name) => readOne(join(folder, name))),
    shippedCalendars(),
  );
}

function readOne(path: string) {
  try {
    return parseWorkCalendar(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new Error(`The calendar ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
