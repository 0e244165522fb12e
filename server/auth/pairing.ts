import { randomInt } from 'node:crypto';
import { iso, MINUTE } from '../../shared/time.ts';
import type { PairingView } from '../../shared/views.ts';
import type { DeviceKind, Instant } from '../../shared/words.ts';
import type { Device } from './devices.ts';
import { newSecret } from './secrets.ts';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'; // none that is taken for another: no 0 and O, no 1, I and L
const LENGTH = 6;
const LASTS = 10 * MINUTE;
/** So many screens wait at once; whoever asks beyond that makes the eldest wait for a new code. */
const MOST = 200;

export type Page = 'kiosk' | 'display';
export type NowPaired = Device & { readonly token: string };
type Waiting = { readonly page: Page; code: string; readonly wait: string; readonly until: Instant; paired: NowPaired | null };
export type Pairing = ReturnType<typeof openPairing>;

/**
 * Screens that nobody has registered, each with a code on its glass for ten minutes. Somebody who stands before the screen tells it to the
 * office; the screen itself asks with a secret that it shows nobody. Kept in memory: after a restart every such screen asks for a new code.
 */
export function openPairing(now: () => Instant) {
  const waiting = new Map<string, Waiting>(); // by `wait`, the eldest first

  function forgetOld(): void {
    for (const [wait, { until }] of waiting) if (until <= now()) waiting.delete(wait);
    for (const wait of waiting.keys()) if (waiting.size >= MOST) waiting.delete(wait);
  }

  return {
    begin(page: Page): PairingView {
      forgetOld();
      let code = newCode();
      while ([...waiting.values()].some((one) => one.code === code)) code = newCode();
      const one: Waiting = { page, code, wait: newSecret(), until: now() + LASTS, paired: null };
      waiting.set(one.wait, one);
      return { code, wait: one.wait, expiresAt: iso(one.until) };
    },

    /** What a screen has become; 'waiting' while nobody has typed its code, null when the code is too old. */
    look(wait: string): NowPaired | 'waiting' | null {
      const one = waiting.get(wait);
      return !one || one.until <= now() ? null : (one.paired ?? 'waiting');
    },

    /** The page of the screen that shows a code and waits; null: none does, or its code was used. */
    pageOf(code: string): Page | null {
      return find(code)?.page ?? null;
    },

    /** Uses a code up: what is returned makes its screen that device, or, with null, sends it for a new code. */
    take(code: string): ((device: NowPaired | null) => void) | null {
      const one = find(code);
      if (!one) return null;
      one.code = '';
      return (device) => {
        one.paired = device;
        if (!device) waiting.delete(one.wait);
      };
    },
  };

  function find(code: string): Waiting | undefined {
    return [...waiting.values()].find((one) => one.code === code && one.until > now());
  }
}

const newCode = (): string => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A pad is a display that lies at a window. */
export const fitsPage = (kind: DeviceKind, page: Page): boolean => (kind === 'kiosk') === (page === 'kiosk');
