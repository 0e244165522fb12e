import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { expect, test } from 'vitest';
import { officeWords } from '../../shared/i18n/office.ts';
import { openBrowser } from '../support/browser.ts';
import { openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// The built screens before a hall whose clock the test moves: what was told, and what came of it, needs minutes to pass.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = officeWords['zh-CN'];

async function openOffice(browser: Browser, url: string, page = '') {
  const screen = await openScreen(browser, `${url}/office/${page}`, SIZES.office);
  await screen.page.locator('input[name=account]').fill('admin');
  await screen.page.locator('input[name=password]').fill('admin-password');
  await screen.page.keyboard.press('Enter');
  await see(screen.page, '宋世杰');
  return screen;
}

const rowOf = (page: Page, name: string) => page.locator('tr', { hasText: name });

test('what was told and what was waited stand side by side, as soon as somebody was called', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const office = await openOffice(await openBrowser(), hall.url);
  await see(office.page, words.told.nobody);

  const clerk = await hall.clerkAt('13');
  for (let nth = 0; nth < 3; nth += 1) await hall.takeNumber('B');
  let here: string | null = null;
  for (const clock of ['09:00', '09:20', '11:30']) {
    hall.setClock(clock);
    here = (await clerk.next(here)).body.ticket?.id ?? null;
  }

  const told = office.page.locator('told-card');
  await expect.poll(() => told.locator('h2').textContent()).toMatch(/^3 个号里 \d 个在说的时间内叫到$/);
  const last = told.locator('.last tbody tr');
  expect(await last.locator('td:first-child').allTextContents()).toEqual(['B003', 'B002', 'B001']);
  expect(await last.locator('td:nth-child(3)').allTextContents()).toEqual(['150', '20', '0']);
  for (const range of await last.locator('td:nth-child(2)').allTextContents()) expect(range).toMatch(/^\d+(—\d+)?$/);
  expect(await last.first().textContent()).toContain(words.told.is.later);
  await see(office.page, words.told.wholeHall);
  await see(office.page, '不动产登记');
  expect(office.errors).toEqual([]);
});

test('the office sees who calls for help and what is left too long, and nothing where all is well', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const office = await openOffice(await openBrowser(), hall.url);
  await see(office.page, words.told.nobody);
  expect(await office.page.locator('to-see').count()).toBe(0);
  const by = { authorization: `Bearer ${await hall.token()}` };
  await hall.ask('POST', '/help', { where: '东门', kind: 'help' }, by);
  await see(office.page, words.toSee.helpCalled('东门', words.toSee.help.help, 0));
  await hall.takeNumber('A');
  hall.setClock('10:30');
  await hall.takeNumber('C');
  await see(office.page, words.toSee['waiting-long']({ queue: '综合业务', number: 'A001', waiting: 1, window: '', minutes: 90 }));
  expect(office.errors).toEqual([]);
});

test('a board is heard, shows its name when the office asks, and is loaded anew when nobody is being called', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; link: string }>('POST', '/devices', { kind: 'display', name: '一楼大屏' });
  const browser = await openBrowser();
  const office = await openOffice(browser, hall.url, '#devices');
  await see(office.page, words.notPaired);

  const board = await openScreen(browser, body.link, SIZES.board, { quickHeart: true });
  await office.page.reload(); // the list of registrations is fetched, what they say of themselves is told
  const row = rowOf(office.page, '一楼大屏');
  await expect.poll(() => row.textContent()).toContain(words.deviceIs.heard);
  await expect.poll(() => row.locator('.build').textContent()).toMatch(/^[\w-]{8}$/);

  await row.getByRole('button', { name: words.tell.identify }).click();
  await see(office.page, words.toldDevice.sent.identify);
  await expect.poll(() => board.page.locator('name-plate h1').allTextContents()).toEqual(['一楼大屏']);

  await board.page.evaluate(() => {
    document.title = 'before';
  });
  const clerk = await hall.clerkAt('02');
  await hall.takeNumber('A');
  await clerk.next();
  await see(board.page, 'A001');
  await row.getByRole('button', { name: words.tell.reload }).click();
  await see(office.page, words.toldDevice.sent.reload);
  await expect.poll(() => hall.desk.hall.devices.devices.get(body.id)?.commands.length).toBe(0);
  expect(await board.page.title()).toBe('before'); // somebody is being called: not now
  hall.setClock('09:05');
  await hall.takeNumber('C');
  await expect.poll(() => board.page.title()).not.toBe('before');
  await see(board.page, '云岭县政务服务中心');
  expect([...office.errors, ...board.errors]).toEqual([]);
});

test('a kiosk that is told to load anew does so once nobody is there', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; link: string }>('POST', '/devices', { kind: 'kiosk', name: '东门取号机' });
  const { page, errors } = await openScreen(await openBrowser(), body.link, SIZES.kiosk, { quickHeart: true });
  await page.getByRole('button', { name: '查材料' }).click();
  await page.evaluate(() => {
    document.title = 'before';
  });
  await admin.ask('POST', `/devices/${body.id}/commands`, { do: 'reload' });
  await expect.poll(() => hall.desk.hall.devices.devices.get(body.id)?.commands.length).toBe(0);
  expect(await page.title()).toBe('before');
  await page.getByRole('button', { name: '返回' }).click();
  await expect.poll(() => page.title()).not.toBe('before');
  await see(page, '您要办什么？');
  expect(errors).toEqual([]);
});

test('a muted board stays quiet over a reload, until it is told otherwise', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; link: string }>('POST', '/devices', { kind: 'display', name: '大屏' });
  const { page } = await openScreen(await openBrowser(), body.link, SIZES.board, { quickHeart: true });
  const sound = () => hall.desk.hall.devices.devices.get(body.id)?.told.sound;
  await expect.poll(sound).toMatch(/ready|suspended/);
  await admin.ask('POST', `/devices/${body.id}/commands`, { do: 'mute' });
  await expect.poll(sound).toBe('muted');
  await page.reload();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('paihao-muted'))).toBe('yes');
  await admin.ask('POST', `/devices/${body.id}/commands`, { do: 'unmute' });
  await expect.poll(sound).toMatch(/ready|suspended/);
});

test('what the desk has to say stands on the board, and goes when it is over', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const browser = await openBrowser();
  const board = await openScreen(browser, `${hall.url}/display/`, SIZES.board);
  await see(board.page, '云岭县政务服务中心');
  const guide = await hall.signIn('YL-1035');
  const text = '二楼电梯检修，请走东侧楼梯';
  expect((await guide.ask('POST', '/announcements', { text })).status).toBe(201);
  await see(board.page, text);
  await expect.poll(() => board.page.locator('notice-strip').isVisible()).toBe(true);
  hall.setClock('09:11');
  await hall.takeNumber('A');
  await gone(board.page, text);
  await expect.poll(() => board.page.locator('notice-strip').isVisible()).toBe(false);
  expect(board.errors).toEqual([]);
});
