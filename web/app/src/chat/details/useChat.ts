import { useQuery } from '@tanstack/react-query';
import type { Chat } from '@tintype/client';
import { useState } from 'react';
import { useWords } from '../../forms/Words';
import { pageQueries } from '../../islands/queries';
import { sayRefusal } from '../../ui/refusals';
import { toast } from '../../ui/toast';
import { chats } from '../api';

/** Changes a chat, then says so; whether it was done. */
export type ChangeChat = (send: () => Promise<Chat>, said?: string) => Promise<boolean>;

/** A chat as it is now: what others change is seen when the page is looked at again. */
export function useChat(initial: Chat): { chat: Chat; change: ChangeChat } {
  const t = useWords();
  const [queries] = useState(pageQueries);
  const queryKey = ['chat', initial.id];
  const { data: chat } = useQuery(
    { queryKey, queryFn: () => chats.chat(initial.id), initialData: initial },
    queries,
  );
  const change: ChangeChat = async (send, said) => {
    try {
      queries.setQueryData(queryKey, await send());
      if (said) toast(said);
      return true;
    } catch (refusal) {
      sayRefusal(t, refusal);
      return false;
    }
  };
  return { chat, change };
}
