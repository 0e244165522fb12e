import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { displayWords } from '../../shared/i18n/display.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser } from '../support/browser.ts';
import { openLobby } from '../support/lobby.ts';
import { look } from '../support/look.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';
import { findSmall, textBoxes } from '../support/sizes.ts';

// Every state of the boards once (SCREENS 2.2 to 2.4): nothing clipped, nothing too small, axe with the colours of AAA.
// With PAIHAO_ALL at every size and in both languages.

const ALL = Boolean(process.env.PAIHAO_ALL);
const langs: readonly Lang[] = ALL ? ['zh-CN', 'en'] : ['zh-CN'];
const LYING = [1920, 1080] as const;
const UPRIGHT = [1080, 1920] as const;
const lying = ALL ? [LYING, [1366, 768], [3840, 2160], [1280, 720]] : [LYING];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

type Lobby = Awaited<ReturnType<typeof openLobby>>;
const board = async (hall: Lobby, query: string, [width = 0, height = 0]: readonly number[], lang: Lang = 'zh-CN') => {
  const screen = await openScreen(browser, `${hall.url}/display/?${query}${lang === 'en' ? '&lang=en' : ''}`, { width, height });
  await screen.page.locator('call-board').waitFor();
  return screen;
};
const seen = async (page: Page, name: string) => {
  await look(page, name, { contrast: true });
  expect(await page.evaluate(findSmall, 32), name).toEqual([]);
};
const named = (what: string, [width = 0, height = 0]: readonly number[], lang: Lang) => {
  const usual = (width === 1920 && height === 1080) || (width === 1080 && height === 1920);
  return `board-${what}${usual ? '' : `-${width}x${height}`}${lang === 'en' ? '-en' : ''}`;
};
/** The hall's clock moves on and everybody is told. */
const until = async (hall: Lobby, clock: string) => {
  hall.setClock(clock);
  await hall.hall.passTime();
};

test.each([
  ['zh-CN', ...LYING],
  ['en', ...LYING],
  ['en', ...UPRIGHT],
] as const)('once numbers are given, the field before the opening holds what it says, in %s at %i × %i', async (lang, width, height) => {
  const hall = await openLobby({ clock: '08:20' }, { people: false });
  const { page } = await board(hall, '', [width, height], lang);
  await see(page, displayWords[lang].numbersNow);
  const field = page.locator('hero-note .times');
  const ends = (part: string) => field.locator(part).evaluateAll((all) => all.map((one) => Math.ceil(one.scrollWidth - one.clientWidth)));
  expect(await ends('b, p, small')).toEqual([0, 0, 0, 0, 0]);
  const [left, right] = await field.locator('> div').evaluateAll((halves) => halves.map((half) => half.getBoundingClientRect().width));
  expect(left).toBeCloseTo(right ?? Number.NaN, 0);
});

describe.each(langs)('in %s', (lang) => {
  const words = displayWords[lang];

  test.each(lying)('the board through a day at %i × %i', async (...size) => {
    const hall = await openLobby();
    await hall.morning();
    await hall.with('13', 'recall');
    await hall.with('13', 'recall').catch(() => {}); // as often as the hall allows
    await hall.with('13', 'miss');
    hall.wait(70);
    const { page, errors } = await board(hall, '', size, lang);
    const name = (what: string) => named(what, size, lang);
    await see(page, words.justCalled);
    await see(page, 'B002');
    await seen(page, name('calm'));
    await hall.call('13');
    await see(page, words.calling.call);
    await seen(page, name('calling'));
    hall.wait(30);
    await hall.with('13', 'recall');
    await see(page, words.calling.recall);
    await seen(page, name('again'));
    await hall.call('02');
    await expect.poll(() => page.locator('hero-card section').count()).toBe(2);
    await seen(page, name('two-calls'));
    await hall.with('14', 'complete', { outcome: 'done' });
    await hall.do('14', 'pause', { reason: '开会' });
    await expect.poll(() => page.locator('call-rows ol').textContent()).toMatch(/B001\s*13/); // 13 has taken over
    await seen(page, name('window-paused'));
    const nr = await hall.announce('请不动产登记的群众到二楼C区等候，电梯检修到下午三点，请走东侧楼梯。');
    await page.locator('notice-strip').getByText('电梯检修').waitFor();
    await seen(page, name('notice'));
    await hall.takeBack(nr);
    const alarm = await hall.announce('一楼东侧冒烟，请大家听从工作人员引导，从西门离开大厅，不要乘电梯。', { kind: 'emergency' });
    await see(page, words.emergency);
    await gone(page, 'A003'); // calls stop
    await seen(page, name('emergency'));
    await hall.takeBack(alarm);
    await page.locator('call-rows').waitFor();
    for (const [clock, what, sign] of [
      ['12:10', 'lunch', words.lunch],
      ['17:20', 'closing', words.noMoreNumbers],
      ['17:40', 'after-hours', words.closedNow],
      ['18:05', 'night', words.dutyPhone],
    ] as const) {
      await until(hall, clock);
      await see(page, sign);
      if (what === 'night') await page.locator('night-face').waitFor();
      await seen(page, name(what));
    }
    expect(errors).toEqual([]);
  });

  test.each(lying)('before the first number at %i × %i', async (...size) => {
    const hall = await openLobby({ clock: '08:05' }, { people: false });
    const { page } = await board(hall, '', size, lang);
    await see(page, words.startService);
    await seen(page, named('opening', size, lang));
  });

  const tables = ALL ? [...lying, UPRIGHT] : [LYING];
  test.each(tables)('all windows in a table at %i × %i, and a page to read after a minute without a call', async (...size) => {
    const hall = await openLobby();
    await hall.morning();
    const { page } = await board(hall, 'preset=table', size, lang);
    const stands = (size[1] ?? 0) > (size[0] ?? 0) ? '-upright' : '';
    await page.locator('reading-page').waitFor(); // nobody has been called for a minute
    await seen(page, named(`table-reading${stands}`, size, lang));
    await hall.call('13');
    await hall.call('02');
    await hall.do('19', 'complete', { ticket: hall.here('19'), outcome: 'done' });
    await hall.do('14', 'complete', { ticket: hall.here('14'), outcome: 'done' });
    await hall.do('14', 'pause', { reason: '开会' });
    await page.locator('window-table li.paused').waitFor();
    expect(await page.locator('window-table li').count()).toBe(27);
    expect(await page.locator('window-table li.calling').allTextContents()).toEqual([
      expect.stringMatching(/02.*A003/s),
      expect.stringMatching(/13.*B003/s),
    ]);
    await seen(page, named(`table${stands}`, size, lang));
  });

  test('upright: a zone of four windows, one of eight, and the whole hall; turned by hand it is the same picture', async () => {
    const hall = await openLobby();
    await hall.morning();
    await hall.call('13');
    await hall.with('14', 'complete', { outcome: 'done' });
    await hall.do('14', 'pause', { reason: '开会' });
    const four = await board(hall, 'zone=C', UPRIGHT, lang);
    await four.page.locator('zone-windows li.paused').waitFor();
    await gone(four.page, /号窗口办理/); // when the sentence is over, the foot's own line is back
    await see(four.page, lang === 'en' ? /Last numbers at/ : '停止取号');
    await four.page.locator('zone-windows li.calling').getByText('B003').waitFor();
    await seen(four.page, named('zone', UPRIGHT, lang));
    const eight = await board(hall, 'zone=A', UPRIGHT, lang);
    await eight.page.locator('zone-windows li').nth(7).waitFor();
    await seen(eight.page, named('zone-of-eight', UPRIGHT, lang));
    const whole = await board(hall, '', UPRIGHT, lang);
    await see(whole.page, 'B003');
    await seen(whole.page, named('upright', UPRIGHT, lang));
    const turned = await board(hall, 'zone=C&rotate=90', LYING, lang);
    await turned.page.locator('zone-windows li.calling').getByText('B003').waitFor();
    const still = [four.page, turned.page];
    for (const page of still) await page.emulateMedia({ reducedMotion: 'reduce' });
    const [upright, sideways] = await Promise.all(
      still.map(async (page) => (await page.locator('zone-windows li.calling').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }),
    );
    // A quarter turn clockwise: what is at (x, y) upright is at (1920 − y, x).
    expect(sideways).toEqual({
      x: expect.closeTo(1920 - upright!.y - upright!.height, 0),
      y: expect.closeTo(upright!.x, 0),
      width: expect.closeTo(upright!.height, 0),
      height: expect.closeTo(upright!.width, 0),
    });
  });
});

test('the arrow of a zone’s board points to its windows, as it hangs', async () => {
  const hall = await openLobby();
  await hall.morning();
  await hall.call('13');
  const across = async (of: string, page: Page) => {
    const box = await page.locator(`hero-card .one ${of}`).boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  for (const arrow of ['right', 'left', 'down', 'none']) {
    const { page } = await board(hall, `zone=C&arrow=${arrow}`, UPRIGHT);
    await page.locator('hero-card[calling]').getByText('B003').waitFor();
    expect(await page.locator('hero-card .way').count(), arrow).toBe(arrow === 'none' ? 0 : 1);
    if (arrow === 'none') continue;
    expect(Math.sign((await across('.way', page)) - (await across('.win', page))), arrow).toBe(arrow === 'left' ? -1 : 1);
    await seen(page, `board-zone-arrow-${arrow}`);
  }
});

test('where the hall wants it, calls and reading side change places at midnight', async () => {
  const hall = await openLobby();
  await hall.morning();
  const { page } = await openScreen(browser, `${hall.url}/display/`, SIZES.board, {
    first: () => localStorage.setItem('paihao-mounting', JSON.stringify({ swapDaily: true })),
  });
  await see(page, 'B002');
  const readsAt = async () => Math.round((await page.locator('aside').boundingBox())?.x ?? -1);
  const before = await readsAt();
  hall.setClock('09:00', '2026-12-02');
  await hall.hall.passTime();
  await expect.poll(readsAt).not.toBe(before);
  expect([before, await readsAt()].sort((a, b) => a - b)).toEqual([expect.closeTo(0, -1), expect.closeTo(1216, -1)]);
  await seen(page, 'board-swapped');
});

test('four times the pixels are the same picture, twice as large', async () => {
  const hall = await openLobby();
  await hall.morning();
  await hall.call('13');
  await hall.call('02');
  for (const query of ALL ? ['', 'preset=table', 'window=13'] : ['']) {
    const boxes = [];
    for (const [width, height] of [LYING, [3840, 2160] as const]) {
      const { page } = await openScreen(browser, `${hall.url}/display/?${query}`, { width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await see(page, 'B003');
      await page.evaluate(() => document.fonts.ready);
      boxes.push(await page.evaluate(textBoxes));
    }
    const [small = [], large = []] = boxes;
    expect(large.map(({ text }) => text)).toEqual(small.map(({ text }) => text));
    const apart = small.flatMap((one, nth) => {
      const two = large[nth];
      const off = two ? (['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(two[side] - 2 * one[side])) : [99];
      return Math.max(...off) > 2 + 1 / 64 ? [`${one.text}: ${off.map(Math.round)}`] : [];
    });
    expect(apart, query).toEqual([]);
  }
});

test('for lamps in a row there is one line: who is called, else what a window is for', async () => {
  const hall = await openLobby();
  const { page } = await board(hall, 'preset=led', [960, 96]);
  await see(page, /号窗口/);
  await hall.call('13');
  await see(page, 'B001 请到 13 号窗口');
  await look(page, 'board-led', { contrast: true });
});
