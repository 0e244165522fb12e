import { z } from 'zod';
import { calendarMistakes } from './calendar-check.ts';
import { slotMistake } from './phrase-slots.ts';
import { KIOSK_LANGS, LIFE_EVENTS, ROLES } from './words.ts';

export { LIFE_EVENTS, type LifeEvent } from './words.ts';

/**
 * The documents an administrator sets a hall up with. Each is a file that people may read, copy and edit by hand;
 * whatever is read from disk or taken over HTTP is checked against these shapes first.
 * Unknown fields are kept, so that a document written by a newer Paihao survives an older one.
 */

const Text = z.string().min(1).max(2000);
const Code = z.string().regex(/^[\w-]{1,40}$/);
export const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time like 08:30');
export const DayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day like 2026-12-01');
const MonthDay = z.string().regex(/^\d{2}-\d{2}$/, 'a month and day like 05-01');
export const QueueCode = z.string().regex(/^[A-HJ-NP-Z]$/, 'one letter, without I and O');
export const WindowNo = z.string().regex(/^\d{2}$/, 'two digits, as painted over the counter');
export const ZoneCode = z.string().regex(/^[A-Z]$/);
/** A picture in the folder `pictures` of the hall's data, by its plain name: nothing else on the machine can be named by it. */
export const PictureName = z
  .string()
  .max(80)
  .regex(/^[\p{L}\p{N}_-]+\.(png|jpe?g|webp)$/iu, 'the plain name of a .png, .jpg or .webp file in the folder pictures');

/** browser: the device prints by itself. The others are the server's; `escpos-…` stand in the network. */
export const PRINTER_KINDS = ['file', 'browser', 'escpos-tcp-text', 'escpos-tcp-raster'] as const;
export type PrinterKind = (typeof PRINTER_KINDS)[number];

/** A printer for slips, and the devices (their ids or names) that print there; `*`: all that stand in no other list. */
const Printer = z
  .looseObject({
    id: Code,
    name: Text,
    kind: z.enum(PRINTER_KINDS),
    /** Of the paper, in millimetres. */
    width: z.union([z.literal(58), z.literal(80)]).default(80),
    address: z
      .string()
      .regex(/^([\w.-]+|\[[0-9a-fA-F:.]+\]):\d{1,5}$/, 'an address like 192.168.1.60:9100')
      .optional(),
    /** A folder in the hall's data, by a plain name: what is set over HTTP writes nowhere else. */
    folder: Code.optional(),
    /** False once somebody has seen that it prints and never says so: then it is not asked, and nobody is alarmed. */
    answers: z.boolean().default(true),
    devices: z.array(Text).default([]),
  })
  .refine(({ kind, address }) => !kind.startsWith('escpos') || address !== undefined, {
    path: ['address'],
    message: 'where this printer is, host:port',
  });
export type Printer = z.infer<typeof Printer>;

/** How the hall speaks (PRINT-AND-VOICE 2). */
const Voice = z.looseObject({
  /** A pack of recorded words: the folder voices/<pack> in the hall's data. */
  pack: Code.optional(),
  /** How a 1 is read in a ticket's number. */
  one: z.enum(['幺', '一']).default('幺'),
  /** How loud, in percent, in a zone (null: everywhere) and in which hours; the first row that fits counts, 100 where none does, 0 is quiet. */
  loudness: z
    .array(
      z.looseObject({ zone: ZoneCode.nullable().default(null), from: ClockTime, to: ClockTime, percent: z.number().int().min(0).max(100) }),
    )
    .default([]),
  /** Screens (their ids or names) that speak, the first that can; those that are not named come after. */
  speakers: z.array(Text).default([]),
  /** Zones within earshot of each other: one of them speaks for all. */
  together: z.array(z.array(ZoneCode).min(2)).default([]),
});
export type Voice = z.infer<typeof Voice>;

export const Hall = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  name_zh: Text,
  name_en: Text,
  timezone: z.string().refine(isZone, 'a time zone like Asia/Shanghai'),
  /** 演示大厅: open at all hours and without quotas, until this is set to false. */
  trial: z.boolean().default(false),
  phones: z.looseObject({ consult: Text, complaint: Text, supervision: Text.optional() }),
  hotline_12345: z.boolean().default(false),
  /** So many days before a holiday the boards begin to tell of it. */
  holiday_notice_days: z.number().int().min(0).max(60).default(7),
  floors: z.array(z.looseObject({ no: z.number().int(), name_zh: Text, name_en: Text, zones: z.array(ZoneCode) })),
  zones: z.array(z.looseObject({ code: ZoneCode, floor: z.number().int(), name_zh: Text, name_en: Text })).min(1),
  amenities: z.array(z.looseObject({ name_zh: Text, name_en: Text, zone: ZoneCode })).default([]),
  /** The queues on the kiosk's first page, in this order. */
  home_queues: z.array(QueueCode).default([]),
  /** What the kiosk can be used in; the first is what every visitor finds. */
  kiosk_languages: z.array(z.enum(KIOSK_LANGS)).min(1).default(['zh-CN', 'en']),
  /** How many numbers of each queue a kiosk is granted, to give by itself while the server is away; 0: none. */
  reserved_block: z.number().int().min(0).max(200).default(0),
  /** The program beside each kiosk that reads ID cards: where it listens on the kiosk's own machine. */
  card_reader: z.looseObject({ port: z.number().int().min(1024).max(65535) }).optional(),
  voice: Voice.prefault({}),
  /** What a ticket's slip says beside what it must: a line at its foot, and the code to look at the line with a phone. */
  slip: z
    .looseObject({ foot_zh: z.string().max(60).default(''), foot_en: z.string().max(120).default(''), qr: z.boolean().default(true) })
    .prefault({}),
  printers: z
    .array(Printer)
    .superRefine((rows, context) => unique(rows, 'id', context))
    .default([]),
});
export type Hall = z.infer<typeof Hall>;

const Session = z.looseObject({ id: z.string().min(1).max(10), open: ClockTime, close: ClockTime });
const Ticketing = z.looseObject({ start: ClockTime, stop: ClockTime });

/**
 * What is otherwise than the calendar has it, on some days: the hall, or some of its sessions, is shut (特殊停办), or it is open on a day
 * of rest or at other hours (特别开放). Where both are of one day, what is shut is shut.
 */
const Exception = z
  .looseObject({
    from: DayText,
    to: DayText,
    kind: z.enum(['closed', 'open']),
    /** The ids of the sessions it is about; left out: all of the day. */
    sessions: z.array(z.string().min(1).max(10)).min(1).optional(),
    /** Open: at these hours instead of the timetable's. */
    hours: z
      .array(Session.extend({ start: ClockTime, stop: ClockTime }))
      .min(1)
      .max(4)
      .optional(),
    reason_zh: z.string().min(1).max(60),
    /** Without it English screens show the Chinese. */
    reason_en: z.string().max(120).default(''),
    /** So many days before, the screens begin to tell of it. */
    notice_days: z.number().int().min(0).max(30).default(3),
  })
  .refine(({ kind, hours }) => kind === 'open' || hours === undefined, {
    path: ['hours'],
    message: 'only an opening has hours of its own',
  });
export type CalendarException = z.infer<typeof Exception>;

export const Calendar = z
  .looseObject({
    timezone: z.string().refine(isZone, 'a time zone like Asia/Shanghai'),
    timetables: z
      .array(
        z.looseObject({
          id: z.string().min(1),
          name_zh: Text,
          name_en: Text,
          from: MonthDay,
          to: MonthDay,
          sessions: z.array(Session).min(1),
          ticketing: z.record(z.string(), Ticketing),
        }),
      )
      .min(1),
    building: z.looseObject({ open: ClockTime, lock: ClockTime }).optional(),
    weekly_rest: z.array(z.number().int().min(1).max(7)),
    years: z.array(
      z.looseObject({
        year: z.number().int(),
        days: z.array(
          z.looseObject({
            date: DayText,
            kind: z.enum(['holiday', 'makeup_workday', 'expected_rest']),
            name_zh: Text,
            name_en: Text,
            /** False: inferred, the State Council's notice does not say so yet. */
            certain: z.boolean().optional(),
            /** Who put it there; a correction by hand is never written over by the library. */
            source: z.enum(['library', 'hand']).optional(),
          }),
        ),
      }),
    ),
    exceptions: z.array(Exception).max(200).default([]),
  })
  .superRefine((calendar, context) => {
    for (const { path, reason } of calendarMistakes(calendar)) context.addIssue({ code: 'custom', path: [...path], message: reason });
  });
export type Calendar = z.infer<typeof Calendar>;

/** A Chinese name as it is read, checked by a person: 'yin2 hang2', a comma where a speaker pauses; ü is v or ü, the light tone 5. */
const Pinyin = z.string().regex(/^[a-zü]{1,6}[1-5](?:,? [a-zü]{1,6}[1-5])*$/, 'syllables with their tones, like yin2 hang2');

/**
 * How a person has said that a name is read; null where nobody has, or where it was said of another name: whoever renames a queue
 * need not know about pinyin, and the dictionary reads it from then on.
 */
export function readingOf({ name_zh, pinyin }: { name_zh: string; pinyin?: string | undefined }): string | null {
  const letters = name_zh.match(/\p{Script=Han}/gu)?.length ?? 0;
  return pinyin?.split(' ').length === letters ? pinyin : null;
}

export const Department = z.looseObject({
  id: Code,
  code: Code,
  name_zh: Text,
  pinyin: Pinyin.optional(),
  short_zh: Text,
  name_en: Text,
  zone: ZoneCode,
  consult_phone: Text,
  complaint_phone: Text,
  chief_representative: Code.nullable(),
});
export type Department = z.infer<typeof Department>;

export const Queue = z.looseObject({
  code: QueueCode,
  name_zh: Text,
  pinyin: Pinyin.optional(),
  name_en: Text,
  departments: z.array(Code),
  zone: ZoneCode,
  ticket_digits: z.number().int().min(2).max(5).default(3),
  quota: z.record(z.string(), z.number().int().min(0)),
  avg_service_minutes: z.number().positive(),
  alert: z.looseObject({ waiting_people: z.number().int().min(1), waiting_minutes: z.number().min(1) }),
  requires_id: z.boolean(),
  one_active_ticket_per_person: z.boolean().default(true),
  /** What people call it: the second line of its card. */
  examples_zh: z.string().max(60).default(''),
  examples_en: z.string().max(90).default(''),
  /** Its name in further languages of the kiosk, by language tag. */
  names: z.partialRecord(z.enum(KIOSK_LANGS), Text).default({}),
});
export type Queue = z.infer<typeof Queue>;

const count = z.number().int().min(0).max(1000);
export const Window = z.looseObject({
  no: WindowNo,
  name_zh: Text,
  name_en: Text,
  zone: ZoneCode,
  type: z.enum(['enquiry', 'general', 'dedicated', 'collection', 'agency', 'feedback']),
  departments: z.array(Code),
  /** Queues of the first rank, served together by whose turn it is. */
  categories: z.array(QueueCode).min(1),
  /** Queues of the second rank: served when nobody of the first waits, or when they have waited too long. */
  second: z.array(QueueCode).default([]),
  post_a: Code,
  post_b: Code.nullable(),
  /** How often a number may be called again here, where that is another number than the hall's rule `ticket.recall_max`. */
  recall_max: count.optional(),
  priority_window: z.boolean().default(false),
  low_counter: z.boolean().default(false),
  tidal: z.boolean().default(false),
  /** What this window promises, under the name of whoever serves. */
  promise_zh: z.string().max(40).default(''),
  promise_en: z.string().max(80).default(''),
  status: z.enum(['open', 'reserve']).default('open'),
});
export type Window = z.infer<typeof Window>;

/** What a visitor needs to find somebody who stands for the hall. */
const findable = {
  /** In pinyin; the Chinese name is shown where there is none. */
  name_en: z.string().min(1).max(60).optional(),
  photo: PictureName.optional(),
  room_zh: z.string().min(1).max(40).optional(),
  room_en: z.string().min(1).max(60).optional(),
  phone: z.string().min(1).max(30).optional(),
};

export const Staff = z.looseObject({
  id: Code,
  badge_no: Code,
  name: z.string().min(1).max(40),
  ...findable,
  /** Without their consent the photo stays off the wall. */
  photo_agreed: z.boolean().default(false),
  department: Code,
  role: z.enum(ROLES),
  /** Further roles of the same person, beside `role`. */
  roles: z.array(z.enum(ROLES)).default([]),
  post_zh: z.string().max(60).default(''),
  chief_representative: z.boolean().default(false),
  ab_partner: Code.nullable().default(null),
});
export type Staff = z.infer<typeof Staff>;

export const Leader = z.looseObject({
  id: Code,
  /** With a badge they have an account: as a leader, and as a director where their level is the centre's. */
  badge_no: Code.optional(),
  name: z.string().min(1).max(40),
  ...findable,
  position_zh: Text,
  position_en: Text,
  level: z.enum(['county', 'bureau', 'centre']),
  principal: z.boolean(),
  /** Has the centre in hand (分管领导), and looks in every working day. */
  in_charge_of_centre: z.boolean().default(false),
});
export type Leader = z.infer<typeof Leader>;

/** From this time of the day on these are on duty (a change of shift, or a substitute); whoever is left out stays. */
export const RosterChange = z.looseObject({
  from: ClockTime,
  leader: Code.nullable().optional(),
  director_on_duty: Code.nullable().optional(),
  duty_staff: z.array(Code).optional(),
  /** They stand in for somebody (代班): the wall and the record say so. */
  substitute: z.boolean().default(false),
  /** Why: what is changed with less notice than the rule asks needs a reason. */
  why: z.string().min(1).max(200).optional(),
});

export type RosterChange = z.infer<typeof RosterChange>;

export const RosterDay = z.looseObject({
  date: DayText,
  day_type: z.enum(['workday', 'rest']),
  leader: Code.nullable(),
  director_on_duty: Code.nullable(),
  duty_staff: z.array(Code),
  changes: z.array(RosterChange).default([]),
});
export type RosterDay = z.infer<typeof RosterDay>;

/** Somebody who cannot be on duty, from the first day to the last (请假、出差); one of the leaders or of the staff. */
export const Away = z
  .looseObject({ person: Code, from: DayText, until: DayText, why: z.string().min(1).max(100).optional() })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'before the first day' });
export type Away = z.infer<typeof Away>;

const DutyHours = z.looseObject({ from: ClockTime, to: ClockTime });

/** Who is on duty in a month. The draft of one has the same shape, and is never shown on a wall. */
export const Roster = z.looseObject({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  reception: z.looseObject({
    place_zh: Text,
    place_en: Text,
    sessions: z.array(z.looseObject({ from: ClockTime, to: ClockTime })),
    phone: Text,
  }),
  duty_phone_24h: Text.optional(),
  /** When duty begins and ends, on working days and on days of rest (by telephone). */
  duty_hours: z.looseObject({ workday: DutyHours, rest: DutyHours }).optional(),
  /** The leader who looks in at the centre every working day (分管领导每天到中心). */
  daily_visit: z.looseObject({ leader: Code }).optional(),
  away: z.array(Away).max(500).default([]),
  days: z.array(RosterDay).max(31),
});
export type Roster = z.infer<typeof Roster>;

export const FORMS = ['original', 'copy', 'original+copy', 'form', 'electronic', 'on_site'] as const;
export const SOURCES = ['self', 'hall', 'gov', 'shared', 'agency', 'bank'] as const;
export const NECESSITIES = ['required', 'tolerable', 'conditional', 'exempt'] as const;

/** A field `…_en` is the English of its Chinese neighbour. Without it English screens show the Chinese: `matter-text.ts`. */
export const Material = z.looseObject({
  /** Names the paper everywhere: in what was ticked, and in the matter's situations. `name_en` is only shown. */
  name: Text,
  name_en: Text.optional(),
  form: z.enum(FORMS),
  copies: z.number().int().min(0),
  source: z.enum(SOURCES),
  necessity: z.enum(NECESSITIES),
  note: z.string().max(400).optional(),
  note_en: z.string().max(800).optional(),
  /** Situations of its matter in which it is needed; without any it belongs to all. `materialsFor` says what follows. */
  situations: z.array(Code).optional(),
  /** How to tell that one has the right paper (样例提示). */
  example_zh: z.string().min(1).max(60).optional(),
  example_en: z.string().min(1).max(120).optional(),
});
export type Material = z.infer<typeof Material>;

/** What somebody can say of himself or his case (情形): in person or by an agent, renewed or lost. */
export const Situation = z.looseObject({
  id: Code,
  name_zh: z.string().min(1).max(20),
  name_en: z.string().min(1).max(40),
  /** Situations of one group answer one question, so that one of them excludes the others. */
  group: Code.default('case'),
});
export type Situation = z.infer<typeof Situation>;

const Limit = z.looseObject({
  value: z.number().int().min(0).nullable(),
  unit: z.enum(['workday', 'day']).nullable(),
  text_zh: Text,
  text_en: Text.optional(),
});
/** All that a matter is beside its code: what a new version of it replaces. */
const matterContent = {
  name_zh: Text,
  name_en: Text,
  department: Code,
  category: QueueCode,
  matter_type: Text,
  audience: z.enum(['person', 'enterprise', 'both']),
  life_events: z.array(z.enum(LIFE_EVENTS)).optional(),
  kind: z.enum(['instant', 'promised']),
  time_limit: z.looseObject({ statutory: Limit, promised: Limit }),
  legal_basis: z.array(
    z.looseObject({
      law: Text,
      law_en: Text.optional(),
      article: z.string().max(200).optional(),
      article_en: z.string().max(200).optional(),
    }),
  ),
  conditions: z.array(Text),
  conditions_en: z.array(Text).optional(),
  situations: z
    .array(Situation)
    .superRefine((all, context) => unique(all, 'id', context))
    .optional(),
  materials: z.array(Material),
  steps: z.array(Text),
  steps_en: z.array(Text).optional(),
  fee: z.looseObject({ charged: z.boolean(), text_zh: Text, text_en: Text.optional() }),
  channels: z.array(z.string()),
  result_zh: Text,
  result_en: Text.optional(),
  notes_zh: z.string().max(2000).optional(),
  notes_en: z.string().max(4000).optional(),
  consult_phone: Text,
  complaint_phone: Text,
  version: z.string().max(40).default('1'),
  /** Since when this version holds. */
  version_date: DayText.optional(),
};
type English = {
  conditions: readonly string[];
  conditions_en?: readonly string[] | undefined;
  steps: readonly string[];
  steps_en?: readonly string[] | undefined;
};
function oneForOne(matter: English, context: z.RefinementCtx): void {
  for (const list of ['conditions', 'steps'] as const) {
    const english = matter[`${list}_en`];
    if (english && english.length !== matter[list].length)
      context.addIssue({
        code: 'custom',
        path: [`${list}_en`],
        message: `${english.length} in English, ${matter[list].length} in Chinese: one for one, in the same order`,
      });
  }
}

/** A version that holds from a day on, whole: nothing of the one before it is left. */
export const MatterVersion = z
  .looseObject({ ...matterContent, version: z.string().min(1).max(40), version_date: DayText })
  .superRefine(oneForOne);
export type MatterVersion = z.infer<typeof MatterVersion>;

/** As it is first; from the day of each of `next` on as that one is. Which one holds today, `matterOn` says (`matter-versions.ts`). */
export const Matter = z
  .looseObject({
    code: z.string().regex(/^[A-Z]{2,4}(-[A-Z]{2,4})?-\d{3}$/, 'a code like GA-HZ-001'),
    ...matterContent,
    next: z.array(MatterVersion).max(20).optional(),
  })
  .superRefine((matter, context) => {
    oneForOne(matter, context);
    let before = matter.version_date;
    for (const [nth, { version_date }] of (matter.next ?? []).entries()) {
      if (before !== undefined && version_date <= before)
        context.addIssue({
          code: 'custom',
          path: ['next', nth, 'version_date'],
          message: `not after ${before}, the day of the version before it`,
        });
      before = version_date;
    }
  });
export type Matter = z.infer<typeof Matter>;

/** rule: one of the hall's rules (制度); notice: something to be known for a while (通知). */
export const POST_KINDS = ['rule', 'notice'] as const;

export const Post = z
  .looseObject({
    slug: Code,
    kind: z.enum(POST_KINDS).default('rule'),
    name_zh: Text,
    name_en: Text,
    core: z.boolean(),
    lines_zh: z.array(Text).min(1),
    summary_en: Text,
    systems: z.array(Code),
    display_seconds: z.number().min(5).max(120),
    /** The whole text, a paragraph each, for the page that the code on the wall leads to. Without any there is no code. */
    full_zh: z.array(Text).max(200).default([]),
    full_en: z.array(Text).max(200).default([]),
    /** The same in Markdown, for headings, lists and tables; where there is one it goes before the paragraphs. */
    body_zh: z.string().max(20_000).optional(),
    body_en: z.string().max(40_000).optional(),
    /** Being written: shown nowhere but in the office. */
    draft: z.boolean().optional(),
    /** First and last day on the wall; both counted. */
    from: DayText.optional(),
    until: DayText.optional(),
    /** The part of the day in which it is shown. */
    hours: z.looseObject({ from: ClockTime, to: ClockTime }).optional(),
    /** Zones whose boards show it; without any it is for the whole hall. */
    zones: z.array(ZoneCode).default([]),
    /** A higher one comes first, and once more in a round for each step. */
    priority: z.number().int().min(0).max(3).default(0),
    /** A page each, after the text. */
    pictures: z.array(PictureName).max(10).default([]),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'], message: 'before the first day' });
export type Post = z.infer<typeof Post>;

export const Phrases = z.looseObject({
  voice: z.array(
    z.looseObject({ id: Code, zh: Text, en: Text, repeat: z.number().int().min(1).max(3) }).superRefine(({ id, zh, en }, context) => {
      for (const [name, sentence] of Object.entries({ zh, en })) {
        const message = slotMistake(id, sentence);
        if (message) context.addIssue({ code: 'custom', path: [name], message });
      }
    }),
  ),
  rating_grades: z.array(z.looseObject({ score: z.number().int().min(1).max(5), zh: Text, en: Text, bad: z.boolean() })),
});
export type Phrases = z.infer<typeof Phrases>;

/** Every number of the hall's rules, with its source. Those that the queue needs are named in `RULES`. */
export const Rule = z.looseObject({
  key: z.string().regex(/^[a-z_]+(\.[a-z0-9_]+)+$/),
  value: z.union([z.number(), z.string(), z.boolean(), z.array(z.union([z.number(), z.string()]))]),
  unit: Text,
  system: Code,
  text_zh: Text,
  source: Text,
  kind: z.enum(['seed', 'assumption']),
});

const minutes = z
  .number()
  .min(0)
  .max(24 * 60);
/** The rules that the software acts upon, with the shape each must have. A hall that lacks one without a default does not open. */
export const RULES = {
  'ticket.recall_max': count,
  'ticket.recall_interval_seconds': z.number().min(0).max(3600),
  'ticket.calls_before_miss': count.min(1),
  'ticket.missed_policy': z.enum(['reinsert_after_n', 'tail', 'void']),
  'ticket.missed_reinsert_after': count,
  'ticket.missed_max': count.min(1),
  'ticket.id_retention_days': count.min(1),
  'call.choosing': z.boolean(),
  'priority.head_start_minutes': z.number().min(0).max(240),
  /** From which age on the kiosk offers to go first. Halls from before it have the default. */
  'priority.elderly_age': z.number().int().min(40).max(120).default(65),
  /** Within so many working days somebody is told what could not be told at the window (一次性告知). Halls from before it have the default. */
  'notice.max_workdays': z.number().int().min(1).max(20).default(2),
  'issue.overtime_minutes': minutes,
  /** So long before the last session closes the hall says so; 0: it does not. Halls from before it have the default. */
  'closing.announce_minutes': minutes.default(20),
  /** Away so long without a reported reason is absence (脱岗). Halls from before it have the default. */
  'post.absent_minutes': minutes.default(15),
  /** For how long a missed number may be taken back by the clerk who pressed the wrong key. */
  'call.undo_seconds': z.number().min(0).max(600).default(60),
  // Of the duty roster. Halls from before it have the defaults, which are the seeds' own.
  'leader.daily_presence': z.number().int().min(0).max(5).default(1),
  'leader.principal_days_per_month': z.number().int().min(0).max(31).default(1),
  'director.days_per_week': z.number().int().min(0).max(7).default(1),
  'duty.min_staff_per_day': z.number().int().min(0).max(20).default(2),
  'duty.per_person_per_month': z.number().int().min(0).max(31).default(1),
  /** So many days before, a swap has to be reported; later only a substitute with a reason is taken. */
  'duty.swap_notice_days': z.number().int().min(0).max(31).default(1),
  /** By the end of which weekday next week's names are to be in: 1 is Monday. */
  'duty.list_submit_weekday': z.number().int().min(1).max(7).default(5),
  'review.link_days': count,
  'review.pad_seconds': z.number().min(5).max(600).default(20),
  // Backup and purge. Halls from before them have the defaults.
  /** From which full hour on the day's backup is made. */
  'backup.hour': z.number().int().min(0).max(23).default(18),
  /** So many backups are kept, the newest. */
  'backup.keep': z.number().int().min(2).max(400).default(14),
  /** So many days after its own a number's page still tells what became of it. */
  'purge.ticket_link_days': z.number().int().min(1).max(30).default(1),
  'purge.review_text_days': z.number().int().min(1).max(1100).default(90),
  'purge.notification_text_days': z.number().int().min(7).max(1100).default(180),
  'purge.printed_slip_days': z.number().int().min(1).max(365).default(7),
  'purge.staff_words_days': z.number().int().min(7).max(1100).default(365),
} as const;
export type RuleKey = keyof typeof RULES;
export type RuleValues = { readonly [K in RuleKey]: z.infer<(typeof RULES)[K]> };

export const Rules = z.array(Rule).superRefine((rules, context) => {
  unique(rules, 'key', context);
  for (const [key, shape] of Object.entries(RULES)) {
    const nth = rules.findIndex((rule) => rule.key === key);
    const read = shape.safeParse(rules[nth]?.value);
    if (nth < 0 && !read.success) context.addIssue({ code: 'custom', path: [], message: `the rule ${key} is missing` });
    else if (!read.success) context.addIssue({ code: 'custom', path: [nth, 'value'], message: `${key}: ${read.error.issues[0]?.message}` });
  }
});
export type Rules = z.infer<typeof Rules>;

export const System = z.looseObject({
  slug: Code,
  name_zh: Text,
  name_en: Text,
  class: z.enum(['core', 'supporting', 'outside']),
  sources: z.array(Text),
});
export type System = z.infer<typeof System>;

const listOf = <T extends z.ZodType<Readonly<Record<string, unknown>>>>(shape: T, key: string) =>
  z.array(shape).superRefine((rows, context) => unique(rows as readonly Record<string, unknown>[], key, context));

function unique(rows: readonly Record<string, unknown>[], key: string, context: z.RefinementCtx): void {
  const seen = new Set<unknown>();
  for (const [nth, row] of rows.entries()) {
    if (seen.has(row[key])) context.addIssue({ code: 'custom', path: [nth, key], message: `${String(row[key])} is there twice` });
    seen.add(row[key]);
  }
}

/** The documents by name, as in `GET /api/settings/:document`; a month's roster is `roster-<yyyy-mm>`. */
export const DOCUMENTS = {
  hall: Hall,
  calendar: Calendar,
  departments: listOf(Department, 'id'),
  queues: listOf(Queue, 'code'),
  windows: listOf(Window, 'no'),
  staff: listOf(Staff, 'id'),
  leaders: listOf(Leader, 'id'),
  matters: listOf(Matter, 'code'),
  posts: listOf(Post, 'slug'),
  phrases: Phrases,
  rules: Rules,
  systems: listOf(System, 'slug'),
} as const;
export type DocumentName = keyof typeof DOCUMENTS;
export type Documents = { readonly [K in DocumentName]: z.infer<(typeof DOCUMENTS)[K]> };

export const ROSTER_NAME = /^roster-(\d{4}-\d{2})$/;
/** The draft of a month's roster: no wall shows it, publishing takes it as the roster. */
export const DRAFT_NAME = /^draft-(\d{4}-\d{2})$/;

const zones = new Map<string, boolean>(); // asking costs more than reading a whole document
function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let there = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    there = false; // the name is unknown to this machine's time zone data
  }
  zones.set(zone, there);
  return there;
}
