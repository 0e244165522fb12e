import { MINUTE } from '../../../shared/time.ts';
import type { Day, MatterCode, QueueCode, TicketStatus, WindowNo } from '../../../shared/words.ts';
import { TICKET_STATUSES } from '../../../shared/words.ts';
import { LONGEST } from './tally.ts';

/** What stands where there is nothing: no wait, because it was never called; no hour at which it was done. */
export const NONE = 0xffffffff;
export const NO_MINUTE = 0xffff;

/** What is kept of each ticket of a day, a column each. Lengths in milliseconds, `taken` and `done` in minutes of the hall's day. */
const COLUMNS = {
  wait: Uint32Array,
  handled: Uint32Array,
  extended: Uint32Array,
  taken: Uint16Array,
  done: Uint16Array,
  matter: Uint16Array,
  quotedFrom: Uint16Array,
  quotedTo: Uint16Array,
  queue: Uint8Array,
  window: Uint8Array,
  status: Uint8Array,
  calls: Uint8Array,
  misses: Uint8Array,
  transfers: Uint8Array,
  grade: Uint8Array,
  flags: Uint8Array,
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
type Columns = { readonly [Name in Column]: InstanceType<(typeof COLUMNS)[Name]> };

export const RECALLED = 1;
export const PRIORITY = 2;
export const SERVED = 4;
export const STATUS = Object.fromEntries(TICKET_STATUSES.map((status, nth) => [status, nth])) as Record<TicketStatus, number>;

/** 弃号: it expired, or was cancelled before anybody served it. */
export const isAbandoned = (status: number, flags: number): boolean =>
  status === STATUS.expired || (status === STATUS.cancelled && (flags & SERVED) === 0);

type Heads = {
  readonly day: Day;
  readonly count: number;
  /** The tickets' numbers, a blank between two. */
  readonly numbers: string;
  /** What the columns `queue`, `window` and `matter` point into; of the latter two the first is none. */
  readonly queues: readonly QueueCode[];
  readonly windows: readonly (WindowNo | null)[];
  readonly matters: readonly (MatterCode | null)[];
  /** Waits after the first call: which ticket, and how long. */
  readonly later: readonly (readonly [ticket: number, wait: number])[];
  readonly times: readonly {
    readonly window: WindowNo;
    readonly serving: number;
    readonly open: number;
    readonly paused: number;
    readonly absent: number;
  }[];
  readonly missing: readonly {
    readonly queue: QueueCode;
    readonly window: WindowNo;
    readonly matter: MatterCode;
    readonly material: string;
    readonly count: number;
  }[];
  /** Nothing of the day is under way any more: it may be kept. */
  readonly over: boolean;
};

/** A day's tickets as the figures count them: a few dozen bytes each, in the order in which they were taken. */
export type DaySheet = Heads & Columns & Minutes;

/** Worked out when a sheet is read, and not kept: the lengths in minutes to the nearest, a day at most; 0 where there is none. */
type Minutes = { readonly waitMinute: Uint16Array; readonly handledMinute: Uint16Array };
export const minuteOf = (length: number): number => Math.min(LONGEST, Math.round(length / MINUTE));
function minutesOf(lengths: Uint32Array): Uint16Array {
  const minutes = new Uint16Array(lengths.length);
  for (let nth = 0; nth < lengths.length; nth += 1) {
    const length = lengths[nth] ?? NONE;
    if (length !== NONE) minutes[nth] = minuteOf(length);
  }
  return minutes;
}

export const emptyColumns = (count: number): Columns =>
  Object.fromEntries(NAMES.map((name) => [name, new COLUMNS[name](count)])) as unknown as Columns;

/**
 * One sheet of heads and columns, each property written by its name: an object put together by computed names is a table to V8,
 * in which every look at a column is a search, half a microsecond a ticket.
 */
export const sheetOf = (heads: Heads, columns: Columns): DaySheet => ({
  day: heads.day,
  count: heads.count,
  numbers: heads.numbers,
  queues: heads.queues,
  windows: heads.windows,
  matters: heads.matters,
  later: heads.later,
  times: heads.times,
  missing: heads.missing,
  over: heads.over,
  wait: columns.wait,
  handled: columns.handled,
  extended: columns.extended,
  taken: columns.taken,
  done: columns.done,
  matter: columns.matter,
  quotedFrom: columns.quotedFrom,
  quotedTo: columns.quotedTo,
  queue: columns.queue,
  window: columns.window,
  status: columns.status,
  calls: columns.calls,
  misses: columns.misses,
  transfers: columns.transfers,
  grade: columns.grade,
  flags: columns.flags,
  waitMinute: minutesOf(columns.wait),
  handledMinute: minutesOf(columns.handled),
});

/** A sheet as text, to be kept. */
export function packed(sheet: DaySheet): string {
  const { day, count, numbers, queues, windows, matters, later, times, missing, over } = sheet;
  const bytes = Buffer.concat(NAMES.map((name) => Buffer.from(sheet[name].buffer)));
  const heads: Heads = { day, count, numbers, queues, windows, matters, later, times, missing, over };
  return `${JSON.stringify(heads)}\n${bytes.toString('base64')}`;
}

export function unpacked(text: string): DaySheet {
  const end = text.indexOf('\n');
  const heads: Heads = JSON.parse(text.slice(0, end));
  const bytes = Buffer.from(text.slice(end + 1), 'base64');
  const columns = emptyColumns(heads.count);
  let from = 0;
  for (const name of NAMES) {
    const { buffer, byteLength } = columns[name];
    bytes.copy(new Uint8Array(buffer), 0, from, from + byteLength);
    from += byteLength;
  }
  return sheetOf(heads, columns);
}
