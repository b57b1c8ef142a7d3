import type { Chat, ChatMessage } from '@tintype/client';
import { useEffect, useRef } from 'react';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import { useFrame, useZone } from './frame';
import { personName } from './inbox';
import { Pictures } from './Pictures';
import { Reactions } from './Reactions';
import type { Row } from './rows';
import { SharedPost } from './SharedPost';
import { Text } from './Text';
import { clockTime, wholeTime } from './times';
import { useLongPress } from './useLongPress';
import type { TalkActions } from './useTalk';
import { isOnlyEmoji } from './words';

interface BubbleProps {
  row: Extract<Row, { kind: 'message' }>;
  chat: Chat;
  talk: TalkActions;
  /** How many times the reader was sent here; null if not. */
  pointed: number | null;
  tabIndex: number;
  onFocus: () => void;
  onReply: ((message: ChatMessage) => void) | undefined;
  onEdit: (message: ChatMessage) => void;
  onPoint: (seq: number) => void;
}

/** What is liked with two taps. */
const HEART = '❤️';

/** One message, with what can be done about it. */
export function Bubble(props: BubbleProps) {
  const { row, chat, talk, pointed, onReply, onPoint } = props;
  const { message, first, last } = row;
  const { t, locale, self } = useFrame();
  const zone = useZone();
  const article = useRef<HTMLElement>(null);
  const own = message.account?.id === self.id;
  const shown = message.state === 'shown';
  const reactive = shown && chat.standing === 'member' && chat.writable;
  const name = message.account ? personName(message.account) : t('chat.somebodyGone');
  const loud = shown && !message.media.length && !message.post_id && isOnlyEmoji(message.text);

  // Each time somebody is sent here it is lit up anew.
  useEffect(() => {
    if (pointed === null) return;
    const lit = article.current?.querySelector('.message__body');
    lit?.animate?.([{ boxShadow: '0 0 0 5px var(--pointed)' }, { boxShadow: '0 0 0 5px transparent' }], {
      duration: 1800,
      easing: 'ease-in',
    });
  }, [pointed]);

  const openMenu = (trigger: HTMLElement, reactOnly = false) => {
    if (!shown) return;
    void import('./messageMenu').then((module) =>
      module.openMessageMenu(trigger, {
        message,
        own,
        reactive,
        reactOnly,
        mine: message.reactions.find(({ account_id }) => account_id === self.id)?.emoji ?? null,
        onReact: (emoji) => void talk.react(message, emoji),
        onReply: onReply && (() => onReply(message)),
        onEdit: () => props.onEdit(message),
        onUnsend: () => void talk.unsend(message),
      }),
    );
  };
  const press = useLongPress(() => article.current && openMenu(article.current));

  return (
    <li
      className={[
        'bubble-row',
        own ? 'bubble-row--own' : '',
        first ? 'bubble-row--first' : '',
        last ? 'bubble-row--last' : '',
      ].join(' ')}
      data-row={row.key}
      data-seq={message.seq}
    >
      {chat.kind === 'group' && !own && (
        <span className="bubble-row__face" aria-hidden="true">
          {last && message.account && <Avatar account={message.account} size={28} />}
        </span>
      )}
      <article
        ref={article}
        className="message"
        data-message={message.id}
        tabIndex={props.tabIndex}
        onFocus={props.onFocus}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          const opens = event.key === 'Enter' || event.key === ' ' || event.key === 'ContextMenu';
          if (opens || (event.key === 'F10' && event.shiftKey)) {
            event.preventDefault();
            openMenu(event.currentTarget);
          }
        }}
        onDoubleClick={(event) => {
          if (!reactive || (event.target instanceof Element && event.target.closest('a, button, video')))
            return;
          const mine = message.reactions.some((one) => one.account_id === self.id && one.emoji === HEART);
          if (!mine) void talk.react(message, HEART);
        }}
        {...press}
      >
        {chat.kind === 'group' && !own && first && <span className="bubble__name">{name}</span>}
        <span className="visually-hidden" suppressHydrationWarning>
          {t('chat.saidAt', {
            name: own ? t('chat.you') : name,
            time: clockTime(locale, message.created_at, zone),
          })}
        </span>
        <span className="message__line">
          <span
            className="message__body"
            title={wholeTime(locale, message.created_at, zone)}
            suppressHydrationWarning
          >
            {shown ? (
              <Said message={message} own={own} loud={loud} onPoint={onPoint} />
            ) : (
              <span className="bubble bubble--gone">
                {t(message.state === 'unsent' ? 'chat.unsent' : 'chat.notShown')}
              </span>
            )}
          </span>
          {shown && (
            <span className="message__acts needs-script">
              {reactive && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={t('chat.react')}
                  title={t('chat.react')}
                  onClick={(event) => openMenu(event.currentTarget, true)}
                >
                  <Icon name="smile" size={18} />
                </button>
              )}
              {onReply && (
                <button
                  type="button"
                  tabIndex={-1}
                  aria-label={t('chat.reply')}
                  title={t('chat.reply')}
                  onClick={() => onReply(message)}
                >
                  <Icon name="corner-down-right" size={18} />
                </button>
              )}
              <button
                type="button"
                tabIndex={-1}
                aria-label={t('chat.messageMenu', { name })}
                aria-haspopup="menu"
                title={t('nav.more')}
                onClick={(event) => openMenu(event.currentTarget)}
              >
                <Icon name="ellipsis" size={18} />
              </button>
            </span>
          )}
        </span>
        {shown && message.reactions.length > 0 && (
          <Reactions
            message={message}
            chat={chat}
            onReact={reactive ? (emoji) => void talk.react(message, emoji) : undefined}
          />
        )}
      </article>
    </li>
  );
}

function Said({
  message,
  own,
  loud,
  onPoint,
}: {
  message: ChatMessage;
  own: boolean;
  loud: boolean;
  onPoint: (seq: number) => void;
}) {
  const { t } = useFrame();
  const { reply_to: quote, text, media, post_id } = message;
  return (
    <>
      {quote && (
        <button type="button" className="quote" tabIndex={-1} onClick={() => onPoint(quote.seq)}>
          <span className="quote__name">
            {quote.account ? personName(quote.account) : t('chat.somebodyGone')}
          </span>
          <span className="quote__words">
            {quote.text || t(quote.media ? 'chat.preview.photos' : 'chat.notShown', { count: 1 })}
          </span>
        </button>
      )}
      {media.length > 0 && <Pictures media={media} own={own} />}
      {post_id && <SharedPost message={message} />}
      {text && (
        <span className={loud ? 'bubble bubble--loud' : 'bubble'} dir="auto">
          {loud ? text : <Text text={text} />}
          {message.edited_at && <span className="bubble__edited"> {t('post.edited')}</span>}
        </span>
      )}
    </>
  );
}
