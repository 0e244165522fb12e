import type { HallEvent } from '../../server/domain/event.ts';
import type { Of, QueueCommand } from '../../server/domain/queue/commands.ts';
import type { DeskQueueCommand } from '../../server/domain/queue/desk-commands.ts';
import type { QueueEvent } from '../../server/domain/queue/events.ts';
import type { CallKind, Priority } from '../../shared/words.ts';
import { at } from './hall.ts';

// What has happened, and what is asked, as a clerk would say it. Tickets are called by their holder's name.

const about = 'queue' as const;
export const dayBegan: HallEvent = { about, by: 'clock', at: at('00:00'), type: 'DayTurned', day: '2026-12-01' };

type Wish = { queue?: string; priority?: Priority; person?: string; matter?: string | null };
export const takes = (ticket: string, { queue = 'A', priority, person, matter = null }: Wish = {}): QueueCommand => ({
  about,
  by: 'kiosk-1',
  type: 'takeNumber',
  ticket,
  queue,
  matter,
  person: person ?? null,
  priority: priority ?? null,
  lang: 'zh-CN',
  ready: [],
  quoted: null,
});

/** A kiosk that asks for what it may give by itself; one that hands in a number that it gave. */
export const asksForBlocks = (device = 'kiosk-1'): QueueCommand => ({ about, by: device, type: 'grantBlocks', device });
export const handsIn = (
  ticket: string,
  number: string,
  takenAt: number,
  { device = 'kiosk-1', queue = number.charAt(0), priority, person, matter = null }: Wish & { device?: string } = {},
): QueueCommand => ({
  about,
  by: device,
  type: 'handIn',
  ticket,
  number,
  takenAt,
  queue,
  matter,
  person: person ?? null,
  priority: priority ?? null,
  lang: 'zh-CN',
  ready: [],
});
export const granted = (queue: string, from: number, to: number, device = 'kiosk-1', clock = '08:30'): QueueEvent => ({
  about,
  by: device,
  at: at(clock),
  type: 'BlockGranted',
  device,
  queue,
  day: '2026-12-01',
  from,
  to,
});

const CLERKS: Record<string, string> = { '01': 'S01', '02': 'S03', '03': 'S04', '04': 'S05', '13': 'S11', '14': 'S12' };
/** Post A of a window in the sample hall. */
export const clerkOf = (window: string): string => CLERKS[window] ?? 'S99';

type Deed = Exclude<QueueCommand['type'], 'takeNumber' | 'cancel' | 'rejoin' | DeskQueueCommand['type']>;
/** Asked at a window by its clerk. */
export const asks = <T extends Deed>(
  window: string,
  type: T,
  more: Omit<Of<T>, 'about' | 'by' | 'type' | 'window'>,
  by = clerkOf(window),
): QueueCommand => ({ about, by, type, window, ...more }) as unknown as QueueCommand;
export const opens = (window: string, by = clerkOf(window), more: Partial<Of<'openWindow'>> = {}): QueueCommand => ({
  about,
  by,
  type: 'openWindow',
  window,
  clerk: null,
  takeOver: false,
  supervisor: false,
  ...more,
});
export const callsNext = (window: string, leaving: string | null = null): QueueCommand => asks(window, 'callNext', { leaving });
export const cancels = (ticket: string): QueueCommand => ({ about, by: null, type: 'cancel', ticket });
export const rejoins = (ticket: string): QueueCommand => ({ about, by: null, type: 'rejoin', ticket });

/** Asked at the desk, by a guide. */
export const atDesk = (type: DeskQueueCommand['type'], more: object): QueueCommand =>
  ({ about, by: 'S01', type, ...more }) as unknown as QueueCommand;

type Having = { clock?: string; person?: string | null; priority?: Priority | null; turn?: string; given?: string };
export const has = (
  ticket: string,
  number: string,
  { clock = '08:40', person = null, priority = null, turn = clock, given }: Having = {},
): QueueEvent => ({
  about,
  by: 'kiosk-1',
  at: at(clock),
  type: 'NumberTaken',
  day: '2026-12-01',
  ticket,
  number,
  queue: number.charAt(0),
  matter: null,
  person,
  priority,
  lang: 'zh-CN',
  ready: [],
  quoted: null,
  turnAt: at(turn),
  ...(given ? { takenAt: at(given) } : {}), // by a kiosk, of its own
});
export const opened = (window: string, clerk = clerkOf(window)): QueueEvent => ({
  about,
  by: clerk,
  at: at('08:30'),
  type: 'WindowOpened',
  window,
  clerk,
  post: 'A',
  insteadOf: null,
});
export const paused = (window: string): QueueEvent => ({
  about,
  by: clerkOf(window),
  at: at('08:50'),
  type: 'WindowPaused',
  window,
  reason: '开会',
});
let nr = 0;
export const called = (ticket: string, window: string, clock = '08:50', kind: CallKind = 'call'): QueueEvent => {
  nr += 1;
  return { about, by: clerkOf(window), at: at(clock), type: 'TicketCalled', ticket, window, kind, nr };
};
export const recalled = (ticket: string, window: string, clock = '08:52'): QueueEvent => {
  nr += 1;
  return { about, by: clerkOf(window), at: at(clock), type: 'TicketRecalled', ticket, window, nr };
};
const deed =
  (type: 'ServiceBegun' | 'TicketMissed' | 'TicketHeld' | 'HandoverAccepted') =>
  (ticket: string, window: string, clock = '08:55'): QueueEvent => ({ about, by: clerkOf(window), at: at(clock), type, ticket, window });
export const served = deed('ServiceBegun');
export const missed = deed('TicketMissed');
export const held = deed('TicketHeld');
export const accepted = deed('HandoverAccepted');
export const completed = (ticket: string, window: string, clock = '08:58'): QueueEvent => ({
  about,
  by: clerkOf(window),
  at: at(clock),
  type: 'TicketCompleted',
  ticket,
  window,
  outcome: 'done',
  implied: false,
});
export const transferred = (
  ticket: string,
  window: string,
  to: { queue: string } | { window: string },
  note: string | null = null,
): QueueEvent => ({
  about,
  by: clerkOf(window),
  at: at('08:56'),
  type: 'TicketTransferred',
  ticket,
  window,
  to,
  note,
});
export const cancelled = (ticket: string): QueueEvent => ({ about, by: null, at: at('08:57'), type: 'TicketCancelled', ticket });
export const expired = (ticket: string): QueueEvent => ({
  about,
  by: 'clock',
  at: at('08:57'),
  type: 'TicketExpired',
  ticket,
  why: 'missed-too-often',
});
export const rejoined = (ticket: string, turn: string): QueueEvent => ({
  about,
  by: null,
  at: at('08:57'),
  type: 'TicketRejoined',
  ticket,
  turnAt: at(turn),
});
