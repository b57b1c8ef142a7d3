import { compactNumber } from '../i18n/format';
import { pageLocale, translator } from '../i18n/translator';

/** Writes how many comments there are beside the speech bubble of a post, and below its card. */
export function showComments(acts: HTMLElement, count: number): void {
  const formatted = compactNumber(pageLocale(), count);
  acts.dataset.comments = String(count);
  const number = acts.querySelector<HTMLElement>('[data-comment-count]');
  if (number) {
    number.textContent = formatted;
    number.hidden = count <= 0;
  }
  const line = acts.closest('[data-post]')?.querySelector('[data-comments-line]');
  if (!line) return;
  line.parentElement?.toggleAttribute('hidden', count <= 0);
  line.textContent = translator()('comments.viewAll', { count, formatted });
}
