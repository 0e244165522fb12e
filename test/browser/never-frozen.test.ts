import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { lastPageWords } from '../../shared/i18n/last-page.ts';
import type { OfficeView } from '../../shared/views.ts';
import type { Painted } from '../../ui/heartbeat.ts';
import { openBrowser } from '../support/browser.ts';
import { openLasting } from '../support/lasting.ts';
import { cableTo } from '../support/line.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';
import { newFolder, startServer } from '../support/server.ts';

// A screen that stays on for months: the line goes dead, the server is replaced, a script breaks, the power comes back first.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const HALL = '云岭县政务服务中心';
const stale = /连接中断/;

async function register(hall: OpenHall, more: object = {}) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; link: string }>('POST', '/devices', { kind: 'display', name: '大屏', ...more });
  const office = admin.screen('office');
  await office.first;
  const seen = () => {
    hall.hall.live.refresh();
    return (office.latest() as OfficeView | undefined)?.devices.find(({ id }) => id === body.id);
  };
  return { ...body, painted: () => seen()?.painted as Painted | null | undefined };
}
async function callSomebody(hall: OpenHall) {
  const clerk = await hall.clerkAt('02');
  await hall.takeNumber('A');
  const { body } = await clerk.next();
  return { clerk, ticket: body.ticket?.id ?? null };
}
const mark = (page: Page) =>
  page.evaluate(() => {
    document.title = 'before';
  });

test('a line that goes dead without a word is noticed by both ends within 25 seconds, and is taken up again', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const cable = await cableTo(hall.url);
  const { page, errors } = await openScreen(await openBrowser(), `${cable.url}/display/?window=02`, SIZES.board);
  await see(page, '02');
  await expect.poll(() => hall.hall.live.screens()).toBe(1);
  const { pingInterval, pingTimeout } = hall.hall.live.io.engine.opts; // what both ends wait at most: that is agreed on, the rest is the machine's
  expect(Number(pingInterval) + Number(pingTimeout)).toBeLessThanOrEqual(25_000);
  cable.die();
  await Promise.all([see(page, stale), expect.poll(() => hall.hall.live.screens()).toBe(0)]);
  cable.mend();
  await gone(page, stale);
  expect(errors).toEqual([]);
});

test('with the server off and the browser started anew, the last picture stands there within five seconds, marked as old; its waiting and its clock are not shown', async () => {
  const server = await startServer({ HALL_CLOCK: '2026-12-01T09:40:00+08:00' });
  const profile = newFolder('profile');
  const address = `${server.url}/display/`;
  const before = await openLasting(profile, SIZES.board);
  const first = await before.newPage();
  await first.goto(address);
  await see(first, HALL);
  await first.evaluate(() => navigator.serviceWorker.ready);
  await server.stop('SIGKILL');
  await see(first, stale);
  await kept(first);
  await before.close();

  const after = await openLasting(profile, SIZES.board);
  const page = await after.newPage();
  await page.clock.install(); // five seconds of its own: how long it waits, not how long a busy machine draws
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto(address);
  let own = 0;
  const shown = async (text: string | RegExp) => (await page.getByText(text).filter({ visible: true }).count()) > 0;
  await expect
    .poll(
      async () => {
        if ((await shown(stale)) && (await shown(HALL))) return true;
        await page.clock.runFor(250);
        own += 250;
        return false;
      },
      { interval: 1000 },
    )
    .toBe(true);
  expect(own).toBeLessThanOrEqual(5000);
  await page.clock.resume();
  expect(await page.locator('board-bar time').filter({ visible: true }).allTextContents()).toEqual([]);
  await gone(page, '现在等候');
  const serif = await page.evaluate(async () => (await document.fonts.load('40px "Noto Serif SC Variable"', '首')).length);
  expect(serif).toBeGreaterThan(0); // its typefaces came out of the store too
  await server.start();
  await gone(page, stale);
});

test('a new build is fetched while the old one goes on, and taken once nobody is being called', async () => {
  const built = newFolder('screens');
  cpSync(screens, built, { recursive: true });
  const hall = await openHall({ screens: built, clock: '09:00' });
  const { id, link, painted } = await register(hall);
  const { page, errors } = await openScreen(await openBrowser(), link, SIZES.board, { lasting: true });
  await expect.poll(() => painted()?.visible).toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await mark(page);
  await callSomebody(hall);
  await see(page, 'A001');

  const next = rebuild(built);
  hall.hall.live.nudge(id);
  await expect.poll(() => page.evaluate(async (name) => Boolean(await caches.match(name)), `/assets/${next}`)).toBe(true);
  hall.hall.live.nudge(id);
  await expect.poll(() => painted()?.call).toBe('A001');
  expect(await page.title()).toBe('before'); // fetched, and somebody is being called
  hall.setClock('09:05');
  await hall.takeNumber('C');
  await expect.poll(() => page.title()).not.toBe('before');
  await see(page, HALL);
  expect(await page.locator('script[type=module]').getAttribute('src')).toBe(`/assets/${next}`);
  expect(errors).toEqual([]);
});

test('in the small hours a screen that has stood for hours begins anew, once', async () => {
  const hall = await openHall({ screens, clock: '04:50' });
  const { page } = await openScreen(await openBrowser(), `${hall.url}/display/`, SIZES.board);
  await page.locator('night-face').waitFor();
  await page.clock.install();
  await mark(page);
  await page.clock.fastForward('02:05:00');
  await expect
    .poll(
      async () => {
        await page.clock.fastForward(5_000).catch(() => {}); // it is being loaded
        return page.title().catch(() => 'before');
      },
      { interval: 500 },
    )
    .not.toBe('before');
  await page.locator('night-face').waitFor();
  await mark(page);
  await page.clock.fastForward(60_000);
  await page.locator('night-face').waitFor();
  expect(await page.title()).toBe('before');
});

test('a picture that cannot be drawn any more is loaded anew; one that never can gives way to hours and telephone after three tries', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const browser = await openBrowser();
  const once = await openScreen(browser, `${hall.url}/display/`, SIZES.board);
  await see(once.page, HALL);
  await mark(once.page);
  await once.page.evaluate(() => {
    const board = customElements.get('call-board');
    if (board)
      board.prototype.render = () => {
        throw new Error('nothing to draw with');
      };
  });
  await expect.poll(() => once.page.title()).not.toBe('before');
  await see(once.page, HALL);

  const { page } = await openScreen(browser, 'about:blank', SIZES.board);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.addInitScript(() => {
    const define = customElements.define.bind(customElements);
    customElements.define = (name, made) => {
      if (name === 'call-board')
        made.prototype.performUpdate = () => {
          throw new Error('nothing to draw with');
        };
      define(name, made);
    };
  });
  await page.goto(`${hall.url}/display/`);
  await see(page, lastPageWords['zh-CN'].cannotShow);
  await see(page, HALL);
  await see(page, hall.settings().hall.phones.consult);
  await expect.poll(() => loads).toBe(4);
});

test('a screen whose scripts do not come has something to say all the same', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page } = await openScreen(await openBrowser(), `${hall.url}/nothing`, SIZES.board);
  const main = readdirSync(join(screens, 'assets')).find((name) => /^main-.*\.js$/.test(name) && isOfDisplay(name));
  await page.route(`**/assets/${main}`, (route) => route.abort());
  await page.goto(`${hall.url}/display/`);
  await see(page, lastPageWords['zh-CN'].lookElsewhere);
});

test('the office hears what stands on the glass: a black screen is not seen, one that was sent to another zone shows that zone', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { id, link, painted } = await register(hall);
  const { page, errors } = await openScreen(await openBrowser(), link, SIZES.board);
  const beat = () => hall.hall.live.nudge(id);
  const seen = async () => {
    beat();
    return painted()?.visible;
  };
  await callSomebody(hall);
  await see(page, 'A001');
  await expect.poll(seen).toBe(true);
  expect(painted()).toMatchObject({ call: 'A001' });

  await page.evaluate(() => {
    const black = document.createElement('div');
    black.id = 'black';
    black.style.cssText = 'position:fixed;inset:0;background:#000;z-index:9';
    document.body.append(black);
  });
  await expect.poll(seen).toBe(false);
  await page.evaluate(() => document.querySelector('#black')?.remove());
  await expect.poll(seen).toBe(true);
  await page.evaluate(() => {
    const card = document.querySelector('call-board')?.shadowRoot?.querySelector<HTMLElement>('hero-card');
    if (card) card.style.opacity = '0';
  });
  await expect.poll(seen).toBe(false); // a board that shows all but the call
  await page.evaluate(() =>
    document.querySelector('call-board')?.shadowRoot?.querySelector<HTMLElement>('hero-card')?.removeAttribute('style'),
  );

  await mark(page);
  await hall.hall.devices.change(id, { zone: 'B', name: '二楼大屏' });
  beat();
  await see(page, common['zh-CN'].zone('B'));
  expect(await page.title()).toBe('before'); // without loading anew
  expect(await page.evaluate(() => localStorage.getItem('paihao-device-display'))).toContain('二楼大屏');
  await page.reload();
  await see(page, common['zh-CN'].zone('B'));
  expect(errors).toEqual([]);
});

/** The last view lies in the screen's own database. */
const kept = (page: Page) =>
  page.waitForFunction(
    () =>
      new Promise((done) => {
        const open = indexedDB.open('paihao-display');
        open.onerror = () => done(false);
        open.onsuccess = () => {
          const shelf = open.result;
          if (!shelf.objectStoreNames.contains('last')) return done(false);
          const count = shelf.transaction('last').objectStore('last').count();
          count.onsuccess = () => {
            shelf.close();
            done(count.result > 0);
          };
        };
      }),
  );

/** What a build leaves behind in which only the display's page was changed: another name for its script, told to page and worker. */
function rebuild(built: string): string {
  const page = join(built, 'display', 'index.html');
  const worker = join(built, 'display', 'sw.js');
  const old = /assets\/(display-[\w-]{8}\.js)/.exec(readFileSync(page, 'utf8'))?.[1] ?? '';
  const next = 'display-00000000.js';
  cpSync(join(built, 'assets', old), join(built, 'assets', next));
  for (const file of [page, worker]) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, next));
  return next;
}

const isOfDisplay = (name: string): boolean => readFileSync(join(screens, 'assets', name), 'utf8').includes('paihao-display');
