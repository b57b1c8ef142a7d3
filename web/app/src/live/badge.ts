import { chats } from '../chat/api';
import { compactNumber } from '../i18n/format';
import { type MessageKey, pageLocale, translator } from '../i18n/translator';
import { api } from '../ui/api';
import { listen } from './stream';

/** Shows how much is new, beside where it is read. */
const MOST = 99;
/** Several at once are counted once. */
const PAUSE = 400;

/** What is counted, and where the number stands. */
interface Count {
  badge: string;
  place: MessageKey;
  words: MessageKey;
  ask: () => Promise<number>;
}

const NEWS: Count = {
  badge: '[data-unread]',
  place: 'nav.activity',
  words: 'activity.unread',
  ask: () => api.social.unreadCount(),
};

const CHATS: Count = {
  badge: '[data-unread-chats]',
  place: 'nav.messages',
  words: 'nav.messages.unread',
  ask: async () => {
    const detail = await chats.unread();
    document.dispatchEvent(new CustomEvent('tintype:chats', { detail }));
    return detail.conversations;
  },
};

const timers = new Map<Count, number>();

async function count(what: Count): Promise<void> {
  try {
    show(what, await what.ask());
  } catch {
    // Without an answer what was shown stays.
  }
}

function show({ badge: selector, place, words }: Count, unread: number): void {
  const t = translator();
  const formatted = compactNumber(pageLocale(), Math.min(unread, MOST)) + (unread > MOST ? '+' : '');
  for (const badge of document.querySelectorAll<HTMLElement>(selector)) {
    badge.hidden = unread <= 0;
    badge.textContent = formatted;
    const name = t(place);
    const label = unread > 0 ? `${name}, ${t(words, { count: unread, formatted })}` : name;
    badge.closest('a')?.setAttribute('aria-label', label);
  }
}

function countSoon(what: Count): void {
  window.clearTimeout(timers.get(what));
  timers.set(
    what,
    window.setTimeout(() => void count(what), PAUSE),
  );
}

function countAllSoon(): void {
  countSoon(NEWS);
  countSoon(CHATS);
}

/** Counts now; of notifications the server tells the number afterwards, also when they are read elsewhere. */
export function watchUnread(): void {
  void count(NEWS);
  void count(CHATS);
  listen({
    heard: ({ type, notifications }) => {
      if (type === 'unread' && typeof notifications === 'number') show(NEWS, notifications);
      if (type === 'chat.message' || type === 'chat.read' || type === 'chat.conversation') countSoon(CHATS);
    },
    missed: countAllSoon,
  });
  document.addEventListener('tintype:read', () => show(NEWS, 0));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') countAllSoon();
  });
}
