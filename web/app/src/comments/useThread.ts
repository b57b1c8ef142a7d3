import { useEffect, useReducer, useRef } from 'react';
import { newKey } from '../compose/surroundings';
import { translator } from '../i18n/translator';
import { api } from '../ui/api';
import { reasonOf, sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { type Change, type Conversation, changed, type Draft, type Said, said } from './model';
import { threadOf } from './start';

const PAGE = 20;

/** The comments on a post, as they are read and changed here; what the server refuses is taken back and said. */
export function useThread(post: string, start: Conversation) {
  const [conversation, dispatch] = useReducer(changed, start);
  // What was asked for in the meantime, for answers that come later.
  const latest = useRef(conversation);
  useEffect(() => {
    latest.current = conversation;
  }, [conversation]);

  /** Shows a change at once, sends it, and shows what was before if it is refused. */
  async function change(id: string, to: Partial<Said>, send: () => Promise<unknown>): Promise<boolean> {
    const before = latest.current.comments[id];
    if (!before) return false;
    dispatch({ kind: 'changed', id, to });
    try {
      await send();
      return true;
    } catch (refusal) {
      const back = Object.fromEntries(Object.keys(to).map((key) => [key, before[key as keyof Said]]));
      dispatch({ kind: 'changed', id, to: back });
      sayRefusal(translator(), refusal);
      return false;
    }
  }

  async function load(read: () => Promise<Change>): Promise<void> {
    try {
      dispatch(await read());
    } catch (refusal) {
      sayRefusal(translator(), refusal);
    }
  }

  async function send(draft: Draft): Promise<void> {
    dispatch({ kind: 'sending', draft: { ...draft, problem: '' } });
    try {
      const comment = await api.social.comment(draft.parent ?? post, draft.text, draft.key);
      dispatch({ kind: 'arrived', comment: said(comment, post), key: draft.key });
    } catch (refusal) {
      dispatch({ kind: 'failed', key: draft.key, problem: reasonOf(refusal, translator()) });
    }
  }

  return {
    conversation,
    write: (text: string, parent: string | null) => send({ key: newKey(), parent, text, problem: '' }),
    retry: send,
    drop: (key: string) => dispatch({ kind: 'dropped', key }),
    more: () =>
      load(async () => {
        const page = await api.social.comments(post, {
          after: latest.current.roots.next || null,
          limit: PAGE,
        });
        return { kind: 'loaded', page: { ...page, items: page.items.map((item) => said(item, post)) } };
      }),
    openReplies: (to: string) => {
      const list = latest.current.replies[to];
      if (list && !list.open) return Promise.resolve(dispatch({ kind: 'folded', to, open: true }));
      return load(async () => {
        const page = await api.social.replies(to, { after: list?.next || null, limit: PAGE });
        return {
          kind: 'repliesLoaded',
          to,
          page: { ...page, items: page.items.map((item) => said(item, post)) },
        };
      });
    },
    closeReplies: (to: string) => dispatch({ kind: 'folded', to, open: false }),
    like: ({ id, likes, liked }: Said) =>
      change(id, { liked: !liked, likes: likes + (liked ? -1 : 1) }, () => api.social.like(id, !liked)),
    edit: async (id: string, text: string) => {
      const answer = await api.social.editComment(id, text);
      dispatch({ kind: 'changed', id, to: said(answer, post) });
    },
    pin: async ({ id, pinned }: Said) => {
      const done = await change(id, { pinned: !pinned }, () =>
        api.social.tendComment(id, pinned ? 'unpin' : 'pin'),
      );
      if (done) toast(translator()(pinned ? 'comments.unpinned' : 'comments.pinnedNow'));
    },
    hide: async ({ id, hidden }: Said) => {
      const done = await change(id, { hidden: !hidden }, () =>
        api.social.tendComment(id, hidden ? 'show' : 'hide'),
      );
      if (done) toast(translator()(hidden ? 'comments.shownAgain' : 'comments.hiddenNow'));
    },
    remove: async ({ id }: Said) => {
      try {
        await api.social.deleteComment(id);
        dispatch({ kind: 'deleted', id });
        toast(translator()('comments.deleted'));
      } catch (refusal) {
        sayRefusal(translator(), refusal);
      }
    },
    bring: async (id: string) => {
      for (const one of await threadOf(api, post, id)) dispatch(one);
    },
    arrived: (comment: Said) => dispatch({ kind: 'arrived', comment }),
    counted: (id: string, likes: number) => dispatch({ kind: 'changed', id, to: { likes } }),
    /** Reads what may have been said while nobody could hear it. */
    catchUp: async () => {
      const { roots } = latest.current;
      if (roots.next !== null) return;
      await load(async () => {
        const page = await api.social.comments(post, { after: roots.ids.at(-1) ?? null, limit: PAGE });
        return { kind: 'loaded', page: { ...page, items: page.items.map((item) => said(item, post)) } };
      });
    },
    gone: (id: string) => dispatch({ kind: 'deleted', id }),
  };
}

export type ThreadActions = ReturnType<typeof useThread>;
