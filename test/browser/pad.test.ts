import type { Browser, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { officeWords } from '../../shared/i18n/office.ts';
import { padWords } from '../../shared/i18n/pad.ts';
import type { OfficeView } from '../../shared/views.ts';
import { openPad } from '../support/at-pad.ts';
import { openBrowser } from '../support/browser.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';

// The built pad before a real window: what its citizen touches is what the hall counts, and nobody else.

const words = padWords['zh-CN'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
const touch = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

test('after the service five keys, all alike; the answer is counted once, and the clerk’s screen says nothing', async () => {
  const { page, hall, clerk, device, come, complete, reviews, errors } = await openPad(browser);
  await see(page, words.promises[0] ?? '');
  const id = await come({ matter: 'ZH-YS-001', ready: ['营业执照'] }, false);
  await see(page, words.thisWindow);
  await clerk.do('serve', { ticket: id });
  await see(page, '道路普通货物运输经营许可');
  await see(page, '营业执照');
  await complete(id);
  await see(page, words.question);
  await see(page, words.doneNumber('A001'));
  const boxes = await page.locator('.grades button').evaluateAll((keys) => keys.map((key) => key.getBoundingClientRect().toJSON()));
  expect(new Set(boxes.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`)).size).toBe(1);
  const before = (await clerk.see('02')).body;
  await touch(page, '非常满意');
  await see(page, words.thanks);
  expect(await reviews()).toEqual([{ ticket: id, grade: 5, reasons: [] }]);
  const { seq: _old, at: _then, ...was } = before;
  const { seq: _new, at: _now, ...is } = (await clerk.see('02')).body;
  expect(is).toEqual(was);
  await gone(page, words.thanks);
  await see(page, words.promises[0] ?? '');
  const boss = (await hall.signIn('YL-1040')).screen('office');
  await boss.first;
  await expect.poll(() => (boss.latest() as OfficeView).figures).toMatchObject({ reviews: 1, satisfied: 1 });
  await expect.poll(() => hall.desk.hall.devices.devices.get(device)?.told.build).toMatch(/^[\w-]{8}$/);
  expect(errors).toEqual([]);
});

test('a bad grade is asked why, by touch alone', async () => {
  const { page, come, complete, reviews, errors } = await openPad(browser);
  const id = await come();
  await complete(id);
  await touch(page, words.grades[1] ?? '');
  await see(page, words.why);
  expect(await page.locator('input, textarea').count()).toBe(0);
  await touch(page, words.reasons.manner);
  await touch(page, words.reasons.slow);
  await touch(page, words.reasons.place);
  await touch(page, words.reasons.place); // touched by mistake
  expect(await page.locator('[aria-pressed=true][data-reason]').count()).toBe(2);
  expect(await reviews()).toEqual([]);
  await touch(page, words.submit);
  await see(page, words.thanks);
  expect(await reviews()).toEqual([{ ticket: id, grade: 1, reasons: ['manner', 'slow'] }]);
  expect(errors).toEqual([]);
});

describe('whoever does not answer', () => {
  test('is not rated when the time is over, and not asked again after a reload', async () => {
    const { page, come, complete, reviews, errors } = await openPad(browser, { seconds: 5 });
    await complete(await come());
    await see(page, words.question);
    await gone(page, words.question);
    await page.reload();
    await see(page, words.promises[0] ?? '');
    expect(await page.getByText(words.question).count()).toBe(0);
    expect(await reviews()).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('touches 这次不评; the code on the slip is good all the same', async () => {
    const { page, hall, come, complete, reviews } = await openPad(browser);
    const id = await come();
    await complete(id);
    await touch(page, words.skip);
    await see(page, words.promises[0] ?? '');
    await page.reload();
    await see(page, words.promises[0] ?? '');
    expect(await page.getByText(words.question).count()).toBe(0);
    expect((await hall.ask('POST', `/tickets/${id}/review`, { grade: 4 })).status).toBe(201);
    expect(await reviews()).toMatchObject([{ ticket: id, grade: 4 }]);
  });

  test('is asked on after a reload, with the time that is left', async () => {
    const { page, hall, come, complete, reviews } = await openPad(browser);
    const id = await come();
    await complete(id);
    await see(page, words.question);
    hall.wait(60);
    await page.reload();
    await see(page, words.question);
    const left = Number(/\d+/.exec((await page.getByText(/秒后自动关闭/).textContent()) ?? '')?.[0]);
    expect(left).toBeLessThanOrEqual(60);
    await touch(page, '满意');
    await see(page, words.thanks);
    expect(await reviews()).toMatchObject([{ ticket: id, grade: 4 }]);
  });
});

test('two services in a hurry: only the last is asked about, and an answer is never the other’s', async () => {
  const { page, come, complete, reviews, errors } = await openPad(browser);
  const first = await come();
  await complete(first);
  await see(page, words.doneNumber('A001'));
  const second = await come();
  await complete(second);
  await see(page, words.doneNumber('A002'));
  await touch(page, '基本满意');
  await see(page, words.thanks);
  expect(await reviews()).toEqual([{ ticket: second, grade: 3, reasons: [] }]);
  expect(errors).toEqual([]);
});

test('finishing one and calling the next with one key does not take the question away', async () => {
  const { page, hall, clerk, come, reviews } = await openPad(browser);
  const first = await come();
  await hall.takeNumber('A');
  hall.wait(1);
  await clerk.next(first);
  await see(page, words.question);
  await see(page, words.nextHere('A002'));
  await touch(page, '满意');
  await expect.poll(reviews).toMatchObject([{ ticket: first, grade: 4 }]);
});

test('an answer that does not get through is kept and handed in later, once', async () => {
  const { page, come, complete, reviews } = await openPad(browser);
  const id = await come();
  await complete(id);
  await see(page, words.question);
  await page.route('**/review', (route) => route.abort());
  await touch(page, '非常满意');
  await see(page, words.later);
  expect(await reviews()).toEqual([]);
  await page.reload(); // the pad was switched off and on
  await see(page, words.promises[0] ?? '');
  await page.unroute('**/review');
  await expect.poll(reviews).toEqual([{ ticket: id, grade: 5, reasons: [] }]);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('paihao-pad-answers'))).toBe('[]');
});

test('when the line breaks an old call is not shown as a call', async () => {
  const { page, hall, come } = await openPad(browser);
  await come({}, false);
  await see(page, words.thisWindow);
  void hall.hall.live.close(); // done when the browser lets go of its last connection: nobody waits for that here
  await see(page, /连接中断/);
  await gone(page, words.thisWindow);
  await see(page, 'A001');
});

test('a ticket taken in English is asked about in English; large print and contrast are a touch away and are forgotten', async () => {
  const { page, come, complete, reviews } = await openPad(browser);
  const id = await come({ lang: 'en' });
  await complete(id);
  const { en } = padWords;
  await see(page, en.question);
  await touch(page, en.otherLanguage);
  await see(page, words.question);
  await touch(page, words.large);
  await touch(page, words.contrast);
  expect(await page.evaluate(() => document.documentElement.dataset.contrast)).toBe('high');
  await expect.poll(async () => Number(/\d+/.exec((await page.getByText(/秒后自动关闭/).textContent()) ?? '')?.[0])).toBeGreaterThan(300);
  await touch(page, '满意');
  await see(page, words.thanks);
  await expect.poll(reviews).toHaveLength(1);
  await come({}, false); // whoever comes next reads as everybody does
  await see(page, words.thisWindow);
  expect(await page.evaluate(() => document.documentElement.dataset.contrast ?? '')).toBe('');
  expect(await page.locator('window-pad[large]').count()).toBe(0);
});

test('the office registers a pad with its window, and its link opens the pad', async () => {
  const { hall } = await openPad(browser);
  const office = officeWords['zh-CN'];
  const { page, errors } = await openScreen(browser, `${hall.url}/office/#devices`, SIZES.office);
  await page.locator('input[name=account]').fill('admin');
  await page.locator('input[name=password]').fill('admin-password');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: office.deviceKinds.pad }).check();
  await page.locator('input[name=name]').fill('三号窗口评价器');
  await touch(page, office.pair);
  await see(page, office.windowMissing);
  await page.locator('select[name=window]').selectOption('03');
  await touch(page, office.pair);
  const link = await page.locator('input.link').inputValue();
  const pad = await openScreen(browser, link, SIZES.pad);
  await see(pad.page, words.closedWindow);
  expect(await pad.page.locator('header .no').textContent()).toContain('03');
  await expect.poll(() => page.locator('tr', { hasText: '三号窗口评价器' }).textContent()).toContain('03');
  const stranger = await openScreen(browser, `${hall.url}/display/?pad=03`, SIZES.pad);
  await see(stranger.page, '这台屏幕还没有登记');
  expect([...errors, ...pad.errors, ...stranger.errors]).toEqual([]);
});
