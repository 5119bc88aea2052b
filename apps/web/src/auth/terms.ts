import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../app/client.js';

/** One version of a terms document: `GET /api/v1/terms/{document}`. */
export interface Terms {
  document: string;
  version: string;
  lang: string;
  langs: string[];
  title: string;
  /** Safe HTML made by the server. */
  html: string;
  sha256: string;
  publishedAt: string;
  effectiveAt: string;
}

/** The version in force, or the one named. */
export function useTerms(document: string, version?: string | null): UseQueryResult<Terms> {
  const path = `/terms/${encodeURIComponent(document)}${version ? `/versions/${encodeURIComponent(version)}` : ''}`;
  return useQuery({ queryKey: [path], queryFn: () => api.request<Terms>('GET', path), staleTime: 60_000 });
}

export function termsPath(terms: { document: string; version: string }): string {
  return `/terms/${encodeURIComponent(terms.document)}?version=${encodeURIComponent(terms.version)}`;
}
