import type { Browser } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { padWords } from '../../shared/i18n/pad.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { Lang } from '../../shared/words.ts';
import { openPad } from '../support/at-pad.ts';
import { openBrowser } from '../support/browser.ts';
import { livedIn } from '../support/lived-in.ts';
import { findWrong, look } from '../support/look.ts';
import { openServer } from '../support/open-server.ts';
import { openDevice, openScreen, pressMainKey, SIZES, see } from '../support/screens.ts';

// Every screen with a lived-in hall: nothing is clipped, nothing runs out of the picture, nothing scrolls that must not,
// and axe finds no violation of WCAG 2.2 A and AA.
// With PAIHAO_PICTURES set, the pictures of the README are drawn along the way.

const ALL = Boolean(process.env.PAIHAO_ALL);
const langs: readonly Lang[] = ALL ? ['zh-CN', 'en'] : ['zh-CN'];
const CLOCK = { clock: '10:14' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const query = (lang: Lang) => (lang === 'en' ? '?lang=en' : '');

describe.each(langs)('in %s', (lang) => {
  const tail = lang === 'en' ? '-en' : '';

  const kioskSizes = ALL ? [SIZES.kiosk, SIZES.kioskLying, { width: 1366, height: 768 }, { width: 2160, height: 3840 }] : [SIZES.kiosk];
  test.each(kioskSizes)('the kiosk at $width × $height: home, all services, confirm, papers, number, too late', async (size) => {
    const server = await openServer(CLOCK);
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
  test.each(boardSizes)(
    'the board at $width × $height: calling, two at once; a zone and a window for pictures and the full matrices',
    async (size) => {
      const server = await openServer(CLOCK);
      const hall = await livedIn(server);
      const name = (what: string) => `board${what}${size === SIZES.board ? '' : `-${size.width}x${size.height}`}${tail}`;
      for (const no of ['02', '17', '05', '19', '23', '14']) await hall.next(no);
      server.wait(60); // those have had their time in the big field
      await hall.next('13');
      const { page, errors } = await openDevice(browser, server, 'display', size, query(lang));
      await expect.poll(() => page.locator('hero-card .ticket').allTextContents()).toEqual(['B002']);
      await look(page, name(''));
      await hall.next('02');
      await expect.poll(() => page.locator('hero-card .ticket').allTextContents()).toContain('A002');
      await look(page, name('-two'));
      expect(errors).toEqual([]);
      if (!ALL && !process.env.PAIHAO_PICTURES) return; // board-states and sign-states look at these
      const zone = await openScreen(browser, `${server.url}/display/${query(lang) ? `${query(lang)}&` : '?'}zone=C`, size);
      await zone.page.getByText('B002').first().waitFor();
      await look(zone.page, name('-zone'));
      const sign = await openScreen(browser, `${server.url}/display/${query(lang) ? `${query(lang)}&` : '?'}window=13`, size);
      await sign.page.getByText('B002').first().waitFor();
      await look(sign.page, name('-window'));
      expect([...zone.errors, ...sign.errors]).toEqual([]);
    },
  );

  const consoleSizes = ALL ? [SIZES.console, SIZES.dock, { width: 1920, height: 1080 }] : [SIZES.dock]; // its other forms: console-forms
  test.each(consoleSizes)('the console at $width × $height: sign-in, choosing, called, served', async (size) => {
    const server = await openServer(CLOCK);
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
  test.each(phoneSizes)('the phone at $width × $height: each state of a number, a review, a matter, the hall now', async (size) => {
    const server = await openServer(CLOCK);
    const hall = await livedIn(server);
    const words = phoneWords[lang];
    const name = (what: string) => `phone-${what}${size === SIZES.phone ? '' : `-${size.width}x${size.height}`}${tail}`;
    const { page, errors } = await openScreen(browser, `${server.url}/phone/${query(lang)}`, size);
    await see(page, lang === 'en' ? 'Social insurance' : '社会保险');
    await look(page, name('hall'), { scrolls: true });
    const ticket = async (what: string, id: string | null | undefined, sign: string | RegExp, first = async () => {}) => {
      await page.goto(`${server.url}/t/${id}${query(lang)}`);
      await see(page, sign);
      await first();
      await look(page, name(what), { scrolls: true });
    };
    const [served, missed, held, called, , last] = hall.taken.B ?? [];
    const by = hall.by('13');
    await ticket('waiting', last ?? called, /\bB00/);
    await hall.next('13');
    await ticket('called', served, words.goTo);
    await server.atWindow(by, '13', 'serve', { ticket: served });
    await ticket('serving', served, words.serving('13'));
    await hall.next('13');
    await ticket('done', served, words.reviewAsk, async () => {
      await page.getByRole('radio').first().check();
      await see(page, words.reviewSend);
    });
    await server.atWindow(by, '13', 'hold', { ticket: missed });
    await ticket('held', missed, words.held);
    await ticket('near', called, /./, async () => void (await page.locator('.soon').waitFor()));
    await server.ask('POST', `/tickets/${held}/cancel`);
    await ticket('cancelled', held, words.cancelled);
    await ticket('unknown', crypto.randomUUID(), words.unknown);
    await page.goto(`${server.url}/m/BD-ZY-001${query(lang)}`);
    await see(page, lang === 'en' ? 'Real-estate registration application' : '不动产登记申请书');
    await look(page, name('matter'), { scrolls: true });

    await page.getByRole('button', { name: words.bigger }).click();
    await look(page, name('matter-large'), { scrolls: true });
    await ticket('near-large', called, /./, async () => void (await page.locator('.soon').waitFor()));
    await ticket('done-large', served, words.reviewAsk);
    for (const id of [called, served]) {
      await page.goto(`${server.url}/t/${id}${query(lang)}`);
      await see(page, /\bB00/);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'; // as a reader sets it for every page
      });
      expect(await page.evaluate(findWrong, true), 'text at 200 %').toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  const padSizes = ALL ? [SIZES.pad, { width: 1024, height: 600 }, { width: 800, height: 1280 }] : [SIZES.pad];
  test.each(padSizes)('the pad at $width × $height: idle, called, serving, the question, why, thanks, paused, closed', async (size) => {
    const { page, clerk, come, complete, errors } = await openPad(browser, { size, query: query(lang) });
    const name = (what: string) => `pad-${what}${size === SIZES.pad ? '' : `-${size.width}x${size.height}`}${tail}`;
    const words = padWords[lang];
    const key = (named: string) => page.getByRole('button', { name: named, exact: true });
    const keys = async () => {
      const least = 88 * (Number.parseFloat(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)) / 16);
      const boxes = await Promise.all((await page.getByRole('button').all()).map((one) => one.boundingBox()));
      for (const box of boxes) expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(least - 0.5);
      const over = boxes.some((one, nth) =>
        boxes
          .slice(nth + 1)
          .some(
            (two) =>
              one &&
              two &&
              one.x < two.x + two.width &&
              two.x < one.x + one.width &&
              one.y < two.y + two.height - 1 &&
              two.y < one.y + one.height - 1,
          ),
      );
      expect(over, 'keys lie over one another').toBe(false);
    };
    await see(page, words.promises[0] ?? '');
    await look(page, name('idle'));
    const ready = [
      '道路货物运输经营申请表',
      '营业执照',
      '机动车辆行驶证、检测合格证明',
      '驾驶人员驾驶证、从业资格证',
      '安全生产管理制度文本',
    ];
    const id = await come({ lang, matter: 'ZH-YS-001', ready }, false);
    await see(page, words.thisWindow);
    await look(page, name('called'));
    await clerk.do('serve', { ticket: id });
    await see(page, lang === 'en' ? 'Road freight operation application' : (ready[0] ?? ''));
    await look(page, name('serving'));
    await complete(id);
    await see(page, words.question);
    await keys();
    await look(page, name('question'));
    await key(words.large).click();
    await look(page, name('question-large'));
    await key(words.contrast).click();
    await look(page, name('question-contrast'));
    await key(words.grades[2] ?? '').click();
    await key(words.reasons.slow).click();
    await look(page, name('why-contrast'));
    await key(words.contrast).click();
    await keys();
    await look(page, name('why-large'));
    await key(words.large).click();
    await keys();
    await look(page, name('why'));
    await key(words.submit).click();
    await see(page, words.thanks);
    await look(page, name('thanks'));
    await clerk.do('pause', { reason: '开会' });
    await see(page, words.paused);
    await look(page, name('paused'));
    await clerk.do('close');
    await see(page, words.closedWindow);
    await look(page, name('closed'));
    expect(errors).toEqual([]);
  });

  const officeSizes = ALL
    ? [SIZES.office, { width: 1366, height: 768 }, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]
    : [SIZES.office];
  test.each(officeSizes)('the office at $width × $height', async (size) => {
    const server = await openServer(CLOCK);
    const hall = await livedIn(server);
    for (const no of ['02', '13', '17']) await hall.next(no);
    const { page, errors } = await openScreen(browser, `${server.url}/office/${query(lang)}`, size);
    await page.locator('input[name=account]').fill('admin');
    await page.locator('input[name=password]').fill('admin-password');
    await page.keyboard.press('Enter');
    await see(page, lang === 'en' ? 'Song Shijie' : '宋世杰');
    await look(page, `office${size === SIZES.office ? '' : `-${size.width}x${size.height}`}${tail}`, { scrolls: true });
    expect(errors).toEqual([]);
  });
});

test('on New Year’s Day the kiosk says why it gives no numbers, and when it will', async () => {
  const server = await openServer({ day: '2027-01-01', clock: '10:00' });
  const { page } = await openDevice(browser, server, 'kiosk', SIZES.kiosk);
  await see(page, /元旦放假/);
  await see(page, /1月4日 08:15 开始取号/);
  await look(page, 'kiosk-closed');
  const board = await openDevice(browser, server, 'display', SIZES.board);
  await see(board.page, /元旦/);
  await look(board.page, 'board-closed');
});
