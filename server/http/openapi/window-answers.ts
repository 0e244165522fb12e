import { z } from 'zod';
import type * as views from '../../../shared/views.ts';
import { LANGS, OUTCOMES, PAUSE_KINDS, TICKET_STATUSES } from '../../../shared/words.ts';
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
import { HallView } from './hall-answers.ts';
import { NotificationDue } from './notification-answers.ts';

const matter = z.string().nullable().describe("The matter's code, if one was named.");
const note = z.string().exactOptional().describe('What the window that handed it over wrote.');

const WindowTicket = exactly<views.WindowTicket>()(
  z
    .object({
      id: ticketId,
      number: ticketNumber,
      queue: queueCode,
      matter,
      status: z.enum(['called', 'serving']),
      calls: count('How often it was called in a row, the first call counted.'),
      since: instant('Since when it is what it is.'),
      note,
      priority: yes('Served earlier by law (依法优先).'),
      lang: z.enum(LANGS).describe('The language it is called in.'),
      takenAt: instant('When it was taken.'),
      recallFrom: instant('When it may be recalled; null if it may not (any more).').nullable(),
      mayMiss: yes('It has been called often enough to be missed.'),
      ready: z.array(z.string()).describe('Materials ticked at the kiosk.'),
      firstContact: z
        .object({ id: text('The staff id.'), name: text('The name.') })
        .nullable()
        .describe('Who of the staff took this visit first (首问责任人).'),
      passedOn: count('How often it was handed on.'),
      waited: minutes('From its taking to its first call.').nullable(),
      usual: z.number().nullable().describe('Minutes that a service of its queue usually takes.'),
      back: z.string().exactOptional().describe('Its holder comes back with this slip, by its id.'),
      promisedBy: day('When the matter would be done, were it accepted today; null: no promise of working days.').nullable(),
    })
    .describe('The ticket at a window.'),
);

export const WindowView = exactly<views.WindowView>()(
  z
    .object({
      seq: count("The journal's last number when this was seen."),
      at: instant("The server's time."),
      ...named,
      window: windowNo,
      status: z.enum(['closed', 'open', 'paused']),
      clerk: z.string().nullable().describe('Who opened it, by staff id.'),
      clerkName: z.string().nullable(),
      post: z.enum(['A', 'B']).nullable().describe('The post the clerk holds; null for whom a supervisor put there.'),
      pausedFor: z.string().nullable().describe('Why it is paused.'),
      pausedKind: z.enum(PAUSE_KINDS).nullable().describe('What the pause counts as; away: no reason that was reported.'),
      pausedSince: instant('Since when it is paused.').nullable(),
      instead: windowNo.nullable().describe('The window where citizens go meanwhile.'),
      absence: z
        .object({ from: instant('From when on its clerk counts as absent.'), recorded: yes('It is recorded (脱岗).') })
        .nullable()
        .describe('Nobody is there, and no reason was told; null otherwise.'),
      absentAfter: count('Minutes away without a reported reason that count as absence.'),
      note: z
        .object({ text: text('What it says.'), by: text('Who left it.'), at: instant('When.') })
        .nullable()
        .describe('What the last clerk left to say to the next.'),
      zone: zoneCode,
      queues: z.array(queueCode).describe('Queues of the first rank, served by whose turn it is.'),
      second: z.array(queueCode).describe('Queues of the second rank, served when nobody of the first waits.'),
      ticket: WindowTicket.nullable().describe('Who is called or served here.'),
      held: z
        .array(z.object({ id: ticketId, number: ticketNumber, queue: queueCode, since: instant('Since when it is held.') }))
        .describe('Tickets put aside here.'),
      handovers: z
        .array(
          z.object({
            id: ticketId,
            number: ticketNumber,
            queue: queueCode,
            from: windowNo.describe('The window that handed it over.'),
            since: instant('Since when it is offered.'),
            note,
            fromName: z.string().nullable().describe('Who sent it.'),
            returnable: yes('It was handed to this window by name, and may be sent back.'),
          }),
        )
        .describe('Tickets offered to this window, not accepted yet.'),
      undo: z
        .object({ id: ticketId, number: ticketNumber, until: instant('Until when it may be taken back.') })
        .nullable()
        .describe('A number that was missed here just now.'),
      help: z.array(z.object({ queue: queueCode, waiting: count('How many wait there.') })).describe('The queues of the second rank.'),
      waiting: count("How many wait for this window's queues."),
      doneToday: count('Served here today, whoever sat here.'),
      afterClosing: minutes('Served here today after closing (延时服务).'),
      next: z
        .array(
          z.object({
            number: ticketNumber,
            queue: queueCode,
            matter,
            priority: yes('Served earlier by law.'),
            takenAt: instant('When it was taken.'),
            because: z
              .enum(['came', 'priority', 'rejoined', 'came-back', 'handed-over'])
              .describe(
                'Why it stands where it stands: it came so early, goes first, rejoined, came back with a slip, or was handed to this window.',
              ),
            headStart: count('Minutes that it counts as having come earlier.'),
            id: ticketId.exactOptional().describe('There where the rule `call.choosing` lets a clerk choose whom to call.'),
          }),
        )
        .describe('Who comes next, in order.'),
      notifications: z.array(NotificationDue).describe('Slips given here on which something is still to be told.'),
      noticeWorkdays: count('Within so many working days somebody is told what cannot be told now.'),
      hall: HallView,
    })
    .describe('A window, for its clerk. Fresh after each request.'),
);

export const WindowRecord = exactly<views.WindowRecord>()(
  z
    .object({
      rows: z
        .array(
          z.object({
            number: ticketNumber,
            queue: queueCode,
            matter,
            status: z.enum(TICKET_STATUSES),
            outcome: z.enum(OUTCOMES).nullable(),
            calledAt: instant('Its last call.').nullable(),
            doneAt: instant('When it was done.').nullable(),
            waited: minutes('From its taking to its first call.').nullable(),
            served: minutes('Its service, times on hold left out.').nullable(),
            held: minutes('How long it was put aside.').nullable(),
            clerk: z.string().nullable().describe('Who served it.'),
          }),
        )
        .describe("Today's tickets of this window, newest first."),
      done: count('Served.'),
      missed: count('Did not come when they were called.'),
      transferred: count('Handed on to others.'),
      meanService: z.number().nullable().describe('Minutes; null: nobody was served yet.'),
      meanWait: z.number().nullable().describe('Minutes; null: nobody was called yet.'),
    })
    .describe("A window's own record of today."),
);

export const HelpView = exactly<views.HelpView>()(
  z
    .object({
      nr: count('Names this call in the answer to it.'),
      where: text('The kiosk, window or place.'),
      kind: text('help: a guide is wanted; alarm: at once.'),
      by: z.string().nullable().describe('The device or person that called.'),
      at: instant('When.'),
    })
    .describe('Somebody called for help, and nobody has said yet that they go.'),
);

export const AnnouncementAnswer = exactly<views.AnnouncementView>()(
  z
    .object({
      nr: count('Names this notice when it is taken back.'),
      kind: z.enum(['notice', 'emergency']),
      text: text('What is spoken and captioned.'),
      lang: z.enum(LANGS),
      at: instant('When it was announced.'),
      until: instant('How long it holds.'),
      zone: zoneCode.nullable().describe("One zone's boards; null: every board."),
    })
    .describe('A spoken and captioned notice.'),
);
