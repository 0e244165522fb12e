import { z } from 'zod';
import { ownWords } from './requests.ts';
import { DayText } from './settings.ts';

export const RosterMonth = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month like 2026-12');

const Version = z.string().min(1).max(64);
/** Posting a month: the versions that were read, so that nothing is posted, or written over, that nobody has seen. */
export const RosterPublishRequest = z.strictObject({
  draft: Version,
  posted: Version.nullable(),
  /** Working days that stay without a leader, and why. */
  gaps: z.record(DayText, ownWords(200, 1)).default({}),
  why: ownWords(200).default(''),
});

const LONGEST = 400; // days
export const DutyShownQuery = z
  .object({ from: z.iso.date(), until: z.iso.date() })
  .refine(({ from, until }) => from <= until && Date.parse(until) - Date.parse(from) <= LONGEST * 86_400_000, {
    path: ['until'],
    message: `not before the first day, and not more than ${LONGEST} days after it`,
  });

export const DutyFeedRequest = z.strictObject({ person: z.string().regex(/^[\w-]{1,40}$/) });
