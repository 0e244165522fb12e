import type { BoardView, JournalRow } from '../../shared/views.ts';
import type { QueueCode, TicketId, TicketNumber, WindowNo } from '../../shared/words.ts';
import type { KnownHall } from './known-hall.ts';
import { type Followed, type Replay, replay } from './replay.ts';

/** What a hall has promised, each with a word of its own; a breach names the place in the journal. */
export const PROMISES = [
  'journal-whole', // its rows follow each other, each once
  'number-once', // no number is given twice on a day, no ticket has two
  'no-gap', // the hall's own numbers of a queue follow each other
  'called-by-one', // nobody is called by two windows, no window has two
  'called-while-waiting', // only who waits is called, or on hold there; each call has the next number
  'in-turn', // by an open window that serves them, and nobody of their line came before
  'done-where-called', // what is done with a ticket is done at the window that has it
  'ticket-kept', // what a citizen was answered stands in the journal, once
  'call-kept', // and so does what a clerk was answered
  'board-true', // the board shows what the journal says
] as const;
export type Promised = (typeof PROMISES)[number];
export type Breach = { readonly promise: Promised; readonly seq: number; readonly what: string };

const AT_WINDOW = ['TicketRecalled', 'ServiceBegun', 'TicketCompleted', 'TicketMissed', 'TicketHeld', 'TicketTransferred'];
const BOARD_CALLS = 8;
const GONE = ['missed', 'cancelled', 'expired'];

/**
 * Watches over a hall from outside: give it the journal's rows as they come (`read`), what the hall has answered (`ticket`, `call`), and
 * what a board was shown (`board`, at any time: it is compared when the journal has come as far). `finish` looks whether every answer is
 * kept. Pure; `broken` grows with each breach, `checked` counts what was looked at.
 */
export function invariants(hall: Pick<KnownHall, 'windows'>) {
  const broken: Breach[] = [];
  const told: Replay = replay();
  const windows = new Map(hall.windows.map((one) => [one.no, one]));
  const numbers = new Map<string, TicketId>();
  const given = new Map<QueueCode, number>();
  let blocks: { queue: QueueCode; from: number; to: number }[] = [];
  const tickets = new Map<TicketId, TicketNumber>();
  const calls = new Map<string, number>();
  const answered = { tickets: new Map<TicketId, TicketNumber>(), calls: new Map<string, Set<string>>() };
  const boards = new Map<number, BoardView>();
  let [seq, nr, checked] = [0, 0, 0];

  const hold = (promise: Promised, is: boolean, what: () => string): void => {
    checked += 1;
    if (!is) broken.push({ promise, seq, what: what() });
  };

  function read(row: JournalRow): void {
    hold('journal-whole', row.seq === seq + 1, () => `${row.type} is row ${row.seq}, after ${seq}`);
    seq = row.seq;
    before(row);
    told.read(row);
    const shown = boards.get(seq);
    boards.delete(seq);
    if (shown) compare(shown);
  }

  /** What must be so for a row to be written. */
  function before({ type, data }: JournalRow): void {
    const id = String(data['ticket'] ?? '');
    const no = String(data['window'] ?? '');
    if (type === 'DayTurned') {
      given.clear();
      blocks = [];
    }
    if (type === 'BlockGranted') blocks.push(data as (typeof blocks)[number]);
    if (type === 'NumberTaken') taken(id, data);
    if (type === 'TicketCalled') called(id, no, data);
    if (type === 'TicketRecalled') nextCall(data);
    if (type === 'ServiceBegun' && told.windowOf(no).held.has(id)) return; // back from writing a form
    if (type === 'TicketTransferred' && told.windowOf(no).held.has(id)) return;
    if (!AT_WINDOW.includes(type)) return;
    hold(
      'done-where-called',
      told.windowOf(no).ticket === id,
      () => `${type} of ${nameOf(id)} at ${no}, which has ${nameOf(atWindow(no))}`,
    );
  }

  function taken(id: TicketId, data: JournalRow['data']): void {
    const number = String(data['number']);
    const queue = String(data['queue']);
    const key = `${data['day']} ${number}`;
    hold('number-once', !numbers.has(key), () => `${number} is given to ${id} and was given to ${numbers.get(key)}`);
    hold('number-once', !tickets.has(id), () => `${id} gets ${number} and had ${tickets.get(id)}`);
    numbers.set(key, id);
    tickets.set(id, number);
    if (data['takenAt'] !== undefined) return; // a kiosk gave it of its own
    const nth = Number(number.slice(queue.length));
    const reserved = (one: number) => blocks.some((block) => block.queue === queue && block.from <= one && one <= block.to);
    let next = (given.get(queue) ?? 0) + 1;
    while (reserved(next)) next += 1;
    hold('no-gap', nth === next, () => `${number} where ${queue} was to go on with ${next}`);
    given.set(queue, nth);
  }

  function called(id: TicketId, no: WindowNo, data: JournalRow['data']): void {
    const ticket = told.tickets.get(id);
    const there = told.windowOf(no);
    nextCall(data);
    calls.set(`${id} ${no}`, (calls.get(`${id} ${no}`) ?? 0) + 1);
    const free = there.ticket === null && (ticket?.window ?? no) === no;
    hold('called-by-one', free, () => `${nameOf(id)} (at ${ticket?.window}) is called by ${no}, which has ${nameOf(there.ticket)}`);
    const may = ticket?.status === 'waiting' || there.held.has(id);
    hold('called-while-waiting', may, () => `${nameOf(id)} is called by ${no} and was ${ticket?.status}`);
    hold('in-turn', there.status === 'open', () => `${no} is ${there.status} and calls ${nameOf(id)}`);
    if (ticket?.status === 'waiting') inTurn(ticket, no);
  }

  function nextCall(data: JournalRow['data']): void {
    hold('called-while-waiting', Number(data['nr']) === nr + 1, () => `call ${data['nr']} comes after call ${nr}`);
    nr = Number(data['nr']);
  }

  /** Nobody of the same line, nor of another line of the window's first rank, has an earlier turn. */
  function inTurn(ticket: Readonly<Followed>, no: WindowNo): void {
    const first = [`@${no}`, ...(windows.get(no)?.queues ?? [])];
    const { line } = ticket;
    const served = line !== null && [...first, ...(windows.get(no)?.second ?? [])].includes(line);
    hold('in-turn', served, () => `${ticket.number} stands in the line ${line}, which ${no} does not serve`);
    if (line === null) return;
    const earlier = (first.includes(line) ? first : [line])
      .flatMap((one) => told.waitingIn(one))
      .find((other) => other.turnAt < ticket.turnAt || (other.turnAt === ticket.turnAt && other.nth < ticket.nth));
    hold('in-turn', !earlier, () => `${ticket.number} is called by ${no} before ${earlier?.number}`);
  }

  /** What hangs over the hall, and what the journal says at the same row. */
  function compare({ zone, calls: shown, windows: rows, waiting }: BoardView): void {
    const own = new Set(rows.map(({ window }) => window));
    const want = told.calls().filter(({ ticket, window }) => own.has(window) && !GONE.includes(told.tickets.get(ticket)?.status ?? 'done'));
    const said = (all: readonly { nr: number; number: string; window: string }[]) =>
      all.slice(0, BOARD_CALLS).map((one) => `${one.nr} ${one.number}→${one.window}`);
    const [is, ought] = [said(shown).join(', '), said(want).join(', ')];
    hold('board-true', is === ought, () => `board ${zone ?? ''} calls ${is}; the journal: ${ought}`);
    for (const { window, status, number } of rows) {
      const there = told.windowOf(window);
      const of = nameOf(there.ticket);
      const same = status === there.status && (number ?? '') === of;
      hold('board-true', same, () => `board ${zone ?? ''}: ${window} ${status} ${number}; the journal: ${there.status} ${of}`);
    }
    for (const { queue, waiting: count } of waiting) {
      const counted = told.waitingIn(queue).length;
      hold('board-true', count === counted, () => `board ${zone ?? ''}: ${count} wait for ${queue}; the journal: ${counted}`);
    }
  }

  const nameOf = (id: TicketId | null): string => (id === null ? '' : (told.tickets.get(id)?.number ?? id));
  const atWindow = (no: WindowNo) => told.windowOf(no).ticket;

  return {
    read,
    board(view: BoardView): void {
      if (view.seq === seq) compare(view);
      else if (view.seq > seq) boards.set(view.seq, view);
      // of an older one the hall is no longer known: the rows in between have been read
    },
    /** A number was answered to whoever asked for this ticket. */
    ticket(id: TicketId, number: TicketNumber): void {
      const before = answered.tickets.get(id);
      hold('number-once', before === undefined || before === number, () => `${id} was answered ${before}, then ${number}`);
      answered.tickets.set(id, number);
    },
    /** A clerk was answered that this ticket is called at their window since then; told twice of one call they were told of one. */
    call({ id, status, since }: { id: TicketId; status: string; since: string }, no: WindowNo): void {
      if (status !== 'called') return;
      const key = `${id} ${no}`;
      answered.calls.set(key, (answered.calls.get(key) ?? new Set()).add(since));
    },
    /** When all rows have been read, and nothing more is asked: is every answer kept? Says everything that was broken. */
    finish(): readonly Breach[] {
      for (const [id, number] of answered.tickets)
        hold('ticket-kept', tickets.get(id) === number, () => `${id} was answered ${number}; the journal: ${tickets.get(id)}`);
      for (const [key, { size }] of answered.calls)
        hold('call-kept', (calls.get(key) ?? 0) >= size, () => `${key} was answered ${size} calls; the journal: ${calls.get(key) ?? 0}`);
      return broken;
    },
    broken: broken as readonly Breach[],
    /** How many times something was looked at. */
    checked: () => checked,
    /** How many tickets and calls were answered to somebody: those that must be kept. */
    answered: () => ({ tickets: answered.tickets.size, calls: [...answered.calls.values()].reduce((sum, { size }) => sum + size, 0) }),
    seq: () => seq,
    /** The hall as the journal tells it. */
    told,
  };
}
export type Invariants = ReturnType<typeof invariants>;
