import { hallTime, sessionAt } from '../../shared/schedule.ts';
import { iso, MINUTE } from '../../shared/time.ts';
import type { DeskQueue, DeskView, DeskWindow, Overdue } from '../../shared/views.ts';
import type { Instant, WindowNo } from '../../shared/words.ts';
import { hallView, seen } from './hall-view.ts';
import { helpGoing, helpOpen, noticesAt } from './notices/notices.ts';
import { notificationsDue } from './notifications-due.ts';
import { issuedIn } from './queue/closing.ts';
import { freePost } from './queue/desk-decide.ts';
import { areBothAway, awaySince, isManned, isOnDutyTime } from './queue/presence.ts';
import { byTurn, isLive, type Ticket, ticketIn, windowIn } from './queue/state.ts';
import { minutes, queueRows, windowRows } from './queue/views.ts';
import type { Settings } from './settings.ts';
import type { HallState } from './state.ts';

// What the desk sees: the whole hall, and what somebody should see to.

/** How long something may stay as it is before the desk is told; each is short of what the hall's rules call a failure. */
const CALLED_LONG = 3 * MINUTE;
const HANDOVER_LONG = 5 * MINUTE;
const HELD_LONG = 60 * MINUTE;
const PAUSED_LONG = 30 * MINUTE;
const BOTH_AWAY = 2 * MINUTE;
/** The share of `post.absent_minutes` after which somebody is told, before it is recorded. */
const WARNED_AT = 2 / 3;
/** A visitor who is handed on so often is passed round (首问负责制). */
const PASSED_ROUND = 2;
/** A service is long when it takes so many times its queue's mean. */
const SERVED_LONG = 3;

/** How the printers and the screens are is not in the journal: it is told by whoever hears them. */
export type DevicesSeen = Pick<DeskView, 'printers' | 'alerts' | 'screens' | 'devicesHeard'>;

export function deskView(hall: HallState, settings: Settings, devices: DevicesSeen, at: Instant): DeskView {
  const queues = deskQueues(hall, settings, at);
  const offered = [...hall.queue.offered].flatMap((id) => ticketIn(hall.queue, id) ?? []);
  return {
    ...seen(hall, at),
    hall: hallView(hall, settings, at),
    windows: deskWindows(hall, settings, at),
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
    missed: missedTickets(hall),
    still: stillWaiting(hall, settings, at),
    clerks: settings.staff.map(({ id, name }) => ({ id, name })),
    overdue: overdue(hall, settings, queues, offered, at),
    notifications: notificationsDue(hall, settings, null, at),
    announcements: noticesAt(hall.notices, null, at),
    ...devices,
  };
}

function deskWindows(hall: HallState, settings: Settings, at: Instant): DeskWindow[] {
  const manned = !settings.alwaysOpen && isOnDutyTime(settings, at);
  return windowRows(hall, settings).map((row) => {
    const now = windowIn(hall.queue, row.window);
    const { clerk, post, pausedFor, since, held, doneToday, afterClosing, ticket, absent } = now;
    const here = ticketIn(hall.queue, ticket);
    return {
      ...row,
      clerk,
      clerkName: clerk === null ? null : (settings.staffOf.get(clerk)?.name ?? clerk),
      post,
      pausedFor,
      since: since === 0 ? null : iso(since),
      ticketSince: here ? iso(here.since) : null,
      vacant: manned && !row.reserve && !isManned(now),
      absent,
      held: held.length,
      doneToday,
      afterClosing: minutes(afterClosing),
      tickets: [ticket, ...held].flatMap((id) => {
        const one = ticketIn(hall.queue, id);
        return one ? [{ id: one.id, number: one.number, status: one.status, since: iso(one.since) }] : [];
      }),
      flex: isFlex(settings, row.window),
      posts: postsOf(hall, settings, row.window),
    };
  });
}

const isFlex = ({ windowOf }: Settings, no: WindowNo): boolean => {
  const of = windowOf.get(no);
  return of !== undefined && (of.status === 'reserve' || of.tidal);
};

function postsOf({ queue }: HallState, { windowOf, staffOf }: Settings, no: WindowNo): DeskWindow['posts'] {
  const of = windowOf.get(no);
  const elsewhere = (clerk: string) => [...queue.windows.values()].find((one) => one.no !== no && one.clerk === clerk)?.no ?? null;
  const posts = [
    { post: 'A' as const, clerk: of?.post_a ?? null },
    { post: 'B' as const, clerk: of?.post_b ?? null },
  ];
  return posts.flatMap(({ post, clerk }) =>
    clerk === null ? [] : [{ post, clerk, name: staffOf.get(clerk)?.name ?? clerk, at: elsewhere(clerk) }],
  );
}

/** Numbers that were missed and may still come back, newest first. */
const missedTickets = ({ queue }: HallState): DeskView['missed'] =>
  [...queue.missed]
    .flatMap((id) => ticketIn(queue, id) ?? [])
    .sort((a, b) => b.since - a.since)
    .map(({ id, number, queue: code, since }) => ({ id, number, queue: code, at: iso(since) }));

/** Everybody who waits once no numbers are given any more: what is issued is served. */
function stillWaiting({ queue }: HallState, settings: Settings, at: Instant): DeskView['still'] {
  if (settings.alwaysOpen || hallTime(settings.calendar, at).open) return [];
  const open = settings.windows.filter(({ no }) => windowIn(queue, no).status !== 'closed');
  return [...queue.lines.values()]
    .flatMap((line) => [...line.values()])
    .concat([...queue.offered].flatMap((id) => ticketIn(queue, id) ?? []))
    .sort(byTurn)
    .map(({ number, queue: code, takenAt, line }) => ({
      number,
      queue: code,
      takenAt: iso(takenAt),
      windows: line?.startsWith('@')
        ? [line.slice(1)]
        : open.filter(({ categories, second }) => [...categories, ...second].includes(code)).map(({ no }) => no),
    }));
}

/** The shut flex window that serves a queue and that somebody is free to sit at; null: there is none. */
function flexFor({ queue }: HallState, settings: Settings, code: string): WindowNo | null {
  const found = settings.windows.find(
    ({ no, categories, second }) =>
      isFlex(settings, no) &&
      windowIn(queue, no).status === 'closed' &&
      [...categories, ...second].includes(code) &&
      freePost(queue, settings, no) !== null,
  );
  return found?.no ?? null;
}

function deskQueues(hall: HallState, settings: Settings, at: Instant): DeskQueue[] {
  const session = settings.alwaysOpen ? null : sessionAt(settings.calendar, at);
  return queueRows(hall, settings, at).map((row) => {
    const of = settings.queueOf.get(row.queue);
    const quota = session ? of?.quota[session.id] : undefined;
    const first = oldestOf(hall, row.queue);
    const longest = first ? Math.floor((at - first.takenAt) / MINUTE) : null;
    const stop = hall.queue.stopped.get(row.queue);
    const alert = { people: of?.alert.waiting_people ?? 0, minutes: of?.alert.waiting_minutes ?? 0 };
    return {
      ...row,
      longest,
      issuedToday: hall.queue.issued.get(row.queue) ?? 0,
      quota:
        session && quota !== undefined ? { session: session.id, issued: issuedIn(hall.queue, row.queue, session.id), of: quota } : null,
      alert,
      overAlert: row.waiting > alert.people || (longest ?? 0) > alert.minutes,
      stopped: stop ? { reason: stop.reason, since: iso(stop.since) } : null,
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
    found.push({ what, queue: null, window: null, number: null, flex: null, ...more, since: iso(since), ms: since });
  for (const { queue, waiting, alert, longest } of queues) {
    const oldest = oldestOf(hall, queue);
    if (!oldest) continue;
    if ((longest ?? 0) > alert.minutes)
      add('waiting-long', oldest.takenAt, { queue, number: oldest.number, flex: flexFor(hall, settings, queue) });
    else if (waiting > alert.people) add('waiting-many', oldest.takenAt, { queue, flex: flexFor(hall, settings, queue) });
  }
  for (const { number, queue, handover } of offered)
    if (handover && at - handover.at > HANDOVER_LONG) add('handover-untaken', handover.at, { queue, number, window: handover.from });
  for (const one of [...hall.queue.tickets.values()])
    if (one.passedOn >= PASSED_ROUND && isLive(one))
      add('passed-on', one.since, { queue: one.queue, number: one.number, window: one.window });
  for (const { no } of settings.windows) {
    const window = windowIn(hall.queue, no);
    const { status, since, ticket, held } = window;
    const away = awaySince(window);
    if (away !== null && isOnDutyTime(settings, at) && at - away > settings.rules['post.absent_minutes'] * MINUTE * WARNED_AT)
      add('window-unattended', away, { window: no });
    if (
      since > 0 &&
      !settings.alwaysOpen &&
      isOnDutyTime(settings, at) &&
      !isManned(window) &&
      areBothAway(hall.queue, settings, no) &&
      at - (away ?? since) > BOTH_AWAY
    )
      add('posts-away', away ?? since, { window: no });
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
  for (const { queue, number, window, since, due, today, overdue } of notificationsDue(hall, settings, null, at))
    if (today) add(overdue ? 'notification-overdue' : 'notification-due', Date.parse(overdue ? due : since), { queue, number, window });
  return found.sort((a, b) => a.ms - b.ms).map(({ ms: _ms, ...one }) => one);
}
