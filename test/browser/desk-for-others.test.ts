import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { deskWords } from '../../shared/i18n/desk.ts';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { gone, openScreen, pressWhenHeard, SIZES, see } from '../support/screens.ts';

// What a guide does for others, with the keyboard alone: puts back, lets go first, stops, opens, and the red key.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = deskWords['zh-CN'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

async function openStaff(hall: OpenHall, badge: string, size: { width: number; height: number } = SIZES.console) {
  const screen = await openScreen(browser, `${hall.url}/staff/`, size);
  await screen.page.locator('input[name=account]').fill(badge);
  await screen.page.locator('input[name=password]').fill(badge);
  await screen.page.keyboard.press('Enter');
  return screen;
}
async function openKiosk(hall: OpenHall) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ link: string }>('POST', '/devices', { kind: 'kiosk', name: '一号取号机' });
  const screen = await openScreen(browser, body.link, SIZES.kiosk);
  await see(screen.page, kioskWords['zh-CN'].question);
  return screen;
}

/** What has the focus, however deep it lies. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute('aria-label') ?? at?.getAttribute('name') ?? at?.textContent?.trim() ?? '';
  });
async function press(page: Page, name: string): Promise<void> {
  for (let nth = 0; nth < 160; nth += 1) {
    if ((await focused(page)) === name) return page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}
/** F, and the number: from wherever the keyboard is. */
async function find(page: Page, typed: string): Promise<void> {
  await expect
    .poll(async () => {
      await pressWhenHeard(page, 'KeyF');
      return focused(page);
    })
    .toBe('number');
  await page.keyboard.type(`${typed}\n`);
}

test('a missed number is found by its last digits and put back; another is let go first; why is said in a sentence', async () => {
  const hall = await openHall({ screens });
  const clerk = await hall.clerkAt('02');
  const { body: old } = await hall.takeNumber('A');
  await hall.takeNumber('C');
  for (let nth = 0; nth < 2; nth += 1) await hall.takeNumber('A');
  await clerk.next();
  hall.wait(30);
  await clerk.do('recall', { ticket: old.id });
  await clerk.do('miss', { ticket: old.id });
  const { page, errors } = await openStaff(hall, 'YL-1039');
  await see(page, words.toDoMissed('A001'));
  await find(page, '01');
  await see(page, words.several(2));
  await look(page, 'desk-several');
  await page.keyboard.press('Tab'); // C001 waits, A001 was missed: who may be called comes first
  await page.keyboard.press('Enter');
  await see(page, words.missedHow(3));
  await press(page, words.rejoin(3));
  await see(page, common['zh-CN'].ticketStatus.waiting);
  expect((await hall.ask('GET', `/tickets/${old.id}`)).body).toMatchObject({ status: 'waiting', ahead: 2 });

  await find(page, 'A3');
  await see(page, words.urgent);
  await press(page, words.urgent);
  await expect.poll(() => focused(page)).toBe('reason');
  await page.keyboard.press('ArrowDown');
  await press(page, words.sure);
  await expect.poll(async () => (await clerk.see('02')).body.next[0]).toMatchObject({ number: 'A003', priority: true });
  await find(page, 'A2');
  await press(page, words.why);
  await see(page, /前面还有 1 人：A003（特急/);
  await look(page, 'desk-why');
  expect(errors).toEqual([]);
});

test('the desk stops and resumes a service, seen at the kiosk, and opens the flex window that a long line wants', async () => {
  const hall = await openHall({ screens });
  const kiosk = await openKiosk(hall);
  await hall.takeNumber('A');
  hall.setClock('09:31');
  await hall.hall.passTime();
  const { page, errors } = await openStaff(hall, 'YL-1039');
  await press(page, words.openFlex('06'));
  await expect.poll(async () => (await (await hall.signIn('YL-1040')).see('06')).body.status).toBe('open');
  await press(page, words.parts.queues);
  await press(page, words.stopOf('综合业务'));
  await expect.poll(() => focused(page)).toBe('reason');
  await press(page, words.stop);
  await see(page, /起停止取号：系统故障/);
  await see(kiosk.page, kioskWords['zh-CN'].queueShut);
  await look(page, 'desk-stopped');
  await look(kiosk.page, 'kiosk-stopped');
  await press(page, words.resumeOf('综合业务'));
  await gone(kiosk.page, kioskWords['zh-CN'].queueShut);
  await press(page, words.give('C 社会保险'));
  await see(page, 'C001');
  expect([...errors, ...kiosk.errors]).toEqual([]);
});

test('a supervisor settles what is stuck at a window by keyboard, and after the last number sees who still waits', async () => {
  const hall = await openHall({ screens, clock: '11:30' });
  const clerk = await hall.clerkAt('02');
  for (const queue of ['A', 'A', 'A', 'G']) await hall.takeNumber(queue);
  await clerk.next();
  hall.setClock('11:45');
  await hall.hall.passTime();
  const { page, errors } = await openStaff(hall, 'YL-1040');
  await see(page, words.windowsTitle(27));
  await page.getByRole('button', { name: /^02/ }).focus();
  await page.keyboard.press('Enter');
  await press(page, words.settleOf('A001'));
  await expect.poll(() => focused(page)).toBe('as');
  await look(page, 'desk-settle');
  await press(page, words.sure);
  await expect.poll(async () => (await clerk.see('02')).body.ticket).toBeNull();
  await press(page, words.parts.closing);
  await see(page, words.closingTitle(4));
  await look(page, 'desk-closing');
  expect(errors).toEqual([]);
});

test('the red key takes every screen and stops the calls, and its end brings them back', async () => {
  const hall = await openHall({ screens });
  const kiosk = await openKiosk(hall);
  const board = await openScreen(browser, `${hall.url}/display/`, SIZES.board);
  await hall.clerkAt('02');
  await hall.takeNumber('A');
  const clerk = await openStaff(hall, 'YL-1003', SIZES.dock);
  await press(clerk.page, `${common['zh-CN'].windowNo('02')} ${staffWords['zh-CN'].enter}`);
  const { page, errors } = await openStaff(hall, 'YL-1039');
  const text = '一楼发现烟雾，请从东门有序离开';
  await press(page, words.parts.alarm);
  await press(page, words.alarm);
  await see(page, words.alarmMissing);
  await page.keyboard.type(text);
  await press(page, words.alarm);
  await see(page, words.alarmSure);
  await look(page, 'desk-emergency-asks');
  await page.keyboard.press('Enter');
  await see(kiosk.page, text);
  await see(board.page, text);
  await look(kiosk.page, 'kiosk-emergency');
  expect(await kiosk.page.getByRole('button').count()).toBe(0); // no other key
  await see(clerk.page, new RegExp(common['zh-CN'].phase.emergency));
  await clerk.page.keyboard.press('Space');
  await see(clerk.page, staffWords['zh-CN'].refused.emergency);
  await look(clerk.page, 'console-emergency-420x760');
  await look(page, 'desk-emergency');
  await press(page, words.allClear);
  await press(page, words.allClearSure);
  await see(kiosk.page, kioskWords['zh-CN'].question);
  await gone(board.page, text);
  await gone(clerk.page, new RegExp(common['zh-CN'].phase.emergency));
  expect([...errors, ...kiosk.errors, ...board.errors]).toEqual([]);
});
