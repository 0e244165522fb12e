import { TICKETS_WITH, type TicketsWith } from '../../shared/figures.ts';
import {
  type Clock,
  type Day,
  type MatterCode,
  type QueueCode,
  TICKET_STATUSES,
  type TicketNumber,
  type TicketStatus,
  type WindowNo,
} from '../../shared/words.ts';
import { isDay, type Period, periodOf } from './periods.ts';

export const TABS = ['overview', 'waits', 'service', 'windows', 'estimate', 'matters', 'reviews', 'tickets'] as const;
export type Tab = (typeof TABS)[number];

/** What the list of tickets can be put in order by; the other way round with a `-` before it. */
export const SORTS = [
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
export type Sort = (typeof SORTS)[number];

/** Which tickets: of the hall's for the charts (queue and window), and further for the list. */
export type Filter = {
  readonly queue: QueueCode | null;
  readonly window: WindowNo | null;
  readonly matter: MatterCode | null;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number | null;
  readonly half: Clock | null;
  readonly status: TicketStatus | null;
  readonly with: TicketsWith | null;
};
export const EVERY: Filter = { queue: null, window: null, matter: null, weekday: null, half: null, status: null, with: null };

/** Where in the figures somebody is. All of it stands in the address. */
export type Place = Period & {
  readonly tab: Tab;
  readonly filter: Filter;
  readonly sort: Sort;
  readonly backwards: boolean;
  /** Of the list, from 1. */
  readonly page: number;
};
export type StoryPlace = { readonly day: Day; readonly number: TicketNumber };

/** The one ticket that the address names; null: it names none. */
export function storyIn(rest: string): StoryPlace | null {
  const [story, day = '', number = ''] = rest.split('/');
  return story === 'story' && isDay(day) && number !== '' ? { day, number } : null;
}
export const storyAddress = ({ day, number }: StoryPlace): string => `story/${day}/${number}`;

const oneOf = <T extends string>(all: readonly T[], text: string | null): T | null => all.find((one) => one === text) ?? null;

/** Reads `2026-11-01/2026-11-30/waits?queue=A`. What makes no sense is left out; without days it is this week. */
export function placeIn(rest: string, today: Day): Place {
  const [path = '', query = ''] = rest.split('?');
  const [a = '', b = '', tab = ''] = path.split('/');
  const asked = new URLSearchParams(query);
  const days = isDay(a) && isDay(b) ? { from: a < b ? a : b, to: a < b ? b : a } : periodOf('thisWeek', today);
  const weekday = Number(asked.get('weekday'));
  const half = asked.get('half') ?? '';
  const sort = asked.get('sort') ?? '';
  const page = Number(asked.get('page'));
  return {
    ...days,
    tab: oneOf(TABS, tab) ?? 'overview',
    filter: {
      queue: asked.get('queue') || null,
      window: asked.get('window') || null,
      matter: asked.get('matter') || null,
      weekday: weekday >= 1 && weekday <= 7 && Number.isInteger(weekday) ? weekday : null,
      half: /^([01]\d|2[0-3]):[03]0$/.test(half) ? half : null,
      status: oneOf(TICKET_STATUSES, asked.get('status')),
      with: oneOf(TICKETS_WITH, asked.get('with')),
    },
    sort: oneOf(SORTS, sort.replace(/^-/, '')) ?? 'taken',
    backwards: sort.startsWith('-'),
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

function filterQuery(filter: Filter): string[] {
  return Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
}
const sortQuery = ({ sort, backwards }: Pick<Place, 'sort' | 'backwards'>): string[] =>
  sort === 'taken' && !backwards ? [] : [`sort=${backwards ? '-' : ''}${sort}`];
const query = (parts: readonly string[]): string => (parts.length > 0 ? `?${parts.join('&')}` : '');

/** The address behind `#figures/`. The charts know queue and window alone: what else the list was asked for is left there. */
export function addressOf(place: Place): string {
  const { from, to, tab, filter } = place;
  const list = tab === 'tickets';
  const parts = list
    ? [...filterQuery(filter), ...sortQuery(place), ...(place.page > 1 ? [`page=${place.page}`] : [])]
    : filterQuery({ ...EVERY, queue: filter.queue, window: filter.window });
  return `${from}/${to}${tab === 'overview' ? '' : `/${tab}`}${query(parts)}`;
}

/** The same days on another tab, or with another filter; the list begins at its first page. */
export const placeWith = (place: Place, change: Partial<Place>): Place => ({ ...place, page: 1, ...change });

/** The tickets that a figure of these days was made of. */
export const ticketsOf = (place: Place, filter: Partial<Filter>, days: Partial<Period> = {}): string =>
  addressOf({
    ...place,
    ...days,
    tab: 'tickets',
    page: 1,
    sort: 'taken',
    backwards: false,
    filter: { ...EVERY, queue: place.filter.queue, window: place.filter.window, ...filter },
  });

export const PAGE = 50;
const asked = ({ from, to }: Period): string[] => [`from=${from}`, `to=${to}`];

/** What the hall is asked for, under /api. */
export const figuresQuery = ({ from, to, filter: { queue, window } }: Place): string =>
  query([...asked({ from, to }), ...filterQuery({ ...EVERY, queue, window })]);
export const ticketsQuery = (place: Place): string =>
  query([...asked(place), ...filterQuery(place.filter), ...sortQuery(place), `offset=${(place.page - 1) * PAGE}`, `limit=${PAGE}`]);
export const exportQuery = (place: Place): string => query([...asked(place), ...filterQuery(place.filter), ...sortQuery(place)]);
