import type { PushMessage } from '../shared/views.ts';

// Opens the pages of phones without a network, and shows what the hall sends. Imports nothing when it runs.

/** Of a worker, as much as is used here: the compiler's own library for workers cannot stand beside that for pages. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetched = Lasting & { readonly request: Request; respondWith: (answer: Promise<Response>) => void };
type Pushed = Lasting & { readonly data: { json: () => unknown } | null };
type Touched = Lasting & { readonly notification: Notification };
type OpenPage = { readonly url: string; focus: () => Promise<unknown> };
declare const self: {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (which: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly OpenPage[]>;
    openWindow: (link: string) => Promise<unknown>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener(on: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(on: 'fetch', hear: (event: Fetched) => void): void;
  addEventListener(on: 'push', hear: (event: Pushed) => void): void;
  addEventListener(on: 'notificationclick', hear: (event: Touched) => void): void;
};
/** The page and all it may load, by the build. */
declare const PAIHAO_SHELL: { readonly page: string; readonly files: readonly string[]; readonly version: string };

const CACHE = `paihao-phone-${PAIHAO_SHELL.version}`;
const MINE = /^paihao-phone-/;

self.addEventListener('install', (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([PAIHAO_SHELL.page, ...PAIHAO_SHELL.files].map((file) => new Request(file, { cache: 'no-cache' })));
    await self.skipWaiting();
  };
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const old = (await caches.keys()).filter((name) => MINE.test(name) && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(async () => (await kept(PAIHAO_SHELL.page)) ?? Response.error()));
  else if (PAIHAO_SHELL.files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});

const kept = async (file: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(file);

self.addEventListener('push', (event) => {
  if (!event.data) return;
  const { what, title, body, link } = event.data.json() as PushMessage;
  const shown: NotificationOptions & { renotify: boolean; vibrate: readonly number[] } = {
    body,
    tag: link, // the call takes the place of 'nearly'
    renotify: true,
    requireInteraction: what === 'called',
    icon: '/phone/icon-192.png',
    vibrate: what === 'called' ? [400, 200, 400, 200, 400] : [300],
    data: link,
  };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const link = new URL(String(event.notification.data), self.location.origin);
  const open = async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const page = pages.find(({ url }) => new URL(url).pathname === link.pathname);
    if (page) await page.focus();
    else await self.clients.openWindow(link.href);
  };
  event.waitUntil(open());
});
