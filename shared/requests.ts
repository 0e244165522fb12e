import { z } from 'zod';
import { readResidentNumber } from './resident-id.ts';
import { DayText, DOCUMENTS, QueueCode, WindowNo, ZoneCode } from './settings.ts';
import { MODES, TABLE_FORMATS, TABLE_KINDS } from './table-words.ts';
import {
  ARROWS,
  BOARD_PRESETS,
  DEVICE_COMMANDS,
  DEVICE_KINDS,
  DOCUMENT_KINDS,
  LACKS,
  LANGS,
  LATE_REASONS,
  MANNED,
  NOTIFICATION_KINDS,
  OUTCOMES,
  PAUSE_KINDS,
  PRIORITIES,
  REVIEW_REASONS,
  SETTLE_REASONS,
  SETTLED_AS,
  STOP_REASONS,
  URGENT_REASONS,
} from './words.ts';

export { QueueCode, WindowNo };

/** Made by the asker. One spelling only, or the same id in capitals would be a second ticket. */
export const TicketId = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'a UUID v4 in small letters');
/**
 * What staff write in their own words is kept for a time (see purge.staff_words_days): no mobile telephone number (1 and ten digits) and no
 * resident's number is taken. Numbers of cases are long as well, and may stand.
 */
export const ownWords = (longest: number, shortest = 0) =>
  z
    .string()
    .trim()
    .min(shortest)
    .max(longest)
    .refine((text) => !namesSomebody(text), { message: 'no telephone or ID numbers: this is kept', params: { personal: true } });
const Note = ownWords(200);

const MOBILE = /(?<!\d)1[3-9]\d(?:[\s-]?\d){8}(?!\d)/;
const RESIDENT = /(?<!\d)\d(?:\s?\d){16}\s?[\dXx](?!\d)/g;
const namesSomebody = (text: string): boolean =>
  MOBILE.test(text) || (text.match(RESIDENT) ?? []).some((one) => readResidentNumber(one) !== null);

export const IdDocument = z.strictObject({ kind: z.enum(DOCUMENT_KINDS), number: z.string().trim().min(4).max(30) });
export type IdDocument = z.infer<typeof IdDocument>;

/** PUT /api/tickets/:id. The kiosk picks the id, so a retry asks for the same ticket. */
export const NumberRequest = z
  .strictObject({
    queue: QueueCode,
    matter: z.string().min(1).max(40).nullable().default(null),
    priority: z.enum(PRIORITIES).nullable().default(null),
    document: IdDocument.nullable().optional(), // made into a person key, never kept
    lang: z.enum(LANGS).default('zh-CN'),
    ready: z.array(z.string().max(120)).max(40).default([]),
    /** What a kiosk issued from a reserved block while the server was away. */
    number: z
      .string()
      .regex(/^[A-HJ-NP-Z]\d{2,5}$/, 'a number like A001')
      .optional(),
    takenAt: z.iso.datetime({ offset: true }).optional(),
    /** A guide gives it although numbers are given no more. */
    late: z.enum(LATE_REASONS).optional(),
    /** The slip of an earlier visit: whoever comes back with it counts from that visit's time of day. */
    notification: TicketId.optional(),
  })
  .superRefine(({ number, takenAt, notification }, context) => {
    if (number !== undefined && notification !== undefined)
      context.addIssue({ code: 'custom', path: ['notification'], message: 'a kiosk that is alone cannot know a slip' });
    if ((number === undefined) === (takenAt === undefined)) return;
    context.addIssue({ code: 'custom', path: [number === undefined ? 'number' : 'takenAt'], message: 'number and takenAt go together' });
  });
export type NumberRequest = z.input<typeof NumberRequest>;

/** POST …/call-next names the ticket that the clerk believes is at the window. */
export const CallNextRequest = z.strictObject({ leaving: TicketId.nullable() });
export const TicketRequest = z.strictObject({ ticket: TicketId });
export const OpenRequest = z.strictObject({ takeOver: z.boolean().default(false), clerk: z.string().min(1).max(40).optional() });
/** `reason` hangs over the window as it is; `kind`: what it counts as; `other`: the window where citizens go meanwhile. */
export const PauseRequest = z.strictObject({
  reason: ownWords(60, 1),
  kind: z.enum(PAUSE_KINDS).default('other'),
  other: WindowNo.nullable().default(null),
});
/** POST …/note: for whoever sits at the window next; an empty one takes it away. */
export const WindowNoteRequest = z.strictObject({ text: Note });
/** POST …/return: a hand-over goes back to whom it came from. */
export const ReturnRequest = z.strictObject({ ticket: TicketId, reason: ownWords(200, 1) });
export const UnholdRequest = z.strictObject({ ticket: TicketId, here: z.boolean().default(false) });
export const CompleteRequest = z.strictObject({ ticket: TicketId, outcome: z.enum(OUTCOMES) });
export const TransferRequest = z.strictObject({
  ticket: TicketId,
  to: z.union([z.strictObject({ queue: QueueCode }), z.strictObject({ window: WindowNo })]),
  note: Note.optional(),
});
export type TransferRequest = z.input<typeof TransferRequest>;
/** POST /api/windows/:no/matter: what the one at the window has come for, as it turned out. */
export const MatterSetRequest = z.strictObject({ ticket: TicketId, matter: z.string().min(1).max(40) });
/** A request that needs nothing: no body, or an empty one. */
export const NothingRequest = z.strictObject({}).optional();

/** POST /api/tickets/find. As a visitor types it: `a1`, ` A 001 `, full-width; made into a letter and its digits. */
export const FindRequest = z.strictObject({
  number: z
    .string()
    .max(20)
    .transform((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z]\d{1,6}$/, 'a number like A001')),
});
/** POST /api/tickets/search: a number as it is read off a slip, or its last digits alone. */
export const SearchRequest = z.strictObject({
  typed: z
    .string()
    .max(20)
    .transform((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z]?\d{1,6}$/, 'a number like A001, or its last digits')),
});
export const MoveRequest = z.strictObject({ queue: QueueCode, matter: z.string().min(1).max(40).nullable().default(null) });
export const UrgentRequest = z.strictObject({ reason: z.enum(URGENT_REASONS) });
export const SettleRequest = z.strictObject({ as: z.enum(SETTLED_AS), reason: z.enum(SETTLE_REASONS) });
export const StopRequest = z.strictObject({ reason: z.enum(STOP_REASONS) });
/** What `POST /api/tickets/find` gave a kiosk. */
export const FoundHandle = z.string().regex(/^[\w-]{22}$/);

/** POST …/print. The same attempt, asked again, prints nothing twice; who wants a further slip counts on. */
export const PrintRequest = z.strictObject({
  attempt: z.number().int().min(1).max(99).default(1),
  /** One more than there have been: for whoever has not counted them. The answer says which attempt it is. */
  again: z.literal(true).optional(),
});

/** POST /api/matters/:code/print. `job` is made by the asker: the same one, asked again, prints nothing twice. */
export const MatterPrintRequest = z.strictObject({
  job: TicketId,
  lang: z.enum(LANGS).default('zh-CN'),
  situations: z.array(z.string().min(1).max(40)).max(20).default([]),
  ready: z.array(z.string().max(120)).max(40).optional(),
  only: z.literal('missing').optional(),
});

const Lacking = z
  .array(z.strictObject({ name: z.string().min(1).max(120), state: z.enum(LACKS) }))
  .max(40)
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'each paper once');
const Lines = z.array(z.string().trim().min(1).max(300)).max(40);
/** PUT /api/notifications/:id. The console picks the id, so a retry asks for the same slip. What a clerk writes is in no journal. */
export const NotificationRequest = z
  .strictObject({
    window: WindowNo,
    ticket: TicketId,
    kind: z.enum(NOTIFICATION_KINDS),
    situations: z.array(z.string().min(1).max(40)).max(20).default([]),
    missing: Lacking.default([]),
    /** What is to be supplied, as the clerk puts it, a line each. */
    lines: Lines.default([]),
    reason: z.string().trim().max(1000).default(''),
    basis: z.string().trim().max(1000).default(''),
    /** The ticket is completed with it: one key. */
    finish: z.boolean().default(false),
  })
  .superRefine(({ kind, missing, lines, reason, basis }, context) => {
    const lacks = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (kind === 'notified' && missing.length === 0 && lines.length === 0) lacks('missing', 'nothing is missing');
    if (kind === 'refused' && reason === '') lacks('reason', 'a refusal has a reason');
    if (kind === 'refused' && basis === '') lacks('basis', 'a refusal has a legal basis');
  });
export type NotificationRequest = z.input<typeof NotificationRequest>;
/** POST /api/notifications/:id/answer: what could not be told has been told (已告知), and what it was. */
export const NotificationAnswerRequest = z.strictObject({ missing: Lacking.default([]), lines: Lines.default([]) });
/** POST /api/notifications/:id/print, on a printer for slips. As a matter's sheet: the same job prints nothing twice. */
export const NotificationPrintRequest = z.strictObject({ job: TicketId });
/** POST /api/notifications/find. As it is read off a slip: `gz-20261201-1` too. */
export const NotificationFindRequest = z.strictObject({
  serial: z
    .string()
    .max(40)
    .transform((typed) => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^GZ-?\d{8}-?\d{1,6}$/, 'a serial number like GZ-20261201-0001'))
    .transform((typed) => typed.replace(/^GZ-?(\d{8})-?(\d+)$/, (_all, day: string, nth: string) => `GZ-${day}-${nth.padStart(4, '0')}`)),
});
/** Days, both counted. */
export const MissingQuery = z.looseObject({ from: DayText, to: DayText });

export const SessionRequest = z.strictObject({
  account: z.string().trim().min(1).max(40),
  password: z.string().min(1).max(200),
  newPassword: z.string().min(8).max(200).optional(),
});

/** POST /api/sessions/current/unlock, by whoever is signed in and has been away. */
export const UnlockRequest = z.strictObject({ password: z.string().min(1).max(200) });

/** POST /api/sessions/current/password, by whoever is signed in: the password they have, and the one to use from now on. */
export const PasswordRequest = z.strictObject({ password: z.string().min(1).max(200), newPassword: z.string().min(8).max(200) });

export const DeviceRequest = z.strictObject({
  kind: z.enum(DEVICE_KINDS),
  name: z.string().trim().min(1).max(40),
  zone: ZoneCode.nullable().optional(),
  window: WindowNo.nullable().optional(),
});
export const PairRequest = z.strictObject({ code: z.string().min(8).max(80) });

/** POST /api/pairing, by a screen that nobody has registered: which page it shows. */
export const PairingRequest = z.strictObject({ page: z.enum(['kiosk', 'display']) });
/** POST /api/pairing/mine: whether somebody has typed this screen's code. */
export const PairingLook = z.strictObject({ wait: z.string().min(20).max(80) });
/** The code on a screen's glass, as somebody types it: spaces and small letters do not matter. */
export const PairingCode = z
  .string()
  .max(20)
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[2-9A-HJKMNP-Z]{6}$/));

/** GET /api/calendar/:year/suggested */
export const CalendarYear = z.coerce.number().int().min(2000).max(2100);

/** What a screen has on its glass, how its loudspeaker and its printer are; a device says what it knows. */
const Told = z
  .union([z.string().max(60), z.number(), z.boolean(), z.looseObject({})])
  .nullable()
  .optional();
export const HeartbeatRequest = z.looseObject({
  painted: Told,
  sound: Told,
  printer: Told,
  build: z.string().max(60).nullable().optional(),
  /** The `nr` of the last call that it has spoken. */
  spoken: z.number().int().min(0).nullable().optional(),
  /** The same by zone, with what else it has spoken there of late. */
  said: z
    .array(z.object({ zone: ZoneCode, spoken: z.number().int().min(0).nullable(), said: z.array(z.string().max(60)).max(50) }))
    .max(26)
    .optional(),
  /** Of its picture in px, and how that is laid out. */
  size: z.string().max(20).nullable().optional(),
  layout: z.string().max(40).nullable().optional(),
});
/** PATCH /api/devices/:id: what is left out stays as it is. */
export const DeviceChangeRequest = z.strictObject({
  name: z.string().trim().min(1).max(40).optional(),
  zone: ZoneCode.nullable().optional(),
  window: WindowNo.nullable().optional(),
  mounting: z
    .strictObject({
      preset: z.enum(BOARD_PRESETS),
      rotate: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      arrow: z.enum(ARROWS),
      swapDaily: z.boolean(),
      volume: z.number().int().min(0).max(100),
      inches: z.number().min(10).max(200).nullable(),
      lastSeat: z.number().min(1).max(60).nullable(),
    })
    .partial()
    .optional(),
});
export type DeviceChangeRequest = z.infer<typeof DeviceChangeRequest>;
export const DeviceCommandRequest = z.strictObject({ do: z.enum(DEVICE_COMMANDS) });

/** `until` is an ISO instant to come; without one a notice holds for ten minutes. */
/** An emergency takes every board, stops the calls there, and holds until it is lifted. */
export const AnnouncementRequest = z.strictObject({
  kind: z.enum(['notice', 'emergency']).default('notice'),
  text: ownWords(200, 1),
  lang: z.enum(LANGS).default('zh-CN'),
  zone: ZoneCode.nullable().optional(),
  until: z.iso.datetime({ offset: true }).nullable().optional(),
});
/** `where`: the kiosk, window or place; `kind`: `help` calls a guide, `alarm` raises one, other words are shown as they are. */
export const HelpRequest = z.strictObject({ where: ownWords(60, 1), kind: ownWords(40, 1) });

const Grade = z.number().int().min(1).max(5);
/** 5 is 非常满意. What somebody writes, and why, is kept apart from the journal. */
export const ReviewRequest = z.strictObject({
  grade: Grade,
  dimensions: z
    .record(z.string().min(1).max(30), Grade)
    .refine((all) => Object.keys(all).length <= 10, 'ten dimensions at most')
    .optional(),
  /** What was not well; each once. */
  reasons: z
    .array(z.enum(REVIEW_REASONS))
    .max(REVIEW_REASONS.length)
    .refine((all) => new Set(all).size === all.length, 'each reason once')
    .optional(),
  text: z.string().trim().max(500).optional(),
});
export type ReviewRequest = z.input<typeof ReviewRequest>;

const Endpoint = z.string().min(10).max(1000);
/** PUT /api/tickets/:id/push: what a browser's PushManager gave, as it gave it. */
export const PushRequest = z.strictObject({
  endpoint: Endpoint,
  keys: z.strictObject({
    p256dh: z.string().regex(/^[\w-]{87}=?$/, 'a public key of P-256, in base64url'),
    auth: z.string().regex(/^[\w-]{22}(==)?$/, 'sixteen bytes in base64url'),
  }),
  lang: z.enum(LANGS).default('zh-CN'),
});
export type PushRequest = z.infer<typeof PushRequest>;
/** DELETE /api/tickets/:id/push: one phone alone, or, without a body, every phone that follows the ticket. */
export const PushEndRequest = z.strictObject({ endpoint: Endpoint }).optional();

/** A table as a file: which, in which form, and what becomes of rows that it does not have. */
export const TableKindName = z.enum(TABLE_KINDS);
export const TableFormatQuery = z.looseObject({ format: z.enum(TABLE_FORMATS).default('xlsx') });
export const TableQuery = z.looseObject({ mode: z.enum(MODES).default('add'), file: z.string().trim().max(120).default('') });

const Seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const JournalQuery = z.looseObject({ from: Seq.default(1), limit: z.coerce.number().int().min(1).max(1000).default(100) });

/** PUT /api/settings/:document?why= : what whoever changes it says of it; it stands in the journal. */
export const WhyQuery = z.looseObject({ why: ownWords(200, 1).optional() });

/** A sentence as it stands on a screen; numbers and signs are read by the server. */
export const SpeechQuery = z.looseObject({
  text: z
    .string()
    .trim()
    .min(1)
    .max(300)
    .regex(/[\p{L}\p{N}]/u, 'something that can be said'),
  lang: z.enum(LANGS).default('zh-CN'),
});

export const MattersQuery = z.looseObject({
  query: z.string().max(60).optional(),
  department: z.string().max(40).optional(),
  queue: z.string().max(4).optional(),
});

/** POST /api/try: documents as they would be; what is left out is as it is. */
export const TryRequest = z.strictObject({
  windows: DOCUMENTS.windows.optional(),
  queues: DOCUMENTS.queues.optional(),
  manned: z.enum(MANNED).default('now'),
});
export type TryRequest = z.input<typeof TryRequest>;

/** GET /api/slips/preview: `foot` and `qr` as they are written and not stored yet. */
export const SlipPreviewQuery = z.strictObject({
  what: z.enum(['ticket', 'sheet', 'notification', 'test']).default('ticket'),
  width: z.enum(['58', '80']).default('80'),
  lang: z.enum(LANGS).default('zh-CN'),
  foot: z.string().max(120).optional(),
  qr: z.enum(['yes', 'no']).optional(),
  device: z.string().max(40).default(''),
});

/** POST /api/preview: a place of the hall as it would be with these documents in place of those in force. */
export const PreviewRequest = z.strictObject({
  place: z.string().regex(/^(board(\/[A-Z])?|kiosk|sign\/\d{2})$/, 'board, board/<zone>, kiosk or sign/<window>'),
  /** What the screen is to show of it: a queue, the matters of a queue, a matter, a post; or one of the staff, as a window or a board shows them. */
  at: z
    .string()
    .regex(/^(home|hall|(queue|matters|matter|post|person)\/[\w-]{1,40})$/)
    .optional(),
  /** Made-up calls at the windows of the place, and open doors: to see how it is laid out. */
  with: z.literal('calls').optional(),
  documents: z.record(z.string().max(40), z.unknown()).default({}),
});
export type PreviewRequest = z.input<typeof PreviewRequest>;

/** POST /api/pictures?name=: what the picture is called where it comes from. */
export const PictureQuery = z.looseObject({ name: z.string().trim().min(1).max(200) });
