import type { HeartbeatView } from '../../shared/views.ts';
import type { ZoneCode } from '../../shared/words.ts';
import type { spokenHere } from './spoken-here.ts';
import { type Item, keyOf, type Spoken, zoneOf } from './voice-queue.ts';

const UNTOLD_FOR = 15_000; // milliseconds that a screen holds its tongue until it hears whether it speaks still; then it only shows
const HOLDS_FOR = 25_000; // what it was told last: after that, the server lets another one speak

/** speaks: the server wants it heard; shows: it writes only; waits: it does not know, and begins nothing. */
export type Role = 'speaks' | 'shows' | 'waits';

/** Which zones this screen speaks for, as the server says with each heartbeat, and what it has spoken there. */
export function speaking(registered: boolean, spoken: ReturnType<typeof spokenHere>, steady: () => number) {
  let zones: ReadonlySet<ZoneCode> = new Set();
  let toldAt: number | null = null; // null: not since the line came up
  let unsureSince = steady();
  let broken = false;

  function now(): Role {
    if (broken) return 'waits';
    if (!registered) return 'shows';
    if (toldAt === null) return steady() - unsureSince < UNTOLD_FOR ? 'waits' : 'shows';
    return zones.size > 0 && steady() - toldAt < HOLDS_FOR ? 'speaks' : 'shows';
  }

  function spoke(item: Item): void {
    const [key, zone] = [keyOf(item), zoneOf(item)];
    if (item.is === 'call') spoken.call(item.call.zone, item.call.nr);
    else if (key !== null) spoken.other(key, zone === null ? [...zones] : [zone]);
  }

  return {
    now,
    zones: () => zones,
    connected(): void {
      broken = false;
    },
    lost(): void {
      if (!broken) unsureSince = steady();
      broken = true;
      toldAt = null;
    },
    /** What was spoken in each zone, where it speaks for others than before; null: all is as it was. `current` is being spoken. */
    told(said: HeartbeatView['speaks'], current: Item | null): ReadonlyMap<ZoneCode, Spoken> | null {
      const before = now() === 'speaks' ? zones : new Set();
      zones = new Set(said.map(({ zone }) => zone));
      toldAt = steady();
      if (zones.size === 0 || (zones.size === before.size && said.every(({ zone }) => before.has(zone)))) return null;
      if (current) spoke(current);
      return new Map(
        said.map((one) => [
          one.zone,
          {
            call: Math.max(one.spoken ?? 0, spoken.lastCall(one.zone)),
            said: new Set([...one.said, ...spoken.keys()]), // what this loudspeaker has said it has said for whomever it speaks
            sure: one.spoken !== null,
          },
        ]),
      );
    },
    spoke,
    spoken: spoken.last,
    said: spoken.byZone,
    forget: spoken.forget,
  };
}
