import { useQuery } from '@tanstack/react-query';
import { api } from './client.js';

/** What anyone may know about this installation: `GET /api/v1/settings`. */
export interface Settings {
  mode: 'sandbox' | 'production';
  /** Name and accent of the operator's marketplace. */
  name?: string;
  accent?: string | null;
  /** What a person accepts on registering. */
  terms?: TermsRef;
  privacy?: TermsRef;
  /** Shortest password that is accepted; 12 when unsaid. */
  passwordMin?: number;
}

export interface TermsRef {
  document: string;
  version: string;
  title?: string;
}

export function useSettings(): Settings | undefined {
  return useQuery({
    queryKey: ['settings'],
    queryFn: () => api.request<Settings>('GET', '/settings'),
    staleTime: Infinity,
  }).data;
}
