/**
 * Likes and saves. The icon answers at once; counting, sending and what the server makes of it are in a module that
 * comes when somebody reaches for a button. Without scripts the buttons are forms.
 */

export type Kind = 'like' | 'save';

const sender = () => import('../reactions/send');
const HOLD = 500;
const DOUBLE_TAP = 320;
const SAME_PLACE = 36;

/** A button that has been held down, so that letting go of it does not press it too. */
let held: HTMLElement | null = null;

/** Shows a post as liked or saved wherever it is on the page, and sends it. */
export function react(post: string, kind: Kind, on: boolean): void {
  mark(post, kind, on);
  sender().then(
    (module) => module.send(post, kind, on),
    () => mark(post, kind, !on),
  );
}

/** Presses the buttons of a post, or lets them out. */
function mark(post: string, kind: Kind, on: boolean): void {
  for (const button of document.querySelectorAll<HTMLElement>(
    `[data-acts="${post}"] [data-kind="${kind}"] button`,
  )) {
    button.setAttribute('aria-pressed', String(on));
    button.toggleAttribute('data-fresh', on);
  }
}

function formOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-react]') : null;
}

function isOn(form: Element): boolean {
  return form.querySelector('button')?.getAttribute('aria-pressed') === 'true';
}

document.addEventListener('submit', (event) => {
  const form = formOf(event.target);
  const post = form?.closest<HTMLElement>('[data-acts]')?.dataset.acts;
  if (!form || !post) return;
  event.preventDefault();
  if (held === form) held = null;
  else react(post, form.dataset.kind as Kind, !isOn(form));
});

/** Likes the post that an element belongs to, if it can be liked and isn't yet. */
export function likeAround(element: Element | null | undefined): void {
  const form = element?.closest('[data-post]')?.querySelector<HTMLElement>('[data-react][data-kind="like"]');
  const post = form?.closest<HTMLElement>('[data-acts]')?.dataset.acts;
  if (form && post && !isOn(form)) react(post, 'like', true);
}

// --- Two taps on a picture ----------------------------------------------------------------------

let last = { at: 0, x: 0, y: 0, slide: null as Element | null };

document.addEventListener('click', (event) => {
  const slide = event.target instanceof Element ? event.target.closest('.album__slide') : null;
  if (!slide || slide.querySelector('video')) return;
  const { timeStamp: at, clientX: x, clientY: y } = event;
  const twice =
    slide === last.slide && at - last.at < DOUBLE_TAP && Math.hypot(x - last.x, y - last.y) < SAME_PLACE;
  last = { at: twice ? 0 : at, x, y, slide };
  if (!twice || !slide.closest('[data-post]')?.querySelector('[data-react]')) return;
  likeAround(slide);
  showHeart(slide);
});

/** A heart that comes up over the picture and goes; people who want calm see only the button change. */
function showHeart(slide: Element): void {
  const album = slide.closest('.album');
  const drawing = slide.closest('[data-post]')?.querySelector('.act--like svg');
  if (!album || !drawing || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  album.querySelector('.album__heart')?.remove();
  const heart = document.createElement('span');
  heart.className = 'album__heart';
  heart.append(drawing.cloneNode(true));
  heart.addEventListener('animationend', () => heart.remove());
  album.append(heart);
}

// --- Holding the save button --------------------------------------------------------------------

let timer = 0;

document.addEventListener('pointerdown', (event) => {
  const form = formOf(event.target);
  held = null;
  if (form?.dataset.kind !== 'save' || event.button !== 0) return;
  timer = window.setTimeout(() => {
    held = form;
    choose(form);
  }, HOLD);
});

for (const kind of ['pointerup', 'pointercancel', 'scroll'] as const) {
  document.addEventListener(kind, () => window.clearTimeout(timer), { passive: true });
}

document.addEventListener('contextmenu', (event) => {
  if (formOf(event.target)?.dataset.kind === 'save') event.preventDefault();
});

function choose(form: HTMLElement): void {
  const post = form.closest<HTMLElement>('[data-acts]')?.dataset.acts;
  if (post) void import('../reactions/collectionDialog').then((module) => module.openCollectionDialog(post));
}

for (const kind of ['pointerover', 'focusin', 'touchstart'] as const) {
  document.addEventListener(
    kind,
    (event) => {
      if (formOf(event.target)) void sender().catch(() => {});
    },
    { passive: true },
  );
}
