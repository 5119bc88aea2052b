import { Temporal, isUuid } from '#kernel';
import { platformErrors } from '../platform.errors.js';
import { decodeCursor } from './paging.js';

/**
 * Reads the cursor of a list sorted by a time and an id, at full precision.
 * @throws DomainError platform.bad_cursor where it is none
 */
export function decodeTimeCursor(cursor: string | undefined): { at: Temporal.Instant; id: string } | undefined {
  const values = decodeCursor(cursor, 2);
  if (!values) return undefined;
  const [at, id] = values;
  try {
    if (at && isUuid(id)) return { at: Temporal.Instant.from(at), id };
  } catch {
    // Falls through to the same refusal.
  }
  throw platformErrors.fail('bad_cursor');
}
