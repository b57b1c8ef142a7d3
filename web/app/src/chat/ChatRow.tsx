import type { Chat } from '@tintype/client';
import { exactTime, shortTime } from '../i18n/format';
import { Icon } from '../ui/Icon';
import { Faces } from './Faces';
import { useFrame } from './frame';
import { chatName, othersIn, previewOf } from './inbox';
import { TypingWords } from './TypingWords';

interface ChatRowProps {
  chat: Chat;
  open: boolean;
  /** Who writes in it just now. */
  typing: readonly string[];
  present: boolean;
  now: number;
  onOpen: () => void;
}

/** One chat of a list: who, what was said last, and whether it was read. */
export function ChatRow({ chat, open, typing, present, now, onOpen }: ChatRowProps) {
  const { t, locale, self } = useFrame();
  const name = chatName(chat, self.id, t);
  const at = chat.last_message?.created_at ?? chat.created_at;
  const unread = !open && chat.unread > 0 && chat.last_message?.account?.id !== self.id;
  const [other] = othersIn(chat, self.id);
  return (
    <li>
      <a
        className={`chat-row ${unread ? 'chat-row--unread' : ''}`}
        href={`/messages/${chat.id}`}
        aria-current={open ? 'page' : undefined}
        onClick={(event) => {
          if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen();
        }}
      >
        <Faces chat={chat} size={52} present={present && chat.kind === 'direct' && other !== undefined} />
        <span className="chat-row__words">
          <span className="chat-row__name">
            <span className="chat-row__who">{name}</span>
            {chat.kind === 'group' && <span className="chat-row__count"> · {chat.members_count}</span>}
          </span>
          <span className="chat-row__last">
            {typing.length > 0 ? (
              <span className="chat-row__typing">
                <TypingWords chat={chat} typing={typing} />
              </span>
            ) : (
              <span className="chat-row__said">{previewOf(chat, self.id, t)}</span>
            )}
            <span className="chat-row__time">
              <span aria-hidden="true"> · </span>
              <time dateTime={at} title={exactTime(locale, at)} suppressHydrationWarning>
                {shortTime(locale, at, now)}
              </time>
            </span>
          </span>
        </span>
        {chat.muted && (
          <span className="chat-row__muted" role="img" aria-label={t('chat.muted')}>
            <Icon name="bell-off" size={16} />
          </span>
        )}
        {unread && (
          <span className="chat-row__dot" role="img" aria-label={t('chat.unread', { count: chat.unread })} />
        )}
      </a>
    </li>
  );
}
