import { hydrateRoot } from 'react-dom/client';
import { Thread, type ThreadProps } from './Thread';

/** Makes a thread that came as HTML answer: its list where it is, its composer where the form was. */
export function wakeThread(place: HTMLElement): void {
  if (place.dataset.awake !== undefined) return;
  const props = JSON.parse(place.dataset.thread ?? '{}') as ThreadProps;
  const composer = place.closest('[data-post]')?.querySelector<HTMLElement>('[data-composer]') ?? null;
  const form = composer?.querySelector<HTMLTextAreaElement>('textarea');
  const typed = form?.value ?? '';
  const focused = form !== null && document.activeElement === form;
  composer?.replaceChildren();
  const thread = <Thread {...props} composer={composer} typed={typed} focused={focused} />;
  const root = hydrateRoot(place, thread, { identifierPrefix: `thread-${props.post}-` });
  place.addEventListener('leave', () => root.unmount(), { once: true });
  place.dataset.awake = '';
}
