import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { livedIn } from '../support/lived-in.ts';
import { openDevice, openScreen, pressMainKey, SIZES, see } from '../support/screens.ts';
import { startServer } from '../support/server.ts';

// Every screen with a lived-in hall: nothing is clipped, nothing runs out of the picture, nothing scrolls that must not,
// and axe finds no violation of WCAG 2.2 A and AA.
// With PAIHAO_PICTURES set, the pictures of the README are drawn along the way.

const ALL = Boolean(process.env.PAIHAO_ALL);
const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const langs: readonly Lang[] = ALL ? ['zh-CN', 'en'] : ['zh-CN'];
const CLOCK = { HALL_CLOCK: '2026-12-01T10:14:00+08:00' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

async function look(page: Page, name: string, { scrolls = false } = {}): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' }); // a picture in the middle of a pulse is of nothing
  await page.evaluate(() => document.fonts.ready);
  if (process.env.PAIHAO_PICTURES) {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
  const wrong = await page.evaluate(findWrong, scrolls);
  expect(wrong, name).toEqual([]);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    name,
  ).toEqual([]);
}

/** Runs in the page: texts that are cut off by a box around them, or by the edge of the picture. */
function findWrong(scrolls: boolean): string[] {
  const wrong: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth + 1) wrong.push(`the page is ${page.scrollWidth} wide`);
  if (!scrolls && page.scrollHeight > innerHeight + 1) wrong.push(`the page is ${page.scrollHeight} high`);
  const parent = (node: Node): Element | null => {
    const up = (node as Element).assignedSlot ?? node.parentNode;
    return up instanceof ShadowRoot ? up.host : up instanceof Element ? up : null;
  };
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element.closest('svg, style, script, option, select, [title]')) continue; // a title is the whole text, one touch away
      for (const node of element.childNodes) {
        const text = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : '';
        if (!text || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
          if (box.width < 1) continue;
          const offered: DOMRect[] = scrolls ? [] : [new DOMRect(0, 0, innerWidth, innerHeight)];
          for (let up: Element | null = element; up; up = parent(up)) {
            const { overflowX, overflowY } = getComputedStyle(up);
            if ([overflowX, overflowY].some((how) => how === 'auto' || how === 'scroll')) {
              if (!scrolls) offered.shift(); // it can be scrolled to: the edge of the picture does not count
              break;
            }
            if (overflowX !== 'visible' || overflowY !== 'visible') offered.push(up.getBoundingClientRect());
          }
          // A line box is higher than its signs: half of the air around them may be cut.
          const air = box.height * 0.18;
          const cut = offered.find(
            (edge) =>
              box.left < edge.left - 2 || box.right > edge.right + 2 || box.top + air < edge.top - 2 || box.bottom - air > edge.bottom + 2,
          );
          if (cut) wrong.push(`“${text.slice(0, 30)}” is cut at ${Math.round(cut.right)}×${Math.round(cut.bottom)}`);
        }
      }
    }
  };
  visit(document);
  return [...new Set(wrong)];
}

const query = (lang: Lang) => (lang === 'en' ? '?lang=en' : '');

describe.each(langs)('in %s', (lang) => {
  const tail = lang === 'en' ? '-en' : '';

  const kioskSizes = ALL ? [SIZES.kiosk, SIZES.kioskLying, { width: 1366, height: 768 }, { width: 2160, height: 3840 }] : [SIZES.kiosk];
  test.each(kioskSizes)('the kiosk at $width × $height: home, all services, confirm, papers, number, too late', async (size) => {
    const server = await startServer(CLOCK);
    await livedIn(server);
    const name = (what: string) => `kiosk-${what}${size === SIZES.kiosk ? '' : `-${size.width}x${size.height}`}${tail}`;
    const words = kioskWords[lang];
    const { page, errors } = await openDevice(browser, server, 'kiosk', size);
    await see(page, kioskWords['zh-CN'].question);
    if (lang === 'en') await page.getByRole('button', { name: kioskWords['zh-CN'].otherLanguage }).click();
    await see(page, words.question);
    await look(page, name('home'));
    await page.getByRole('button', { name: words.allServices }).click();
    await see(page, lang === 'en' ? 'Housing provident fund' : '住房公积金');
    await look(page, name('all'));
    await page.getByRole('button', { name: words.back }).first().click();
    await page
      .getByRole('button', { name: lang === 'en' ? /Real-estate/ : /不动产登记/ })
      .first()
      .click();
    await see(page, words.papersFirst);
    await look(page, name('confirm'));
    await page.getByRole('button', { name: words.papersFirst }).click();
    await see(page, words.whichMatter);
    await look(page, name('matters'));
    await page.getByRole('button', { name: lang === 'en' ? /Transfer registration, existing home/ : /存量房（二手房）转移登记/ }).click();
    await see(page, words.tags.must);
    await look(page, name('notice'));
    await page.getByRole('button', { name: words.ready }).click();
    await see(page, words.got);
    await look(page, name('number'));
    expect(errors).toEqual([]);
  });

  const boardSizes = ALL ? [SIZES.board, SIZES.board4k, { width: 1366, height: 768 }, { width: 1080, height: 1920 }] : [SIZES.board];
  test.each(boardSizes)('the board at $width × $height: calling, two at once, a zone, a window', async (size) => {
    const server = await startServer(CLOCK);
    const hall = await livedIn(server);
    const name = (what: string) => `board${what}${size === SIZES.board ? '' : `-${size.width}x${size.height}`}${tail}`;
    for (const no of ['02', '17', '05', '19', '23', '14']) await hall.next(no);
    await server.stop();
    await server.start({ HALL_CLOCK: '2026-12-01T10:15:00+08:00' }); // those have had their time in the big field
    await hall.next('13');
    const { page, errors } = await openDevice(browser, server, 'display', size, query(lang));
    await expect.poll(() => page.locator('hero-card .ticket').allTextContents(), { timeout: 20_000 }).toEqual(['B002']);
    await look(page, name(''));
    await hall.next('02');
    await expect.poll(() => page.locator('hero-card .ticket').allTextContents(), { timeout: 20_000 }).toContain('A002');
    await look(page, name('-two'));
    const zone = await openScreen(browser, `${server.url}/display/${query(lang) ? `${query(lang)}&` : '?'}zone=C`, size);
    await zone.page.getByText('B002').first().waitFor();
    await look(zone.page, name('-zone'));
    const sign = await openScreen(browser, `${server.url}/display/${query(lang) ? `${query(lang)}&` : '?'}window=13`, size);
    await sign.page.getByText('B002').first().waitFor();
    await look(sign.page, name('-window'));
    expect([...errors, ...zone.errors, ...sign.errors]).toEqual([]);
  });

  const consoleSizes = ALL ? [SIZES.console, SIZES.dock, { width: 1920, height: 1080 }] : [SIZES.console, SIZES.dock];
  test.each(consoleSizes)('the console at $width × $height: sign-in, choosing, called, served', async (size) => {
    const server = await startServer(CLOCK);
    const { token } = await server.device('kiosk');
    for (let nth = 0; nth < 9; nth += 1)
      await server.ask('PUT', `/tickets/${crypto.randomUUID()}`, { queue: 'B', matter: 'BD-ZY-001' }, { authorization: `Bearer ${token}` });
    const words = staffWords[lang];
    const name = (what: string) => `staff${what}${size === SIZES.console ? '' : `-${size.width}x${size.height}`}${tail}`;
    const { page, errors } = await openScreen(browser, `${server.url}/staff/${query(lang)}`, size);
    await page.locator('input[name=account]').waitFor();
    await look(page, name('-sign-in'), { scrolls: true });
    await page.locator('input[name=account]').fill('YL-1011');
    await page.locator('input[name=password]').fill('YL-1011');
    await page.keyboard.press('Enter');
    await see(page, words.chooseTitle);
    await look(page, name('-choose'), { scrolls: true });
    await page.getByRole('button', { name: lang === 'en' ? `Window 13 ${words.enter}` : `13号窗口 ${words.enter}` }).click();
    await page.getByRole('button', { name: words.main.open }).click();
    await pressMainKey(page, words.now.calling);
    await look(page, name('-called'));
    await pressMainKey(page, words.now.serving);
    await look(page, name(''));
    expect(errors).toEqual([]);
  });

  const phoneSizes = ALL ? [SIZES.phone, { width: 320, height: 640 }, { width: 430, height: 932 }] : [SIZES.phone];
  test.each(phoneSizes)('the phone at $width × $height: waiting, called, a matter, the hall now', async (size) => {
    const server = await startServer(CLOCK);
    const hall = await livedIn(server);
    const name = (what: string) => `phone-${what}${size === SIZES.phone ? '' : `-${size.width}x${size.height}`}${tail}`;
    const waits = await openScreen(browser, `${server.url}/t/${hall.taken.B?.[2]}${query(lang)}`, size);
    await see(waits.page, 'B003');
    await look(waits.page, name('waiting'), { scrolls: true });
    await hall.next('13');
    const called = await openScreen(browser, `${server.url}/t/${hall.taken.B?.[0]}${query(lang)}`, size);
    await see(called.page, '13');
    await look(called.page, name('called'), { scrolls: true });
    const matter = await openScreen(browser, `${server.url}/m/BD-ZY-001${query(lang)}`, size);
    await see(matter.page, '不动产登记申请书');
    await look(matter.page, name('matter'), { scrolls: true });
    const now = await openScreen(browser, `${server.url}/phone/${query(lang)}`, size);
    await see(now.page, lang === 'en' ? 'Social insurance' : '社会保险');
    await look(now.page, name('hall'), { scrolls: true });
    expect([...waits.errors, ...called.errors, ...matter.errors, ...now.errors]).toEqual([]);
  });

  const officeSizes = ALL
    ? [SIZES.office, { width: 1366, height: 768 }, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]
    : [SIZES.office];
  test.each(officeSizes)('the office at $width × $height', async (size) => {
    const server = await startServer(CLOCK);
    const hall = await livedIn(server);
    for (const no of ['02', '13', '17']) await hall.next(no);
    const { page, errors } = await openScreen(browser, `${server.url}/office/${query(lang)}`, size);
    await page.locator('input[name=account]').fill('admin');
    await page.locator('input[name=password]').fill('admin-password');
    await page.keyboard.press('Enter');
    await see(page, '宋世杰');
    await look(page, `office${size === SIZES.office ? '' : `-${size.width}x${size.height}`}${tail}`, { scrolls: true });
    expect(errors).toEqual([]);
  });
});

test('on New Year’s Day the kiosk says why it gives no numbers, and when it will', async () => {
  const server = await startServer({ HALL_CLOCK: '2027-01-01T10:00:00+08:00' });
  const { page } = await openDevice(browser, server, 'kiosk', SIZES.kiosk);
  await see(page, /元旦放假/);
  await see(page, /1月4日 08:15 开始取号/);
  await look(page, 'kiosk-closed');
  const board = await openDevice(browser, server, 'display', SIZES.board);
  await see(board.page, /元旦/);
  await look(board.page, 'board-closed');
});
