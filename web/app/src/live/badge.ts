import { compactNumber } from '../i18n/format';
import { pageLocale, translator } from '../i18n/translator';
import { api } from '../ui/api';
import { listen } from './stream';

/** Shows how many notifications are new, beside where they are read. */
const MOST = 99;
/** Several at once are counted once. */
const PAUSE = 400;

let timer = 0;

async function count(): Promise<void> {
  try {
    show(await api.social.unreadCount());
  } catch {
    // Without an answer what was shown stays.
  }
}

function show(unread: number): void {
  const t = translator();
  const formatted = compactNumber(pageLocale(), Math.min(unread, MOST)) + (unread > MOST ? '+' : '');
  for (const badge of document.querySelectorAll<HTMLElement>('[data-unread]')) {
    badge.hidden = unread <= 0;
    badge.textContent = formatted;
    const link = badge.closest('a');
    const name = t('nav.activity');
    link?.setAttribute(
      'aria-label',
      unread > 0 ? `${name}, ${t('activity.unread', { count: unread, formatted })}` : name,
    );
  }
}

function countSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void count(), PAUSE);
}

/** Counts now, and whenever something happens. */
export function watchUnread(): void {
  void count();
  listen({
    heard: ({ type }) => {
      if (type.startsWith('notification')) countSoon();
    },
    missed: countSoon,
  });
  document.addEventListener('tintype:read', () => show(0));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') countSoon();
  });
}
