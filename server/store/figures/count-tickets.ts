import { type Columns, GRADES, KINDS, kindOf, LENGTH, MOST, MOSTS, SUM, SUMS } from './counts.ts';
import { type DaySheet, NO_MINUTE, NONE, PRIORITY } from './day-sheet.ts';
import { growing } from './growing.ts';
import { cellOf, type HalfColumns, waitIn } from './halves.ts';
import { errorAt, NOTHING } from './meant.ts';
import { noteTold, noteUntold, type ToldColumns } from './promises.ts';
import { LONGEST } from './tally.ts';

/** Minutes by which the busiest thirty of a day are moved. */
export const BIN = 5;

/** What was asked of each matter: how often, and how often it took so many minutes. */
export const matterCounts = () => growing((room) => ({ taken: new Uint32Array(room), handled: new Uint32Array(room * LENGTH) }));

/** In which columns and sets the tickets of one day count: by the places that its sheet gives queues, windows, matters; -1 is none. */
export type Into = {
  /** The places of the queue and window that are meant; -1: any. */
  readonly places: { readonly q: number; readonly w: number };
  readonly day: Columns;
  readonly queues: Columns;
  readonly ofQueue: Int32Array;
  readonly windows: Columns;
  readonly ofWindow: Int32Array;
  readonly matters: ReturnType<ReturnType<typeof matterCounts>['columns']>;
  readonly ofMatter: Int32Array;
  readonly byWeekday: HalfColumns;
  readonly weekday: number;
  readonly byQueue: HalfColumns;
  readonly heatOf: Int32Array;
  readonly told: ToldColumns;
  readonly toldOf: Int32Array;
  /** By a queue's place: how long it may let somebody wait, in milliseconds. */
  readonly alerts: Float64Array;
  /** How many came in each stretch of `BIN` minutes. */
  readonly bins: Uint32Array;
};

/**
 * Counts the tickets from one place of the sheet to before another. A year has half a million of them: nothing is made on the way, and
 * whatever is added to lies in flat columns. Every place is within its column, as the sheet was made (`!`).
 */
export function countSome(sheet: DaySheet, from: number, to: number, into: Into): void {
  const { day, queues, ofQueue, windows, ofWindow, matters, ofMatter, byWeekday, weekday, byQueue, heatOf, told, toldOf } = into;
  const { alerts, bins } = into;
  const { q, w } = into.places;
  for (let nth = from; nth < to; nth += 1) {
    const place = sheet.queue[nth]!;
    const at = sheet.window[nth]!;
    if ((q >= 0 && place !== q) || (w >= 0 && at !== w)) continue;
    const wait = sheet.wait[nth]!;
    const error = errorAt(sheet, nth);
    const inTime = wait !== NONE && wait <= alerts[place]! ? 1 : 0;
    countOne(day, 0, sheet, nth, inTime, error);
    countOne(queues, ofQueue[place]!, sheet, nth, inTime, error);
    if (ofWindow[at]! >= 0) countOne(windows, ofWindow[at]!, sheet, nth, inTime, error);

    const taken = sheet.taken[nth]!;
    const done = sheet.done[nth]!;
    const waitMinute = wait === NONE ? -1 : sheet.waitMinute[nth]!;
    bins[Math.min(bins.length - 1, Math.floor(taken / BIN))]! += 1;
    countHalf(byWeekday, weekday, taken, done, waitMinute);
    countHalf(byQueue, heatOf[place]!, taken, done, waitMinute);
    const matter = ofMatter[sheet.matter[nth]!]!;
    if (matter >= 0) {
      matters.taken[matter]! += 1;
      if (sheet.handled[nth] !== NONE) matters.handled[matter * LENGTH + sheet.handledMinute[nth]!]! += 1;
    }
    if (error !== NOTHING) noteTold(told, toldOf[place]!, error, sheet.quotedFrom[nth]!, sheet.quotedTo[nth]!, waitMinute);
    else if (wait !== NONE) noteUntold(told, toldOf[place]!);
  }
}

/** Counts a ticket in one set. `error`: minutes beside the range that was told; NOTHING: nothing to compare. */
function countOne(into: Columns, set: number, sheet: DaySheet, nth: number, inTime: number, error: number): void {
  const { kinds, grades, sums, longest, wait: waits, handling, priority, error: errors } = into;
  const sum = set * SUMS;
  const lengths = set * LENGTH;
  const flags = sheet.flags[nth]!;
  const grade = sheet.grade[nth]!;
  const wait = sheet.wait[nth]!;
  const handled = sheet.handled[nth]!;
  kinds[set * KINDS + kindOf(sheet.status[nth]!, flags)]! += 1;
  sums[sum + SUM.calls]! += sheet.calls[nth]!;
  sums[sum + SUM.inTime]! += inTime;
  if (sheet.misses[nth]! > 0) sums[sum + SUM.misses]! += sheet.misses[nth]!;
  if (sheet.extended[nth]! > 0) sums[sum + SUM.extended]! += sheet.extended[nth]!;
  if (sheet.transfers[nth]! > 0) sums[sum + SUM.transferred]! += 1;
  if (grade > 0) grades[set * GRADES + grade]! += 1;
  if (handled !== NONE) {
    handling[lengths + sheet.handledMinute[nth]!]! += 1;
    sums[sum + SUM.handling]! += handled;
    if (handled > longest[set * MOSTS + MOST.handling]!) longest[set * MOSTS + MOST.handling] = handled;
  }
  if (wait === NONE) return;
  waits[lengths + sheet.waitMinute[nth]!]! += 1;
  sums[sum + SUM.wait]! += wait;
  if (wait > longest[set * MOSTS + MOST.wait]!) longest[set * MOSTS + MOST.wait] = wait;
  if (error !== NOTHING) errors[lengths + Math.min(LONGEST, Math.abs(error))]! += 1;
  if ((flags & PRIORITY) === 0) return;
  priority[lengths + sheet.waitMinute[nth]!]! += 1;
  sums[sum + SUM.priority]! += wait;
  if (wait > longest[set * MOSTS + MOST.priority]!) longest[set * MOSTS + MOST.priority] = wait;
}

/** `waitMinute`: -1 if nobody called it. */
function countHalf(into: HalfColumns, row: number, taken: number, done: number, waitMinute: number): void {
  const cell = cellOf(row, taken);
  into.taken[cell]! += 1;
  if (waitMinute >= 0) into.waits[waitIn(cell, waitMinute)]! += 1;
  if (done !== NO_MINUTE) into.done[cellOf(row, done)]! += 1;
}
