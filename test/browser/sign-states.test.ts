import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { openLobby } from '../support/lobby.ts';
import { look } from '../support/look.ts';
import { gone, openScreen, see } from '../support/screens.ts';
import { findSmall } from '../support/sizes.ts';

// Every state of the screen over a window (SCREENS 3.1), on a panel and on a bar.

const ALL = Boolean(process.env.PAIHAO_ALL);
const langs: readonly Lang[] = ALL ? ['zh-CN', 'en'] : ['zh-CN'];
const PANEL = [1920, 1080] as const;
const BAR = [1920, 360] as const;
const sizes: readonly (readonly [number, number])[] = ALL ? [PANEL, BAR, [1280, 720], [3840, 2160], [1080, 1920]] : [PANEL, BAR];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

describe.each(langs)('in %s', (lang) => {
  const words = displayWords[lang];

  test.each(sizes)('the screen over a window from call to closing, at %i × %i', async (width, height) => {
    const promise = { promise_zh: '要补的材料一次说清', promise_en: 'We say once, and in full, what is missing' };
    const hall = await openLobby({ windows: { 13: promise } });
    const { page, errors } = await openScreen(browser, `${hall.url}/display/?window=13${lang === 'en' ? '&lang=en' : ''}`, {
      width,
      height,
    });
    const wide = height < width / 3;
    const shape = wide ? '-bar' : width === 1920 && height === 1080 ? '' : `-${width}x${height}`;
    const seen = async (state: string, of: Page = page) => {
      const name = `sign-${state}${shape}${lang === 'en' ? '-en' : ''}`;
      await look(of, name, { contrast: true });
      expect(await of.evaluate(findSmall, 40), name).toEqual([]);
    };
    await see(page, words.nextPlease);
    if (!wide) await see(page, /B001/); // who is next
    await seen('free');
    await hall.call('13');
    await see(page, words.thisWindow);
    if (!wide) for (const said of [/首席代表|Chief officer/, /YL-1011/, /A岗|Post A/, /一次说清|in full/, 'B002']) await see(page, said);
    await seen('called');
    await hall.with('13', 'serve');
    await see(page, words.serving);
    await seen('serving');
    hall.setClock('12:05');
    await hall.hall.passTime();
    if (!wide) await see(page, words.late);
    await seen('late');
    await hall.with('13', 'complete', { outcome: 'done' });
    await hall.do('13', 'pause', { reason: '用餐' });
    await see(page, words.goToWindow('14'));
    if (!wide) await see(page, words.resumesAt('13:30')); // until when
    await seen('paused');
    await hall.do('13', 'resume');
    await hall.do('13', 'pause', { reason: words.villageWork });
    await see(page, words.villageWork);
    await gone(page, words.paused);
    await seen('village');
    await hall.do('13', 'close');
    await see(page, words.closedWindow);
    await seen('closed');
    await hall.do('14', 'close');
    const standIn = hall.clerk('14'); // and stands in at 13
    await standIn.at('13', 'open');
    if (!wide) await see(page, words.postB);
    hall.setClock('13:40');
    await hall.hall.passTime();
    await standIn.at('13', 'call-next', { leaving: null });
    await see(page, words.thisWindow);
    await seen('stand-in');
    expect(errors).toEqual([]);
  });
});
