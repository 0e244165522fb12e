import { sessionsOn } from '../../../shared/schedule.ts';
import type { Window } from '../../../shared/settings.ts';
import { instantAt, localTime, MINUTE } from '../../../shared/time.ts';
import type { Day, Instant, WindowNo } from '../../../shared/words.ts';
import { accept, type Decision } from '../decision.ts';
import type { Settings } from '../settings.ts';
import type { Of } from './commands.ts';
import type { QueueEvent } from './events.ts';
import { ofMine } from './mine.ts';
import { type QueueState, type WindowState, windowIn } from './state.ts';

// Who sits at the windows, and who ought to (AB岗工作制, 脱岗).

export function leaveNote({ about, by, window, text }: Of<'leaveNote'>, queue: QueueState, settings: Settings, at: Instant): Decision {
  const mine = ofMine(queue, settings, window, by);
  if ('refusal' in mine) return mine;
  if ((mine.note?.text ?? '') === text) return accept();
  return accept({ about, by, at, type: 'NoteLeft', window, text: text || null });
}

export function loseConsole({ about, by, window }: Of<'loseConsole'>, queue: QueueState, at: Instant): Decision {
  const { status, silentSince } = windowIn(queue, window);
  return status === 'closed' || silentSince !== null ? accept() : accept({ about, by, at, type: 'ConsoleLost', window });
}

export function findConsole({ about, by, window }: Of<'findConsole'>, queue: QueueState, at: Instant): Decision {
  return windowIn(queue, window).silentSince === null ? accept() : accept({ about, by, at, type: 'ConsoleBack', window });
}

/** Since when nobody is at an opened window and no reason was told; null while somebody is there, or where they are is known. */
export function awaySince({ status, pausedKind, since, silentSince }: WindowState): Instant | null {
  if (status === 'closed') return null;
  if (status === 'paused') return pausedKind === 'away' ? since : null;
  return silentSince;
}

/** When a clerk who stays away counts as absent (`post.absent_minutes`); null: they need not be there, or are. */
export function absentFrom(window: WindowState, settings: Settings, at: Instant): Instant | null {
  const since = awaySince(window);
  return since === null || !isOnDutyTime(settings, at) ? null : since + settings.rules['post.absent_minutes'] * MINUTE;
}

/** Whoever is away too long without a reported reason is recorded as absent, once for each time away. */
export function absencesDue(queue: QueueState, settings: Settings, at: Instant): QueueEvent[] {
  return [...queue.windows.values()].flatMap((window): QueueEvent[] => {
    const [since, from] = [awaySince(window), absentFrom(window, settings, at)];
    if (window.absent || window.clerk === null || since === null || from === null || at < from) return [];
    return [{ about: 'queue', by: 'clock', at, type: 'AbsenceRecorded', window: window.no, clerk: window.clerk, since }];
  });
}

/** Windows are manned within the hall's sessions; a trial that is open at all hours has no hours to be late for, only to stay in. */
export function isOnDutyTime({ alwaysOpen, calendar, hall }: Settings, at: Instant): boolean {
  if (alwaysOpen) return true;
  const { day, clock } = localTime(at, hall.timezone);
  return sessionsOn(calendar, day).some(({ open, close }) => open <= clock && clock < close);
}

/** When a window will be open, and how many milliseconds sooner or later it may well be. */
export type Expected = { readonly at: Instant; readonly within: number };

/**
 * When windows that are not open will be, as far as it can be known: before a session those in regular use are expected for its opening, in
 * the morning as early or late as they opened last; whoever is at a meal comes back with the next session, others after as long as such a
 * break usually lasts here. Null: nobody knows.
 */
export function expected(queue: QueueState, settings: Settings, at: Instant): (of: Window) => Expected | null {
  const { calendar, alwaysOpen, hall } = settings;
  const { day, clock } = localTime(at, hall.timezone);
  const sessions = alwaysOpen ? [] : sessionsOn(calendar, day);
  const next = sessions.find(({ open }) => clock < open);
  const opens = next ? { at: instantAt(day, next.open, hall.timezone), within: COMES_WITHIN } : null;
  const late = opens && next === sessions[0] ? usuallyLate(queue, settings, day) : 0;
  const forOpening = opens && !isOnDutyTime(settings, at) ? { ...opens, at: Math.max(at, opens.at + late) } : null;
  return ({ no, status: use, post_a }) => {
    const window = windowIn(queue, no);
    if (window.status === 'paused') return (window.pausedKind === 'meal' ? opens : null) ?? endOfBreak(queue, window, at);
    return use === 'open' && post_a ? forOpening : null;
  };
}

const COMES_WITHIN = 3 * MINUTE;
const ENOUGH = 5; // breaks of a kind, before one may be told from the others

/** When whoever is on a break comes back: after the middle one of its kind, or soon where that is over; null once it has lasted twice as long. */
function endOfBreak({ breaks }: QueueState, { pausedKind, since }: WindowState, at: Instant): Expected | null {
  const known = [...(breaks.get(pausedKind ?? 'other') ?? [])].sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? 0;
  if (known.length < ENOUGH || at - since > 2 * usual) return null;
  return { at: Math.max(since + usual, at + usual / 4), within: usual / 2 };
}

const NEAR = 30 * MINUTE; // a window that was opened later than that was not meant for the opening

/** How long after the hall's opening its windows opened on their last day, in milliseconds; the middle one, mostly negative. */
function usuallyLate(queue: QueueState, { calendar, hall }: Settings, today: Day): number {
  const late = [...queue.windows.values()].flatMap(({ firstOpened }): number[] => {
    const first = firstOpened && sessionsOn(calendar, firstOpened.day)[0];
    // Those that are open today already are the early ones: they say nothing of the others.
    return first && firstOpened.day !== today ? [firstOpened.at - instantAt(firstOpened.day, first.open, hall.timezone)] : [];
  });
  const near = late.filter((one) => Math.abs(one) <= NEAR).sort((a, b) => a - b);
  return near[Math.floor(near.length / 2)] ?? 0;
}

/** Neither of a window's two posts sits at any window that is open: whoever comes for it finds nobody (AB岗). */
export function areBothAway(queue: QueueState, { windowOf }: Settings, no: WindowNo): boolean {
  const of = windowOf.get(no);
  const there = [...queue.windows.values()].filter((one) => one.status !== 'closed' && awaySince(one) === null).map(({ clerk }) => clerk);
  return ![of?.post_a, of?.post_b].some((post) => post && there.includes(post)) && !isManned(windowIn(queue, no));
}

/** Somebody sits there, whoever it is. */
export const isManned = (window: WindowState): boolean => window.status !== 'closed' && awaySince(window) === null;
