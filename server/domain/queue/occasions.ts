import { hallTime, sessionAt } from '../../../shared/schedule.ts';
import { instantAt, iso, MINUTE } from '../../../shared/time.ts';
import type { Occasion } from '../../../shared/views.ts';
import type { Instant, WindowNo, ZoneCode } from '../../../shared/words.ts';
import type { Settings } from '../settings.ts';
import { issuedIn } from './closing.ts';
import { type QueueState, type Ticket, ticketIn, waitingIn, windowIn } from './state.ts';

const REMEMBERED = 2 * MINUTE; // of the hall's time: what is older is said by nobody

/**
 * What is to be said and is no call (PRINT-AND-VOICE 2.1), as it is so now: a number that was missed, a window that paused while
 * somebody waits for it, a queue without numbers for the rest of the session, the hall's closing. What is not so any more is not
 * in here, and one that is has the same key as long as it is so.
 */
export function occasionsAt(queue: QueueState, settings: Settings, at: Instant): Occasion[] {
  return [...missed(queue, settings, at), ...paused(queue, settings), ...full(queue, settings, at), ...closing(settings, at)];
}

/** Whoever did not come, and has neither come back nor been called again since. */
function missed(queue: QueueState, settings: Settings, at: Instant): Occasion[] {
  const gone = new Map<string, Ticket>();
  for (const { calls } of queue.windows.values())
    for (const { ticket: id } of calls) {
      const ticket = ticketIn(queue, id);
      const isMissed = ticket && (ticket.status === 'missed' || (ticket.status === 'expired' && ticket.misses > 0));
      if (isMissed && at - ticket.since < REMEMBERED) gone.set(id, ticket);
    }
  return [...gone.values()].map(({ number, lang, since, lastWindow }) => ({
    kind: 'missed',
    key: `missed/${number}/${since}`,
    zone: zoneOf(settings, lastWindow),
    at: iso(since),
    number,
    lang,
  }));
}

/** Windows that paused while somebody waits whom another open one serves: without another there is nothing to say. */
function paused(queue: QueueState, settings: Settings): Occasion[] {
  return settings.windows.flatMap(({ no, categories }): Occasion[] => {
    const { status, since } = windowIn(queue, no);
    if (status !== 'paused') return [];
    const waited = categories.filter((code) => waitingIn(queue, code) > 0);
    const other = settings.windows.find(
      (one) => one.no !== no && windowIn(queue, one.no).status === 'open' && waited.every((code) => one.categories.includes(code)),
    );
    if (waited.length === 0 || !other) return [];
    const zone = zoneOf(settings, no);
    const elsewhere = other.zone === zone ? null : other.zone;
    return [{ kind: 'pause', key: `pause/${no}/${since}`, zone, at: iso(since), window: no, other: other.no, elsewhere }];
  });
}

/** Queues whose quota for the session that runs is used up, since its last number was given. */
function full(queue: QueueState, settings: Settings, at: Instant): Occasion[] {
  const session = settings.alwaysOpen ? null : sessionAt(settings.calendar, at);
  if (!session) return [];
  return settings.queues.flatMap(({ code, name_zh, name_en, quota }): Occasion[] => {
    const last = queue.lastIn.get(`${code} ${session.id}`);
    const most = quota[session.id];
    if (last === undefined || most === undefined || issuedIn(queue, code, session.id) < most) return [];
    const { day, open, close } = session;
    return [
      {
        kind: 'stop_issue',
        key: `stop_issue/${code}/${day}/${session.id}`,
        zone: null,
        at: iso(last),
        queue: code,
        name: name_zh,
        nameEn: name_en,
        open,
        close,
      },
    ];
  });
}

/** That the hall closes soon: known all day, to be said from `at` on. */
function closing({ alwaysOpen, calendar, rules }: Settings, at: Instant): Occasion[] {
  const { day, sessions } = hallTime(calendar, at);
  const last = sessions.at(-1);
  if (alwaysOpen || !last) return [];
  const minutes = rules['closing.announce_minutes'];
  const closes = instantAt(day, last.close, calendar.timezone);
  if (minutes === 0 || at >= closes) return [];
  return [{ kind: 'closing', key: `closing/${day}`, zone: null, at: iso(closes - minutes * MINUTE), minutes }];
}

const zoneOf = ({ windowOf }: Settings, no: WindowNo | null): ZoneCode | null => windowOf.get(no ?? '')?.zone ?? null;
