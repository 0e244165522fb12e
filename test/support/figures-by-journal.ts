import type { HallEvent } from '../../server/domain/event.ts';
import type { FigureRow, Figures, FiguresAsked, Spread, WindowTime } from '../../shared/figures.ts';
import type { PromiseRow } from '../../shared/views.ts';

/**
 * The figures of a period once more, by folding the journal's events alone and sorting what comes out: the slow and plain way. It shares
 * nothing with the server's: no state, no facts, no SQL. All is in minutes of the wall in Yunling (UTC+8).
 */

type Visit = {
  day: string;
  number: string;
  queue: string;
  matter: string | null;
  priority: boolean;
  taken: number;
  told: { from: number; to: number } | null;
  window: string | null;
  status: string;
  firstCall: number | null;
  lastCall: number;
  waitingFrom: number | null;
  servingFrom: number | null;
  served: { window: string; from: number; to: number }[];
  laterWaits: number[];
  calls: number;
  recalled: boolean;
  misses: number;
  transferred: boolean;
  done: number | null;
  endedByOther: boolean;
  extended: number;
  grade: number | null;
};
/** What a slip of one-time notification said was missing. */
type Slip = { day: string; queue: string; window: string; matter: string; missing: string[] };
type Stretch = { window: string; day: string; is: 'open' | 'paused' | 'absent'; from: number; to: number };

const MIN = 60_000;
const ZONE = 8 * 60 * MIN;
const dayOf = (at: number): string => new Date(at + ZONE).toISOString().slice(0, 10);

export function journalBook(events: readonly HallEvent[]) {
  const visits = new Map<string, Visit>();
  const slips = new Map<string, Slip>();
  const stretches: Stretch[] = [];
  const sitting = new Map<string, { is: Stretch['is']; from: number; away: boolean }>();
  let day = '';

  const stopServing = (visit: Visit, at: number) => {
    if (visit.servingFrom !== null && visit.window !== null) visit.served.push({ window: visit.window, from: visit.servingFrom, to: at });
    visit.servingFrom = null;
    visit.waitingFrom = null;
  };
  const leave = (window: string, at: number) => {
    const now = sitting.get(window);
    if (now && at > now.from) stretches.push({ window, day, is: now.is, from: now.from, to: at });
    sitting.delete(window);
  };
  const sit = (window: string, is: Stretch['is'], at: number, away = false) => {
    leave(window, at);
    sitting.set(window, { is, from: at, away });
  };

  for (const event of events) {
    const { at } = event;
    if (event.type === 'NumberTaken') {
      const { number, queue, matter, priority, quoted } = event;
      const taken = event.takenAt ?? at;
      visits.set(event.ticket, {
        ...{
          day: event.day,
          number,
          queue,
          matter,
          priority: priority !== null,
          taken,
          told: quoted ?? null,
          window: null,
          status: 'waiting',
        },
        ...{ firstCall: null, lastCall: 0, waitingFrom: taken, servingFrom: null, served: [], laterWaits: [], calls: 0, recalled: false },
        ...{ misses: 0, transferred: false, done: null, endedByOther: false, extended: 0, grade: null },
      });
      continue;
    }
    if (event.type === 'NotificationIssued') {
      const { queue, window, matter, missing } = event;
      slips.set(event.notification, { day: dayOf(at), queue, window, matter, missing: missing.map(({ name }) => name) });
      continue;
    }
    if (event.type === 'NotificationAnswered') {
      const slip = slips.get(event.notification);
      if (slip && event.missing.length > 0) slip.missing = event.missing.map(({ name }) => name);
      continue;
    }
    if (event.type === 'DayTurned') {
      for (const [window, now] of [...sitting]) {
        leave(window, at);
        sitting.set(window, { ...now, from: at });
      }
      day = event.day;
      continue;
    }
    if ('window' in event && typeof event.window === 'string') {
      const now = sitting.get(event.window);
      if (event.type === 'WindowOpened' || event.type === 'WindowResumed') sit(event.window, 'open', at);
      else if (event.type === 'WindowPaused') sit(event.window, 'paused', at, event.kind === 'away');
      else if (event.type === 'WindowClosed') leave(event.window, at);
      else if (event.type === 'AbsenceRecorded') sit(event.window, 'absent', Math.max(event.since, now?.from ?? 0), now?.away ?? false);
      else if (event.type === 'ConsoleBack' && now?.is === 'absent' && !now.away) sit(event.window, 'open', at);
    }
    const visit = 'ticket' in event && typeof event.ticket === 'string' ? visits.get(event.ticket) : undefined;
    if (!visit) continue;
    switch (event.type) {
      case 'TicketCalled':
        if (visit.waitingFrom !== null && visit.firstCall !== null) visit.laterWaits.push(at - visit.waitingFrom);
        stopServing(visit, at);
        Object.assign(visit, {
          status: 'called',
          window: event.window,
          firstCall: visit.firstCall ?? at,
          lastCall: at,
          calls: visit.calls + 1,
        });
        break;
      case 'TicketRecalled':
        Object.assign(visit, { lastCall: at, calls: visit.calls + 1, recalled: true });
        break;
      case 'ServiceBegun':
        stopServing(visit, at);
        Object.assign(visit, { status: 'serving', window: event.window, servingFrom: at });
        break;
      case 'TicketCompleted':
        if (event.implied) visit.servingFrom = visit.lastCall;
        stopServing(visit, at);
        Object.assign(visit, { status: 'done', done: at, extended: event.afterClosing ?? 0 });
        break;
      case 'TicketMissed':
        stopServing(visit, at);
        Object.assign(visit, { status: 'missed', misses: visit.misses + 1 });
        break;
      case 'MissUndone':
        Object.assign(visit, { status: 'called', misses: visit.misses - 1, window: event.window });
        break;
      case 'TicketRejoined':
        Object.assign(visit, { status: 'waiting', waitingFrom: at });
        break;
      case 'TicketHeld':
        stopServing(visit, at);
        visit.status = 'held';
        break;
      case 'TicketTransferred':
        stopServing(visit, at);
        Object.assign(visit, {
          status: 'waiting',
          transferred: true,
          waitingFrom: at,
          ...('queue' in event.to ? { queue: event.to.queue } : {}),
        });
        break;
      case 'HandoverReturned':
        if ('queue' in event.to) visit.queue = event.to.queue;
        break;
      case 'HandoverAccepted':
        visit.window = event.window;
        break;
      case 'MatterSet':
        visit.matter = event.matter;
        break;
      case 'TicketMarkedUrgent':
        visit.priority = true;
        break;
      case 'TicketMoved':
        Object.assign(visit, { queue: event.queue, matter: event.matter });
        break;
      case 'TicketCancelled':
      case 'TicketExpired':
        stopServing(visit, at);
        visit.status = event.type === 'TicketCancelled' ? 'cancelled' : 'expired';
        break;
      case 'TicketRestored':
        visit.status = event.status;
        visit.waitingFrom = event.status === 'waiting' ? at : null;
        break;
      case 'TicketSettled':
        stopServing(visit, at);
        visit.status = event.as;
        if (event.as === 'done') Object.assign(visit, { done: at, endedByOther: true });
        if (event.as === 'missed') visit.misses += 1;
        if (event.as === 'waiting') visit.waitingFrom = at;
        break;
      case 'ReviewGiven':
        visit.grade = event.grade;
        break;
      default:
    }
  }
  return { visits: [...visits.values()], slips: [...slips.values()], stretches, sitting, day };
}
type Book = ReturnType<typeof journalBook>;

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const minute = (ms: number): number => Math.round(ms / MIN);
const up = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);
function middle(all: readonly number[]): number | null {
  if (all.length === 0) return null;
  const [sorted, half] = [up(all), all.length >> 1];
  return all.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
const spread = (ms: readonly number[]): Spread => ({
  count: ms.length,
  median: middle(ms.map(minute)),
  p90: ms.length === 0 ? null : (up(ms.map(minute))[Math.ceil(ms.length * 0.9) - 1] as number),
  mean: ms.length === 0 ? null : Math.round((sum(ms) / ms.length / MIN) * 10) / 10,
  longest: ms.length === 0 ? null : minute(Math.max(...ms)),
});
const of = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const waited = ({ firstCall, taken }: Visit): number[] => (firstCall === null ? [] : [firstCall - taken]);
/** Minutes before the range (negative), behind it, or 0; nothing where nothing was told or came true. */
const missedBy = (visit: Visit): number[] =>
  waited(visit).flatMap((wait) => {
    const whole = Math.floor(wait / MIN);
    return visit.told === null ? [] : [whole < visit.told.from ? whole - visit.told.from : Math.max(0, whole - visit.told.to)];
  });
const handled = ({ status, endedByOther, served }: Visit): number[] =>
  status === 'done' && !endedByOther && served.length > 0 ? [sum(served.map(({ from, to }) => to - from))] : [];

function row(visits: readonly Visit[], alertOf: (queue: string) => number): FigureRow {
  const count = (fits: (visit: Visit) => boolean): number => visits.filter(fits).length;
  const called = count(({ firstCall }) => firstCall !== null);
  const errors = visits.flatMap(missedBy);
  return {
    taken: visits.length,
    called,
    done: count(({ status }) => status === 'done'),
    cancelled: count(({ status }) => status === 'cancelled'),
    expired: count(({ status }) => status === 'expired'),
    abandoned: of(
      count(({ status, served }) => status === 'expired' || (status === 'cancelled' && served.length === 0)),
      visits.length,
    ),
    wait: spread(visits.flatMap(waited)),
    legs: spread(visits.flatMap((visit) => [...waited(visit), ...visit.laterWaits])),
    withinAlert: of(
      count((visit) => waited(visit).some((wait) => wait <= alertOf(visit.queue) * MIN)),
      called,
    ),
    handling: spread(visits.flatMap(handled)),
    calls: sum(visits.map(({ calls }) => calls)),
    recalled: count(({ recalled }) => recalled),
    misses: sum(visits.map(({ misses }) => misses)),
    transferred: count(({ transferred }) => transferred),
    extended: Math.ceil(sum(visits.map(({ extended }) => extended)) / MIN),
    priority: count(({ priority }) => priority),
    priorityWait: spread(visits.filter(({ priority }) => priority).flatMap(waited)),
    grades: [5, 4, 3, 2, 1].map((grade) => count((visit) => visit.grade === grade)) as unknown as FigureRow['grades'],
    estimate: { told: errors.length, within: errors.filter((error) => error === 0).length, error: middle(errors.map(Math.abs)) },
  };
}

const minuteOfDay = (at: number): number => Math.floor(((at + ZONE) % (1440 * MIN)) / MIN);
const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const halfOf = (at: number): string => clock(Math.floor(minuteOfDay(at) / 30) * 30);
const weekday = (day: string): number => new Date(`${day}T12:00Z`).getUTCDay() || 7;
const keys = <Key extends string | number>(all: readonly Key[]): Key[] => [...new Set(all)].sort((a, b) => (a < b ? -1 : 1));

function halves(visits: readonly Visit[]) {
  const dones = visits.flatMap(({ status, done }) => (status === 'done' && done !== null ? halfOf(done) : []));
  return keys([...visits.map(({ taken }) => halfOf(taken)), ...dones]).map((half) => {
    const here = visits.filter(({ taken }) => halfOf(taken) === half);
    return { half, taken: here.length, done: dones.filter((one) => one === half).length, wait: middle(here.flatMap(waited).map(minute)) };
  });
}

function promises(visits: readonly Visit[]): PromiseRow[] {
  const called = visits.filter(({ firstCall }) => firstCall !== null);
  const rounded = (all: readonly number[]) => {
    const found = middle(all);
    return found === null ? null : Math.round(found);
  };
  return [null, ...keys(called.map(({ queue }) => queue))].map((queue) => {
    const here = called.filter((visit) => queue === null || visit.queue === queue);
    const told = here.filter((visit) => visit.told !== null);
    const errors = told.flatMap(missedBy);
    return {
      queue,
      told: told.length,
      within: errors.filter((error) => error === 0).length,
      sooner: errors.filter((error) => error < 0).length,
      later: errors.filter((error) => error > 0).length,
      untold: here.length - told.length,
      quotedFrom: rounded(told.map((visit) => visit.told?.from ?? 0)),
      quotedTo: rounded(told.map((visit) => visit.told?.to ?? 0)),
      waited: rounded(told.flatMap(waited).map(minute)),
    };
  });
}

function peak(visits: readonly Visit[]): Figures['peak'] {
  let best: Figures['peak'] = null;
  for (const day of keys(visits.map((visit) => visit.day))) {
    const moments = visits.filter((visit) => visit.day === day).map(({ taken }) => minuteOfDay(taken));
    for (let from = 0; from + 30 <= 1440; from += 5) {
      const taken = moments.filter((at) => at >= from && at < from + 30).length;
      if (taken > (best?.taken ?? 0)) best = { day, from: clock(from), taken };
    }
  }
  return best;
}

function timeOf(book: Book, window: string, from: string, to: string): WindowTime | null {
  const here = book.stretches.filter((one) => one.window === window && one.day >= from && one.day <= to);
  if (here.length === 0) return null;
  const lasted = (is: Stretch['is']) => sum(here.filter((one) => one.is === is).map((one) => one.to - one.from));
  const serving = sum(
    book.visits.flatMap((visit) =>
      visit.served.flatMap((one) =>
        here
          .filter(({ is, day }) => is === 'open' && one.window === window && day === visit.day)
          .map((open) => Math.max(0, Math.min(open.to, one.to) - Math.max(open.from, one.from))),
      ),
    ),
  );
  return {
    serving: minute(serving),
    free: minute(lasted('open') - serving),
    paused: minute(lasted('paused')),
    absent: minute(lasted('absent')),
  };
}

function missing(slips: readonly Slip[]): Figures['missing'] {
  const told = slips.flatMap(({ matter, missing }) => missing.map((material) => ({ matter, material })));
  const names = keys(told.map((one) => JSON.stringify(one)));
  const order = (text: string, other: string): number => (text === other ? 0 : text < other ? -1 : 1);
  return names
    .map((name) => ({ ...(JSON.parse(name) as (typeof told)[number]), count: told.filter((one) => JSON.stringify(one) === name).length }))
    .sort((a, b) => b.count - a.count || order(a.matter, b.matter) || order(a.material, b.material));
}

const daysApart = (day: string, days: number): string => dayOf(Date.parse(`${day}T12:00Z`) + days * 1440 * MIN);

/** All that `GET /api/figures` tells of a period, but when it was counted. */
export function figuresByJournal(book: Book, asked: FiguresAsked, alertOf: (queue: string) => number): Omit<Figures, 'at'> {
  const { from, to, queue, window } = asked;
  const within = (first: string, last: string) => (one: { day: string; queue: string; window: string | null }) =>
    one.day >= first && one.day <= last && (queue === null || one.queue === queue) && (window === null || one.window === window);
  const visits = book.visits.filter(within(from, to));
  const length = Math.round((Date.parse(to) - Date.parse(from)) / (1440 * MIN)) + 1;
  const earlier = book.visits.filter(within(daysApart(from, -length), daysApart(from, -1)));
  const by = <Key extends string | number>(key: (visit: Visit) => Key | null) =>
    keys(visits.flatMap((visit) => key(visit) ?? [])).map((one) => ({ key: one, visits: visits.filter((visit) => key(visit) === one) }));
  const figured = (some: readonly Visit[]) => row(some, alertOf);
  const windows = keys([
    ...visits.flatMap((visit) => visit.window ?? []),
    ...book.stretches.filter((one) => one.day >= from && one.day <= to).map((one) => one.window),
  ]);
  const days = by(({ day }) => day);
  return {
    ...asked,
    days: days.length,
    before: earlier.length === 0 ? null : figured(earlier),
    missing: missing(book.slips.filter(within(from, to))),
    total: figured(visits),
    byQueue: by((visit) => visit.queue).map((one) => ({ queue: one.key, ...figured(one.visits) })),
    byWindow: windows
      .filter((no) => window === null || no === window)
      .map((no) => ({
        window: no,
        ...figured(visits.filter((visit) => visit.window === no)),
        time: timeOf(book, no, from, to) ?? { serving: 0, free: 0, paused: 0, absent: 0 },
      })),
    byDay: days.map((one) => ({ day: one.key, ...figured(one.visits) })),
    byWeekday: by(({ day }) => weekday(day)).map((one) => ({ weekday: one.key, ...figured(one.visits) })),
    halves: halves(visits),
    heatByWeekday: by(({ day }) => weekday(day)).flatMap((one) => halves(one.visits).map((half) => ({ weekday: one.key, ...half }))),
    heatByQueue: by((visit) => visit.queue).flatMap((one) => halves(one.visits).map((half) => ({ queue: one.key, ...half }))),
    peak: peak(visits),
    matters: by(({ matter }) => matter)
      .map((one) => ({ matter: one.key, taken: one.visits.length, handling: middle(one.visits.flatMap(handled).map(minute)) }))
      .sort((a, b) => b.taken - a.taken || (a.matter < b.matter ? -1 : 1)),
    promises: promises(visits),
  };
}
