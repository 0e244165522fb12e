import { standingBars } from '../charts/shapes.ts';
import { addressOf, placeWith, ticketsOf } from './address.ts';
import { columnsOf } from './charts-waits.ts';
import { saidOfDays, saidOfHalves, saidOfSpans } from './said.ts';
import { asShown, link, type Shown } from './shown.ts';
import { type Span, spanOf, spansOf } from './spans.ts';
import { percent, rated, ratedShare, satisfied, type Told, tidy } from './told.ts';

/** 概况: on which days people came, and at what time of the day. */
export const overviewCharts = (told: Told): readonly Shown[] => [...(told.figures.byDay.length > 1 ? [days(told)] : []), halves(told)];

function days(told: Told): Shown {
  const { figures, place, words } = told;
  const by = spanOf(figures.byDay.length > 1 ? (Date.parse(figures.to) - Date.parse(figures.from)) / 86_400_000 + 1 : 1);
  const spans = spansOf(figures, by);
  const name = ({ from, to }: Span): string =>
    by === 'months' ? from.slice(0, 7) : from === to ? words.day(from) : `${words.day(from)}—${words.day(to)}`;
  const leads = (span: Span): string =>
    by === 'days' ? ticketsOf(place, {}, { from: span.from, to: span.to }) : addressOf(placeWith(place, { from: span.from, to: span.to }));
  const said = by === 'days' ? saidOfDays(told) : saidOfSpans(spans.map((span) => ({ name: name(span), taken: span.taken })), told); // biome-ignore format: one thought
  return {
    id: 'days',
    ...asShown(said, words.series.taken, ''),
    note: words.note[by],
    height: 280,
    wide: true,
    leads: ({ index }) => (spans[index] ? leads(spans[index]) : null),
    table:
      by === 'days'
        ? {
            head: [
              words.series.day,
              words.series.taken,
              words.series.done,
              words.series.median,
              words.series.abandoned,
              words.series.satisfied,
              words.series.participation,
            ],
            rows: figures.byDay.map((row) => [
              words.day(row.day),
              link(row.taken, ticketsOf(place, {}, { from: row.day, to: row.day }), row.taken),
              link(row.done, ticketsOf(place, { with: 'done' }, { from: row.day, to: row.day }), row.done),
              tidy(row.wait.median),
              percent(row.abandoned),
              rated(row) > 0 ? percent(satisfied(row)) : null,
              percent(ratedShare(row)),
            ]),
          }
        : {
            head: [words.series.day, words.series.taken, words.series.done],
            rows: spans.map((span) => [link(name(span), leads(span)), span.taken, span.done]),
          },
    draws: (colours, still) =>
      standingBars(
        {
          names: spans.map((span) => (by === 'weeks' ? words.day(span.from) : name(span))),
          series: [
            { name: words.series.taken, values: spans.map(({ taken }) => taken) },
            { name: words.series.done, values: spans.map(({ done }) => done) },
          ],
        },
        colours,
        still,
      ),
  };
}

function halves(told: Told): Shown {
  const { figures, place, words } = told;
  const counted = new Map(figures.halves.map((row) => [row.half, row]));
  const rows = columnsOf(figures.halves.map(({ half }) => ({ half, taken: 1 }))).map(
    (half) => counted.get(half) ?? { half, taken: 0, done: 0, wait: null },
  );
  return {
    id: 'halves',
    ...asShown(saidOfHalves(told), words.series.half, ''),
    note: words.note.halves(figures.days),
    height: 280,
    wide: true,
    leads: ({ index }) => (rows[index] ? ticketsOf(place, { half: rows[index].half }) : null),
    table: {
      head: [words.series.half, words.series.taken, words.series.done, words.card.wait],
      rows: rows.map(({ half, taken, done, wait }) => [words.half(half), link(taken, ticketsOf(place, { half }), taken), done, tidy(wait)]),
    },
    draws: (colours, still) =>
      standingBars(
        {
          names: rows.map(({ half }) => half),
          series: [
            { name: words.series.taken, values: rows.map(({ taken }) => taken) },
            { name: words.series.done, values: rows.map(({ done }) => done) },
          ],
        },
        colours,
        still,
      ),
  };
}
