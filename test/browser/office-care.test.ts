import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { officeCareWords } from '../../shared/i18n/office-care.ts';
import { openBrowser } from '../support/browser.ts';
import { press, tabTo } from '../support/by-keys.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// Backup, purge and what there is to know, by keyboard alone, on the built screens.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = officeCareWords['zh-CN'];

test('an administrator backs up, tries to restore and downloads, looks what would be purged, and reads about the hall, by keys alone', async () => {
  const hall = await openHall({ screens });
  await hall.takeNumber('A');
  const { page, errors } = await openScreen(await openBrowser(), `${hall.url}/office/#care`, SIZES.office);
  onTestFinished(() => page.context().close());
  await page.locator('input[name=account]').fill('admin');
  await page.locator('input[name=password]').fill('admin-password');
  await page.keyboard.press('Enter');
  await see(page, words.backup.none);
  await press(page, words.backup.make);
  await see(page, words.backup.good('12月1日 09:00'));
  const row = page.locator('backups-card tbody tr');
  await expect.poll(() => row.count()).toBe(1);
  await press(page, words.backup.try);
  await see(page, words.backup.found.same);
  await look(page, 'office-backups', { scrolls: true });

  await tabTo(page, words.backup.fetch);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const path = await download.path();
  const name = download.suggestedFilename();
  expect(readFileSync(path).equals(readFileSync(join(hall.folder, 'backups', name)))).toBe(true);

  await tabTo(page, words.tabs.purge, { back: true });
  await page.keyboard.press('Enter');
  await see(page, words.purge.title(0));
  await see(page, words.kinds['review-texts']);
  await look(page, 'office-purge', { scrolls: true });
  await press(page, words.purge.now);
  await press(page, words.purge.sure);
  await see(page, words.purge.done(0));

  await page.goto(`${hall.url}/office/#about`);
  await see(page, words.about.privacy);
  await see(page, words.kinds.phones);
  await look(page, 'office-about', { scrolls: true });
  await press(page, /^0\.1\.0/);
  await expect.poll(() => page.locator('about-card details[open] li').count()).toBeGreaterThan(20);
  expect(errors).toEqual([]);
});
