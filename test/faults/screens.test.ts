import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Wish } from '../../kiosk/wish.ts';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import { openBrowser } from '../support/browser.ts';
import { openServer } from '../support/open-server.ts';
import { openPrinter } from '../support/printer.ts';
import { sampleWith } from '../support/sample-with.ts';
import { gone, openConsole, openScreen, pressMainKey, SIZES, see } from '../support/screens.ts';
import { type AnyServer, newFolder } from '../support/server.ts';
import { type BadLine, badLine } from './bad-line.ts';
import { IN_FULL, tell } from './told.ts';

// The real screens behind lines that are bad in ways of their own; a line that is cut or dead both ways is in test/browser.

const CLOCK = { clock: '09:40' };
const PROMISED = 25_000; // milliseconds without a word, by the screen's own clock (SCREENS 0.7)
const BUSY = 8_000; // what a busy machine adds
const NEXT_VIEW = 30_000; // a line that is only slow is whole until the next view is to come through it
const STALE = /连接中断|没有连上/;
const words = kioskWords['zh-CN'];
const throughLine = (server: AnyServer, { url }: BadLine): AnyServer => ({ ...server, url });

/** How long it takes, by the page's own clock, until it says that what it shows is old. */
const noticed = (page: Page): Promise<number> =>
  page.evaluate(
    (stale) =>
      new Promise<number>((done) => {
        const said = (node: Document | ShadowRoot | Element): string =>
          [...node.children].map((one) => `${one.shadowRoot ? said(one.shadowRoot) : ''}${said(one) || one.textContent}`).join(' ');
        const from = performance.now();
        const look = () => {
          if (new RegExp(stale).test(said(document))) return done(performance.now() - from);
          setTimeout(look, 200);
        };
        look();
      }),
    STALE.source,
  );

type Kind = 'board' | 'sign' | 'kiosk' | 'console' | 'phone';
async function open(kind: Kind, server: AnyServer, line: BadLine, ticket: string): Promise<{ page: Page; errors: string[] }> {
  const browser = await openBrowser();
  if (kind === 'board') return openScreen(browser, `${line.url}/display/`, SIZES.board);
  if (kind === 'sign') return openScreen(browser, `${line.url}/display/?window=02`, SIZES.board);
  if (kind === 'phone') return openScreen(browser, `${line.url}/t/${ticket}`, SIZES.phone);
  if (kind === 'console') return openConsole(browser, throughLine(server, line), 'YL-1003', '02');
  const { link } = await server.device('kiosk');
  return openScreen(browser, link.replace(server.url, line.url), SIZES.kiosk);
}

const ROUNDS: readonly (readonly [string, readonly Kind[], Parameters<BadLine['become']>[0]])[][] = [
  [
    ['half-open: nothing comes to the screens', ['board', 'kiosk'], { down: { dead: 'lost' } }],
    ['half-open: nothing comes to the server', ['console', 'phone'], { up: { dead: 'lost' } }],
    ['a byte at a time, each 50 ms', ['sign'], { down: { trickle: [1, 50] } }],
  ],
  [
    ['half-open: nothing comes to the screens', ['console', 'phone'], { down: { dead: 'lost' } }],
    ['half-open: nothing comes to the server', ['board', 'kiosk'], { up: { dead: 'lost' } }],
    ['a byte at a time, each 50 ms', ['board'], { down: { trickle: [1, 50] } }],
  ],
];

test.each(ROUNDS.slice(0, IN_FULL ? 2 : 1))(
  'a line that is half-open or all but stands still is noticed by every screen as promised, and taken up again',
  async (...lines) => {
    const server = await openServer(CLOCK);
    const kiosk = await server.device('kiosk');
    const { body: ticket } = await server.take(kiosk.token, 'B');
    const opened = await Promise.all(
      lines.map(async ([name, kinds, weather], nth) => {
        const line = await badLine(server.url, nth);
        const screens = [];
        for (const kind of kinds) screens.push(await open(kind, server, line, ticket.id));
        return { name, kinds, weather, line, screens };
      }),
    );
    const all = opened.flatMap(({ screens }) => screens);
    for (const { page } of all) await gone(page, STALE);
    const waits = all.map(async ({ page }, nth) => {
      const { line, weather } = opened.find(({ screens }) => screens.includes(all[nth] as (typeof all)[number])) ?? {};
      const wait = noticed(page);
      line?.become(weather ?? {});
      return wait;
    });
    const took = await Promise.all(waits);
    for (const { line } of opened) await line.mend();
    for (const { page } of all) await gone(page, STALE);
    for (const { name, kinds, screens } of opened) {
      const longest = Math.max(...screens.map((screen) => took[all.indexOf(screen)] ?? 0));
      tell({
        of: 'screens',
        fault: `${kinds.join(', ')}: ${name}`,
        times: 1,
        looked: 'each says so, and shows the hall again by itself',
        lost: 0,
        note: `${(longest / 1000).toFixed(0)} s until the last said so`,
      });
    }
    for (const [nth, ms] of took.entries()) {
      const slow = opened.find(({ screens }) => screens.includes(all[nth] as (typeof all)[number]))?.weather.down?.trickle;
      expect(ms, all[nth]?.page.url()).toBeLessThan(PROMISED + BUSY + (slow ? NEXT_VIEW : 0));
    }
    expect(all.flatMap(({ errors }) => errors)).toEqual([]);
  },
);

test('the answer to a touch is cut off again and again, and that to its slip: the kiosk shows one number, and prints it once', async () => {
  const printer = await openPrinter();
  const data = newFolder('cut');
  sampleWith(join(data, 'settings'), {
    hall: { printers: [{ id: 'p1', name: '打印机', kind: 'escpos-tcp-text', width: 80, address: printer.address, devices: ['kiosk'] }] },
  });
  const server = await openServer({ ...CLOCK, folder: data });
  const line = await badLine(server.url, 'cut');
  const { page, errors } = await open('kiosk', server, line, '');
  await see(page, words.question);
  const want = (wish: Wish) =>
    page.locator('kiosk-app').evaluate((app, detail) => app.dispatchEvent(new CustomEvent('wish', { detail })), wish);
  line.cutAnswers(/^PUT \/api\/tickets\//, 2);
  line.cutAnswers(/^POST \/api\/tickets\/[^/]+\/print/, 1);
  await want({ want: 'number', queue: 'B', matter: null });
  await see(page, 'B001');
  await want({ want: 'longer' });
  await see(page, words.slipSaid.take);
  await expect.poll(() => line.counted.cutAnswers).toBe(3);
  expect(printer.slips().map(({ text }) => [text.includes('B001'), text.includes('补打')])).toEqual([[true, false]]);
  const { body } = await server.ask<{ queue: string; waiting: number }[]>('GET', '/queues');
  expect(body).toContainEqual(expect.objectContaining({ queue: 'B', waiting: 1 }));
  expect(errors).toEqual([]);
  tell({
    of: 'screens',
    fault: 'kiosk: answers cut off, twice to the number and once to its slip',
    times: 3,
    looked: '1 number on the screen and in the hall, 1 slip',
    lost: 0,
  });
});

test('on a console whose socket is slower than its answers the one who was called never goes away again', async () => {
  const server = await openServer(CLOCK);
  const line = await badLine(server.url, 'late');
  const { page, errors } = await open('console', server, line, '');
  const kiosk = await server.device('kiosk');
  await server.take(kiosk.token, 'A');
  await see(page, 'A001');
  line.become({ down: { lag: [1_500, 1_500] }, only: 'socket' });
  await server.take(kiosk.token, 'A'); // its news is under way when the key is pressed
  const { now, state } = staffWords['zh-CN'];
  await pressMainKey(page, now.calling);
  const seen = await page.evaluate(
    (word) =>
      new Promise<boolean[]>((done) => {
        const said = (node: Document | ShadowRoot | Element): string =>
          [...node.children].map((one) => `${one.shadowRoot ? said(one.shadowRoot) : ''}${said(one) || one.textContent}`).join(' ');
        const found: boolean[] = [];
        const timer = setInterval(() => found.push(!said(document).includes(word)), 20);
        setTimeout(() => {
          clearInterval(timer);
          done(found);
        }, 4_000); // twice as long as what is late takes to come
      }),
    state.free,
  );
  expect(seen.filter((is) => !is)).toEqual([]);
  await line.mend();
  expect(errors).toEqual([]);
  tell({
    of: 'screens',
    fault: 'console: its socket later than the answers to its keys',
    times: 1,
    looked: `${seen.length} looks at the glass`,
    lost: 0,
  });
});
