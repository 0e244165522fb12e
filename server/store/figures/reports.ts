import type { Figures, FiguresAsked } from '../../../shared/figures.ts';
import { addDays, iso, MINUTE, weekdayOf } from '../../../shared/time.ts';
import type { Day, Instant, QueueCode } from '../../../shared/words.ts';
import { ANY, add, count, type Measured, meantOn, measure, measured } from './count-day.ts';
import { type DaySheet, minuteOf, NO_MINUTE, NONE } from './day-sheet.ts';
import type { DaySheets } from './day-sheets.ts';
import { cellOf, type Halves, halfRows, halves, minuteClock, together, waitIn } from './halves.ts';
import { inSlices } from './in-slices.ts';
import { promiseRows, type Told, told } from './promises.ts';
import { type Histogram, histogram, join, LONGEST, median, rowOf, type Tally, tally } from './tally.ts';

/** How long a queue may let somebody wait, in milliseconds, as its settings say now. */
export type AlertOf = (queue: QueueCode) => number;
type Needs = { sheets: DaySheets; alertOf: AlertOf; now: () => Instant };

const FEW = 256; // tickets between two looks at the clock
const BIN = 5; // minutes by which the busiest thirty are moved
const BINS = (24 * 60) / BIN;
const WIDTH = 30 / BIN;

/** The figures of a period, counted from the sheets of its days. Definitions: docs/figures.md. */
export function reports({ sheets, alertOf, now }: Needs) {
  return async (asked: FiguresAsked): Promise<Figures> => {
    const counted = await countPeriod(sheets, alertOf, asked);
    const length = Math.round((Date.parse(asked.to) - Date.parse(asked.from)) / 86_400_000) + 1;
    const earlier = { ...asked, from: addDays(asked.from, -length), to: addDays(asked.from, -1) };
    const before = await countTotal(sheets, alertOf, earlier);
    return { ...asked, at: iso(now()), ...counted, before: before.taken === 0 ? null : rowOf(before) };
  };
}

/** What there is per queue, window or matter, made when it is first met. */
function perKey<Key, Value>(make: (nth: number) => Value) {
  const all = new Map<Key, Value>();
  return Object.assign(all, {
    of(key: Key): Value {
      const known = all.get(key) ?? make(all.size);
      all.set(key, known);
      return known;
    },
  });
}

type QueueTally = { readonly row: number; readonly tally: Tally; readonly told: Told };
type Matter = { taken: number; readonly handled: Histogram };

async function countPeriod(
  sheets: DaySheets,
  alertOf: AlertOf,
  asked: FiguresAsked,
): Promise<Omit<Figures, keyof FiguresAsked | 'at' | 'before'>> {
  const breathe = inSlices();
  const queues = perKey<string, QueueTally>((row) => ({ row, tally: tally(), told: told() }));
  const windows = perKey<string, Tally>(() => tally());
  const times = perKey<string, { serving: number; free: number; paused: number; absent: number }>(() => ({
    serving: 0,
    free: 0,
    paused: 0,
    absent: 0,
  }));
  const matters = perKey<string, Matter>(() => ({ taken: 0, handled: histogram() }));
  const missing = perKey<string, { matter: string; material: string; count: number }>(() => ({ matter: '', material: '', count: 0 }));
  const weekdays = perKey<number, Tally>(() => tally());
  const byDay: Figures['byDay'][number][] = [];
  const total = tally();
  const weeks = halves(8);
  const rows = halves(QUEUES);
  let peak: Figures['peak'] = null;

  for await (const sheet of sheets.of(asked.from, asked.to)) {
    countTimes(sheet, asked, times);
    countMissing(sheet, asked, missing);
    const meant = meantOn(sheet, asked);
    if (!meant) continue;
    const weekday = weekdayOf(sheet.day);
    const today = tally();
    const ofQueue = sheet.queues.map((code) => placeOf(code, asked, queues));
    const into: Into = {
      meant,
      today,
      ofQueue,
      alerts: sheet.queues.map(alertOf),
      ofWindow: sheet.windows.map((no) => (no === null || (asked.window !== null && no !== asked.window) ? null : windows.of(no))),
      ofMatter: sheet.matters.map((code) => (code === null ? null : matters.of(code))),
      bins: new Uint32Array(BINS),
      weekday,
      weeks,
      rows,
    };
    for (let from = 0; from < sheet.count; from += FEW) {
      countSome(sheet, from, Math.min(sheet.count, from + FEW), into);
      await breathe();
    }
    for (const [nth, wait] of sheet.later) {
      if (!meant(nth)) continue;
      const window = into.ofWindow[sheet.window[nth] ?? 0];
      for (const one of [today, ofQueue[sheet.queue[nth] ?? 0]?.tally, window]) if (one) add(one.later, wait, minuteOf(wait));
    }
    if (today.taken === 0) continue;
    byDay.push({ day: sheet.day, ...rowOf(today) });
    join(weekdays.of(weekday), today);
    join(total, today);
    peak = busiest(peak, sheet.day, into.bins);
  }

  const codes = [...queues].filter(([, { tally: of }]) => of.taken > 0).sort(([a], [b]) => byCode(a, b));
  const shown = new Set([...windows].filter(([, of]) => of.taken > 0).map(([no]) => no));
  for (const no of times.keys()) shown.add(no);
  return {
    days: byDay.length,
    total: rowOf(total),
    byQueue: codes.map(([queue, { tally: of }]) => ({ queue, ...rowOf(of) })),
    byWindow: [...shown]
      .sort(byCode)
      .map((window) => ({ window, ...rowOf(windows.get(window) ?? tally()), time: inMinutes(times.get(window)) })),
    byDay,
    byWeekday: [...weekdays].sort(([a], [b]) => a - b).map(([weekday, of]) => ({ weekday, ...rowOf(of) })),
    halves: halfRows(together(weeks, 8), 0),
    heatByWeekday: [...weekdays.keys()]
      .sort((a, b) => a - b)
      .flatMap((weekday) => halfRows(weeks, weekday).map((row) => ({ weekday, ...row }))),
    heatByQueue: codes.flatMap(([queue, { row }]) => halfRows(rows, row).map((half) => ({ queue, ...half }))),
    peak,
    matters: [...matters]
      .filter(([, { taken }]) => taken > 0)
      .map(([matter, { taken, handled }]) => ({ matter, taken, handling: median(handled.of, handled.count) }))
      .sort((a, b) => b.taken - a.taken || byCode(a.matter, b.matter)),
    missing: [...missing.values()].sort((a, b) => b.count - a.count || byCode(a.matter, b.matter) || byCode(a.material, b.material)),
    promises: promiseRows(new Map(codes.map(([queue, { told: of }]) => [queue, of]))),
  };
}

const QUEUES = 32; // a queue's letter is one of fewer
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function placeOf(code: string, { queue }: FiguresAsked, queues: { of: (code: string) => QueueTally }): QueueTally {
  return queue === null || queue === code ? queues.of(code) : NOT_MEANT;
}
const NOT_MEANT: QueueTally = { row: 0, tally: tally(), told: told() };

/** Where the tickets of one day count: in the lists by the places that the sheet gives queues, windows and matters. */
type Into = {
  readonly meant: (nth: number) => boolean;
  readonly today: Tally;
  readonly ofQueue: readonly QueueTally[];
  readonly alerts: readonly number[];
  readonly ofWindow: readonly (Tally | null)[];
  readonly ofMatter: readonly (Matter | null)[];
  readonly bins: Uint32Array;
  readonly weekday: number;
  readonly weeks: Halves;
  readonly rows: Halves;
};

/** Counts the tickets from one place of the sheet to before another. Called for half a million of them, it makes nothing on its way. */
function countSome(sheet: DaySheet, from: number, to: number, into: Into): void {
  const { meant, today, ofQueue, alerts, ofWindow, ofMatter, bins, weekday, weeks, rows } = into;
  const { queue: inQueue, window: atWindow, matter: about } = sheet;
  const one = measured();
  const all = meant === ANY;
  for (let nth = from; nth < to; nth += 1) {
    if (!all && !meant(nth)) continue;
    const place = inQueue[nth] ?? 0;
    const queue = ofQueue[place];
    if (!queue) continue;
    measure(sheet, nth, alerts[place] ?? 0, one);
    count(one, today);
    count(one, queue.tally);
    const window = ofWindow[atWindow[nth] ?? 0];
    if (window) count(one, window);
    const taken = sheet.taken[nth] ?? 0;
    const done = sheet.done[nth] ?? NO_MINUTE;
    const bin = Math.min(BINS - 1, Math.floor(taken / BIN));
    bins[bin] = (bins[bin] ?? 0) + 1;
    countHalf(weeks, weekday, taken, done, one);
    countHalf(rows, queue.row, taken, done, one);
    const matter = ofMatter[about[nth] ?? 0];
    if (matter) {
      matter.taken += 1;
      if (one.handled !== NONE) add(matter.handled, one.handled, one.handledMinute);
    }
    if (one.wait !== NONE) noteTold(queue.told, one, sheet.quotedFrom[nth] ?? 0, sheet.quotedTo[nth] ?? 0);
  }
}

function countHalf(into: Halves, row: number, taken: number, done: number, one: Measured): void {
  const cell = cellOf(row, taken);
  into.taken[cell] = (into.taken[cell] ?? 0) + 1;
  if (one.wait !== NONE) {
    const at = waitIn(cell, one.waitMinute);
    into.waits[at] = (into.waits[at] ?? 0) + 1;
  }
  if (done === NO_MINUTE) return;
  const ended = cellOf(row, done);
  into.done[ended] = (into.done[ended] ?? 0) + 1;
}

/** Of a ticket that was called. `from`, `to`: the range of minutes that was told. */
function noteTold(into: Told, { error, wait, waitMinute }: Measured, from: number, to: number): void {
  if (error === NONE) {
    into.untold += 1;
    return;
  }
  if (error < 0) into.sooner += 1;
  else if (error > 0) into.later += 1;
  else into.within += 1;
  add(into.from, from * MINUTE, Math.min(LONGEST, from));
  add(into.to, to * MINUTE, Math.min(LONGEST, to));
  add(into.waited, wait, waitMinute);
}

/** A window's time is nobody's queue: a question about one queue gets it whole. */
function countTimes(
  sheet: DaySheet,
  { window: only }: FiguresAsked,
  into: ReturnType<typeof perKey<string, { serving: number; free: number; paused: number; absent: number }>>,
): void {
  for (const { window, serving, open, paused, absent } of sheet.times) {
    if (only !== null && window !== only) continue;
    const of = into.of(window);
    of.serving += serving;
    of.free += Math.max(0, open - serving);
    of.paused += paused;
    of.absent += absent;
  }
}

function countMissing(
  sheet: DaySheet,
  asked: FiguresAsked,
  into: ReturnType<typeof perKey<string, { matter: string; material: string; count: number }>>,
): void {
  for (const { queue, window, matter, material, count: times } of sheet.missing) {
    if ((asked.queue !== null && queue !== asked.queue) || (asked.window !== null && window !== asked.window)) continue;
    const of = into.of(`${matter} ${material}`);
    Object.assign(of, { matter, material, count: of.count + times });
  }
}

const inMinutes = (of = { serving: 0, free: 0, paused: 0, absent: 0 }) => ({
  serving: Math.round(of.serving / MINUTE),
  free: Math.round(of.free / MINUTE),
  paused: Math.round(of.paused / MINUTE),
  absent: Math.round(of.absent / MINUTE),
});

/** The thirty minutes of a day, moved by five, in which most came; kept if no earlier day had as many. */
function busiest(best: Figures['peak'], day: Day, bins: Uint32Array): Figures['peak'] {
  let peak = best;
  let taken = 0;
  for (let bin = 0; bin < bins.length; bin += 1) {
    taken += (bins[bin] ?? 0) - (bins[bin - WIDTH] ?? 0);
    if (bin >= WIDTH - 1 && taken > (peak?.taken ?? 0)) peak = { day, from: minuteClock((bin + 1 - WIDTH) * BIN), taken };
  }
  return peak;
}

/** The whole of a period as one, for comparing. */
async function countTotal(sheets: DaySheets, alertOf: AlertOf, asked: FiguresAsked): Promise<Tally> {
  const breathe = inSlices();
  const total = tally();
  const one = measured();
  for await (const sheet of sheets.of(asked.from, asked.to)) {
    const meant = meantOn(sheet, asked);
    if (!meant) continue;
    const alerts = sheet.queues.map(alertOf);
    for (let nth = 0; nth < sheet.count; nth += 1) {
      if (nth % FEW === 0) await breathe();
      if (!meant(nth)) continue;
      measure(sheet, nth, alerts[sheet.queue[nth] ?? 0] ?? 0, one);
      count(one, total);
    }
    for (const [nth, wait] of sheet.later) if (meant(nth)) add(total.later, wait, minuteOf(wait));
  }
  return total;
}
