import { ApiError, type Comment, type Page, type Status, type Tintype } from '@tintype/client';
import { type Change, type Conversation, changed, conversationOf, said } from './model';

/** Comments a post's page starts with. */
const FIRST = 20;

/**
 * What the page of a post begins with.
 *
 * @param pointed a comment that has to be in sight, with what it answers
 * @param from where to begin among the comments; null for the first of them
 */
export async function startOf(
  api: Tintype,
  post: Status,
  pointed: string | null,
  from: string | null,
): Promise<Conversation> {
  const [page, thread] = await Promise.all([
    firstPage(api, post.id, from),
    pointed ? threadOf(api, post.id, pointed) : [],
  ]);
  const start = conversationOf({ ...page, items: page.items.map((comment) => said(comment, post.id)) });
  return thread.reduce(changed, start);
}

/** Without an answer the post is shown all the same, and its comments are asked for again. */
async function firstPage(api: Tintype, post: string, from: string | null): Promise<Page<Comment>> {
  try {
    return await api.social.comments(post, { limit: FIRST, after: from });
  } catch (refusal) {
    if (refusal instanceof ApiError) return { items: [], next: '' };
    throw refusal;
  }
}

/** What brings a comment into a conversation, with all that it answers and all the replies around it. */
export async function threadOf(api: Tintype, post: string, id: string): Promise<Change[]> {
  try {
    const [comment, { ancestors }] = await Promise.all([api.status(id), api.social.context(id)]);
    const root = [...ancestors, comment as Comment].find(({ in_reply_to_id }) => in_reply_to_id === post);
    if (!root) return [];
    const { descendants } = await api.social.context(root.id);
    const replies = new Map<string, Comment[]>();
    for (const reply of descendants) {
      const parent = reply.in_reply_to_id ?? '';
      replies.set(parent, [...(replies.get(parent) ?? []), reply]);
    }
    return [
      { kind: 'brought', comment: said(root as Comment, post) },
      ...[...replies].map(
        ([to, items]): Change => ({
          kind: 'repliesLoaded',
          to,
          page: { items: items.map((item) => said(item, post)), next: null },
        }),
      ),
    ];
  } catch (refusal) {
    // It may have been erased since somebody was told of it: the post is there all the same.
    if (refusal instanceof ApiError) return [];
    throw refusal;
  }
}
