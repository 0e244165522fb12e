import { localTime } from '../../../shared/time.ts';
import type { Instant, MatterCode, NotificationId, QueueCode, StaffId, TicketNumber, WindowNo } from '../../../shared/words.ts';
import { dueAfter } from '../../../shared/workdays.ts';
import { accept, type Decision, refuse } from '../decision.ts';
import { decideQueue } from '../queue/decide.ts';
import { ticketIn, windowIn } from '../queue/state.ts';
import type { Settings } from '../settings.ts';
import type { HallState } from '../state.ts';
import type { Issued, Lacking, NotificationCommand, NotificationEvent } from './events.ts';

/** A slip that says "within two working days" (暂时说不清), until somebody has told. */
export type OpenNotification = {
  readonly id: NotificationId;
  readonly serial: string;
  readonly number: TicketNumber;
  readonly window: WindowNo;
  readonly queue: QueueCode;
  readonly matter: MatterCode;
  readonly at: Instant;
  readonly due: Instant;
};

export type NotificationsState = {
  /** Slips given since the day's turn, and who gave each: asked twice, given once. */
  readonly today: ReadonlyMap<NotificationId, StaffId | null>;
  /** Over the days, until they are answered. */
  readonly open: ReadonlyMap<NotificationId, OpenNotification>;
};
export const noNotifications = (): NotificationsState => ({ today: new Map(), open: new Map() });

export function decideNotification(asked: NotificationCommand, hall: HallState, settings: Settings, at: Instant): Decision {
  switch (asked.type) {
    case 'issue':
      return issue(asked, hall, settings, at);
    case 'answer':
      return answer(asked, hall, settings, at);
  }
}

type Of<T extends NotificationCommand['type']> = Extract<NotificationCommand, { type: T }>;

function issue(asked: Of<'issue'>, hall: HallState, settings: Settings, at: Instant): Decision {
  const { about, by, notification, window, ticket: id, kind, missing, finish } = asked;
  const giver = hall.notifications.today.get(notification);
  if (giver !== undefined) return giver === by ? accept() : refuse('not-allowed');
  // Whoever may complete a ticket may give its holder a slip: the rules are the same, and written once.
  const outcome = kind === 'later' ? 'notified' : kind;
  const completed = decideQueue({ about: 'queue', by, type: 'complete', window, ticket: id, outcome }, hall, settings, at);
  if ('refusal' in completed) return completed;
  const ticket = ticketIn(hall.queue, id);
  const matter = settings.matterOf.get(ticket?.matter ?? '');
  if (!ticket || !matter) return refuse('unknown-matter');
  const stray = strayIn(asked, matter);
  if (stray) return { refusal: 'malformed', path: stray };
  const { day } = localTime(at, settings.hall.timezone);
  const issued: Issued = {
    about,
    by,
    at,
    type: 'NotificationIssued',
    notification,
    serial: `GZ-${day.replaceAll('-', '')}-${String(hall.notifications.today.size + 1).padStart(4, '0')}`,
    day,
    kind,
    ticket: id,
    number: ticket.number,
    window,
    queue: ticket.queue,
    matter: matter.code,
    version: matter.version,
    department: matter.department,
    missing,
    firstAt: ticket.back?.firstAt ?? ticket.takenAt,
    due: kind === 'later' ? dueAfter(settings.calendar, at, settings.rules['notice.max_workdays']) : null,
  };
  return accept(issued, ...(finish ? completed.events : []));
}

/** The place in the request that names what the matter does not have; null: there is none. */
function strayIn(
  { situations, missing }: { situations: readonly string[]; missing: readonly Lacking[] },
  matter: Settings['matters'][number],
): 'situations' | 'missing' | null {
  if (!situations.every((one) => matter.situations?.some(({ id }) => id === one))) return 'situations';
  return missing.every(({ name }) => matter.materials.some((one) => one.name === name)) ? null : 'missing';
}

/** What could not be told is told now (已告知); told already is a yes. By whoever sits at its window or may sit there, or from the desk. */
function answer(asked: Of<'answer'>, hall: HallState, settings: Settings, at: Instant): Decision {
  const { about, by, notification, missing, desk } = asked;
  const open = hall.notifications.open.get(notification);
  if (!open) return accept();
  const window = settings.windowOf.get(open.window);
  const theirs = [window?.post_a, window?.post_b, windowIn(hall.queue, open.window).clerk].includes(by);
  if (!theirs && !desk) return refuse('not-allowed');
  const matter = settings.matterOf.get(open.matter);
  if (matter && strayIn({ situations: [], missing }, matter)) return { refusal: 'malformed', path: 'missing' };
  return accept({ about, by, at, type: 'NotificationAnswered', notification, missing });
}

export function evolveNotifications({ today, open }: NotificationsState, event: NotificationEvent): NotificationsState {
  switch (event.type) {
    case 'NotificationIssued': {
      const { notification: id, serial, number, window, queue, matter, at, due, by } = event;
      return {
        today: new Map(today).set(id, by),
        open: due === null ? open : new Map(open).set(id, { id, serial, number, window, queue, matter, at, due }),
      };
    }
    case 'NotificationAnswered': {
      const left = new Map(open);
      left.delete(event.notification);
      return { today, open: left };
    }
  }
}

/** A new day counts its slips anew; what is to be told stays to be told. */
export const withoutToday = ({ open }: NotificationsState): NotificationsState => ({ today: new Map(), open });
