import type { Calendar, CalendarException } from './settings.ts';
import { addDays, instantAt, localTime, MINUTE, weekdayOf } from './time.ts';
import type { Clock, Day, HallPhase, Instant } from './words.ts';

/** One stretch of work: open to close at the windows, start to stop for numbers. */
export type Session = { readonly id: string; readonly open: Clock; readonly close: Clock; readonly start: Clock; readonly stop: Clock };

export type HallTime = {
  readonly day: Day;
  readonly phase: HallPhase;
  /** Numbers are given now. */
  readonly open: boolean;
  /** Why not, if not. */
  readonly reason: 'before-hours' | 'lunch' | 'closing' | 'after-hours' | 'rest-day' | 'holiday' | 'special' | null;
  /** The holiday's own name, when it is one. */
  readonly holiday: { readonly zh: string; readonly en: string } | null;
  /** Why the hall is shut at this hour of a day of work (特殊停办), in the words of whoever shut it. */
  readonly special: { readonly zh: string; readonly en: string } | null;
  /** When numbers are given next; null while they are given, or when no working day is known. */
  readonly nextOpening: Instant | null;
  readonly sessions: readonly Session[];
};

const noticeFor = (calendar: Calendar, day: Day) =>
  calendar.years.find(({ year }) => year === Number(day.slice(0, 4)))?.days.find(({ date }) => date === day);

const noticedWork = (calendar: Calendar, day: Day): boolean => {
  const notice = noticeFor(calendar, day);
  return notice ? notice.kind === 'makeup_workday' : !calendar.weekly_rest.includes(weekdayOf(day));
};

const ofDay = (calendar: Calendar, day: Day, kind: CalendarException['kind']): readonly CalendarException[] =>
  calendar.exceptions.filter((one) => one.kind === kind && one.from <= day && day <= one.to);

/**
 * Whether a day is worked: the notice of the State Council beats the weekday, both ways. A day on which the hall is shut altogether is
 * none; a day of rest on which it is open is none either, since what is due within working days is not due for that any sooner.
 */
export function isWorkday(calendar: Calendar, day: Day): boolean {
  return noticedWork(calendar, day) && !(ofDay(calendar, day, 'closed').length > 0 && sessionsOn(calendar, day).length === 0);
}

/** What was read off a calendar a moment ago: views ask the same of the same minute again and again. */
function lately<K, V>(read: (calendar: Calendar, key: K) => V): (calendar: Calendar, key: K) => V {
  const last = new WeakMap<Calendar, { key: K; value: V }>();
  return (calendar, key) => {
    const known = last.get(calendar);
    if (known?.key === key) return known.value;
    const value = read(calendar, key);
    last.set(calendar, { key, value });
    return value;
  };
}

/** The sessions of a day by its timetable (summer, winter) and by what is otherwise on that day; none while it is shut. A timetable may run over the new year. */
export const sessionsOn: (calendar: Calendar, day: Day) => readonly Session[] = lately(readSessions);

function readSessions(calendar: Calendar, day: Day): readonly Session[] {
  const shut = ofDay(calendar, day, 'closed');
  return plannedOn(calendar, day).filter(({ id }) => !shut.some(({ sessions }) => sessions?.includes(id) ?? true));
}

/** What a day would have, were nothing of it shut. */
export function plannedOn(calendar: Calendar, day: Day): readonly Session[] {
  const opening = ofDay(calendar, day, 'open').at(-1);
  if (!opening) return noticedWork(calendar, day) ? timetableOn(calendar, day) : [];
  if (opening.hours) return opening.hours.map(({ id, open, close, start, stop }) => ({ id, open, close, start, stop }));
  const usual = timetableOn(calendar, day);
  if (noticedWork(calendar, day)) return usual; // it is open as ever: what the opening leaves out, it does not shut
  return usual.filter(({ id }) => opening.sessions?.includes(id) ?? true);
}

function timetableOn(calendar: Calendar, day: Day): readonly Session[] {
  const date = day.slice(5);
  const table = calendar.timetables.find(({ from, to }) => (from <= to ? from <= date && date <= to : from <= date || date <= to));
  return (table?.sessions ?? []).map(({ id, open, close }) => {
    const { start, stop } = table?.ticketing[id] ?? { start: open, stop: close };
    return { id, open, close, start, stop };
  });
}

/** What shuts the hall at this hour, where it would be open otherwise: from the close of the session before, to the close of what is shut. */
function shutBy(calendar: Calendar, day: Day, clock: Clock): CalendarException | undefined {
  const planned = plannedOn(calendar, day);
  const left = sessionsOn(calendar, day);
  const nth = left.length === 0 ? 0 : planned.findIndex(({ close }) => clock < close);
  const now = planned[nth];
  if (!now || left.some(({ id }) => id === now.id)) return undefined;
  return ofDay(calendar, day, 'closed').find(({ sessions }) => sessions?.includes(now.id) ?? true);
}

/** A session in which numbers are given: its day, and the instant at which its windows close. */
export type SessionNow = Session & { readonly day: Day; readonly closesAt: Instant };

/** The session in which numbers are given at an instant; null while none are. */
export const sessionAt = (calendar: Calendar, at: Instant): SessionNow | null => sessionOfMinute(calendar, Math.floor(at / MINUTE));
const sessionOfMinute = lately((calendar, minute: number): SessionNow | null => {
  const { day, clock } = localTime(minute * MINUTE, calendar.timezone);
  const session = sessionsOn(calendar, day).find(({ start, stop }) => start <= clock && clock < stop);
  return session ? { ...session, day, closesAt: instantAt(day, session.close, calendar.timezone) } : null;
});

/** What the hall is doing at an instant: the closing minute itself is already shut. Clocks on the wall know no seconds. */
export const hallTime = (calendar: Calendar, at: Instant): HallTime => timeOfMinute(calendar, Math.floor(at / MINUTE));
const timeOfMinute = lately(readTime);

function readTime(calendar: Calendar, minute: number): HallTime {
  const at = minute * MINUTE;
  const { day, clock } = localTime(at, calendar.timezone);
  const sessions = sessionsOn(calendar, day);
  const notice = noticeFor(calendar, day);
  const shut = shutBy(calendar, day, clock);
  const holiday = notice && notice.kind !== 'makeup_workday' ? { zh: notice.name_zh, en: notice.name_en } : null;
  const open = sessions.some(({ start, stop }) => start <= clock && clock < stop);
  const atWork = sessions.some((one) => one.open <= clock && clock < one.close);
  const first = sessions[0];
  const last = sessions.at(-1);

  const seen = (phase: HallPhase, reason: HallTime['reason']): HallTime => ({
    day,
    phase,
    open,
    reason: open ? null : shut ? 'special' : reason,
    holiday,
    special: shut && !open ? { zh: shut.reason_zh, en: shut.reason_en || shut.reason_zh } : null,
    nextOpening: open ? null : nextOpening(calendar, at),
    sessions,
  });

  if (!first || !last) return seen('closed', holiday ? 'holiday' : 'rest-day');
  if (atWork) return seen(open ? 'open' : 'closing', 'closing');
  if (clock < first.open) {
    const doors = calendar.building?.open ?? '00:00'; // in the small hours the hall is shut, not about to open
    return seen(open || (clock >= doors && !shut) ? 'pre-open' : 'closed', 'before-hours');
  }
  if (clock < last.open) return seen(shut ? 'closed' : 'lunch', 'lunch');
  return seen('closed', 'after-hours');
}

const LOOK_AHEAD = 40; // days; the longest holiday known is nine

/** When numbers are given next, looking from an instant at which they are not. */
export function nextOpening(calendar: Calendar, at: Instant): Instant | null {
  const { day, clock } = localTime(at, calendar.timezone);
  for (let ahead = 0; ahead <= LOOK_AHEAD; ahead += 1) {
    const then = addDays(day, ahead);
    const next = sessionsOn(calendar, then).find(({ start }) => ahead > 0 || start > clock);
    if (next) return instantAt(then, next.start, calendar.timezone);
  }
  return null;
}

/**
 * How much of a stretch of service, in milliseconds, lies after a session of its day has closed: in the break before the
 * next one, or after the last one, without end. Nothing before the first session counts, nor on a day without sessions.
 */
export function afterClosing(sessions: readonly Session[], day: Day, from: Instant, to: Instant, zone: string): number {
  let sum = 0;
  for (const [nth, { close }] of sessions.entries()) {
    const next = sessions[nth + 1];
    const begins = Math.max(from, instantAt(day, close, zone));
    const ends = Math.min(to, next ? instantAt(day, next.open, zone) : to);
    sum += Math.max(0, ends - begins);
  }
  return sum;
}
