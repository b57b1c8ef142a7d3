/**
 * Keeps the site readable without a network: what it is built from, the pictures that were seen, and the last pages
 * somebody read. Pages come from the network whenever there is one; the kept ones belong to whoever is signed in and go
 * when they sign out.
 */
const SHELL = 'shell-1';
const PAGES = 'pages-1';
const PICTURES = 'pictures-1';
const KEPT_PAGES = 30;
const KEPT_PICTURES = 300;
/** What may be kept: reading pages. Forms and settings ask for the network. */
const READABLE = /^\/($|@|explore$|tags\/|messages(\/requests|\/\d+)?$)/;
/** A chat that was never loaded by itself is opened by the page of all chats. */
const CHAT = /^\/messages\/\d+$/;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches.open(SHELL).then((cache) => cache.addAll(['/offline', '/icon.svg', '/manifest.webmanifest'])),
  );
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => ![SHELL, PAGES, PICTURES].includes(name)).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== location.origin) return;
  if (request.method === 'POST' && url.pathname === '/sign-out') event.waitUntil(caches.delete(PAGES));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  else if (url.pathname.startsWith('/_assets/')) event.respondWith(unchanging(event, SHELL));
  else if (
    url.pathname.startsWith('/media/') &&
    request.destination === 'image' &&
    !request.headers.has('range')
  ) {
    event.respondWith(unchanging(event, PICTURES, KEPT_PICTURES));
  }
});

/** The network's page, kept for later; without a network the kept one, else the page that says so. */
async function page(request, url) {
  const readable = READABLE.test(url.pathname);
  try {
    const answer = await fetch(request);
    if (readable && answer.ok && !answer.redirected) await keep(PAGES, request, answer.clone(), KEPT_PAGES);
    // Signing in or out changes what every page says.
    if (url.pathname.startsWith('/sign-')) await caches.delete(PAGES);
    return answer;
  } catch (failure) {
    const look = (what) => caches.match(what, { cacheName: PAGES, ignoreVary: true });
    const kept =
      readable && ((await look(request)) || (CHAT.test(url.pathname) && (await look('/messages'))));
    return kept || (await caches.match('/offline', { ignoreVary: true })) || Promise.reject(failure);
  }
}

/** Files whose address changes with their content. */
async function unchanging(event, cacheName, most = Number.POSITIVE_INFINITY) {
  const kept = await caches.match(event.request, { cacheName, ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(keep(cacheName, event.request, answer.clone(), most));
  return answer;
}

async function keep(cacheName, request, answer, most) {
  const cache = await caches.open(cacheName);
  await cache.put(request, answer);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}
