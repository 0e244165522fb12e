import { common } from '../../shared/i18n/common.ts';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { Named, OfficeView } from '../../shared/views.ts';
import type { Lang } from '../../shared/words.ts';
import { figuresOf, minutesSince } from '../counted.ts';

/** One of the six: what it is called, its value and unit, what it is measured by, and the page where it is opened down to its tickets. */
export type Figure = {
  readonly key: 'waiting' | 'longest' | 'windows' | 'taken' | 'median' | 'satisfied';
  readonly title: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
  readonly href: string;
  /** The note is what somebody should see to. */
  readonly alarm: boolean;
};

type Seen = Pick<OfficeView, 'queues' | 'windows' | 'figures' | 'today' | 'overdue' | 'at'>;

/** The six figures of the hall, each beside what makes it mean something. */
export function sixFigures(view: Seen, language: Lang): readonly Figure[] {
  const words = overviewWords[language].figures;
  const { figures, today } = view;
  const now = figuresOf(view);
  const page = (rest = '') => `#figures/${today.day}/${today.day}${rest}`;
  const weekday = common[language].weekday(today.day);
  const minutes = (n: number | null) => ({ value: n === null ? '—' : String(n), unit: n === null ? '' : words.minutes });
  const name = (one: Named) => (language === 'en' ? one.nameEn : one.name);
  const [hall] = figures.promises;
  const { given, of, bad } = today.reviews;
  const rated = percent(of > 0 ? Math.min(1, given / of) : 0);
  return [
    {
      key: 'waiting',
      title: words.waiting,
      value: String(now.waiting),
      unit: words.people,
      note: beside(now.waiting, today, weekday, words) ?? words.queuesWaiting(now.queuesWaiting),
      href: page('/tickets?status=waiting'),
      alarm: false,
    },
    {
      key: 'longest',
      title: words.longest,
      ...minutes(now.longest?.minutes ?? null),
      note: now.longest ? words.longestNote(name(now.longest.queue), now.longest.queue.alert.minutes) : words.nobodyWaits,
      href: page(now.longest ? `/tickets?status=waiting&queue=${now.longest.queue.queue}` : ''),
      alarm: now.longest !== null && now.longest.minutes > now.longest.queue.alert.minutes,
    },
    { key: 'windows', title: today.due.length > 0 ? words.windows : words.windowsOpen, ...windowsNow(view, words), href: page() },
    {
      key: 'taken',
      title: words.taken,
      value: String(figures.taken),
      unit: words.numbers,
      note: today.lastWeek
        ? words.takenNote(weekday, today.lastWeek.takenByNow, today.lastWeek.taken)
        : words.takenAlone(figures.done, figures.missed),
      href: page('/tickets'),
      alarm: false,
    },
    {
      key: 'median',
      title: words.median,
      ...minutes(figures.medianWait),
      note: hall && hall.told > 0 ? words.medianNote(percent(hall.within / hall.told)) : words.noMedian,
      href: page('/tickets?with=called'),
      alarm: false,
    },
    {
      key: 'satisfied',
      title: words.satisfied,
      value: figures.satisfied === null ? '—' : tenths(figures.satisfied),
      unit: figures.satisfied === null ? '' : '%',
      note: given > 0 ? words.satisfiedNote(rated, bad) : words.noReviews(rated),
      href: page(bad > 0 ? '/tickets?with=bad' : '/tickets?with=rated'),
      alarm: false,
    },
  ];
}

type Words = (typeof overviewWords)[Lang]['figures'];

/** Beside the same weekday a week before; null where there was none. */
function beside(waiting: number, { lastWeek }: OfficeView['today'], weekday: string, words: Words): string | null {
  if (!lastWeek) return null;
  const more = waiting - lastWeek.waiting;
  if (more === 0) return words.same(weekday);
  return more > 0 ? words.more(weekday, more) : words.fewer(weekday, -more);
}

/** Windows with somebody at them, of those that ought to have; whoever is away without a reason first. */
function windowsNow({ windows, today, overdue, at }: Seen, words: Words) {
  const absent = windows.filter((one) => one.absent);
  const manned = windows.filter((one) => one.status === 'open' && !one.absent).length;
  const paused = windows.filter((one) => one.status === 'paused' && !one.absent).length;
  const shut = windows.filter((one) => one.status === 'closed' && today.due.includes(one.window)).length;
  const due = today.due.length;
  const [one] = absent;
  const since = overdue.find(({ what, window }) => what === 'window-unattended' && window === one?.window)?.since;
  return {
    value: String(manned),
    unit: due > 0 ? `/ ${due}` : '',
    note:
      one && since && absent.length === 1
        ? words.unattended(one.window, minutesSince(since, at))
        : due > 0
          ? words.windowsNote(paused, absent.length, shut)
          : words.notNow,
    alarm: absent.length > 0,
  };
}

const percent = (share: number): string => String(Math.round(share * 100));
/** Two in a thousand are worth a digit, where there is one. */
const tenths = (share: number): string => String(Math.round(share * 1000) / 10);
