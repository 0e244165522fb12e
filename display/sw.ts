// Lets boards, window screens and pads start while the server is away. Imports nothing when it runs; requests of the hall are none of its business.

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

const CACHE = `paihao-display-${PAIHAO_SHELL.version}`;
const MINE = /^paihao-display-[0-9a-f]+$/;
/** Of posts and leaders; they outlive a build. */
const PICTURES = 'paihao-display-of-pages';
const MOST_PICTURES = 200;
const PATIENCE = 2000; // milliseconds for page or picture before the stored one is taken: a cut cable answers nothing at all
const AT_ONCE = 8; // files fetched side by side

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
  if (request.mode === 'navigate') event.respondWith(inTime(request, () => kept(PAIHAO_SHELL.page)));
  else if (pathname.startsWith('/pictures/')) event.respondWith(picture(request));
  else if (PAIHAO_SHELL.files.includes(pathname)) event.respondWith(kept(pathname).then((found) => found ?? fetch(request)));
});

const kept = async (file: string): Promise<Response | undefined> => (await caches.open(CACHE)).match(file);

/** From the server as long as it answers, so that what is new is taken at once; else as it was. */
async function inTime(request: Request, stored: () => Promise<Response | undefined>): Promise<Response> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await fetch(request.url, { signal: stop.signal, headers: request.headers });
  } catch {
    return (await stored()) ?? Response.error();
  } finally {
    clearTimeout(timer);
  }
}

async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(PICTURES);
  const got = await inTime(request, () => cache.match(request.url));
  if (got.ok && got.status === 200) await keepPicture(cache, request.url, got.clone()).catch(() => {}); // a full disk: it is shown all the same
  return got;
}

/** The newest stands last; the oldest of too many goes. */
async function keepPicture(cache: Cache, url: string, got: Response): Promise<void> {
  await cache.delete(url);
  await cache.put(url, got);
  const all = await cache.keys();
  for (const one of all.slice(0, Math.max(0, all.length - MOST_PICTURES))) await cache.delete(one);
}

export {}; // a module of its own to the compiler; the built file exports nothing
