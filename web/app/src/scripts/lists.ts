/**
 * Endless lists: the next page of posts is fetched as HTML before the end is reached. Pages far out of view give their
 * elements up and keep their height, so that a list of thousands stays light. A list keeps its place when one comes back.
 */
import { wakeAlbums } from './albums';
import { bringFonts } from './fonts';

const AHEAD = '1800px 0px';
const KEPT = '4500px 0px';

const parked = new WeakMap<Element, DocumentFragment>();

const ahead = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) if (entry.isIntersecting) void loadNext(entry.target as HTMLElement);
  },
  { rootMargin: AHEAD },
);

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) bringBack(target as HTMLElement);
      else park(target as HTMLElement);
    }
  },
  { rootMargin: KEPT },
);

/** Fetches the page that `pager` stands for and puts it in its place. */
async function loadNext(pager: HTMLElement): Promise<void> {
  if (pager.getAttribute('aria-busy') === 'true' || pager.classList.contains('pager--failed')) return;
  pager.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(pager.dataset.pager ?? '', { headers: { accept: 'text/html' } });
    if (answer.status === 401) return location.reload();
    if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
    const page = document.createRange().createContextualFragment(await answer.text());
    withoutRepeats(page);
    const added = [...page.children] as HTMLElement[];
    pager.replaceWith(page);
    added.forEach(watch);
  } catch {
    showFailure(pager, true);
  } finally {
    pager.removeAttribute('aria-busy');
  }
}

/** A pinned post comes first and would come again at its own time. */
function withoutRepeats(page: DocumentFragment): void {
  for (const element of page.querySelectorAll<HTMLElement>('[data-post], [data-tile]')) {
    const { post, tile } = element.dataset;
    if (
      document.querySelector(post ? `[data-list] [data-post="${post}"]` : `[data-list] [data-tile="${tile}"]`)
    ) {
      element.remove();
    }
  }
}

function showFailure(pager: HTMLElement, failed: boolean): void {
  pager.classList.toggle('pager--failed', failed);
  const error = pager.querySelector<HTMLElement>('.pager__error');
  if (error) error.hidden = !failed;
}

function watch(element: HTMLElement): void {
  if (element.matches('[data-pager]')) ahead.observe(element);
  if (element.matches('[data-chunk]')) {
    near.observe(element);
    wakeAlbums(element);
    bringFonts(element);
  }
}

function park(chunk: HTMLElement): void {
  if (parked.has(chunk) || chunk.contains(document.activeElement) || chunk.childElementCount === 0) return;
  chunk.style.height = `${chunk.getBoundingClientRect().height}px`;
  const contents = document.createDocumentFragment();
  contents.append(...chunk.childNodes);
  parked.set(chunk, contents);
}

function bringBack(chunk: HTMLElement): void {
  const contents = parked.get(chunk);
  if (!contents) return;
  parked.delete(chunk);
  chunk.append(contents);
  chunk.style.height = '';
  wakeAlbums(chunk);
}

/** Shows a list anew from its first page. */
export function renew(list: HTMLElement, html: string): void {
  list.replaceChildren(document.createRange().createContextualFragment(html));
  for (const child of list.children) watch(child as HTMLElement);
}

// --- Keeping the place --------------------------------------------------------------------------

interface Place {
  html: string;
  scroll: number;
}

const placeKey = () => `place ${location.pathname}${location.search}`;

function remember(list: HTMLElement): void {
  sessionStorage.removeItem(placeKey());
  if (list.querySelectorAll('[data-chunk]').length < 2) return;
  for (const chunk of list.querySelectorAll<HTMLElement>('[data-chunk]')) bringBack(chunk);
  const place: Place = { html: list.innerHTML, scroll: scrollY };
  try {
    sessionStorage.setItem(placeKey(), JSON.stringify(place));
  } catch {
    // Longer than the browser keeps: coming back starts at the top.
  }
}

function restore(list: HTMLElement): void {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const saved = sessionStorage.getItem(placeKey());
  if (navigation?.type !== 'back_forward' || !saved) return;
  const place: Place = JSON.parse(saved);
  history.scrollRestoration = 'manual';
  list.innerHTML = place.html;
  window.scrollTo(0, place.scroll);
}

const list = document.querySelector<HTMLElement>('[data-list]');
if (list) {
  restore(list);
  for (const child of list.children) watch(child as HTMLElement);
  window.addEventListener('pagehide', (event) => {
    if (!event.persisted) remember(list);
  });
}

document.addEventListener('click', (event) => {
  const retry = event.target instanceof Element ? event.target.closest('[data-pager-retry]') : null;
  const pager = retry?.closest<HTMLElement>('[data-pager]');
  if (!pager) return;
  showFailure(pager, false);
  void loadNext(pager);
});
window.addEventListener('online', () => {
  for (const pager of document.querySelectorAll<HTMLElement>('.pager--failed')) {
    showFailure(pager, false);
    void loadNext(pager);
  }
});
