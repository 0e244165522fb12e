import type { TicketSort, TicketsAsked } from '../../../shared/figure-requests.ts';
import type { TicketsWith } from '../../../shared/figures.ts';
import { weekdayOf } from '../../../shared/time.ts';
import { type DaySheet, isAbandoned, NONE, PRIORITY, RECALLED, STATUS } from './day-sheet.ts';
import type { DaySheets } from './day-sheets.ts';
import { inSlices } from './in-slices.ts';
import { errorAt, meantOn, NOTHING } from './meant.ts';
import type { AlertOf } from './reports.ts';

const FEW = 256; // tickets between two looks at the clock
const PLACES = 2 ** 21; // more tickets than a list can have: what is sorted by, and the place, fit one number together

/** Tickets by their places: which sheet, and which of its tickets. */
export type Chosen = { readonly total: number; readonly at: (nth: number) => { readonly sheet: DaySheet; readonly ticket: number } };

/** The tickets that a list is of, in its order. Equal ones stand as they were taken. */
export async function chooseTickets(sheets: DaySheets, alertOf: AlertOf, asked: TicketsAsked): Promise<Chosen> {
  const breathe = inSlices();
  const days: DaySheet[] = [];
  const firsts: number[] = []; // how many tickets the days before have
  const places: number[] = [];
  const values: number[] = [];
  const down = asked.sort.startsWith('-');
  const by = asked.sort.replace('-', '') as TicketSort;
  const valueOn = by === 'taken' ? null : VALUE[by];
  let before = 0;
  for await (const sheet of sheets.of(asked.from, asked.to)) {
    const fits = fitsOn(sheet, asked, alertOf);
    if (!fits) continue;
    const value = valueOn?.(sheet);
    days.push(sheet);
    firsts.push(before);
    for (let nth = 0; nth < sheet.count; nth += 1) {
      if (nth % FEW === 0) await breathe();
      if (!fits(nth)) continue;
      places.push(before + nth);
      if (value) values.push(value(nth));
    }
    before += sheet.count;
  }
  const order = valueOn ? inOrder(values, down) : null;
  const total = places.length;
  return {
    total,
    at(nth) {
      const place = places[order ? (order[nth] ?? 0) : down ? total - 1 - nth : nth] ?? 0;
      let [low, high] = [0, firsts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((firsts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return { sheet: days[low] as DaySheet, ticket: place - (firsts[low] ?? 0) };
    },
  };
}

type Value = (nth: number) => number;
const column =
  (name: 'extended' | 'calls' | 'misses' | 'transfers' | 'wait' | 'handled') =>
  (sheet: DaySheet): Value =>
  (nth) =>
    sheet[name][nth] ?? NONE;

/** What is sorted by; as they were taken they stand already. Whatever has none comes last, both ways. */
const VALUE: Readonly<Record<Exclude<TicketSort, 'taken'>, (sheet: DaySheet) => Value>> = {
  wait: column('wait'),
  handling: column('handled'),
  extended: column('extended'),
  calls: column('calls'),
  misses: column('misses'),
  transfers: column('transfers'),
  grade: (sheet) => (nth) => sheet.grade[nth] || NONE,
  queue: (sheet) => (nth) => sheet.queues[sheet.queue[nth] ?? 0]?.charCodeAt(0) ?? NONE,
  window: (sheet) => (nth) => Number(sheet.windows[sheet.window[nth] ?? 0] ?? NONE),
  number(sheet) {
    const numbers = sheet.numbers.split(' ');
    return (nth) => (numbers[nth] ?? '').charCodeAt(0) * 1_000_000 + Number((numbers[nth] ?? '').slice(1));
  },
};

function inOrder(values: readonly number[], down: boolean): Float64Array {
  const keys = new Float64Array(values.length);
  for (const [nth, value] of values.entries()) keys[nth] = (down && value !== NONE ? NONE - 1 - value : value) * PLACES + nth;
  return keys.sort().map((key) => key % PLACES);
}

function fitsOn(sheet: DaySheet, asked: TicketsAsked, alertOf: AlertOf): ((nth: number) => boolean) | null {
  const meant = meantOn(sheet, asked);
  const matter = asked.matter === null ? -1 : sheet.matters.indexOf(asked.matter);
  if (!meant || (asked.matter !== null && matter < 0)) return null;
  if (asked.weekday !== null && weekdayOf(sheet.day) !== asked.weekday) return null;
  const half = asked.half === null ? -1 : Number(asked.half.slice(0, 2)) * 2 + (asked.half.endsWith('30') ? 1 : 0);
  const status = asked.status === null ? -1 : STATUS[asked.status];
  const alerts = sheet.queues.map(alertOf);
  const has = asked.with === null ? () => true : WITH[asked.with];
  return (nth) =>
    meant(nth) &&
    (matter < 0 || sheet.matter[nth] === matter) &&
    (half < 0 || Math.floor((sheet.taken[nth] ?? 0) / 30) === half) &&
    (status < 0 || sheet.status[nth] === status) &&
    has(sheet, nth, alerts[sheet.queue[nth] ?? 0] ?? 0);
}

/** The tickets of which a figure was made. */
const WITH: Readonly<Record<TicketsWith, (sheet: DaySheet, nth: number, alert: number) => boolean>> = {
  called: (sheet, nth) => sheet.wait[nth] !== NONE,
  done: (sheet, nth) => sheet.status[nth] === STATUS.done,
  abandoned: (sheet, nth) => isAbandoned(sheet.status[nth] ?? 0, sheet.flags[nth] ?? 0),
  missed: (sheet, nth) => (sheet.misses[nth] ?? 0) > 0,
  recalled: (sheet, nth) => ((sheet.flags[nth] ?? 0) & RECALLED) !== 0,
  transferred: (sheet, nth) => (sheet.transfers[nth] ?? 0) > 0,
  extended: (sheet, nth) => (sheet.extended[nth] ?? 0) > 0,
  priority: (sheet, nth) => ((sheet.flags[nth] ?? 0) & PRIORITY) !== 0,
  late: (sheet, nth, alert) => sheet.wait[nth] !== NONE && (sheet.wait[nth] ?? 0) > alert,
  rated: (sheet, nth) => (sheet.grade[nth] ?? 0) > 0,
  bad: (sheet, nth) => [1, 2].includes(sheet.grade[nth] ?? 0),
  told: (sheet, nth) => errorAt(sheet, nth) !== NOTHING,
  sooner: (sheet, nth) => errorAt(sheet, nth) < 0,
  later: (sheet, nth) => errorAt(sheet, nth) > 0 && errorAt(sheet, nth) !== NOTHING,
};
