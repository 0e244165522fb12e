import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { materialsFor } from '../../shared/materials.ts';
import type { Matter } from '../../shared/settings.ts';
import type { WindowView } from '../../shared/views.ts';
import type { KioskLang } from '../../shared/words.ts';
import { violations } from '../support/axe.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { settings } from '../support/hall.ts';
import { findWrong } from '../support/look.ts';
import { openServer } from '../support/open-server.ts';
import { gone, openDevice, SIZES, see } from '../support/screens.ts';

// 一次性告知 at the kiosk: what is told of a matter, in one's own case, on every panel and in every manner.

const CLOCK = { clock: '09:40' };
const words = kioskWords['zh-CN'];
const { matters } = settings;
const matterOf = (code: string): Matter => matters.find((one) => one.code === code)!;
const AGENT = '授权委托书及受托人居民身份证';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});

/** What a touch says, one after the other: the way to a page without its keys. */
const say = (page: Page, ...wishes: object[]): Promise<void> =>
  page.locator('kiosk-app').evaluate((app, all) => {
    for (const detail of all) app.dispatchEvent(new CustomEvent('wish', { detail }));
  }, wishes);

async function openNotice(page: Page, { code, category: queue, name_zh, name_en }: Matter, lang: KioskLang = 'zh-CN'): Promise<void> {
  await say(page, { want: 'home' }, { want: 'papers' }, { want: 'matters', queue }, { want: 'matter', queue, matter: code });
  await page
    .locator('check-list h1')
    .filter({ hasText: lang === 'en' ? name_en : name_zh })
    .waitFor();
}

async function openKiosk(size: { width: number; height: number } = SIZES.kiosk) {
  const server = await openServer(CLOCK);
  const { page, errors } = await openDevice(browser, server, 'kiosk', size);
  await see(page, words.question);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return { server, page, errors, key: (name: string | RegExp) => page.getByRole('button', { name }) };
}

test('whoever sends an agent reads what the agent needs; touched again, the list tells all cases', async () => {
  const { page, errors, key } = await openKiosk();
  await openNotice(page, matterOf('BD-ZY-001'));
  const row = key(new RegExp(AGENT));
  await expect.poll(() => row.textContent()).toContain(words.tags.some);
  await key('委托别人办').click();
  await expect.poll(() => row.textContent()).toContain(words.tags.must);
  await key('买卖双方都来').click();
  await gone(page, AGENT);
  expect(await key('委托别人办').getAttribute('aria-pressed')).toBe('false');
  await key('买卖双方都来').click();
  await expect.poll(() => row.textContent()).toContain(words.tags.some);
  await row.click();
  await see(page, words.aboutSource);
  await page.locator('paged-sheet').getByText('委托书写清办什么事，双方签名按手印').waitFor();
  await key(words.close).click();
  await gone(page, words.aboutSource);
  expect(errors).toEqual([]);
});

test('what is missing is printed alone, without paper it goes onto the phone, and the window knows what is there', async () => {
  const { server, page, errors, key } = await openKiosk();
  const asked: unknown[] = [];
  // The hall prints the first into its tray; for the second it has no paper.
  await page.route('**/api/matters/BD-ZY-001/print', (route) => {
    asked.push(route.request().postDataJSON());
    return asked.length === 1 ? route.continue() : route.fulfill({ json: { print: 'no-paper' } });
  });
  await openNotice(page, matterOf('BD-ZY-001'));
  await key('委托别人办').click();
  await key(words.print).click();
  await see(page, words.printed);
  await key(words.check).click();
  await see(page, /还差 4 样/);
  await key('居民身份证 必须带')
    .or(key(/^居民身份证/))
    .first()
    .click();
  await key(/^存量房买卖合同/).click();
  await see(page, /还差 2 样：不动产权证书（房屋所有权证）、授权委托书及受托人居民身份证/);
  await key(words.printMissing).click();
  await see(page, words.printFailed['no-paper']);
  expect(await readQr(await page.locator('scan-sheet .code').screenshot())).toBe(`${server.url}/m/BD-ZY-001`);
  expect(asked).toMatchObject([
    { lang: 'zh-CN', situations: ['agent'] },
    { lang: 'zh-CN', situations: ['agent'], ready: ['居民身份证', '存量房买卖合同'], only: 'missing' },
  ]);
  expect(asked[0]).not.toHaveProperty('only');
  await key(words.close).click();
  await key(words.takeAnyway).click();
  await see(page, 'B001');
  const clerk = await server.signIn('YL-1011');
  await server.atWindow(clerk, '13', 'open');
  await server.atWindow(clerk, '13', 'call-next', { leaving: null });
  const { body } = await server.ask<WindowView>('GET', '/windows/13', undefined, clerk);
  expect(body.ticket?.ready).toEqual(['居民身份证', '存量房买卖合同']);
  expect(errors).toEqual([]);
});

test('a matter for which nothing is brought says so', async () => {
  const { page } = await openKiosk();
  await openNotice(page, matterOf('ZX-001'));
  await see(page, words.noPapers);
});

const MANNERS = {
  plain: [],
  large: [{ want: 'size' }],
  contrast: [{ want: 'size' }, { want: 'size' }],
  low: [{ want: 'low' }],
  'low and large': [{ want: 'low' }, { want: 'size' }],
} as const;
type Manner = keyof typeof MANNERS;
type View = readonly [Manner, 'kiosk' | 'kioskLying', KioskLang];
const HANDFUL: readonly View[] = [
  ['plain', 'kiosk', 'zh-CN'],
  ['contrast', 'kiosk', 'zh-CN'],
  ['low and large', 'kiosk', 'en'],
];
const OTHERS: readonly View[] = [
  ['plain', 'kiosk', 'en'],
  ['plain', 'kiosk', 'ug'],
  ['plain', 'kioskLying', 'zh-CN'],
  ['large', 'kiosk', 'zh-CN'],
  ['large', 'kioskLying', 'en'],
  ['low', 'kiosk', 'en'],
  ['low and large', 'kiosk', 'zh-CN'],
];
// The longest paper, the longest name, the most situations; with PAIHAO_ALL every matter of the sample.
const WORST = ['SC-SP-001', 'ZH-XF-001', 'GA-CR-003'];
const shown = process.env.PAIHAO_ALL ? matters : WORST.map(matterOf);

/** Runs in the page: keys that a finger may miss. */
function findSmall(): string[] {
  const small: string[] = [];
  const visit = (root: ParentNode) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      if (element.localName !== 'button' || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { width, height } = element.getBoundingClientRect();
      if (Math.min(width, height) < 87.5) small.push(`${element.textContent?.trim().slice(0, 20)} is ${width}×${height}`);
    }
  };
  const list = document.querySelector('kiosk-app')?.shadowRoot?.querySelector('check-list')?.shadowRoot;
  if (!list) return ['there is no list'];
  visit(list);
  return small;
}

/** Runs in the page: what a reader of English cannot read. */
function findChinese(): string[] {
  const found: string[] = [];
  const visit = (root: Node) => {
    const parent = root.parentElement;
    if (root instanceof Text && /\p{Script=Han}/u.test(root.data) && parent?.localName !== 'style') found.push(root.data.trim());
    for (const child of root.childNodes) visit(child);
    if (root instanceof Element && root.shadowRoot) visit(root.shadowRoot);
  };
  const list = document.querySelector('kiosk-app')?.shadowRoot?.querySelector('check-list');
  if (!list) return ['there is no list'];
  visit(list);
  return found;
}

describe('every list can be read', () => {
  test.each(process.env.PAIHAO_ALL ? [...HANDFUL, ...OTHERS] : HANDFUL)(
    '%s, %s, in %s',
    { timeout: 900_000 },
    async (manner, size, lang) => {
      const { page, errors, key } = await openKiosk(SIZES[size]);
      await say(page, ...MANNERS[manner], { want: 'language', lang });
      await page.locator('kiosk-app').evaluate((app) => Object.assign(app, { voiced: true }));
      const said = kioskWords[lang];
      const isWell = async (what: string) => {
        await expect
          .poll(async () => [...(await page.evaluate(findWrong, false)), ...(await page.evaluate(findSmall))], { message: what })
          .toEqual([]);
        if (lang === 'en') expect(await page.evaluate(findChinese), what).toEqual([]);
      };
      for (const matter of shown) {
        await openNotice(page, matter, lang);
        await isWell(matter.code);
        for (const { id, group } of matter.situations ?? []) {
          const instead = matter.situations?.filter((other) => other.group === group && other.id !== id).map((other) => other.id) ?? [];
          await say(page, { want: 'situation', id, instead });
          await isWell(`${matter.code} ${id}`);
        }
        await say(page, { want: 'page', page: 1 });
        await isWell(`${matter.code}, second page`);
        await key(said.basis).click();
        await isWell(`${matter.code}, its basis`);
        await page.getByRole('button', { name: said.close, exact: true }).click(); // a situation may begin with the same word
        if (!materialsFor(matter, []).length) continue;
        await say(page, { want: 'check' });
        await isWell(`${matter.code}, ticked off`);
      }
      const [first] = shown.filter((one) => materialsFor(one, []).length > 0); // the last may have no papers
      if (first) await openNotice(page, first, lang);
      await say(page, { want: 'check' });
      const within = ['kiosk-app', 'check-list'];
      for (const step of ['back', 'check'] as const) {
        expect(await violations(page, { within, strict: manner === 'contrast' })).toEqual([]);
        await say(page, { want: step });
      }
      expect(errors).toEqual([]);
    },
  );
});
