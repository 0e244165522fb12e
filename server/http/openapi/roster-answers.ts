import { z } from 'zod';
import { ROSTER_RULES } from '../../../shared/roster-people.ts';
import type * as views from '../../../shared/roster-views.ts';
import { ROLES } from '../../../shared/words.ts';
import { day, exactly, instant, named, text, yes } from './exactly.ts';

const bothNames = z.object(named);
const id = text('A leader or one of the staff, by id.');
const month = text('As 2026-12.');
const version = text('The version of a document.');

export const RosterMonthView = exactly<views.RosterMonthView>()(
  z
    .object({
      month,
      today: day("Today, by the hall's clock."),
      postBy: day('By which day it is to be posted: the last working day of the month before.'),
      days: z.array(
        z.object({
          day: day('A day of the month.'),
          workday: yes('It is worked.'),
          holiday: bothNames.describe('The holiday, or the day worked for one.').nullable(),
        }),
      ),
      leaders: z.array(
        z.object({
          id,
          ...named,
          position: text('The post in Chinese.'),
          positionEn: text('The post in English.'),
          level: z.enum(['county', 'bureau', 'centre']),
          principal: yes('A head (党政正职).'),
          inCharge: yes('Has the centre in hand (分管领导).'),
        }),
      ),
      staff: z.array(z.object({ id, ...named, badge: text('The badge.'), role: z.enum(ROLES), department: bothNames })),
      rules: z.array(
        z.object({ key: z.enum(ROSTER_RULES), value: z.number(), text: text('As the rule reads.'), source: text('Where it comes from.') }),
      ),
      reception: z.object({
        place_zh: z.string(),
        place_en: z.string(),
        sessions: z.array(z.object({ from: z.string(), to: z.string() })),
        phone: z.string(),
      }),
      before: z.array(month).describe('Posted months before it, the latest last.'),
      draft: z.object({ version }).describe('The draft, the document draft-<month>; null: there is none.').nullable(),
      posted: z
        .object({ version, at: instant('When.').nullable(), by: text('By whom.').nullable() })
        .describe('What hangs; null: nothing is posted.')
        .nullable(),
    })
    .describe('All that a month’s roster is made with; the rosters themselves are documents of the settings.'),
);

export const RosterPosted = exactly<views.RosterPosted>()(
  z.object({ month, version, changed: yes('False: it hung already.') }).describe('What hangs from now on.'),
);

export const DutyShownRow = exactly<views.DutyShownRow>()(
  z
    .object({
      day: day('The day of duty.'),
      since: instant('From when on it stood there.'),
      leader: bothNames.nullable(),
      director: bothNames.nullable(),
      staff: z.array(bothNames),
      standIns: z.array(bothNames).describe('Those of them who stood in for somebody.'),
    })
    .describe('Who stood on the boards as on duty.'),
);

export const DutyFeedRow = exactly<views.DutyFeedRow>()(
  z
    .object({ person: id, ...named, at: instant('When the address was made.'), by: text('By whom.').nullable() })
    .describe('Whose calendar has an address.'),
);
export const DutyFeedMade = exactly<views.DutyFeedMade>()(
  z.object({ person: id, link: text('The address, told once.') }).describe('An address for a calendar.'),
);
