import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { shown } from '../../server/tables/columns.ts';
import { readXlsx } from '../../server/tables/xlsx-read.ts';
import type { FigureRow, Figures, TicketRow, TicketRows } from '../../shared/figures.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { sampleWith } from '../support/sample-with.ts';
import { liveThrough } from '../support/simulated-month.ts';

// What may be taken along, read as a stranger's program reads it, against the answer that the page draws.

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03'];
const MONTH = `from=${DAYS[0]}&to=${DAYS[2]}`;
let hall: OpenHall;
let boss: Awaited<ReturnType<OpenHall['signIn']>>;

/** Names that a program might take for formulas. */
function dangerous(documents: string): void {
  sampleWith(documents, { queues: { A: { name_zh: '=1+1' }, B: { name_zh: '+86' } } });
  const change = (name: string, how: (one: Record<string, unknown>, nth: number) => object) => {
    const path = join(documents, `${name}.json`);
    writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8')).map(how)));
  };
  change('staff', (one) => ({ ...one, name: `@${one.name}` }));
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-files-'));
  dangerous(join(folder, 'settings'));
  hall = await openHall({ folder, keep: true, clock: '00:00' });
  await sql`pragma synchronous = off`.execute(hall.db); // nobody pulls the plug here
  boss = await hall.signIn('YL-1040');
  await liveThrough(hall, DAYS, 7);
  return async () => {
    await hall.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

async function bytes(path: string): Promise<Buffer> {
  const said = await fetch(`${hall.url}/api${path}`, { headers: { cookie: boss.cookie } });
  expect(said.status, path).toBe(200);
  return Buffer.from(await said.arrayBuffer());
}
/** Sheets by name: their rows as texts, with '' where a cell is empty. No cell is a formula. */
async function sheets(path: string): Promise<ReadonlyMap<string, string[][]>> {
  const read = await readXlsx(await bytes(path));
  return new Map(
    read.map(({ name, rows }) => [
      name,
      rows.map(({ cells }) => {
        for (const cell of cells.values()) expect(['text', 'number'], path).toContain(cell.is);
        return Array.from({ length: Math.max(...cells.keys()) + 1 }, (_none, nth) => shown(cells.get(nth)));
      }),
    ]),
  );
}
const text = (value: string | number | null): string => (value === null ? '' : String(value));
const percent = (part: number | null, whole = 1): string =>
  part === null || whole === 0 ? '' : String(Math.round((part / whole) * 1000) / 10);
const trimmed = (row: readonly string[]): string[] => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

/** A row of figures as it stands in a workbook, in the order of its columns. */
function counted(row: FigureRow): string[] {
  const { wait, handling, grades, estimate } = row;
  const rated = grades.reduce((sum, one) => sum + one, 0);
  return [
    ...[row.taken, row.called, row.done, row.cancelled, row.expired].map(String),
    percent(row.abandoned),
    ...[wait.median, wait.p90, wait.mean, wait.longest, row.legs.median].map(text),
    percent(row.withinAlert),
    ...[handling.median, handling.p90, handling.mean, row.calls, row.recalled, row.misses, row.transferred].map(text),
    ...[row.extended, row.priority, row.priorityWait.median, ...grades].map(text),
    percent(grades[0] + grades[1] + grades[2], rated), // 满意率
    percent(rated, row.done), // 参评率
    ...[estimate.told, estimate.within, estimate.error].map(text),
  ];
}

test.each(['', '&queue=A', '&window=13'])(
  'the workbook of the figures has every row of the answer, and how each is counted (%s)',
  async (filter) => {
    const { body } = await boss.ask<Figures>('GET', `/figures?${MONTH}${filter}`);
    const book = [...(await sheets(`/figures.xlsx?${MONTH}${filter}&lang=zh-CN`)).values()];
    const nameOf = (code: string) => hall.settings().queueOf.get(code)?.name_zh ?? '';
    const matterOf = (code: string) => hall.settings().matterOf.get(code)?.name_zh ?? '';
    const [definitions = [], totals, byQueue, byWindow, byDay] = book;
    for (const word of ['等候', '忙闲度', '参评率', '弃号率']) expect(definitions.flat().join('\n'), word).toContain(word);
    const rows = (sheet: readonly string[][] | undefined) => sheet?.slice(1).map(trimmed);
    expect(rows(totals)?.[0]?.slice(1)).toEqual(trimmed(counted(body.total)));
    expect(rows(byQueue)).toEqual(body.byQueue.map((row) => trimmed([row.queue, nameOf(row.queue), ...counted(row)])));
    expect(rows(byWindow)).toEqual(
      body.byWindow.map(({ window, time: { serving, free, paused, absent }, ...row }) =>
        trimmed([window, ...[serving, free, paused, absent].map(String), percent(serving, serving + free), ...counted(row)]),
      ),
    );
    expect(rows(byDay)).toEqual(body.byDay.map((row) => trimmed([row.day, ...counted(row)])));
    const half = ({ half, taken, done, wait }: Figures['halves'][number]) => [half, ...[taken, done, wait].map(text)];
    for (const wanted of [
      body.heatByQueue.map((row) => trimmed([row.queue, nameOf(row.queue), ...half(row)])),
      body.matters.map((row) => trimmed([row.matter, matterOf(row.matter), String(row.taken), text(row.handling)])),
      body.missing.map((row) => [row.matter, matterOf(row.matter), row.material, String(row.count)]),
    ])
      expect(book.map(rows)).toContainEqual(wanted);
    expect(body.missing.length + body.matters.length).toBeGreaterThan(2);
  },
);

const clock = (at: string | null): string =>
  at === null ? '' : new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
function cells(row: TicketRow): string[] {
  const { queueOf, matterOf, staffOf } = hall.settings();
  return [
    ...[
      row.day,
      row.number,
      row.queue,
      queueOf.get(row.queue)?.name_zh ?? '',
      text(row.matter),
      matterOf.get(row.matter ?? '')?.name_zh ?? '',
    ],
    ...[row.status, clock(row.takenAt), clock(row.calledAt), clock(row.doneAt), text(row.window)],
    ...[staffOf.get(row.clerk ?? '')?.badge_no ?? '', text(row.clerkName)],
    ...[row.wait, row.handling, row.quotedFrom, row.quotedTo, row.calls, row.misses, row.transfers, row.extended].map(text),
    row.priority === null ? '' : '是',
    text(row.grade),
  ];
}
const STATUS = 6; // the column that is in words

test.each(['', '&queue=B&sort=-wait', '&with=late&sort=wait', '&window=13&with=rated&sort=-grade', `&weekday=3&sort=number`])(
  'the list of tickets as csv and as a workbook is the list of the page, in its order; nothing in it is a formula (%s)',
  async (filter) => {
    const wanted: string[][] = [];
    for (let total = 1; wanted.length < total; ) {
      const { body } = await boss.ask<TicketRows>('GET', `/figures/tickets?${MONTH}${filter}&limit=100&offset=${wanted.length}`);
      wanted.push(...body.rows.map(cells));
      total = body.total;
      expect(total, filter).toBeGreaterThan(1);
    }
    const csv: string[][] = parse((await bytes(`/figures/tickets.csv?${MONTH}${filter}&lang=zh-CN`)).toString('utf8'), { bom: true });
    expect(csv.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(csv.flat().filter((cell) => /^'[=+@]/.test(cell)).length).toBeGreaterThan(wanted.length);
    const words = new Map(csv.slice(1).map((row, nth) => [wanted[nth]?.[STATUS] ?? '', row[STATUS] ?? '']));
    expect(new Set(words.values()).size).toBe(words.size); // a word for each status, and one only
    const inWords = wanted.map((row) => row.with(STATUS, words.get(row[STATUS] ?? '') ?? ''));
    expect(csv.slice(1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))).toEqual(inWords);
    const [sheet = []] = [...(await sheets(`/figures/tickets.xlsx?${MONTH}${filter}&lang=zh-CN`)).values()];
    expect(sheet[0]).toEqual(csv[0]);
    expect(sheet.slice(1).map(trimmed)).toEqual(inWords.map(trimmed));
  },
);
