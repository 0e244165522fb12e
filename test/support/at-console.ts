import type { Browser, Page } from 'playwright';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { Lang } from '../../shared/words.ts';
import { openScreen, SIZES, see } from './screens.ts';

type Seated = { size?: { width: number; height: number }; lang?: Lang; first?: () => void; open?: boolean };

/** A clerk who signs in, sits down at their first window and opens it, by the keyboard alone. */
export async function sitDown(
  browser: Browser,
  hall: { url: string },
  badge: string,
  { size = SIZES.console, lang = 'zh-CN', first, open = true }: Seated = {},
) {
  const screen = await openScreen(browser, `${hall.url}/staff/${lang === 'en' ? '?lang=en' : ''}`, size, first ? { first } : {});
  const { page } = screen;
  const words = staffWords[lang];
  await page.locator('input[name=account]:focus').waitFor();
  await page.keyboard.type(badge);
  await page.keyboard.press('Tab');
  await page.keyboard.type(badge);
  await page.keyboard.press('Enter');
  await see(page, words.chooseTitle);
  await page.locator('choose-window button:focus').waitFor();
  await page.keyboard.press('Enter');
  if (open) {
    await see(page, words.now.closedTitle);
    await page.keyboard.press('Space');
    await see(page, words.state.free);
  }
  return screen;
}

/** The number in hand as the console shows it; empty: none. */
export const inHand = async (page: Page): Promise<string> =>
  (await page.locator('now-card .n, strip-bar .n').allInnerTexts()).join('').trim();
