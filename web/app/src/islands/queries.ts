import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '@tintype/client';

const RETRIES = 2;

function newQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal is an answer and is not asked again.
        retry: (failures, error) =>
          failures < RETRIES && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
      mutations: { retry: false },
    },
  });
}

const ofBrowser = import.meta.env.SSR ? undefined : newQueries();

/**
 * One cache for all islands of a page in the browser. On the server, which renders for everybody, each
 * rendering has its own, so that no visitor is shown what was another's.
 */
export function pageQueries(): QueryClient {
  return ofBrowser ?? newQueries();
}
