/** A value that the state of the case guarantees. @throws Error where it is missing: a bug, never a caller's fault */
export function known<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is not known in this state`);
  return value;
}
