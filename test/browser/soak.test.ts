import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { cableTo } from '../support/line.ts';
import { openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// A board that stands for a fortnight without being loaded anew: real calls over a real line, with time pushed on. Each day
// is ten hours of calls; the nights, in which a screen begins anew, are left out.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const DAYS = process.env.PAIHAO_ALL ? 14 : 1;
const CALLS = process.env.PAIHAO_ALL ? 300 : 60; // a day
const BETWEEN = (10 * 60 * 60) / CALLS; // seconds of the hall
const CUTS = [5, 5 * 60, 2 * 60 * 60]; // seconds without a line, once a day each
const TICKED = 50; // milliseconds of the machine for a tick of the page
const stale = /连接中断/;

type Weight = { heap: number; nodes: number; listeners: number };

test(
  `a board shows ${CALLS * DAYS} calls and ${CUTS.length * DAYS} broken lines, and weighs no more than in its first hour`,
  async () => {
    const hall = await openHall({ screens, clock: '08:30', alwaysOpen: true, ...withoutEnd });
    const cable = await cableTo(hall.url);
    const browser = await openBrowser();
    const { page, errors } = await openScreen(browser, 'about:blank', SIZES.board);
    await page.addInitScript(hurry, TICKED);
    await page.goto(`${cable.url}/display/`);
    await see(page, '云岭县政务服务中心');
    const meter = await page.context().newCDPSession(page);

    let clerk = await hall.clerkAt('02');
    let leaving: string | null = null;
    let number = '';
    const pass = async (seconds: number) => {
      hall.wait(seconds);
      await page.evaluate((ms) => {
        (window as unknown as { ahead: number }).ahead += ms;
      }, seconds * 1000);
    };
    const call = async () => {
      await pass(BETWEEN);
      await hall.takeNumber('A');
      const { ticket } = (await clerk.next(leaving)).body;
      if (!ticket) throw new Error('nobody was called');
      leaving = ticket.id;
      number = ticket.number;
    };
    const weighed: Weight[] = [];
    for (let day = 0; day < DAYS; day += 1) {
      if (day > 0) {
        if (leaving) await clerk.do('complete', { ticket: leaving, outcome: 'done' });
        leaving = null;
        hall.setClock('08:30', `2026-12-${String(day + 1).padStart(2, '0')}`);
        await hall.tick();
        clerk = await hall.clerkAt('02');
      }
      for (let nth = 1; nth <= CALLS; nth += 1) {
        await call();
        const cut = CUTS[nth / (CALLS / 4) - 1];
        if (cut !== undefined) {
          cable.pull();
          await see(page, stale);
          await pass(cut);
          for (let missed = 0; missed < 3; missed += 1) await call(); // the hall goes on meanwhile
          cable.mend();
          await gone(page, stale);
        }
        if (nth % 20 === 0) await see(page, number);
        if (day === 0 && nth === CALLS / 10) weighed.push(await weigh(meter));
      }
      weighed.push(await weigh(meter));
      if (process.env.PAIHAO_ALL) console.log(`day ${day + 1}`, weighed.at(-1), 'after the first hour', weighed[0]);
    }
    const [first, last] = [weighed[0], weighed.at(-1)];
    if (!first || !last) throw new Error('nothing was weighed');
    expect(last.heap - first.heap).toBeLessThan(8);
    expect(last.nodes).toBeLessThan(first.nodes * 1.25 + 300);
    expect(last.listeners).toBeLessThan(first.listeners * 1.25 + 20);
    expect(await page.title()).toBe('叫号屏'); // the same page all the time
    expect(errors).toEqual([]);
  },
  DAYS * 120_000 + 60_000,
);

/** MB after the rubbish was collected, and how many of each. */
async function weigh(meter: CDPSession): Promise<Weight> {
  await meter.send('Performance.enable');
  for (let times = 0; times < 3; times += 1) await meter.send('HeapProfiler.collectGarbage');
  const { metrics } = await meter.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: Math.round(of('JSHeapUsedSize') / 1e4) / 100, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** The page's steady counter runs ahead as it is told, its one timer ticks faster; the line's own timers are left as they are. */
function hurry(ticked: number): void {
  const own = window as unknown as { ahead: number };
  own.ahead = 0;
  const steady = performance.now.bind(performance);
  performance.now = () => steady() + own.ahead;
  const every = window.setInterval.bind(window);
  window.setInterval = ((work: () => void, ms: number) => every(work, ms === 500 ? ticked : ms)) as typeof window.setInterval;
}
