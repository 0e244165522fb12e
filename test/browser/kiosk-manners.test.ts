import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { type KioskWords, kioskWords } from '../../shared/i18n/kiosk.ts';
import type { Lang } from '../../shared/words.ts';
import { atHand } from '../support/at-hand.ts';
import { openBrowser } from '../support/browser.ts';
import { livedIn } from '../support/lived-in.ts';
import { look } from '../support/look.ts';
import { openServer } from '../support/open-server.ts';
import { pseudo, speakPseudo } from '../support/pseudo.ts';
import { openDevice, openScreen, SIZES, see } from '../support/screens.ts';
import { startServer } from '../support/server.ts';

// The kiosk as its visitors want it: large letters, black ground, lowered, both, lying, from right to left. In every manner
// nothing is clipped, every key can be hit and reached, every word can be read, and contrast is that of WCAG AAA.

const ALL = Boolean(process.env.PAIHAO_ALL);
const langs: readonly Lang[] = ALL ? ['zh-CN', 'en'] : ['zh-CN'];
const CLOCK = { clock: '10:14' };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

type Way = { name: string; size: { width: number; height: number }; sizes: 0 | 1 | 2; low: boolean; tongue?: 'ug' | 'pseudo' };
const WAYS: readonly Way[] = [
  { name: 'on black', size: SIZES.kiosk, sizes: 2, low: false },
  { name: 'lowered in large letters', size: SIZES.kiosk, sizes: 1, low: true },
  { name: 'in Uyghur', size: SIZES.kiosk, sizes: 0, low: false, tongue: 'ug' },
];
const MORE: readonly Way[] = [
  { name: 'as everybody finds it', size: SIZES.kiosk, sizes: 0, low: false },
  { name: 'lying in large letters', size: SIZES.kioskLying, sizes: 1, low: false },
  { name: 'in large letters', size: SIZES.kiosk, sizes: 1, low: false },
  { name: 'lowered', size: SIZES.kiosk, sizes: 0, low: true },
  { name: 'lying', size: SIZES.kioskLying, sizes: 0, low: false },
  { name: 'lowered on black', size: SIZES.kiosk, sizes: 2, low: true },
  { name: 'lying on black', size: SIZES.kioskLying, sizes: 2, low: false },
  { name: 'lying on a small panel', size: { width: 1366, height: 768 }, sizes: 0, low: false },
  { name: 'lying on a small panel in large letters', size: { width: 1366, height: 768 }, sizes: 1, low: false },
  { name: 'on a table panel', size: { width: 1280, height: 800 }, sizes: 0, low: false },
  { name: 'on a table panel in large letters', size: { width: 1280, height: 800 }, sizes: 1, low: false },
  { name: 'on a small panel', size: { width: 768, height: 1366 }, sizes: 0, low: false },
  { name: 'on a small panel in large letters', size: { width: 768, height: 1366 }, sizes: 1, low: false },
  { name: 'on a large panel', size: { width: 2160, height: 3840 }, sizes: 0, low: false },
  { name: 'on a large panel in large letters', size: { width: 2160, height: 3840 }, sizes: 1, low: false },
  ...(['ug', 'pseudo'] as const).flatMap((tongue) =>
    [SIZES.kiosk, SIZES.kioskLying].flatMap((size) =>
      ([0, 1] as const).map((sizes) => ({
        name: `in ${tongue}, ${size.width} wide, ${sizes ? 'large' : 'plain'}`,
        size,
        sizes,
        low: false,
        tongue,
      })),
    ),
  ),
];

/** Touches the keys of the last row until the screen is as this visitor wants it. */
async function wantIt(page: Page, { sizes, low, tongue }: Way, words: KioskWords, lang: Lang): Promise<void> {
  const root = page.locator('html');
  const key = (name: string) => page.getByRole('button', { name, exact: true });
  if (tongue || lang === 'en') {
    await page.getByRole('button', { name: /Language$/ }).click();
    await key(tongue === 'ug' ? common.ug.langName : tongue === 'pseudo' ? pseudo(common.en).langName : common.en.langName).click();
    await see(page, words.question);
  }
  if (sizes > 0) {
    await key(words.sizes.large).click();
    await expect.poll(() => root.getAttribute('data-large')).toBe('');
  }
  if (sizes > 1) {
    // A second touch on the same spot within half a second is one nervous touch: it is made until it counts.
    await expect
      .poll(
        async () => {
          if (await key(words.sizes.black).count()) await key(words.sizes.black).click();
          return root.getAttribute('data-contrast');
        },
        { interval: 300 },
      )
      .toBe('high');
  }
  if (low) {
    await key(words.lower).click();
    await expect.poll(() => root.getAttribute('data-low')).toBe('');
  }
}

describe.each(langs)('in %s', (lang) => {
  test.each((ALL ? [...WAYS, ...MORE] : WAYS).filter(({ tongue }) => !tongue || lang === 'zh-CN'))(
    'the kiosk $name: every page fits, can be hit, reached and read',
    async (way) => {
      const server = await openServer({ ...CLOCK, hall: { kiosk_languages: ['zh-CN', 'en', 'ug'] } });
      await livedIn(server, { waiting: 12 });
      const { page, errors } = await openDevice(browser, server, 'kiosk', way.size);
      if (way.tongue === 'pseudo') {
        await speakPseudo(page, 'kiosk');
        await page.reload();
      }
      const words = way.tongue === 'ug' ? kioskWords.ug : way.tongue === 'pseudo' ? pseudo(kioskWords.en) : kioskWords[lang];
      const english = way.tongue === 'pseudo' || (!way.tongue && lang === 'en');
      await see(page, kioskWords['zh-CN'].question);
      await wantIt(page, way, words, lang);
      const large = way.sizes > 0;
      const fits = async (what: string) => {
        await look(page, `kiosk ${way.name}, ${what}`, { contrast: true });
        await atHand(page, `kiosk ${way.name}, ${what}`, { large, low: way.low });
      };
      const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
      /** Two touches on one spot within half a second are one: a key that may lie where the last one lay is pressed until its page is there. */
      const pressUntil = (name: string, element: string) =>
        expect
          .poll(
            async () => {
              if ((await page.locator(element).count()) === 0) await press(name);
              return page.locator(element).count();
            },
            { interval: 700 },
          )
          .toBe(1);
      await fits('home');
      if (!large) {
        await press(words.allServices);
        await page.locator('all-queues queue-card').first().waitFor();
        await fits('all services');
        await press(words.back);
      }
      await press(way.tongue === 'ug' ? /كۆچمەس مۈلۈك/ : english ? /Real-estate/ : /不动产登记/);
      await see(page, words.privacy);
      await fits('confirm');
      await press(words.priority);
      await see(page, words.priorityAsk);
      await fits('priority');
      await press(words.priorityNo);
      await pressUntil(words.papersFirst, 'matter-list');
      await page.locator('matter-list .row').first().waitFor();
      await fits('matters');
      await pressUntil(words.back, 'confirm-queue');
      await pressUntil(words.back, 'choose-queue');
      await press(words.papers);
      await fits('papers');
      await press(words.findKey);
      await page.locator('find-matter .event').first().waitFor();
      await fits('find');
      await press(words.events.home);
      await page.locator('matter-list .row').first().waitFor();
      await fits('event');
      await press(words.back);
      for (const letter of english ? 'RE' : 'JM') await page.getByRole('button', { name: letter, exact: true }).click();
      await page.locator('find-matter .row').first().waitFor();
      await fits('found');
      if (ALL) {
        await page.locator('find-matter .row').first().click();
        await page.locator('check-list .row').first().waitFor();
        await fits('notice');
        await page.locator('check-list .foot .grow').click();
        await page.locator('your-number .no').waitFor();
        await fits('number');
        await press(words.done);
        await page.locator('choose-queue').waitFor();
      }
      expect(errors).toEqual([]);
    },
  );
});

test('every size of letters comes by one key, and the next visitor finds the plain one', async () => {
  const words = kioskWords['zh-CN'];
  const server = await openServer(CLOCK);
  const { page } = await openDevice(browser, server, 'kiosk', SIZES.kiosk);
  const key = (name: string) => page.getByRole('button', { name, exact: true });
  const letter = () =>
    page
      .locator('choose-queue queue-card .name')
      .first()
      .evaluate((name) => Math.round(Number.parseFloat(getComputedStyle(name).fontSize)));
  await see(page, words.question);
  expect(await letter()).toBe(42);
  await key(words.sizes.large).click();
  await expect.poll(letter).toBe(56);
  await see(page, words.pageLong(1, 3));
  await key(words.next).click();
  await see(page, words.pageLong(2, 3));
  await page.getByRole('button', { name: /^E? ?企业登记与许可/ }).click();
  await see(page, words.papersFirst);
  await page.getByRole('button', { name: words.takeNumber }).first().click();
  await see(page, 'E001');
  await key(words.done).click();
  await expect.poll(letter).toBe(42);
});

test('after a minute alone the kiosk calls with dark pages, and a touch only wakes it', async () => {
  const words = kioskWords['zh-CN'];
  const server = await startServer({ HALL_CLOCK: '2026-12-01T10:14:00+08:00' });
  const { link } = await server.device('kiosk');
  const { page, errors } = await openScreen(browser, 'about:blank', SIZES.kiosk);
  await page.clock.install();
  await page.goto(link);
  await see(page, words.question);
  await page.clock.fastForward(61_000);
  await see(page, words.touchToStart);
  await look(page, 'attract: hours', { contrast: true });
  await atHand(page, 'attract: hours');
  await page.clock.fastForward(10_000);
  await see(page, words.leaderToday);
  await look(page, 'attract: leader', { contrast: true });
  await page.clock.fastForward(10_000);
  await see(page, words.bringTitle);
  expect(await page.locator('attract-page li').count()).toBe(3);
  await look(page, 'attract: what to bring', { contrast: true });
  await page.mouse.click(540, 1100); // there is a card of a service on the page behind
  await see(page, words.question);
  expect(await page.getByText(words.papersFirst).count()).toBe(0);

  await page.getByRole('button', { name: '不动产登记' }).click();
  await see(page, words.papersFirst);
  await server.stop('SIGKILL');
  await page.getByRole('button', { name: words.withoutCard }).click();
  await page.clock.fastForward(3500);
  await see(page, words.asking);
  await look(page, 'asking', { contrast: true });
  await page.clock.fastForward(30_000);
  await see(page, words.sorry['not-saved']);
  await look(page, 'sorry', { contrast: true });
  await atHand(page, 'sorry');
  expect(errors).toEqual([]);
});

test('a closed hall in large letters says why and when, and whom to telephone', async () => {
  const words = kioskWords['zh-CN'];
  const server = await openServer({ day: '2027-01-01', clock: '10:00' });
  const { page } = await openDevice(browser, server, 'kiosk', SIZES.kiosk);
  await see(page, /元旦放假，今天不取号/);
  await wantIt(page, { name: '', size: SIZES.kiosk, sizes: 1, low: false }, kioskWords['zh-CN'], 'zh-CN');
  await see(page, /1月4日 08:15 开始取号/);
  await page.locator('choose-queue .ask b').waitFor();
  await look(page, 'closed in large letters', { contrast: true });
  await atHand(page, 'closed in large letters', { large: true });
  expect(await page.getByRole('button', { name: words.haveNumber }).isEnabled()).toBe(true);
});
