import type { Lang, TicketId } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';
import { rememberReminded, reminded } from './remembered.ts';
import { serviceWorker } from './service-worker.ts';

/** What came of asking to be told: on; the phone said no; it could not be had. */
export type Asked = 'on' | 'denied' | 'failed';

/** Whether this phone is told of this ticket already. */
export async function isReminded(id: TicketId): Promise<boolean> {
  if (reminded() !== id || Notification.permission !== 'granted') return false;
  const worker = await navigator.serviceWorker.getRegistration('/t/');
  return Boolean(await worker?.pushManager.getSubscription());
}

/** Asks the person, then the browser, then the hall. Only ever after a touch of the person's own. */
export async function remind(id: TicketId, lang: Lang): Promise<Asked> {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return 'denied';
    const worker = await serviceWorker('/t/');
    const key = await ask<{ key: string }>('GET', '/push/key', { lang });
    if (!worker || !key.ok) return 'failed';
    const applicationServerKey = bytes(key.body.key);
    const old = await worker.pushManager.getSubscription();
    if (old && !sameKey(old, applicationServerKey)) await old.unsubscribe(); // another hall was here, or this one was set up anew
    const { endpoint, keys } = (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })).toJSON();
    const answer = await ask('PUT', `/tickets/${id}/push`, { lang, body: { endpoint, keys, lang } });
    if (!answer.ok) return 'failed';
    rememberReminded(id);
    return 'on';
  } catch {
    return 'failed'; // the browser's push service is away, or blocked: the page can still ring
  }
}

export async function remindNoMore(id: TicketId, lang: Lang): Promise<boolean> {
  const worker = await navigator.serviceWorker.getRegistration('/t/');
  const endpoint = (await worker?.pushManager.getSubscription())?.endpoint;
  const answer = await ask('DELETE', `/tickets/${id}/push`, { lang, ...(endpoint ? { body: { endpoint } } : {}) });
  if (answer.ok) rememberReminded(null);
  return answer.ok;
}

function sameKey({ options }: PushSubscription, key: Uint8Array): boolean {
  const own = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return own.length === key.length && own.every((byte, nth) => byte === key[nth]);
}

/** Out of base64url. */
const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
