import { fetchAhead } from './build-ahead.ts';
import type { HallClock } from './hall-clock.ts';
import { isItsNight } from './night.ts';
import { beginFor, begunFor, takeRestart } from './restarts.ts';

/** Why a page begins anew: the office said so, a newer build is there, once in the night, or because something in it broke. */
export type Why = 'office' | 'build' | 'night' | 'fault';

type Needs = {
  clock: HallClock;
  /** Which screen this is: each has its own minute of the night. */
  device: string;
  build: string;
  /** Nobody would miss the page just now, and there is somewhere to fetch it from. */
  free: (why: Why) => boolean;
};
const OLD = 2 * 60 * 60_000; // milliseconds: a page that began within the night needs no second beginning
const UNDER_WAY = 20_000; // milliseconds: a reload that waits for its page is not a second one

/** When this page is fetched anew. By itself it does so three times in ten minutes at most; what the office asks is always done. */
export function renewal({ clock, device, build, free }: Needs) {
  const born = performance.now();
  let why: Why | null = null;
  let wanted: string | null = null; // the build that has been fetched
  let fetching = false;
  let beganAt = Number.NEGATIVE_INFINITY;

  function begin(): void {
    if (why === null || performance.now() - beganAt < UNDER_WAY || !free(why)) return;
    if (why !== 'office' && !takeRestart()) return;
    if (why === 'build' && wanted !== null) beginFor(wanted);
    beganAt = performance.now();
    location.reload();
  }

  return {
    /** The office wants it. */
    ask(): void {
      why = 'office';
    },
    /** Something in this page broke. */
    fault(): void {
      why ??= 'fault';
    },
    /** The server's page is of this build now. */
    hear(newest: string | null): void {
      if (newest === null || newest === build || build === 'dev' || newest === begunFor() || fetching || why !== null) return;
      fetching = true;
      void fetchAhead().then((got) => {
        fetching = false;
        if (!got || why !== null) return;
        wanted = newest;
        why = 'build';
      });
    },
    tick(): void {
      if (why === null && performance.now() - born > OLD && isItsNight(device, clock.wall())) why = 'night';
      begin();
    },
  };
}
