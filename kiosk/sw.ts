// Lets the kiosk start while the server is away. Imports nothing when it runs; requests of the hall are none of its business.

/** Of a worker, as much as is used here: the compiler's own library for workers cannot stand beside that for pages. */
type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetched = Lasting & { readonly request: Request; respondWith: (answer: Promise<Response>) => void };
declare const self: {
  readonly location: Location;
  readonly clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener(on: 'install' | 'activate', hear: (event: Lasting) => void): void;
  addEventListener(on: 'fetch', hear: (event: Fetched) => void): void;
};
/** The page and all it may load, typefaces too, by the build. */
declare const PAIHAO_SHELL: { readonly page: string; readonly files: readonly string[]; readonly version: string };

const CACHE = `paihao-kiosk-${PAIHAO_SHELL.version}`;
const MINE = /^paihao-kiosk-/;
const PATIENCE = 4000; // milliseconds for the page before the stored one is taken: a cut cable answers nothing at all
const AT_ONCE = 8; // files fetched side by side: a kiosk that is set up takes no number from the hall's line

self.addEventListener('install', (event) => {
  const fill = async () => {
    const cache = await caches.open(CACHE);
    const files = [PAIHAO_SHELL.page, ...PAIHAO_SHELL.files];
    for (let nth = 0; nth < files.length; nth += AT_ONCE) await cache.addAll(files.slice(nth, nth + AT_ONCE));
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
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (PAIHAO_SHELL.files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});

/** From the server as long as it answers, so that a new build is taken at once. */
async function page(request: Request): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await fetch(request.url, { signal: stop.signal, headers: request.headers });
  } catch {
    return (await kept(PAIHAO_SHELL.page)) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

const kept = async (file: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(file);

export {}; // a module of its own to the compiler; the built file exports nothing
