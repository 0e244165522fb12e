import { join } from 'node:path';
import { expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { openBrowser } from '../support/browser.ts';
import { openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const AGENT = '授权委托书及受托人居民身份证';

test('whoever sends an agent reads on the phone what the agent needs, whoever comes does not', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page, errors } = await openScreen(await openBrowser(), `${hall.url}/m/BD-ZY-001`, SIZES.phone);
  const words = phoneWords['zh-CN'];
  const row = page.getByRole('checkbox', { name: AGENT });
  await see(page, words.sum(6, 3));
  expect(await row.textContent()).toContain(words.tags.some);
  await page.getByRole('button', { name: '委托别人办' }).click();
  await see(page, words.sum(6, 4));
  expect(await row.textContent()).toContain(words.tags.must);
  await page.getByRole('button', { name: '买卖双方都来' }).click();
  await see(page, words.sum(5, 3));
  await gone(page, AGENT);
  await page.getByRole('button', { name: '买卖双方都来' }).click();
  await see(page, words.sum(6, 3));
  expect(errors).toEqual([]);
});

test('in English two questions stand one below the other, and an answer to one leaves the other open', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page, errors } = await openScreen(await openBrowser(), `${hall.url}/m/GA-HZ-007?lang=en`, SIZES.phone);
  const words = phoneWords.en;
  await see(page, words.who);
  expect(await page.locator('.pills').count()).toBe(2);
  await page.getByRole('button', { name: 'In person' }).click();
  await see(page, words.sum(4, 2));
  expect(await page.getByRole('checkbox', { name: 'Proof of work or study' }).textContent()).toContain(words.tags.some);
  await page.getByRole('button', { name: 'I study here' }).click();
  await see(page, words.sum(4, 3));
  expect(await page.getByRole('button', { name: 'In person' }).getAttribute('aria-pressed')).toBe('true');
  await page.locator('details.basis summary').click();
  await see(page, words.conditions);
  expect((await page.locator('notice-page').innerText()).replace(common['zh-CN'].langName, '')).not.toMatch(/\p{Script=Han}/u);
  expect(errors).toEqual([]);
});

test('a matter without situations asks nothing', async () => {
  const hall = await openHall({ screens, clock: '09:00' });
  const { page } = await openScreen(await openBrowser(), `${hall.url}/m/GA-HZ-004`, SIZES.phone);
  await see(page, phoneWords['zh-CN'].sum(4, 1));
  expect(await page.locator('.pills').count()).toBe(0);
});
