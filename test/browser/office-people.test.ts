import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { officePeopleWords } from '../../shared/i18n/office-people.ts';
import { officeReadinessWords } from '../../shared/i18n/office-readiness.ts';
import { officeStaffWords } from '../../shared/i18n/office-staff.ts';
import { signInWords } from '../../shared/i18n/sign-in.ts';
import { tablesWords } from '../../shared/i18n/tables.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { press as pressKey, writeInto } from '../support/by-keys.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// People, their accounts, tables and the morning's readiness, by keyboard, on the built screens.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = officePeopleWords['zh-CN'];
const tables = tablesWords['zh-CN'].in;
const ready = officeReadinessWords['zh-CN'];

async function enter(page: Page, account: string, password: string): Promise<void> {
  await page.locator('input[name=account]').fill(account);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
}
const press = async (page: Page, key: Locator, with_ = 'Enter') => {
  await key.focus();
  await page.keyboard.press(with_);
};

async function openOffice(url: string, hash: string) {
  const screen = await openScreen(await openBrowser(), `${url}/office/${hash}`, SIZES.office);
  await enter(screen.page, 'admin', 'admin-password');
  return screen;
}

test('a first password is made twice pressed, told once, and changed by whoever signs in with it', async () => {
  const hall = await openHall({ screens });
  await hall.signIn('YL-1005');
  await hall.signIn('YL-1005');
  const { page, errors } = await openOffice(hall.url, '#people/accounts');
  await see(page, words.title(49, 48));
  await see(page, words.several(2));
  await look(page, 'office-accounts', { scrolls: true });
  const row = page.locator('accounts-list tr', { hasText: 'YL-1003' });
  await press(page, row.getByRole('button', { name: words.reset }));
  await press(page, row.getByRole('button', { name: words.resetSure }));
  await see(page, words.slips.title(1));
  const password = (await page.locator('password-slips code').textContent()) ?? '';
  await look(page, 'office-password-slips', { scrolls: true });
  const leave = page.locator('password-slips footer button').first();
  await press(page, leave);
  await press(page, leave);
  await expect.poll(() => page.locator('password-slips').count()).toBe(0);
  expect(await page.content()).not.toContain(password);

  const desk = await openScreen(await openBrowser(), `${hall.url}/staff/`, SIZES.office);
  await enter(desk.page, 'YL-1003', password);
  await see(desk.page, signInWords['zh-CN'].newPasswordTitle);
  for (const field of await desk.page.locator('input[type=password]').all()) await field.fill('my-own-password');
  await desk.page.keyboard.press('Enter');
  await see(desk.page, '周雨桐');
  await press(page, row.getByRole('button', { name: words.sessions }));
  await see(page, words.sessionsTitle('周雨桐'));
  await expect.poll(() => page.locator('sessions-dialog tbody tr').count()).toBe(1);
  await press(page, page.locator('sessions-dialog').getByRole('button', { name: words.end, exact: true }));
  await see(desk.page, signInWords['zh-CN'].ended);
  await page.keyboard.press('Escape');
  expect(errors).toEqual([]);
});

test('what is written of somebody is seen as citizens will see it, over the window and on a day of duty, before it is saved', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const said = officeStaffWords['zh-CN'];
  const { page, errors } = await openOffice(hall.url, '#people/staff/S03');
  await page.locator('preview-frame iframe').waitFor();
  await writeInto(page, said.fields.name, '欧阳雨桐');
  const glass = page.frameLocator('preview-frame iframe');
  await glass.locator('sign-foot .who').filter({ hasText: '欧阳' }).waitFor();
  await glass.locator('sign-foot').getByText('YL-1003').waitFor();
  expect(await violations(page)).toEqual([]);
  await look(page, 'office-staff', { scrolls: true });
  await pressKey(page, said.seenBoard);
  await glass.locator('reading-page').getByText('欧阳同志').waitFor();
  await page.locator('.roles').getByRole('button', { name: '崔小满' }).focus();
  await page.keyboard.press('Enter'); // a guide at no window
  await see(page, said.seenNoWindow);
  await glass.locator('reading-page').getByText('YL-1039', { exact: false }).waitFor();
  expect(hall.settings().staffOf.get('S03')?.name).toBe('周雨桐');
  expect(errors).toEqual([]);
});

test('a file with two mistakes is told place by place and changes nothing; mended it is taken over', async () => {
  const hall = await openHall({ screens });
  const { page, errors } = await openOffice(hall.url, '#people/tables');
  const choose = (name: string, ...rows: string[]) =>
    page
      .locator('table-in input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(['工号,姓名,部门,岗位角色', ...rows].join('\r\n')) });
  await see(page, tables.drop);
  await choose('人员.csv', 'YL-2001,张三,zonghe,窗口', 'YL-2002,李四,水务,窗口', 'YL 2003,王五,zonghe,窗口');
  await see(page, tables.wrong('人员.csv', 2));
  expect(await page.locator('table-errors tbody .code').allTextContents()).toEqual(['C3', 'A4']);
  await see(page, '没有“水务”这个部门');
  await look(page, 'office-import', { scrolls: true });
  await page.locator('table-errors input').fill('工号');
  await expect.poll(() => page.locator('table-errors tbody tr').count()).toBe(1);
  expect(hall.settings().staff).toHaveLength(40);
  await choose('人员.csv', 'YL-2001,张三,zonghe,窗口', 'YL-2002,李四,zonghe,窗口', 'YL-2003,王五,zonghe,窗口', 'YL-1003,周雨,zonghe,窗口');
  await see(page, tables.ready('人员.csv', 4));
  await look(page, 'office-import-ready', { scrolls: true });
  await press(page, page.getByRole('button', { name: tables.take, exact: true }));
  await see(page, tables.taken(4));
  expect(hall.settings().staff).toHaveLength(43);
  expect(hall.settings().staffOf.get('S03')?.name).toBe('周雨');
  expect(errors).toEqual([]);
});

test('the morning’s page says in its title whether the hall can open, and leads to where it cannot', async () => {
  const hall = await openHall({ screens, day: '2026-12-01' });
  const { page, errors } = await openOffice(hall.url, '#readiness');
  await see(page, ready.notReady(1)); // nobody has a password of their own yet
  await look(page, 'office-readiness', { scrolls: true });
  await press(page, page.getByRole('button', { name: ready.go.accounts }));
  await see(page, words.title(49, 48));
  await page.goBack();
  await see(page, ready.notReady(1));
  for (const { id } of hall.settings().staff) await hall.hall.accounts.setPassword(id, 'their-own-password', false);
  for (const { id } of hall.settings().leaders) await hall.hall.accounts.setPassword(id, 'their-own-password', false);
  await hall.hall.passTime();
  await see(page, ready.ready);
  await hall.hall.accounts.setPassword('S03', 'a-first-password', true);
  await hall.hall.passTime();
  await see(page, ready.notReady(1));
  expect(errors).toEqual([]);
}, 90_000);
