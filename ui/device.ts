import type { DeviceKind } from '../shared/words.ts';
import { previewed } from './previewed.ts';

/** Which device of the hall this browser is, once it was paired. */
export type Paired = { id: string; kind: DeviceKind; name: string; token: string; zone: string | null; window: string | null };

/** One browser may be tried as a kiosk and as a display: each page keeps a pairing of its own. */
const key = (): string => `paihao-device-${location.pathname.split('/')[1] ?? ''}`;

export function paired(): Paired | null {
  if (previewed) return null;
  try {
    return JSON.parse(localStorage.getItem(key()) ?? 'null');
  } catch {
    return null; // an unreadable token is no token: the screen says that it is not registered
  }
}

export const deviceToken = (): string | null => paired()?.token ?? null;

/** Takes up the pairing link's code, once: the token is kept, the code leaves the address. False: the code was no good. */
export async function pairFromLink(): Promise<boolean> {
  const code = /^#pair=(.+)$/.exec(location.hash)?.[1];
  if (!code) return true;
  history.replaceState(null, '', location.pathname + location.search);
  try {
    const res = await fetch('/api/devices/pair', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: decodeURIComponent(code) }),
    });
    if (!res.ok) return false;
    localStorage.setItem(key(), JSON.stringify(await res.json()));
    return true;
  } catch {
    return false; // no server: the page says so by itself
  }
}

/** This browser is that device from now on. */
export const keepPaired = (device: Paired): void => localStorage.setItem(key(), JSON.stringify(device));

/** The office has given it another name or place: so it is called from now on, also after a restart. */
export function keepPlace(said: Pick<Paired, 'name' | 'zone' | 'window'>): void {
  const before = paired();
  if (!before) return;
  const { name, zone, window } = said;
  if (before.name === name && before.zone === zone && before.window === window) return;
  try {
    localStorage.setItem(key(), JSON.stringify({ ...before, name, zone, window }));
  } catch {
    // a full store: the next heartbeat says it again
  }
}

export function forgetPairing(): void {
  localStorage.removeItem(key());
}
