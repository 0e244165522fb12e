import type { FigureRow, Figures, TicketRow } from '../../shared/figures.ts';
import { figureFileWords } from '../../shared/i18n/figure-files.ts';
import type { FigureFileWords } from '../../shared/i18n/figure-files.zh-CN.ts';
import { figuresWords } from '../../shared/i18n/figures.ts';
import { localTime } from '../../shared/time.ts';
import type { Lang, MatterCode, QueueCode, StaffId } from '../../shared/words.ts';
import { type SheetToWrite, writeXlsx } from './xlsx-write.ts';

type Cells = readonly (string | number | null)[];
/** What codes are called, and when the hall's clock says what. */
export type FigureNames = {
  readonly lang: Lang;
  readonly zone: string;
  readonly queue: (code: QueueCode) => string;
  readonly matter: (code: MatterCode) => string;
  readonly badge: (id: StaffId) => string;
};

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10);
const shareOf = (part: number, whole: number): number | null => percent(whole === 0 ? null : part / whole);
const ratedIn = ({ grades }: FigureRow): number => grades.reduce((sum, one) => sum + one, 0);

/** The columns that every table of figures has. */
const columns = ({ head }: FigureFileWords): (readonly [string, (row: FigureRow) => number | null])[] => [
  [head.taken, ({ taken }) => taken],
  [head.called, ({ called }) => called],
  [head.done, ({ done }) => done],
  [head.cancelled, ({ cancelled }) => cancelled],
  [head.expired, ({ expired }) => expired],
  [head.abandoned, ({ abandoned }) => percent(abandoned)],
  [head.wait, ({ wait }) => wait.median],
  [head.waitP90, ({ wait }) => wait.p90],
  [head.waitMean, ({ wait }) => wait.mean],
  [head.longest, ({ wait }) => wait.longest],
  [head.legs, ({ legs }) => legs.median],
  [head.withinAlert, ({ withinAlert }) => percent(withinAlert)],
  [head.handling, ({ handling }) => handling.median],
  [head.handlingP90, ({ handling }) => handling.p90],
  [head.handlingMean, ({ handling }) => handling.mean],
  [head.calls, ({ calls }) => calls],
  [head.recalled, ({ recalled }) => recalled],
  [head.misses, ({ misses }) => misses],
  [head.transferred, ({ transferred }) => transferred],
  [head.extended, ({ extended }) => extended],
  [head.priority, ({ priority }) => priority],
  [head.priorityWait, ({ priorityWait }) => priorityWait.median],
  ...head.grades.map((name, at) => [name, ({ grades }: FigureRow) => grades[at] ?? 0] as const),
  [head.satisfied, (row) => shareOf(row.grades[0] + row.grades[1] + row.grades[2], ratedIn(row))],
  [head.rated, (row) => shareOf(ratedIn(row), row.done)],
  [head.told, ({ estimate }) => estimate.told],
  [head.within, ({ estimate }) => estimate.within],
  [head.error, ({ estimate }) => estimate.error],
];

/** A workbook of the figures: how each is counted first, then every table on a sheet of its own. */
export function figuresWorkbook(figures: Figures, names: FigureNames): Uint8Array {
  const words = figureFileWords[names.lang];
  const { head, sheets } = words;
  const all = columns(words);
  const table = <Row>(name: string, first: readonly string[], rows: readonly Row[], cells: (row: Row) => Cells): SheetToWrite => ({
    name,
    heads: first.map((text) => ({ text, width: Math.max(10, text.length * 2) })),
    rows: rows.map(cells),
  });
  const counted = (row: FigureRow): Cells => all.map(([, of]) => of(row));
  const heads = all.map(([text]) => text);
  const { total, before } = figures;
  const totals = [{ name: words.which.period, row: total }, ...(before ? [{ name: words.which.before, row: before }] : [])];
  return writeXlsx([
    definitions(figures, names),
    table(sheets.total, [head.period, ...heads], totals, ({ name, row }) => [name, ...counted(row)]),
    table(sheets.byQueue, [head.queue, head.queueName, ...heads], figures.byQueue, (row) => [
      row.queue,
      names.queue(row.queue),
      ...counted(row),
    ]),
    table(
      sheets.byWindow,
      [head.window, head.serving, head.free, head.paused, head.absent, head.load, ...heads],
      figures.byWindow,
      (row) => {
        const { serving, free, paused, absent } = row.time;
        return [row.window, serving, free, paused, absent, shareOf(serving, serving + free), ...counted(row)];
      },
    ),
    table(sheets.byDay, [head.day, ...heads], figures.byDay, (row) => [row.day, ...counted(row)]),
    table(sheets.byWeekday, [head.weekday, ...heads], figures.byWeekday, (row) => [words.weekdays[row.weekday - 1] ?? '', ...counted(row)]),
    table(sheets.halves, [head.half, head.taken, head.done, head.wait], figures.halves, ({ half, taken, done, wait }) => [
      half,
      taken,
      done,
      wait,
    ]),
    table(sheets.heatByWeekday, [head.weekday, head.half, head.taken, head.done, head.wait], figures.heatByWeekday, (row) => [
      words.weekdays[row.weekday - 1] ?? '',
      row.half,
      row.taken,
      row.done,
      row.wait,
    ]),
    table(sheets.heatByQueue, [head.queue, head.queueName, head.half, head.taken, head.done, head.wait], figures.heatByQueue, (row) => [
      row.queue,
      names.queue(row.queue),
      row.half,
      row.taken,
      row.done,
      row.wait,
    ]),
    table(sheets.matters, [head.matter, head.matterName, head.taken, head.handling], figures.matters, (row) => [
      row.matter,
      names.matter(row.matter),
      row.taken,
      row.handling,
    ]),
    table(sheets.missing, [head.matter, head.matterName, head.material, head.count], figures.missing, (row) => [
      row.matter,
      names.matter(row.matter),
      row.material,
      row.count,
    ]),
    table(
      sheets.promises,
      [head.queue, head.told, head.within, head.sooner, head.later, head.untold, head.quotedFrom, head.quotedTo, head.wait],
      figures.promises,
      ({ queue, told, within, sooner, later, untold, quotedFrom, quotedTo, waited }) => [
        queue ?? words.hall,
        told,
        within,
        sooner,
        later,
        untold,
        quotedFrom,
        quotedTo,
        waited,
      ],
    ),
  ]);
}

/** Of what the workbook is, and how each figure in it is counted. */
function definitions(figures: Figures, names: FigureNames): SheetToWrite {
  const { sheets, definitions: head, about } = figureFileWords[names.lang];
  const { from, to, queue, window, at, days, peak } = figures;
  return {
    name: sheets.definitions,
    heads: [
      { text: head.name, width: 24 },
      { text: head.how, width: 90 },
      { text: head.source, width: 30 },
    ],
    rows: [
      [about.period, from === to ? from : `${from} — ${to}`],
      [about.queue, queue === null ? about.every : `${queue} ${names.queue(queue)}`],
      [about.window, window ?? about.every],
      [about.at, clockOn(at, names.zone)],
      [about.days, days],
      [about.peak, peak ? `${peak.day} ${peak.from}, ${peak.taken}` : null],
      [],
      ...Object.values(figuresWords[names.lang]).map(({ name, how, source }) => [name, how, source]),
    ],
  };
}

function clockOn(at: string, zone: string): string {
  const { day, clock } = localTime(Date.parse(at), zone);
  return `${day} ${clock}`;
}

/** The heads of the list of tickets. Why somebody has priority is not told to a file. */
export function ticketHeads(lang: Lang): SheetToWrite['heads'] {
  const { head, ticket } = figureFileWords[lang];
  return [
    ticket.day,
    ticket.number,
    head.queue,
    head.queueName,
    head.matter,
    head.matterName,
    ticket.status,
    ticket.takenAt,
    ticket.calledAt,
    ticket.doneAt,
    head.window,
    ticket.badge,
    ticket.clerk,
    ticket.wait,
    ticket.handling,
    head.quotedFrom,
    head.quotedTo,
    head.calls,
    head.misses,
    ticket.transfers,
    head.extended,
    ticket.priority,
    ticket.grade,
  ].map((text) => ({ text, width: Math.max(10, text.length * 2) }));
}

export function ticketCells(row: TicketRow, names: FigureNames): Cells {
  const { status, yes } = figureFileWords[names.lang];
  const clock = (at: string | null): string | null => (at === null ? null : clockOn(at, names.zone));
  return [
    row.day,
    row.number,
    row.queue,
    names.queue(row.queue),
    row.matter,
    row.matter === null ? null : names.matter(row.matter),
    status[row.status],
    clock(row.takenAt),
    clock(row.calledAt),
    clock(row.doneAt),
    row.window,
    row.clerk === null ? null : names.badge(row.clerk),
    row.clerkName,
    row.wait,
    row.handling,
    row.quotedFrom,
    row.quotedTo,
    row.calls,
    row.misses,
    row.transfers,
    row.extended,
    row.priority === null ? null : yes,
    row.grade,
  ];
}
