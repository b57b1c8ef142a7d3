import type { Chat } from '@tintype/client';
import { longTime } from '../i18n/format';
import { Icon } from '../ui/Icon';
import { Faces } from './Faces';
import { useFrame } from './frame';
import { chatName, othersIn, peopleNames, personName } from './inbox';
import { TypingWords } from './TypingWords';
import type { PresenceOf } from './usePresence';
import type { ShelfActions } from './useShelf';

interface TalkHeaderProps {
  chat: Chat;
  shelf: ShelfActions;
  typing: readonly string[];
  presenceOf: PresenceOf;
  now: number;
  searching: boolean;
  onSearch: () => void;
  onLeave: () => void;
}

/** Who a chat is with, whether they are there, and what can be done about it. */
export function TalkHeader(props: TalkHeaderProps) {
  const { chat, shelf, typing, presenceOf, now, searching, onSearch, onLeave } = props;
  const { t, locale, self } = useFrame();
  const name = chatName(chat, self.id, t);
  const others = othersIn(chat, self.id);
  const [other] = others;
  const direct = chat.kind === 'direct';

  const below = (): string => {
    if (direct) {
      const presence = other && presenceOf(other.id);
      if (presence?.here) return t('chat.activeNow');
      if (presence?.left) {
        return t('chat.active', { ago: longTime(locale, new Date(presence.left).toISOString(), now) });
      }
      return other ? `@${other.username}` : '';
    }
    const here = others.filter(({ id }) => presenceOf(id)?.here).length;
    const names = peopleNames(others.map(personName), chat.members_count - 1, t);
    return here > 0 ? t('chat.namesActive', { names, count: here }) : names;
  };

  return (
    <header className="talk__head">
      <a
        className="button button--icon talk__back"
        href="/messages"
        aria-label={t('chat.backToMessages')}
        onClick={(event) => {
          event.preventDefault();
          onLeave();
        }}
      >
        <Icon name="arrow-left" size={24} />
      </a>
      <a
        className="talk__who"
        href={direct && other ? `/@${other.username}` : `/messages/${chat.id}/details`}
      >
        <Faces
          chat={chat}
          size={40}
          present={direct && other !== undefined && presenceOf(other.id)?.here === true}
        />
        <span className="talk__names">
          <h2 className="talk__name">
            {name}
            {chat.muted && (
              <span className="talk__muted" role="img" aria-label={t('chat.muted')}>
                <Icon name="bell-off" size={14} />
              </span>
            )}
          </h2>
          <span className="talk__below quiet">
            {typing.length > 0 ? <TypingWords chat={chat} typing={typing} /> : below()}
          </span>
        </span>
      </a>
      <button
        type="button"
        className="button button--icon needs-script"
        aria-label={t('chat.search')}
        aria-pressed={searching}
        title={t('chat.search')}
        onClick={onSearch}
      >
        <Icon name="search" size={20} />
      </button>
      <button
        type="button"
        className="button button--icon needs-script"
        aria-label={t('chat.menu')}
        aria-haspopup="menu"
        title={t('chat.menu')}
        onClick={(event) => {
          const trigger = event.currentTarget;
          void import('./chatMenu').then(({ openChatMenu }) =>
            openChatMenu(trigger, { chat, shelf, onLeave }),
          );
        }}
      >
        <Icon name="ellipsis" size={22} />
      </button>
      <a
        className="button button--icon"
        href={`/messages/${chat.id}/details`}
        aria-label={t('chat.details')}
        title={t('chat.details')}
      >
        <Icon name="info" size={22} />
      </a>
    </header>
  );
}
