import { useInfiniteQuery } from '@tanstack/react-query';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { api } from '../app/client.js';

/** A keyset page of the API. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Query = Record<string, string | number | boolean | null | undefined>;

/** A list read page by page; its key is the path and the query, so filters are just other queries. */
export function usePages<T>(path: string, query: Query = {}, { enabled = true, limit = 20 } = {}): Rows<T> {
  const result = useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) =>
      api.request<Page<T>>('GET', path, { query: { limit, ...query, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
  });
  return { ...rowsOf(result), path, query };
}

/** What `DataTable` shows. */
export interface Rows<T> {
  items: T[] | undefined;
  hasMore: boolean;
  loadMore: () => void;
  loadingMore: boolean;
  problem: unknown;
  retry: () => void;
  path?: string;
  query?: Query;
}

function rowsOf<T>(result: UseInfiniteQueryResult<{ pages: Page<T>[] }>): Rows<T> {
  return {
    items: result.data?.pages.flatMap((page) => page.items),
    hasMore: result.hasNextPage,
    loadMore: () => void result.fetchNextPage(),
    loadingMore: result.isFetchingNextPage,
    problem: result.error,
    retry: () => void result.refetch(),
  };
}

/** Rows already at hand, for tables that are never long. */
export function rowsHere<T>(
  items: T[] | undefined,
  problem: unknown = null,
  retry: () => void = () => undefined,
): Rows<T> {
  return { items, hasMore: false, loadMore: () => undefined, loadingMore: false, problem, retry };
}
