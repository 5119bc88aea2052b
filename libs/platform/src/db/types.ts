import { Temporal } from '#kernel';
import pg from 'pg';

/** A value that may stand as a statement's parameter. */
export type Param =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | Buffer
  | Temporal.Instant
  | Temporal.PlainDate
  | Json
  | readonly (string | number | bigint | boolean | null | Buffer | Temporal.Instant | Json)[];

/** A jsonb parameter, made by {@link json}: pg would otherwise write a JS array as a Postgres array. */
export class Json {
  constructor(readonly value: unknown) {}
}

/** Marks a value to be stored as jsonb; bigints in it become decimal strings. */
export const json = (value: unknown): Json => new Json(value);

const INSTANT = 1184;
const DATE = 1082;
const INT8 = 20;

/** Column parsers of every pool: exact types instead of floats and local-time dates. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (oid === INSTANT) return parseInstant as never;
      if (oid === DATE) return ((text: string) => Temporal.PlainDate.from(text)) as never;
      if (oid === INT8) return ((text: string) => BigInt(text)) as never;
    }
    return pg.types.getTypeParser(oid, format as 'text') as never;
  },
};

const PLAIN_UTC = /^([1-9]\d{3})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?\+00$/;

/**
 * Postgres writes `infinity` for an open end; no instant stands for it, so such columns are nullable here instead.
 * A session speaks UTC, and what it writes is read by hand: Temporal's own reader takes ten times as long, for every
 * time of every row.
 */
function parseInstant(text: string): Temporal.Instant {
  const [found, year, month, day, hour, minute, second, fraction = ''] = PLAIN_UTC.exec(text) ?? [];
  if (!found) return Temporal.Instant.from(text.replace(' ', 'T'));
  const seconds = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const micros = Number(fraction.padEnd(6, '0'));
  if (micros % 1000 === 0) return Temporal.Instant.fromEpochMilliseconds(seconds + micros / 1000);
  return Temporal.Instant.fromEpochNanoseconds(BigInt(seconds) * 1_000_000n + BigInt(micros) * 1000n);
}

/** An instant in whole milliseconds, as all of our clocks give them, is written without Temporal's help, which is slow. */
function writeInstant(value: Temporal.Instant): string {
  const ms = value.epochMilliseconds;
  return BigInt(ms) * 1_000_000n === value.epochNanoseconds ? new Date(ms).toISOString() : value.toString();
}

/** With a replacer JSON.stringify takes many times as long, and hardly any value holds a bigint. */
function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(value, (_k, v) => (typeof v === 'bigint' ? v.toString() : v));
  }
}

function encodeOne(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return value;
  if (value instanceof Json) return stringify(value.value);
  if (value instanceof Temporal.Instant) return writeInstant(value);
  if (value instanceof Temporal.PlainDate) return value.toString();
  return value;
}

/** Turns our parameter types into what pg sends. */
export function encodeParams(params: readonly Param[]): unknown[] {
  return params.map((value) => {
    if (value === undefined) return null;
    if (Array.isArray(value)) return value.map(encodeOne);
    return encodeOne(value);
  });
}
