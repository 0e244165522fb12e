import type { FigureRow } from '../../shared/figures.ts';
import type { FigureName } from '../../shared/i18n/figures.ts';
import type { Tab } from './address.ts';
import { badShare, load, rated, ratedShare, satisfied, share, sum, type Told } from './told.ts';

/** A figure as it stands large: what it is, how much of what, what belongs beside it, and how it was before. */
export type Card = {
  readonly name: FigureName;
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly under: string;
  /** Empty where it is not compared. */
  readonly change: string;
};

type Kind = 'count' | 'minutes' | 'share';
type Made = {
  readonly kind: Kind;
  readonly value: number | null;
  readonly was?: number | null;
  readonly unit?: string;
  readonly under: string;
};

const NONE = '—';
const rest = (n: number): string => (n < 10 && !Number.isInteger(n) ? n.toFixed(1) : String(Math.round(n)));

/** 比前面多: counts and minutes by how many, shares by how many points. What cannot be told apart is the same. */
export function changeOf(kind: Kind, value: number | null, was: number | null | undefined, { words }: Told): string {
  if (was === undefined || was === null || value === null) return '';
  const by = kind === 'share' ? (value - was) * 100 : value - was;
  const size = rest(Math.abs(by));
  if (size === '0' || size === '0.0') return words.change.same;
  const said = kind === 'share' ? words.percentPoints(size) : kind === 'minutes' ? words.minutes(Math.abs(by)) : size;
  return by > 0 ? words.change.more(said) : words.change.less(said);
}

const withinTold = ({ estimate }: FigureRow): number | null => share(estimate.within, estimate.told);

function make(name: FigureName, told: Told): Made {
  const { figures, words } = told;
  const { total, before, days } = figures;
  const was = (of: (row: FigureRow) => number | null): number | null => (before ? of(before) : null);
  const under = words.under;
  const minutes = (value: number | null): string => (value === null ? NONE : words.minutes(value));
  const percent = (value: number | null): string => (value === null ? NONE : words.percent(value));
  switch (name) {
    case 'taken':
      return {
        kind: 'count',
        value: total.taken,
        was: was(({ taken }) => taken),
        unit: words.numbers,
        under: under.taken(rest(total.taken / Math.max(days, 1))),
      };
    case 'done':
      return {
        kind: 'count',
        value: total.done,
        was: was(({ done }) => done),
        unit: words.numbers,
        under: under.done(percent(share(total.done, total.taken))),
      };
    case 'wait':
      return { kind: 'minutes', value: total.wait.median, was: was(({ wait }) => wait.median), under: under.wait(minutes(total.wait.p90)) };
    case 'longest':
      return {
        kind: 'minutes',
        value: total.wait.longest,
        was: was(({ wait }) => wait.longest),
        under: under.mean(minutes(total.wait.mean)),
      };
    case 'legs':
      return { kind: 'minutes', value: total.legs.median, was: was(({ legs }) => legs.median), under: under.wait(minutes(total.legs.p90)) };
    case 'withinAlert':
      return { kind: 'share', value: total.withinAlert, was: was(({ withinAlert }) => withinAlert), under: under.called(total.called) };
    case 'handling':
      return {
        kind: 'minutes',
        value: total.handling.median,
        was: was(({ handling }) => handling.median),
        under: under.handling(minutes(total.handling.p90)),
      };
    case 'abandoned':
      return {
        kind: 'share',
        value: total.abandoned,
        was: was(({ abandoned }) => abandoned),
        under: under.abandoned(total.expired, total.cancelled),
      };
    case 'satisfied':
      return {
        kind: 'share',
        value: satisfied(total),
        was: was(satisfied),
        under: under.satisfied(percent(ratedShare(total)), rated(total)),
      };
    case 'rated':
      return { kind: 'share', value: ratedShare(total), was: was(ratedShare), under: under.rated(rated(total)) };
    case 'bad':
      return { kind: 'share', value: badShare(total), was: was(badShare), under: under.bad(total.grades[3] + total.grades[4]) };
    case 'estimate':
      return { kind: 'share', value: withinTold(total), was: was(withinTold), under: under.estimate(total.estimate.told) };
    case 'error':
      return { kind: 'minutes', value: total.estimate.error, was: was(({ estimate }) => estimate.error), under: under.error };
    case 'recalled':
      return {
        kind: 'share',
        value: share(total.recalled, total.called),
        was: was((row) => share(row.recalled, row.called)),
        under: under.recalled(total.recalled),
      };
    case 'misses':
      return { kind: 'count', value: total.misses, was: was(({ misses }) => misses), unit: words.times, under: under.misses };
    case 'transferred':
      return {
        kind: 'count',
        value: total.transferred,
        was: was(({ transferred }) => transferred),
        unit: words.numbers,
        under: under.transferred(rest(((total.transferred || 0) / Math.max(total.called, 1)) * 100)),
      };
    case 'priority':
      return {
        kind: 'share',
        value: share(total.priority, total.taken),
        was: was((row) => share(row.priority, row.taken)),
        under: under.priority(minutes(total.priorityWait.median)),
      };
    case 'extended':
      return { kind: 'minutes', value: total.extended, was: was(({ extended }) => extended), under: under.extended };
    case 'load': {
      const time = {
        serving: sum(figures.byWindow.map((row) => row.time.serving)),
        free: sum(figures.byWindow.map((row) => row.time.free)),
        paused: 0,
        absent: 0,
      };
      return { kind: 'share', value: load(time), under: under.load(minutes(time.free)) };
    }
    default:
      return { kind: 'count', value: null, under: '' };
  }
}

/** The figures of each tab, most telling first. */
const OF: Readonly<Record<Tab, readonly (FigureName & keyof Told['words']['card'])[]>> = {
  overview: ['taken', 'wait', 'withinAlert', 'handling', 'abandoned', 'load', 'satisfied', 'estimate'],
  waits: ['longest', 'legs', 'priority', 'peak'],
  service: ['done', 'handling', 'extended'],
  windows: ['load', 'recalled', 'misses', 'transferred'],
  estimate: ['estimate', 'error'],
  matters: [],
  reviews: ['satisfied', 'rated', 'bad'],
  tickets: [],
};

export function cardsOf(told: Told): readonly Card[] {
  const { words, figures } = told;
  return OF[told.place.tab].map((name) => {
    const label = words.card[name];
    if (name === 'peak') {
      const { peak } = figures;
      return {
        name,
        label,
        value: peak?.from ?? NONE,
        unit: '',
        under: peak ? words.under.peak(words.day(peak.day), peak.taken) : '',
        change: '',
      };
    }
    const { kind, value, was, unit = '', under } = make(name, told);
    const change = changeOf(kind, value, was, told);
    if (value === null) return { name, label, value: NONE, unit: '', under, change };
    const [figure = '', of = ''] =
      kind === 'count' ? [rest(value), unit] : kind === 'minutes' ? words.minutes(value).split(' ') : [rest(value * 100), '%'];
    return { name, label, value: figure, unit: of, under, change };
  });
}
