import { useEffect, useId, useState } from 'react';
import { Icon } from '../ui/Icon';
import type { Folder } from './api';
import { ChatRow } from './ChatRow';
import { useFrame } from './frame';
import { chatName, listOf, othersIn } from './inbox';
import type { PresenceOf } from './usePresence';
import type { ShelfActions } from './useShelf';

interface InboxPaneProps {
  folder: Folder;
  shelf: ShelfActions;
  open: string | null;
  /** How many strangers wait for an answer. */
  requests: number;
  now: number;
  typingIn: (chat: string) => readonly string[];
  presenceOf: PresenceOf;
  onOpen: (id: string) => void;
}

/** Fewer chats than this are looked through by eye. */
const SEARCHED_FROM = 6;

/** The list of chats, or of those that strangers would like to begin. */
export function InboxPane(props: InboxPaneProps) {
  const { folder, shelf, open, requests, now, typingIn, presenceOf, onOpen } = props;
  const { t, self } = useFrame();
  const [sought, setSought] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useId();
  const all = listOf(shelf.shelf);
  const { next } = shelf.shelf;
  const word = sought.trim().toLocaleLowerCase();
  const found = word ? all.filter((chat) => namesOf(chat, self.id, t).includes(word)) : all;
  const { more } = shelf;

  // Names are looked for in all chats, not only in those that have been scrolled to.
  useEffect(() => {
    if (word && next && found.length < SEARCHED_FROM) void more();
  }, [word, next, found.length, more]);

  return (
    <section className="inbox" aria-label={t(folder === 'requests' ? 'chat.requests' : 'nav.messages')}>
      <header className="inbox__head">
        {folder === 'requests' && (
          <a className="button button--icon" href="/messages" aria-label={t('chat.backToMessages')}>
            <Icon name="arrow-left" size={22} />
          </a>
        )}
        <h1 className="inbox__title">{t(folder === 'requests' ? 'chat.requests' : 'nav.messages')}</h1>
        {folder === 'inbox' && (
          <a
            className="button button--icon inbox__new"
            href="/messages/new"
            aria-label={t('chat.new')}
            title={t('chat.new')}
          >
            <Icon name="square-pen" size={22} />
          </a>
        )}
      </header>
      {folder === 'requests' && <p className="inbox__lead quiet">{t('chat.requests.lead')}</p>}
      {folder === 'inbox' && (all.length >= SEARCHED_FROM || next !== null || sought) && (
        <div className="inbox__search needs-script">
          <Icon name="search" size={16} />
          <label className="visually-hidden" htmlFor={field}>
            {t('chat.searchNames')}
          </label>
          <input
            id={field}
            type="search"
            value={sought}
            placeholder={t('chat.searchNames')}
            onChange={(event) => setSought(event.target.value)}
          />
        </div>
      )}
      {folder === 'inbox' && requests > 0 && !word && (
        <a className="inbox__requests" href="/messages/requests">
          <span className="inbox__requests-icon">
            <Icon name="user-plus" size={20} />
          </span>
          <span className="inbox__requests-words">
            <strong>{t('chat.requests')}</strong>
            <span className="quiet">{t('chat.requests.count', { count: requests })}</span>
          </span>
          <Icon name="chevron-right" size={18} />
        </a>
      )}
      <div className="inbox__list">
        {found.length === 0 ? (
          <Nothing folder={folder} word={sought.trim()} />
        ) : (
          <ul>
            {found.map((chat) => {
              const [other] = othersIn(chat, self.id);
              return (
                <ChatRow
                  key={chat.id}
                  chat={chat}
                  open={chat.id === open}
                  typing={typingIn(chat.id)}
                  present={other !== undefined && presenceOf(other.id)?.here === true}
                  now={now}
                  onOpen={() => onOpen(chat.id)}
                />
              );
            })}
          </ul>
        )}
        {next !== null && !word && (
          <a
            className="inbox__more"
            href={`?max_id=${next}`}
            rel="next"
            aria-busy={busy}
            onClick={(event) => {
              event.preventDefault();
              setBusy(true);
              void more().finally(() => setBusy(false));
            }}
          >
            {t('chat.more')}
          </a>
        )}
      </div>
    </section>
  );
}

function Nothing({ folder, word }: { folder: Folder; word: string }) {
  const { t } = useFrame();
  if (word) return <p className="inbox__none quiet">{t('chat.noneFound', { word })}</p>;
  const requests = folder === 'requests';
  return (
    <div className="empty">
      <span className="empty__icon">
        <Icon name={requests ? 'user-plus' : 'send'} size={34} />
      </span>
      <h2 className="empty__title">{t(requests ? 'chat.requests.empty.title' : 'chat.empty.title')}</h2>
      <p className="quiet">{t(requests ? 'chat.requests.empty.text' : 'chat.empty.text')}</p>
      {!requests && (
        <a className="button button--primary" href="/messages/new">
          {t('chat.new')}
        </a>
      )}
    </div>
  );
}

function namesOf(...[chat, self, t]: Parameters<typeof chatName>): string {
  const people = othersIn(chat, self).map(({ username, display_name }) => `${username} ${display_name}`);
  return [chatName(chat, self, t), ...people].join(' ').toLocaleLowerCase();
}
