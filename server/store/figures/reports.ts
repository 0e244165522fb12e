import type { FigureRow, Figures, FiguresAsked } from '../../../shared/figures.ts';
import { addDays, iso } from '../../../shared/time.ts';
import type { Instant, QueueCode } from '../../../shared/words.ts';
import type { matterCounts } from './count-tickets.ts';
import { counts, LENGTH } from './counts.ts';
import type { DaySheet } from './day-sheet.ts';
import type { DaySheets } from './day-sheets.ts';
import { allHalfRows, halfRows } from './halves.ts';
import { inSlices } from './in-slices.ts';
import { type Months, months } from './months.ts';
import { type Period, period } from './period.ts';
import { promiseRows } from './promises.ts';
import { median, rowOf } from './tally.ts';
import { byCode, timesAndMissing } from './times-and-missing.ts';

/** How long a queue may let somebody wait, in milliseconds, as its settings say now. */
export type AlertOf = (queue: QueueCode) => number;
type Needs = { sheets: DaySheets; alertOf: AlertOf; now: () => Instant };

/** The figures of a period, counted from the sheets of its days. Definitions: docs/figures.md. */
export function reports({ sheets, alertOf, now }: Needs) {
  const monthOf = months();
  return async (asked: FiguresAsked): Promise<Figures> => {
    const others = timesAndMissing(asked);
    const counted = await countPeriod(sheets, monthOf, alertOf, asked, others.add);
    const length = Math.round((Date.parse(asked.to) - Date.parse(asked.from)) / 86_400_000) + 1;
    const earlier = { ...asked, from: addDays(asked.from, -length), to: addDays(asked.from, -1) };
    const before = totalOf(await countPeriod(sheets, monthOf, alertOf, earlier, () => {}));
    return { ...asked, at: iso(now()), ...figuresIn(counted, others), before: before.taken === 0 ? null : before };
  };
}

/** Counts the days of a period; of all tickets whole months at once. `met`: is told each day's sheet. */
async function countPeriod(
  sheets: DaySheets,
  monthOf: Months,
  alertOf: AlertOf,
  asked: FiguresAsked,
  met: (sheet: DaySheet) => void,
): Promise<Period> {
  const breathe = inSlices();
  const counted = period();
  const all = asked.queue === null && asked.window === null;
  let month: DaySheet[] = [];

  async function addMonth(): Promise<void> {
    const name = month[0]?.day.slice(0, 7);
    if (name === undefined) return;
    if (all && asked.from <= `${name}-01` && addDays(asked.to, 1).slice(0, 7) > name && month.every(sheets.isKept))
      counted.addPacked(await monthOf(name, month, alertOf, breathe));
    else for (const sheet of month) await counted.add(sheet, asked, alertOf, breathe);
    month = [];
  }
  for await (const sheet of sheets.of(asked.from, asked.to)) {
    met(sheet);
    if (month[0] && month[0].day.slice(0, 7) !== sheet.day.slice(0, 7)) await addMonth();
    month.push(sheet);
  }
  await addMonth();
  return counted;
}

/** The whole of what was counted, as one. */
function totalOf({ weekdays }: Period): FigureRow {
  const whole = counts();
  for (const set of weekdays.numbers.values()) whole.addSet('whole', weekdays.columns(), set);
  return rowOf(whole.tallyOf('whole'));
}

function figuresIn(counted: Period, others: ReturnType<typeof timesAndMissing>): Omit<Figures, keyof FiguresAsked | 'at' | 'before'> {
  const { weekdays, queues, windows, matters, byWeekday, byQueue, told, byDay, peak } = counted;
  const weekdaysMet = [...weekdays.numbers.keys()].sort(byCode);
  const queuesMet = [...queues.numbers.keys()].filter((queue) => queues.tallyOf(queue).taken > 0).sort(byCode);
  const windowsMet = [...windows.numbers.keys()].filter((window) => windows.tallyOf(window).taken > 0);
  return {
    days: byDay.length,
    total: totalOf(counted),
    byQueue: queuesMet.map((queue) => ({ queue, ...rowOf(queues.tallyOf(queue)) })),
    byWindow: [...new Set([...windowsMet, ...others.windows()])]
      .sort(byCode)
      .map((window) => ({ window, ...rowOf(windows.tallyOf(window)), time: others.timeOf(window) })),
    byDay,
    byWeekday: weekdaysMet.map((weekday) => ({ weekday: Number(weekday), ...rowOf(weekdays.tallyOf(weekday)) })),
    halves: allHalfRows(byWeekday),
    heatByWeekday: weekdaysMet.flatMap((weekday) => halfRows(byWeekday, weekday).map((row) => ({ weekday: Number(weekday), ...row }))),
    heatByQueue: queuesMet.flatMap((queue) => halfRows(byQueue, queue).map((half) => ({ queue, ...half }))),
    peak: peak(),
    matters: matterRows(matters),
    missing: others.missing(),
    promises: promiseRows(told, queuesMet),
  };
}

function matterRows(matters: ReturnType<typeof matterCounts>): Figures['matters'] {
  const { taken, handled } = matters.columns();
  return [...matters.numbers]
    .map(([matter, set]) => {
      const of = handled.subarray(set * LENGTH, (set + 1) * LENGTH);
      return {
        matter,
        taken: taken[set] ?? 0,
        handling: median(
          of,
          of.reduce((sum, count) => sum + count, 0),
        ),
      };
    })
    .filter((row) => row.taken > 0)
    .sort((a, b) => b.taken - a.taken || byCode(a.matter, b.matter));
}
