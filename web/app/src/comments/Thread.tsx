import { Fragment, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { compactNumber } from '../i18n/format';
import type { Locale } from '../i18n/locale';
import { translator } from '../i18n/translator';
import { Composer } from './Composer';
import { DraftLine } from './DraftLine';
import { type Conversation, isEmpty, rootOf, type Said } from './model';
import { SaidLine } from './SaidLine';
import { useLiveThread } from './useLiveThread';
import { useThread } from './useThread';

export interface Reader {
  id: string;
  username: string;
  avatar_static: string;
}

export interface ThreadProps {
  locale: Locale;
  post: string;
  /** The post's own page. */
  address: string;
  author: string;
  /** Who reads it; null for a visitor. */
  reader: Reader | null;
  start: Conversation;
  /** Nobody may comment. */
  closed: boolean;
  /** A comment to point at. */
  pointed?: string | undefined;
}

interface BrowserProps extends ThreadProps {
  /** Where comments are written, beside the list or below it. */
  composer?: HTMLElement | null;
  /** What had been typed before this was awake. */
  typed?: string;
  focused?: boolean;
}

/** What has been said about a post, and the place to say something. */
export function Thread(props: BrowserProps) {
  const { locale, post, address, author, reader, start, closed, composer } = props;
  const t = translator(locale);
  const thread = useThread(post, start);
  const { conversation } = thread;
  const [answered, setAnswered] = useState<Said | null>(null);
  const [busy, setBusy] = useState('');
  // Only what came as HTML can be taken over: the composer comes after.
  const [awake, setAwake] = useState(false);
  const [pointed, setPointed] = useState(props.pointed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it wakes
  useEffect(() => {
    setAwake(true);
    const named = /^#comment-(\d+)$/.exec(location.hash)?.[1];
    if (!named || named === pointed) return;
    setPointed(named);
    if (!conversation.comments[named]) void thread.bring(named);
  }, []);
  useLiveThread(post, thread, reader?.id);

  const during = async (what: string, work: () => Promise<unknown>) => {
    setBusy(what);
    await work();
    setBusy('');
  };

  const line = (comment: Said) => (
    <SaidLine
      key={comment.id}
      comment={comment}
      locale={locale}
      thread={thread}
      self={reader?.id}
      postAuthor={author}
      post={post}
      pointed={pointed === comment.id}
      onReply={reader && !closed ? () => setAnswered(comment) : undefined}
    />
  );

  /** All below a comment stands on one level, each reply after what it answers. */
  const below = (id: string) => {
    const comment = conversation.comments[id];
    const list = conversation.replies[id];
    const shown = list?.open ? list.ids : [];
    const left = (comment?.replies ?? 0) - shown.length;
    return (
      <>
        {shown.map((reply) => {
          const known = conversation.comments[reply];
          return (
            known && (
              <Fragment key={reply}>
                {line(known)}
                {below(reply)}
              </Fragment>
            )
          );
        })}
        {conversation.drafts
          .filter((draft) => draft.parent === id)
          .map((draft) => (
            <DraftLine key={draft.key} draft={draft} reader={reader} locale={locale} thread={thread} />
          ))}
        {left > 0 && (shown.length === 0 || list?.next !== null) && (
          <li>
            <a
              className="said__more"
              href={`${address}?thread=${id}#comment-${id}`}
              aria-busy={busy === id}
              onClick={(event) => {
                event.preventDefault();
                void during(id, () => thread.openReplies(id));
              }}
            >
              {t(shown.length > 0 ? 'comments.moreReplies' : 'comments.viewReplies', {
                count: left,
                formatted: compactNumber(locale, left),
              })}
            </a>
          </li>
        )}
        {shown.length > 0 && comment?.parent === null && (
          <li>
            <button type="button" className="said__more" onClick={() => thread.closeReplies(id)}>
              {t('comments.hideReplies')}
            </button>
          </li>
        )}
      </>
    );
  };

  const hasBelow = (id: string) =>
    (conversation.comments[id]?.replies ?? 0) > 0 ||
    conversation.drafts.some((draft) => draft.parent !== null && rootOf(conversation, draft.parent) === id);

  return (
    <>
      {closed && <p className="said__note quiet">{t('comments.off')}</p>}
      {!closed && isEmpty(conversation) && (
        <div className="said__none">
          <p className="said__none-title">{t('comments.empty.title')}</p>
          <p className="quiet">{t(reader ? 'comments.empty.text' : 'comments.empty.visitor')}</p>
        </div>
      )}
      <ol className="said" aria-label={t('comments.title')}>
        {conversation.roots.ids.map((id) => {
          const comment = conversation.comments[id];
          return (
            comment && (
              <Fragment key={id}>
                {line(comment)}
                {hasBelow(id) && (
                  <li className="said__below">
                    <ol aria-label={t('comments.repliesTo', { name: comment.author.username })}>
                      {below(id)}
                    </ol>
                  </li>
                )}
              </Fragment>
            )
          );
        })}
        {conversation.drafts
          .filter((draft) => draft.parent === null)
          .map((draft) => (
            <DraftLine key={draft.key} draft={draft} reader={reader} locale={locale} thread={thread} />
          ))}
      </ol>
      {conversation.roots.next !== null && (
        <a
          className="said__all"
          href={conversation.roots.next ? `${address}?comments=${conversation.roots.next}#comments` : address}
          rel="next"
          aria-busy={busy === 'roots'}
          onClick={(event) => {
            event.preventDefault();
            void during('roots', thread.more);
          }}
        >
          {t(conversation.roots.next === '' ? 'comments.again' : 'comments.more')}
        </a>
      )}
      {!reader && !closed && (
        <p className="said__note">
          <a className="link" href={`/sign-in?next=${encodeURIComponent(address)}`}>
            {t('comments.signIn')}
          </a>
        </p>
      )}
      {awake &&
        composer &&
        reader &&
        !closed &&
        createPortal(
          <Composer
            locale={locale}
            answered={answered}
            typed={props.typed}
            focused={props.focused}
            onLeaveReply={() => setAnswered(null)}
            onSend={(text) => {
              void thread.write(text, answered?.id ?? null);
              setAnswered(null);
            }}
          />,
          composer,
        )}
    </>
  );
}
