import { join } from 'node:path';
import type { Browser, FileChooser, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { editingWords } from '../../shared/i18n/editing.ts';
import { officePostsWords } from '../../shared/i18n/office-posts.ts';
import { officePreviewWords } from '../../shared/i18n/office-preview.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// Posts are written in the office, looked at as on the boards, and hang there without anybody loading anything.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = officePostsWords['zh-CN'];
const editing = editingWords['zh-CN'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** The office, with the administrator signed in already. */
async function openOffice(hall: OpenHall, page: string) {
  const { cookie } = await hall.signIn('admin', 'admin-password');
  const opened = await openScreen(browser, 'about:blank', SIZES.office);
  const [name = '', value = ''] = cookie.split('=');
  await opened.context.addCookies([{ name, value, url: hall.url }]);
  const asked: string[] = []; // by the frames in the page
  const lines: string[] = [];
  opened.page.on('websocket', (line) => lines.push(line.url()));
  opened.page.on('request', (request) => {
    if (request.frame() !== opened.page.mainFrame()) asked.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  await opened.page.goto(`${hall.url}/office/#${page}`);
  return { ...opened, asked, lines };
}

/** Presses Tab until the key or field of this name is reached. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let nth = 0; nth < 200; nth += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : at?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? '').trim();
    });
    if (here === name) return;
  }
  throw new Error(`nothing that can be reached by Tab is called ${name}`);
}

/** Opens the choice of files from the key of this name; a press that the page was too busy to take is pressed again, as anybody would. */
async function chooserBy(page: Page, name: string): Promise<FileChooser> {
  let chooser: FileChooser | null = null;
  page.once('filechooser', (opened) => {
    chooser = opened;
  });
  await expect
    .poll(
      async () => {
        if (chooser) return true;
        await tabTo(page, name);
        await page.keyboard.press('Space');
        return chooser !== null;
      },
      { interval: 1000 },
    )
    .toBe(true);
  if (!chooser) throw new Error('no choice of files has opened');
  return chooser;
}

/** The board's own counter goes on until it shows this page. */
async function turnTo(page: Page, key: string): Promise<void> {
  const shown = async () => {
    const at = await page.locator('call-board').evaluate((board) => (board as HTMLElementTagNameMap['call-board']).page?.key);
    if (at !== key) await page.clock.runFor(10_000);
    return at;
  };
  await expect.poll(shown, { timeout: 60_000, interval: 10 }).toBe(key);
}

test('a notice is written by keyboard alone, with a picture; the preview shows it as the board will, and once published a running board does', async () => {
  const hall = await openHall({ screens, clock: '09:30' });
  const tv = await openScreen(browser, 'about:blank', SIZES.board);
  await tv.page.clock.install();
  await tv.page.goto(`${hall.url}/display/`);
  await tv.page.locator('call-board').waitFor();
  await tv.page.evaluate(() => Object.assign(window, { neverLoadedAgain: true }));

  const { page, errors, asked, lines } = await openOffice(hall, 'posts');
  await see(page, '首问负责制');
  await tabTo(page, editing.add);
  await page.keyboard.press('Enter');
  await tabTo(page, '停电');
  await page.keyboard.press('Enter');
  await tabTo(page, words.name);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('周六上午停电');
  await tabTo(page, words.lines);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('12月5日九时至十一时本大厅停电。\n来电后恢复办理。');
  await tabTo(page, words.pick);
  await page.keyboard.press('Enter');
  await (await chooserBy(page, words.upload)).setFiles({
    name: '停电 线路图.PNG',
    mimeType: 'image/png',
    buffer: await tv.page.screenshot(),
  });
  await expect.poll(() => page.locator('post-pictures figcaption').allTextContents()).toContain('停电-线路图.png');
  await tabTo(page, words.done);
  await page.keyboard.press('Enter');

  const frame = page.frameLocator('preview-frame iframe');
  await frame.locator('preview-mark').filter({ hasText: officePreviewWords['zh-CN'].mark }).waitFor();
  await frame.locator('call-board').filter({ hasText: '周六上午停电' }).waitFor();
  await frame.getByText('12月5日九时至十一时本大厅停电。').waitFor();
  await see(page, /这条在屏上分 2 页/); // the text and the picture
  expect(hall.settings().posts.some(({ name_zh }) => name_zh === '周六上午停电')).toBe(false);
  expect(asked.filter((one) => /socket|\/api\//.test(one))).toEqual([]);
  expect(lines).toHaveLength(1); // the office's own
  expect(await violations(page)).toEqual([]);

  await tabTo(page, words.publish);
  await page.keyboard.press('Enter');
  await see(page, editing.saved);
  await look(page, 'office-posts', { scrolls: true });
  await turnTo(tv.page, 'post notice-20261201 0');
  await see(tv.page, '周六上午停电');
  expect(await tv.page.evaluate(() => 'neverLoadedAgain' in window)).toBe(true);
  const { body } = await hall.ask<{ events: { type: string; by: string; data: { why?: string; picture?: string } }[] }>(
    'GET',
    '/journal?limit=1000',
    undefined,
    { cookie: (await hall.signIn('admin', 'admin-password')).cookie },
  );
  const told = body.events.filter(({ by }) => by === 'admin').map(({ type, data }) => `${type} ${data.why ?? data.picture ?? ''}`);
  expect(told).toEqual(expect.arrayContaining(['PictureAdded 停电-线路图.png', `SettingsChanged ${words.published('周六上午停电')}`]));
  expect([...errors, ...tv.errors, ...hall.faults]).toEqual([]);
});

test('a kiosk in a preview can be walked through, and never asks the hall for a number', async () => {
  const hall = await openHall({ screens, clock: '09:30' });
  const { page, errors, asked } = await openOffice(hall, 'posts');
  await page.locator('preview-frame').waitFor();
  const queues = hall.settings().queues.map((one) => (one.code === 'S' ? { ...one, name_zh: '草稿里的业务' } : one));
  await page.evaluate(
    (documents) => {
      document.body.replaceChildren(
        Object.assign(document.createElement('preview-frame'), { screen: 'kiosk', place: 'kiosk', at: 'queue/S', documents }),
      );
    },
    { queues },
  );
  await page.getByRole('button', { name: officePreviewWords['zh-CN'].enlarge }).click();
  const kiosk = page.frameLocator('dialog iframe');
  await kiosk.getByText('草稿里的业务').first().waitFor();
  const before = hall.desk.hall.seq;
  await kiosk.getByRole('button', { name: /^取号/ }).first().click();
  await kiosk.locator('sorry-note').waitFor();
  expect(hall.desk.hall.queue.tickets.size).toBe(0);
  expect(hall.desk.hall.seq).toBe(before);
  expect(asked.filter((one) => /^(PUT|POST|DELETE|PATCH)|socket/.test(one))).toEqual([]);
  expect([...errors, ...hall.faults]).toEqual([]);
});
