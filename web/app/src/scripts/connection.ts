/** The banner while there is no network, and the worker that keeps the shell and the last feed readable. */

const banner = document.getElementById('offline-banner');

function show(): void {
  if (banner) banner.hidden = navigator.onLine;
}

window.addEventListener('online', show);
window.addEventListener('offline', show);
show();

if ('serviceWorker' in navigator && isSecureContext) {
  window.addEventListener('load', () => {
    navigator.serviceWorker.register('/worker.js').catch(() => {
      // Without the worker the site works as long as there is a network.
    });
  });
}
