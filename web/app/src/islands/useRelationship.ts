import { useMutation, useQuery } from '@tanstack/react-query';
import type { Account, Relationship, RelationshipAction } from '@tintype/client';
import { useState } from 'react';
import type { Translator } from '../i18n/translator';
import { api } from '../ui/api';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { expected } from './following';
import { pageQueries } from './queries';

/** A relationship that changes at once and changes back, with a message, where the API refuses. */
export function useRelationship(t: Translator, account: Account, initial: Relationship) {
  const [queries] = useState(pageQueries);
  const key = ['relationship', account.id];
  const { data: relationship } = useQuery(
    {
      queryKey: key,
      queryFn: async () => (await api.relationships([account.id]))[0] ?? initial,
      initialData: initial,
      staleTime: Number.POSITIVE_INFINITY,
    },
    queries,
  );

  const change = useMutation(
    {
      mutationFn: ({ action }: Change) => api.relate(account.id, action),
      // One after the other, so that the last press wins.
      scope: { id: `relationship ${account.id}` },
      onMutate: ({ action }) => {
        const before = queries.getQueryData<Relationship>(key) ?? initial;
        queries.setQueryData(key, expected(before, action, account));
        return before;
      },
      onSuccess: (answer, { said }) => {
        queries.setQueryData(key, (now: Relationship | undefined) => ({ ...now, ...answer }));
        if (said) toast(said);
      },
      onError: (refusal, _change, before) => {
        queries.setQueryData(key, before);
        sayRefusal(t, refusal);
      },
    },
    queries,
  );

  const closeness = useMutation(
    {
      mutationFn: (close: boolean) => api.setCloseFriend(account.id, close),
      onSuccess: (_answer, close) => {
        queries.setQueryData(key, (now: Relationship | undefined) => now && { ...now, close_friend: close });
        const name = account.username;
        toast(t(close ? 'profile.closeFriend.added' : 'profile.closeFriend.removed', { name }));
      },
      onError: (refusal) => sayRefusal(t, refusal),
    },
    queries,
  );

  return {
    relationship,
    act: (action: RelationshipAction, said?: string) => change.mutate({ action, said }),
    setCloseFriend: (close: boolean) => closeness.mutate(close),
  };
}

interface Change {
  action: RelationshipAction;
  /** What to say when it is done. */
  said?: string | undefined;
}
