import type { Instant, WindowNo } from '../../shared/words.ts';
import { windowIn } from '../domain/queue/state.ts';
import type { FrontDesk } from '../front-desk.ts';

type Needs = {
  desk: FrontDesk;
  machineNow: () => Instant;
  /** Whether a screen of this person looks at the window now. */
  looks: (window: WindowNo, clerk: string) => boolean;
};

const GONE_AFTER = 60_000; // of the machine's clock: a page loaded anew, a network that was away, is no absence

/**
 * Whether the clerks' consoles are there: one that was, and has been gone for a minute, is told to the hall. A window that is
 * run by another program without a screen of ours is never missed.
 */
export function consoles({ desk, machineNow, looks }: Needs) {
  const seen = new Map<WindowNo, { clerk: string; at: Instant }>();
  return {
    async lookAround(): Promise<void> {
      const now = machineNow();
      for (const { no, clerk, status, silentSince } of desk.hall.queue.windows.values()) {
        if (clerk === null || status === 'closed') {
          seen.delete(no);
        } else if (looks(no, clerk)) {
          seen.set(no, { clerk, at: now });
          if (silentSince !== null) await desk.ask({ about: 'queue', type: 'findConsole', by: clerk, window: no });
        } else {
          const last = seen.get(no);
          if (last?.clerk !== clerk || now - last.at < GONE_AFTER || silentSince !== null) continue;
          if (windowIn(desk.hall.queue, no).clerk === clerk)
            await desk.ask({ about: 'queue', type: 'loseConsole', by: 'clock', window: no });
        }
      }
    },
  };
}
