import { join } from 'node:path';
import { expect, test } from 'vitest';
import { displayWords } from '../../shared/i18n/display.ts';
import { openBrowser } from '../support/browser.ts';
import { cableTo } from '../support/line.ts';
import { openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// What a screen of the lobby still says when it hears nothing of the hall (SCREENS 0.7, 0.11, 3.1). The page's own time is moved by hand.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = displayWords['zh-CN'];
const strip = '连接中断，显示的是 10:00 的情况';

async function calling(query: string) {
  const hall = await openHall({ screens, alwaysOpen: true, clock: '10:00' });
  const cable = await cableTo(hall.url);
  const clerk = await hall.clerkAt('13');
  await hall.takeNumber('B');
  await clerk.next();
  const screen = await openScreen(await openBrowser(), 'about:blank', SIZES.board);
  await screen.page.clock.install();
  await screen.page.goto(`${cable.url}/display/?${query}`);
  await see(screen.page, 'B001');
  return { ...screen, cable };
}

test('over a window that hears nothing the number stands for a minute, never in amber, and then the board is to be looked at', async () => {
  const { page, cable, errors } = await calling('window=13');
  await page.locator('main.called').waitFor();
  cable.pull();
  await see(page, strip);
  await see(page, 'B001');
  expect(await page.locator('main.called').count()).toBe(0);
  expect(await page.locator('main').evaluate((field) => getComputedStyle(field).backgroundColor)).not.toBe('rgb(255, 200, 69)');
  await page.clock.runFor(50_000);
  await see(page, 'B001');
  await page.clock.runFor(15_000);
  await see(page, words.seeBoard);
  await gone(page, 'B001');
  await see(page, strip);
  cable.mend();
  // It tries again by its own counter, and a try takes the line's own time: no more may pass at once than a try has.
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000);
      return page.locator('main.called').getByText('B001').count();
    })
    .toBe(1);
  await gone(page, strip);
  expect(errors).toEqual([]);
});

test('a board that hears nothing says of when it is; its calls stay, and its clock goes after ten minutes', async () => {
  const { page, cable, errors } = await calling('');
  const clock = page.locator('board-bar time');
  cable.pull();
  await see(page, strip);
  await see(page, 'B001');
  await page.clock.runFor(9 * 60_000);
  await expect.poll(() => clock.textContent()).toBe('10:09');
  await page.clock.runFor(2 * 60_000);
  await expect.poll(() => clock.count()).toBe(0);
  await see(page, strip);
  await see(page, 'B001');
  cable.mend();
  await page.clock.runFor(60_000);
  await gone(page, strip);
  await expect.poll(() => clock.textContent()).toBe('10:00'); // the hall's own has stood still
  expect(errors).toEqual([]);
});
