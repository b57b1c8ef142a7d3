import { useEffect, useRef } from 'react';
import { follow, listen, type StreamMessage } from '../live/stream';
import { api } from '../ui/api';
import { said } from './model';
import type { ThreadActions } from './useThread';

/** Brings what others say about a post while it is being looked at. */
export function useLiveThread(post: string, thread: ThreadActions, reader: string | undefined): void {
  const latest = useRef(thread);
  useEffect(() => {
    latest.current = thread;
  }, [thread]);

  useEffect(() => {
    if (!reader) return;
    const leave = follow(`post.${post}`);
    const stop = listen({
      heard: (message) => void hear(message, post, reader, latest.current),
      missed: () => void latest.current.catchUp(),
    });
    return () => {
      stop();
      leave();
    };
  }, [post, reader]);
}

async function hear(
  { type, comment: id, likes }: StreamMessage,
  post: string,
  reader: string,
  thread: ThreadActions,
): Promise<void> {
  if (typeof id !== 'string') return;
  const { comments, drafts } = thread.conversation;
  const known = id in comments;
  if (type === 'counts' && known && typeof likes === 'number') thread.counted(id, likes);
  if (type === 'comment.gone' && known) thread.gone(id);
  if (type !== 'comment' && !(type === 'comment.altered' && known)) return;
  try {
    const comment = said(await api.social.oneComment(id), post);
    // One's own comes with the answer to having sent it.
    if (!known && comment.author.id === reader && drafts.length > 0) return;
    thread.arrived(comment);
  } catch {
    // Not for this reader, or gone again.
  }
}
