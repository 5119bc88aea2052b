import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { api } from '../../../app/client.js';
import type { MediaLink } from '../types.js';

/** A short-lived link to a lesson's file. Links are asked anew rather than kept: each dies soon. */
export function useMediaLink(lessonId: string, file?: string): UseQueryResult<MediaLink> {
  return useQuery({
    queryKey: ['/lessons/media', lessonId, file ?? null],
    queryFn: () => mediaLink(lessonId, file),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function mediaLink(lessonId: string, file?: string): Promise<MediaLink> {
  return api.get('/lessons/{id}/media', {
    params: { path: { id: lessonId }, query: file ? { file } : {} },
  } as never) as Promise<MediaLink>;
}
