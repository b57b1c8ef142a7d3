/** Single keys for people who keep their hands on the keyboard. `?` lists them. */
import { likeAround } from './reactions';

const GO: Record<string, string> = { h: '/', e: '/explore', c: '/create' };
const MEMBERS_GO: Record<string, string> = { a: '/activity', b: '/saved', m: '/messages' };

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}

/** Moves the focus to the post before or after the one in view. */
function step(direction: 1 | -1): void {
  const posts = [...document.querySelectorAll<HTMLElement>('[data-list] [data-post]')];
  const focused = posts.findIndex((post) => post.contains(document.activeElement));
  const inView = posts.findIndex((post) => post.getBoundingClientRect().bottom > innerHeight / 3);
  const from = focused >= 0 ? focused + direction : inView;
  const target = posts[Math.min(posts.length - 1, Math.max(0, from))];
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'start' });
}

/** The post that keys are about: the one with the focus, else the page's own or the first in view. */
function postInView(): Element | null | undefined {
  const around = document.activeElement?.closest('[data-post]') ?? document.querySelector('.view[data-post]');
  return (
    around ??
    [...document.querySelectorAll('[data-list] [data-post]')].find(
      (post) => post.getBoundingClientRect().bottom > innerHeight / 3,
    )
  );
}

async function showList(): Promise<void> {
  let list = document.querySelector<HTMLDialogElement>('#shortcuts');
  if (!list) {
    const answer = await fetch('/fragments/shortcuts');
    if (!answer.ok) return;
    document.body.append(document.createRange().createContextualFragment(await answer.text()));
    list = document.querySelector<HTMLDialogElement>('#shortcuts');
    list?.addEventListener('click', (event) => {
      const closing = event.target instanceof Element && event.target.closest('[data-close]');
      if (event.target === list || closing) list?.close();
    });
  }
  if (list && !list.open) list.showModal();
}

function press(key: string): boolean {
  const address = GO[key] ?? (document.querySelector('[data-own-profile]') ? MEMBERS_GO[key] : undefined);
  if (address) location.assign(address);
  else if (key === '/') location.assign('/search');
  else if (key === 'p') document.querySelector<HTMLAnchorElement>('[data-own-profile]')?.click();
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'o') openFocused();
  else if (key === 'l') likeAround(postInView());
  else if (key === '?') void showList();
  else return false;
  return true;
}

function openFocused(): void {
  const post = document.activeElement?.closest<HTMLElement>('[data-list] [data-post]');
  if (post?.dataset.address) location.assign(post.dataset.address);
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target))
    return;
  if (document.querySelector('.overlay, [role="menu"], #shortcuts[open]')) return;
  const dialog = document.querySelector('dialog[open]');
  if (dialog) return event.key === 'l' ? likeAround(dialog.querySelector('[data-post]')) : undefined;
  if (press(event.key)) event.preventDefault();
});

document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[data-shortcuts]')) {
    for (const menu of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) menu.hidePopover();
    void showList();
  }
});
