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
  | readonly (string | number | bigint | boolean | Temporal.Instant)[];

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

/** Postgres writes `infinity` for an open end; no instant stands for it, so such columns are nullable here instead. */
function parseInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}

function encodeOne(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString();
  if (typeof value === 'bigint') return value.toString();
  return value;
}

/** Turns our parameter types into what pg sends. */
export function encodeParams(params: readonly Param[]): unknown[] {
  return params.map((value) => {
    if (value === undefined) return null;
    if (value instanceof Json)
      return JSON.stringify(value.value, (_k, v) => (typeof v === 'bigint' ? v.toString() : v));
    if (Array.isArray(value)) return value.map(encodeOne);
    return encodeOne(value);
  });
}
