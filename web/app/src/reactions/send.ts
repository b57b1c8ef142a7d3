import { translator } from '../i18n/translator';
import type { Kind } from '../scripts/reactions';
import { api } from '../ui/api';
import { sayRefusal } from '../ui/refusals';
import { toast } from '../ui/toast';
import { showLikes } from './counts';

interface Wish {
  /** What the person wants it to be. */
  wanted: boolean;
  /** What the server has said it is. */
  known: boolean;
  sending: boolean;
}

const wishes = new Map<string, Wish>();

/** Sends a like or a save that is shown already; the last press wins, and a refusal takes it back with a message. */
export async function send(post: string, kind: Kind, on: boolean): Promise<void> {
  const key = `${kind} ${post}`;
  const wish = wishes.get(key) ?? { wanted: on, known: !on, sending: false };
  wishes.set(key, wish);
  wish.wanted = on;
  if (kind === 'like') count(post, on);
  if (wish.sending) return;
  wish.sending = true;
  try {
    await fulfil(wish, (wanted) => api.social[kind](post, wanted));
    if (kind === 'save') saySaved(post, wish.known);
  } catch (refusal) {
    takeBack(post, kind, wish.known);
    sayRefusal(translator(), refusal);
  } finally {
    wishes.delete(key);
  }
}

async function fulfil(wish: Wish, call: (wanted: boolean) => Promise<unknown>): Promise<void> {
  while (wish.known !== wish.wanted) {
    const { wanted } = wish;
    await call(wanted);
    wish.known = wanted;
  }
}

function takeBack(post: string, kind: Kind, on: boolean): void {
  if (kind === 'like') count(post, on);
  for (const button of document.querySelectorAll(`[data-acts="${post}"] [data-kind="${kind}"] button`)) {
    button.setAttribute('aria-pressed', String(on));
    button.removeAttribute('data-fresh');
  }
}

function saySaved(post: string, saved: boolean): void {
  const t = translator();
  if (!saved) {
    toast(t('saved.removed'));
    return;
  }
  toast(t('saved.done'), {
    action: {
      label: t('saved.choose'),
      run: () => void import('./collectionDialog').then((module) => module.openCollectionDialog(post)),
    },
  });
}

/** One like more or fewer, wherever the post is on the page. */
function count(post: string, liked: boolean): void {
  for (const acts of document.querySelectorAll<HTMLElement>(`[data-acts="${post}"]`)) {
    if ((acts.dataset.liked !== undefined) === liked) continue;
    acts.toggleAttribute('data-liked', liked);
    showLikes(acts, Number(acts.dataset.likes) + (liked ? 1 : -1));
  }
}
