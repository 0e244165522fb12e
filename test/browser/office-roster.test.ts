import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { editingWords } from '../../shared/i18n/editing.ts';
import { officeRosterWords } from '../../shared/i18n/office-roster.ts';
import type { Roster } from '../../shared/settings.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';
import { newFolder } from '../support/server.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'screens');
const exec = promisify(execFile);
const words = officeRosterWords['zh-CN'];
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});

/** Somebody at the roster's page, signed in by the keyboard. */
async function atRoster(
  hall: OpenHall,
  month: string,
  account = 'YL-1040',
  lang: Lang = 'zh-CN',
  size = SIZES.office as { width: number; height: number },
) {
  const office = await openScreen(browser, `${hall.url}/office/${lang === 'en' ? '?lang=en' : ''}#roster/${month}`, size);
  const { page } = office;
  await page.locator('input[name=account]:focus').waitFor();
  await page.keyboard.type(account);
  await page.keyboard.press('Tab');
  await page.keyboard.type(account === 'admin' ? 'admin-password' : account);
  await page.keyboard.press('Enter');
  await page.locator('roster-month').waitFor();
  return office;
}

/** Goes there with Tab, as somebody without a mouse does. */
async function tabTo(page: Page, to: Locator): Promise<void> {
  await to.waitFor();
  const isThere = () => to.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement === element);
  for (let press = 0; press < 150 && !(await isThere()); press += 1) await page.keyboard.press('Tab');
  expect(await isThere(), String(to)).toBe(true);
}
const key = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const chip = (page: Page, day: string, role: string, nth = 0) =>
  page.locator(`.chip[data-day="${day}"][data-role=${role}][data-nth="${nth}"]`);
const told = (page: Page) => page.locator('roster-view [aria-live]');
const kept = async (hall: OpenHall, name: string) =>
  (await (await hall.signIn('admin', 'admin-password')).ask<Roster>('GET', `/settings/${name}`)).body;

test('by the keyboard alone next month is filled by turns, one day is mended, and it is posted', async () => {
  const hall = await openHall({ screens, clock: '09:00', day: '2026-12-31' });
  const { page, errors } = await atRoster(hall, '2027-01');
  await see(page, words.pill.draftToday);
  await tabTo(page, key(page, words.fill));
  await page.keyboard.press('Enter');
  await see(page, words.title('2027-01', { leaderless: 0, first: null }));
  await look(page, 'office-roster-draft', { scrolls: true });

  await tabTo(page, page.locator('.chip[tabindex="0"]'));
  const [monday, tuesday] = ['2027-01-04', '2027-01-05'];
  for (let day = 1; day < 4; day += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => chip(page, monday, 'leader').getAttribute('tabindex')).toBe('0');
  const names = async () => [await chip(page, monday, 'leader').textContent(), await chip(page, tuesday, 'leader').textContent()];
  const before = await names();
  await page.keyboard.press('Space');
  await expect.poll(() => told(page).textContent()).toContain(before[0]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect.poll(names).toEqual([...before].reverse());
  expect(await told(page).textContent()).toContain(before[1]);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(before);
  await page.keyboard.press('Control+y');
  await expect.poll(names).toEqual([...before].reverse());

  await tabTo(page, key(page, words.publish('2027-01')));
  await page.keyboard.press('Enter');
  await tabTo(page, key(page, words.post.do));
  await page.keyboard.press('Enter');
  await see(page, words.post.done('2027-01'));
  await see(page, words.pill.posted('12月31日'));
  const january = await kept(hall, 'roster-2027-01');
  expect(january.days).toHaveLength(31);
  expect(await kept(hall, 'draft-2027-01')).toEqual(january);
  expect(errors).toEqual([]);
});

test('a substitute for today stands on a running board as soon as the roster is posted, without loading anew', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const board = await openScreen(browser, `${hall.url}/display/`, SIZES.board);
  await see(board.page, '宋世杰');
  await board.page.evaluate(() => {
    document.title = 'the same page';
  });
  const { page, errors } = await atRoster(hall, '2026-12');
  await see(page, words.title('2026-12', { leaderless: 0, first: null }));
  await look(page, 'office-roster', { scrolls: true });

  await tabTo(page, page.locator('roster-day summary', { hasText: words.day.standIn }));
  await page.keyboard.press('Enter');
  const form = page.locator('roster-day details[open]');
  await tabTo(page, form.locator('select[name=who]'));
  for (let down = 0; down < 6; down += 1) await page.keyboard.press('ArrowDown');
  expect(await form.locator('select[name=who]').inputValue()).toBe('L06');
  await tabTo(page, form.locator('input[name=why]'));
  await page.keyboard.type('外出开会');
  await page.keyboard.press('Enter');
  await see(page, words.pill.changed(1));
  await tabTo(page, key(page, words.publish('2026-12')));
  await page.keyboard.press('Enter');
  await tabTo(page, key(page, words.post.do));
  await page.keyboard.press('Enter');
  await see(page, words.post.done('2026-12'));
  await see(board.page, '贺春晖');
  expect(await board.page.title()).toBe('the same page');
  expect([...errors, ...board.errors]).toEqual([]);
});

test('with the pointer two people change places, and a swap of today is refused where it was posted', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page } = await atRoster(hall, '2026-12');
  const drag = async (from: Locator, to: Locator) => {
    const [a, b] = [await from.boundingBox(), await to.boundingBox()];
    await page.mouse.move((a?.x ?? 0) + 8, (a?.y ?? 0) + 8);
    await page.mouse.down();
    await page.mouse.move((b?.x ?? 0) + 8, (b?.y ?? 0) + 8, { steps: 6 });
    await page.mouse.up();
  };
  await drag(chip(page, '2026-12-01', 'leader'), chip(page, '2026-12-04', 'leader'));
  await expect.poll(() => chip(page, '2026-12-01', 'leader').textContent()).toBe('贺春晖');
  await key(page, words.publish('2026-12')).click();
  await key(page, words.post.do).click();
  await see(page, words.post.short('1'));
  expect((await kept(hall, 'roster-2026-12')).days[0]?.leader).toBe('L05');
});

test('two administrators who draft the same month both keep what they changed', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const one = await atRoster(hall, '2026-12');
  const clear = async ({ page }: typeof one, day: string) => {
    await chip(page, day, 'leader').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => chip(page, day, 'leader').textContent()).toBe(words.grid.nobody);
    await page.keyboard.press('Control+s');
  };
  await clear(one, '2026-12-09');
  await see(one.page, editingWords['zh-CN'].saved);
  const other = await atRoster(hall, '2026-12', 'admin');
  await see(other.page, words.title('2026-12', { leaderless: 1, first: null }).split('，')[0] ?? '');
  await clear(one, '2026-12-10');
  await expect.poll(async () => (await kept(hall, 'draft-2026-12')).days[9]?.leader).toBeNull();
  await clear(other, '2026-12-15');
  await key(other.page, editingWords['zh-CN'].mergeThem).click();
  await see(other.page, editingWords['zh-CN'].merged);
  await other.page.keyboard.press('Control+s');
  await see(other.page, editingWords['zh-CN'].saved);
  const draft = await kept(hall, 'draft-2026-12');
  expect(draft.days.filter(({ leader }) => leader === null).map(({ date }) => date)).toEqual(['2026-12-09', '2026-12-10', '2026-12-15']);
  await see(other.page, words.title('2026-12', { leaderless: 3, first: null }).split('，')[0] ?? '');
});

test('the week, the record and the calendars have nothing that is cut off or that axe finds; so has the month in English', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  await hall.tick();
  const { page, errors } = await atRoster(hall, '2026-12', 'YL-1040', 'en', SIZES.console);
  await look(page, 'office-roster-en', { scrolls: true });
  await page.goto(`${hall.url}/office/#roster/shown`);
  await see(page, '宋世杰');
  await look(page, 'office-roster-shown', { scrolls: true });
  await key(page, words.tabs.feeds).press('Enter');
  await page.locator('roster-feeds select').selectOption('S03');
  await key(page, words.feeds.make).press('Enter');
  await expect.poll(() => page.locator('roster-feeds .made input').inputValue()).toMatch(/\/roster\/feed\/[\w-]{40,}\.ics$/);
  await look(page, 'office-roster-feeds', { scrolls: true });
  await key(page, words.tabs.week).press('Enter');
  const list = page.frameLocator('roster-week iframe');
  await expect.poll(() => list.locator('h1').textContent()).toContain('12月7日');
  await look(page, 'office-roster-week', { scrolls: true });
  expect(errors).toEqual([]);
});

test('the posted month is one sheet of A3, lying, with everybody on it; also with many people and long names', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const admin = await hall.signIn('admin', 'admin-password');
  const change = async (document: string, next: (rows: Record<string, unknown>[]) => unknown) => {
    const { body, headers } = await admin.ask<Record<string, unknown>[]>('GET', `/settings/${document}`);
    const said = await hall.ask('PUT', `/settings/${document}`, next(body), {
      cookie: admin.cookie,
      'if-match': headers.get('etag') ?? '',
    });
    expect(said.status, document).toBe(200);
  };
  await change('leaders', (rows) =>
    rows.map((one) =>
      one['id'] === 'L04'
        ? { ...one, name: '阿卜杜热合曼·买买提伊明', position_zh: '县政务服务和数据管理局党组书记、局长兼县公共资源交易中心主任' }
        : one,
    ),
  );
  await change('staff', (rows) => rows.map((one, nth) => (nth % 3 === 0 ? { ...one, name: `古丽巴哈尔·阿不都热依木${nth}` } : one)));
  const inside = await atRoster(hall, '2026-12');
  await inside.page.goto(`${hall.url}/roster/2026-12/print`);
  const file = join(newFolder('pdf'), 'roster.pdf');
  await writeFile(file, await inside.page.pdf({ preferCSSPageSize: true }));
  const { stdout: facts } = await exec('pdfinfo', [file]);
  expect(facts).toMatch(/Pages:\s+1\n/);
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
  expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([420, 297]);
  const { stdout } = await exec('pdftotext', ['-layout', file, '-']);
  const text = (await exec('pdftotext', ['-raw', file, '-'])).stdout.replace(/\s/g, '');
  const { leaders, staff } = hall.settings();
  for (const { name } of [...leaders, ...staff]) expect(text, stdout.slice(0, 400)).toContain(name);
  const cut = await inside.page.evaluate(() =>
    [...document.querySelectorAll('.day')]
      .filter((day) => day.scrollHeight > day.clientHeight + 1)
      .map((day) => day.textContent?.slice(0, 20)),
  );
  expect(cut).toEqual([]);
  if (process.env.PAIHAO_PICTURES) await exec('pdftoppm', ['-png', '-r', '60', '-singlefile', file, join(PICTURES, 'office-roster-print')]);
});
