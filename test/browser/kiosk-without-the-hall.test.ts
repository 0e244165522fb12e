import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import type { TicketView } from '../../shared/views.ts';
import { openBrowser } from '../support/browser.ts';
import { sampleWith, withoutEnd } from '../support/sample-with.ts';
import { allPagesHere, gone, openDevice, SIZES, see } from '../support/screens.ts';
import { newFolder, type RunningServer, startServer } from '../support/server.ts';

// The server is away: what the kiosk says, what it gives out of its own block, and what the hall has of it afterwards.

const CLOCK = { HALL_CLOCK: '2026-12-01T09:40:00+08:00' };
/** The hall's clock starts anew with the server: what was given meanwhile lies behind it. */
const LATER = { HALL_CLOCK: '2026-12-01T10:20:00+08:00' };
const words = kioskWords['zh-CN'];
const TOUCHES = process.env.PAIHAO_ALL ? 100 : 40;
const ENQUIRIES = '综合咨询'; // wants no document: a number on the first touch

async function kioskWithBlock(size: number, first?: () => void) {
  const data = newFolder('away');
  sampleWith(join(data, 'settings'), { ...withoutEnd, hall: { reserved_block: size, trial: true } });
  const server = await startServer({ ...CLOCK, HALL_DATA: data });
  return {
    server,
    ...(await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk, '', { lasting: true, ...(first ? { first } : {}) })),
  };
}
/** It may be left alone: a block is granted, and every page is here. */
async function ready(page: Page): Promise<void> {
  await see(page, words.question);
  await granted(page);
  await allPagesHere(page);
}
/** The server is killed and the kiosk begins anew: it shows what it has kept, and says of when that is. */
async function startsAlone({ server, page, context }: Awaited<ReturnType<typeof kioskWithBlock>>) {
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.stop('SIGKILL');
  await page.close();
  const again = await context.newPage();
  await again.clock.install(); // nobody waits half a minute here
  await again.goto(`${server.url}/kiosk/`);
  await see(again, words.question);
  await see(again, /连接中断/);
  return { server, again };
}
/** One touch on a card, and the number that stands on the screen then. */
async function touch(page: Page): Promise<string> {
  await page.getByRole('button', { name: ENQUIRIES }).first().click();
  const number = page.locator('your-number .no');
  await number.waitFor({ timeout: 90_000 });
  const shown = (await number.textContent())?.trim() ?? '';
  await page.getByRole('button', { name: words.done, exact: true }).click();
  await see(page, words.question);
  return shown;
}
/** The day's numbers as the hall has them, in the order in which they will be called. */
async function numbersOf(server: RunningServer) {
  const admin = await server.signIn('admin', 'admin-password');
  type Events = {
    events: readonly { type: string; data: { number: string; ticket: string; queue: string; turnAt: number } }[];
    last: number;
  };
  const all: Events['events'][number][] = [];
  for (let from = 1; ; ) {
    const { body } = await server.ask<Events>('GET', `/journal?from=${from}&limit=1000`, undefined, admin);
    all.push(...body.events);
    if (body.events.length < 1000) break;
    from += 1000;
  }
  const taken = all.filter(({ type }) => type === 'NumberTaken').map(({ data }) => data);
  const cancelled = new Set(all.filter(({ type }) => type === 'TicketCancelled').map(({ data }) => data.ticket));
  return taken.filter(({ ticket }) => !cancelled.has(ticket)).sort((a, b) => a.turnAt - b.turnAt);
}

test(`the server is killed in the middle of ${TOUCHES} touches: every number shown is in the hall once, in the order in which it was taken`, async () => {
  const { server, page } = await kioskWithBlock(100);
  await ready(page);
  const shown: string[] = [];
  for (let nth = 0; nth < TOUCHES; nth += 1) {
    if (nth === TOUCHES * 0.35) await server.stop('SIGKILL');
    if (nth === TOUCHES * 0.7) {
      await server.start(LATER);
      await expect.poll(() => page.getByText(/连接中断/).count(), { timeout: 120_000 }).toBe(0);
    }
    shown.push(await touch(page));
  }
  expect(new Set(shown).size).toBe(TOUCHES);
  const own = shown.filter((number) => Number(number.slice(1)) > 800);
  expect(own.length).toBeGreaterThanOrEqual(TOUCHES * 0.35 - 1);
  await expect.poll(async () => (await numbersOf(server)).length).toBe(TOUCHES);
  const held = await numbersOf(server);
  expect(held.map(({ number }) => number).sort()).toEqual([...shown].sort());
  expect(held.map(({ number }) => number)).toEqual(shown);
});

test('a number without the hall has no figures; when the hall is back the page has them, and the slip comes', async () => {
  const { server, page } = await kioskWithBlock(5);
  await ready(page);
  await server.stop('SIGKILL');
  await page.getByRole('button', { name: ENQUIRIES }).first().click();
  await see(page, words.figuresLater);
  await page.getByRole('button', { name: words.longer }).click();
  await server.start(LATER);
  await gone(page, words.figuresLater);
  await see(page, words.slipSaid.take);
});

test('the kiosk starts with the server away, says of when its picture is, and gives numbers; used up, it gives none and says so', async () => {
  const { server, again } = await startsAlone(await kioskWithBlock(2));
  expect([await touch(again), await touch(again)]).toEqual(['S998', 'S999']);
  await again.getByRole('button', { name: ENQUIRIES }).first().click();
  await nothingFor(again);
  await server.start(LATER);
  await backOn(again);
  await expect.poll(async () => (await numbersOf(server)).map(({ number }) => number)).toEqual(['S998', 'S999']);
});

test('whoever hears the hall before it has where to keep the picture keeps it as soon as it has', async () => {
  await startsAlone(await kioskWithBlock(2, opensLate));
});

/** Runs in the page before anything of it: its own database answers two seconds late. */
function opensLate(): void {
  const { addEventListener } = EventTarget.prototype;
  IDBOpenDBRequest.prototype.addEventListener = function late(this: IDBOpenDBRequest, type: string, hear: never, more?: never) {
    const later = (event: Event) => setTimeout(() => (hear as (event: Event) => void).call(this, event), 2_000);
    addEventListener.call(this, type, type === 'success' ? later : hear, more);
  } as typeof IDBOpenDBRequest.prototype.addEventListener;
}

test('without a block the kiosk promises nothing, and cancels what may have been taken', async () => {
  const { server, page } = await kioskWithBlock(0);
  await see(page, words.question);
  await allPagesHere(page);
  await page.clock.install();
  await server.stop('SIGKILL');
  await page.getByRole('button', { name: ENQUIRIES }).first().click();
  await nothingFor(page);
  await server.start(LATER);
  await backOn(page);
  expect(await touch(page)).toBe('S001');
  const { body } = await server.ask<TicketView[]>('GET', '/queues');
  expect(body).toContainEqual(expect.objectContaining({ queue: 'S', waiting: 1 }));
});

/** Half a minute without an answer: one sentence, and home. */
async function nothingFor(page: Page): Promise<void> {
  await page.clock.fastForward(11_000);
  await see(page, words.askingUnheard);
  await page.clock.fastForward(21_000);
  await see(page, words.sorry['not-saved']);
  await page.getByRole('button', { name: words.backHome }).click();
}
/** The line tries again after half a minute at the latest. */
async function backOn(page: Page): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(5_000);
        return page.getByText(/连接中断/).count();
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBe(0);
}

/** The block lies in the kiosk's own database. (`waitForFunction` takes a promise for an answer, so this asks by itself.) */
const granted = (page: Page) => expect.poll(() => page.evaluate(hasBlock)).toBe(true);

/** Runs in the page. */
async function hasBlock(): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'paihao-kiosk')) return false;
  return new Promise((done) => {
    const open = indexedDB.open('paihao-kiosk');
    open.onerror = () => done(false);
    open.onsuccess = () => {
      const shelf = open.result;
      const answer = (is: boolean) => {
        shelf.close();
        done(is);
      };
      if (!shelf.objectStoreNames.contains('blocks')) return answer(false);
      const read = shelf.transaction('blocks').objectStore('blocks').get('today');
      read.onerror = () => answer(false);
      read.onsuccess = () => answer(Boolean(read.result?.blocks?.length));
    };
  });
}
