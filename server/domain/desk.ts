import { sessionAt } from '../../shared/schedule.ts';
import { iso, MINUTE } from '../../shared/time.ts';
import type { DeskQueue, DeskView, DeskWindow, Overdue } from '../../shared/views.ts';
import type { Instant } from '../../shared/words.ts';
import { hallView, seen } from './hall-view.ts';
import { helpGoing, helpOpen, noticesAt } from './notices/notices.ts';
import { issuedIn } from './queue/closing.ts';
import { type Ticket, ticketIn, windowIn } from './queue/state.ts';
import { minutes, missedNumbers, queueRows, windowRows } from './queue/views.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

// What the desk sees: the whole hall, and what somebody should see to.

/** How long something may stay as it is before the desk is told; each is short of what the hall's rules call a failure. */
const CALLED_LONG = 3 * MINUTE;
const HANDOVER_LONG = 5 * MINUTE;
const HELD_LONG = 60 * MINUTE;
const PAUSED_LONG = 30 * MINUTE;
/** A service is long when it takes so many times its queue's mean. */
const SERVED_LONG = 3;

/** How the printers and the screens are is not in the journal: it is told by whoever hears them. */
export type DevicesSeen = Pick<DeskView, 'printers' | 'alerts' | 'screens' | 'devicesHeard'>;

export function deskView(hall: HallState, settings: Settings, devices: DevicesSeen, at: Instant): DeskView {
  const queues = deskQueues(hall, settings, at);
  const offered = [...hall.queue.offered].flatMap((id) => ticketIn(hall.queue, id) ?? []);
  return {
    ...seen(hall, at),
    hall: hallView(settings, at),
    windows: deskWindows(hall, settings),
    queues,
    help: helpOpen(hall.notices),
    going: helpGoing(hall.notices, settings, at),
    handovers: offered.map(({ id, number, queue, handover, since }) => ({
      id,
      number,
      queue,
      from: handover?.from ?? '',
      to: handover && 'window' in handover.to ? handover.to.window : queue,
      since: iso(handover?.at ?? since),
    })),
    missed: missedNumbers(hall, () => true),
    overdue: overdue(hall, settings, queues, offered, at),
    announcements: noticesAt(hall.notices, null, at),
    ...devices,
  };
}

function deskWindows(hall: HallState, settings: Settings): DeskWindow[] {
  return windowRows(hall, settings).map((row) => {
    const { clerk, post, pausedFor, since, held, doneToday, afterClosing, ticket } = windowIn(hall.queue, row.window);
    const here = ticketIn(hall.queue, ticket);
    return {
      ...row,
      clerk,
      clerkName: clerk === null ? null : (settings.staffOf.get(clerk)?.name ?? clerk),
      post,
      pausedFor,
      since: since === 0 ? null : iso(since),
      ticketSince: here ? iso(here.since) : null,
      held: held.length,
      doneToday,
      afterClosing: minutes(afterClosing),
    };
  });
}

function deskQueues(hall: HallState, settings: Settings, at: Instant): DeskQueue[] {
  const session = settings.alwaysOpen ? null : sessionAt(settings.calendar, at);
  return queueRows(hall, settings, at).map((row) => {
    const of = settings.queueOf.get(row.queue);
    const quota = session ? of?.quota[session.id] : undefined;
    const first = oldestOf(hall, row.queue);
    const longest = first ? Math.floor((at - first.takenAt) / MINUTE) : null;
    const alert = { people: of?.alert.waiting_people ?? 0, minutes: of?.alert.waiting_minutes ?? 0 };
    return {
      ...row,
      longest,
      issuedToday: hall.queue.issued.get(row.queue) ?? 0,
      quota:
        session && quota !== undefined ? { session: session.id, issued: issuedIn(hall.queue, row.queue, session.id), of: quota } : null,
      alert,
      overAlert: row.waiting > alert.people || (longest ?? 0) > alert.minutes,
    };
  });
}

/** Whoever has waited longest in a queue. */
function oldestOf({ queue }: HallState, code: string): Ticket | undefined {
  let oldest: Ticket | undefined;
  for (const one of queue.lines.get(code)?.values() ?? []) if (!oldest || one.takenAt < oldest.takenAt) oldest = one;
  return oldest;
}

/** What should be seen to, oldest first. */
function overdue(hall: HallState, settings: Settings, queues: readonly DeskQueue[], offered: readonly Ticket[], at: Instant): Overdue[] {
  const found: (Overdue & { ms: Instant })[] = [];
  const add = (what: Overdue['what'], since: Instant, more: Partial<Overdue>) =>
    found.push({ what, queue: null, window: null, number: null, ...more, since: iso(since), ms: since });
  for (const { queue, waiting, alert, longest } of queues) {
    const oldest = oldestOf(hall, queue);
    if (!oldest) continue;
    if ((longest ?? 0) > alert.minutes) add('waiting-long', oldest.takenAt, { queue, number: oldest.number });
    else if (waiting > alert.people) add('waiting-many', oldest.takenAt, { queue });
  }
  for (const { number, queue, handover } of offered)
    if (handover && at - handover.at > HANDOVER_LONG) add('handover-untaken', handover.at, { queue, number, window: handover.from });
  for (const { no } of settings.windows) {
    const { status, since, ticket, held } = windowIn(hall.queue, no);
    if (status === 'paused' && at - since > PAUSED_LONG) add('window-paused-long', since, { window: no });
    const here = ticketIn(hall.queue, ticket);
    const mean = (settings.queueOf.get(here?.queue ?? '')?.avg_service_minutes ?? 0) * MINUTE;
    const place = here ? { window: no, queue: here.queue, number: here.number } : {};
    if (here?.status === 'called' && at - (here.lastCallAt ?? here.since) > CALLED_LONG)
      add('called-long', here.lastCallAt ?? here.since, place);
    if (here?.status === 'serving' && mean > 0 && at - here.since > SERVED_LONG * mean) add('served-long', here.since, place);
    for (const id of held) {
      const one = ticketIn(hall.queue, id);
      if (one && at - one.since > HELD_LONG) add('held-long', one.since, { window: no, queue: one.queue, number: one.number });
    }
  }
  return found.sort((a, b) => a.ms - b.ms).map(({ ms: _ms, ...one }) => one);
}
