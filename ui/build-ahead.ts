/** The mark that the build gave a page's own script; what runs unbuilt says so. */
export const buildOf = (script: string): string => /-([\w-]{8})\.js$/.exec(new URL(script, location.href).pathname)?.[1] ?? 'dev';

/** The mark of the page that this is: of the script that its html names. */
export const ownBuild = (): string => buildOf(document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '/');

/**
 * Fetches the page as the server has it now with all it loads first, while the old one goes on: the worker does where there is
 * one, else the browser's own store. False: not all of it could be had.
 */
export async function fetchAhead(): Promise<boolean> {
  const worker = await navigator.serviceWorker?.getRegistration();
  try {
    if (worker) return await renewed(worker);
    const page = await fetch(location.pathname, { cache: 'no-cache' });
    const files = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => file ?? '');
    const got = await Promise.all(files.map((file) => fetch(file)));
    return page.ok && got.every(({ ok }) => ok);
  } catch {
    return false; // the server went away meanwhile: asked again with the next heartbeat
  }
}

/** The worker of the new build has all its files, or there is no newer one than the one at work. */
async function renewed(worker: ServiceWorkerRegistration): Promise<boolean> {
  await worker.update();
  const coming = worker.installing;
  if (!coming) return worker.active !== null;
  return new Promise((done) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') done(true);
      if (coming.state === 'redundant') done(false);
    });
  });
}
