import { expect, test } from 'vitest';
import { slipEn } from '../../shared/i18n/slip.en.ts';
import { slipZhCN } from '../../shared/i18n/slip.zh-CN.ts';
import type { DeskView, PrintView } from '../../shared/views.ts';
import type { PrinterState, PrintResult } from '../../shared/words.ts';
import { type Chance, chance } from '../simulation/chance.ts';
import { beginDay } from '../simulation/day.ts';
import { type By, isYes } from '../simulation/line-to-hall.ts';
import type { Lobby } from '../simulation/lobby.ts';
import { enterHall } from '../simulation/open-lobby.ts';
import { steppedClock } from '../simulation/sim-clock.ts';
import { at } from '../support/hall.ts';
import { openHall } from '../support/open-hall.ts';
import { openPrinter } from '../support/printer.ts';
import { type BadLine, badLine } from './bad-line.ts';
import { IN_FULL, tell } from './told.ts';
import { watching } from './watching.ts';

// A printer that fails at every slip in another way, in a morning that goes on: paper is one thing, the number is another.

const MONDAY = '2026-12-07';
const UNTIL = IN_FULL ? '10:15' : '08:59';
const WELL = 1_000_000; // lines of paper
type Printer = Awaited<ReturnType<typeof openPrinter>>;
type Fault = {
  readonly name: string;
  readonly begin: (printer: Printer, line: BadLine) => void | Promise<void>;
  /** What the kiosk may hear then, and what the desk sees; null: whatever it is. */
  readonly said: readonly PrintResult[];
  readonly seen: PrinterState | null;
};
const ANY: readonly PrintResult[] = ['printed', 'no-paper', 'offline', 'unknown'];

const FAULTS: readonly Fault[] = [
  { name: 'no paper', begin: (printer) => printer.become('paper-out'), said: ['no-paper'], seen: 'paper-out' },
  { name: 'the cover is open', begin: (printer) => printer.become('cover-open'), said: ['no-paper'], seen: 'cover-open' },
  { name: 'the paper ends within a slip', begin: (printer) => printer.paperFor(4), said: ['no-paper'], seen: 'paper-out' },
  { name: 'switched off', begin: (_printer, line) => line.refuse(), said: ['offline'], seen: 'offline' },
  { name: 'resets at the first word', begin: (_printer, line) => line.cutAfter(1), said: ['offline'], seen: 'offline' },
  { name: 'the line is cut within a slip', begin: (_printer, line) => line.cutAfter(900), said: ['unknown'], seen: null },
  {
    name: 'takes up the line and never reads, until later',
    begin: (_printer, line) => line.become({ up: { dead: 'held' } }),
    said: ['unknown'],
    seen: 'unknown',
  },
  { name: 'says nonsense of itself', begin: (_printer, line) => line.become({ down: { garbled: true } }), said: ANY, seen: null },
  {
    name: 'takes a byte each 100 ms',
    begin: (_printer, line) => line.become({ up: { trickle: [1, 100] } }),
    said: ['unknown'],
    seen: 'unknown',
  },
  { name: 'prints and never says so', begin: (printer) => printer.become('dawdling'), said: ['unknown'], seen: 'unknown' },
];
/** A slip that was asked for: each attempt, and what the kiosk heard of it. */
type Asked = { readonly number: string; readonly heard: PrintResult[] };

test('whatever a printer does in a morning, each number has one slip that is not marked, or whoever has none was told so', async () => {
  const printer = await openPrinter();
  const line = await badLine(`http://${printer.address}`, 'printer');
  const own = { id: 'p1', name: '大厅打印机', kind: 'escpos-tcp-text', width: 80, address: line.address, devices: ['*'] };
  const hall = await openHall({ clock: '08:55', day: MONDAY, hall: { printers: [own] } });
  await hall.tick();
  const entered = await enterHall(hall.url);
  const desk = watching(hall.url, 'desk', { by: { cookie: (await hall.signIn('YL-1001')).cookie } });
  const stateAtDesk = () => (desk.latest() as DeskView | null)?.printers[0]?.state;
  const clock = steppedClock({ from: at('08:55', MONDAY), end: at(UNTIL, MONDAY), move: hall.setMoment });
  const lobby = entered.lobby({ seed: 5, day: MONDAY, clock });
  const random = chance(5, 'printer');
  const asked: Asked[] = [];
  const struck = new Map<string, { times: number; said: Map<PrintResult, number> }>();

  const printAs = async (id: string, attempt: number, by: By): Promise<PrintResult> => {
    for (;;) {
      const said = await lobby.line.ask<PrintView>('POST', `/tickets/${id}/print`, { attempt }, by);
      expect(said.status).toBe(200);
      if (said.body.print !== 'queued') return said.body.print;
      await new Promise((done) => setTimeout(done, 100)); // as kiosks ask again
    }
  };
  const onPaper = (number: string) => printer.slips().filter(({ text }) => text.includes(number));

  /** A kiosk has given a number: its slip, while the printer has whatever fault is next. */
  async function slipFor(id: string, number: string, by: By): Promise<void> {
    const slip: Asked = { number, heard: [] };
    asked.push(slip);
    const fault = nextFault(random, struck.size);
    await fault?.begin(printer, line);
    const said = await printAs(id, 1, by);
    slip.heard.push(said);
    if (fault) {
      const known = struck.get(fault.name) ?? { times: 0, said: new Map() };
      struck.set(fault.name, { times: known.times + 1, said: known.said.set(said, (known.said.get(said) ?? 0) + 1) });
      expect(fault.said, fault.name).toContain(said);
      if (fault.seen) await expect.poll(stateAtDesk, { message: fault.name }).toBe(fault.seen);
      printer.become('fine');
      printer.paperFor(WELL);
      printer.sayDone();
      await line.mend();
    } else expect(said).toBe('printed');
    if (said === 'printed' || random() < 0.3) return; // some go with the number alone: they were told where it stands
    slip.heard.push(await printAs(id, 2, by)); // 没出票
    expect(slip.heard[1]).toBe('printed');
    await expect.poll(stateAtDesk).toBe('online');
  }

  const ask: Lobby['line']['ask'] = async (method, path, body, by) => {
    const said = await entered.line.ask<never>(method, path, body, by);
    const [, id] = /^\/tickets\/([^/]+)$/.exec(path) ?? [];
    if (method === 'PUT' && id && isYes(said)) await slipFor(id, (said.body as { number: string }).number, by ?? {});
    return said;
  };
  beginDay({ ...lobby, line: { ...entered.line, ask } });
  await clock.over();
  await entered.readOn();
  entered.close();

  expect(entered.checks.finish()).toEqual([]);
  expect(hall.faults).toEqual([]);
  expect([...struck.keys()]).toEqual(FAULTS.map(({ name }) => name));
  const told = new Map(asked.map(({ number, heard }) => [number, heard]));
  const wrong = [...told].flatMap(([number, heard]) => {
    const slips = onPaper(number);
    const plain = slips.filter(({ text }) => ![slipZhCN.reprint, slipEn.reprint].some((mark) => text.includes(mark))).length;
    const promised = heard.filter((one) => one === 'printed').length;
    const begun = heard.filter((one) => one !== 'offline').length;
    return plain > 1 || slips.length < promised || slips.length > begun ? [{ number, heard, plain, slips: slips.length }] : [];
  });
  expect(wrong).toEqual([]);
  expect(printer.slips().filter(({ cut }) => !cut)).toEqual([]);
  const { taken, calls } = entered.figures.today();
  expect(taken).toBe(told.size);
  for (const [name, { times, said }] of struck) {
    const results = [...said].map(([result, count]) => `${count} ${result}`).join(', ');
    tell({ of: 'printer', fault: name, times, looked: `${times} numbers and their slips`, lost: 0, note: results });
  }
  const without = [...told.values()].filter((heard) => !heard.includes('printed')).length;
  tell({
    of: 'printer',
    fault: 'a morning with all of these',
    times: [...struck.values()].reduce((sum, { times }) => sum + times, 0),
    looked: `${taken} numbers, ${calls} calls, ${printer.slips().length} slips, ${without} numbers told without a slip that is sure`,
    lost: wrong.length,
  });
});

/** Each once; in full then by chance, and every third slip is of a printer that is well. */
function nextFault(random: Chance, seen: number): Fault | null {
  if (seen < FAULTS.length) return FAULTS[seen] ?? null;
  return !IN_FULL || random() < 0.35 ? null : (FAULTS[Math.floor(random() * FAULTS.length)] ?? null);
}
