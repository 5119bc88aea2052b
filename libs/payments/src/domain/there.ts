/** What must be there. @throws Error where it is not: a bug, not a caller's fault */
export function there<T>(value: T | null | undefined, what = 'a row that was just seen'): T {
  if (value === null || value === undefined) throw new Error(`${what} is not there`);
  return value;
}
