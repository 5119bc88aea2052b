import { isUuid, Temporal } from '#kernel';
import { decodeCursor, platformErrors } from '#platform';

/** The keyset position of a list sorted by a time and the id. @throws DomainError platform.bad_cursor */
export function positionOf(cursor: string | undefined): { at: string; id: string } | undefined {
  const [at, id] = decodeCursor(cursor, 2) ?? [];
  if (at === undefined) return undefined;
  if (!at || !isUuid(id) || !isInstant(at)) throw platformErrors.fail('bad_cursor');
  return { at, id };
}

function isInstant(text: string): boolean {
  try {
    return Boolean(Temporal.Instant.from(text));
  } catch {
    return false;
  }
}
