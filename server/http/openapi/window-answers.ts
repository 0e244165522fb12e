import { z } from 'zod';
import type * as views from '../../../shared/views.ts';
import { LANGS } from '../../../shared/words.ts';
import { count, exactly, instant, minutes, named, queueCode, text, ticketId, ticketNumber, windowNo, yes, zoneCode } from './exactly.ts';
import { HallView } from './hall-answers.ts';

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
      pausedSince: instant('Since when it is paused.').nullable(),
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
          }),
        )
        .describe('Tickets offered to this window, not accepted yet.'),
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
          }),
        )
        .describe('Who comes next, in order.'),
      hall: HallView,
    })
    .describe('A window, for its clerk. Fresh after each request.'),
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

export const AnnouncementAnswer = exactly<views.AnnouncementView & { zone: string | null }>()(
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
