import type { SpokenThere } from '../../shared/views.ts';
import type { Instant, ZoneCode } from '../../shared/words.ts';

const REMEMBERED = 3 * 60_000; // milliseconds of the machine's clock: what is older is fresh nowhere any more
const MOST = 200; // a zone that says more than this in three minutes does not exist

/**
 * What the boards say that they have spoken, by zone: whoever takes over begins behind it. A server that has just started, in a hall
 * where numbers were called before, does not know: `startedWith` is the last call made by then.
 */
export function spokenWords(machineNow: () => Instant, startedWith: number) {
  const started = machineNow();
  const calls = new Map<ZoneCode, number>();
  const others = new Map<ZoneCode, ReadonlyMap<string, Instant>>();

  const fresh = (zone: ZoneCode): [string, Instant][] =>
    [...(others.get(zone) ?? [])].filter(([, heardAt]) => machineNow() - heardAt < REMEMBERED);
  const knowsNothing = (): boolean => startedWith > 0 && machineNow() - started < REMEMBERED;

  return {
    /** A board's heartbeat. Calls that this hall has not made are of another one: `lastCall` is the newest there is. */
    hear(told: readonly SpokenThere[], lastCall: number): void {
      for (const { zone, spoken, said } of told) {
        if (spoken !== null && spoken <= lastCall) calls.set(zone, Math.max(spoken, calls.get(zone) ?? 0));
        const known = new Map(fresh(zone));
        for (const key of said) if (!known.has(key)) known.set(key, machineNow());
        others.set(zone, new Map([...known].slice(-MOST)));
      }
    },
    of: (zone: ZoneCode): SpokenThere => ({
      zone,
      spoken: calls.get(zone) ?? (knowsNothing() ? null : 0),
      said: fresh(zone).map(([key]) => key),
    }),
  };
}
