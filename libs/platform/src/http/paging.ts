import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { platformErrors } from '../platform.errors.js';

/** Query of every list. */
export class PageQuery {
  /** How many items at most, 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  /** The `next` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  cursor?: string;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

/** Page size where the caller names none. */
export const PAGE = 20;

/** Writes a keyset position (values of the sort columns as full-precision text, the id last) as an opaque cursor. */
export const encodeCursor = (...values: (string | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** Reads a cursor back. @throws DomainError platform.bad_cursor where it has another number of values */
export function decodeCursor(cursor: string | undefined, count: number): (string | null)[] | undefined {
  if (!cursor) return undefined;
  try {
    const values = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
    if (Array.isArray(values) && values.length === count && values.every((v) => v === null || typeof v === 'string'))
      return values as (string | null)[];
  } catch {
    // Falls through to the same refusal.
  }
  throw platformErrors.fail('bad_cursor');
}

/** Cuts `limit + 1` rows to a page and makes its cursor from the last row shown. */
export function toPage<R, T>(
  rows: R[],
  limit: number,
  position: (row: R) => (string | null)[],
  present: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown[shown.length - 1];
  return { items: shown.map(present), next: rows.length > limit && last ? encodeCursor(...position(last)) : null };
}
