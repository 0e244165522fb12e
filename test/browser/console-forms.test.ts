import { join } from 'node:path';
import { expect, test } from 'vitest';
import { civilWords } from '../../shared/i18n/civil.ts';
import { consoleWords } from '../../shared/i18n/console.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { Lang } from '../../shared/words.ts';
import { inHand, sitDown } from '../support/at-console.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';
import { gone, pressMainKey, pressWhenHeard, SIZES, see } from '../support/screens.ts';

// The console in its three forms, in both languages: nothing is cut, nothing scrolls that must not, axe with its contrast finds nothing.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
/** Every state once; all of it in English too with the full matrices. */
const LANGS_SHOWN: readonly Lang[] = process.env.PAIHAO_ALL ? ['zh-CN', 'en'] : ['zh-CN'];
const FORMS = [
  { form: 'dock', size: SIZES.dock },
  { form: 'full', size: SIZES.console },
  ...(process.env.PAIHAO_ALL ? [{ form: 'wide', size: { width: 1920, height: 1080 } }] : []),
];
const STRIP = { width: 420, height: 112 }; // 72 of its own, under the strip of a hall that is not the real one

test.each(FORMS.flatMap((one) => LANGS_SHOWN.map((lang) => ({ ...one, lang }))))(
  'the $form in $lang: crowded, paused, parked, locked, cut off, nobody there',
  async ({ form, size, lang }) => {
    const hall = await openHall({ screens, alwaysOpen: true, clock: '09:30', windows: { '13': { second: ['N', 'K'] } }, ...withoutEnd });
    const words = staffWords[lang];
    const own = consoleWords[lang];
    for (let nth = 0; nth < 110; nth += 1) await hall.takeNumber('B', nth % 9 === 0 ? { matter: 'BD-ZY-001' } : {});
    await hall.takeNumber('B', { matter: 'BD-ZY-001', priority: 'elderly' });
    const partner = await hall.clerkAt('14');
    const { page, errors, context } = await sitDown(await openBrowser(), hall, 'YL-1011', { size, lang });
    const shot = (what: string) =>
      look(page, `console-${what}${form === 'full' ? '' : `-${form}`}${lang === 'en' ? '-en' : ''}`, { contrast: false });

    await pressMainKey(page, words.now.calling);
    await shot('called');
    hall.wait(250);
    await pressMainKey(page, words.now.serving);
    await pressWhenHeard(page, 'KeyH');
    await see(page, words.state.free);
    const theirs = (await partner.next()).body.ticket;
    await partner.do('transfer', { ticket: theirs?.id, to: { window: '13' }, note: '材料已齐，只差不动产权证书原件，请核对后受理' });
    await pressMainKey(page, words.now.calling);
    hall.wait(60 * 31);
    await pressMainKey(page, words.now.serving);
    hall.wait(60 * 40);
    await hall.takeNumber('B');
    await shot('serving');
    if (form !== 'dock') {
      await page.getByRole('tab', { name: words.tabs.queue }).click();
      await see(page, own.noChoosing);
      await shot('queue');
      await page.getByRole('tab', { name: words.tabs.parked }).click();
      await shot('parked');
      await page.getByRole('tab', { name: words.tabs.record }).click();
      await see(page, own.recordSum.meanService);
      await shot('record');
      await page.getByRole('tab', { name: words.tabs.say }).click();
      await see(page, civilWords[lang].never);
      await shot('say');
      await page.getByRole('tab', { name: words.tabs.matter }).click();
    }
    await page.keyboard.press('Slash');
    await see(page, own.keysPad);
    await shot('keys');
    await page.keyboard.press('Escape');
    await pressWhenHeard(page, 'KeyF');
    await page.locator('find-sheet input:focus').waitFor();
    await page.keyboard.type('01');
    await shot('find');
    await page.keyboard.press('Escape');
    await pressWhenHeard(page, 'KeyL');
    await see(page, own.locked);
    await shot('locked');
    await page.keyboard.type('YL-1011');
    await page.keyboard.press('Enter');
    await gone(page, own.locked);
    await pressWhenHeard(page, 'KeyE');
    await see(page, words.outcome.done);
    await page.keyboard.press('1');
    await see(page, words.state.free);
    await pressWhenHeard(page, 'KeyP');
    await see(page, words.reasonTitle);
    await shot('pausing');
    await page.keyboard.press('7');
    await see(page, own.awaySoon(15));
    hall.wait(11 * 60);
    await hall.takeNumber('B');
    await see(page, own.awayWarn(11, 4));
    await shot('paused');
    await context.setOffline(true);
    await see(page, words.now.stale);
    await shot('offline');
    expect(errors).toEqual([]);
  },
);

test.each(LANGS_SHOWN)('nobody waits: whom this window may help, in %s', async (lang: Lang) => {
  const hall = await openHall({ screens, alwaysOpen: true, clock: '09:30', windows: { '13': { second: ['N', 'K'] } } });
  await hall.takeNumber('S');
  const { page } = await sitDown(await openBrowser(), hall, 'YL-1011', { lang });
  await page.getByRole('tab', { name: staffWords[lang].tabs.queue }).click();
  await see(page, consoleWords[lang].helpHow);
  await look(page, `console-nobody${lang === 'en' ? '-en' : ''}`);
});

test.each(LANGS_SHOWN)('the strip in %s: a whole turn, its questions in the same line', async (lang) => {
  const hall = await openHall({ screens, alwaysOpen: true, clock: '09:30', ...withoutEnd });
  for (let nth = 0; nth < 3; nth += 1) await hall.takeNumber('B', { matter: 'BD-ZY-001' });
  const words = staffWords[lang];
  const own = consoleWords[lang];
  const { page, errors } = await sitDown(await openBrowser(), hall, 'YL-1011', { lang, size: SIZES.dock });
  await page.setViewportSize(STRIP);
  await page.locator('strip-bar').waitFor();
  const shot = (what: string) => look(page, `strip-${what}${lang === 'en' ? '-en' : ''}`, { contrast: false });
  await shot('free');
  await pressMainKey(page, words.act.recall);
  await shot('called');
  await pressMainKey(page, words.act.complete);
  await shot('serving');
  await pressWhenHeard(page, 'KeyE');
  await see(page, words.outcome.done);
  await shot('outcome');
  await page.keyboard.press('1');
  await see(page, words.nextHint('B002'));
  await pressWhenHeard(page, 'KeyM');
  await see(page, own.tooLow);
  await page.keyboard.press('Escape');
  await pressMainKey(page, words.act.recall);
  await pressWhenHeard(page, 'KeyL');
  await page.locator('lock-panel input:focus').waitFor();
  await shot('locked');
  expect(await inHand(page)).toContain('B002');
  await page.keyboard.type('YL-1011');
  await page.keyboard.press('Enter');
  await gone(page, own.unlock);
  // On demand, where there is room for more: the key that folds it unfolds it.
  await page.setViewportSize(SIZES.console);
  await page.locator('now-card').waitFor();
  await pressWhenHeard(page, 'KeyS');
  await page.locator('strip-bar').waitFor();
  await shot('wide');
  await pressWhenHeard(page, 'KeyS');
  await page.locator('now-card').waitFor();
  expect(errors).toEqual([]);
});

test('the small window on top: the console moves there with its keys, and comes back when it is closed', async () => {
  const hall = await openHall({ screens, alwaysOpen: true, clock: '09:30' });
  await hall.takeNumber('B');
  const words = staffWords['zh-CN'];
  const own = consoleWords['zh-CN'];
  // A headless browser draws no window above the others: a plain one stands in for it.
  const { page, context, errors } = await sitDown(await openBrowser(), hall, 'YL-1011', {
    first: () => {
      const requestWindow = async () => window.open('', 'small', 'width=420,height=640');
      if (window.self === window.top) Object.defineProperty(window, 'documentPictureInPicture', { value: { requestWindow } });
    },
  });
  const opened = context.waitForEvent('page');
  await pressWhenHeard(page, 'KeyW');
  const small = await opened;
  await see(page, own.small);
  const frame = small.frameLocator('iframe');
  await frame.getByText(words.state.free).first().waitFor();
  await small.keyboard.press('Space');
  await frame.getByText(words.now.calling).first().waitFor();
  await frame.locator('now-card .n').waitFor();
  await small.close();
  await gone(page, own.small);
  await expect.poll(() => inHand(page)).toBe('B001');
  expect(errors).toEqual([]);
});

test('after a quarter of an hour without a hand the screen locks itself, and the number stays', async () => {
  const hall = await openHall({ screens, alwaysOpen: true, clock: '09:30' });
  await hall.takeNumber('B');
  const { page } = await sitDown(await openBrowser(), hall, 'YL-1011', { first: steadyAhead });
  await pressMainKey(page, staffWords['zh-CN'].now.calling);
  await page.evaluate(() => Object.assign(window, { ahead: 15 * 60_000 }));
  await see(page, consoleWords['zh-CN'].locked);
  expect(await inHand(page)).toBe('B001');
});

/** Runs in the page: its steady clock can be set forward. */
function steadyAhead(): void {
  const now = performance.now.bind(performance);
  performance.now = () => now() + Number(Reflect.get(window, 'ahead') ?? 0);
}
