import type { ChatMessage } from '@tintype/client';
import { useEffect, useId, useRef, useState } from 'react';
import { shortTime } from '../i18n/format';
import { translator } from '../i18n/translator';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import { reasonOf } from '../ui/refusals';
import { chats } from './api';
import { useFrame } from './frame';
import { personName, wordsOf } from './inbox';

interface SearchPanelProps {
  chat: string;
  onPick: (seq: number) => void;
  onClose: () => void;
}

type Found = { messages: readonly ChatMessage[]; next: string | null; problem: string };

const SHORTEST = 2;
const WAIT = 250;

/** Looks for words in a chat, and leads to where they were said. */
export function SearchPanel({ chat, onPick, onClose }: SearchPanelProps) {
  const { t, locale, self } = useFrame();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const word = sought.trim();

  useEffect(() => field.current?.focus(), []);

  useEffect(() => {
    if ([...word].length < SHORTEST) return setFound(null);
    let wanted = true;
    const timer = window.setTimeout(async () => {
      const result = await find(chat, word, null);
      if (wanted) setFound(result);
    }, WAIT);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
  }, [chat, word]);

  async function more() {
    if (!found?.next) return;
    const result = await find(chat, word, found.next);
    setFound({ ...result, messages: [...found.messages, ...result.messages] });
  }

  return (
    <search
      className="talk-search"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="inbox__search">
        <Icon name="search" size={16} />
        <label className="visually-hidden" htmlFor={id}>
          {t('chat.search')}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          value={sought}
          placeholder={t('chat.search')}
          onChange={(event) => setSought(event.target.value)}
        />
        <button
          type="button"
          className="button button--icon"
          aria-label={t('action.close')}
          onClick={onClose}
        >
          <Icon name="x" size={18} />
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {found && !found.problem ? t('chat.found', { count: found.messages.length }) : ''}
      </p>
      {found && (
        <ul className="talk-search__found">
          {found.problem && (
            <li className="talk-search__note" role="alert">
              {found.problem}
            </li>
          )}
          {!found.problem && found.messages.length === 0 && (
            <li className="talk-search__note quiet">{t('chat.noneFound', { word })}</li>
          )}
          {found.messages.map((message) => (
            <li key={message.id}>
              <button type="button" className="hit" onClick={() => onPick(message.seq)}>
                {message.account && <Avatar account={message.account} size={32} />}
                <span className="hit__words">
                  <span className="hit__name">
                    {message.account?.id === self.id
                      ? t('chat.you')
                      : message.account
                        ? personName(message.account)
                        : t('chat.somebodyGone')}
                    <span className="quiet"> · {shortTime(locale, message.created_at)}</span>
                  </span>
                  <span className="hit__text">{wordsOf(message, t)}</span>
                </span>
              </button>
            </li>
          ))}
          {found.next !== null && (
            <li className="talk-search__note">
              <button type="button" className="button" onClick={() => void more()}>
                {t('chat.more')}
              </button>
            </li>
          )}
        </ul>
      )}
    </search>
  );
}

async function find(id: string, q: string, after: string | null): Promise<Found> {
  try {
    const { items, next } = await chats.search(id, q, { max_id: after });
    return { messages: items, next, problem: '' };
  } catch (refusal) {
    return { messages: [], next: null, problem: reasonOf(refusal, translator()) };
  }
}
