import type { Chat, ChatMessage, UnreadChats } from '@tintype/client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import '../i18n/chat';
import type { Locale } from '../i18n/locale';
import { Icon } from '../ui/Icon';
import type { Folder } from './api';
import { FrameContext, type Self, useFrame } from './frame';
import { InboxPane } from './InboxPane';
import { othersIn } from './inbox';
import { outboxOf } from './sending';
import { TalkPane } from './TalkPane';
import { usePresence } from './usePresence';
import { useShelf } from './useShelf';
import { useTyping } from './useTyping';
import { useVisibleHeight } from './useVisibleHeight';

export interface MessagesProps {
  locale: Locale;
  self: Self;
  folder: Folder;
  chats: Chat[];
  next: string | null;
  /** The chat that is open, with its newest messages. */
  open: { chat: Chat; messages: ChatMessage[] } | null;
  /** The place of a message to point at. */
  pointed?: number | undefined;
  /** How many strangers wait for an answer. */
  requests: number;
  /** When the page was made. */
  now: number;
}

/** The chats of somebody: the list, and the one that is open beside it, or in its place on a phone. */
export function Messages(props: MessagesProps) {
  const { locale, self } = props;
  const frame = useMemo(() => ({ locale, self }), [locale, self]);
  return (
    <FrameContext value={frame}>
      <Panes {...props} />
    </FrameContext>
  );
}

function Panes({ folder, self, ...start }: MessagesProps) {
  const { open, show } = useOpenChat(start.open?.chat.id ?? null, listAddress(folder));
  const shelf = useShelf(folder, self.id, startOf(start), open);
  const now = useNow(start.now);
  const requests = useRequests(start.requests);
  const typingIn = useTyping(self.id);
  const { chats } = shelf.shelf;
  const chat = open === null ? undefined : chats[open];
  const presenceOf = usePresence(peopleOf(chat, Object.values(chats), self.id));
  useVisibleHeight();

  useEffect(() => void outboxOf(self.username).open(), [self.username]);
  // A list names only some of a group's members.
  const { renew } = shelf;
  const partly = open !== null && (!chat || chat.members.length < chat.members_count);
  useEffect(() => {
    if (open !== null && partly) void renew(open);
  }, [open, partly, renew]);

  return (
    <div className="chat" data-open={open === null ? undefined : ''}>
      <InboxPane
        folder={folder}
        shelf={shelf}
        open={open}
        requests={requests}
        now={now}
        typingIn={typingIn}
        presenceOf={presenceOf}
        onOpen={show}
      />
      {chat ? (
        <TalkPane
          key={chat.id}
          chat={chat}
          shelf={shelf}
          first={start.open?.chat.id === chat.id ? start.open.messages : undefined}
          pointed={start.open?.chat.id === chat.id ? start.pointed : undefined}
          typing={typingIn(chat.id)}
          presenceOf={presenceOf}
          now={now}
          onLeave={() => show(null)}
        />
      ) : (
        <NoTalk />
      )}
    </div>
  );
}

function NoTalk() {
  const { t } = useFrame();
  return (
    <div className="no-talk">
      <span className="empty__icon">
        <Icon name="send" size={34} />
      </span>
      <h2 className="empty__title">{t('chat.none.title')}</h2>
      <p className="quiet">{t('chat.none.text')}</p>
      <a className="button button--primary" href="/messages/new">
        {t('chat.new')}
      </a>
    </div>
  );
}

function startOf({ chats, next, open }: Pick<MessagesProps, 'chats' | 'next' | 'open'>) {
  const all = open ? [...chats, open.chat] : chats;
  return {
    chats: Object.fromEntries(all.map((chat) => [chat.id, chat])),
    listed: chats.map(({ id }) => id),
    next,
  };
}

function listAddress(folder: Folder): string {
  return folder === 'requests' ? '/messages/requests' : '/messages';
}

/** Whose presence is of interest: those of the open chat first. */
function peopleOf(open: Chat | undefined, chats: readonly Chat[], self: string): string[] {
  const direct = chats.filter(({ kind }) => kind === 'direct');
  const people = [...(open ? [open] : []), ...direct].flatMap((chat) => othersIn(chat, self));
  return [...new Set(people.map(({ id }) => id))];
}

/** Which chat is open, as the address says it: going back closes it. */
function useOpenChat(first: string | null, list: string) {
  const [open, setOpen] = useState(first);

  useEffect(() => {
    const followAddress = () => setOpen(/^\/messages\/(\d+)\/?$/.exec(location.pathname)?.[1] ?? null);
    // Without a network the page of all chats stands in for each of them.
    followAddress();
    window.addEventListener('popstate', followAddress);
    return () => window.removeEventListener('popstate', followAddress);
  }, []);

  // On a phone a chat has the whole window.
  useEffect(() => {
    document.querySelector('.shell')?.classList.toggle('shell--alone', open !== null);
  }, [open]);

  const show = useCallback(
    (id: string | null) => {
      const address = id === null ? list : `/messages/${id}`;
      if (location.pathname !== address) history.pushState(null, '', address);
      setOpen(id);
    },
    [list],
  );

  return { open, show };
}

/** How many strangers wait: it is counted together with what is unread. */
function useRequests(first: number): number {
  const [requests, setRequests] = useState(first);
  useEffect(() => {
    const counted = ({ detail }: CustomEvent<UnreadChats>) => setRequests(detail.requests);
    document.addEventListener('tintype:chats', counted as EventListener);
    return () => document.removeEventListener('tintype:chats', counted as EventListener);
  }, []);
  return requests;
}

const MINUTE = 60_000;

/** The time, as coarse as it is shown. */
function useNow(first: number): number {
  const [now, setNow] = useState(first);
  useEffect(() => {
    setNow(Date.now());
    const timer = window.setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
