import type { HalfRow } from '../../shared/figures.ts';
import type { Clock } from '../../shared/words.ts';
import { heatMap, lyingBars, MOST_SAID } from '../charts/shapes.ts';
import { ticketsOf } from './address.ts';
import { saidOfQueueHeat, saidOfWaits, saidOfWeekTaken, saidOfWeekWaits } from './said.ts';
import { asShown, heightFor, link, type Shown } from './shown.ts';
import { percent, spreadCells, type Told, tidy } from './told.ts';

/** 等候: which queue waits longest, and when. */
export const waitsCharts = (told: Told): readonly Shown[] => [
  byQueue(told),
  heat(told, {
    id: 'heat-queue',
    said: saidOfQueueHeat(told),
    note: told.words.note.heatQueue,
    cells: told.figures.heatByQueue.map((cell) => ({ ...cell, row: cell.queue })),
    rows: told.figures.byQueue.map(({ queue }) => ({ row: queue, name: told.names.queue(queue), filter: { queue } })),
    of: 'wait',
  }),
  ...(['wait', 'taken'] as const).map((of) =>
    heat(told, {
      id: `heat-${of}`,
      said: of === 'wait' ? saidOfWeekWaits(told) : saidOfWeekTaken(told),
      note: of === 'wait' ? told.words.note.heatWait : told.words.note.heatTaken,
      cells: told.figures.heatByWeekday.map((cell) => ({ ...cell, row: String(cell.weekday) })),
      rows: told.words.weekdays.flatMap((name, nth) =>
        told.figures.heatByWeekday.some(({ weekday }) => weekday === nth + 1)
          ? [{ row: String(nth + 1), name, filter: { weekday: nth + 1 } }]
          : [],
      ),
      of,
    }),
  ),
];

function byQueue(told: Told): Shown {
  const { figures, place, names, words } = told;
  const rows = figures.byQueue.filter(({ called }) => called > 0).sort((a, b) => (b.wait.median ?? 0) - (a.wait.median ?? 0));
  const limits = rows.map(({ queue }) => names.alert(queue));
  return {
    id: 'waits',
    ...asShown(saidOfWaits(told), words.tabs.waits, words.none.waits),
    note: words.note.waits,
    height: heightFor(rows.length * 1.5),
    wide: true,
    leads: ({ index }) => (rows[index] ? ticketsOf(place, { queue: rows[index].queue, with: 'called' }) : null),
    table: {
      head: [
        words.queue,
        words.series.called,
        words.series.median,
        words.series.p90,
        words.series.mean,
        words.series.longest,
        words.series.limit,
        words.card.withinAlert,
      ],
      rows: rows.map((row, nth) => {
        const [, ...spread] = spreadCells(row.wait);
        const late = ticketsOf(place, { queue: row.queue, with: 'late' });
        return [
          names.queue(row.queue),
          link(row.called, ticketsOf(place, { queue: row.queue, with: 'called' })),
          ...spread,
          limits[nth] ?? null,
          link(percent(row.withinAlert), late, row.withinAlert === 1 ? 0 : 1),
        ];
      }),
    },
    draws: (colours, still) =>
      lyingBars(
        {
          names: rows.map(({ queue }) => names.queue(queue)),
          series: [
            { name: words.series.median, values: rows.map(({ wait }) => tidy(wait.median)), says: (value) => String(value) },
            {
              name: words.series.p90,
              values: rows.map(({ wait }) => tidy(wait.p90)),
              at: ({ free }) => free,
              says: (value) => String(value),
            },
          ],
          marks: limits.some((limit) => limit !== null) ? [{ name: words.series.limit, values: limits, is: 'limit' }] : [],
        },
        colours,
        still,
      ),
  };
}

type HeatRow = { readonly row: string; readonly name: string; readonly filter: { readonly queue?: string; readonly weekday?: number } };
type Heat = {
  readonly id: string;
  readonly said: string | null;
  readonly note: string;
  readonly cells: readonly (HalfRow & { readonly row: string })[];
  readonly rows: readonly HeatRow[];
  readonly of: 'wait' | 'taken';
};

/** Every half hour in which a number was taken at all has its column: lunch is one without cells. */
export function columnsOf(cells: readonly { readonly half: Clock; readonly taken: number }[]): readonly Clock[] {
  const used = cells.filter(({ taken }) => taken > 0).map(({ half }) => half).sort(); // biome-ignore format: one thought
  const minute = (half: Clock): number => Number(half.slice(0, 2)) * 60 + Number(half.slice(3));
  const [first, last] = [used[0], used.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = (minute(last) - minute(first)) / 30 + 1;
  return Array.from({ length: count }, (_one, nth) => {
    const at = minute(first) + nth * 30;
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${at % 60 === 0 ? '00' : '30'}`;
  });
}

function heat({ place, words }: Told, { id, said, note, cells, rows, of }: Heat): Shown {
  const columns = columnsOf(cells);
  const found = new Map(cells.map((cell) => [`${cell.row} ${cell.half}`, cell]));
  const at = (row: HeatRow | undefined, half: Clock | undefined) => found.get(`${row?.row} ${half}`);
  const leads = (row: HeatRow, half: Clock) => ticketsOf(place, { ...row.filter, half, ...(of === 'wait' ? { with: 'called' } : {}) });
  const value = (row: HeatRow, half: Clock): number | null => {
    const cell = at(row, half);
    return cell && cell.taken > 0 ? cell[of] : null;
  };
  return {
    id,
    ...asShown(said, note, words.none.waits),
    note,
    height: rows.length * 32 + 90,
    onPaper: { bare: columns.length <= MOST_SAID, height: rows.length * 22 + 90 },
    wide: true,
    leads: ({ value: picked }) => {
      const [x, y] = Array.isArray(picked) ? picked : [];
      const [row, half] = [rows[Number(y)], columns[Number(x)]];
      return row && half ? leads(row, half) : null;
    },
    table: {
      head: [id === 'heat-queue' ? words.queue : words.series.weekday, ...columns],
      rows: rows.map((row) => [row.name, ...columns.map((half) => link(tidy(value(row, half)), leads(row, half)))]),
    },
    draws: (colours, still) =>
      heatMap(
        { columns, rows: rows.map(({ name }) => name), cells: rows.map((row) => columns.map((half) => value(row, half))) },
        colours,
        still,
      ),
  };
}
