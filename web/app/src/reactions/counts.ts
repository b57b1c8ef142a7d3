import { compactNumber, fullNumber } from '../i18n/format';
import { pageLocale, translator } from '../i18n/translator';
import { likesLine } from './words';

/** Writes how many like a post into its row of actions. */
export function showLikes(acts: HTMLElement, likes: number): void {
  const t = translator();
  const locale = pageLocale();
  acts.dataset.likes = String(likes);
  const number = acts.querySelector<HTMLElement>('[data-like-count]');
  if (number) {
    number.textContent = compactNumber(locale, likes);
    number.hidden = likes <= 0;
    number.setAttribute(
      'aria-label',
      t('likes.count', { count: likes, formatted: fullNumber(locale, likes) }),
    );
  }
  const line = acts.querySelector<HTMLElement>('[data-like-line]');
  const link = line?.querySelector('a');
  if (!line || !link) return;
  line.hidden = likes <= 0;
  link.textContent = likesLine(t, locale, likes, acts.dataset.liker ?? '');
}
