import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { editingWords } from '../../shared/i18n/editing.ts';
import { officeSetUpWords } from '../../shared/i18n/office-set-up.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { press, tabTo, writeInto } from '../support/by-keys.ts';
import { findWrong, look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// A township's IT man in his first hour: the built office, a keyboard, and nobody to ask.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const [words, editing] = [officeSetUpWords['zh-CN'], editingWords['zh-CN']];
const row = (field: string, nth: number) => `${words.fields[field] ?? field} ${words.row(nth)}`;

/** Nothing is cut off, and axe has nothing to say. */
async function held(page: Page, step: string): Promise<void> {
  expect(await page.evaluate(findWrong, false), step).toEqual([]);
  expect(await violations(page), step).toEqual([]);
}

async function signIn(page: Page, step = ''): Promise<void> {
  await page.locator('input[name=account]:focus').waitFor();
  await page.keyboard.type('admin');
  await page.keyboard.press('Tab');
  await page.keyboard.type('admin-password');
  await page.keyboard.press('Enter');
  if (step) await see(page, step);
}

/** The question has come up, and the keyboard is at it. */
async function asked(page: Page, question: string): Promise<void> {
  await expect.poll(() => page.locator('h2:focus').allInnerTexts()).toEqual([question]);
}

test('in the first hour, by keyboard alone, a trial becomes a hall of two services, three windows and three people, and serves a citizen', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const browser = await openBrowser();
  const office = await openScreen(browser, `${hall.url}/office/#set-up`, SIZES.office);
  const { page } = office;
  await signIn(page, words.question.start);

  // From nothing, after a look at what would change.
  await tabTo(page, /^就用现在的大厅/);
  await page.keyboard.press('ArrowDown');
  await held(page, 'start');
  await writeInto(page, words.start.emptyName, '青山镇便民服务中心');
  await press(page, words.start.look);
  await see(page, words.report.title);
  await see(page, '少 80');
  await held(page, 'report');
  await press(page, words.report.take);

  await asked(page, words.question.name);
  expect(hall.settings().matters).toEqual([]);
  await writeInto(page, words.fields['consult'] ?? '', '0571-12340000');
  await writeInto(page, words.fields['complaint'] ?? '', '0571-12340001');
  await writeInto(page, new RegExp(`上午 ${words.closes}$`), '1130');
  await held(page, 'name');
  await press(page, words.save);

  await asked(page, words.question.departments);
  expect(hall.settings().calendar.timetables[0]).toMatchObject({
    sessions: [{ close: '11:30' }, {}],
    ticketing: { am: { stop: '11:10' } },
  });
  await writeInto(page, row('name_zh', 1), '青山镇党群服务中心');
  await press(page, /加一行/);
  await page.keyboard.type('青山派出所');
  await held(page, 'departments');
  await press(page, words.save);

  await asked(page, words.question.queues);
  await press(page, /加一行/);
  await writeInto(page, row('name_zh', 2), '户籍办理');
  await held(page, 'queues');
  await press(page, words.save);

  await asked(page, words.question.windows);
  for (const _more of [1, 2]) await press(page, /加一行/);
  await tabTo(page, `B 户籍办理 ${words.row(3)}`);
  await page.keyboard.press('Space');
  await look(page, 'office-set-up');
  await press(page, words.save);

  await asked(page, words.question.staff);
  await writeInto(page, row('name', 1), '田小禾');
  for (const name of ['石山', '江月']) {
    await press(page, /加一行/);
    await page.keyboard.type(name);
  }
  await held(page, 'staff');
  await press(page, words.save);

  // What cannot be saved says where, and keeps what was written.
  await asked(page, words.question.devices);
  expect(hall.settings().windows.map(({ no, post_a }) => [no, hall.settings().staffOf.get(post_a)?.name])).toEqual([
    ['01', '田小禾'],
    ['02', '石山'],
    ['03', '江月'],
  ]);
  await press(page, /^人员(?!与)/); // the step, not the page
  await asked(page, words.question.staff);
  await writeInto(page, row('badge_no', 2), '1001');
  await press(page, words.save);
  await see(page, `人员 ${words.row(2)} 工号`);
  await writeInto(page, row('badge_no', 2), '1002');
  await press(page, words.save);

  // The kiosk and the board, by their links.
  await asked(page, words.question.devices);
  const links: string[] = [];
  for (const kind of ['kiosk', 'display'] as const) {
    await press(page, words.devices.make(words.devices[kind]));
    await page.locator('input.link').waitFor();
    links.push(await page.locator('input.link').inputValue());
    await held(page, 'link');
    await press(page, words.devices.done);
    await page.locator('input.link').waitFor({ state: 'detached' });
  }
  const kiosk = await openScreen(browser, links[0] ?? '', SIZES.kiosk, { quickHeart: true });
  const board = await openScreen(browser, links[1] ?? '', SIZES.board, { quickHeart: true });
  await see(kiosk.page, '户籍办理');
  await see(board.page, '青山镇便民服务中心');
  await expect.poll(() => page.locator('devices-step li.heard').count()).toBe(2);
  await held(page, 'devices');
  await press(page, words.next);

  // A number to try: taken here, called at its window, seen on the wall.
  await asked(page, words.question.test);
  await press(page, words.test.take);
  await see(page, words.test.taken('A001'));
  const clerk = await hall.clerkAt('01');
  expect((await clerk.next()).body.ticket?.number).toBe('A001');
  await see(page, words.test.called('A001', '01'));
  await see(page, words.test.onBoard);
  await held(page, 'test');
  await press(page, words.next);

  // The doors open, after one more question.
  await asked(page, words.question.open);
  expect(await page.locator('open-step .left').count()).toBe(0);
  await held(page, 'open');
  await page.keyboard.press('Tab'); // the question itself is called the same
  await press(page, words.open.open);
  expect(hall.settings().hall.trial).toBe(true);
  await page.keyboard.press('Enter');
  await see(page, words.open.opened(1));
  await held(page, 'opened');
  expect(hall.settings().hall).toMatchObject({ trial: false, name_zh: '青山镇便民服务中心', home_queues: ['A', 'B'] });

  // And a citizen of this hall gets a number, and is called.
  await kiosk.page.getByRole('button', { name: '户籍办理' }).click();
  await see(kiosk.page, 'B001');
  await hall.ask('POST', '/sessions', { account: '1003', password: '1003', newPassword: 'a password of my own' });
  const third = await hall.signIn('1003', 'a password of my own');
  await third.at('03', 'open');
  expect((await third.at('03', 'call-next', { leaving: null })).body.ticket?.number).toBe('B001');
  await expect.poll(() => board.page.locator('hero-card .ticket').first().textContent()).toBe('B001');
  expect([...office.errors, ...kiosk.errors, ...board.errors]).toEqual([]);
  expect(hall.faults).toEqual([]);
});

test('a bundle is looked at before it is taken over, and two administrators see both versions side by side', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const zip = Buffer.from(await (await fetch(`${hall.url}/api/bundle`, { headers: { cookie: admin.cookie } })).arrayBuffer());
  const office = await openScreen(await openBrowser(), `${hall.url}/office/#set-up/departments`, SIZES.office);
  const { page } = office;
  await signIn(page, words.question.departments);
  await writeInto(page, row('name_zh', 1), '青山镇党政办');
  const { body, headers } = await admin.ask<object>('GET', '/settings/hall');
  await hall.ask('PUT', '/settings/hall', { ...body, name_zh: '青山镇' }, { cookie: admin.cookie, 'if-match': headers.get('etag') ?? '' });
  await press(page, words.save);
  const sides = page.locator('merge-view tbody tr');
  await expect
    .poll(() => sides.allInnerTexts())
    .toEqual([
      expect.stringMatching(/^大厅 名称\s+云岭县政务服务中心\s+青山镇$/),
      expect.stringMatching(/^部门 .+ 名称\s+.+\s+青山镇党政办\s*$/),
    ]);
  await held(page, 'merge');
  await look(page, 'office-set-up-merge');
  await press(page, editing.mergeThem);
  await see(page, editing.merged);
  expect(hall.settings().hall.name_zh).toBe('青山镇'); // nothing is stored before it has been looked at
  expect(hall.settings().departments[0]?.name_zh).not.toBe('青山镇党政办');
  await press(page, words.save);
  await asked(page, words.question.queues);
  expect([hall.settings().hall.name_zh, hall.settings().departments[0]?.name_zh]).toEqual(['青山镇', '青山镇党政办']);

  await press(page, new RegExp(`^${words.steps.start}`));
  await asked(page, words.question.start);
  await tabTo(page, /^就用现在的大厅/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator('input[type=file]').setInputFiles({ name: 'hall.zip', mimeType: 'application/zip', buffer: zip });
  await press(page, words.start.look);
  await see(page, words.report.from('云岭县政务服务中心', '2026-12-01'));
  await held(page, 'bundle');
  await press(page, words.report.take);
  await asked(page, words.question.name);
  await see(page, words.report.taken(2));
  expect(hall.settings().hall.name_zh).toBe('云岭县政务服务中心');

  await press(page, new RegExp(`^${words.steps.start}`));
  await asked(page, words.question.start);
  await tabTo(page, /^就用现在的大厅/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator('input[type=file]').setInputFiles({ name: 'hall.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
  await press(page, words.start.look);
  await see(page, '不是 zip 文件，或者文件坏了');
  expect(office.errors).toEqual([]);
});
