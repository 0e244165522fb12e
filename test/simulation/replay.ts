import type { JournalRow } from '../../shared/views.ts';
import type { Day, Instant, QueueCode, TicketId, TicketNumber, TicketStatus, WindowNo, WindowStatus } from '../../shared/words.ts';

/** A ticket as somebody knows it who reads the journal and nothing else. */
export type Followed = {
  readonly id: TicketId;
  readonly number: TicketNumber;
  readonly day: Day;
  readonly nth: number;
  readonly takenAt: Instant;
  queue: QueueCode;
  status: TicketStatus;
  turnAt: Instant;
  /** The queue whose line it stands in, `@02` for what waits for one window alone, null where it stands in none. */
  line: string | null;
  window: WindowNo | null;
  handedOver: boolean;
  calls: number;
  calledAt: Instant | null;
  doneAt: Instant | null;
};
export type FollowedWindow = { status: WindowStatus; ticket: TicketId | null; held: Set<TicketId> };
export type FollowedCall = {
  readonly nr: number;
  readonly ticket: TicketId;
  readonly number: TicketNumber;
  readonly window: WindowNo;
  readonly at: Instant;
};
const REMEMBERED = 8; // calls of a window, all of the last minute, and as many more as make up for those in vain
const IN_VAIN = ['missed', 'cancelled', 'expired'];

/**
 * The hall as its journal tells it, made here a second time and by none of the server's own code, so that the two can be compared.
 * Rows are read in their order; what they say of things other than tickets and windows is passed over.
 */
export function replay() {
  const tickets = new Map<TicketId, Followed>();
  const windows = new Map<WindowNo, FollowedWindow>();
  const calls = new Map<WindowNo, FollowedCall[]>();
  let day: Day = '';
  let nth = 0;

  const windowOf = (no: WindowNo): FollowedWindow => {
    const known = windows.get(no) ?? { status: 'closed', ticket: null, held: new Set() };
    windows.set(no, known);
    return known;
  };
  const leave = (ticket: Followed): void => {
    if (ticket.window !== null) {
      const there = windowOf(ticket.window);
      if (there.ticket === ticket.id) there.ticket = null;
      there.held.delete(ticket.id);
    }
    Object.assign(ticket, { window: null, line: null });
  };
  const sit = (ticket: Followed, no: WindowNo, status: 'called' | 'serving'): void => {
    windowOf(no).held.delete(ticket.id);
    windowOf(no).ticket = ticket.id;
    Object.assign(ticket, { status, window: no, line: null, handedOver: false });
  };
  const announce = ({ id, number }: Followed, window: WindowNo, nr: number, at: Instant): void => {
    const all = [{ nr, ticket: id, number, window, at }, ...(calls.get(window) ?? [])];
    const heeded = all.filter((one) => !IN_VAIN.includes(tickets.get(one.ticket)?.status ?? 'done')).slice(0, REMEMBERED + 1);
    calls.set(
      window,
      all.filter((one, place) => place < REMEMBERED || one.at > at - 60_000 || heeded.includes(one)),
    );
  };
  const backToQueue = (no: WindowNo, all: boolean): void => {
    for (const ticket of tickets.values())
      if (ticket.line === `@${no}`) ticket.line = ticket.handedOver ? (all ? null : ticket.line) : ticket.queue;
  };

  function read({ at: when, type, data }: JournalRow): void {
    const at = Date.parse(when);
    const {
      ticket: id = '',
      window: no = '',
      queue = '',
      number = '',
      turnAt = at,
    } = data as Partial<Record<string, string>> & {
      turnAt?: Instant;
    };
    const ticket = tickets.get(id);
    switch (type) {
      case 'NumberTaken': {
        nth += 1;
        const back = data['back'] as { window: WindowNo | null } | undefined;
        const line = back?.window ? `@${back.window}` : queue;
        const takenAt = typeof data['takenAt'] === 'number' ? data['takenAt'] : at;
        const shared = { id, number, queue, day: String(data['day']), nth, takenAt, turnAt, line, calls: 0, calledAt: null, doneAt: null };
        tickets.set(id, { ...shared, status: 'waiting', window: null, handedOver: false });
        return;
      }
      case 'DayTurned':
        day = String(data['day']);
        for (const one of tickets.values()) if (one.status !== 'serving') tickets.delete(one.id);
        calls.clear();
        return;
      case 'WindowOpened':
      case 'WindowResumed':
        windowOf(no).status = 'open';
        return;
      case 'WindowPaused':
        windowOf(no).status = 'paused';
        backToQueue(no, false);
        return;
      case 'WindowClosed':
        windowOf(no).status = 'closed';
        backToQueue(no, true);
        return;
    }
    if (!ticket) return;
    switch (type) {
      case 'TicketCalled':
        sit(ticket, no, 'called');
        ticket.calls = 1;
        ticket.calledAt ??= at;
        announce(ticket, no, Number(data['nr']), at);
        return;
      case 'TicketRecalled':
        ticket.calls += 1;
        announce(ticket, no, Number(data['nr']), at);
        return;
      case 'MissUndone':
        sit(ticket, no, 'called');
        return;
      case 'ServiceBegun':
        sit(ticket, no, 'serving');
        return;
      case 'TicketHeld':
        leave(ticket);
        windowOf(no).held.add(id);
        Object.assign(ticket, { status: 'held', window: no });
        return;
      case 'TicketCompleted':
        leave(ticket);
        Object.assign(ticket, { status: 'done', doneAt: at });
        return;
      case 'TicketMissed':
      case 'TicketCancelled':
      case 'TicketExpired':
        leave(ticket);
        ticket.status = ({ TicketMissed: 'missed', TicketCancelled: 'cancelled', TicketExpired: 'expired' } as const)[type];
        return;
      case 'TicketRejoined':
        Object.assign(ticket, { status: 'waiting', turnAt, line: ticket.queue, calls: 0 });
        return;
      case 'TicketTransferred': {
        const to = data['to'] as { queue?: QueueCode };
        leave(ticket);
        Object.assign(ticket, { status: 'waiting', handedOver: true, calls: 0, queue: to.queue ?? ticket.queue });
        return;
      }
      case 'HandoverReturned':
        ticket.queue = (data['to'] as { queue?: QueueCode }).queue ?? ticket.queue;
        return;
      case 'HandoverAccepted':
        ticket.line = `@${no}`;
        return;
      case 'TicketMarkedUrgent':
        ticket.turnAt = turnAt;
        return;
      case 'TicketMoved':
        Object.assign(ticket, { queue, line: queue, handedOver: false });
        return;
      case 'TicketRestored': {
        const { status, line } = data as { status: TicketStatus; line: string | null };
        Object.assign(ticket, { status, line, window: no || null });
        if (no) windowOf(no).held.add(id);
        return;
      }
      case 'TicketSettled': {
        const as = data['as'] as TicketStatus;
        leave(ticket);
        Object.assign(ticket, { status: as, line: as === 'waiting' ? ticket.queue : null, ...(as === 'done' ? { doneAt: at } : {}) });
        return;
      }
    }
  }

  return {
    read,
    tickets: tickets as ReadonlyMap<TicketId, Readonly<Followed>>,
    windowOf: windowOf as (no: WindowNo) => Readonly<FollowedWindow>,
    /** Newest first. */
    calls: (): readonly FollowedCall[] => [...calls.values()].flat().sort((a, b) => b.nr - a.nr),
    day: () => day,
    waitingIn: (line: string) => [...tickets.values()].filter((one) => one.line === line),
  };
}
export type Replay = ReturnType<typeof replay>;
