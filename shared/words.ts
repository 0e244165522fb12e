/** The nouns of the hall. Every other file speaks with these. */
export type TicketId = string; // UUID v4, made by the asker; whoever knows it holds the ticket
export type NotificationId = string; // UUID v4, made by the console; whoever holds the slip knows it
export type TicketNumber = string; // 'A001': what a person reads and hears
export type QueueCode = string; // 'A', the letter its tickets begin with
export type MatterCode = string; // 'GA-HZ-001'
export type WindowNo = string; // '03', as painted over the counter
export type ZoneCode = string; // 'A': a part of the hall with its own boards
export type StaffId = string; // 'S03'
export type Actor = string | null; // one of the staff ('S03'), a device ('kiosk-1'), the clock; null: the ticket's holder
export type Instant = number; // milliseconds since 1970
export type Day = string; // '2026-12-01', in the hall's own zone
export type Clock = string; // '08:30'; such strings sort as times do

export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];
/** The kiosk speaks further ones: each is one dictionary (shared/i18n), and Chinese wherever that has no word. */
export const KIOSK_LANGS = [...LANGS, 'ug'] as const;
export type KioskLang = (typeof KIOSK_LANGS)[number];
/** Languages written from right to left. */
export const RIGHT_TO_LEFT: readonly KioskLang[] = ['ug'];
/** What the rest of the hall speaks with somebody who used the kiosk in this language. */
export const hallLang = (lang: KioskLang): Lang => LANGS.find((one) => one === lang) ?? 'zh-CN';

export const TICKET_STATUSES = ['waiting', 'called', 'serving', 'held', 'done', 'missed', 'cancelled', 'expired'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export type WindowStatus = 'closed' | 'open' | 'paused';

/** Why somebody is served earlier by law (依法优先). Kept with the ticket, never shown or printed. */
export const PRIORITIES = ['service-member', 'veteran', 'elderly', 'disabled', 'pregnant', 'infant', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What happens in a life and sends people to a hall; each has its tile where matters are looked for. */
export const LIFE_EVENTS = ['birth', 'school', 'work', 'home', 'marriage', 'medical', 'retirement', 'death'] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

export const OUTCOMES = ['done', 'accepted', 'notified', 'refused', 'referred'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What a one-time notification (一次性告知单) says: what is missing; that it is not accepted (不予受理); or that it cannot be told yet,
 * and will be within the working days that the rule allows.
 */
export const NOTIFICATION_KINDS = ['notified', 'refused', 'later'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** What is wrong with a paper at the window: it is not there (缺), or it is not as it must be (不合要求). */
export const LACKS = ['missing', 'wrong'] as const;
export type Lack = (typeof LACKS)[number];

export const DOCUMENT_KINDS = ['resident-id', 'residence-permit', 'foreign-permanent-id', 'passport', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const ROLES = ['guide', 'window', 'agent', 'backoffice', 'supervisor', 'leader', 'director', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const DEVICE_KINDS = ['kiosk', 'display', 'pad'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** pre-open: numbers are given, windows are not open yet. closing: no more numbers, everyone waiting is served. */
export type HallPhase = 'pre-open' | 'open' | 'lunch' | 'closing' | 'closed' | 'emergency';

/** Why a window pauses. `away` alone is no reason that was reported: who stays away with it is recorded as absent (脱岗). */
export const PAUSE_KINDS = ['meeting', 'meal', 'village-work', 'fault', 'training', 'errand', 'away', 'other'] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

/** How a board is laid out; auto: by the number of windows, and upright as a zone's board. */
export const BOARD_PRESETS = ['auto', 'calls', 'table', 'zone', 'led'] as const;
export type BoardPreset = (typeof BOARD_PRESETS)[number];

/** Where a zone's board points, as it hangs: the way to the windows. */
export const ARROWS = ['right', 'left', 'up', 'down', 'none'] as const;
export type Arrow = (typeof ARROWS)[number];

/** What somebody should see to at a screen; locked: its browser waits for a touch before it lets sound out. */
export const SCREEN_ALERTS = ['lost', 'black', 'stale', 'mute', 'locked', 'no-sound', 'muted-long'] as const;
export type ScreenAlertWord = (typeof SCREEN_ALERTS)[number];

/** What a device of the hall can be told to do. */
export const DEVICE_COMMANDS = ['identify', 'reload', 'mute', 'unmute', 'test-sound', 'test-print'] as const;
export type DeviceCommand = (typeof DEVICE_COMMANDS)[number];

/** What became of a slip: nobody says 'printed' who has not heard it from the printer. */
export const PRINT_RESULTS = ['queued', 'printed', 'no-paper', 'offline', 'unknown'] as const;
export type PrintResult = (typeof PRINT_RESULTS)[number];

/** What somebody who was not content can touch on (差评原因): a closed list, so that no touch names anybody. */
export const REVIEW_REASONS = [
  'long-wait',
  'slow',
  'manner',
  'unskilled',
  'not-told-at-once',
  'extra-papers',
  'several-trips',
  'place',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** Why somebody is taken before everybody of the queue (特急): closed lists, so that no reason names anybody. */
export const URGENT_REASONS = ['illness', 'journey', 'deadline', 'rescue', 'bereavement'] as const;
export type UrgentReason = (typeof URGENT_REASONS)[number];
/** Why a guide gives a number although numbers are given no more (延时). */
export const LATE_REASONS = ['came-in-time', 'from-far', 'cannot-return', 'our-fault'] as const;
export type LateReason = (typeof LATE_REASONS)[number];
/** Why numbers of a queue are stopped for the day. */
export const STOP_REASONS = ['system-down', 'power-cut', 'nobody-there', 'too-many', 'no-material'] as const;
export type StopReason = (typeof STOP_REASONS)[number];
/** Why a supervisor ends what stands at somebody else's window, and as what. */
export const SETTLE_REASONS = ['clerk-away', 'visitor-left', 'forgotten', 'machine-down', 'by-mistake'] as const;
export type SettleReason = (typeof SETTLE_REASONS)[number];
export const SETTLED_AS = ['done', 'missed', 'cancelled', 'waiting'] as const;
export type SettledAs = (typeof SETTLED_AS)[number];

/** How a printer is, as far as it says; unknown: it says nothing, or has not been asked yet. */
export const PRINTER_STATES = ['online', 'paper-low', 'paper-out', 'cover-open', 'offline', 'unknown'] as const;
export type PrinterState = (typeof PRINTER_STATES)[number];

/** What somebody should see to at a printer; silent: it never says whether its slips come out. */
export const PRINTER_ALERTS = ['paper-out', 'paper-low', 'cover-open', 'printer-offline', 'printer-silent'] as const;
export type PrinterAlertWord = (typeof PRINTER_ALERTS)[number];

export type CallKind = 'call' | 'recall' | 'transfer' | 'resume';

/** Why the hall may say no: a closed list. Each word has a status, and a sentence in every language. */
export const REFUSALS = [
  'hall-closed',
  'queue-closed',
  'quota-full',
  'unknown-queue',
  'unknown-matter',
  'unknown-ticket',
  'unknown-window',
  'unknown-document',
  'unknown-place',
  'already-waiting',
  'window-not-open',
  'window-busy',
  'nobody-waiting',
  'already-called',
  'already-moved-on',
  'wrong-state',
  'too-many-recalls',
  'too-soon',
  'call-again-first',
  'choosing-not-allowed',
  'not-served-here',
  'already-reviewed',
  'roster-gaps',
  'short-notice',
  'changed-meanwhile',
  'precondition-missing',
  'too-large',
  'malformed',
  'not-signed-in',
  'not-allowed',
  'too-many-requests',
  'not-saved',
] as const;
export type RefusalWord = (typeof REFUSALS)[number];

/** A refusal, with what the refused one needs beside the word. */
export type Refusal =
  | { refusal: 'already-waiting'; number: TicketNumber }
  | { refusal: 'already-called'; window: WindowNo; at: string }
  | { refusal: 'wrong-state'; state: TicketStatus }
  | { refusal: 'hall-closed' | 'queue-closed' | 'quota-full'; nextOpening: string | null }
  | { refusal: 'too-soon'; retryAt: string }
  | { refusal: 'roster-gaps'; days: readonly Day[] }
  | { refusal: 'short-notice'; days: readonly Day[] }
  | { refusal: 'window-busy'; number?: TicketNumber; clerk?: StaffId }
  /** `personal`: what was written there has a telephone or ID number in it. */
  | { refusal: 'malformed'; path?: string; personal?: true }
  | { refusal: 'not-allowed'; mustChangePassword?: true; locked?: true; closed?: true }
  | { refusal: 'too-many-requests'; retryAfter?: number }
  | { refusal: PlainRefusal };

export type PlainRefusal = Exclude<
  RefusalWord,
  | 'already-waiting'
  | 'already-called'
  | 'wrong-state'
  | 'hall-closed'
  | 'queue-closed'
  | 'quota-full'
  | 'too-soon'
  | 'roster-gaps'
  | 'short-notice'
>;

/** As if which windows were open, where somebody tries settings: those that are, or every one. */
export const MANNED = ['now', 'all'] as const;
export type Manned = (typeof MANNED)[number];
