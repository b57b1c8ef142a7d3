import { showComments } from '../comments/counts';
import { translator } from '../i18n/translator';
import { showLikes } from '../reactions/counts';
import { renew } from '../scripts/lists';
import { follow, listen } from './stream';

/** How long a post has to be in view. */
const LOOKING = 700;

/** New posts above the feed, and the numbers under the posts in view. */
export function watchFeed(): void {
  listen({
    heard: (message) => {
      if (message.type === 'counts' || message.type.startsWith('comment')) showCounts(message);
      if (message.type === 'post' && typeof message.post === 'string') offer(message.post);
    },
  });
  const inView = new Map<Element, () => void>();
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting && !inView.has(target)) inView.set(target, followSoon(target));
      else if (!isIntersecting) {
        inView.get(target)?.();
        inView.delete(target);
      }
    }
  });
  const watch = (root: ParentNode) => {
    for (const acts of root.querySelectorAll('[data-acts]')) seen.observe(acts);
  };
  watch(document);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) watch(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

/** Follows the numbers of a post that is looked at, not of all that scroll by. */
function followSoon(acts: Element): () => void {
  let leave = () => {};
  const timer = window.setTimeout(() => {
    leave = follow(`post.${acts.getAttribute('data-acts')}`);
  }, LOOKING);
  return () => {
    window.clearTimeout(timer);
    leave();
  };
}

function showCounts({ post, likes, comments }: Record<string, unknown>): void {
  for (const acts of document.querySelectorAll<HTMLElement>(`[data-acts="${post}"]`)) {
    if (typeof likes === 'number') showLikes(acts, likes);
    if (typeof comments === 'number') showComments(acts, comments);
  }
}

const waiting = new Set<string>();

/** A pill above the feed that brings what is new; nothing moves under the eyes of whoever reads. */
function offer(post: string): void {
  const list = document.querySelector<HTMLElement>('[data-list][data-home]');
  if (!list || list.querySelector(`[data-post="${post}"]`)) return;
  waiting.add(post);
  let pill = document.querySelector<HTMLButtonElement>('.new-posts');
  if (!pill) {
    pill = document.createElement('button');
    pill.type = 'button';
    pill.className = 'new-posts';
    pill.addEventListener('click', () => void bring(list));
    list.before(pill);
  }
  pill.textContent = translator()('live.newPosts', { count: waiting.size });
}

async function bring(list: HTMLElement): Promise<void> {
  const answer = await fetch('/fragments/home').catch(() => null);
  if (!answer?.ok || answer.redirected) return location.assign('/');
  renew(list, await answer.text());
  waiting.clear();
  document.querySelector('.new-posts')?.remove();
  window.scrollTo({ top: 0 });
  list.querySelector<HTMLElement>('[data-post]')?.focus({ preventScroll: true });
}
