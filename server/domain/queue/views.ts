import type { Queue } from '../../../shared/settings.ts';
import { DAY, iso, localTime, MINUTE } from '../../../shared/time.ts';
import type {
  Call,
  ClerkOnSign,
  Named,
  QueueRow,
  SignView,
  TicketPlaceView,
  TicketView,
  Wait,
  WindowRow,
  WindowTicket,
  WindowView,
} from '../../../shared/views.ts';
import type { Instant, Priority, QueueCode, StaffId, TicketId, WindowNo, ZoneCode } from '../../../shared/words.ts';
import { workdayAfter } from '../../../shared/workdays.ts';
import { emergencyIn, HALTED } from '../emergency.ts';
import { hallView, seen } from '../hall-view.ts';
import { notificationsDue } from '../notifications-due.ts';
import { picture } from '../picture.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import type { Tree } from '../tree.ts';
import { shutNow } from './closing.ts';
import { type Back, countsFrom } from './come-back.ts';
import { callsBeforeMiss, isOfferedTo, isReturnable, mayUndoMiss, recallMax } from './decide.ts';
import { type Estimate, estimate, waitOf } from './estimate.ts';
import { nextFew, turnAt } from './order.ts';
import { absentFrom, awaySince } from './presence.ts';
import {
  byTurn,
  inVain,
  type Line,
  lineOfWindow,
  type QueueState,
  type Ticket,
  type Turn,
  ticketIn,
  type WindowState,
  waitingIn,
  windowIn,
} from './state.ts';

// Each function is one audience's whole view; what it does not return does not leave the server.

const named = (of: { name_zh: string; name_en: string }): Named => ({ name: of.name_zh, nameEn: of.name_en });

/** How many are called before each ticket of a line. Settled lines never change, so they are counted once. */
const counted = new WeakMap<Tree<Turn, Ticket>, Map<TicketId, number>>();
function ranksIn(lane: Tree<Turn, Ticket>): Map<TicketId, number> {
  let ranks = counted.get(lane);
  if (!ranks) {
    ranks = new Map();
    for (const { id } of lane.values()) ranks.set(id, ranks.size);
    counted.set(lane, ranks);
  }
  return ranks;
}

const FRESH = 5_000; // milliseconds for which a simulation of a settled hall still holds
const simulated = new WeakMap<QueueState, { at: Instant; settings: Settings; estimate: Estimate }>();
/** One simulation answers every view of one state of the hall. */
export function estimated(queue: QueueState, settings: Settings, at: Instant): Estimate {
  const known = simulated.get(queue);
  if (known && known.settings === settings && Math.abs(at - known.at) < FRESH) return known.estimate;
  const made = { at, settings, estimate: estimate(queue, settings, at) };
  simulated.set(queue, made);
  return made.estimate;
}

/** What is promised to whoever takes a number now: the same as their slip says, who may stand before others. */
export function promised(
  queue: QueueState,
  settings: Settings,
  at: Instant,
  wish: { readonly queue: QueueCode; readonly priority?: Priority | null; readonly back?: Pick<Back, 'firstAt'> | null },
): Wait {
  const { priority = null, back = null } = wish;
  const turn = turnAt(back ? countsFrom(back, settings, at) : at, priority, settings.rules['priority.head_start_minutes']);
  const played = turn === at ? estimated(queue, settings, at) : estimate(queue, settings, at, { queue: wish.queue, turnAt: turn });
  return waitOf(played.queues.get(wish.queue));
}

const earlierIn = (queue: QueueState, line: Line, turn: Turn): number => {
  let count = 0;
  for (const other of queue.lines.get(line)?.keys() ?? []) {
    if (byTurn(other, turn) >= 0) break;
    count += 1;
  }
  return count;
};

/** Tickets that will be called before it; null unless it waits. */
function aheadOf(queue: QueueState, ticket: Ticket, settings: Settings): number | null {
  if (ticket.status !== 'waiting') return null;
  const lane = ticket.line === null ? undefined : queue.lines.get(ticket.line);
  if (lane && ticket.line === ticket.queue) return ranksIn(lane).get(ticket.id) ?? 0;
  // Handed over: it stands among those of the window or queue that it was handed to, by its own place in time.
  const window = ticket.line?.startsWith('@')
    ? ticket.line.slice(1)
    : ticket.handover && 'window' in ticket.handover.to
      ? ticket.handover.to.window
      : null;
  const lines = window === null ? [ticket.queue] : [lineOfWindow(window), ...(settings.windowOf.get(window)?.categories ?? [])];
  return lines.reduce((sum, line) => sum + earlierIn(queue, line, ticket), 0);
}

/** A ticket as CONTRACT.md names it. */
export function ticketView({ queue }: HallState, settings: Settings, ticket: Ticket, at: Instant): TicketView {
  const { id, number, matter, lang, status, takenAt, calledAt, doneAt } = ticket;
  return {
    id,
    number,
    queue: ticket.queue,
    matter,
    lang,
    status,
    ahead: aheadOf(queue, ticket, settings),
    wait: status === 'waiting' ? waitOf(estimated(queue, settings, at).tickets.get(id)) : null,
    window: status === 'called' || status === 'serving' ? ticket.window : null,
    takenAt: iso(takenAt),
    calledAt: calledAt === null ? null : iso(calledAt),
    doneAt: doneAt === null ? null : iso(doneAt),
  };
}

type Shown = Pick<Ticket, 'queue' | 'matter' | 'status' | 'since' | 'lastWindow'>;

/** The same for its holder's phone, with the names of the places around it. Written out: it is made for thousands at a time. */
export function ticketPlace(hall: HallState, settings: Settings, view: TicketView, ticket: Shown, at: Instant): TicketPlaceView {
  const matter = ticket.matter === null ? undefined : settings.matterOf.get(ticket.matter);
  const { queueName, zone, windows } = surroundings(settings, ticket.queue);
  return {
    seq: hall.seq,
    at: iso(at),
    id: view.id,
    number: view.number,
    queue: view.queue,
    matter: view.matter,
    lang: view.lang,
    status: view.status,
    ahead: view.ahead,
    wait: view.wait,
    window: view.window,
    takenAt: view.takenAt,
    calledAt: view.calledAt,
    doneAt: view.doneAt,
    hall: hallView(hall, settings, at),
    queueName,
    zone,
    windows,
    matterName: matter ? named(matter) : null,
    rejoinBehind: ticket.status === 'missed' ? rejoinBehind(settings) : null,
    since: iso(ticket.since),
    lastWindow: ticket.lastWindow,
  };
}

type Surroundings = Pick<TicketPlaceView, 'queueName' | 'zone' | 'windows'>;
const around = new WeakMap<Settings, Map<QueueCode, Surroundings>>();
/** What stands around a queue is the same for each of its thousands of phones. */
function surroundings(settings: Settings, code: QueueCode): Surroundings {
  const known = around.get(settings) ?? new Map<QueueCode, Surroundings>();
  around.set(settings, known);
  let found = known.get(code);
  if (!found) {
    const queue = settings.queueOf.get(code);
    found = {
      queueName: queue ? named(queue) : { name: code, nameEn: code },
      zone: zoneOf(settings, queue?.zone ?? ''),
      windows: windowsFor(settings, code),
    };
    known.set(code, found);
  }
  return found;
}

/** Behind how many a missed number rejoins: 0, at the tail of them all; null where the hall voids it instead. */
export const rejoinBehind = ({ rules }: Settings): number | null => {
  const { 'ticket.missed_policy': policy, 'ticket.missed_reinsert_after': behind } = rules;
  return policy === 'void' ? null : policy === 'tail' ? 0 : behind;
};

export function zoneOf({ hall }: Settings, code: ZoneCode) {
  const zone = hall.zones.find((one) => one.code === code);
  const floor = hall.floors.find(({ no }) => no === zone?.floor);
  return {
    code,
    name: zone?.name_zh ?? code,
    nameEn: zone?.name_en ?? code,
    floor: zone?.floor ?? 1,
    floorName: floor?.name_zh ?? '',
    floorNameEn: floor?.name_en ?? '',
  };
}

/** The windows where a queue is usually called: those in regular use that serve it in their first rank. */
const windowsFor = ({ windows }: Settings, code: QueueCode): WindowNo[] =>
  windows.filter(({ categories, status }) => status === 'open' && categories.includes(code)).map(({ no }) => no);

/** One line a queue: how many wait, whether numbers are given. */
export function queueRows(hall: HallState, settings: Settings, at: Instant): QueueRow[] {
  return settings.queues.map((of) => queueRow(hall, settings, of, at));
}

export function queueRow({ queue, notices }: HallState, settings: Settings, of: Queue, at: Instant): QueueRow {
  const shut = emergencyIn(notices, of.zone, at) ? HALTED : shutNow(queue, settings, of, at, () => estimated(queue, settings, at));
  return {
    queue: of.code,
    ...named(of),
    open: !shut,
    ...(shut ? { reason: shut.refusal } : {}),
    nextOpening: shut?.nextOpening ?? null,
    waiting: waitingIn(queue, of.code),
    free: settings.windows.some(({ no, categories }) => {
      const { status, ticket } = windowIn(queue, no);
      return categories.includes(of.code) && status === 'open' && ticket === null;
    }),
    wait: waitOf(estimated(queue, settings, at).queues.get(of.code)),
    zone: of.zone,
    windows: windowsFor(settings, of.code),
    requiresId: of.requires_id,
    examples: of.examples_zh,
    examplesEn: of.examples_en,
    names: of.names,
  };
}

const CALLS_SHOWN = 8;

/** The calls of some windows, newest first: the last eight and every one of the last minute; who did not come is not shown. */
export function callsAt({ queue }: HallState, settings: Settings, windows: readonly WindowNo[], at: Instant): Call[] {
  const all = windows.flatMap((no) => windowIn(queue, no).calls).sort((a, b) => b.nr - a.nr);
  let heeded = 0;
  return all
    .filter((call) => {
      if ((heeded >= CALLS_SHOWN && call.at <= at - MINUTE) || inVain(queue, call)) return false;
      heeded += 1;
      return true;
    })
    .map(({ nr, ticket, number, window, kind, lang, at: when }) => {
      const { zone = '', type } = settings.windowOf.get(window) ?? {};
      const now = ticketIn(queue, ticket);
      const live = now?.status === 'called' && windowIn(queue, window).ticket === ticket;
      const elsewhere = now !== undefined && settings.queueOf.get(now.queue)?.zone !== zone;
      return { nr, number, window, kind, lang, at: iso(when), zone, elsewhere, live, collects: type === 'collection' && kind === 'call' };
    });
}

/** Numbers that were missed and may still come back, newest first. */
export function missedNumbers({ queue }: HallState, inZone: (queue: QueueCode) => boolean) {
  return [...queue.missed]
    .flatMap((id) => ticketIn(queue, id) ?? [])
    .filter((ticket) => inZone(ticket.queue))
    .sort((a, b) => b.since - a.since)
    .map(({ number, since }) => ({ number, at: iso(since) }));
}

/** One line a window, for everybody's eyes. */
export function windowRows({ queue }: HallState, settings: Settings): WindowRow[] {
  return settings.windows.map((of) => {
    const { status, ticket: id } = windowIn(queue, of.no);
    const ticket = ticketIn(queue, id);
    return {
      window: of.no,
      ...named(of),
      zone: of.zone,
      floor: zoneOf(settings, of.zone).floor,
      status,
      number: ticket?.number ?? null,
      serving: ticket?.status === 'serving',
      queues: of.categories,
      reserve: of.status === 'reserve',
      instead: insteadOf(queue, settings, of.no)?.no ?? null,
    };
  });
}

/** Begun minutes count as whole ones: nobody's overtime is rounded away. A clock that was put back makes no time less than none. */
export const minutes = (ms: number): number => Math.max(0, Math.ceil(ms / MINUTE));

const NEXT_SHOWN = 12;

/** For the clerk of one window: who is here, who was here, and who may still come. Null if there is no such window. */
export function windowView(hall: HallState, settings: Settings, no: WindowNo, at: Instant): WindowView | null {
  const of = settings.windowOf.get(no);
  if (!of) return null;
  const { queue } = hall;
  const now = windowIn(queue, no);
  const here = ticketIn(queue, now.ticket);
  const offered = [...queue.offered].flatMap((id) => ticketIn(queue, id) ?? []).filter((ticket) => isOfferedTo(ticket, no, settings));
  return {
    ...seen(hall, at),
    ...named(of),
    window: no,
    status: now.status,
    clerk: now.clerk,
    clerkName: nameOf(settings, now.clerk),
    post: now.post,
    pausedFor: now.pausedFor,
    pausedKind: now.pausedKind,
    pausedSince: now.status === 'paused' ? iso(now.since) : null,
    instead: insteadOf(queue, settings, no)?.no ?? null,
    absence: absenceAt(now, settings, at),
    absentAfter: settings.rules['post.absent_minutes'],
    note: now.note && { text: now.note.text, by: nameOf(settings, now.note.by) ?? '', at: iso(now.note.at) },
    zone: of.zone,
    queues: of.categories,
    second: of.second,
    ticket: here ? atWindow(here, settings, queue, at) : null,
    held: now.held
      .flatMap((id) => ticketIn(queue, id) ?? [])
      .map(({ id, number, queue: code, since }) => ({ id, number, queue: code, since: iso(since) })),
    handovers: offered
      .map((ticket) => ({ ticket, ...ticket }))
      .map(({ ticket, id, number, queue: code, handover, note }) => ({
        id,
        number,
        queue: code,
        from: handover?.from ?? '',
        since: iso(handover?.at ?? at),
        ...(note ? { note } : {}),
        fromName: nameOf(settings, handover?.by ?? null),
        returnable: isReturnable(ticket, no),
      })),
    undo: undoAt(queue, settings, no, at),
    help: of.second.map((code) => ({ queue: code, waiting: waitingIn(queue, code) })),
    waiting: [lineOfWindow(no), ...of.categories, ...of.second].reduce((sum, line) => sum + waitingIn(queue, line), 0),
    doneToday: now.doneToday,
    afterClosing: minutes(now.afterClosing),
    next: nextFew(queue, of, settings, at, NEXT_SHOWN).map((ticket) => ({
      number: ticket.number,
      queue: ticket.queue,
      matter: ticket.matter,
      priority: ticket.priority !== null,
      takenAt: iso(ticket.takenAt),
      ...whyThere(ticket),
      ...(settings.rules['call.choosing'] ? { id: ticket.id } : {}), // else nobody can be chosen: whoever knows it holds the ticket
    })),
    notifications: notificationsDue(hall, settings, no, at),
    noticeWorkdays: settings.rules['notice.max_workdays'],
    hall: hallView(hall, settings, at),
  };
}

/** Why a ticket stands where it stands in its line, and how many minutes it counts as having come earlier. */
function whyThere({ line, misses, turnAt, takenAt, back }: Ticket): Pick<WindowView['next'][number], 'because' | 'headStart'> {
  if (back && misses === 0) return { because: 'came-back', headStart: Math.max(0, Math.round((takenAt - turnAt) / MINUTE)) };
  if (line?.startsWith('@')) return { because: 'handed-over', headStart: 0 };
  if (misses > 0) return { because: 'rejoined', headStart: 0 };
  return turnAt < takenAt ? { because: 'priority', headStart: Math.round((takenAt - turnAt) / MINUTE) } : { because: 'came', headStart: 0 };
}

/** From when on whoever is away counts as absent. */
function absenceAt(window: WindowState, settings: Settings, at: Instant): WindowView['absence'] {
  const from = absentFrom(window, settings, at);
  if (window.absent) return { from: iso(from ?? awaySince(window) ?? window.since), recorded: true };
  return from === null ? null : { from: iso(from), recorded: false };
}

/** The number that was missed here last, while the wrong key may still be taken back. */
function undoAt(queue: QueueState, settings: Settings, no: WindowNo, at: Instant): WindowView['undo'] {
  const last = windowIn(queue, no)
    .calls.slice(0, CALLS_SHOWN) // of older ones a window keeps no record for long
    .flatMap(({ ticket }) => ticketIn(queue, ticket) ?? [])
    .filter((ticket) => mayUndoMiss(ticket, no, settings, at))
    .sort((a, b) => b.since - a.since)[0];
  return last ? { id: last.id, number: last.number, until: iso(last.since + settings.rules['call.undo_seconds'] * 1000) } : null;
}

/** A ticket on its clerk's screen. Why it has priority is nobody's business here either. */
function atWindow(ticket: Ticket, settings: Settings, state: QueueState, at: Instant): WindowTicket {
  const { id, number, queue, matter, status, calls, since, note, priority, lang, takenAt, lastCallAt, ready } = ticket;
  const { 'ticket.recall_interval_seconds': interval } = settings.rules;
  const no = ticket.window ?? '';
  const again = status === 'called' && calls - 1 < recallMax(settings, no) && lastCallAt !== null;
  return {
    id,
    number,
    queue,
    matter,
    status: status === 'serving' ? 'serving' : 'called',
    calls,
    since: iso(since),
    ...(note ? { note } : {}),
    priority: priority !== null,
    lang,
    takenAt: iso(takenAt),
    recallFrom: again ? iso(lastCallAt + interval * 1000) : null,
    mayMiss: status === 'called' && calls >= callsBeforeMiss(settings, no),
    ready,
    firstContact: ticket.firstContact === null ? null : { id: ticket.firstContact, name: nameOf(settings, ticket.firstContact) ?? '' },
    passedOn: ticket.passedOn,
    waited: waitedFor(ticket),
    usual: usualService(state, settings, queue),
    ...(ticket.back ? { back: ticket.back.notification } : {}),
    promisedBy: promisedBy(settings, matter, at),
  };
}

/** Minutes from its taking to its first call; null too where the clock was put right by days between: nobody waits longer than a day. */
export function waitedFor({ periods, takenAt }: Ticket): number | null {
  const first = periods.find(({ is }) => is === 'called');
  if (!first || first.from - takenAt > DAY) return null;
  return Math.max(0, Math.floor((first.from - takenAt) / MINUTE)); // it may have been put back a little
}

/** Minutes that a service of a queue usually takes: what was learned, else what the hall has said. */
function usualService({ services }: QueueState, { queueOf }: Settings, code: QueueCode): number | null {
  const took = services.get(code) ?? [];
  if (took.length >= 5) return Math.max(1, Math.round(took.reduce((sum, one) => sum + one, 0) / took.length / MINUTE));
  return queueOf.get(code)?.avg_service_minutes ?? null;
}

export const nameOf = ({ staffOf }: Settings, id: StaffId | null): string | null => (id === null ? null : (staffOf.get(id)?.name ?? id));
/** The last day of a promise that is given in working days. */
function promisedBy({ matterOf, calendar, hall }: Settings, code: string | null, at: Instant): string | null {
  const promised = matterOf.get(code ?? '')?.time_limit.promised;
  if (promised?.unit !== 'workday' || !promised.value) return null;
  return workdayAfter(calendar, localTime(at, hall.timezone).day, promised.value);
}

/** A double-character surname is a surname too. */
const DOUBLE = [
  '欧阳',
  '太史',
  '上官',
  '司马',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
  '端木',
  '百里',
  '南宫',
];
export const surnameOf = (name: string): string => DOUBLE.find((one) => name.startsWith(one)) ?? name.slice(0, 1);

/** Where the people of a window that is not open are served meanwhile: the first open one for any of its queues. */
function insteadOf(queue: QueueState, { windows, windowOf }: Settings, no: WindowNo) {
  const of = windowOf.get(no);
  const { status, pausedTo } = windowIn(queue, no);
  if (!of || status === 'open') return undefined;
  if (status === 'paused' && pausedTo !== null) return windowOf.get(pausedTo); // as its clerk has said
  return windows.find(
    (one) => one.no !== no && windowIn(queue, one.no).status === 'open' && one.categories.some((code) => of.categories.includes(code)),
  );
}

/** Somebody of the staff as the citizen before the window sees them; null for nobody. */
export function clerkOnSign({ staffOf }: Settings, id: StaffId | null, post: 'A' | 'B' | null): ClerkOnSign | null {
  const clerk = id === null ? undefined : staffOf.get(id);
  if (!clerk) return null;
  return {
    surname: surnameOf(clerk.name),
    badge: clerk.badge_no,
    post,
    title: clerk.post_zh,
    chief: clerk.chief_representative,
    photo: clerk.photo_agreed && clerk.photo ? picture(clerk.photo) : null,
  };
}

/** The screen over a window. */
export function signView(hall: HallState, settings: Settings, no: WindowNo, at: Instant): SignView | null {
  const of = settings.windowOf.get(no);
  if (!of) return null;
  const now = windowIn(hall.queue, no);
  const here = ticketIn(hall.queue, now.ticket);
  const call = now.calls[0];
  return {
    ...seen(hall, at),
    ...named(of),
    window: no,
    zone: of.zone,
    status: now.status,
    number: here?.number ?? null,
    ticketStatus: here ? (here.status === 'serving' ? 'serving' : 'called') : null,
    kind: here && call?.ticket === here.id ? call.kind : null,
    since: here ? iso(here.since) : null,
    pausedFor: now.pausedFor,
    instead: insteadOf(hall.queue, settings, no)?.no ?? null,
    clerk: clerkOnSign(settings, now.clerk, now.post),
    next: nextFew(hall.queue, of, settings, at, 1)[0]?.number ?? null,
    promise: { name: of.promise_zh, nameEn: of.promise_en },
    hall: hallView(hall, settings, at),
  };
}
