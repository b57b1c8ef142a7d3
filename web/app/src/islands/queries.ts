import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@tintype/client';

const RETRIES = 2;

/** One cache for all islands of a page; a refusal is an answer and is not asked again. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) =>
        failures < RETRIES && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
    mutations: { retry: false },
  },
});
