import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { gone, SIZES, see } from '../support/screens.ts';

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = phoneWords['zh-CN'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** A phone of its own, put away before the hall closes. */
async function newPhone(more: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: SIZES.phone, locale: 'zh-CN', ...more });
  onTestFinished(() => context.close());
  return context;
}

/** Window 02 is open; `before` people stand in its line, and then the one whose phone this is. */
async function withPhone(hall: OpenHall, before = 0) {
  const clerk = await hall.clerkAt('02');
  const others: string[] = [];
  for (let nth = 0; nth < before; nth += 1) others.push((await hall.takeNumber('A')).body.id);
  const { id, number } = (await hall.takeNumber('A')).body;
  const shaken: unknown[] = [];
  const context = await newPhone();
  await context.exposeFunction('shake', (how: unknown) => shaken.push(how));
  await context.addInitScript('navigator.vibrate = (how) => { shake(how); return true; };');
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (fault) => errors.push(fault.message));
  await page.goto(`${hall.url}/t/${id}`);
  await see(page, number);
  return { clerk, others, id, number, page, context, shaken, errors };
}
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('a number is followed from the line to the window: near it shakes, called it fills the screen, and so on to the review', async () => {
  const hall = await openHall({ screens });
  const { clerk, others, id, number, page, shaken, errors } = await withPhone(hall, 4);
  await see(page, common['zh-CN'].ahead(4));
  expect(shaken).toEqual([]);
  const { body: first } = await clerk.next();
  await clerk.next(first.ticket?.id);
  await see(page, /快到您了，请回到一楼A区/);
  expect(shaken).toEqual([[300]]);
  for (const other of others.slice(1)) await clerk.next(other);
  await see(page, words.goTo);
  await see(page, words.windowUnit);
  expect(await page.title()).toBe(words.titleCalled(number, '02'));
  expect(shaken).toHaveLength(2);
  await clerk.do('hold', { ticket: id });
  await see(page, words.heldHint('02'));
  await clerk.do('unhold', { ticket: id, here: true });
  await see(page, words.serving('02'));
  await clerk.do('complete', { ticket: id, outcome: 'done' });

  await see(page, words.reviewAsk);
  for (const grade of words.grades) expect(await page.getByRole('radio', { name: grade, exact: true }).count(), grade).toBe(1);
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByRole('textbox').fill('很快，谢谢');
  await button(page, words.reviewSend).click();
  await see(page, words.reviewGiven);
  expect(await hall.db.selectFrom('review').select(['ticket', 'grade']).execute()).toEqual([{ ticket: id, grade: 4 }]);
  expect(await hall.db.selectFrom('review_text').select('text').execute()).toEqual([{ text: '很快，谢谢' }]);
  await page.reload();
  await see(page, words.reviewGiven);
  expect(errors).toEqual([]);
});

test('days later the slip’s code still leads to the review, and one day it leads nowhere any more', async () => {
  const hall = await openHall({ screens });
  const { clerk, id, page } = await withPhone(hall);
  await clerk.next();
  await clerk.do('complete', { ticket: id, outcome: 'done' });
  hall.setClock('10:00', '2026-12-03');
  await hall.tick();
  await page.reload();
  await see(page, words.reviewAsk);
  hall.setClock('10:00', '2026-12-30');
  await hall.tick();
  await page.reload();
  await see(page, words.unknownHint); // a link on a slip does not tell of its holder for longer than it has to
  expect(await page.getByRole('radio').count()).toBe(0);
  hall.setClock('10:00', '2026-12-03');
  await page.reload();
  await page.getByRole('radio', { name: '非常满意' }).check();
  await button(page, words.reviewSend).click();
  await see(page, words.reviewGiven);
});

test('who missed the call joins the line again with one touch, and cancelling asks once', async () => {
  const hall = await openHall({ screens });
  const { clerk, id, number, page } = await withPhone(hall);
  for (let nth = 0; nth < 5; nth += 1) {
    hall.wait(1);
    await hall.takeNumber('A');
  }
  await clerk.next();
  hall.wait(30);
  await clerk.do('recall', { ticket: id });
  await clerk.do('miss', { ticket: id });
  await see(page, words.missedHint('09:00', '02'));
  await button(page, words.rejoin(3)).click();
  await see(page, common['zh-CN'].ahead(3));
  await button(page, words.cancel).click();
  await see(page, words.cancelAsk(number));
  await button(page, words.cancelNo).click();
  await gone(page, words.cancelAsk(number));
  expect((await hall.ask('GET', `/tickets/${id}`)).body).toMatchObject({ status: 'waiting' });
  await button(page, words.cancel).click();
  await button(page, words.cancelYes).click();
  await see(page, words.cancelled);
  expect((await hall.ask('GET', `/tickets/${id}`)).body).toMatchObject({ status: 'cancelled' });
});

test('where a missed number is void the page says where to go, and a day later the number has expired', async () => {
  const hall = await openHall({ screens, rules: { 'ticket.missed_policy': 'void' } });
  const { clerk, id, page } = await withPhone(hall);
  await clerk.next();
  hall.wait(30);
  await clerk.do('recall', { ticket: id });
  await clerk.do('miss', { ticket: id });
  await expect.poll(() => page.getByText(/咨询台|重新取号/).count()).toBeGreaterThan(0);
  expect(await button(page, /重新排队/).count()).toBe(0);
  hall.setClock('09:00', '2026-12-02');
  await hall.tick();
  await see(page, words.expired);
});

test('where websockets are blocked the page hears all the same', async () => {
  const hall = await openHall({ screens });
  let tried = 0;
  hall.hall.http.prependListener('upgrade', (_request, socket) => {
    tried += 1;
    socket.destroy();
  });
  const { clerk, page } = await withPhone(hall);
  await see(page, common['zh-CN'].ahead(0));
  await clerk.next();
  await see(page, words.goTo);
  expect(tried).toBeGreaterThan(0);
});

test('the number, its state and its window are in the page before any script, and whatever nobody holds looks alike', async () => {
  const hall = await openHall({ screens });
  const { clerk, id, number } = await withPhone(hall);
  await clerk.next();
  const page = await (await newPhone({ javaScriptEnabled: false })).newPage();
  await page.goto(`${hall.url}/t/${id}`);
  for (const said of [number, common['zh-CN'].ticketStatus.called, words.plainWindow('02')]) await see(page, said);
  const nobodys = ['00000000-0000-4000-8000-000000000000', 'x', '%3Cscript%3E', crypto.randomUUID()];
  const answers = await Promise.all(nobodys.map((name) => fetch(`${hall.url}/t/${name}`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
  const phone = await (await newPhone()).newPage();
  await phone.goto(`${hall.url}/t/${crypto.randomUUID()}`);
  await see(phone, words.unknownHint);
});

test('what each page shows first stands in it: it can be read before the line, or any question, is answered', async () => {
  const hall = await openHall({ screens });
  await hall.clerkAt('02');
  await hall.takeNumber('A');
  const { id } = (await hall.takeNumber('A')).body;
  const context = await newPhone();
  await context.route(/\/(socket\.io|api)\//, () => {}); // asked and never answered
  const page = await context.newPage();
  for (const [path, said] of [
    [`/t/${id}`, common['zh-CN'].ahead(1)],
    ['/m/BD-ZY-001', words.sum(6, 3)],
    ['/phone/', words.waitingNow],
  ] as const) {
    await page.goto(`${hall.url}${path}`);
    await see(page, said);
  }
});

test('somebody else scans the number off this phone', async () => {
  const hall = await openHall({ screens });
  const { id, page } = await withPhone(hall);
  await button(page, words.code).click();
  await see(page, words.codeHint);
  expect(await readQr(await page.screenshot())).toBe(`${hall.url}/t/${id}`);
  await button(page, words.close).click();
  await gone(page, words.codeHint);
  expect(await button(page, words.code).count()).toBe(1);
});

test('large letters are one touch away and stay; it is read aloud only where the phone has a voice of its own', async () => {
  const hall = await openHall({ screens });
  const { id, number, page, context } = await withPhone(hall);
  const size = (on: Page) =>
    on
      .locator('ticket-page .place span')
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  expect(await size(page)).toBe('19px');
  expect(await button(page, words.readAloud).count()).toBe(0);
  await button(page, words.bigger).click();
  await expect.poll(async () => Math.round(Number.parseFloat(await size(page)))).toBe(30);
  await page.reload();
  await expect.poll(async () => Math.round(Number.parseFloat(await size(page)))).toBe(30);

  await context.addInitScript(() => {
    const said: string[] = [];
    const voice = { lang: 'zh-CN', localService: true, name: 'a voice' };
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: function (this: { text: string }, text: string) {
        this.text = text;
      },
    });
    const speak = ({ text }: { text: string }) => said.push(text);
    Object.defineProperty(window, 'speechSynthesis', { value: { getVoices: () => [voice], addEventListener() {}, cancel() {}, speak } });
  });
  const other = await context.newPage();
  await other.goto(`${hall.url}/t/${id}`);
  await button(other, words.readAloud).click();
  const [text] = (await other.evaluate('window.said')) as string[];
  expect(text).toContain(common['zh-CN'].spell(number));
  expect(text).toContain('下一位就是您');
  expect(text).toContain('一楼 A区');
});
