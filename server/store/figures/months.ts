import type { DaySheet } from './day-sheet.ts';
import { type PackedPeriod, period } from './period.ts';
import type { AlertOf } from './reports.ts';

const MOST = 36; // months that are kept: a few hundred thousand bytes each
const ANY = { queue: null, window: null };

type Month = { readonly sheets: readonly DaySheet[]; readonly alerts: string; readonly packed: PackedPeriod };

/**
 * What was counted of whole months that are over, of all their queues and windows: a year asked for again is a dozen months and a few
 * days. A month counts for as long as its sheets are the very same, and its queues may let people wait as long as before.
 */
export function months() {
  const kept = new Map<string, Month>();

  return async (name: string, sheets: readonly DaySheet[], alertOf: AlertOf, breathe: () => Promise<void>): Promise<PackedPeriod> => {
    const codes = [...new Set(sheets.flatMap(({ queues }) => queues))].sort();
    const alerts = codes.map((code) => `${code} ${alertOf(code)}`).join();
    const known = kept.get(name);
    if (known && known.alerts === alerts && known.sheets.length === sheets.length && known.sheets.every((one, nth) => one === sheets[nth]))
      return known.packed;
    const counted = period();
    for (const sheet of sheets) await counted.add(sheet, ANY, alertOf, breathe);
    const packed = counted.packed();
    kept.delete(name);
    kept.set(name, { sheets, alerts, packed });
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return packed;
  };
}
export type Months = ReturnType<typeof months>;
