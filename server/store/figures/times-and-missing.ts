import type { Figures, WindowTime } from '../../../shared/figures.ts';
import { MINUTE } from '../../../shared/time.ts';
import type { DaySheet } from './day-sheet.ts';
import type { Meant } from './meant.ts';

/** How long windows were what, and which papers were missing, day after day. */
export function timesAndMissing({ queue: onlyQueue, window: only }: Meant) {
  const times = new Map<string, { serving: number; free: number; paused: number; absent: number }>();
  const missing = new Map<string, { matter: string; material: string; count: number }>();

  return {
    add(sheet: DaySheet): void {
      for (const { window, serving, open, paused, absent } of sheet.times) {
        if (only !== null && window !== only) continue; // a window's time is nobody's queue: a question about one queue gets it whole
        const of = times.get(window) ?? { serving: 0, free: 0, paused: 0, absent: 0 };
        times.set(window, {
          serving: of.serving + serving,
          free: of.free + Math.max(0, open - serving),
          paused: of.paused + paused,
          absent: of.absent + absent,
        });
      }
      for (const { queue, window, matter, material, count } of sheet.missing) {
        if ((onlyQueue !== null && queue !== onlyQueue) || (only !== null && window !== only)) continue;
        const key = `${matter} ${material}`;
        missing.set(key, { matter, material, count: (missing.get(key)?.count ?? 0) + count });
      }
    },
    windows: (): string[] => [...times.keys()],
    /** In whole minutes. */
    timeOf(window: string): WindowTime {
      const { serving, free, paused, absent } = times.get(window) ?? { serving: 0, free: 0, paused: 0, absent: 0 };
      const minutes = (length: number): number => Math.round(length / MINUTE);
      return { serving: minutes(serving), free: minutes(free), paused: minutes(paused), absent: minutes(absent) };
    },
    missing: (): Figures['missing'] =>
      [...missing.values()].sort((a, b) => b.count - a.count || byCode(a.matter, b.matter) || byCode(a.material, b.material)),
  };
}

export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
