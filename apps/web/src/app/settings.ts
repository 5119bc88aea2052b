import { useQuery } from '@tanstack/react-query';
import { api } from './client.js';

/** What anyone may know about this installation: `GET /api/v1/settings`. */
export interface Settings {
  mode: 'sandbox' | 'production';
  /** The operator, as people see it. */
  operatorName: string;
  supportEmail: string;
  supportPhone: string;
  dataLocation: string;
  operatorPack: string;
  now: string;
  /** The operator's accent, `#rrggbb`; ours when unsaid. */
  accent?: string | null;
}

export function useSettings(): Settings | undefined {
  return useQuery({
    queryKey: ['settings'],
    queryFn: () => api.request<Settings>('GET', '/settings'),
    staleTime: Infinity,
  }).data;
}
