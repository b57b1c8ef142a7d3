import type { Comment, Page } from '@tintype/client';

/** Of a comment only what is shown. */
export interface Said {
  id: string;
  author: { id: string; username: string; display_name: string; avatar_static: string };
  /** HTML as the API has made it. */
  content: string;
  /** As it was typed. */
  text: string;
  language: string | null;
  at: string;
  edited: boolean;
  likes: number;
  liked: boolean;
  replies: number;
  /** The comment that it answers; null where it answers the post. */
  parent: string | null;
  pinned: boolean;
  hidden: boolean;
  /** Only its place is left. */
  deleted: boolean;
  /** By somebody whom the reader has muted. */
  muted: boolean;
}

/** A list that is read page by page. */
export interface Pages {
  ids: readonly string[];
  /** Where the next page begins: empty for the first one, null after the last. */
  next: string | null;
}

/** A comment on its way, or one that the server didn't take. */
export interface Draft {
  key: string;
  /** The comment that it answers; null for the post. */
  parent: string | null;
  text: string;
  /** Why it has not arrived, in words; empty while it is being sent. */
  problem: string;
}

export interface Conversation {
  comments: Readonly<Record<string, Said>>;
  roots: Pages;
  /** The replies that have been asked for, by the comment that they answer. */
  replies: Readonly<Record<string, Pages & { open: boolean }>>;
  drafts: readonly Draft[];
}

export type Change =
  | { kind: 'loaded'; page: Page<Said> }
  | { kind: 'repliesLoaded'; to: string; page: Page<Said> }
  | { kind: 'folded'; to: string; open: boolean }
  | { kind: 'sending'; draft: Draft }
  | { kind: 'failed'; key: string; problem: string }
  | { kind: 'dropped'; key: string }
  | { kind: 'arrived'; comment: Said; key?: string }
  | { kind: 'brought'; comment: Said }
  | { kind: 'changed'; id: string; to: Partial<Said> }
  | { kind: 'deleted'; id: string };

/** @param post the id of the post: what answers it answers no comment */
export function said(comment: Comment, post: string): Said {
  const { account } = comment;
  return {
    id: comment.id,
    author: {
      id: account.id,
      username: account.username,
      display_name: account.display_name,
      avatar_static: account.avatar_static,
    },
    content: comment.content,
    text: comment.text ?? comment.content_text ?? '',
    language: comment.language,
    at: comment.created_at,
    edited: comment.edited_at !== null,
    likes: comment.favourites_count,
    liked: comment.favourited,
    replies: comment.replies_count,
    parent: comment.in_reply_to_id === post ? null : comment.in_reply_to_id,
    pinned: comment.pinned,
    hidden: comment.comment?.hidden ?? false,
    deleted: comment.comment?.placeholder ?? false,
    muted: comment.comment?.folded ?? false,
  };
}

export function conversationOf(page: Page<Said>): Conversation {
  const empty: Conversation = { comments: {}, roots: { ids: [], next: null }, replies: {}, drafts: [] };
  return changed(empty, { kind: 'loaded', page });
}

/** What the conversation is after a change; pure, for React's reducers. */
export function changed(before: Conversation, change: Change): Conversation {
  switch (change.kind) {
    case 'loaded':
      return { ...known(before, change.page.items), roots: longer(before.roots, change.page) };
    case 'repliesLoaded': {
      const list = longer(before.replies[change.to] ?? { ids: [], next: null }, change.page);
      const sorted = { ...list, ids: [...list.ids].sort(byAge), open: true };
      const replies = { ...before.replies, [change.to]: sorted };
      return { ...known(before, change.page.items), replies };
    }
    case 'folded': {
      const list = before.replies[change.to];
      if (!list) return before;
      return { ...before, replies: { ...before.replies, [change.to]: { ...list, open: change.open } } };
    }
    case 'sending':
      return { ...before, drafts: [...without(before.drafts, change.draft.key), change.draft] };
    case 'failed':
      return {
        ...before,
        drafts: before.drafts.map((draft) =>
          draft.key === change.key ? { ...draft, problem: change.problem } : draft,
        ),
      };
    case 'dropped':
      return { ...before, drafts: without(before.drafts, change.key) };
    case 'arrived':
      return arrived({ ...before, drafts: without(before.drafts, change.key) }, change.comment);
    case 'brought': {
      const { ids, next } = before.roots;
      if (ids.includes(change.comment.id)) return before;
      return { ...known(before, [change.comment]), roots: { ids: [change.comment.id, ...ids], next } };
    }
    case 'changed': {
      const comment = before.comments[change.id];
      return comment ? known(before, [{ ...comment, ...change.to }]) : before;
    }
    case 'deleted':
      return deleted(before, change.id);
  }
}

/** How many comments are in sight that are somebody's words. */
export function isEmpty(conversation: Conversation): boolean {
  const { roots, drafts } = conversation;
  return roots.ids.length === 0 && roots.next === null && drafts.length === 0;
}

/** The comment of the first level that something stands below. */
export function rootOf(conversation: Conversation, id: string): string {
  let at = id;
  for (let steps = 0; steps < 100; steps++) {
    const parent = conversation.comments[at]?.parent;
    if (!parent) return at;
    at = parent;
  }
  return at;
}

function known(before: Conversation, comments: readonly Said[]): Conversation {
  if (comments.length === 0) return before;
  return {
    ...before,
    comments: { ...before.comments, ...Object.fromEntries(comments.map((comment) => [comment.id, comment])) },
  };
}

function longer(list: Pages, page: Page<Said>): Pages {
  const ids = new Set([...list.ids, ...page.items.map(({ id }) => id)]);
  return { ids: [...ids], next: page.next };
}

/** Ids are numbers that grow, of any length. */
function byAge(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

function without(drafts: readonly Draft[], key: string | undefined): readonly Draft[] {
  return drafts.filter((draft) => draft.key !== key);
}

/**
 * A new comment at the end of its list, or above all others where the end isn't in sight; one that is there already
 * changes nothing but its words.
 */
function arrived(before: Conversation, comment: Said): Conversation {
  if (before.comments[comment.id]) return known(before, [comment]);
  const after = known(before, [comment]);
  if (comment.parent === null) {
    const { ids, next } = before.roots;
    const pinned = ids.filter((id) => before.comments[id]?.pinned);
    const others = ids.filter((id) => !before.comments[id]?.pinned);
    const now = next === null ? [...ids, comment.id] : [...pinned, comment.id, ...others];
    return { ...after, roots: { ids: now, next } };
  }
  const parent = before.comments[comment.parent];
  if (!parent) return after;
  // A list that nobody has opened yet is complete only where there was nothing in it.
  const list = before.replies[parent.id] ?? { ids: [], next: parent.replies === 0 ? null : '' };
  const replies = { ...before.replies, [parent.id]: { ...list, ids: [...list.ids, comment.id], open: true } };
  return known({ ...after, replies }, [{ ...parent, replies: parent.replies + 1 }]);
}

/** Its place stays where there are replies to it. */
function deleted(before: Conversation, id: string): Conversation {
  const comment = before.comments[id];
  if (!comment) return before;
  if (comment.replies > 0) {
    return known(before, [{ ...comment, content: '', text: '', likes: 0, liked: false, deleted: true }]);
  }
  const { [id]: _gone, ...comments } = before.comments;
  const parent = comment.parent === null ? undefined : comments[comment.parent];
  const list = parent && before.replies[parent.id];
  return {
    ...before,
    comments: parent ? { ...comments, [parent.id]: { ...parent, replies: parent.replies - 1 } } : comments,
    roots: { ...before.roots, ids: before.roots.ids.filter((root) => root !== id) },
    replies:
      parent && list
        ? { ...before.replies, [parent.id]: { ...list, ids: list.ids.filter((reply) => reply !== id) } }
        : before.replies,
  };
}
