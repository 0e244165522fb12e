import { consoleWords } from '../shared/i18n/console.ts';
import type { Lang, StaffId } from '../shared/words.ts';
import { ask } from '../ui/ask.ts';

/** The lock as it is shown. `why` is a sentence for under the password. */
export type Lock = { readonly is: boolean; readonly why: string; readonly busy: boolean };

type Needs = {
  language: () => Lang;
  /** The hall's clock so many seconds from now, as it is read. */
  clockIn: (seconds: number) => string;
  changed: () => void;
  /** Unlocked: whoever was signed in has to be asked for anew. */
  back: () => void;
};

const IDLE = 15 * 60_000; // milliseconds without a key or a pointer (SCREENS 0.10)
const TOLD_EVERY = 5000; // milliseconds between two words to the other pages that somebody is here
const KEPT = 'paihao-staff-locked';

type Word = { readonly by: StaffId; readonly is: 'here' | 'locked' | 'unlocked' };

/**
 * The screen of somebody who is away: nothing can be pressed until the password is told, and the window stays as it is. The server
 * keeps the lock, over a reload too; a screen that cannot reach it locks itself and tells it later. The pages of one browser share it.
 */
export function screenLock({ language, clockIn, changed, back }: Needs) {
  let who: StaffId | null = null;
  let lock: Lock = { is: false, why: '', busy: false };
  let told = true; // the server knows that it is locked
  let touched = performance.now();
  let said = 0;
  const pages = new BroadcastChannel('paihao-staff');

  function set(next: Lock): void {
    lock = next;
    changed();
  }
  const tell = (is: Word['is']) => who !== null && pages.postMessage({ by: who, is } satisfies Word);

  async function tellServer(): Promise<void> {
    const answer = await ask<null>('POST', '/sessions/current/lock', { lang: language() });
    told = answer.ok || answer.why !== null; // a refusal: nobody is signed in any more, and nothing is open
  }

  function shut(): void {
    if (who === null || lock.is) return;
    sessionStorage.setItem(KEPT, who);
    told = false;
    set({ is: true, why: '', busy: false });
    void tellServer();
    tell('locked');
  }

  function unlocked(): void {
    sessionStorage.removeItem(KEPT);
    touched = performance.now();
    set({ is: false, why: '', busy: false });
  }

  pages.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.by !== who) return;
    if (data.is === 'here') touched = performance.now();
    else if (data.is === 'locked' && !lock.is) set({ is: true, why: '', busy: false });
    else if (data.is === 'unlocked' && lock.is) {
      unlocked();
      back();
    }
  };

  /** A key or a pointer: somebody is here. */
  function touch(): void {
    if (lock.is) return;
    touched = performance.now();
    if (touched - said < TOLD_EVERY) return;
    said = touched;
    tell('here');
  }
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(kind, touch, { capture: true, passive: true });

  return {
    get now(): Lock {
      return lock;
    },
    /** Somebody is signed in, and the server says whether they have locked their screen; null: nobody is. */
    hear(staff: StaffId | null, locked: boolean): void {
      const same = who === staff;
      who = staff;
      if (staff === null) {
        unlocked();
        return;
      }
      if (!same) touched = performance.now();
      const own = sessionStorage.getItem(KEPT) === staff;
      told = locked || !own;
      set({ is: locked || own, why: '', busy: false });
      if (!told) void tellServer();
    },
    shut,
    /** The server has refused something because the screen is locked. */
    found: (): void => set({ is: true, why: '', busy: false }),
    /** A second has passed. */
    pass(): void {
      if (who === null) return;
      if (!lock.is && performance.now() - touched >= IDLE) shut();
    },
    /** The server is there again. */
    again(): void {
      if (lock.is && !told) void tellServer();
    },
    async unlock(password: string): Promise<void> {
      if (!lock.is || lock.busy || !password) return;
      const words = consoleWords[language()];
      set({ ...lock, why: '', busy: true });
      const answer = await ask<null>('POST', '/sessions/current/unlock', { lang: language(), body: { password } });
      if (answer.ok) {
        unlocked();
        tell('unlocked');
        back();
        return;
      }
      const seconds = answer.why?.['retryAfter'];
      const why =
        answer.why === null
          ? words.lockedOffline
          : answer.refusal === 'too-many-requests' && typeof seconds === 'number'
            ? words.lockedOut(clockIn(seconds))
            : words.wrongPassword;
      set({ is: true, why, busy: false });
    },
  };
}
