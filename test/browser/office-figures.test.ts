import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { figuresWords } from '../../shared/i18n/figures.ts';
import { chartWords } from '../../shared/i18n/office-charts.ts';
import { officeFiguresWords } from '../../shared/i18n/office-figures.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { filledDays } from '../support/filled-days.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// The figures of some real days, by keyboard alone: days → chart → table → cell → tickets → story → back.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = officeFiguresWords['zh-CN'];

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
}
const hash = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

test('last week is looked at from a title down to one ticket, and back; the file has exactly the rows of the list', async () => {
  const hall = await openHall({ screens, day: '2026-11-26' });
  await filledDays(hall, ['2026-11-26', '2026-11-27'], { perDay: 40, windows: 8 });
  hall.setClock('09:00', '2026-12-01');
  await hall.tick();
  const boss = await hall.signIn('YL-1035');
  const { body: told } = await boss.ask<{ total: { taken: number } }>('GET', '/figures?from=2026-11-23&to=2026-11-29');
  const { page, errors } = await openScreen(await openBrowser(), `${hall.url}/office/#figures`, SIZES.office);
  await page.locator('input[name=account]').fill('YL-1035');
  await page.locator('input[name=password]').fill('YL-1035');
  await page.keyboard.press('Enter');
  await see(page, words.nothing(words.period('2026-11-30', '2026-12-01'))); // this week nobody has come yet
  await press(page, words.presets.lastWeek);
  await see(page, words.counted(words.period('2026-11-23', '2026-11-29'), 2, '12月1日 09:00'));
  expect(hash(page)).toBe('#figures/2026-11-23/2026-11-29');
  await expect.poll(() => page.locator('figure-cards .value').first().innerText()).toContain(String(told.total.taken));
  await page.locator('chart-card canvas').first().waitFor(); // the library has been fetched
  await look(page, 'office-figures', { scrolls: true });
  await press(page, words.tabs.waits);
  await see(page, words.note.heatQueue);
  await expect.poll(() => page.locator('chart-card canvas').count()).toBeGreaterThan(3);

  const heat = page.locator('chart-card[data-chart="heat-taken"]');
  await heat.getByRole('button', { name: words.how, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('how-counted dl').innerText()).toContain(figuresWords['zh-CN'].halves.how);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('how-counted').count()).toBe(0);
  await heat.getByRole('button', { name: chartWords['zh-CN'].seeTable, exact: true }).focus();
  await page.keyboard.press('Enter');
  const cell = heat.locator('.table td a').first();
  await expect.poll(() => cell.count()).toBe(1);
  const [count, href] = [Number(await cell.innerText()), await cell.getAttribute('href')];
  expect(count).toBeGreaterThan(0);
  await look(page, 'office-figures-waits', { scrolls: true });
  await cell.focus();
  await page.keyboard.press('Enter');
  await see(page, words.tickets.title(count));
  expect(hash(page)).toBe(href);
  await expect.poll(() => page.locator('tickets-list tbody tr').count()).toBe(count);
  expect(await violations(page)).toEqual([]);

  const number = page.locator('tickets-list tbody a').first();
  const named = await number.innerText();
  await number.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('story-view h2').innerText()).toContain(named);
  await page.goBack();
  await see(page, words.tickets.title(count));
  await page.goBack();
  await see(page, words.note.heatQueue);
  const at = () =>
    page.evaluate(() => {
      let one = document.activeElement;
      while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
      return one?.getAttribute('href') ?? '';
    });
  await expect.poll(at).toBe(href); // in the table, at the cell that was touched
  await page.goForward();
  await see(page, words.tickets.title(count));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: words.exportTickets('csv') }).press('Enter'),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split(/\r?\n/);
  expect(lines.length).toBe(count + 1);
  expect(errors).toEqual([]);
});

test('on paper the charts are grey and there, with their tables, and without keys', async () => {
  const hall = await openHall({ screens, day: '2026-11-30' });
  await filledDays(hall, ['2026-11-30'], { perDay: 20, windows: 4 });
  const { page, errors } = await openScreen(await openBrowser(), `${hall.url}/office/#figures/2026-11-30/2026-11-30/windows`, SIZES.office);
  await page.locator('input[name=account]').fill('admin');
  await page.locator('input[name=password]').fill('admin-password');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('chart-card .chart canvas').count()).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const inks = await page.locator('chart-card .drawn canvas').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one as HTMLCanvasElement;
      const { data } = (one as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      let [drawn, coloured] = [0, 0];
      for (let nth = 0; nth < data.length; nth += 4) {
        if (data[nth + 3] === 0) continue;
        drawn += 1;
        if (Math.max(data[nth]!, data[nth + 1]!, data[nth + 2]!) - Math.min(data[nth]!, data[nth + 1]!, data[nth + 2]!) > 12) coloured += 1;
      }
      return { drawn: drawn > 1000, coloured };
    }),
  );
  expect(inks.length).toBeGreaterThan(1);
  expect(inks.every(({ drawn, coloured }) => drawn && coloured === 0)).toBe(true);
  await expect.poll(() => page.getByRole('button', { name: words.print, exact: true }).isVisible()).toBe(false);
  await expect.poll(() => page.locator('chart-card .paper tbody tr').first().isVisible()).toBe(true);
  expect(errors).toEqual([]);
});
