import { kernelErrors } from '../kernel.errors.js';
import { Temporal } from '../temporal.js';

/** One year of a country's calendar as data. Dates are `YYYY-MM-DD` of that year. */
export interface WorkYearFile {
  /** Where the facts come from: the decree or the publication. */
  readonly source: string;
  /** Date of that source. */
  readonly asOf: string;
  /** False while the year's decree is not out, or its transfers are missing: deadlines on it are provisional. */
  readonly published: boolean;
  /** Days off: holidays and days off moved by decree. Weekends need no entry. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly work: readonly string[];
  /** Shortened working days; they count as working. */
  readonly short: readonly string[];
  /** A day in `off` or `work` to the day it was exchanged with. */
  readonly moved: Readonly<Record<string, string>>;
}

/** A country's calendar as data (JSON or YAML), which the operator may replace. */
export interface WorkCalendarFile {
  /** ISO 3166 code by which policies name the calendar: `RU`, `KZ`, `AM`. */
  readonly country: string;
  /** The law behind `fixed`. */
  readonly law: string;
  /** Holidays of every year by law, `MM-DD`. */
  readonly fixed: readonly string[];
  /** Those of `fixed` that move to the next working day when they meet a weekend. */
  readonly substituted: readonly string[];
  /** Does the country move days off by a yearly decree? If so, a year without one is provisional. */
  readonly yearly: boolean;
  readonly years: Readonly<Record<string, WorkYearFile>>;
}

const MONTH_DAY = /^\d{2}-\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ROOT_KEYS = ['country', 'law', 'fixed', 'substituted', 'yearly', 'years'];
const YEAR_KEYS = ['source', 'asOf', 'published', 'off', 'work', 'short', 'moved'];

/**
 * Checks parsed JSON or YAML and returns it as a calendar's data (`substituted` and a year's `work`, `short`, `moved`
 * may be left out). Throws `kernel.calendar_invalid` with the first problem found.
 */
export function parseWorkCalendar(input: unknown): WorkCalendarFile {
  const root = record(input, 'the file');
  onlyKeys(root, ROOT_KEYS, 'the file');
  const country = text(root['country'], 'country');
  if (!/^[A-Z]{2}$/.test(country)) throw invalid(`country ${country} is not two capital letters`);
  const fixed = strings(root['fixed'], 'fixed').map(monthDay);
  const substituted = strings(root['substituted'] ?? [], 'substituted').map(monthDay);
  const stray = substituted.find((day) => !fixed.includes(day));
  if (stray) throw invalid(`substituted day ${stray} is not among the fixed`);
  const years: Record<string, WorkYearFile> = {};
  for (const [year, value] of Object.entries(record(root['years'] ?? {}, 'years'))) {
    if (!/^\d{4}$/.test(year)) throw invalid(`${year} is not a year`);
    years[year] = parseYear(year, value);
  }
  return { country, law: text(root['law'], 'law'), fixed, substituted, yearly: flag(root['yearly'], 'yearly'), years };
}

function parseYear(year: string, value: unknown): WorkYearFile {
  const entry = record(value, year);
  onlyKeys(entry, YEAR_KEYS, year);
  const days = (key: string) => strings(entry[key] ?? [], `${year}.${key}`).map((day) => dayOf(year, day));
  const off = days('off');
  const work = days('work');
  const short = days('short');
  if (entry['off'] === undefined) throw invalid(`${year} has no days off`);
  const weekday = work.find((day) => Temporal.PlainDate.from(day).dayOfWeek < 6);
  if (weekday) throw invalid(`worked day ${weekday} is not a Saturday or Sunday`);
  const both = [...off, ...short].find((day) => work.includes(day)) ?? short.find((day) => off.includes(day));
  if (both) throw invalid(`${both} stands in two lists`);
  const twice = [...off, ...work, ...short].find((day, index, all) => all.indexOf(day) !== index);
  if (twice) throw invalid(`${twice} stands twice`);
  const moved: Record<string, string> = {};
  for (const [to, from] of Object.entries(record(entry['moved'] ?? {}, `${year}.moved`))) {
    if (!off.includes(to) && !work.includes(to)) throw invalid(`moved day ${to} is neither off nor worked`);
    // A day off may come from the neighbouring year.
    moved[to] = date(text(from, `${year}.moved.${to}`));
  }
  return {
    source: text(entry['source'], `${year}.source`),
    asOf: date(text(entry['asOf'], `${year}.asOf`)),
    published: flag(entry['published'], `${year}.published`),
    off,
    work,
    short,
    moved,
  };
}

function dayOf(year: string, day: string): string {
  if (!date(day).startsWith(`${year}-`)) throw invalid(`${day} is not in ${year}`);
  return day;
}

function date(day: string): string {
  try {
    if (DATE.test(day)) return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
  } catch {
    // Falls through to the one refusal below.
  }
  throw invalid(`${day} is not a date`);
}

function monthDay(day: string): string {
  // 2024 is a leap year, so 29 February passes.
  if (!MONTH_DAY.test(day)) throw invalid(`${day} is not MM-DD`);
  date(`2024-${day}`);
  return day;
}

function record(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${where} is not a table`);
  return value as Record<string, unknown>;
}

function onlyKeys(value: Record<string, unknown>, keys: readonly string[], where: string): void {
  const stray = Object.keys(value).find((key) => !keys.includes(key));
  if (stray) throw invalid(`${where} has an unknown key ${stray}`);
}

function strings(value: unknown, where: string): string[] {
  if (!Array.isArray(value)) throw invalid(`${where} is not a list`);
  return value.map((item) => text(item, where));
}

function text(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw invalid(`${where} is not a text`);
  return value;
}

function flag(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw invalid(`${where} is not true or false`);
  return value;
}

function invalid(problem: string) {
  return kernelErrors.fail('calendar_invalid', { problem });
}
