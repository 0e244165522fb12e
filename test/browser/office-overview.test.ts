import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { officeWords } from '../../shared/i18n/office.ts';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { busyDay } from '../support/busy-day.ts';
import { press, tabTo } from '../support/by-keys.ts';
import { cableTo } from '../support/line.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// The overview and the leaders' wall before a hall with a morning behind it.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const WALL = { width: 1920, height: 1080 };
const words = overviewWords['zh-CN'];
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});

async function signedIn(url: string, hash: string, size: { width: number; height: number }, lang: Lang = 'zh-CN') {
  const office = await openScreen(browser, `${url}/office/${lang === 'en' ? '?lang=en' : ''}${hash}`, size);
  await office.page.locator('input[name=account]').fill('admin');
  await office.page.locator('input[name=password]').fill('admin-password');
  await office.page.keyboard.press('Enter');
  await see(office.page, lang === 'en' ? 'Song Shijie' : '宋世杰');
  return office;
}

/** Last week's Tuesday, and this one until a quarter to eleven; somebody calls for help. */
async function lively() {
  const hall = await openHall({ screens, clock: '08:10', day: '2026-11-24' });
  await busyDay(hall, { day: '2026-11-24', until: '11:20', service: 9, ends: true });
  await busyDay(hall, { until: '10:42' });
  await hall.ask('POST', '/help', { where: '东门', kind: 'help' }, { authorization: `Bearer ${await hall.token()}` });
  return hall;
}

test('the overview answers at one look what is stuck, and by keyboard alone every figure leads to its tickets', async () => {
  const hall = await lively();
  const { page, errors } = await signedIn(hall.url, '#hall', SIZES.office);
  const value = (key: string) => page.locator(`day-cards [data-figure=${key}] .value`).textContent();
  const waiting = [...hall.desk.hall.queue.tickets.values()].filter(({ status }) => status === 'waiting').length;
  expect(await value('waiting')).toContain(String(waiting));
  expect(await value('windows')).toContain('/ 24');
  await see(page, words.figures.unattended('08', 72));
  await see(page, /^(\d\d:\d\d) 起来得比办得快，/);
  await see(page, words.time.absentOne('08', 72));
  await see(page, words.late.title(3, '08:30'));
  await see(page, officeWords['zh-CN'].toSee.helpCalled('东门', officeWords['zh-CN'].toSee.help.help, 0));
  await expect.poll(() => page.locator('chart-card .chart canvas').count()).toBe(2);
  await look(page, 'office-overview', { scrolls: true });

  await press(page, '看表');
  await see(page, words.flow.head.done);
  await tabTo(page, new RegExp(`^${words.figures.taken}`), { back: true });
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#figures/2026-12-01/2026-12-01/tickets');
  expect([...errors, ...hall.faults]).toEqual([]);
});

test('before the doors open the overview says whether they can, and draws no empty charts', async () => {
  const hall = await openHall({ screens, clock: '07:40' });
  const { page, errors } = await signedIn(hall.url, '#hall', { width: 1024, height: 768 }, 'en');
  await see(page, overviewWords.en.before.title('08:15'));
  await see(page, overviewWords.en.late.before);
  expect(await page.locator('chart-card').count()).toBe(0);
  await look(page, 'office-overview-before-en', { scrolls: true });
  await press(page, overviewWords.en.before.see);
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#readiness');
  expect([...errors, ...hall.faults]).toEqual([]);
});

test('the leaders’ wall fills the screen from its own address, turns grey when the line breaks and lives on when it is back; Esc leads away', async () => {
  const hall = await lively();
  const cable = await cableTo(hall.url);
  const { page } = await signedIn(cable.url, '#hall/wall', WALL);
  await see(page, words.wall.queues);
  expect(await page.locator('nav').count()).toBe(0);
  await see(page, words.time.absentOne('08', 72));
  await expect.poll(() => page.locator('chart-card .chart canvas').count()).toBe(2);
  await look(page, 'office-wall');

  const taken = page.locator('day-cards [data-figure=taken] .value');
  const before = Number.parseInt((await taken.textContent()) ?? '', 10);
  cable.pull();
  await see(page, common['zh-CN'].stale('10:42'));
  await hall.takeNumber('A');
  cable.mend();
  await gone(page, common['zh-CN'].stale('10:42'));
  await expect.poll(async () => Number.parseInt((await taken.textContent()) ?? '', 10), { timeout: 15_000 }).toBe(before + 1);
  await page.keyboard.press('Escape');
  await see(page, words.full);
  expect(await page.evaluate(() => location.hash)).toBe('#hall');
  expect(hall.faults).toEqual([]);
});
