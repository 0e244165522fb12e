import type { Figures } from '../../../shared/figures.ts';
import { weekdayOf } from '../../../shared/time.ts';
import type { Day } from '../../../shared/words.ts';
import { BIN, countSome, type Into, matterCounts } from './count-tickets.ts';
import { counts } from './counts.ts';
import { type DaySheet, minuteOf } from './day-sheet.ts';
import type { Packed } from './growing.ts';
import { halves, minuteClock } from './halves.ts';
import { type Meant, meantOn, placesOn } from './meant.ts';
import { told } from './promises.ts';
import type { AlertOf } from './reports.ts';
import { rowOf } from './tally.ts';

const FEW = 256; // tickets between two looks at the clock
const BINS = (24 * 60) / BIN;
const WIDTH = 30 / BIN;
const DAY = 'day'; // the one set of the day that is counted just now

type Peak = Figures['peak'];
type DayRow = Figures['byDay'][number];

/** The tickets of a stretch of days while they are counted: day after day, or what was packed of many at once. */
export function period() {
  const columns = {
    weekdays: counts(),
    queues: counts(),
    windows: counts(),
    matters: matterCounts(),
    byWeekday: halves(),
    byQueue: halves(),
    told: told(),
  };
  const today = counts();
  const byDay: DayRow[] = [];
  let peak: Peak = null;

  function into(sheet: DaySheet, places: Into['places'], { queue, window }: Meant, alertOf: AlertOf): Into {
    const { queues, windows, matters, byWeekday, byQueue, told } = columns;
    const ofQueue = queues.places(sheet.queues, queue);
    const ofWindow = windows.places(sheet.windows, window);
    const ofMatter = matters.places(sheet.matters);
    const heatOf = byQueue.places(sheet.queues, queue);
    const toldOf = told.places(sheet.queues, queue);
    const weekday = byWeekday.numberOf(String(weekdayOf(sheet.day)));
    today.clear(today.numberOf(DAY));
    return {
      ...{ places, ofQueue, ofWindow, ofMatter, heatOf, toldOf, weekday },
      ...{ day: today.columns(), queues: queues.columns(), windows: windows.columns(), matters: matters.columns() },
      ...{ byWeekday: byWeekday.columns(), byQueue: byQueue.columns(), told: told.columns() },
      alerts: Float64Array.from(sheet.queues, alertOf),
      bins: new Uint32Array(BINS),
    };
  }

  return {
    ...columns,
    byDay: byDay as readonly DayRow[],
    peak: (): Peak => peak,

    /** Counts a day; those that are meant. */
    async add(sheet: DaySheet, asked: Meant, alertOf: AlertOf, breathe: () => Promise<void>): Promise<void> {
      const places = placesOn(sheet, asked);
      const meant = meantOn(sheet, asked);
      if (!places || !meant) return;
      const day = into(sheet, places, asked, alertOf);
      for (let from = 0; from < sheet.count; from += FEW) {
        countSome(sheet, from, Math.min(sheet.count, from + FEW), day);
        await breathe();
      }
      for (const [nth, wait] of sheet.later) {
        if (!meant(nth)) continue;
        const window = day.ofWindow[sheet.window[nth]!]!;
        today.addLater(0, wait, minuteOf(wait));
        columns.queues.addLater(day.ofQueue[sheet.queue[nth]!]!, wait, minuteOf(wait));
        if (window >= 0) columns.windows.addLater(window, wait, minuteOf(wait));
      }
      const of = today.tallyOf(DAY);
      if (of.taken === 0) return;
      byDay.push({ day: sheet.day, ...rowOf(of) });
      columns.weekdays.addSet(String(weekdayOf(sheet.day)), today.columns(), 0);
      peak = higher(peak, busiest(sheet.day, day.bins));
    },

    /** What was counted so far, small, to be added to another one. */
    packed(): PackedPeriod {
      const { weekdays, queues, windows, matters, byWeekday, byQueue, told } = columns;
      return {
        ...{ weekdays: weekdays.packed(), queues: queues.packed(), windows: windows.packed(), matters: matters.packed() },
        ...{ byWeekday: byWeekday.packed(), byQueue: byQueue.packed(), told: told.packed(), byDay, peak },
      };
    },
    /** Adds what was packed of later days than those that were counted. */
    addPacked(one: PackedPeriod): void {
      for (const name of NAMES) columns[name].add(one[name]);
      byDay.push(...one.byDay);
      peak = higher(peak, one.peak);
    },
  };
}
export type Period = ReturnType<typeof period>;

const NAMES = ['weekdays', 'queues', 'windows', 'matters', 'byWeekday', 'byQueue', 'told'] as const;
export type PackedPeriod = { readonly [Name in (typeof NAMES)[number]]: Packed } & {
  readonly byDay: readonly DayRow[];
  readonly peak: Peak;
};

/** The thirty minutes of a day, moved by five, in which most came. */
function busiest(day: Day, bins: Uint32Array): Peak {
  let peak: Peak = null;
  let taken = 0;
  for (let bin = 0; bin < bins.length; bin += 1) {
    taken += bins[bin]! - (bins[bin - WIDTH] ?? 0);
    if (bin >= WIDTH - 1 && taken > (peak?.taken ?? 0)) peak = { day, from: minuteClock((bin + 1 - WIDTH) * BIN), taken };
  }
  return peak;
}

/** Of two the earlier, if the later has not more. */
const higher = (earlier: Peak, later: Peak): Peak => ((later?.taken ?? 0) > (earlier?.taken ?? 0) ? later : earlier);
