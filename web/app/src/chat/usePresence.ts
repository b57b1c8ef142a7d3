import { useEffect, useState } from 'react';
import { listen, watch } from '../live/stream';

/** Who is there, and since when somebody isn't any more, as far as it was seen here. */
export type Presence = { here: true } | { here: false; left: number | null };

export type PresenceOf = (account: string) => Presence | undefined;

/** No more than the server follows for one reader. */
const MOST = 90;

/** Who of some people is there; nothing about those who don't show it. */
export function usePresence(accounts: readonly string[]): PresenceOf {
  const [known, setKnown] = useState<Readonly<Record<string, Presence>>>({});
  const [again, setAgain] = useState(0);
  const wanted = accounts.slice(0, MOST).join(' ');

  useEffect(
    () =>
      listen({
        heard: ({ type, account, present }) => {
          // Whoever has come into a chat may be shown from now on.
          if (type === 'chat.conversation') setAgain((times) => times + 1);
          if (type !== 'presence' || typeof account !== 'string') return;
          setKnown((before) => ({ ...before, [account]: presenceAfter(before[account], present === true) }));
        },
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more when somebody may have come in
  useEffect(() => (wanted ? watch(wanted.split(' ')) : undefined), [wanted, again]);

  return (account) => known[account];
}

function presenceAfter(before: Presence | undefined, present: boolean): Presence {
  if (present) return { here: true };
  return { here: false, left: before?.here ? Date.now() : (before?.left ?? null) };
}
