import { useEffect, useRef, useState } from 'react';
import { compactNumber, exactTime, shortTime } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { Avatar } from '../ui/Avatar';
import { Icon } from '../ui/Icon';
import { EditBox } from './EditBox';
import type { Said } from './model';
import type { ThreadActions } from './useThread';

interface SaidLineProps {
  comment: Said;
  locale: Locale;
  thread: ThreadActions;
  /** The reader's id. */
  self: string | undefined;
  post: string;
  postAuthor: string;
  pointed: boolean;
  onReply: (() => void) | undefined;
}

/** One comment with what can be done about it. */
export function SaidLine(props: SaidLineProps) {
  const { comment, locale, thread, self, postAuthor, pointed, onReply } = props;
  const t = translator(locale);
  const [folded, setFolded] = useState(comment.muted);
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const name = comment.author.username;
  useEffect(() => {
    if (pointed) row.current?.scrollIntoView({ block: 'center' });
  }, [pointed]);

  if (comment.deleted) {
    return (
      <li className="said__row said__row--gone quiet" id={`comment-${comment.id}`}>
        <span className="said__blank" />
        {t('comments.gone')}
      </li>
    );
  }
  if (folded) {
    return (
      <li className="said__row said__row--gone quiet">
        <span className="said__blank" />
        <span>
          {t('comments.muted')}{' '}
          <button type="button" className="said__act" onClick={() => setFolded(false)}>
            {t('comments.showMuted')}
          </button>
        </span>
      </li>
    );
  }
  const likes = { count: comment.likes, formatted: compactNumber(locale, comment.likes) };
  return (
    <li
      ref={row}
      className={`said__row ${comment.hidden ? 'said__row--hidden' : ''} ${pointed ? 'said__row--pointed' : ''}`}
      id={`comment-${comment.id}`}
    >
      <a href={`/@${name}`} tabIndex={-1} aria-hidden="true">
        <Avatar account={comment.author} size={34} />
      </a>
      <div className="said__words">
        {editing ? (
          <EditBox
            locale={locale}
            text={comment.text}
            onCancel={() => setEditing(false)}
            onSave={async (text) => {
              await thread.edit(comment.id, text);
              setEditing(false);
            }}
          />
        ) : (
          <div className="said__text" lang={comment.language ?? undefined}>
            <a className="said__name" href={`/@${name}`}>
              {name}
            </a>{' '}
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the API writes this HTML from plain text */}
            <span dangerouslySetInnerHTML={{ __html: comment.content }} />
          </div>
        )}
        <div className="said__meta quiet">
          <time dateTime={comment.at} title={exactTime(locale, comment.at)} suppressHydrationWarning>
            {shortTime(locale, comment.at)}
          </time>
          {comment.edited && <span>{t('post.edited')}</span>}
          {comment.pinned && (
            <span className="said__mark">
              <Icon name="pin" size={12} />
              {t('post.pinned')}
            </span>
          )}
          {comment.hidden && (
            <span className="said__mark">
              <Icon name="eye-off" size={12} />
              {t('comments.hidden')}
            </span>
          )}
          {comment.likes > 0 && (
            <a className="said__act" href={likersOf(comment)} data-people={likersOf(comment)}>
              {t('likes.count', likes)}
            </a>
          )}
          {onReply && (
            <button type="button" className="said__act needs-script" onClick={onReply}>
              {t('comments.reply')}
              <span className="visually-hidden"> {t('comments.to', { name })}</span>
            </button>
          )}
          {self && (
            <button
              type="button"
              className="said__menu needs-script"
              aria-label={t('comments.menu', { name })}
              aria-haspopup="menu"
              onClick={(event) => {
                const trigger = event.currentTarget;
                void import('./commentMenu').then((module) =>
                  module.openCommentMenu(trigger, {
                    comment,
                    own: self === comment.author.id,
                    tends: self === postAuthor,
                    thread,
                    onEdit: () => setEditing(true),
                  }),
                );
              }}
            >
              <Icon name="ellipsis" size={16} />
            </button>
          )}
        </div>
      </div>
      {self && (
        <button
          type="button"
          className="said__like needs-script"
          aria-pressed={comment.liked}
          aria-label={t('comments.like', { name })}
          onClick={() => void thread.like(comment)}
        >
          <Icon name="heart" size={14} />
        </button>
      )}
    </li>
  );
}

function likersOf({ id, author }: Said): string {
  return `/@${author.username}/${id}/likes`;
}
