import { beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openLobby } from '../support/lobby.ts';
import { canRead, readNumber, readText } from '../support/ocr.ts';
import { openScreen, see } from '../support/screens.ts';

const reads = canRead();
beforeAll(() => {
  if (!reads) console.warn('tesseract 不可用，跳过 Skipped: tesseract with chi_sim is not installed');
});

test.skipIf(!reads)('whoever can read reads the right number, the right window and who leads today off the picture', async () => {
  const browser = await openBrowser();
  const hall = await openLobby();
  await hall.morning();
  await hall.call('13');
  const { page } = await openScreen(browser, `${hall.url}/display/`, { width: 1920, height: 1080 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await see(page, 'B001');
  await page.evaluate(() => document.fonts.ready);

  for (const worn of [false, true]) {
    expect(await readNumber(page.locator('hero-card .ticket'), { ticket: true, worn })).toBe('B003');
    expect(await readNumber(page.locator('hero-card .win b'), { ticket: false, worn })).toBe('13');
    const rows = page.locator('call-rows li:not(.none)');
    if (worn && !process.env.PAIHAO_ALL) continue; // the rows are in the type of the field above
    for (const row of (await rows.all()).slice(0, process.env.PAIHAO_ALL ? undefined : 2)) {
      const [ticket, window] = [row.locator('.num').first(), row.locator('.num').last()];
      expect(await readNumber(ticket, { ticket: true, worn })).toBe(await ticket.textContent());
      expect(await readNumber(window, { ticket: false, worn })).toBe(await window.textContent());
    }
  }

  const card = await readText(page.locator('duty-card .text'));
  expect(card).toContain('值班领导');
  expect(card).toContain('宋世杰');
  expect(card).toContain('县政数局副局长');

  const sheet = page.locator('reading-page');
  await expect.poll(() => sheet.locator('.kind').textContent()).toContain('服务制度');
  const [title, text] = await Promise.all([sheet.locator('h3').textContent(), sheet.locator('.text p').first().textContent()]);
  const read = await readText(sheet);
  expect(read).toContain(title);
  expect(alike(read, text ?? '')).toBeGreaterThan(0.9);
});

/** How much of a text a reading has, sign by sign: such programs stumble over punctuation. */
function alike(read: string, text: string): number {
  const signs = [...text.replace(/[\s，。、；：“”]/g, '')];
  return signs.filter((sign) => read.includes(sign)).length / signs.length;
}
