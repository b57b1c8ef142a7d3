import { ApiError, type Chat } from '@tintype/client';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { translator } from '../i18n/translator';
import { listen, type StreamMessage } from '../live/stream';
import { sayRefusal } from '../ui/refusals';
import { chats, type Folder } from './api';
import { EMPTY, type Shelf, shelved } from './inbox';
import { deliveredTo, readBy, readUpTo } from './model';

/** Several changes of one chat are asked for at once. */
const PAUSE = 150;

/**
 * The chats of a folder, and the one that is open, as they are and become.
 *
 * @param open the chat whose messages are followed anyway
 */
export function useShelf(folder: Folder, self: string, start: Shelf, open: string | null) {
  const [shelf, dispatch] = useReducer(shelved, { ...EMPTY, ...start });
  const latest = useRef(shelf);
  const followed = useRef(open);
  useEffect(() => {
    latest.current = shelf;
    followed.current = open;
  }, [shelf, open]);

  const know = useCallback(
    (chat: Chat, listed = belongs(chat, folder)) => {
      dispatch({ kind: 'known', chat, listed });
      if (!belongs(chat, folder)) dispatch({ kind: 'gone', id: chat.id });
    },
    [folder],
  );

  const change = useCallback(
    (id: string, how: (chat: Chat) => Chat) => dispatch({ kind: 'changed', id, change: how }),
    [],
  );

  /** Asks how a chat is now. */
  const renew = useCallback(
    async (id: string) => {
      try {
        know(await chats.chat(id));
      } catch (refusal) {
        if (!(refusal instanceof ApiError) || refusal.status !== 404) return;
        dispatch({ kind: 'gone', id });
        change(id, (chat) => ({ ...chat, writable: false }));
      }
    },
    [know, change],
  );

  /** Asks for the newest chats, of which some may be unknown yet. */
  const catchUp = useCallback(async () => {
    try {
      const page = await chats.list(folder);
      dispatch({ kind: 'page', chats: page.items, next: page.next, first: true });
      acknowledge(page.items, self);
    } catch {
      // It is asked for again with the next line.
    }
  }, [folder, self]);

  const more = useCallback(async () => {
    const { next } = latest.current;
    if (!next) return;
    try {
      const page = await chats.list(folder, { max_id: next });
      dispatch({ kind: 'page', chats: page.items, next: page.next });
    } catch (refusal) {
      sayRefusal(translator(), refusal);
    }
  }, [folder]);

  useEffect(() => {
    const timers = new Map<string, number>();
    const soon = (id: string) => {
      if (timers.has(id)) return;
      const ask = () => {
        timers.delete(id);
        void renew(id);
      };
      timers.set(id, window.setTimeout(ask, PAUSE));
    };
    const stop = listen({
      heard: (message) => {
        if (typeof message.conversation !== 'string') return;
        const known = message.conversation === followed.current && isSaid(message);
        if (!known) hear(message, message.conversation, self, latest.current, change, soon);
      },
      joined: () => void catchUp(),
      missed: () => void catchUp(),
    });
    return () => {
      stop();
      for (const timer of timers.values()) window.clearTimeout(timer);
    };
  }, [self, change, renew, catchUp]);

  return { shelf, know, change, renew, more, catchUp, gone: (id: string) => dispatch({ kind: 'gone', id }) };
}

export type ShelfActions = ReturnType<typeof useShelf>;

function hear(
  { type, account, seq, message: id }: StreamMessage,
  conversation: string,
  self: string,
  shelf: Shelf,
  change: (id: string, how: (chat: Chat) => Chat) => void,
  soon: (id: string) => void,
): void {
  if (type === 'chat.message' || type === 'chat.conversation') soon(conversation);
  if (type === 'chat.altered' && shelf.chats[conversation]?.last_message?.id === id) soon(conversation);
  if (typeof account !== 'string' || typeof seq !== 'number') return;
  if (type === 'chat.read') {
    change(conversation, (chat) => {
      const read = readBy(chat, account, seq);
      return account === self ? readUpTo(read, seq) : read;
    });
  }
  if (type === 'chat.delivered') change(conversation, (chat) => deliveredTo(chat, account, seq));
}

/** No more chats than this are acknowledged at once. */
const MOST = 10;

/** Lets those know whose messages have come while nobody looked that they have arrived. */
function acknowledge(listed: readonly Chat[], self: string): void {
  const arrived = listed.filter(({ standing, unread, members, last_seq }) => {
    const own = members.find(({ account }) => account.id === self);
    return standing === 'member' && unread > 0 && (own?.delivered_seq ?? last_seq) < last_seq;
  });
  for (const { id, last_seq } of arrived.slice(0, MOST)) chats.delivered(id, last_seq).catch(() => {});
}

/** Whether it is about what was said, which the open chat shows by itself. */
function isSaid({ type }: StreamMessage): boolean {
  return type === 'chat.message' || type === 'chat.altered';
}

/** Whether a chat stands in a folder's list. */
function belongs({ standing, kind, last_message }: Chat, folder: Folder): boolean {
  if (folder === 'requests') return standing === 'requested';
  return standing === 'member' && (kind === 'group' || last_message !== null);
}
