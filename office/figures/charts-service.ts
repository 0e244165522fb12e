import { lyingBars, standingBars } from '../charts/shapes.ts';
import { ticketsOf } from './address.ts';
import { saidOfAbandoned, saidOfEvents, saidOfExtended, saidOfLoad, saidOfMatterTime, saidOfService } from './said.ts';
import { asShown, heightFor, link, type Shown } from './shown.ts';
import { hours, load, percent, spreadCells, type Told, tidy } from './told.ts';

/** 办理: how long it takes, by queue and matter, and what was done after closing. */
export const serviceCharts = (told: Told): readonly Shown[] => [byQueue(told), byMatter(told), extended(told)];
/** 窗口: how busy they are, and where people do not come when they are called. */
export const windowCharts = (told: Told): readonly Shown[] => [loads(told), events(told), abandoned(told)];

function byQueue(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byQueue.filter(({ handling }) => handling.median !== null).sort((a, b) => (b.handling.median ?? 0) - (a.handling.median ?? 0)); // biome-ignore format: one thought
  return {
    id: 'service',
    ...asShown(saidOfService(told), words.card.handling, words.none.service),
    note: words.note.service,
    height: heightFor(rows.length * 1.5),
    wide: true,
    leads: ({ index }) => (rows[index] ? ticketsOf(place, { queue: rows[index].queue, with: 'done' }) : null),
    table: {
      head: [words.queue, words.series.done, words.series.median, words.series.p90, words.series.mean, words.series.longest],
      rows: rows.map((row) => {
        const [, ...spread] = spreadCells(row.handling);
        return [names.queue(row.queue), link(row.done, ticketsOf(place, { queue: row.queue, with: 'done' })), ...spread];
      }),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ queue }) => names.queue(queue)),
          series: [
            { name: words.series.median, values: rows.map(({ handling }) => tidy(handling.median)), says: (value) => String(value) },
            {
              name: words.series.p90,
              values: rows.map(({ handling }) => tidy(handling.p90)),
              at: ({ free }) => free,
              says: (value) => String(value),
            },
          ],
        },
        colours,
        still,
      ),
  };
}

const MATTERS = 15;

function byMatter(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.matters.filter(({ handling }) => handling !== null).slice(0, MATTERS).sort((a, b) => (b.handling ?? 0) - (a.handling ?? 0)); // biome-ignore format: one thought
  const leads = (nth: number) => ticketsOf(place, { matter: rows[nth]?.matter ?? null, with: 'done' });
  return {
    id: 'matter-time',
    ...asShown(saidOfMatterTime(told), words.note.matterTime, words.none.matters),
    note: words.note.matterTime,
    height: heightFor(rows.length),
    wide: false,
    leads: ({ index }) => (rows[index] ? leads(index) : null),
    table: {
      head: [words.series.matter, words.series.taken, words.card.handling],
      rows: rows.map((row, nth) => [link(names.matter(row.matter), leads(nth)), row.taken, tidy(row.handling)]),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ matter }) => names.matter(matter)),
          series: [{ name: words.card.handling, values: rows.map(({ handling }) => tidy(handling)), says: (value) => String(value) }],
          room: 220,
        },
        colours,
        still,
      ),
  };
}

function extended(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byWindow.filter((row) => row.extended > 0).sort((a, b) => b.extended - a.extended);
  const leads = (window: string) => ticketsOf(place, { window, with: 'extended' });
  return {
    id: 'extended',
    ...asShown(saidOfExtended(told), words.card.extended, words.none.extended),
    note: words.note.extended,
    height: heightFor(rows.length),
    wide: false,
    leads: ({ index }) => (rows[index] ? leads(rows[index].window) : null),
    table: {
      head: [words.window, words.series.extended],
      rows: rows.map((row) => [names.window(row.window), link(tidy(row.extended), leads(row.window))]),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ window }) => names.window(window)),
          series: [{ name: words.series.extended, values: rows.map((row) => tidy(row.extended)), says: (value) => String(value) }],
        },
        colours,
        still,
      ),
  };
}

function loads(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byWindow.filter(({ time }) => time.serving + time.free + time.paused + time.absent > 0);
  const of = (is: 'serving' | 'free' | 'paused' | 'absent') => rows.map(({ time }) => hours(time[is]));
  return {
    id: 'load',
    ...asShown(saidOfLoad(told), words.card.load, words.none.load),
    note: words.note.load,
    height: 320,
    wide: true,
    leads: ({ index }) => (rows[index] ? ticketsOf(place, { window: rows[index].window }) : null),
    table: {
      head: [
        words.window,
        words.series.load,
        words.series.serving,
        words.series.free,
        words.series.paused,
        words.series.absent,
        words.series.done,
      ],
      rows: rows.map((row) => [
        names.window(row.window),
        percent(load(row.time)),
        hours(row.time.serving),
        hours(row.time.free),
        hours(row.time.paused),
        hours(row.time.absent),
        link(row.done, ticketsOf(place, { window: row.window, with: 'done' }), row.done),
      ]),
    },
    draws: (colours, still) =>
      standingBars(
        {
          names: rows.map(({ window }) => window),
          series: [
            { name: words.series.serving, values: of('serving'), at: ({ serving }) => serving },
            { name: words.series.free, values: of('free'), at: ({ free }) => free },
            { name: words.series.paused, values: of('paused'), at: ({ paused }) => paused, pattern: 'hatch' },
            { name: words.series.absent, values: of('absent'), at: ({ absent }) => absent },
          ],
          stacked: true,
          unit: words.hourUnit,
        },
        colours,
        still,
      ),
  };
}

function events(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byWindow.filter((row) => row.misses + row.recalled + row.transferred > 0);
  const WITH = ['missed', 'recalled', 'transferred'] as const;
  return {
    id: 'events',
    ...asShown(saidOfEvents(told), words.series.misses, words.none.events),
    note: words.note.events,
    height: 300,
    wide: true,
    leads: ({ index, series }) => {
      const kind = WITH[[words.series.misses, words.series.recalled, words.series.transferred].indexOf(series)];
      return rows[index] && kind ? ticketsOf(place, { window: rows[index].window, with: kind }) : null;
    },
    table: {
      head: [words.window, words.series.misses, words.series.recalled, words.series.transferred, words.series.called],
      rows: rows.map((row) => [
        names.window(row.window),
        link(row.misses, ticketsOf(place, { window: row.window, with: 'missed' }), row.misses),
        link(row.recalled, ticketsOf(place, { window: row.window, with: 'recalled' }), row.recalled),
        link(row.transferred, ticketsOf(place, { window: row.window, with: 'transferred' }), row.transferred),
        row.called,
      ]),
    },
    draws: (colours, still) =>
      standingBars(
        {
          names: rows.map(({ window }) => window),
          series: [
            { name: words.series.misses, values: rows.map(({ misses }) => misses) },
            { name: words.series.recalled, values: rows.map(({ recalled }) => recalled) },
            { name: words.series.transferred, values: rows.map(({ transferred }) => transferred) },
          ],
        },
        colours,
        still,
      ),
  };
}

function abandoned(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byQueue.filter((row) => (row.abandoned ?? 0) > 0).sort((a, b) => (b.abandoned ?? 0) - (a.abandoned ?? 0));
  const leads = (queue: string) => ticketsOf(place, { queue, with: 'abandoned' });
  return {
    id: 'abandoned',
    ...asShown(saidOfAbandoned(told), words.card.abandoned, words.none.abandoned),
    note: words.note.abandoned,
    height: heightFor(rows.length),
    wide: true,
    leads: ({ index }) => (rows[index] ? leads(rows[index].queue) : null),
    table: {
      head: [words.queue, words.series.abandoned, words.series.expired, words.series.cancelled, words.series.misses, words.series.taken],
      rows: rows.map((row) => [
        names.queue(row.queue),
        link(percent(row.abandoned), leads(row.queue)),
        row.expired,
        row.cancelled,
        link(row.misses, ticketsOf(place, { queue: row.queue, with: 'missed' }), row.misses),
        row.taken,
      ]),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ queue }) => names.queue(queue)),
          series: [
            { name: words.series.abandoned, values: rows.map((row) => tidy((row.abandoned ?? 0) * 100)), says: (value) => `${value}%` },
          ],
        },
        colours,
        still,
      ),
  };
}
