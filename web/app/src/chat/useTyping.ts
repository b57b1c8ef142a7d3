import { useEffect, useState } from 'react';
import { listen } from '../live/stream';

/** A little longer than what is said of it is good for. */
const GOOD_FOR = 5_500;

/** Who writes in which chat just now. */
export function useTyping(self: string): (chat: string) => readonly string[] {
  const [writing, setWriting] = useState<Readonly<Record<string, readonly string[]>>>({});

  useEffect(() => {
    const timers = new Map<string, number>();
    const end = (chat: string, account?: string) =>
      setWriting((before) => ({
        ...before,
        [chat]: account ? (before[chat] ?? []).filter((one) => one !== account) : [],
      }));
    const stop = listen({
      heard: ({ type, conversation, account }) => {
        if (typeof conversation !== 'string') return;
        // Who has said something no longer writes; where two do, the other one says so again at once.
        if (type === 'chat.message') return end(conversation);
        if (type !== 'chat.typing' || typeof account !== 'string' || account === self) return;
        setWriting((before) => {
          const others = (before[conversation] ?? []).filter((one) => one !== account);
          return { ...before, [conversation]: [...others, account] };
        });
        const key = `${conversation} ${account}`;
        window.clearTimeout(timers.get(key));
        timers.set(
          key,
          window.setTimeout(() => end(conversation, account), GOOD_FOR),
        );
      },
    });
    return () => {
      stop();
      for (const timer of timers.values()) window.clearTimeout(timer);
    };
  }, [self]);

  return (chat) => writing[chat] ?? [];
}
