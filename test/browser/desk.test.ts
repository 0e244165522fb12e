import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import type { Wish } from '../../kiosk/wish.ts';
import { deskWords } from '../../shared/i18n/desk.ts';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { officeWords } from '../../shared/i18n/office.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { KioskLang, Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openPrinter } from '../support/printer.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// The guides' desk: who calls, who goes, what does not work, what is announced, what became of a number.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const KIOSK = '一号取号机';
const words = deskWords['zh-CN'];
const LANGS: readonly Lang[] = process.env.PAIHAO_ALL ? ['zh-CN', 'en'] : ['zh-CN'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

type Wanted = { badge?: string; size?: { width: number; height: number }; lang?: Lang };
/** A guide signs in, with the keyboard alone as everything here. */
async function openDesk(hall: OpenHall, { badge = 'YL-1039', size = SIZES.console, lang = 'zh-CN' }: Wanted = {}) {
  const screen = await openScreen(browser, `${hall.url}/staff/${lang === 'en' ? '?lang=en' : ''}`, size);
  await screen.page.locator('input[name=account]').fill(badge);
  await screen.page.locator('input[name=password]').fill(badge);
  await screen.page.keyboard.press('Enter');
  return screen;
}

async function openKiosk(hall: OpenHall) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ link: string }>('POST', '/devices', { kind: 'kiosk', name: KIOSK });
  const screen = await openScreen(browser, body.link, SIZES.kiosk);
  await see(screen.page, kioskWords['zh-CN'].question);
  return screen;
}

const want = (page: Page, wish: Wish) =>
  page.locator('kiosk-app').evaluate((app, detail) => app.dispatchEvent(new CustomEvent('wish', { detail })), wish);

/** What has the focus, however deep it lies. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.getAttribute('name') ?? at?.textContent?.trim() ?? '';
  });
/** Goes to a key or a field with Tab, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let nth = 0; nth < 140; nth += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}
const press = async (page: Page, name: string) => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};
const part = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('who calls for help at the kiosk stands at the desk, hears who comes, and is put away when seen to', async () => {
  const hall = await openHall({ screens });
  const kiosk = await openKiosk(hall);
  const desk = await openDesk(hall);
  await see(desk.page, words.todo(0));

  await kiosk.page.getByRole('button', { name: kioskWords['zh-CN'].help }).click();
  await see(kiosk.page, kioskWords['zh-CN'].helpSaid.heard.title);
  await see(desk.page, words.todo(1));
  expect(await desk.page.title()).toBe(words.title(1));
  await see(desk.page, KIOSK);
  await look(desk.page, 'desk-called');

  await press(desk.page, words.goTo(KIOSK));
  const who = { nr: 0, surname: '崔', guide: true };
  await see(kiosk.page, kioskWords['zh-CN'].helpComes(who));
  await look(kiosk.page, 'kiosk-help-comes');
  await see(desk.page, words.goes('崔小满', '09:00'));
  for (const lang of ['ug', 'en'] satisfies KioskLang[]) {
    await want(kiosk.page, { want: 'language', lang });
    await see(kiosk.page, kioskWords[lang].helpComes(who));
    await look(kiosk.page, `kiosk-help-comes-${lang}`);
  }
  expect(await kiosk.page.content()).not.toContain('小满');

  await expect
    .poll(
      async () => {
        await desk.page.keyboard.press('Enter'); // the same key, which has become another; too soon after the last it is not heard
        return desk.page.locator('desk-to-do li').count();
      },
      { interval: 500 },
    )
    .toBe(0);
  await see(desk.page, words.allWell);
  await see(kiosk.page, kioskWords.en.helpComes(who)); // whoever waits there still reads it
  expect([...desk.errors, ...kiosk.errors]).toEqual([]);
});

test('a printer without paper calls the desk, and the number is given all the same', async () => {
  const printer = await openPrinter();
  const { address } = printer;
  const printers = [{ id: 'p1', name: '大厅打印机', kind: 'escpos-tcp-text', address, width: 80, devices: ['*'] }];
  const hall = await openHall({ screens, hall: { printers } });
  const kiosk = await openKiosk(hall);
  const desk = await openDesk(hall, { size: SIZES.dock });
  await see(desk.page, words.todo(0));
  printer.become('paper-out');
  await want(kiosk.page, { want: 'number', queue: 'A', matter: null });
  await see(kiosk.page, 'A001');
  await see(kiosk.page, /打印机没纸了/);
  const alarm = officeWords['zh-CN'].printerAlerts['paper-out'];
  await see(desk.page, alarm({ printer: '大厅打印机', devices: [KIOSK], minutes: 0 }));
  await look(desk.page, 'desk-no-paper-420x760');

  await part(desk.page, words.parts.find);
  await tabTo(desk.page, 'number');
  await desk.page.keyboard.type('a1\n');
  await see(desk.page, '综合业务');
  await press(desk.page, words.again);
  await see(desk.page, words.slip['no-paper']);
  printer.become('fine');
  await press(desk.page, words.again);
  await see(desk.page, words.slip.printed);
  const [first] = printer.slips();
  expect(first?.text).toContain('A001');
  expect(first?.text).not.toContain('补打'); // nothing came out before: this is the slip itself
  await part(desk.page, words.parts.todo);
  await see(desk.page, words.allWell);
  expect([...desk.errors, ...kiosk.errors]).toEqual([]);
});

test('a number that is found is followed until it is called, and one that is not there is said so', async () => {
  const hall = await openHall({ screens });
  const { body: taken } = await hall.takeNumber('A');
  const desk = await openDesk(hall);
  await tabTo(desk.page, 'number');
  await desk.page.keyboard.type('A9\n');
  await see(desk.page, words.findNone);
  await desk.page.keyboard.type('hello\n');
  await see(desk.page, words.findNot);
  await desk.page.keyboard.type(`${hall.url}/t/${taken.id}\n`); // a scanned slip
  await see(desk.page, words.facts.ahead);
  await look(desk.page, 'desk');
  const clerk = await hall.clerkAt('02');
  await clerk.next();
  await see(desk.page, words.called('02'));
  expect(desk.errors).toEqual([]);
});

test('a notice that is written at the desk stands on the board, and goes when it is taken down', async () => {
  const hall = await openHall({ screens });
  const board = await openScreen(browser, `${hall.url}/display/`, SIZES.board);
  await see(board.page, '云岭县政务服务中心');
  const desk = await openDesk(hall);
  const text = '二楼电梯检修，请走东侧楼梯';
  await press(desk.page, words.parts.notices);
  await press(desk.page, words.announce);
  await see(desk.page, words.textMissing);
  await tabTo(desk.page, 'text');
  await desk.page.keyboard.type(text);
  await press(desk.page, words.announce);
  await see(board.page, text);
  await see(desk.page, words.noticesTitle(1));
  await expect.poll(() => desk.page.locator('desk-notices textarea').inputValue()).toBe('');
  await look(desk.page, 'desk-notice');
  await press(desk.page, words.takeDownOf(text));
  await see(board.page, text);
  await press(desk.page, words.takeDownSure);
  await gone(board.page, text);
  await see(desk.page, words.noticesTitle(0));
  expect([...desk.errors, ...board.errors]).toEqual([]);
});

test.each(LANGS)('the desk in a busy hall fits its screens in %s, each part of it on a narrow one', async (lang) => {
  const hall = await openHall({ screens });
  for (const queue of 'AAABBCDGRSA') await hall.takeNumber(queue);
  const clerk = await hall.clerkAt('02');
  await clerk.next();
  await (await hall.clerkAt('13')).do('pause', { reason: '开会' });
  const kiosk = { authorization: `Bearer ${await hall.token()}` };
  await hall.ask('POST', '/help', { where: KIOSK, kind: 'help' }, kiosk);
  await clerk.ask('POST', '/help', { where: '02号窗口', kind: 'alarm' });
  await (await hall.signIn('YL-1002')).ask('POST', '/help/1/answer');
  await (await hall.signIn('YL-1040')).ask('POST', '/announcements', {
    text: '二楼电梯检修，请走东侧楼梯',
    zone: 'C',
    until: '2026-12-01T10:00:00+08:00',
  });
  hall.setClock('09:35');
  await hall.tick();
  await hall.takeNumber('A');
  const tail = lang === 'en' ? '-en' : '';
  const said = deskWords[lang];
  const wide = await openDesk(hall, { lang });
  await see(wide.page, said.go);
  await look(wide.page, `desk-busy${tail}`);
  const dock = await openDesk(hall, { lang, size: SIZES.dock });
  await see(dock.page, said.go);
  await look(dock.page, `desk-busy-420x760${tail}`);
  for (const one of ['queues', 'notices', 'devices', 'alarm'] as const) {
    await part(wide.page, said.parts[one]);
    await look(wide.page, `desk-${one}${tail}`);
  }
  for (const one of ['find', 'notices', 'hall', 'queues', 'alarm'] as const) {
    await part(dock.page, said.parts[one]);
    await look(dock.page, `desk-${one}-420x760${tail}`);
  }
  expect([...wide.errors, ...dock.errors]).toEqual([]);
});

test('a guide with a window chooses, comes back to the desk after a reload, and a clerk is never asked', async () => {
  const hall = await openHall({ screens });
  const enter = `${words.name} ${staffWords['zh-CN'].enter}`;
  const { page } = await openDesk(hall, { badge: 'YL-1001' });
  await see(page, staffWords['zh-CN'].chooseTitle);
  await look(page, 'desk-choose', { scrolls: true });
  await press(page, enter);
  await see(page, words.todo(0));
  await page.reload();
  await see(page, words.todo(0));
  await press(page, staffWords['zh-CN'].changeWindow);
  await see(page, staffWords['zh-CN'].chooseTitle);
  const clerk = await openDesk(hall, { badge: 'YL-1003' });
  await see(clerk.page, staffWords['zh-CN'].chooseTitle);
  expect(await clerk.page.getByRole('button', { name: enter }).count()).toBe(0);
});
