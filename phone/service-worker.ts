/** Lets these pages open without a network, and messages come in. Null where there is none: plain http, an older browser. */
export async function serviceWorker(scope: '/t/' | '/m/' | '/p/' | '/phone/'): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return null;
  try {
    const own = await navigator.serviceWorker.register('/phone/sw.js', { scope });
    if (own.active) return own;
    const coming = own.installing ?? own.waiting;
    await new Promise<void>((done) => {
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'activated' || coming.state === 'redundant') done();
      });
      if (!coming || coming.state === 'activated') done();
    });
    return own.active ? own : null;
  } catch {
    return null; // not allowed here: everything works, with a network
  }
}
