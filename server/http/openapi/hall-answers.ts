import { z } from 'zod';
import { LIFE_EVENTS, Matter, Post } from '../../../shared/settings.ts';
import * as views from '../../../shared/views.ts';
import { VoicePack } from '../../../shared/word-pack.ts';
import { KIOSK_LANGS, LANGS, PRINT_RESULTS, TICKET_STATUSES } from '../../../shared/words.ts';
import {
  count,
  day,
  exactly,
  instant,
  minutes,
  named,
  queueCode,
  text,
  ticketId,
  ticketNumber,
  windowNo,
  yes,
  zoneCode,
} from './exactly.ts';

const PersonOnDuty = z
  .object({
    ...named,
    id: text('Who it is, as in the document `leaders` or `staff`.'),
    position: text('The post in Chinese.'),
    positionEn: text('The post in English.'),
    photo: text('Where the picture is on this server.').nullable().describe('Where the picture is on this server; null: there is none.'),
    room: z.object(named).nullable().describe('Where to find them; null: at the reception.'),
    phone: text('Their telephone.').nullable(),
    substitute: yes('There for somebody else (代班).'),
  })
  .describe('Somebody who stands for the hall, as hung on the wall.');

const SessionHours = z
  .object({
    id: text('am or pm, as in the document `calendar`.'),
    open: text('Windows open, as 08:30.'),
    close: text('Windows close.'),
    start: text('Numbers are given from here on.'),
    stop: text('No more numbers from here on.'),
  })
  .describe("One stretch of the day's work, in the hall's own time.");

const SpecialView = z
  .object({
    kind: z.enum(['closed', 'open']),
    from: day('Its first day.'),
    to: day('Its last day.'),
    hours: z
      .array(z.object({ open: z.string(), close: z.string() }))
      .nullable()
      .describe('Shut or open at these hours; null: shut all day.'),
    reason: text('Why, in Chinese.'),
    reasonEn: text('Why, in English.'),
  })
  .describe('Days on which the hall is shut, or open, other than its calendar has it.');

export const HallView = exactly<views.HallView>()(
  z
    .object({
      ...named,
      id: text("The hall's own short name."),
      trial: yes('A trial hall (演示大厅): open at all hours, without quotas.'),
      clock: z
        .object({ set: yes("The hall's clock was set by hand."), pace: z.number().describe('How many times as fast as a wall clock.') })
        .describe('Every screen shows a strip while the clock is set.'),
      timezone: text("The hall's zone, as Asia/Shanghai."),
      state: z.enum(['pre-open', 'open', 'lunch', 'closing', 'closed', 'emergency']).describe('What the hall is doing now.'),
      open: yes('Numbers are given now.'),
      reason: z
        .enum(['before-hours', 'lunch', 'closing', 'after-hours', 'rest-day', 'holiday', 'special'])
        .exactOptional()
        .describe('Why no numbers are given; left out while they are.'),
      holiday: z.object({ zh: z.string(), en: z.string() }).nullable().describe("The holiday's name, on one."),
      special: z
        .object({ zh: z.string(), en: z.string() })
        .exactOptional()
        .describe('Why the hall is shut now that would be open otherwise.'),
      specials: z.array(SpecialView).exactOptional().describe('What is otherwise than usual in the days ahead, and today.'),
      nextOpening: instant('When numbers are given next.').nullable().describe('When numbers are given next; null while they are.'),
      day: day("The hall's day."),
      sessions: z.array(SessionHours).describe("Today's hours; none on a day of rest."),
      leader: PersonOnDuty.nullable().describe('The leader on duty (带班领导).'),
      director: PersonOnDuty.nullable().describe('The director on duty (值班主任).'),
      phones: z
        .object({
          consult: z.string(),
          complaint: z.string(),
          supervision: z.string().nullable(),
          hotline: z.string().nullable(),
        })
        .describe('Telephone numbers of the hall.'),
      url: text('Where QR codes lead: this server as phones reach it.'),
    })
    .describe('The hall, as it stands on its wall.'),
);

export const Wait = z
  .object({ from: minutes('At least.'), to: minutes('At most.') })
  .nullable()
  .describe('How long the wait will be, in minutes; null where it cannot be told.');

export const QueueRow = exactly<views.QueueRow>()(
  z
    .object({
      ...named,
      queue: queueCode,
      open: yes('Numbers of it are given now.'),
      reason: z.enum(['hall-closed', 'queue-closed', 'quota-full']).exactOptional().describe('Why not, if not.'),
      nextOpening: instant('When numbers of it are given next; null while they are.').nullable(),
      waiting: count('How many wait.'),
      free: yes('An open window has nobody: whoever comes is called at once.'),
      wait: Wait,
      zone: zoneCode,
      windows: z.array(windowNo).describe('The windows that serve it.'),
      requiresId: yes('A number of it wants an ID document.'),
      examples: text('What people call it, in Chinese.'),
      examplesEn: text('What people call it, in English.'),
      names: z.partialRecord(z.enum(KIOSK_LANGS), z.string()).describe('Its name in further languages, by language tag.'),
    })
    .describe('A queue: what it is for, and how long its line is.'),
);

export const SoughtList = exactly<views.SoughtView[]>()(
  z
    .array(
      z.object({
        id: ticketId,
        number: ticketNumber,
        queue: queueCode,
        status: z.enum(TICKET_STATUSES),
        takenAt: instant('When it was taken.'),
      }),
    )
    .describe("Today's tickets that fit, those that may still be called first; 24 at most."),
);

export const WhyView = exactly<views.WhyView>()(
  z
    .object({
      number: ticketNumber,
      queue: queueCode,
      rule: z.enum(views.WHY_RULES).describe('What holds of it now.'),
      status: z.enum(TICKET_STATUSES),
      takenAt: instant('When it was taken.'),
      since: instant('Since when it is what it is.'),
      headStart: count('It counts as having come so many minutes earlier.'),
      windows: z.array(windowNo).describe('Open windows that call it.'),
      before: z
        .array(
          z.object({
            number: ticketNumber,
            because: z.enum(views.BEFORE).describe('The rule by which it goes first.'),
            takenAt: instant('When it was taken.'),
            waits: yes('It waits before this one; otherwise it was called since this one was taken.'),
          }),
        )
        .describe('Who goes first, at most five who wait and five who were called; each has the lesser turn.'),
      ahead: count('How many wait before it.'),
      passed: count('How many came later and were called first.'),
      window: windowNo.nullable().describe('Where it was called last, or is held.'),
      calledAt: instant('When it was called last.').nullable(),
      calls: count('How often it was called in a row.'),
    })
    .describe('Why a ticket was not called, to be put into a sentence.'),
);

export const MatterRow = exactly<views.MatterRow>()(
  z
    .object({
      ...named,
      code: text("The matter's code."),
      department: text('The department that handles it.'),
      departmentName: z.object(named).describe("The department's name."),
      queue: queueCode,
      kind: z.enum(['instant', 'promised']).describe('instant: done at the window; promised: within its time limit.'),
      lifeEvents: z.array(z.enum(LIFE_EVENTS)).describe('What in a life sends people here for it.'),
    })
    .describe('A service item, in short.'),
);

const bothNames = z.object(named);
const { slug, kind: postKind, name_zh, name_en, lines_zh, summary_en, full_zh, full_en } = Post.shape;
const runs = z
  .array(
    z.object({
      text: text('The words.'),
      strong: yes('In bold.'),
      em: yes('In italics.'),
      href: text('Where they lead: https or tel.').nullable(),
    }),
  )
  .describe('Words, one look after the other; a line break is one of its own.');
const PostBlock = z.discriminatedUnion('is', [
  z.object({ is: z.literal('heading'), level: z.number().describe('2 or 3; the title is 1.'), runs }),
  z.object({ is: z.literal('paragraph'), runs }),
  z.object({
    is: z.literal('list'),
    ordered: yes('It is numbered.'),
    items: z.array(z.object({ depth: count('0 at the left.'), ordered: yes('It is numbered.'), runs })),
  }),
  z.object({ is: z.literal('table'), head: z.array(runs), rows: z.array(z.array(runs)) }),
  z.object({ is: z.literal('line') }),
]);
export const PostText = exactly<views.PostText>()(
  z
    .object({
      slug,
      kind: postKind.unwrap().describe('rule: one of the rules of the hall (制度); notice: something to be known for a while.'),
      name_zh,
      name_en,
      lines_zh: lines_zh.describe('As on the wall, in Chinese.'),
      summary_en: summary_en.describe('As on the wall, in English.'),
      full_zh: full_zh.unwrap().describe('The whole text in Chinese, a paragraph each; empty: there is no more than on the wall.'),
      full_en: full_en.unwrap().describe('The whole text in English.'),
      body_zh: z.array(PostBlock).describe('The whole text in Chinese where it is written in Markdown; it goes before `full_zh`.'),
      body_en: z.array(PostBlock).describe('The same in English.'),
      from: day('Its first day.').nullable(),
      until: day('Its last day.').nullable(),
      pictures: z.array(z.string()).describe('Where its pictures are on this server.'),
      hall: bothNames.describe("The hall's name."),
      phones: HallView.shape.phones,
    })
    .describe('A post of the hall in full.'),
);
export const MatterView = exactly<views.MatterView>()(
  Matter.safeExtend({
    queueName: bothNames.describe("The queue's name."),
    departmentName: bothNames.describe("The department's name."),
  }).describe('The one-time notification (一次性告知): everything a citizen must know before coming.'),
);

export const TicketView = exactly<views.TicketView>()(
  z
    .object({
      id: ticketId,
      number: ticketNumber,
      queue: queueCode,
      matter: z.string().nullable().describe("The matter's code, if one was named."),
      lang: z.enum(LANGS).describe('The language it is called in.'),
      status: z.enum(TICKET_STATUSES).describe('Where it is in its life.'),
      ahead: count('').nullable().describe('Tickets that will be called before it; null unless waiting.'),
      wait: Wait,
      window: windowNo.nullable().describe('Where to go, once called.'),
      takenAt: instant('When it was taken.'),
      calledAt: instant('When it was first called.').nullable(),
      doneAt: instant('When it was done.').nullable(),
    })
    .describe('A ticket, for whoever holds it.'),
);

const { number, queue, status, ahead, wait, window, takenAt } = TicketView.shape;
export const FoundAnswer = exactly<{ found: views.FoundView; handle: string }>()(
  z
    .object({
      found: z.object({ number, queue, status, ahead, wait, window, takenAt }).describe('The ticket, without its secret.'),
      handle: text('Stands for the ticket at this kiosk, for two minutes.'),
    })
    .describe('A ticket that a kiosk has found by its number.'),
);
export const FindAnswer = z
  .union([FoundAnswer, TicketView])
  .describe('For a kiosk the ticket without its secret, for a guide the whole of it.');

export const PrintAnswer = exactly<views.PrintView>()(
  z
    .object({
      print: z.enum(PRINT_RESULTS).describe('printed is said only when the printer has said so.'),
      attempt: count('Only for whoever asked `again`: which attempt it is.').exactOptional(),
      page: z
        .object({
          svg: text('The picture, without scripts, style sheets and addresses.'),
          widthMm: z.number().describe('How wide the paper is, in millimetres.'),
          heightMm: z.number().describe('How long the page is, in millimetres.'),
        })
        .describe('Only for whoever prints in his own browser, and once: the same attempt asked again has none.')
        .exactOptional(),
    })
    .describe('What became of the slip.'),
);

export const ReviewAnswer = exactly<{ ticket: string; grade: number }>()(
  z.object({ ticket: ticketId, grade: z.int().min(1).max(5).describe('The grade given.') }).describe('A review, taken down.'),
);

export const VoicePackAnswer = VoicePack.describe('The manifest of a pack of recorded words.');
export const VoicesAnswer = z
  .object({ langs: z.array(z.enum(LANGS)).describe('Languages the server speaks.') })
  .describe('What the server can read aloud.');

export const PushKey = exactly<{ key: string }>()(
  z.object({ key: text('Sixty-five bytes in base64url.') }).describe('The public key that messages to phones are signed with.'),
);
