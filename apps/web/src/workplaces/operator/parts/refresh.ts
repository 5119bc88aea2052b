import { useQueryClient } from '@tanstack/react-query';

/** Reads again what staff see of the named things: keys of lists and cases begin with their paths. */
export function useRefresh(): (...paths: string[]) => void {
  const queries = useQueryClient();
  return (...paths) =>
    void queries.invalidateQueries({
      predicate: ({ queryKey: [path] }) =>
        typeof path === 'string' && [...paths, '/operator/deadlines'].some((head) => path.startsWith(head)),
    });
}

/** What a field for a moment holds, as the server reads it: the device's own clock. */
export const instantOf = (local: string): string => new Date(local).toISOString();

/** A moment as a field for one holds it: `2026-11-22T18:30`, by the device's own clock. */
export function localOf(at: number | string): string {
  const when = new Date(at);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${when.getFullYear()}-${part(when.getMonth() + 1)}-${part(when.getDate())}T${part(when.getHours())}:${part(when.getMinutes())}`;
}
