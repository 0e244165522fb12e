import { sessionsOn } from '../../shared/schedule.ts';
import { instantAt, iso, localTime, MINUTE } from '../../shared/time.ts';
import type { HalfHour, LateStart, TodayView, WindowTime } from '../../shared/today.ts';
import type { Instant } from '../../shared/words.ts';
import { dayOf } from './queue/decide.ts';
import { isOnDutyTime } from './queue/presence.ts';
import type { Period } from './queue/state.ts';
import type { Settings } from './settings.ts';

// The day so far, out of what is written down of its tickets and windows.

export type TicketOfDay = { readonly takenAt: Instant; readonly doneAt: Instant | null; readonly periods: readonly Period[] };
export type WindowSpan = {
  readonly window: string;
  readonly is: 'open' | 'paused' | 'absent';
  readonly from: Instant;
  readonly to: Instant | null;
};
type Span = readonly [from: Instant, to: Instant];
type Counted = Pick<TodayView, 'reviews' | 'lastWeek'> & {
  readonly tickets: readonly TicketOfDay[];
  readonly windows: readonly WindowSpan[];
};

const HALF = 30 * MINUTE;

export function todayView({ tickets, windows, reviews, lastWeek }: Counted, settings: Settings, at: Instant): TodayView {
  const { calendar, hall } = settings;
  const day = dayOf(settings, at);
  const sessions = settings.alwaysOpen ? [] : sessionsOn(calendar, day);
  const [first] = sessions;
  const when = (clock: string): Instant => instantAt(day, clock, hall.timezone);
  const hours: Span[] = settings.alwaysOpen
    ? [[when('00:00'), at]]
    : sessions.map(({ open, close }) => [when(open), Math.min(at, when(close))]);
  const regular = settings.windows.filter(({ status, tidal }) => status === 'open' && !tidal).map(({ no }) => no);
  const begun = first !== undefined && when(first.open) <= at;
  return {
    day,
    counted: iso(at),
    halfHours: halfHours(tickets, { midnight: when('00:00'), begins: first ? when(first.open) : null, at, zone: hall.timezone }),
    breaks: sessions.slice(1).map(({ open }, nth) => ({ from: sessions[nth]?.close ?? open, to: open })),
    alert: settings.queues.reduce((sum, { alert }) => sum + alert.waiting_people, 0),
    windowTimes: settings.windows.flatMap(({ no }) => windowTime(no, { tickets, windows, hours, at }) ?? []),
    due: isOnDutyTime(settings, at) ? regular : [],
    lastWeek,
    reviews,
    opening: begun ? first.open : null,
    late: begun
      ? regular.flatMap((no) => lateStart(no, windows, [when(first.open), Math.min(at, when(first.close))], hall.timezone) ?? [])
      : [],
  };
}

/** How many waited at an instant. */
export const waitingAt = (tickets: readonly TicketOfDay[], at: Instant): number =>
  tickets.filter(({ periods }) => periods.some(({ is, from, to }) => is === 'waiting' && from <= at && (to === null || to > at))).length;

type Day = { midnight: Instant; begins: Instant | null; at: Instant; zone: string };
function halfHours(tickets: readonly TicketOfDay[], { midnight, begins, at, zone }: Day): HalfHour[] {
  const earliest = tickets.reduce((least, { takenAt }) => Math.min(least, takenAt), begins ?? at);
  if (earliest > at || (tickets.length === 0 && begins === null)) return [];
  const half = (instant: Instant): number => Math.floor((instant - midnight) / HALF);
  const first = half(Math.max(earliest, midnight));
  const rows = Array.from({ length: half(at) - first + 1 }, (_, nth) => ({ taken: 0, done: 0, change: 0, nth }));
  const row = (instant: Instant) => rows[Math.max(0, half(instant) - first)];
  const add = (instant: Instant, what: 'taken' | 'done' | 'change', by = 1): void => {
    const found = row(instant);
    if (found) found[what] += by;
  };
  for (const { takenAt, doneAt, periods } of tickets) {
    add(takenAt, 'taken');
    if (doneAt !== null) add(doneAt, 'done');
    for (const { is, from, to } of periods) {
      if (is !== 'waiting') continue;
      add(from, 'change');
      if (to !== null) add(to, 'change', -1);
    }
  }
  let waiting = 0;
  return rows.map(({ taken, done, change, nth }) => {
    waiting += change;
    return { from: localTime(midnight + (first + nth) * HALF, zone).clock, taken, done, waiting };
  });
}

type Times = { tickets: readonly TicketOfDay[]; windows: readonly WindowSpan[]; hours: readonly Span[]; at: Instant };
/** null for a window that was not open today. */
function windowTime(no: string, { tickets, windows, hours, at }: Times): WindowTime | null {
  const of = windows.filter(({ window }) => window === no);
  const are = (what: WindowSpan['is']): Span[] => of.filter(({ is }) => is === what).map(({ from, to }) => [from, to ?? at]);
  const serving = tickets.flatMap(({ periods }) =>
    periods.flatMap(({ is, from, to, window }): Span[] => (is === 'serving' && window === no ? [[from, to ?? at]] : [])),
  );
  if (of.length === 0 && serving.length === 0) return null;
  const open = shared(are('open'), hours);
  const absent = are('absent');
  return {
    window: no,
    serving: minutes(length(serving) - length(shared(serving, absent))),
    free: minutes(length(open) - length(shared(serving, open))),
    paused: minutes(length(shared(are('paused'), hours))),
    absent: minutes(length(shared(absent, hours))),
  };
}

/** null: it was open when the session began. */
function lateStart(no: string, windows: readonly WindowSpan[], [opening, until]: Span, zone: string): LateStart | null {
  const open = windows.filter(({ window, is, to }) => window === no && is === 'open' && (to === null || to > opening));
  const from = open.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY);
  if (from < opening + MINUTE) return null; // the clock on the wall knows no seconds
  const opened = from < until;
  return { window: no, openedAt: opened ? localTime(from, zone).clock : null, minutes: minutes((opened ? from : until) - opening) };
}

const minutes = (milliseconds: number): number => Math.round(milliseconds / MINUTE);
const length = (spans: readonly Span[]): number => spans.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);
const shared = (some: readonly Span[], others: readonly Span[]): Span[] =>
  some.flatMap(([a, b]) =>
    others.flatMap(([from, to]): Span[] => (Math.max(a, from) < Math.min(b, to) ? [[Math.max(a, from), Math.min(b, to)]] : [])),
  );
