import { hallTime, nextOpening, sessionAt } from '../../../shared/schedule.ts';
import type { Queue } from '../../../shared/settings.ts';
import { iso, MINUTE } from '../../../shared/time.ts';
import type { Instant, QueueCode, Refusal } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { type Estimate, estimate, freeAt, roundMean, serviceMean } from './estimate.ts';
import { lineOfWindow, type QueueState, waitingIn, windowIn } from './state.ts';

// When to stop: by the hours, by the session's quota, or when one more could not be finished in time.
// What is issued is served: nothing in here looks at a ticket that has been given.

type Shut = Refusal & { refusal: 'hall-closed' | 'quota-full' | 'queue-closed' };

/** Why no numbers are given at this hour; null while they are. */
export function closedNow({ alwaysOpen, calendar }: Settings, at: Instant): Shut | null {
  if (alwaysOpen || sessionAt(calendar, at)) return null;
  return { refusal: 'hall-closed', ...nextTime(calendar, at) };
}

/**
 * Why no more numbers of a queue are given now; null while they are. `play` answers the estimate of the hall as it is:
 * a view hands in the one that it has made already.
 */
export function shutNow(
  state: QueueState,
  settings: Settings,
  of: Queue,
  at: Instant,
  play: () => Estimate = () => estimate(state, settings, at),
): Shut | null {
  const hours = closedNow(settings, at);
  if (hours) return hours;
  if (state.stopped.has(of.code)) return { refusal: 'queue-closed', nextOpening: null }; // until somebody resumes it
  const session = settings.alwaysOpen ? null : sessionAt(settings.calendar, at);
  if (!session) return null;
  const quota = of.quota[session.id];
  if (quota !== undefined && issuedIn(state, of.code, session.id) >= quota)
    return { refusal: 'quota-full', ...nextTime(settings.calendar, at) };
  const until = session.closesAt + settings.rules['issue.overtime_minutes'] * MINUTE;
  if (surelyDoneBy(state, settings, of.code, at, until)) return null;
  const told = play().queues.get(of.code);
  if (!told || !servesNow(state, settings, of.code)) return null; // what cannot be told, or only hoped for, stops nobody
  const finished = at + told.after + serviceMean(state, settings, of.code);
  return finished > until ? { refusal: 'queue-closed', ...nextTime(settings.calendar, at) } : null;
}

/** Whether a guide may still give a number, with a reason (延时服务): while the hall is at work or at lunch, never in a hall that is shut. */
export function mayIssueLate({ alwaysOpen, calendar }: Settings, at: Instant): boolean {
  const { open, phase } = hallTime(calendar, at);
  return alwaysOpen || open || phase === 'closing' || phase === 'lunch';
}

const nextTime = (calendar: Settings['calendar'], at: Instant) => {
  const next = nextOpening(calendar, at);
  return { nextOpening: next === null ? null : iso(next) };
};

export const issuedIn = (state: QueueState, code: QueueCode, session: string): number => state.issuedIn.get(`${code} ${session}`) ?? 0;

const servesNow = (state: QueueState, { windows }: Settings, code: QueueCode): boolean =>
  windows.some(({ no, categories, second }) => windowIn(state, no).status === 'open' && [...categories, ...second].includes(code));

/** Quick and on the safe side: one window could serve everybody who waits in any of its lines, and one more, in time. */
function surelyDoneBy(state: QueueState, settings: Settings, code: QueueCode, at: Instant, until: Instant): boolean {
  const mean = (one: QueueCode) => roundMean(state, settings, one);
  return settings.windows.some(({ no, categories, second }) => {
    if (windowIn(state, no).status !== 'open' || !categories.includes(code)) return false;
    let done = freeAt(state, no, mean, at) + serviceMean(state, settings, code);
    for (const line of [...categories, ...second]) done += waitingIn(state, line) * mean(line);
    for (const own of state.lines.get(lineOfWindow(no))?.values() ?? []) done += mean(own.queue);
    return done <= until;
  });
}
