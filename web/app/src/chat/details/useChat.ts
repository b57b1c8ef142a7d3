import { useQuery } from '@tanstack/react-query';
import type { Chat } from '@tintype/client';
import { useEffect, useState } from 'react';
import { useWords } from '../../forms/Words';
import { pageQueries } from '../../islands/queries';
import { listen } from '../../live/stream';
import { sayRefusal } from '../../ui/refusals';
import { toast } from '../../ui/toast';
import { chats } from '../api';

/** Changes a chat, then says so; whether it was done. */
export type ChangeChat = (send: () => Promise<Chat>, said?: string) => Promise<boolean>;

/** Whatever happens to a group is said in it, or signalled where nothing is said. */
const CHANGES: readonly string[] = ['chat.message', 'chat.conversation'];

/** A chat as it is now, whoever changes it. */
export function useChat(initial: Chat): { chat: Chat; change: ChangeChat } {
  const t = useWords();
  const [queries] = useState(pageQueries);
  const queryKey = ['chat', initial.id];
  const { data: chat } = useQuery(
    { queryKey, queryFn: () => chats.chat(initial.id), initialData: initial },
    queries,
  );
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ queryKey: ['chat', initial.id] });
    return listen({
      heard: ({ type, conversation }) => {
        if (conversation === initial.id && CHANGES.includes(type)) again();
      },
      missed: again,
    });
  }, [queries, initial.id]);

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
