import { z } from 'zod';
import type * as figures from '../../../shared/figures.ts';
import type * as views from '../../../shared/views.ts';
import { TICKET_STATUSES } from '../../../shared/words.ts';
import { count, day, exactly, instant, queueCode, text, ticketNumber, windowNo } from './exactly.ts';

const minutes = z.number().nullable();
const share = z.number().min(0).max(1).nullable();
const spread = (says: string) =>
  z.object({ count: count('Of how many.'), median: minutes, p90: minutes, mean: minutes, longest: minutes }).describe(`${says} Minutes.`);
const clock = text('A clock, as 09:30.');
const weekday = count('1 Monday to 7 Sunday.');

const row = {
  taken: count('Numbers taken.'),
  called: count('Called at least once.'),
  done: count('Completed.'),
  cancelled: count('Cancelled.'),
  expired: count('Expired.'),
  abandoned: share.describe('(expired + cancelled before any service) / taken.'),
  wait: spread('First call less taken.'),
  legs: spread('Every wait that a call ended.'),
  withinAlert: share.describe('Waits no longer than the alert of their queue, of all called.'),
  handling: spread('Completed less begun, without holds.'),
  calls: count('Calls and recalls.'),
  recalled: count('Numbers that were recalled.'),
  misses: count('Times a called number did not come.'),
  transferred: count('Numbers handed on.'),
  extended: count('Minutes served after closing.'),
  priority: count('Numbers with priority by law.'),
  priorityWait: spread('What these waited.'),
  grades: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]).describe('Grades given, the best first.'),
  estimate: z.object({ told: count('Told a range.'), within: count('Called within it.'), error: minutes }),
};
const FigureRow = z.object(row);
const half = { half: clock, taken: count('Taken in it.'), done: count('Completed in it.'), wait: minutes };

const PromiseRow = exactly<views.PromiseRow>()(
  z.object({
    queue: queueCode.nullable().describe('null: the whole hall.'),
    told: count('Called tickets that had been told a range.'),
    within: count('Called within it.'),
    sooner: count('Called before it.'),
    later: count('Called after it.'),
    untold: count('Called, and had been told nothing.'),
    quotedFrom: minutes,
    quotedTo: minutes,
    waited: minutes,
  }),
);

export const FiguresAnswer = exactly<figures.Figures>()(
  z
    .object({
      from: day('The first day.'),
      to: day('The last day.'),
      queue: queueCode.nullable(),
      window: windowNo.nullable(),
      at: instant('When it was counted.'),
      days: count('Days with at least one number.'),
      total: FigureRow,
      before: FigureRow.nullable().describe('As many days right before.'),
      byQueue: z.array(z.object({ ...row, queue: queueCode })),
      byWindow: z.array(
        z.object({
          ...row,
          window: windowNo,
          time: z.object({ serving: count('Minutes.'), free: count('Minutes.'), paused: count('Minutes.'), absent: count('Minutes.') }),
        }),
      ),
      byDay: z.array(z.object({ ...row, day: z.iso.date() })),
      byWeekday: z.array(z.object({ ...row, weekday })),
      halves: z.array(z.object(half)),
      heatByWeekday: z.array(z.object({ ...half, weekday })),
      heatByQueue: z.array(z.object({ ...half, queue: queueCode })),
      peak: z.object({ day: z.iso.date(), from: clock, taken: count('In thirty minutes.') }).nullable(),
      matters: z.array(z.object({ matter: z.string(), taken: count('Numbers.'), handling: minutes })),
      missing: z.array(z.object({ matter: z.string(), material: z.string(), count: count('Slips.') })),
      promises: z.array(PromiseRow),
    })
    .describe('The figures of a period; how each is counted is told on the page and in the workbook.'),
);

const TicketRow = z.object({
  day: day('The day it was taken.'),
  number: ticketNumber,
  queue: queueCode,
  matter: z.string().nullable(),
  priority: z.string().nullable(),
  status: z.enum(TICKET_STATUSES),
  takenAt: instant('When it was taken.'),
  calledAt: instant('Its first call.').nullable(),
  doneAt: instant('When it was completed.').nullable(),
  window: windowNo.nullable(),
  clerk: z.string().nullable(),
  clerkName: z.string().nullable(),
  wait: minutes,
  handling: minutes,
  quotedFrom: minutes,
  quotedTo: minutes,
  calls: count('Calls and recalls.'),
  misses: count('Times it did not come.'),
  transfers: count('Times it was handed on.'),
  extended: count('Minutes after closing.'),
  grade: z.int().nullable(),
});
export const TicketRowsAnswer = exactly<figures.TicketRows>()(
  z
    .object({ total: count('How many there are.'), rows: z.array(TicketRow) })
    .describe('A page of tickets. Their ids are their holders’ secrets.'),
);
