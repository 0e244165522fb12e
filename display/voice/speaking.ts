import type { Call, HeartbeatView } from '../../shared/views.ts';
import type { ZoneCode } from '../../shared/words.ts';

const UNTOLD_FOR = 15_000; // milliseconds that a screen holds its tongue until it hears whether it speaks still; then it only shows
const HOLDS_FOR = 25_000; // what it was told last: after that, the server lets another one speak

/** speaks: the server wants it heard; shows: it writes only; waits: it does not know, and begins nothing. */
export type Role = 'speaks' | 'shows' | 'waits';

/** Which zones this screen speaks for, as the server says with each heartbeat, and what it has spoken there. */
export function speaking(registered: boolean, steady: () => number) {
  let zones: ReadonlySet<ZoneCode> = new Set();
  let toldAt: number | null = null; // null: not since the line came up
  let unsureSince = steady();
  let broken = false;
  const spoken = new Map<ZoneCode, number>();

  function now(): Role {
    if (broken) return 'waits';
    if (!registered) return 'shows';
    if (toldAt === null) return steady() - unsureSince < UNTOLD_FOR ? 'waits' : 'shows';
    return zones.size > 0 && steady() - toldAt < HOLDS_FOR ? 'speaks' : 'shows';
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
    /** The last call spoken in each zone, where it speaks for others than before; null: all is as it was. `current` is being spoken. */
    told(said: HeartbeatView['speaks'], current: Call | null): ReadonlyMap<ZoneCode, number> | null {
      const before = now() === 'speaks' ? zones : new Set();
      zones = new Set(said.map(({ zone }) => zone));
      toldAt = steady();
      if (zones.size === 0 || (zones.size === before.size && said.every(({ zone }) => before.has(zone)))) return null;
      if (current) spoken.set(current.zone, Math.max(spoken.get(current.zone) ?? 0, current.nr));
      return new Map(said.map((one) => [one.zone, Math.max(one.spoken, spoken.get(one.zone) ?? 0)]));
    },
    spoke({ zone, nr }: Call): void {
      spoken.set(zone, Math.max(spoken.get(zone) ?? 0, nr));
    },
    spoken: (): number | null => (spoken.size > 0 ? Math.max(...spoken.values()) : null),
    forget: () => spoken.clear(),
  };
}
