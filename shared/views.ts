import type { LifeEvent, Matter, Post, Voice } from './settings.ts';
import type { TodayView } from './today.ts';
import type {
  Arrow,
  BoardPreset,
  CallKind,
  Clock,
  Day,
  DeviceCommand,
  HallPhase,
  KioskLang,
  Lack,
  Lang,
  MatterCode,
  NotificationId,
  NotificationKind,
  Outcome,
  PauseKind,
  PrinterAlertWord,
  PrinterState,
  PrintResult,
  QueueCode,
  ScreenAlertWord,
  StaffId,
  StopReason,
  TicketId,
  TicketNumber,
  TicketStatus,
  WindowNo,
  WindowStatus,
  ZoneCode,
} from './words.ts';

/** Every view carries the journal's seq and the server's time (ISO); no screen compares its own clock with anybody's. */
export type Seen = { readonly seq: number; readonly at: string };

/** Minutes, a range; null wherever it cannot be told. */
export type Wait = { readonly from: number; readonly to: number } | null;

/** A name as it is written in each language; `name` is the Chinese one. */
export type Named = { readonly name: string; readonly nameEn: string };

/** The name in a language, as far as there is one; Chinese otherwise. */
export const nameIn = (
  { name, nameEn, names }: Named & { names?: Readonly<Partial<Record<KioskLang, string>>> },
  lang: KioskLang,
): string => (lang === 'en' ? nameEn : (names?.[lang] ?? name));

/** Somebody who stands for the hall, as hung on the wall, and how to find them. */
export type PersonOnDuty = Named & {
  readonly id: string;
  readonly position: string;
  readonly positionEn: string;
  /** Where their picture is on this server; null: there is none, or they have not agreed. */
  readonly photo: string | null;
  readonly room: Named | null;
  readonly phone: string | null;
  /** There for somebody else (代班). */
  readonly substitute: boolean;
};

export type SessionHours = { id: string; open: string; close: string; start: string; stop: string };

export type HallView = Named & {
  id: string;
  trial: boolean;
  /** Set by hand (HALL_CLOCK): a banner on every screen says so. It runs `pace` times as fast as a wall clock. */
  clock: { set: boolean; pace: number };
  timezone: string;
  state: HallPhase;
  /** Numbers are given now. */
  open: boolean;
  reason?: 'before-hours' | 'lunch' | 'closing' | 'after-hours' | 'rest-day' | 'holiday' | 'special';
  holiday: { zh: string; en: string } | null;
  /** Why the hall is shut now that would be open otherwise (特殊停办). */
  special?: { zh: string; en: string };
  /** What is otherwise than usual in the days ahead, and today, that the screens are to tell of; left out where there is nothing. */
  specials?: readonly SpecialView[];
  nextOpening: string | null;
  day: Day;
  sessions: readonly SessionHours[];
  leader: PersonOnDuty | null;
  director: PersonOnDuty | null;
  phones: { consult: string; complaint: string; supervision: string | null; hotline: string | null };
  /** Where QR codes lead: the address of this server as phones reach it. */
  url: string;
};

export type QueueRow = Named & {
  queue: QueueCode;
  open: boolean;
  reason?: 'hall-closed' | 'queue-closed' | 'quota-full';
  /** When numbers of it are given next (ISO), while they are not. */
  nextOpening: string | null;
  waiting: number;
  /** A window that serves it in its first rank is open and has nobody: whoever comes is called at once. */
  free: boolean;
  wait: Wait;
  zone: ZoneCode;
  windows: readonly WindowNo[];
  requiresId: boolean;
  examples: string;
  examplesEn: string;
  /** Its name in further languages, as far as the hall has given it: by language tag. */
  names: Readonly<Partial<Record<KioskLang, string>>>;
};

export type TicketView = {
  id: TicketId;
  number: TicketNumber;
  queue: QueueCode;
  matter: MatterCode | null;
  lang: Lang;
  status: TicketStatus;
  /** Tickets that will be called before it; null unless waiting. */
  ahead: number | null;
  wait: Wait;
  /** Where to go, once called. */
  window: WindowNo | null;
  takenAt: string;
  calledAt: string | null;
  doneAt: string | null;
};

/** One ticket of today that was at a window, for the window's own record (今日记录). Minutes; null: not yet, or not at all. */
export type WindowRecordRow = {
  readonly number: TicketNumber;
  readonly queue: QueueCode;
  readonly matter: MatterCode | null;
  readonly status: TicketStatus;
  readonly outcome: Outcome | null;
  readonly calledAt: string | null;
  readonly doneAt: string | null;
  readonly waited: number | null;
  readonly served: number | null;
  readonly held: number | null;
  readonly clerk: string | null;
};
/** Today at one window, newest first, with its means. */
export type WindowRecord = {
  readonly rows: readonly WindowRecordRow[];
  readonly done: number;
  readonly missed: number;
  readonly transferred: number;
  readonly meanService: number | null;
  readonly meanWait: number | null;
};

/** What its holder's phone shows, in both languages, without asking for anything else. */
export type TicketPlaceView = Seen &
  TicketView & {
    hall: HallView;
    queueName: Named;
    zone: Named & { code: ZoneCode; floor: number; floorName: string; floorNameEn: string };
    windows: readonly WindowNo[];
    matterName: Named | null;
    /** Behind how many it rejoins, if it was missed (0: behind all); null if it may not. */
    rejoinBehind: number | null;
    /** Since when it has been what it is. */
    since: string;
    /** The window that called it last, also after it was held or missed. */
    lastWindow: WindowNo | null;
    /** Only once it is done: it may be reviewed, it was, or it is too late for that. */
    review?: 'due' | 'given' | 'over';
  };

/** What is sent to a phone in a pocket. Nobody's name is in it. */
export type PushMessage = {
  what: 'near' | 'called';
  number: TicketNumber;
  window: WindowNo | null;
  place: string;
  title: string;
  body: string;
  /** Where a touch on it leads: the ticket's page. */
  link: string;
};

/** A slip of one-time notification (一次性告知单) for whoever holds it, and as it is printed: as it was told on its day. */
export type NotificationView = {
  id: NotificationId;
  serial: string;
  kind: NotificationKind;
  at: string;
  /** The same, read off the hall's wall. */
  day: Day;
  clock: string;
  number: TicketNumber;
  window: WindowNo;
  queue: QueueCode;
  queueName: Named;
  matter: MatterView;
  /** In which the citizen was called. */
  lang: Lang;
  situations: readonly string[];
  /** Papers by their Chinese name. */
  missing: readonly { name: string; state: Lack }[];
  /** What is to be supplied, as the clerk put it. */
  lines: readonly string[];
  reason: string;
  basis: string;
  clerk: { name: string; badge: string };
  /** The promised day, had it been accepted on the slip's; null where the promise is none of working days. */
  promisedBy: Day | null;
  /** Until when it is told what could not be told at the window. */
  due: string | null;
  dueDay: Day | null;
  answeredAt: string | null;
  hall: Named;
  phones: { consult: string; complaint: string };
  link: string;
};

/** A slip on which something is still to be told. */
export type NotificationDue = {
  id: NotificationId;
  serial: string;
  number: TicketNumber;
  window: WindowNo;
  queue: QueueCode;
  matter: MatterCode;
  since: string;
  due: string;
  /** It is due today, or was before. */
  today: boolean;
  overdue: boolean;
};

/** How often a paper was missing or not as it must be, over some days. */
export type MissingRow = {
  matter: MatterCode;
  matterName: Named;
  material: string;
  missing: number;
  wrong: number;
  all: number;
};

export type WindowTicket = {
  id: TicketId;
  number: TicketNumber;
  queue: QueueCode;
  matter: MatterCode | null;
  status: 'called' | 'serving';
  /** How often it was called in a row, the first call counted. */
  calls: number;
  since: string;
  note?: string;
  priority: boolean;
  lang: Lang;
  takenAt: string;
  /** When it may be recalled; null if it may not (any more). */
  recallFrom: string | null;
  /** It has been called often enough to be missed. */
  mayMiss: boolean;
  /** Materials ticked at the kiosk. */
  ready: readonly string[];
  /** Who took this visit first (首问责任人); null: nobody of the staff before this window. */
  firstContact: { id: StaffId; name: string } | null;
  /** How often it was handed on. */
  passedOn: number;
  /** Minutes from its taking to its first call, and how long a service of its queue usually takes. */
  waited: number | null;
  usual: number | null;
  /** Its holder comes back with this slip. */
  back?: NotificationId;
  /** When its matter would be done, were it accepted today; null where the promise is none of working days. */
  promisedBy: Day | null;
};

export type WindowView = Seen &
  Named & {
    window: WindowNo;
    status: WindowStatus;
    clerk: StaffId | null;
    clerkName: string | null;
    post: 'A' | 'B' | null;
    pausedFor: string | null;
    pausedKind: PauseKind | null;
    pausedSince: string | null;
    /** The window where citizens go meanwhile: the one that was named, else one that serves the same. */
    instead: WindowNo | null;
    /** From when on its clerk counts as absent, and whether that is recorded; null while there is a reason, or somebody is there. */
    absence: { from: string; recorded: boolean } | null;
    /** Minutes away without a reported reason that count as absence. */
    absentAfter: number;
    /** What the last clerk left to say to the next. */
    note: { text: string; by: string; at: string } | null;
    zone: ZoneCode;
    queues: readonly QueueCode[];
    second: readonly QueueCode[];
    ticket: WindowTicket | null;
    held: readonly { id: TicketId; number: TicketNumber; queue: QueueCode; since: string }[];
    handovers: readonly {
      id: TicketId;
      number: TicketNumber;
      queue: QueueCode;
      from: WindowNo;
      since: string;
      note?: string;
      /** Who sent it. */
      fromName: string | null;
      /** It was handed to this window by name, and may be sent back. */
      returnable: boolean;
    }[];
    /** A number that was missed here just now, and until when it may be taken back. */
    undo: { id: TicketId; number: TicketNumber; until: string } | null;
    /** How many wait in each queue that this window serves when its own are empty. */
    help: readonly { queue: QueueCode; waiting: number }[];
    /** How many wait for this window's queues. */
    waiting: number;
    /** Served here today by whoever sat here. */
    doneToday: number;
    /** Minutes served here today after closing (延时服务). */
    afterClosing: number;
    next: readonly {
      number: TicketNumber;
      queue: QueueCode;
      matter: MatterCode | null;
      priority: boolean;
      takenAt: string;
      /** Why it stands where it stands: it came so early, goes first, was missed and rejoined, came back with a slip, or was handed to this window. */
      because: 'came' | 'priority' | 'rejoined' | 'came-back' | 'handed-over';
      /** Minutes that it counts as having come earlier. */
      headStart: number;
      /** There where the hall's rule lets a clerk choose whom to call. */
      id?: TicketId;
    }[];
    /** Slips of this window on which something is still to be told. */
    notifications: readonly NotificationDue[];
    /** Within so many working days somebody is told what cannot be told now. */
    noticeWorkdays: number;
    hall: HallView;
  };

export type Call = {
  nr: number;
  number: TicketNumber;
  window: WindowNo;
  kind: CallKind;
  lang: Lang;
  at: string;
  /** Of the window. */
  zone: ZoneCode;
  /** Whoever it is waits in another zone: the sentence names the way. */
  elsewhere: boolean;
  /** It is called still: nobody has been served, missed or sent away since. What is not is shown, and no more spoken. */
  live: boolean;
  /** Whoever it is fetches a result there: the sentence says so. */
  collects: boolean;
};

/**
 * Something that is said once and is no call; as long as it stands in the view it is so. `key` tells it from every other, `zone` is
 * where it is said (null: everywhere), `at` from when on: a closing is known before it is to be said.
 */
export type Occasion = { readonly key: string; readonly zone: ZoneCode | null; readonly at: string } & (
  | { readonly kind: 'missed'; readonly number: TicketNumber; readonly lang: Lang }
  /** `elsewhere`: the zone of the other window, where it is another one. */
  | { readonly kind: 'pause'; readonly window: WindowNo; readonly other: WindowNo; readonly elsewhere: ZoneCode | null }
  /** A queue has no more numbers in the session from `open` to `close`. */
  | ({ readonly kind: 'stop_issue'; readonly queue: QueueCode; readonly open: Clock; readonly close: Clock } & Named)
  | { readonly kind: 'closing'; readonly minutes: number }
);

/** A spoken notice that still holds. */
export type AnnouncementView = {
  nr: number;
  kind: 'notice' | 'emergency';
  text: string;
  lang: Lang;
  at: string;
  until: string;
  /** null: for every zone. */
  zone: ZoneCode | null;
};

/** One of the staff on duty: surname, badge and post only, and the photo they have agreed to. */
export type StaffOnDuty = {
  readonly surname: string;
  readonly surnameEn: string;
  readonly badge: string;
  readonly post: string;
  readonly photo: string | null;
  readonly substitute: boolean;
};

/** Who is on duty together. */
export type ShiftView = {
  readonly day: Day;
  readonly leader: PersonOnDuty | null;
  readonly director: PersonOnDuty | null;
  readonly staff: readonly StaffOnDuty[];
};

/** Who is on duty now, and who comes after them: a board goes on by it when the server is away. */
export type DutyView = ShiftView & {
  readonly reception: { place: string; placeEn: string; phone: string; sessions: readonly { from: string; to: string }[] } | null;
  /** Changes until the end of tomorrow, by the instant (ISO) from which each holds. */
  readonly later: readonly (ShiftView & { readonly from: string })[];
  /** After this instant (ISO) it is not known who is on duty. */
  readonly until: string;
  /** Next month's leaders once they are to be posted and the roster is there; null otherwise. */
  readonly nextMonth: { readonly month: string; readonly days: readonly { day: Day; workday: boolean; leader: Named | null }[] } | null;
};

/** What hangs on the boards of a post: when to show it is reckoned there, so that it holds with the server away. */
export type PostView = Pick<
  Post,
  'slug' | 'kind' | 'name_zh' | 'name_en' | 'lines_zh' | 'summary_en' | 'display_seconds' | 'from' | 'until' | 'hours' | 'priority'
> & {
  /** Where its pictures are on this server. */
  pictures: readonly string[];
  /** There is a page with the whole text: `/p/<slug>`. */
  hasText: boolean;
};

/** A post as anybody reads it in full. */
/** Words of one look; a line break is a `\n` of its own. `href`: https or tel, nothing else. */
export type PostRun = { text: string; strong: boolean; em: boolean; href: string | null };
/** A part of a post's whole text, as it was written in Markdown. */
export type PostBlock =
  | { is: 'heading'; level: number; runs: PostRun[] }
  | { is: 'paragraph'; runs: PostRun[] }
  | { is: 'list'; ordered: boolean; items: { depth: number; ordered: boolean; runs: PostRun[] }[] }
  | { is: 'table'; head: PostRun[][]; rows: PostRun[][][] }
  | { is: 'line' };

export type PostText = Pick<Post, 'slug' | 'kind' | 'name_zh' | 'name_en' | 'lines_zh' | 'summary_en' | 'full_zh' | 'full_en'> & {
  /** The whole text, where it is written in Markdown; it goes before `full_zh` and `full_en`. */
  body_zh: PostBlock[];
  body_en: PostBlock[];
  from: Day | null;
  until: Day | null;
  pictures: readonly string[];
  hall: Named;
  phones: HallView['phones'];
};

/** A stretch of days without service around a holiday, the first worked day after it, and rest days that are worked for it. */
export type HolidayView = {
  readonly name: string;
  readonly nameEn: string;
  readonly from: Day;
  readonly to: Day;
  readonly back: Day | null;
  readonly worked: readonly Day[];
};

/** Days on which the hall is shut, or open, other than its calendar has it. */
export type SpecialView = {
  readonly kind: 'closed' | 'open';
  readonly from: Day;
  readonly to: Day;
  /** Shut or open at these hours; null: shut all day. */
  readonly hours: readonly { readonly open: string; readonly close: string }[] | null;
  readonly reason: string;
  readonly reasonEn: string;
};

/** The hall's hours on the days it works: those of today, or of the next such day. `week`: the days of a usual week, Monday is 1. */
export type HoursView = { readonly sessions: readonly SessionHours[]; readonly week: readonly number[] };

/** Who serves at an open window. */
export type ClerkRow = {
  readonly window: WindowNo;
  readonly surname: string;
  readonly surnameEn: string;
  readonly badge: string;
  readonly post: 'A' | 'B' | null;
};

export type WindowRow = Named & {
  window: WindowNo;
  zone: ZoneCode;
  floor: number;
  status: WindowStatus;
  number: TicketNumber | null;
  serving: boolean;
  queues: readonly QueueCode[];
  /** A flex window that stays shut until it is needed. */
  reserve: boolean;
  /** Another open window for the same queues, while this one is not. */
  instead: WindowNo | null;
};

/** What is said on an occasion, with {ticket}, {window}, {place}, {other} … to be filled in; `repeat`: how often in all. */
export type Sentence = { readonly id: string; readonly zh: string; readonly en: string; readonly repeat: number };

/** How a board's loudspeaker is to be used. */
export type VoiceView = {
  /** What tells one pack of recorded words from another; null: there is none. */
  readonly pack: string | null;
  readonly one: Voice['one'];
  readonly loudness: Voice['loudness'];
};

/** On the wall for everyone: numbers and windows, nothing about anybody. */
export type BoardView = Seen & {
  zone: ZoneCode | null;
  calls: readonly Call[];
  /** Calls of other zones within earshot, for the screen that speaks for all of them; they are not shown here. */
  earshot: readonly Call[];
  /** Notices of those zones, likewise only to be said. */
  earshotAnnouncements: readonly AnnouncementView[];
  /** The hall's sentences, by kind of call or occasion. */
  sentences: readonly Sentence[];
  voice: VoiceView;
  announcements: readonly AnnouncementView[];
  /** What else is to be said, here or within earshot. */
  occasions: readonly Occasion[];
  waiting: readonly QueueRow[];
  windows: readonly WindowRow[];
  missed: readonly { number: TicketNumber; at: string }[];
  duty: DutyView;
  posts: readonly PostView[];
  /** Holidays that are near, and the one that is. */
  holidays: readonly HolidayView[];
  hours: HoursView;
  clerks: readonly ClerkRow[];
  amenities: readonly (Named & { zone: ZoneCode })[];
  hall: HallView;
  zones: readonly (Named & { code: ZoneCode; floor: number })[];
  /** Where a missed number is brought back: the enquiry window. */
  enquiry: WindowNo | null;
};

export type KioskView = Seen & {
  hall: HallView;
  queues: readonly QueueRow[];
  zones: readonly (Named & { code: ZoneCode; floor: number; floorName: string; floorNameEn: string })[];
  /** Queue codes of the first page, in its order. */
  home: readonly QueueCode[];
  /** Behind how many a missed number rejoins (0: behind all); null where it is void. */
  rejoinBehind: number | null;
  /** What the kiosk can be used in, in this order. */
  languages: readonly KioskLang[];
  /** From which age on somebody is offered to go first. */
  elderlyAge: number;
  /** The hall grants each kiosk numbers to give by itself (POST /api/devices/me/blocks). */
  reservedBlock: boolean;
  /** Where a program on the kiosk's own machine reads ID cards; null: none is fitted. */
  cardReader: { port: number } | null;
  /** How it reads a number aloud. */
  voice: Pick<VoiceView, 'one'>;
  /** What takes the whole screen until it is lifted, newest first. */
  emergencies: readonly AnnouncementView[];
  /** Who comes to the calls for help that screens have made; a screen knows its own by the number it was answered. */
  coming: readonly ComingView[];
};

/** What a kiosk may give by itself on this day: `from` to `to`, both included, written A980; `used` were handed in. */
export type BlocksView = { day: Day; blocks: readonly { queue: QueueCode; from: number; to: number; used: readonly number[] }[] };

/** Today's ticket of a number, for whoever says that it is theirs: a number hangs on the wall, so its id is not told. */
export type FoundView = Pick<TicketView, 'number' | 'queue' | 'status' | 'ahead' | 'wait' | 'window' | 'takenAt'>;

/**
 * Who sits at a window, as far as it hangs there: surname, badge, what for, and the photo they have agreed to. `title` is Chinese only, and
 * may be empty.
 */
export type ClerkOnSign = {
  surname: string;
  badge: string;
  post: 'A' | 'B' | null;
  title: string;
  chief: boolean;
  photo: string | null;
};

/** The screen over a window. */
export type SignView = Seen &
  Named & {
    window: WindowNo;
    zone: ZoneCode;
    status: WindowStatus;
    number: TicketNumber | null;
    ticketStatus: 'called' | 'serving' | null;
    kind: CallKind | null;
    since: string | null;
    pausedFor: string | null;
    /** Another open window for the same queues, while this one is not. */
    instead: WindowNo | null;
    clerk: ClerkOnSign | null;
    /** Whom this window would call next. */
    next: TicketNumber | null;
    /** What this window promises; empty where the hall has written nothing for it. */
    promise: Named;
    hall: HallView;
  };

export type MatterRow = Named & {
  code: MatterCode;
  department: string;
  departmentName: Named;
  queue: QueueCode;
  kind: 'instant' | 'promised';
  lifeEvents: readonly LifeEvent[];
};

/** How a screen hangs in the hall. */
export type Mounting = {
  readonly preset: BoardPreset;
  /** Clockwise, degrees: for a panel that hangs on its side without its player knowing. */
  readonly rotate: 0 | 90 | 180 | 270;
  /** From a zone's board to the windows. */
  readonly arrow: Arrow;
  /** Against burn-in: on every other day calls and reading side have changed places. */
  readonly swapDaily: boolean;
  /** Percent of what the hall's hours say. */
  readonly volume: number;
  /** Diagonal in inches, and metres to the last seat: says which lines can be read from there (SCREENS 0.9). */
  readonly inches: number | null;
  readonly lastSeat: number | null;
};

/** What was spoken for a zone: the `nr` of the last call, null where a server that has just started does not know; what else of late, by key. */
export type SpokenThere = { readonly zone: ZoneCode; readonly spoken: number | null; readonly said: readonly string[] };

/** What a heartbeat is answered with: what to do, who one is by now, and what one speaks for. */
export type HeartbeatView = {
  commands: readonly { nr: number; do: DeviceCommand }[];
  device: { id: string; name: string; zone: string | null; window: string | null; mounting: Mounting };
  /** Zones that this screen speaks for, and what any screen has spoken there. */
  speaks: readonly SpokenThere[];
  /** The mark of this screen's page as the server has it now; null: it serves none. */
  build: string | null;
};

export type DeviceRow = {
  id: string;
  kind: string;
  name: string;
  zone: string | null;
  window: string | null;
  mounting: Mounting;
  pairedAt: string | null;
  createdAt: string;
};

/** What a device said last of itself, and since when it has been silent. */
export type DeviceState = {
  id: string;
  kind: string;
  name: string;
  zone: ZoneCode | null;
  window: WindowNo | null;
  paired: boolean;
  /** Its last heartbeat (ISO); null: none since the server started. */
  seenAt: string | null;
  lost: boolean;
  mounting: Mounting;
  /** Zones it speaks for. */
  speaks: readonly ZoneCode[];
  painted: unknown;
  /** Of its picture in px, and how that is laid out; the `nr` of the last call that it has spoken. */
  size: string | null;
  layout: string | null;
  spoken: number | null;
  sound: unknown;
  printer: unknown;
  build: string | null;
  /** The last test slip that the server printed for it, and what became of it; null: none yet. */
  tested: { print: PrintResult; at: string } | null;
};

/** A printer of the hall, and since when it is as it is (ISO). */
export type PrinterView = { id: string; name: string; state: PrinterState; since: string };

/** A printer that somebody should see to; `printer` is its id, `devices` the names of those that print there. */
export type PrinterAlert = { what: PrinterAlertWord; printer: string; devices: readonly string[]; since: string };

/** A screen that somebody should see to, since when (ISO). mute: a zone in which no screen speaks, and no one screen is to blame. */
export type ScreenAlert = { what: ScreenAlertWord; device: string | null; name: string; zone: ZoneCode | null; since: string };

/** A slip for a browser to print: a picture as large as its paper, in millimetres. */
export type SlipPage = { svg: string; widthMm: number; heightMm: number };

/** What became of a slip. `page` is given once, to whom prints it itself: who asks again with the same attempt gets none. */
export type PrintView = { print: PrintResult; attempt?: number; page?: SlipPage };

export type DeskWindow = WindowRow & {
  clerk: StaffId | null;
  clerkName: string | null;
  post: 'A' | 'B' | null;
  pausedFor: string | null;
  /** Since when it is as it is (ISO); null for a window nobody has opened. */
  since: string | null;
  /** Since when its ticket is called or served. */
  ticketSince: string | null;
  /** In the hall's hours, a window in regular use where neither post sits. */
  vacant: boolean;
  /** Its clerk is recorded as absent. */
  absent: boolean;
  held: number;
  doneToday: number;
  afterClosing: number;
  /** What stands here and may have been forgotten: the ticket at the window, then the held ones. */
  tickets: readonly { id: TicketId; number: TicketNumber; status: TicketStatus; since: string }[];
  /** It stays shut until it is needed, and the desk may open it. */
  flex: boolean;
  /** Its posts A and B, and at which other window each sits. */
  posts: readonly { post: 'A' | 'B'; clerk: StaffId; name: string; at: WindowNo | null }[];
};

export type DeskQueue = QueueRow & {
  /** The longest that anybody there has waited, minutes. */
  longest: number | null;
  issuedToday: number;
  /** Numbers of this session; null where there is no quota. */
  quota: { session: string; issued: number; of: number } | null;
  alert: { people: number; minutes: number };
  overAlert: boolean;
  /** Why the desk has stopped its numbers, and since when; null: it has not. */
  stopped: { reason: StopReason; since: string } | null;
};

/** Today's ticket of a number, for the desk: also by its last digits alone. */
export type SoughtView = Pick<TicketView, 'id' | 'number' | 'queue' | 'status' | 'takenAt'>;

/** Why one stands before another: the rule that the desk can say aloud. */
export const BEFORE = ['came-earlier', 'priority', 'urgent', 'handed-over', 'rejoined', 'you-rejoined'] as const;
export type Before = (typeof BEFORE)[number];
export const WHY_RULES = [
  'in-turn',
  'next',
  'no-window',
  'handed-over',
  'called',
  'serving',
  'held',
  'missed',
  'over',
  'emergency',
] as const;

/** Why a ticket was not called, as far as the hall's state tells it. Composed into a sentence by whoever shows it. */
export type WhyView = {
  number: TicketNumber;
  queue: QueueCode;
  rule: (typeof WHY_RULES)[number];
  status: TicketStatus;
  takenAt: string;
  /** Since when it is what it is. */
  since: string;
  /** It counts as having come so many minutes before it did. */
  headStart: number;
  /** Open windows that call it. */
  windows: readonly WindowNo[];
  /** Who comes first: those who wait before it, and those who were called since it was taken. At most five each; `ahead` and `passed` count all. */
  before: readonly { number: TicketNumber; because: Before; takenAt: string; waits: boolean }[];
  ahead: number;
  passed: number;
  /** Where it was called last, when and how often; where it is held. */
  window: WindowNo | null;
  calledAt: string | null;
  calls: number;
};

/** Somebody called for help, and nobody has said yet that they go. */
export type HelpView = { nr: number; where: string; kind: string; by: string | null; at: string };

/** Somebody of the staff has said that they go: `goes` is their name, `since` when they said so. */
export type GoingView = HelpView & { goes: string; since: string };

/** Who comes to a call, as it is told to whom called: the surname, and no more. */
export type ComingView = { nr: number; surname: string; guide: boolean };

/** What somebody at the desk should see to; `since` says how long it has been so. */
export type Overdue = {
  what:
    | 'waiting-long'
    | 'waiting-many'
    | 'called-long'
    | 'served-long'
    | 'held-long'
    | 'handover-untaken'
    | 'passed-on'
    | 'window-paused-long'
    | 'window-unattended'
    | 'posts-away'
    | 'notification-due'
    | 'notification-overdue';
  queue: QueueCode | null;
  window: WindowNo | null;
  number: TicketNumber | null;
  since: string;
  /** A shut flex window that would help, and that somebody is free to sit at. */
  flex: WindowNo | null;
};

/** For the guides and the supervisors: every window and queue, and what is overdue. */
export type DeskView = Seen & {
  hall: HallView;
  windows: readonly DeskWindow[];
  queues: readonly DeskQueue[];
  help: readonly HelpView[];
  /** Calls that somebody goes to, until it is said that they are done, an hour at most. */
  going: readonly GoingView[];
  handovers: readonly { id: TicketId; number: TicketNumber; queue: QueueCode; from: WindowNo; to: string; since: string }[];
  /** Numbers that were missed and may still come back, newest first. */
  missed: readonly { id: TicketId; number: TicketNumber; queue: QueueCode; at: string }[];
  /** Who still waits once numbers are given no more, in the order of their turns; nobody while they are. */
  still: readonly { number: TicketNumber; queue: QueueCode; takenAt: string; windows: readonly WindowNo[] }[];
  /** Whom a supervisor may put at a window. */
  clerks: readonly { id: StaffId; name: string }[];
  overdue: readonly Overdue[];
  /** What is still to be told within its working days, whatever is due first on top. */
  notifications: readonly NotificationDue[];
  announcements: readonly AnnouncementView[];
  printers: readonly PrinterView[];
  alerts: readonly PrinterAlert[];
  /** The hall's devices that were ever heard; one that is heard no more should be seen to. */
  devicesHeard: readonly { kind: string; name: string; heard: boolean }[];
  screens: readonly ScreenAlert[];
};

/** One line of what must be so before the doors open. */
export type Readiness = {
  what:
    | 'disk'
    | 'clock'
    | 'database'
    | 'settings'
    | 'journal'
    | 'roster'
    | 'devices'
    | 'printers'
    | 'font'
    | 'voice'
    | 'sound'
    | 'posts'
    | 'windows'
    | 'matters'
    | 'accounts'
    | 'backup';
  ok: boolean;
  detail: string;
};

/** Waiting times that were promised beside those that came true; minutes. */
export type PromiseRow = {
  /** null: the whole hall. */
  queue: QueueCode | null;
  /** Tickets called today that had been told a range. */
  told: number;
  /** Of these: called within the range, before it, after it. */
  within: number;
  sooner: number;
  later: number;
  /** Tickets called today that could be told nothing. */
  untold: number;
  quotedFrom: number | null;
  quotedTo: number | null;
  waited: number | null;
};

export type DayFigures = {
  day: Day;
  taken: number;
  waiting: number;
  called: number;
  serving: number;
  held: number;
  done: number;
  missed: number;
  cancelled: number;
  expired: number;
  /** Median and longest wait of those called today, minutes. */
  medianWait: number | null;
  longestWait: number | null;
  medianService: number | null;
  /** Minutes served after closing. */
  afterClosing: number;
  reviews: number;
  /** Grades 3 to 5 of all given, 0 to 1; null while there is none. */
  satisfied: number | null;
  promises: readonly PromiseRow[];
  /** The last that were called, what they were told beside what they waited. */
  lastCalled: readonly { number: TicketNumber; queue: QueueCode; quoted: Wait; waited: number }[];
};

/** For those who answer for the hall: the desk's view with devices, readiness and the figures of the day. */
export type OfficeView = DeskView & {
  devices: readonly DeviceState[];
  readiness: readonly Readiness[];
  figures: DayFigures;
  today: TodayView;
  /** The pack of recorded words in use, and whom to thank for it; the languages that the server itself can speak. */
  voice: { pack: string | null; credit: string | null; langs: readonly Lang[] };
};

/** The service that may be reviewed at the pad, and until when. `seconds` are of a wall clock, `secondsLarge` those in large print. */
export type PadReview = {
  ticket: TicketId;
  number: TicketNumber;
  lang: Lang;
  /** Who served, also when somebody else sits there by now. */
  clerk: SignView['clerk'];
  doneAt: string;
  seconds: number;
  secondsLarge: number;
};

/** On the pad before the citizen: the window's screen, the matter, what was ticked, and the ticket to review when one is due. */
export type PadView = SignView & {
  /** The language of the ticket at the window; null while nobody is there. */
  lang: Lang | null;
  /** What is being served: named here and on no other screen of the hall. */
  matter: Named | null;
  ready: readonly string[];
  /** The same papers in English, as far as the matter has it. */
  readyEn: readonly string[];
  review: PadReview | null;
};

/** One line of the journal as `GET /api/journal` tells it; `data` is the event without what stands beside it. */
export type JournalRow = { seq: number; at: string; type: string; by: string | null; data: Record<string, unknown> };

/** A change of a settings document: `by` a person, or `file` and `clock`; `byName` is null where that is nobody who may sign in now. */
export type DocumentChangeRow = {
  version: string;
  at: string;
  by: string | null;
  byName: string | null;
  how: 'office' | 'file' | 'start' | 'bundle' | 'bundle';
  why: string | null;
};

export type StaffWho = { id: StaffId; name: string; roles: readonly string[] };

/** Who is signed in, and the windows whose post A or B they hold. */
export type SessionView = {
  staff: StaffWho;
  /** Whoever sits there has been away: nothing is done before the password is told again. */
  locked: boolean;
  windows: readonly (Named & {
    window: WindowNo;
    post: 'A' | 'B';
    status: WindowStatus;
    clerk: StaffId | null;
    clerkName: string | null;
  })[];
};

/** Somebody who may sign in, and how their account is. No password is in here, in no form. */
export type AccountRow = {
  id: StaffId;
  /** What they type to sign in. */
  account: string;
  name: string;
  department: Named | null;
  post: Named | null;
  roles: readonly string[];
  /** badge: nobody has set one, it is the badge number; handed: a first one was made and is still to be changed; own. */
  password: 'badge' | 'handed' | 'own';
  /** Until when ten wrong passwords have locked it. */
  locked: string | null;
  /** Since when an administrator has closed it. */
  closed: string | null;
  lastSignIn: string | null;
  /** How many sessions are open. */
  sessions: number;
};

/** One of somebody's open sessions. */
export type SessionRow = {
  id: string;
  begunAt: string;
  seenAt: string;
  /** Which program on which kind of machine, as 'Edge Windows'; null: not known. */
  browser: string | null;
  /** A page of it is open at this moment. */
  open: boolean;
  /** It is the session of whoever asks. */
  own: boolean;
};

/** A matter with the names that stand around it. */
export type MatterView = Matter & { queueName: Named; departmentName: Named };

/** What the server writes into a phone's page, so that its first picture waits for no second answer. */
export type FirstView =
  | { at: 'ticket'; view: TicketPlaceView }
  | { at: 'hall'; view: BoardView }
  | { at: 'matter'; matter: MatterView }
  | { at: 'post'; post: PostText }
  | { at: 'notification'; slip: NotificationView };

/** A queue with some settings: the open windows that serve it, and what a number taken now would wait. */
export type TriedQueue = { windows: readonly WindowNo[]; wait: Wait };
/** POST /api/try: each queue as it is and as it would be; null where the settings have no such queue. */
export type TriedView = {
  at: string;
  queues: readonly { queue: QueueCode; waiting: number; now: TriedQueue | null; then: TriedQueue | null }[];
};

/** One change of one matter, newest first in a list of them: which version of the document brought it, when and who. */
export type MatterChange = {
  version: string;
  at: string;
  by: string | null;
  byName: string | null;
  why: string | null;
  /** Null: it was not there before, or is there no more. */
  before: Matter | null;
  after: Matter | null;
};

/** A day of a year as a library has it; in the calendar only once somebody has stored it there. */
export type SuggestedDay = {
  readonly date: Day;
  readonly kind: 'holiday' | 'makeup_workday';
  readonly name_zh: string;
  readonly name_en: string;
  /** False: reckoned, since there is no notice of the State Council yet. */
  readonly certain: boolean;
};
/** `certain`: the State Council's notice of that year is known. */
export type SuggestedYear = { readonly year: number; readonly certain: boolean; readonly days: readonly SuggestedDay[] };

/** What a rule of the hall may be; null: there is no end. */
export type RuleRange =
  | { readonly is: 'number'; readonly whole: boolean; readonly least: number | null; readonly most: number | null }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  | { readonly is: 'yes' | 'text' | 'list' };
export type RuleValue = number | string | boolean | readonly (number | string)[];
/** About a rule of the hall what its document does not say: whether the software acts on it, what it may be, and what it was at first. */
export type RuleAbout = {
  readonly key: string;
  readonly acts: boolean;
  readonly range: RuleRange;
  /** The sample's value; null: the hall has written the rule itself. */
  readonly usual: RuleValue | null;
};
/** One change of a rule: who made it, when and why, and what it was before (null: it was not there). */
export type RuleChange = {
  readonly at: string;
  readonly by: string | null;
  /** Null: it was nobody of the staff. */
  readonly byName: string | null;
  readonly why: string | null;
  readonly before: RuleValue | null;
  readonly after: RuleValue;
};

/** What a screen that nobody has registered is to show, and with what it asks whether somebody has. */
export type PairingView = { readonly code: string; readonly wait: string; readonly expiresAt: string };

/** Something in the hall's documents that shows a picture: which document, the key of its row, and what it is called. */
export type PictureUse = Named & { document: 'posts' | 'leaders' | 'staff'; key: string };
/** A picture in the hall's folder; its size in dots, `bytes` on disk. */
export type PictureRow = {
  picture: string;
  address: string;
  bytes: number;
  width: number;
  height: number;
  at: string;
  uses: readonly PictureUse[];
};
