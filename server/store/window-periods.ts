import type { Kysely, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Day, Instant, WindowNo } from '../../shared/words.ts';
import type { HallEvent } from '../domain/event.ts';
import type { Tables } from './tables.ts';

/** What a window was, from one instant to another; `to` is null while it lasts. A window that is shut has no period. */
export type WindowPeriod = {
  readonly window: WindowNo;
  /** The hall's business day. One that lasts over midnight ends with its day, and begins again with the next. */
  readonly day: Day;
  /** absent: nobody was there, and no reason was told; it begins when they left, not when it was noticed. */
  readonly is: 'open' | 'paused' | 'absent';
  readonly from: Instant;
  readonly to: Instant | null;
  readonly clerk: string | null;
  /** Of a pause: of what kind (`away` of an absence that began as one). */
  readonly kind: string | null;
};
type Running = WindowPeriod & { readonly to: null };

/** What the windows do while events are read: the periods that last, and those that have ended since they were last asked for. */
export type WindowBook = { day: Day; readonly running: Map<WindowNo, Running>; ended: WindowPeriod[] };
export const windowBook = (day: Day = '', running: readonly Running[] = []): WindowBook => ({
  day,
  running: new Map(running.map((one) => [one.window, one])),
  ended: [],
});

const TURNS = ['WindowOpened', 'WindowPaused', 'WindowResumed', 'WindowClosed', 'ConsoleBack', 'AbsenceRecorded', 'DayTurned'] as const;
const turnsWindows = ({ type }: HallEvent): boolean => TURNS.some((one) => one === type);

/** Writes an event into the book; whatever is not about who sits at a window changes nothing. */
export function noteWindow(book: WindowBook, event: HallEvent): void {
  const { at } = event;
  switch (event.type) {
    case 'WindowOpened':
      begin(book, { window: event.window, is: 'open', from: at, clerk: event.clerk, kind: null });
      break;
    case 'WindowPaused':
      goOn(book, event.window, at, { is: 'paused', kind: event.kind ?? 'other' });
      break;
    case 'WindowResumed':
      goOn(book, event.window, at, { is: 'open', kind: null });
      break;
    case 'WindowClosed':
      end(book, event.window, at);
      break;
    case 'AbsenceRecorded': {
      const before = book.running.get(event.window);
      const from = Math.max(event.since, before?.from ?? event.since);
      begin(book, { window: event.window, is: 'absent', from, clerk: event.clerk, kind: before?.kind ?? null });
      break;
    }
    case 'ConsoleBack': {
      const before = book.running.get(event.window);
      if (before?.is === 'absent' && before.kind !== 'away') goOn(book, event.window, at, { is: 'open', kind: null });
      break;
    }
    case 'DayTurned':
      book.day = event.day;
      for (const one of [...book.running.values()]) begin(book, { ...one, from: at });
      break;
    default:
  }
}

function begin(book: WindowBook, period: Omit<Running, 'day' | 'to'>): void {
  end(book, period.window, period.from);
  book.running.set(period.window, { ...period, day: book.day, to: null });
}

/** The same clerk, otherwise. A journal that begins in the middle knows of no clerk. */
function goOn(book: WindowBook, window: WindowNo, from: Instant, to: Pick<WindowPeriod, 'is' | 'kind'>): void {
  begin(book, { window, from, clerk: book.running.get(window)?.clerk ?? null, ...to });
}

function end(book: WindowBook, window: WindowNo, to: Instant): void {
  const running = book.running.get(window);
  if (!running) return;
  book.running.delete(window);
  if (to > running.from) book.ended.push({ ...running, to }); // what lasted no time was not
}

/** Keeps what the events did to the windows, with them or not at all. */
export async function recordWindows(tx: Transaction<Tables>, hall: string, events: readonly HallEvent[]): Promise<void> {
  const turns = events.filter(turnsWindows);
  if (turns.length === 0) return;
  const running = await tx.selectFrom('window_period').selectAll().where('hall', '=', hall).where('to', 'is', null).execute();
  const book = windowBook(await dayBefore(tx, hall, events), running.map(periodOf) as Running[]);
  for (const event of turns) noteWindow(book, event);
  await tx.deleteFrom('window_period').where('hall', '=', hall).where('to', 'is', null).execute();
  await keep(tx, hall, [...book.ended, ...book.running.values()]);
}

/** The day that was open before these events, which the journal has already. */
async function dayBefore(tx: Kysely<Tables>, hall: string, events: readonly HallEvent[]): Promise<Day> {
  const turned = await tx
    .selectFrom('journal')
    .select('event')
    .where('hall', '=', hall)
    .where('type', '=', sql.lit('DayTurned'))
    .orderBy('seq', 'desc')
    .limit(1 + events.filter(({ type }) => type === 'DayTurned').length)
    .execute();
  const before = turned.at(events.filter(({ type }) => type === 'DayTurned').length);
  return before ? JSON.parse(before.event).day : '';
}

const ROWS = 500; // at once: an engine binds only so many values in one statement

async function keep(db: Kysely<Tables>, hall: string, periods: readonly WindowPeriod[]): Promise<void> {
  for (let first = 0; first < periods.length; first += ROWS)
    await db
      .insertInto('window_period')
      .values(periods.slice(first, first + ROWS).map((one) => ({ hall, ...one })))
      // A clock that was set back may tell the same instant twice: a fact for the figures never stands in the way of a call.
      .onConflict((on) =>
        on.columns(['hall', 'window', 'from']).doUpdateSet((row) => ({
          day: row.ref('excluded.day'),
          is: row.ref('excluded.is'),
          to: row.ref('excluded.to'),
          clerk: row.ref('excluded.clerk'),
          kind: row.ref('excluded.kind'),
        })),
      )
      .execute();
}

const PAGE = 5_000;

/** Reads the periods of an older hall off its journal, page by page. */
export async function windowsFromJournal(db: Kysely<Tables>, hall: string): Promise<void> {
  const book = windowBook();
  for (let seq = 0; ; ) {
    const page = await db
      .selectFrom('journal')
      .select(['seq', 'event'])
      .where('hall', '=', hall)
      .where('about', '=', 'queue')
      .where('type', 'in', TURNS)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const { event } of page) noteWindow(book, JSON.parse(event));
    await keep(db, hall, book.ended);
    book.ended = [];
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    seq = last.seq;
  }
  await keep(db, hall, [...book.running.values()]);
}

type Row = Tables['window_period'];
const periodOf = ({ window, day, is, from, to, clerk, kind }: Row): WindowPeriod => ({
  window,
  day,
  is: is as WindowPeriod['is'],
  from: Number(from),
  to: to === null ? null : Number(to),
  clerk,
  kind,
});

/** The periods of all windows on the days from one to another, both included; by window, then as they came. */
export function windowPeriods(db: Kysely<Tables>, hall: string) {
  return async (fromDay: Day, toDay: Day): Promise<readonly WindowPeriod[]> => {
    const rows = await db
      .selectFrom('window_period')
      .selectAll()
      .where('hall', '=', hall)
      .where('day', '>=', fromDay)
      .where('day', '<=', toDay)
      .orderBy('window')
      .orderBy('from')
      .execute();
    return rows.map(periodOf);
  };
}
