import type { SpokenThere } from '../../shared/views.ts';
import type { ZoneCode } from '../../shared/words.ts';

const KEY = 'paihao-spoken';
const LASTS = 120_000; // milliseconds: what was said before that is fresh nowhere any more

type Kept = { readonly calls: [ZoneCode, number, number][]; readonly others: [string, readonly ZoneCode[], number][] };

/**
 * What this page has spoken, and for which zones. `storage` outlives a reload, so that a page which begins anew, perhaps together
 * with its server, says nothing twice.
 */
export function spokenHere(storage: Pick<Storage, 'getItem' | 'setItem'> | null, now: () => number = Date.now) {
  const calls = new Map<ZoneCode, { nr: number; at: number }>();
  const others = new Map<string, { zones: readonly ZoneCode[]; at: number }>();
  for (const [zone, nr, at] of before(storage).calls) if (isLate(at)) calls.set(zone, { nr, at });
  for (const [key, zones, at] of before(storage).others) if (isLate(at)) others.set(key, { zones, at });

  function isLate(at: number): boolean {
    return Math.abs(now() - at) < LASTS;
  }

  function keep(): void {
    for (const [key, { at }] of others) if (!isLate(at)) others.delete(key);
    const kept: Kept = {
      calls: [...calls].map(([zone, { nr, at }]) => [zone, nr, at]),
      others: [...others].map(([key, { zones, at }]) => [key, zones, at]),
    };
    try {
      storage?.setItem(KEY, JSON.stringify(kept));
    } catch {
      // no room: it holds until the next reload
    }
  }

  return {
    call(zone: ZoneCode, nr: number): void {
      calls.set(zone, { nr: Math.max(nr, calls.get(zone)?.nr ?? 0), at: now() });
      keep();
    },
    other(key: string, zones: readonly ZoneCode[]): void {
      others.set(key, { zones, at: now() });
      keep();
    },
    lastCall: (zone: ZoneCode): number => calls.get(zone)?.nr ?? 0,
    /** The last of all; null: none was. */
    last: (): number | null => (calls.size > 0 ? Math.max(...[...calls.values()].map(({ nr }) => nr)) : null),
    keys: (): string[] => [...others.keys()],
    /** As the server is told. */
    byZone(): SpokenThere[] {
      const late = [...others].filter(([, { at }]) => isLate(at));
      const zones = new Set([...calls.keys(), ...late.flatMap(([, one]) => one.zones)]);
      return [...zones].map((zone) => ({
        zone,
        spoken: calls.get(zone)?.nr ?? null,
        said: late.filter(([, one]) => one.zones.includes(zone)).map(([key]) => key),
      }));
    },
    forget(): void {
      calls.clear();
      others.clear();
      keep();
    },
  };
}

function before(storage: Pick<Storage, 'getItem'> | null): Kept {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null');
    if (isKept(kept)) return kept;
  } catch {
    // nothing that can be read: it begins with nothing
  }
  return { calls: [], others: [] };
}

const isKept = (kept: unknown): kept is Kept =>
  typeof kept === 'object' &&
  kept !== null &&
  'calls' in kept &&
  Array.isArray(kept.calls) &&
  'others' in kept &&
  Array.isArray(kept.others);
