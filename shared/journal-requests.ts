import { z } from 'zod';
import { ALL_EVENT_TYPES, EVENT_SUBJECTS, type EventSubject, type EventType } from './event-types.ts';
import { WindowNo } from './requests.ts';

const TicketNumber = z
  .string()
  .trim()
  .toUpperCase()
  .pipe(z.string().regex(/^[A-Z]\d{1,6}$/, 'a number like A001'));
const Day = z.iso.date();
const Limit = z.coerce.number().int().min(1).max(200).default(50);
const Before = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const days = <Shape extends { from?: string | undefined; to?: string | undefined }>({ from, to }: Shape): boolean =>
  !from || !to || from <= to;
const inOrder = { path: ['to'], message: 'before the first day' };

/** `by`: an id, a badge or a name; `-` is whoever held the ticket. `number` looks at 31 days at most: those up to `to`. */
export const JournalSearchShape = z.looseObject({
  from: Day.optional(),
  to: Day.optional(),
  about: z.enum(EVENT_SUBJECTS as [EventSubject, ...EventSubject[]]).optional(),
  type: z.enum(ALL_EVENT_TYPES as [EventType, ...EventType[]]).optional(),
  by: z.string().trim().min(1).max(60).optional(),
  window: WindowNo.optional(),
  number: TicketNumber.optional(),
  text: z.string().trim().min(1).max(100).optional(),
  before: Before.optional(),
  limit: Limit,
});
export const JournalSearchQuery = JournalSearchShape.refine(days, inOrder);
export type JournalSearch = z.infer<typeof JournalSearchQuery>;

export const StoryShape = z.looseObject({ day: Day, number: TicketNumber });
export const PersonShape = z.looseObject({ by: z.string().trim().min(1).max(60), from: Day, to: Day });
export const PersonQuery = PersonShape.refine(days, inOrder);
export const WallShape = z.looseObject({
  at: z.iso.datetime({ offset: true }),
  zone: z
    .string()
    .regex(/^[A-Z]$/)
    .optional(),
});
export const ExportShape = z.looseObject({ from: Day, to: Day });
export const ExportQuery = ExportShape.refine(days, inOrder);
