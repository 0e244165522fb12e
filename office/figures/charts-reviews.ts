import { lyingBars, ranges, standingBars } from '../charts/shapes.ts';
import { ticketsOf } from './address.ts';
import { byBad, outside, saidOfBad, saidOfEstimate, saidOfMatters, saidOfMissing, saidOfRanges, saidOfReviews } from './said.ts';
import { asShown, heightFor, link, type Shown } from './shown.ts';
import { badOnes, badShare, percent, rated, ratedShare, satisfied, share, type Told, tidy } from './told.ts';

/** 预计: did what people were told come true? */
export const estimateCharts = (told: Told): readonly Shown[] => [cameTrue(told), medians(told)];
/** 事项: what people come for, and what they lack. */
export const matterCharts = (told: Told): readonly Shown[] => [asked(told), missing(told)];
/** 评价: what people say of the windows. */
export const reviewCharts = (told: Told): readonly Shown[] => [grades(told), bad(told)];

function cameTrue(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.promises.flatMap((row) => (row.queue !== null && row.told > 0 ? [{ ...row, queue: row.queue }] : []));
  const KINDS = ['within', 'sooner', 'later'] as const;
  const WITH = { within: 'told', sooner: 'sooner', later: 'later' } as const;
  const series = KINDS.map((kind) => ({
    name: words.series[kind],
    values: rows.map((row) => Math.round((row[kind] / row.told) * 1000) / 10),
    ...(kind === 'later' ? { pattern: 'hatch' as const } : {}),
  }));
  return {
    id: 'estimate',
    ...asShown(saidOfEstimate(told), words.tabs.estimate, words.none.estimate),
    note: words.note.estimate,
    height: heightFor(rows.length),
    wide: true,
    leads: ({ index, series: name }) => {
      const kind = KINDS.find((one) => words.series[one] === name);
      return rows[index] && kind ? ticketsOf(place, { queue: rows[index].queue, with: WITH[kind] }) : null;
    },
    table: {
      head: [words.queue, words.series.told, words.series.within, words.series.sooner, words.series.later, words.series.untold],
      rows: rows.map((row) => {
        const to = (kind: 'told' | 'sooner' | 'later') => ticketsOf(place, { queue: row.queue, with: kind });
        return [
          names.queue(row.queue),
          link(row.told, to('told')),
          row.within,
          link(row.sooner, to('sooner'), row.sooner),
          link(row.later, to('later'), row.later),
          row.untold,
        ];
      }),
    },
    draws: (colours, still) =>
      lyingBars({ names: rows.map(({ queue }) => names.queue(queue)), series, stacked: true, end: 100 }, colours, still),
  };
}

function medians(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.promises.flatMap((row) => (row.queue !== null && outside(row) !== null ? [{ ...row, queue: row.queue }] : []));
  const leads = (queue: string) => ticketsOf(place, { queue, with: 'told' });
  return {
    id: 'ranges',
    ...asShown(saidOfRanges(told), words.card.error, words.none.estimate),
    note: words.note.ranges,
    height: heightFor(rows.length),
    wide: true,
    leads: ({ index }) => (rows[index] ? leads(rows[index].queue) : null),
    table: {
      head: [words.queue, words.series.quoted, words.series.waited, words.card.error],
      rows: rows.map((row) => [
        names.queue(row.queue),
        `${tidy(row.quotedFrom)}—${tidy(row.quotedTo)}`,
        link(tidy(row.waited), leads(row.queue)),
        tidy(Math.abs(outside(row) ?? 0)),
      ]),
    },
    draws: (colours, still) =>
      ranges(
        {
          names: rows.map(({ queue }) => names.queue(queue)),
          from: rows.map(({ quotedFrom }) => quotedFrom),
          to: rows.map(({ quotedTo }) => quotedTo),
          points: rows.map(({ waited }) => waited),
          name: words.series.quoted,
          came: words.series.waited,
        },
        colours,
        still,
      ),
  };
}

const MOST = 15;

function asked(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.matters.slice(0, MOST);
  const leads = (matter: string) => ticketsOf(place, { matter });
  return {
    id: 'matters',
    ...asShown(saidOfMatters(told), words.tabs.matters, words.none.matters),
    note: words.note.matters,
    height: heightFor(rows.length),
    wide: true,
    leads: ({ index }) => (rows[index] ? leads(rows[index].matter) : null),
    table: {
      head: [words.series.matter, words.series.taken, words.series.share, words.card.handling],
      rows: figures.matters.map((row) => [
        names.matter(row.matter),
        link(row.taken, leads(row.matter)),
        percent(share(row.taken, figures.total.taken)),
        tidy(row.handling),
      ]),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ matter }) => names.matter(matter)),
          series: [{ name: words.series.taken, values: rows.map(({ taken }) => taken), says: (value) => String(value) }],
          room: 300,
        },
        colours,
        still,
      ),
  };
}

function missing(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.missing.slice(0, MOST);
  const leads = (matter: string) => ticketsOf(place, { matter });
  return {
    id: 'missing',
    ...asShown(saidOfMissing(told), words.series.missing, words.none.missing),
    note: words.note.missing,
    height: heightFor(rows.length),
    wide: true,
    leads: ({ index }) => (rows[index] ? leads(rows[index].matter) : null),
    table: {
      head: [words.series.material, words.series.matter, words.series.missing],
      rows: figures.missing.map((row) => [row.material, link(names.matter(row.matter), leads(row.matter)), row.count]),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ material }) => material),
          series: [{ name: words.series.missing, values: rows.map(({ count }) => count), says: (value) => String(value) }],
          room: 300,
        },
        colours,
        still,
      ),
  };
}

function grades(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byWindow.filter((row) => rated(row) > 0);
  return {
    id: 'grades',
    ...asShown(saidOfReviews(told), words.tabs.reviews, words.none.reviews),
    note: words.note.reviews,
    height: 320,
    wide: true,
    leads: ({ index, series }) =>
      rows[index] ? ticketsOf(place, { window: rows[index].window, with: words.grades.indexOf(series) >= 3 ? 'bad' : 'rated' }) : null,
    table: {
      head: [words.window, words.series.rated, words.series.participation, words.series.satisfied, ...words.grades],
      rows: rows.map((row) => [
        names.window(row.window),
        link(rated(row), ticketsOf(place, { window: row.window, with: 'rated' })),
        percent(ratedShare(row)),
        percent(satisfied(row)),
        ...row.grades,
      ]),
    },
    draws: (colours, still) =>
      standingBars(
        {
          names: rows.map((row) => `${row.window}\n${percent(ratedShare(row)) ?? ''}`),
          series: words.grades.map((name, nth) => ({
            name,
            values: rows.map((row) => row.grades[nth] ?? 0),
            at: (palette) => [palette.series[0], palette.free, palette.paused, palette.series[2], palette.limit][nth] ?? palette.ink,
            ...(nth === 2 ? { pattern: 'hatch' as const } : {}),
          })),
          stacked: true,
        },
        colours,
        still,
      ),
  };
}

function bad(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = byBad(figures).filter((row) => badOnes(row) > 0);
  const leads = (window: string) => ticketsOf(place, { window, with: 'bad' });
  return {
    id: 'bad',
    ...asShown(saidOfBad(told), words.card.bad, words.none.bad),
    note: words.note.bad,
    height: heightFor(rows.length),
    wide: true,
    leads: ({ index }) => (rows[index] ? leads(rows[index].window) : null),
    table: {
      head: [words.window, words.series.bad, words.series.badShare, words.series.rated],
      rows: rows.map((row) => [names.window(row.window), link(badOnes(row), leads(row.window)), percent(badShare(row)), rated(row)]),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ window }) => names.window(window)),
          series: [
            {
              name: words.series.badShare,
              values: rows.map((row) => tidy((badShare(row) ?? 0) * 100)),
              at: ({ limit }) => limit,
              says: (value, nth) => `${value}%（${badOnes(rows[nth]!)}）`,
            },
          ],
        },
        colours,
        still,
      ),
  };
}
