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

/**
 * When windows that are not open will be, as far as the hall's hours tell: before a session those in regular use are expected for its
 * opening, in the morning as early or late as they opened last; whoever is at a meal comes back with the next session. Null: nobody knows.
 */
export function expected(queue: QueueState, settings: Settings, at: Instant): (of: Window) => Instant | null {
  const { calendar, alwaysOpen, hall } = settings;
  const { day, clock } = localTime(at, hall.timezone);
  const sessions = sessionsOn(calendar, day);
  const next = sessions.find(({ open }) => clock < open);
  if (alwaysOpen || !next) return () => null;
  const opens = instantAt(day, next.open, hall.timezone);
  const forOpening = isOnDutyTime(settings, at)
    ? null
    : Math.max(at, opens + (next === sessions[0] ? usuallyLate(queue, settings, day) : 0));
  return ({ no, status: use, post_a }) => {
    const { status, pausedKind } = windowIn(queue, no);
    if (status === 'paused') return pausedKind === 'meal' ? opens : null;
    return use === 'open' && post_a ? forOpening : null;
  };
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
