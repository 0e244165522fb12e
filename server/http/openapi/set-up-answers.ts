import { z } from 'zod';
import type * as views from '../../../shared/set-up-views.ts';
import { BECOMES } from '../../../shared/set-up-views.ts';
import { DOCUMENTS } from '../../../shared/settings.ts';
import { count, exactly, queueCode, text, ticketId, ticketNumber, windowNo } from './exactly.ts';

const strings = (says: string) => z.array(z.string()).describe(says);
const Rows = z.object({
  count: count('How many.'),
  examples: z
    .array(
      z.object({
        key: text('By which it is known: an id, a letter, a number, a day; or the name of a field.'),
        name: text('What people call it, in the language asked; empty: it has no name.'),
        fields: strings('Which fields are others than before.'),
      }),
    )
    .describe('The first five.'),
});
const warning = <Word extends string, Shape extends z.ZodRawShape>(word: Word, shape: Shape) =>
  z.object({ warning: z.literal(word), ...shape });

export const SetUpReport = exactly<views.SetUpReport>()(
  z
    .object({
      basis: text('What it was held against; goes into `If-Match` when it is taken over.'),
      made: z
        .object({ hall: text('The name of the hall.'), at: text('When.'), paihao: text('With which version.') })
        .nullable()
        .describe('What the bundle says of itself.'),
      documents: z.array(
        z.object({
          document: text('Its name.'),
          becomes: z.enum(BECOMES).describe('kept: it is not spoken of, and stays. gone: a roster that is taken away.'),
          added: Rows,
          removed: Rows,
          changed: Rows,
        }),
      ),
      mistakes: z
        .array(z.object({ document: text('Where.'), path: text('The place in it, as [3].zone.'), reason: text('In the language asked.') }))
        .describe('With any of them nothing can be taken over.'),
      warnings: z.array(
        z.union([
          warning('people-waiting', { people: count('Who stand in queues now.') }),
          warning('windows-open', { windows: z.array(windowNo) }),
          warning('accounts-gone', { staff: strings('Who would not be staff any more.') }),
          warning('accounts-anew', { staff: strings('Ids under which another person would be; their passwords are forgotten.') }),
          warning('opens-for-real', {}),
          warning('becomes-trial', {}),
          warning('id-kept', { id: text("The hall's own.") }),
          warning('not-as-made', { documents: strings('Files that are not what the manifest says.') }),
          warning('pictures', { added: strings('New ones.'), replaced: strings('Those with another content than here.') }),
        ]),
      ),
      ignored: strings('Files in the bundle that are none of a hall’s.'),
    })
    .describe('What taking it over would change. Nothing has been changed.'),
);

export const SetUpTaken = exactly<views.SetUpTaken>()(
  z
    .object({ documents: strings('The documents that have changed.'), pictures: strings('The pictures that were brought.') })
    .describe('What was taken over.'),
);

export const TestTicketView = exactly<views.TestTicket>()(
  z.object({ id: ticketId, number: ticketNumber, queue: queueCode }).describe('A number taken to see that all is connected.'),
);

export const HallOpened = exactly<views.HallOpened>()(
  z.object({ cleared: z.array(ticketNumber).describe('Numbers of the trial that were cancelled.') }).describe('The trial is over.'),
);

export const TrialCleared = exactly<views.TrialCleared>()(
  z
    .object({
      cleared: z.array(ticketNumber).describe('Numbers that were cancelled.'),
      closed: z.array(windowNo).describe('Windows that were open, and are closed.'),
    })
    .describe('What was tried out is cleared away.'),
);

const { hall, calendar, departments, queues, windows, staff } = DOCUMENTS;
/** Documents as they stand in the settings: fields that are not told here are kept. */
export const SetUpNow = z
  .object({
    basis: text('Goes into `If-Match` when some of it is put back.'),
    hall,
    calendar,
    departments,
    queues,
    windows,
    staff,
    leaders: count('How many leaders there are.'),
    matters: count('How many matters.'),
  })
  .describe('What a guided set-up asks about.');
