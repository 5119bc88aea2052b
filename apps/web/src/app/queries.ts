import { isProblem } from '#api-client';
import { MutationCache, QueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { problemWords } from '../design/problemWords.js';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The screen shows the problem itself (forms do). */
      quiet?: boolean;
    };
  }
}

/** Refusals are answers: only a lost connection or a server in trouble is worth asking again. */
function worthRetrying(count: number, error: unknown): boolean {
  if (!isProblem(error)) return false;
  return count < 2 && (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504);
}

/** Queries show their problem where they stand (`ProblemAlert`); acts that say nothing get a notice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
  mutationCache: new MutationCache({
    onError(error, _variables, _onMutateResult, mutation) {
      if (mutation.meta?.quiet) return;
      const { title, text } = problemWords(error);
      notifications.show({ color: 'red', title, message: text, autoClose: 10_000 });
    },
  }),
});
