import { join } from 'node:path';
import type { Page } from 'playwright';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, expect, test } from 'vitest';
import { officeWords } from '../../shared/i18n/office.ts';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import { overviewWords } from '../../shared/i18n/office-overview.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { busyDay } from '../support/busy-day.ts';
import { cableTo } from '../support/line.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// The overview and the figures on paper, before a leader, on the largest wall, and when the hall does not answer.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = overviewWords['zh-CN'];
const office = officeWords['zh-CN'];
const figures = officeFiguresWords['zh-CN'];
const DAY = '2026-12-01/2026-12-01';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});

type Size = { readonly width: number; readonly height: number };
async function signedIn(
  url: string,
  hash: string,
  { account = 'admin', size = SIZES.office, lang = 'zh-CN' as Lang }: { account?: string; size?: Size; lang?: Lang } = {},
) {
  const screen = await openScreen(browser, `${url}/office/${lang === 'en' ? '?lang=en' : ''}${hash}`, size);
  await screen.page.locator('input[name=account]').fill(account);
  await screen.page.locator('input[name=password]').fill(account === 'admin' ? 'admin-password' : account);
  await screen.page.keyboard.press('Enter');
  return screen;
}

/** The text of each sheet that a printer would get, without its spaces: some fonts give one sign to a letter and to its radical. */
async function sheets(page: Page): Promise<string[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  return text.map((one) => one.replace(/\s/g, '').normalize('NFKC'));
}

test('on paper the overview is two sheets and the waits of a day two, each with hall, days and the number of the sheet', async () => {
  const hall = await openHall({ screens });
  await busyDay(hall, { until: '10:42' });
  const { page, errors } = await signedIn(hall.url, '#hall');
  await expect.poll(() => page.locator('chart-card .chart canvas').count()).toBe(2);
  const overview = await sheets(page);
  expect(overview).toHaveLength(2);
  const name = hall.settings().hall.name_zh;
  for (const [nth, sheet] of overview.entries()) {
    expect(sheet).toContain(`${name}${office.pages.hall}`);
    expect(sheet).toContain(`${nth + 1}/2`);
  }
  expect(overview[0]).toContain(words.figures.satisfied); // the last of the six
  expect(overview[1]).toContain('G011');

  await page.goto(`${hall.url}/office/#figures/${DAY}/waits`);
  await see(page, figures.note.heatQueue);
  await expect.poll(() => page.locator('chart-card .chart canvas').count()).toBeGreaterThan(3);
  const waits = await sheets(page);
  expect(waits).toHaveLength(2);
  for (const [nth, sheet] of waits.entries()) {
    expect(sheet).toContain(`${name}${figures.tabs.waits}${figures.period('2026-12-01', '2026-12-01')}`.replace(/\s/g, ''));
    expect(sheet).toContain(`${nth + 1}/2`);
  }
  expect(errors).toEqual([]);
});

test('the staff card says who is away since when, and what of screens and printers is heard; in English the administrator has an English name', async () => {
  const hall = await openHall({ screens });
  await busyDay(hall, { until: '10:42' });
  const { page, errors } = await signedIn(hall.url, '#hall', { lang: 'en' });
  const card = page.locator('staff-card section');
  await card.waitFor();
  await expect.poll(() => card.innerText()).toContain(overviewWords.en.atWork.absent('陆怀仁', '08', 72));
  expect(await card.innerText()).toContain(overviewWords.en.atWork.noScreens);
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ link: string }>('POST', '/devices', { kind: 'kiosk', name: '二号取号机' });
  await hall.ask('POST', '/devices/pair', { code: body.link.split('#pair=')[1] }); // registered, and not heard
  await expect.poll(() => card.innerText()).toContain(overviewWords.en.atWork.screens(0, 1, ['二号取号机']));
  expect(await page.locator('nav .me').innerText()).toContain('Administrator');
  await look(page, 'office-overview-en', { scrolls: true });
  expect(errors).toEqual([]);
});

test('an open hall in which nobody has taken a number says so', async () => {
  const hall = await openHall({ screens, day: '2026-11-29', alwaysOpen: true });
  const { page, errors } = await signedIn(hall.url, '#hall');
  await expect.poll(() => page.locator('before-card h2').innerText()).toBe(words.before.nobodyYet); // a Sunday on which it is tried
  expect(await page.locator('chart-card').count()).toBe(0);
  await look(page, 'office-overview-nobody', { scrolls: true });
  expect(errors).toEqual([]);
});

test('a leader sees the hall and its figures, and no page that changes anything', async () => {
  const hall = await openHall({ screens });
  const { page, errors } = await signedIn(hall.url, '#people/accounts', { account: 'YL-0101' });
  await page.locator('nav').waitFor();
  const shown = await page.locator('nav .entries button').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(shown).toEqual([office.pages.hall, office.pages.readiness, office.pages.figures, office.pages.about]);
  expect(await page.locator('h1').innerText()).toBe(office.pages.hall); // the address of a page that is not theirs leads to the first that is
  expect(await page.evaluate(() => fetch('/api/settings/staff').then(({ status }) => status))).toBe(403);
  await look(page, 'office-leader', { scrolls: true });
  expect(errors.filter((one) => !one.includes('403'))).toEqual([]);
});

const WALLS = process.env.PAIHAO_ALL ? [SIZES.board, SIZES.board4k] : [SIZES.board];
test.each(WALLS)(
  'the wall fills $width × $height; when its session ends it asks who is there, and shows nothing of the hall',
  async (size) => {
    const hall = await openHall({ screens });
    await busyDay(hall, { until: '10:42' });
    const { page } = await signedIn(hall.url, '#hall/wall', { size });
    await expect.poll(() => page.locator('chart-card .chart canvas').count()).toBe(2);
    await look(page, size === SIZES.board4k ? 'office-wall-4k' : 'office-wall');
    expect(await page.evaluate(() => fetch('/api/sessions/current', { method: 'DELETE' }).then(({ status }) => status))).toBe(204);
    await page.locator('input[name=account]').waitFor({ timeout: 45_000 });
    await gone(page, words.wall.queues);
    await look(page, 'office-wall-signed-out');
    await page.locator('input[name=account]').fill('admin');
    await page.locator('input[name=password]').fill('admin-password');
    await page.keyboard.press('Enter');
    await see(page, words.wall.queues); // and is the wall again
  },
);

test('figures that could not be counted, and figures without a line to the hall, are said, and asked for again', async () => {
  const hall = await openHall({ screens });
  await busyDay(hall, { until: '09:10' });
  const cable = await cableTo(hall.url);
  const { page } = await signedIn(cable.url, '#hall');
  await page.locator('nav').waitFor();
  await page.route('**/api/figures?*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: '{"refusal":"failed"}' }),
  );
  await page.evaluate((day) => (location.hash = `#figures/${day}`), DAY);
  await see(page, figures.failed);
  await look(page, 'office-figures-failed', { scrolls: true });
  await page.unroute('**/api/figures?*');
  await page.getByRole('button', { name: figures.again, exact: true }).click();
  await page.locator('figure-cards').waitFor();
  cable.pull();
  await page.evaluate(() => (location.hash = '#figures/2026-11-30/2026-12-01'));
  await see(page, figures.offlineNothing);
  await look(page, 'office-figures-offline', { scrolls: true });
  cable.mend();
  await page.getByRole('button', { name: figures.again, exact: true }).click();
  await page.locator('figure-cards').waitFor();
});
