import { useReducer } from 'react';
import { createPortal } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { newKey } from '../compose/surroundings';
import { pageLocale, translator } from '../i18n/translator';
import { api } from '../ui/api';
import { reasonOf } from '../ui/refusals';
import { Composer } from './Composer';
import { showComments } from './counts';
import { changed, conversationOf, type Draft, said } from './model';

/** Puts a composer that sends in place where the form under a card was, with what has been typed and the focus. */
export function wakeBox(form: HTMLFormElement): void {
  const card = form.closest<HTMLElement>('[data-post]');
  const place = card?.querySelector<HTMLElement>('[data-said]');
  const post = form.dataset.say;
  if (!card || !place || !post || !form.isConnected) return;
  const typed = form.querySelector('textarea')?.value ?? '';
  const focused = form.contains(document.activeElement);
  const host = document.createElement('div');
  form.replaceWith(host);
  createRoot(host).render(<CardBox post={post} card={card} place={place} typed={typed} focused={focused} />);
}

interface CardBoxProps {
  post: string;
  card: HTMLElement;
  /** Where one's own comments are shown. */
  place: HTMLElement;
  typed: string;
  focused: boolean;
}

/** One's own comments under a card, and the box they are written in. */
function CardBox({ post, card, place, typed, focused }: CardBoxProps) {
  const t = translator();
  const [conversation, dispatch] = useReducer(changed, conversationOf({ items: [], next: null }));
  const send = async (draft: Draft) => {
    dispatch({ kind: 'sending', draft: { ...draft, problem: '' } });
    try {
      const comment = said(await api.social.comment(post, draft.text, draft.key), post);
      dispatch({ kind: 'arrived', comment, key: draft.key });
      countOneMore(card);
    } catch (refusal) {
      dispatch({ kind: 'failed', key: draft.key, problem: reasonOf(refusal, t) });
    }
  };
  const own = ownName();
  return (
    <>
      {createPortal(
        <>
          {conversation.roots.ids.map((id) => {
            const comment = conversation.comments[id];
            return (
              comment && (
                <p key={id} className="post__own">
                  <a className="said__name" href={`/@${comment.author.username}`}>
                    {comment.author.username}
                  </a>{' '}
                  {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the API writes this HTML from plain text */}
                  <span dangerouslySetInnerHTML={{ __html: comment.content }} />
                </p>
              )
            );
          })}
          {conversation.drafts.map((draft) => (
            <div key={draft.key} className={`post__own ${draft.problem ? '' : 'post__own--sending'}`}>
              <strong className="said__name">{own}</strong> {draft.text}
              {draft.problem && (
                <div className="said__problem" role="alert">
                  <span>{t('comments.notSent', { reason: draft.problem })}</span>
                  <button type="button" onClick={() => void send(draft)}>
                    {t('action.retry')}
                  </button>
                  <button type="button" onClick={() => dispatch({ kind: 'dropped', key: draft.key })}>
                    {t('comments.discard')}
                  </button>
                </div>
              )}
            </div>
          ))}
        </>,
        place,
      )}
      <Composer
        locale={pageLocale()}
        typed={typed}
        focused={focused}
        onSend={(text) => void send({ key: newKey(), parent: null, text, problem: '' })}
      />
    </>
  );
}

function ownName(): string {
  const profile = document.querySelector<HTMLAnchorElement>('[data-own-profile]');
  return profile?.pathname.slice(2) ?? '';
}

function countOneMore(card: HTMLElement): void {
  const acts = card.querySelector<HTMLElement>('[data-acts]');
  if (!acts) return;
  showComments(acts, Number(acts.dataset.comments) + 1);
}
