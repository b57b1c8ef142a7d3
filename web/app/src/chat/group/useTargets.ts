import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { Account } from '@tintype/client';
import { useEffect, useState } from 'react';
import { translator } from '../../i18n/translator';
import { pageQueries } from '../../islands/queries';
import { api } from '../../ui/api';
import { chats } from '../api';
import { distinct, matching, type Target, targetOfChat, targetOfPerson } from './targets';

const RECENT = 20;
const FOLLOWED = 40;
const FOUND = 20;
const WAIT = 200;

export interface Targets {
  /** Nothing while they are being looked for. */
  targets: readonly Target[] | undefined;
  failed: boolean;
  retry: () => void;
}

/** Whom one may want to write to: who wrote last and whom one follows, or who has what was typed in their name. */
export function useTargets(typed: string): Targets {
  const [queries] = useState(pageQueries);
  const query = useSettled(typed.trim());
  const known = useQuery(
    {
      queryKey: ['targets'],
      queryFn: async () => {
        const { id } = await whoAmI(queries);
        const [recent, followed] = await Promise.all([
          chats.list('inbox', { limit: RECENT }),
          api.following(id, { limit: FOLLOWED }),
        ]);
        return distinct([
          ...recent.items
            .filter(({ writable }) => writable)
            .map((chat) => targetOfChat(chat, id, translator())),
          ...followed.items.map(targetOfPerson),
        ]);
      },
    },
    queries,
  );
  const found = useQuery(
    {
      queryKey: ['targets', query],
      queryFn: async ({ signal }) => {
        const [self, { accounts }] = await Promise.all([
          whoAmI(queries),
          api.search({ q: query, limit: FOUND, type: 'accounts' }, signal),
        ]);
        return accounts.filter(({ id }) => id !== self.id).map(targetOfPerson);
      },
      enabled: query !== '',
    },
    queries,
  );
  const retry = () => {
    if (known.isError) void known.refetch();
    if (found.isError) void found.refetch();
  };
  if (typed.trim() === '') return { targets: known.data, failed: known.isError, retry };
  const near = matching(known.data ?? [], typed);
  const arrived = query === typed.trim() ? found.data : undefined;
  return {
    targets: arrived || near.length > 0 ? distinct([...near, ...(arrived ?? [])]) : undefined,
    failed: found.isError && near.length === 0,
    retry,
  };
}

function whoAmI(queries: QueryClient): Promise<Account> {
  return queries.query({
    queryKey: ['me'],
    queryFn: () => api.me(),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** A value once it has stayed the same for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
