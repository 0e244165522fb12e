import { z } from 'zod';
import { TICKETS_WITH } from './figures.ts';
import { QueueCode, WindowNo } from './settings.ts';
import { addDays } from './time.ts';
import { LANGS, TICKET_STATUSES } from './words.ts';

/** A day that there is: no 30 February. */
const RealDay = z.iso.date();
const isDay = (text: string): boolean => RealDay.safeParse(text).success;
const MOST_DAYS = 3 * 366;

const Period = {
  from: RealDay,
  to: RealDay,
  queue: QueueCode.nullable().default(null),
  window: WindowNo.nullable().default(null),
};

/** By what a list of tickets is ordered; with a minus the largest first, and what has none last. */
export const TICKET_SORTS = [
  'taken',
  'number',
  'queue',
  'window',
  'wait',
  'handling',
  'extended',
  'calls',
  'misses',
  'transfers',
  'grade',
] as const;
export type TicketSort = (typeof TICKET_SORTS)[number];
const SORTED = TICKET_SORTS.flatMap((sort) => [sort, `-${sort}`] as const);

const Filter = {
  ...Period,
  matter: z.string().min(1).max(40).nullable().default(null),
  weekday: z.coerce
    .number()
    .int()
    .min(1)
    .max(7)
    .optional()
    .transform((day) => day ?? null),
  half: z
    .string()
    .regex(/^([01]\d|2[0-3]):(00|30)$/, 'the half hour that begins then, as 09:30')
    .nullable()
    .default(null),
  status: z.enum(TICKET_STATUSES).nullable().default(null),
  with: z.enum(TICKETS_WITH).nullable().default(null),
  sort: z.enum(SORTED).default('taken'),
};

/** From a day to a day that is not before it, three years at most. */
const inOrder = <Shape extends z.ZodType<{ from: string; to: string }>>(shape: Shape) =>
  shape.superRefine(({ from, to }, context) => {
    if (!isDay(from) || !isDay(to)) return; // told already, and no day to reckon from
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message });
    if (to < from) wrong('not before `from`');
    else if (to > addDays(from, MOST_DAYS - 1)) wrong('three years at most');
  });

/** GET /api/figures?from=2026-01-01&to=2026-12-31&queue=A&window=02 */
export const FiguresQuery = inOrder(z.looseObject(Period));
/** GET /api/figures.xlsx: the same, in the language of whoever will read it. */
const lang = z.enum(LANGS).nullable().default(null);
export const FiguresFileQuery = inOrder(z.looseObject({ ...Period, lang }));

/** GET /api/figures/tickets: which tickets, and which page of them. */
export const FigureTicketsQuery = inOrder(
  z.looseObject({
    ...Filter,
    offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
);
/** GET /api/figures/tickets.xlsx and .csv: all of them. */
export const FigureTicketsFileQuery = inOrder(z.looseObject({ ...Filter, lang }));

type Asked = z.output<typeof FigureTicketsFileQuery>;
/** Which tickets a list is of, and in which order. */
export type TicketsAsked = Readonly<
  Pick<Asked, 'from' | 'to' | 'queue' | 'window' | 'matter' | 'weekday' | 'half' | 'status' | 'with' | 'sort'>
>;
