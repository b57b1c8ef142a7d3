/** What comes in while one looks: for members only, and after everything else. */

function start(): void {
  if (!document.querySelector('[data-unread]')) return;
  void import('../live/start').then(
    (module) => module.start(),
    () => {},
  );
}

if (document.readyState === 'complete') setTimeout(start);
else window.addEventListener('load', () => setTimeout(start));
