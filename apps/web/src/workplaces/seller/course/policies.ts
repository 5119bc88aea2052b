import { useQuery } from '@tanstack/react-query';
import { api } from '../../../app/client.js';
import type { Course } from '../data.js';

/** One rule of a pack. */
export interface Policy {
  key: string;
  value: string;
  clauses: string[];
  text: string;
  pack?: string;
}

/** The rule of the seller's pack by that key, before anything the seller set over it. */
export function usePackPolicy(course: Course, key: string): Policy | undefined {
  const { pack } = course.window;
  const { data } = useQuery({
    queryKey: ['/policies', pack],
    queryFn: () =>
      api.request<{ pack: string; version: string; policies: Policy[] }>(
        'GET',
        `/policies/${encodeURIComponent(pack)}`,
      ),
    staleTime: 3_600_000,
    retry: false,
  });
  const found = data?.policies.find((one) => one.key === key);
  return found && { ...found, pack: data?.pack ?? pack };
}
