import type { Wait } from '../../../shared/views.ts';
import type {
  Actor,
  CallKind,
  Day,
  Instant,
  Lang,
  MatterCode,
  NotificationId,
  Outcome,
  PauseKind,
  Priority,
  QueueCode,
  StaffId,
  StopReason,
  TicketId,
  TicketNumber,
  TicketStatus,
  WindowNo,
  WindowStatus,
} from '../../../shared/words.ts';
import { byText, type Tree, treeBy } from '../tree.ts';

/** Tells one person's tickets of one day from another's, and nothing else; null where nobody showed a document. */
export type PersonKey = string | null;

/** Where a ticket waits: a queue ('B'), or one window alone, which has accepted it from another ('@13'). */
export type Line = string;
export const lineOfWindow = (window: WindowNo): Line => `@${window}`;

/** A place in time; equal instants stand as their numbers were taken. */
export type Turn = { readonly turnAt: Instant; readonly nth: number };
export const byTurn = (a: Turn, b: Turn): number => a.turnAt - b.turnAt || a.nth - b.nth;

/** A stretch of a ticket's life: `from` to `to`, which is null while it lasts. */
export type Period = {
  readonly is: 'waiting' | 'called' | 'serving' | 'held';
  readonly from: Instant;
  readonly to: Instant | null;
  readonly window: WindowNo | null;
};

/** A hand-over that nobody has accepted yet: to whoever serves a queue, or to one window. */
export type Handover = {
  readonly from: WindowNo;
  readonly to: { readonly queue: QueueCode } | { readonly window: WindowNo };
  readonly note: string | null;
  readonly at: Instant;
  /** Who sent it: theirs until somebody accepts. */
  readonly by: Actor;
};

export type Ticket = Turn & {
  readonly id: TicketId;
  readonly number: TicketNumber;
  readonly day: Day;
  readonly queue: QueueCode;
  readonly matter: MatterCode | null;
  /** Its holder came back with this slip, whose first visit was then. */
  readonly back?: { readonly notification: NotificationId; readonly firstAt: Instant };
  readonly lang: Lang;
  readonly priority: Priority | null;
  /** Taken before everybody of its queue, by a word from the desk (特急). */
  readonly urgent: boolean;
  readonly person: PersonKey;
  readonly ready: readonly string[];
  /** The waiting time that was shown when it was taken, minutes; null: it could not be told. */
  readonly quoted: Wait;
  readonly takenAt: Instant;
  readonly status: TicketStatus;
  readonly since: Instant;
  /** Where it waits; null when nobody may hand it out. */
  readonly line: Line | null;
  /** The window that has it: called, serving, held. */
  readonly window: WindowNo | null;
  readonly lastWindow: WindowNo | null;
  /** What its next call will be announced as. */
  readonly nextKind: CallKind;
  /** Calls in a row, the first counted; when the first and the last of them were. */
  readonly calls: number;
  readonly calledAt: Instant | null;
  readonly lastCallAt: Instant | null;
  readonly misses: number;
  /** Who of the staff took this visit first (首问责任人), and how often it was handed on. */
  readonly firstContact: StaffId | null;
  readonly passedOn: number;
  readonly handover: Handover | null;
  readonly note: string | null;
  readonly doneAt: Instant | null;
  /** Who served it. */
  readonly clerk: Actor;
  /** Milliseconds of its service that lay after closing. */
  readonly afterClosing: number;
  /** The session in which it was given ('am'); null where no hours counted. */
  readonly session: string | null;
  readonly outcome: Outcome | null;
  /** Served without anyone having pressed so: counted from its last call. */
  readonly implied: boolean;
  readonly periods: readonly Period[];
  /** What it was before it was cancelled; null unless it is. */
  readonly was: Was | null;
};

/** Where a ticket stood when it was cancelled: what there is to go back to. */
export type Was = Pick<Ticket, 'status' | 'since' | 'line' | 'window'>;

/** Why no numbers of a queue are given, by a word from the desk, and since when. */
export type Stop = { readonly reason: StopReason; readonly since: Instant };

export type CallMade = {
  readonly nr: number;
  readonly ticket: TicketId;
  readonly number: TicketNumber;
  readonly window: WindowNo;
  readonly kind: CallKind;
  readonly lang: Lang;
  readonly at: Instant;
};

export type WindowState = {
  readonly no: WindowNo;
  readonly status: WindowStatus;
  readonly clerk: Actor;
  readonly post: 'A' | 'B' | null;
  readonly since: Instant;
  /** When it was opened first on the last day on which it was; null: never yet. */
  readonly firstOpened: { readonly day: Day; readonly at: Instant } | null;
  readonly pausedFor: string | null;
  readonly pausedKind: PauseKind | null;
  /** Where citizens go while it is paused, as its clerk has said. */
  readonly pausedTo: WindowNo | null;
  /** Since when its clerk's console is not heard any more; null while it is, or where none ever was. */
  readonly silentSince: Instant | null;
  /** It is recorded that its clerk is away without a reason. */
  readonly absent: boolean;
  /** For whoever sits here next. */
  readonly note: { readonly text: string; readonly by: Actor; readonly at: Instant } | null;
  readonly ticket: TicketId | null;
  readonly held: readonly TicketId[];
  readonly doneToday: number;
  /** Milliseconds served here today after closing (延时服务). */
  readonly afterClosing: number;
  /** Its last calls, newest first: eight, all of the last minute, and as many more as make up for those in vain. */
  readonly calls: readonly CallMade[];
};

/** Numbers of a queue, both ends included, that one device may give by itself today. */
export type Block = {
  readonly device: string;
  readonly queue: QueueCode;
  readonly from: number;
  readonly to: number;
  readonly grantedAt: Instant;
  /** Those that were handed in, least first. */
  readonly used: readonly number[];
  /** What is left of it is given out no more; what was given may still be handed in. */
  readonly ended: boolean;
};

/**
 * The open business day. Whoever reads it treats it as a value; only `evolve` writes, and only into a draft
 * of the front desk's own (`draftOf`), which is thrown away if storing fails. Nothing in here is searched by scanning
 * the day: tickets are found by id, the waiting ones lie in their line in the order of their turns.
 */
export type QueueState = {
  day: Day;
  nth: number;
  calls: number;
  readonly tickets: Tree<TicketId, Ticket>;
  /** The waiting tickets themselves, so that whoever walks along a line looks nothing up. */
  readonly lines: Map<Line, Tree<Turn, Ticket>>;
  /** Tickets with a hand-over nobody has accepted. */
  readonly offered: Set<TicketId>;
  readonly missed: Set<TicketId>;
  /** The live ticket of a person in a queue, and of a slip that somebody came back with. */
  readonly persons: Tree<string, TicketId>;
  readonly issued: Map<QueueCode, number>;
  /** Numbers of a queue in one session of the day ('A am'), against its quota. */
  readonly issuedIn: Map<string, number>;
  /** When the last of these was given. */
  readonly lastIn: Map<string, Instant>;
  /** What was granted to kiosks today, as it was granted. */
  readonly blocks: Map<QueueCode, readonly Block[]>;
  /** How long the last services of a queue took, in milliseconds, oldest first; learned over days. */
  readonly services: Map<QueueCode, readonly number[]>;
  /** The same from somebody's call to the next call at that window, while people waited: with the walk, the papers, and whoever did not come. */
  readonly rounds: Map<QueueCode, readonly number[]>;
  /** How long the last breaks of each kind lasted, at whatever window. */
  readonly breaks: Map<PauseKind, readonly number[]>;
  /** Queues that the desk has stopped, until it resumes them or the day turns. */
  readonly stopped: Map<QueueCode, Stop>;
  readonly windows: Map<WindowNo, WindowState>;
  /** Tickets changed since the draft was made, as they were left: the facts to write down. */
  readonly touched: Map<TicketId, Ticket>;
};

export const emptyQueue = (): QueueState => ({
  day: '',
  nth: 0,
  calls: 0,
  tickets: treeBy(byText),
  lines: new Map(),
  offered: new Set(),
  missed: new Set(),
  persons: treeBy(byText),
  issued: new Map(),
  issuedIn: new Map(),
  lastIn: new Map(),
  blocks: new Map(),
  services: new Map(),
  rounds: new Map(),
  breaks: new Map(),
  stopped: new Map(),
  windows: new Map(),
  touched: new Map(),
});

/** A copy to write into, at the price of its few small maps: the trees share what is not changed. */
export const draftOfQueue = (queue: QueueState): QueueState => ({
  ...queue,
  tickets: queue.tickets.clone(),
  lines: new Map([...queue.lines].map(([line, tree]) => [line, tree.clone()])),
  offered: new Set(queue.offered),
  missed: new Set(queue.missed),
  persons: queue.persons.clone(),
  issued: new Map(queue.issued),
  issuedIn: new Map(queue.issuedIn),
  lastIn: new Map(queue.lastIn),
  blocks: new Map(queue.blocks),
  services: new Map(queue.services),
  rounds: new Map(queue.rounds),
  breaks: new Map(queue.breaks),
  stopped: new Map(queue.stopped),
  windows: new Map(queue.windows),
  touched: new Map(),
});

export const ticketIn = (queue: QueueState, id: TicketId | null): Ticket | undefined => (id === null ? undefined : queue.tickets.get(id));

const DID_NOT_COME: readonly string[] = ['missed', 'cancelled', 'expired'];
/** Whoever was called did not come: the call is on no board any more. */
export const inVain = (queue: QueueState, { ticket }: CallMade): boolean =>
  DID_NOT_COME.includes(ticketIn(queue, ticket)?.status ?? 'done');

const shut = (no: WindowNo): WindowState => ({
  no,
  status: 'closed',
  clerk: null,
  post: null,
  since: 0,
  firstOpened: null,
  pausedFor: null,
  pausedKind: null,
  pausedTo: null,
  silentSince: null,
  absent: false,
  note: null,
  ticket: null,
  held: [],
  doneToday: 0,
  afterClosing: 0,
  calls: [],
});
/** A window as it stands; one that nobody has opened yet is closed. */
export const windowIn = (queue: QueueState, no: WindowNo): WindowState => queue.windows.get(no) ?? shut(no);

export const waitingIn = (queue: QueueState, line: Line): number => queue.lines.get(line)?.size ?? 0;

/** Still in somebody's hands: a person has at most one such ticket a queue. A missed one counts again once it rejoins. */
export const isLive = ({ status }: Ticket): boolean =>
  status === 'waiting' || status === 'called' || status === 'serving' || status === 'held';

export const personIn = (queueCode: QueueCode, person: string): string => `${queueCode} ${person}`;

/** Where the live ticket of a slip stands among those of persons: no queue has such a code. */
export const slipIn = (notification: NotificationId): string => `slip ${notification}`;

export const liveTicketOf = (queue: QueueState, code: QueueCode, person: PersonKey): Ticket | undefined =>
  person === null ? undefined : ticketIn(queue, queue.persons.get(personIn(code, person)) ?? null);
