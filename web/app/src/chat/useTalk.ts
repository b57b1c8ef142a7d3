import type { Chat, ChatMessage } from '@tintype/client';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { translator } from '../i18n/translator';
import { listen } from '../live/stream';
import { reasonOf, sayRefusal } from '../ui/refusals';
import { chats } from './api';
import {
  altered,
  extended,
  firstHere,
  grown,
  isAtStart,
  lastHere,
  movedTo,
  reacted,
  type Talk,
  talkOf,
} from './model';

export const PAGE = 40;
/** As much as is asked for again at once after a break. */
const LARGEST_PAGE = 100;
const MOST_PAGES = 3;

/** The talks that were open before, so that going back to one shows it at once. */
const talks = new Map<string, Talk>();

type Change =
  | { kind: 'extended'; page: readonly ChatMessage[] }
  | { kind: 'moved'; page: readonly ChatMessage[] }
  | { kind: 'altered'; message: ChatMessage }
  | { kind: 'grown'; seq: number };

function changed(talk: Talk, change: Change): Talk {
  switch (change.kind) {
    case 'extended':
      return extended(talk, change.page);
    case 'moved':
      return movedTo(talk, change.page);
    case 'altered':
      return altered(talk, change.message);
    case 'grown':
      return grown(talk, change.seq);
  }
}

/** @param first the newest messages, where the page came with them */
export function useTalk(chat: Chat, self: string, first: readonly ChatMessage[] | undefined) {
  const { id } = chat;
  const [talk, dispatch] = useReducer(changed, undefined, () => talks.get(id) ?? talkOf(chat, first ?? []));
  const [problem, setProblem] = useState('');
  const latest = useRef(talk);
  useEffect(() => {
    latest.current = talk;
    talks.set(id, talk);
  }, [id, talk]);

  const readNewest = useCallback(async () => {
    const { items } = await chats.messages(id, { limit: PAGE });
    dispatch({ kind: 'moved', page: items });
  }, [id]);

  /** What came after all that is here; after a long absence only the end of it. */
  const readOn = useCallback(async () => {
    let since = lastHere(latest.current);
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const { items } = await chats.messages(id, { since, limit: LARGEST_PAGE });
      dispatch({ kind: 'extended', page: items });
      since = Math.max(since, ...items.map(({ seq }) => seq));
      if (items.length < LARGEST_PAGE) return;
    }
    await readNewest();
  }, [id, readNewest]);

  const catchUp = useOneAtATime(
    useCallback(async () => {
      try {
        if (latest.current.messages.length === 0) await readNewest();
        else if (!latest.current.apart) await readOn();
        setProblem('');
      } catch (refusal) {
        if (latest.current.messages.length === 0) setProblem(reasonOf(refusal, translator()));
      }
    }, [readNewest, readOn]),
  );

  /** Reads what is here anew, as edits and reactions may have been missed, and then what came after it. */
  const renew = useOneAtATime(
    useCallback(async () => {
      const { messages } = latest.current;
      try {
        if (messages.length > 0) {
          const { items } = await chats.messages(id, {
            max_id: lastHere(latest.current) + 1,
            limit: Math.min(LARGEST_PAGE, messages.length),
          });
          dispatch({ kind: 'extended', page: items });
        }
      } catch {
        // What came after it says whether there is a connection.
      }
      catchUp();
    }, [id, catchUp]),
  );

  useEffect(() => {
    const fetchOne = async (message: string) => {
      try {
        dispatch({ kind: 'altered', message: await chats.message(id, message) });
      } catch {
        // Gone, or not for this reader.
      }
    };
    return listen({
      heard: ({ type, conversation, message, seq, content }) => {
        if (conversation !== id || typeof message !== 'string' || typeof seq !== 'number') return;
        if (type === 'chat.altered') return void fetchOne(message);
        if (type !== 'chat.message' || seq <= lastHere(latest.current)) return;
        dispatch({ kind: 'grown', seq });
        const { current } = latest;
        const next = current.messages.length > 0 && !current.apart && seq === lastHere(current) + 1;
        // What comes next is in hand already; anything else is read, with what was before it.
        if (next && content) dispatch({ kind: 'extended', page: [content as ChatMessage] });
        else catchUp();
      },
      joined: renew,
      missed: renew,
    });
  }, [id, catchUp, renew]);

  // Also where nothing lets websockets through.
  useEffect(() => catchUp(), [catchUp]);

  const load = useOneAtATime(
    useCallback(
      async (where: 'before' | 'after') => {
        const { current } = latest;
        if (where === 'before' ? isAtStart(current) : !current.apart) return;
        try {
          const query = where === 'before' ? { max_id: firstHere(current) } : { since: lastHere(current) };
          const { items } = await chats.messages(id, { ...query, limit: PAGE });
          dispatch({ kind: 'extended', page: items });
          setProblem('');
        } catch (refusal) {
          setProblem(reasonOf(refusal, translator()));
        }
      },
      [id],
    ),
    'forget',
  );

  /** Brings the part around a place; false where it can't be had. */
  const goTo = useCallback(
    async (seq: number): Promise<boolean> => {
      const { current } = latest;
      if (current.messages.some((message) => message.seq === seq)) return true;
      try {
        const { items } = await chats.messages(id, { max_id: seq + PAGE / 2, limit: PAGE });
        dispatch({ kind: 'moved', page: items });
        return items.some((message) => message.seq === seq);
      } catch (refusal) {
        sayRefusal(translator(), refusal);
        return false;
      }
    },
    [id],
  );

  /** Shows a change of a message at once, sends it, and shows what was before if it is refused. */
  async function optimistic(
    message: ChatMessage,
    shown: ChatMessage,
    send: () => Promise<ChatMessage>,
  ): Promise<boolean> {
    dispatch({ kind: 'altered', message: shown });
    try {
      dispatch({ kind: 'altered', message: await send() });
      return true;
    } catch (refusal) {
      dispatch({ kind: 'altered', message });
      sayRefusal(translator(), refusal);
      return false;
    }
  }

  return {
    talk,
    problem,
    catchUp,
    load,
    goTo,
    goToEnd: async () => {
      try {
        await readNewest();
      } catch (refusal) {
        sayRefusal(translator(), refusal);
      }
    },
    arrived: (message: ChatMessage) => {
      const next = lastHere(latest.current) + 1;
      if (message.seq === next) dispatch({ kind: 'extended', page: [message] });
      else if (message.seq > next) {
        dispatch({ kind: 'grown', seq: message.seq });
        catchUp();
      }
    },
    react: (message: ChatMessage, emoji: string | null) =>
      optimistic(message, reacted(message, self, emoji), () => chats.react(id, message.id, emoji)),
    edit: (message: ChatMessage, text: string) =>
      optimistic(message, { ...message, text, edited_at: new Date().toISOString() }, () =>
        chats.edit(id, message.id, text),
      ),
    unsend: (message: ChatMessage) =>
      optimistic(message, { ...message, state: 'unsent', text: '', media: [], reactions: [] }, () =>
        chats.unsend(id, message.id),
      ),
  };
}

export type TalkActions = ReturnType<typeof useTalk>;

/** As often as calls that follow each other are made, in milliseconds: a busy group is read in gulps. */
const BREATH = 250;

/** One call at a time; calls that come meanwhile are made good by one more after it, or are forgotten. */
function useOneAtATime<A extends unknown[]>(
  work: (...args: A) => Promise<void>,
  meanwhile: 'repeat' | 'forget' = 'repeat',
): (...args: A) => void {
  const state = useRef<{ busy: boolean; again: A | null }>({ busy: false, again: null });
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  }, [work]);
  return useCallback(
    (...args: A) => {
      const { current } = state;
      if (current.busy) {
        if (meanwhile === 'repeat') current.again = args;
        return;
      }
      const run = async (first: A): Promise<void> => {
        current.busy = true;
        for (let now: A | null = first; now; now = current.again) {
          current.again = null;
          await latest.current(...now).catch(() => {});
          if (meanwhile === 'repeat') await new Promise((resolve) => setTimeout(resolve, BREATH));
        }
        current.busy = false;
      };
      void run(args);
    },
    [meanwhile],
  );
}
