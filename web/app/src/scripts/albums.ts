/** Dots, counter, arrows and arrow keys for albums; swiping is the browser's own scrolling. */

function slideOf(track: HTMLElement): number {
  return track.clientWidth === 0 ? 0 : Math.round(track.scrollLeft / track.clientWidth);
}

function showPosition(track: HTMLElement): void {
  const album = track.parentElement;
  const count = track.childElementCount;
  if (!album || count < 2) return;
  const index = slideOf(track);
  const counter = album.querySelector('[data-counter]');
  if (counter) counter.textContent = `${index + 1}/${count}`;
  const dots = [...album.querySelectorAll('.album__dots i')];
  for (const [at, dot] of dots.entries()) dot.classList.toggle('on', at === index);
  for (const arrow of album.querySelectorAll<HTMLElement>('[data-step]')) {
    const target = index + Number(arrow.dataset.step);
    arrow.hidden = target < 0 || target >= count;
  }
}

/** Goes `step` pictures on; false where there is none. */
export function turn(track: HTMLElement, step: number): boolean {
  const target = slideOf(track) + step;
  if (target < 0 || target >= track.childElementCount) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  track.scrollTo({ left: target * track.clientWidth, behavior: calm ? 'instant' : 'smooth' });
  return true;
}

/** Makes the albums under `root` ready; harmless where they already are. */
export function wakeAlbums(root: ParentNode): void {
  for (const track of root.querySelectorAll<HTMLElement>('[data-album]')) showPosition(track);
}

document.addEventListener(
  'scroll',
  (event) => {
    if (event.target instanceof HTMLElement && event.target.matches('[data-album]'))
      showPosition(event.target);
  },
  { capture: true, passive: true },
);

document.addEventListener('click', (event) => {
  const arrow = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
  const track = arrow?.parentElement?.querySelector<HTMLElement>('[data-album]');
  if (arrow && track) turn(track, Number(arrow.dataset.step));
});

document.addEventListener('keydown', (event) => {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  const focus = event.target instanceof Element ? event.target : null;
  if (focus?.matches('input, textarea, select, video, [role="menu"] *')) return;
  const post =
    focus?.closest('[data-post]') ?? document.querySelector('dialog[open] [data-post], .view[data-post]');
  const track = post?.querySelector<HTMLElement>('[data-album]');
  if (track && turn(track, step)) event.preventDefault();
});

wakeAlbums(document);
