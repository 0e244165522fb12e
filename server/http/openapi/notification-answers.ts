import { z } from 'zod';
import type * as views from '../../../shared/views.ts';
import { LACKS, LANGS, NOTIFICATION_KINDS } from '../../../shared/words.ts';
import { count, day, exactly, instant, named, queueCode, text, ticketNumber, windowNo, yes } from './exactly.ts';
import { MatterView } from './hall-answers.ts';

const id = text("The slip's id and its secret: a UUID v4 in small letters.");
const serial = text("The hall's own number for it, as GZ-20261201-0001.");
const bothNames = z.object(named);

export const NotificationView = exactly<views.NotificationView>()(
  z
    .object({
      id,
      serial,
      kind: z.enum(NOTIFICATION_KINDS).describe('What it says: what is missing; that it is not accepted; that it is told later.'),
      at: instant('When it was given (申报时间).'),
      day: day("The same, read off the hall's wall."),
      clock: text('As 09:14.'),
      number: ticketNumber,
      window: windowNo,
      queue: queueCode,
      queueName: bothNames.describe("The queue's name."),
      matter: MatterView.describe('The matter as it was told on that day.'),
      lang: z.enum(LANGS).describe('The language in which the citizen was called.'),
      situations: z.array(z.string()).describe("The case, by the matter's situations."),
      missing: z
        .array(z.object({ name: text('The paper.'), state: z.enum(LACKS) }))
        .describe('Missing (缺) or not as it must be (不合要求).'),
      lines: z.array(z.string()).describe('What is to be supplied.'),
      reason: text('Why it is not accepted; empty otherwise.'),
      basis: text('The law it is refused by.'),
      clerk: z.object({ name: text('Who handled it (经办人员).'), badge: text('Their badge number.') }),
      promisedBy: day('When it would have been done, had it been accepted that day; null: no promise of working days.').nullable(),
      due: instant('Until when the rest is told; null: nothing is to come.').nullable(),
      dueDay: day('The same day.').nullable(),
      answeredAt: instant('When it was told; null: not yet.').nullable(),
      hall: bothNames,
      phones: z.object({ consult: text('For questions.'), complaint: text('For complaints.') }),
      link: text('What its code leads to.'),
    })
    .describe('A slip of one-time notification (一次性告知单), for whoever holds it.'),
);

export const NotificationDue = exactly<views.NotificationDue>()(
  z
    .object({
      id,
      serial,
      number: ticketNumber,
      window: windowNo,
      queue: queueCode,
      matter: text("The matter's code."),
      since: instant('When it was given.'),
      due: instant('Until when it must be told.'),
      today: yes('It is due today, or was before.'),
      overdue: yes('It is too late.'),
    })
    .describe('A slip on which something is still to be told.'),
);

export const MissingRow = exactly<views.MissingRow>()(
  z
    .object({
      matter: text("The matter's code."),
      matterName: bothNames,
      material: text('The paper.'),
      missing: count('Slips on which it was missing.'),
      wrong: count('Slips on which it was not as it must be.'),
      all: count('Both.'),
    })
    .describe('How often a paper was missing.'),
);
