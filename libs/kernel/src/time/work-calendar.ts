import { Temporal } from '../temporal.js';
import { parseWorkCalendar } from './work-calendar-file.js';
import type { WorkCalendarFile } from './work-calendar-file.js';

/** What a day is. `transferred` is a day off moved from another day; `short` is a shortened working day. */
export type DayKind = 'working' | 'short' | 'weekend' | 'holiday' | 'transferred';

/** One day of a country's calendar. */
export interface DayStatus {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly kind: DayKind;
  readonly working: boolean;
  /** For a transferred day (or a worked weekend day): the day it was exchanged with. */
  readonly movedFrom?: string;
  /** True when no published decree stands behind the answer. */
  readonly provisional: boolean;
}

interface Year {
  readonly off: ReadonlySet<string>;
  readonly work: ReadonlySet<string>;
  readonly short: ReadonlySet<string>;
  readonly moved: ReadonlyMap<string, string>;
  readonly provisional: boolean;
}

/**
 * Working days of a country, from data the operator can replace. A year without data, or with unpublished data,
 * has the law's fixed holidays, its rule on holidays that meet a weekend, and the weekends; it is provisional
 * when the country moves days off by yearly decree.
 */
export class WorkCalendar {
  readonly #years = new Map<number, Year>();

  private constructor(private readonly file: WorkCalendarFile) {}

  /** The calendar of parsed JSON or YAML. Throws `kernel.calendar_invalid`. */
  static from(input: unknown): WorkCalendar {
    return new WorkCalendar(parseWorkCalendar(input));
  }

  /** ISO 3166 code: `RU`, `KZ`, `AM`. */
  get country(): string {
    return this.file.country;
  }

  /** What the day is. */
  status(date: Temporal.PlainDate): DayStatus {
    const year = this.#year(date.year);
    const key = date.toString();
    const movedFrom = year.moved.get(key);
    const kind = kindOf(date, key, year);
    return {
      date: key,
      kind,
      working: kind === 'working' || kind === 'short',
      ...(movedFrom === undefined ? {} : { movedFrom }),
      provisional: year.provisional,
    };
  }

  isWorking(date: Temporal.PlainDate): boolean {
    return this.status(date).working;
  }

  /** Does the year lack a published decree where the country has one? */
  isProvisional(year: number): boolean {
    return this.#year(year).provisional;
  }

  /** Where the year's facts come from, to be shown beside a deadline: the publication and its date, or the law. */
  source(year: number): { source: string; asOf?: string } {
    const data = this.file.years[String(year)];
    return data ? { source: data.source, asOf: data.asOf } : { source: this.file.law };
  }

  #year(year: number): Year {
    let found = this.#years.get(year);
    if (!found) this.#years.set(year, (found = buildYear(this.file, year)));
    return found;
  }
}

function kindOf(date: Temporal.PlainDate, key: string, year: Year): DayKind {
  if (year.work.has(key)) return 'working';
  if (year.off.has(key)) return year.moved.has(key) ? 'transferred' : 'holiday';
  // Before the weekend: 2 November 2024 was a worked, shortened Saturday.
  if (year.short.has(key)) return 'short';
  return date.dayOfWeek >= 6 ? 'weekend' : 'working';
}

function buildYear(file: WorkCalendarFile, year: number): Year {
  const data = file.years[String(year)];
  const off = new Set(data?.off);
  const work = new Set(data?.work);
  const moved = new Map(Object.entries(data?.moved ?? {}));
  if (!data?.published) addByLaw(file, year, off, work, moved);
  const provisional = data ? !data.published : file.yearly;
  return { off, work, short: new Set(data?.short), moved, provisional };
}

/** The law's fixed holidays, and the next working day for those that meet a weekend, where the law moves them. */
function addByLaw(
  file: WorkCalendarFile,
  year: number,
  off: Set<string>,
  work: Set<string>,
  moved: Map<string, string>,
): void {
  const days = file.fixed.filter(
    (day) => day !== '02-29' || Temporal.PlainDate.from({ year, month: 1, day: 1 }).inLeapYear,
  );
  for (const day of days) {
    const key = `${dateOf(year, day)}`;
    if (!work.has(key)) off.add(key);
  }
  const alreadyMoved = new Set(moved.values());
  for (const day of days.filter((each) => file.substituted.includes(each)).sort()) {
    const holiday = dateOf(year, day);
    if (holiday.dayOfWeek < 6 || alreadyMoved.has(`${holiday}`) || work.has(`${holiday}`)) continue;
    let substitute = holiday;
    do substitute = substitute.add({ days: 1 });
    while (off.has(`${substitute}`) || (substitute.dayOfWeek >= 6 && !work.has(`${substitute}`)));
    off.add(`${substitute}`);
    moved.set(`${substitute}`, `${holiday}`);
  }
}

function dateOf(year: number, monthDay: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(`${String(year).padStart(4, '0')}-${monthDay}`);
}
