/** Comments that came as HTML answer once their script is there; a box under a card wakes with the focus. */

const thread = () => import('../comments/wake');
const box = () => import('../comments/cardBox');

const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      void thread().then(
        (module) => module.wakeThread(target as HTMLElement),
        () => {},
      );
    }
  },
  { rootMargin: '800px 0px' },
);

/** Makes the threads under `root` answer when they come near. */
export function wakeThreads(root: ParentNode): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-thread]:not([data-awake])'))
    near.observe(place);
}

/** Those under `root` are about to go. */
export function leaveThreads(root: ParentNode): void {
  for (const place of root.querySelectorAll('[data-thread]')) place.dispatchEvent(new Event('leave'));
}

document.addEventListener('focusin', (event) => {
  const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('[data-say]') : null;
  if (!form || form.closest('[data-composer]')) return;
  void box().then(
    (module) => module.wakeBox(form),
    () => {},
  );
});

// The speech bubble of a post that is open already leads to its composer.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('.view [data-to-comments]') : null;
  const text = link?.closest('.view')?.querySelector<HTMLElement>('[data-composer] textarea');
  if (!text) return;
  event.preventDefault();
  text.focus();
});

wakeThreads(document);
