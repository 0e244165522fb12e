import type { PromiseRow } from './views.ts';
import type { Clock, Day, Instant, MatterCode, QueueCode, StaffId, TicketNumber, TicketStatus, WindowNo } from './words.ts';

/**
 * The figures of a period, as `GET /api/figures` tells them. Definitions: domain 3.3; every one of them stands in words on the page.
 * Durations are minutes, shares 0 to 1; null where nothing was there to measure.
 */

/** Which days, both ends included, and of which tickets. */
export type FiguresAsked = {
  readonly from: Day;
  readonly to: Day;
  readonly queue: QueueCode | null;
  readonly window: WindowNo | null;
};

/** How long something took, of how many. */
export type Spread = {
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly mean: number | null;
  readonly longest: number | null;
};

/** What is counted of any set of tickets: all of a period, a queue's, a day's. */
export type FigureRow = {
  readonly taken: number;
  /** Called at least once. */
  readonly called: number;
  readonly done: number;
  readonly cancelled: number;
  readonly expired: number;
  /** 弃号率: (expired + cancelled without service) / taken. */
  readonly abandoned: number | null;
  /** 等候时长: first call − taken. */
  readonly wait: Spread;
  /** The wait of each leg: after a transfer somebody waits again. */
  readonly legs: Spread;
  /** Waits no longer than the alert of their queue / called. */
  readonly withinAlert: number | null;
  /** 办理时长: completed − begun, without what it was held. */
  readonly handling: Spread;
  /** Calls made, and tickets that were called again (重呼率 = recalled / called). */
  readonly calls: number;
  readonly recalled: number;
  /** Times a called number did not come (过号). */
  readonly misses: number;
  /** Tickets handed on to another window or queue. */
  readonly transferred: number;
  /** 延时服务: minutes served after closing. */
  readonly extended: number;
  /** 绿色通道: priority tickets, and what they waited. */
  readonly priority: number;
  readonly priorityWait: Spread;
  /** Grades given, the best first: [5, 4, 3, 2, 1]. 参评率 = their sum / done; 满意率 = 5–3 / their sum. */
  readonly grades: readonly [number, number, number, number, number];
  /** 预计等候偏差: median minutes between the quoted range and the true wait, 0 within it; how many were told; how many came true. */
  readonly estimate: { readonly told: number; readonly within: number; readonly error: number | null };
};

/** A window's time, minutes. 忙闲度 = serving / (serving + free). Paused with a reason and away without one are not open time. */
export type WindowTime = { readonly serving: number; readonly free: number; readonly paused: number; readonly absent: number };

export type HalfRow = {
  /** The half hour that begins then. */
  readonly half: Clock;
  readonly taken: number;
  readonly done: number;
  /** Median wait of those taken in it. */
  readonly wait: number | null;
};
/** A cell of a heat map. `weekday`: 1 Monday to 7 Sunday. */
export type HeatCell = HalfRow & { readonly weekday: number };
export type QueueHeatCell = HalfRow & { readonly queue: QueueCode };

export type Figures = FiguresAsked & {
  /** When it was counted (ISO); days with at least one number. */
  readonly at: string;
  readonly days: number;
  readonly total: FigureRow;
  /** As many days right before, for comparing; null where no number was taken then. */
  readonly before: FigureRow | null;
  readonly byQueue: readonly (FigureRow & { readonly queue: QueueCode })[];
  readonly byWindow: readonly (FigureRow & { readonly window: WindowNo; readonly time: WindowTime })[];
  readonly byDay: readonly (FigureRow & { readonly day: Day })[];
  readonly byWeekday: readonly (FigureRow & { readonly weekday: number })[];
  readonly halves: readonly HalfRow[];
  readonly heatByWeekday: readonly HeatCell[];
  readonly heatByQueue: readonly QueueHeatCell[];
  /** 高峰时段: the thirty minutes, moving by five, in which most numbers were taken on one day. */
  readonly peak: { readonly day: Day; readonly from: Clock; readonly taken: number } | null;
  /** Most asked first. */
  readonly matters: readonly { readonly matter: MatterCode; readonly taken: number; readonly handling: number | null }[];
  /** Most missed first, as the slips of one-time notification say. `second`: share of the matter's visits that came back. */
  readonly missing: readonly { readonly matter: MatterCode; readonly material: string; readonly count: number }[];
  /** The whole hall first, then each queue. */
  readonly promises: readonly PromiseRow[];
};

/** One ticket in the list behind a figure (台账). `day` and `number` name it; its id is its holder's secret and is not told. */
export type TicketRow = {
  readonly day: Day;
  readonly number: TicketNumber;
  readonly queue: QueueCode;
  readonly matter: MatterCode | null;
  readonly priority: string | null;
  readonly status: TicketStatus;
  readonly takenAt: string;
  readonly calledAt: string | null;
  readonly doneAt: string | null;
  readonly window: WindowNo | null;
  readonly clerk: StaffId | null;
  readonly clerkName: string | null;
  readonly wait: number | null;
  readonly handling: number | null;
  readonly quotedFrom: number | null;
  readonly quotedTo: number | null;
  readonly calls: number;
  readonly misses: number;
  readonly transfers: number;
  readonly extended: number;
  readonly grade: number | null;
};
export type TicketRows = { readonly total: number; readonly rows: readonly TicketRow[] };

/** Which tickets of those a figure was made of. */
export const TICKETS_WITH = [
  'called',
  'done',
  'abandoned',
  'missed',
  'recalled',
  'transferred',
  'extended',
  'priority',
  'late',
  'rated',
  'bad',
  'told',
  'sooner',
  'later',
] as const;
export type TicketsWith = (typeof TICKETS_WITH)[number];

/** One ticket's story, from the journal, for whoever has to answer for it. No citizen is in it. */
export type TicketStory = {
  readonly ticket: TicketRow;
  /** `by` as in the journal; `byName` null where that is nobody who may sign in now. */
  readonly lines: readonly {
    readonly seq: number;
    readonly at: Instant;
    readonly type: string;
    readonly by: string | null;
    readonly byName: string | null;
    readonly window: WindowNo | null;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
};
