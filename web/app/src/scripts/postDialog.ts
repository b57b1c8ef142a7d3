/**
 * On a desktop a post of a grid or a feed opens over it, at its own address: reloading and sharing work, back closes it.
 * It is the post page's own HTML in a `<dialog>`; the browser keeps the focus inside.
 */
import { wakeAlbums } from './albums';
import { leaveThreads, wakeThreads } from './threads';

const WIDE = matchMedia('(min-width: 768px)');

let dialog: HTMLDialogElement | null = null;
/** The tile that was pressed, to step to its neighbours and to give the focus back. */
let opener: HTMLAnchorElement | null = null;

/** Tiles of a grid, and what leads to the comments of a card. */
const OPENERS = '[data-gallery] [data-tile], [data-list] [data-open-post]';

async function open(tile: HTMLAnchorElement, step: 'push' | 'replace'): Promise<void> {
  const html = await fragmentOf(tile.dataset.tile ?? tile.dataset.openPost ?? '');
  if (html === null) return location.assign(tile.href);
  opener = tile;
  const frame = dialog ?? createDialog();
  leaveThreads(frame);
  frame.replaceChildren(document.createRange().createContextualFragment(html), ...controls(tile));
  if (!frame.open) frame.showModal();
  frame.scrollTop = 0;
  wakeAlbums(frame);
  wakeThreads(frame);
  if (step === 'push') history.pushState({ post: true }, '', tile.href);
  else history.replaceState({ post: true }, '', tile.href);
}

async function fragmentOf(id: string): Promise<string | null> {
  try {
    const answer = await fetch(`/fragments/post/${encodeURIComponent(id)}`);
    return answer.ok && !answer.redirected ? await answer.text() : null;
  } catch {
    return null;
  }
}

function createDialog(): HTMLDialogElement {
  const frame = document.createElement('dialog');
  frame.className = 'post-dialog';
  frame.setAttribute('aria-label', text('open'));
  document.body.append(frame);
  // Escape and a press beside the post go back, and going back closes.
  frame.addEventListener('cancel', (event) => {
    event.preventDefault();
    history.back();
  });
  frame.addEventListener('click', (event) => {
    if (event.target === frame) history.back();
  });
  dialog = frame;
  return frame;
}

function text(name: 'open' | 'close' | 'previous' | 'next'): string {
  return document.querySelector<HTMLElement>('[data-list]')?.dataset[name] ?? '';
}

function controls(tile: HTMLAnchorElement): HTMLElement[] {
  const close = control('post-dialog__close', text('close'), 'M18 6 6 18M6 6l12 12', () => history.back());
  const before = neighbour(tile, -1);
  const after = neighbour(tile, 1);
  return [
    close,
    ...(before
      ? [
          control(
            'post-dialog__step post-dialog__step--back',
            text('previous'),
            'm15 18-6-6 6-6',
            () => void open(before, 'replace'),
          ),
        ]
      : []),
    ...(after
      ? [
          control(
            'post-dialog__step post-dialog__step--on',
            text('next'),
            'm9 18 6-6-6-6',
            () => void open(after, 'replace'),
          ),
        ]
      : []),
  ];
}

function control(className: string, label: string, path: string, run: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.setAttribute('aria-label', label);
  button.innerHTML = `<svg width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
  button.addEventListener('click', run);
  return button;
}

function neighbour(tile: HTMLAnchorElement, step: number): HTMLAnchorElement | undefined {
  const tiles = [...document.querySelectorAll<HTMLAnchorElement>('[data-gallery] [data-tile]')];
  const at = tiles.indexOf(tile);
  return at < 0 ? undefined : tiles[at + step];
}

function close(): void {
  if (!dialog?.open) return;
  dialog.close();
  leaveThreads(dialog);
  dialog.replaceChildren();
  opener?.focus({ preventScroll: true });
}

document.addEventListener('click', (event) => {
  const tile = event.target instanceof Element && event.target.closest<HTMLAnchorElement>(OPENERS);
  if (!tile || !WIDE.matches || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  event.preventDefault();
  void open(tile, 'push');
});

window.addEventListener('popstate', () => {
  const tile = [...document.querySelectorAll<HTMLAnchorElement>(OPENERS)].find(
    (candidate) => candidate.pathname === location.pathname,
  );
  if (tile && history.state?.post) void open(tile, 'replace');
  else close();
});
