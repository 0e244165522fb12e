import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { consoleWords } from '../../shared/i18n/console.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import { inHand, sitDown } from '../support/at-console.ts';
import { openBrowser } from '../support/browser.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { gone, pressMainKey, pressUntil, pressWhenHeard, see } from '../support/screens.ts';

// The clerk's morning by the keyboard alone: nothing in here touches a mouse.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = staffWords['zh-CN'];
const own = consoleWords['zh-CN'];
const MORNING = { screens, alwaysOpen: true, clock: '09:00' };

/** Time passes, and everybody hears of it. */
async function later(hall: OpenHall, seconds: number, queue = 'S') {
  hall.wait(seconds);
  await hall.takeNumber(queue);
}
const is = (page: Page, number: string) => expect.poll(() => inHand(page)).toBe(number);
const has = (hall: OpenHall, no: string) => hall.desk.hall.queue.windows.get(no);

test('a whole morning at one window without a mouse', async () => {
  const hall = await openHall(MORNING);
  const browser = await openBrowser();
  for (let nth = 0; nth < 6; nth += 1) await hall.takeNumber('A');
  await hall.takeNumber('A', { priority: 'veteran' });
  const other = await hall.clerkAt('03');
  const { page, errors } = await sitDown(browser, hall, 'YL-1003');
  const key = (code: string, until: string) => pressUntil(page, code, until);

  // Called, recalled when it is time, missed after being asked, and taken back: it was the wrong key.
  await pressMainKey(page, words.now.calling);
  await is(page, 'A007'); // goes first by law
  await later(hall, 31);
  await key('KeyR', words.now.callNr(2));
  await key('KeyN', words.confirm.miss('A007'));
  await page.keyboard.press('Enter');
  await see(page, own.missed('A007'));
  await pressWhenHeard(page, 'KeyZ');
  await see(page, words.now.callNr(2));
  await is(page, 'A007');

  // Served, put aside, the next one called; the one put aside comes back and goes on to the partner with a note.
  await pressMainKey(page, words.now.serving);
  await pressWhenHeard(page, 'KeyH');
  await expect.poll(() => has(hall, '02')?.held.length).toBe(1);
  await pressMainKey(page, words.now.calling);
  await is(page, 'A001');
  await pressMainKey(page, words.now.serving);
  await pressWhenHeard(page, 'KeyE');
  await see(page, words.outcome.accepted);
  await page.keyboard.press('2');
  await see(page, words.state.free);
  await key('KeyU', words.now.calling);
  await is(page, 'A007');
  await key('KeyT', words.transferFind);
  await page.locator('transfer-sheet input.find:focus').waitFor();
  await page.keyboard.type('03');
  await page.keyboard.press('Tab');
  await page.keyboard.type('材料已齐');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await other.see('03')).body.handovers.map(({ number, note }) => [number, note]))
    .toEqual([['A007', '材料已齐']]);
  await see(page, words.state.free);

  // What comes in is heard once, stands on top with who sent it, is accepted or goes back with a reason.
  const { body: theirs } = await other.next();
  await other.do('transfer', { ticket: theirs.ticket?.id, to: { window: '02' }, note: '请盖章' });
  await see(page, own.cameIn('A002'));
  await see(page, own.fromName('03', '何俊峰'));
  await key('KeyB', own.returnWhy);
  await page.locator('line-sheet input:focus').waitFor();
  await page.keyboard.type('本窗口没有章');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await other.see('03')).body.handovers.map(({ number }) => number)).toContain('A002');
  const { body: again } = await other.next();
  await other.do('transfer', { ticket: again.ticket?.id, to: { window: '02' } });
  await see(page, own.cameIn(again.ticket?.number ?? ''));
  await pressWhenHeard(page, 'KeyA');
  await expect.poll(async () => (await other.see('02')).body.next.map(({ because }) => because)).toContain('handed-over');

  // A pause with a reason, and where citizens go meanwhile; a note for whoever comes; back to work.
  await key('KeyP', words.reasonTitle);
  await page.keyboard.press('ArrowRight'); // the first other open window
  await see(page, '03号窗口');
  await page.keyboard.press('3');
  await see(page, own.goThere('03'));
  await expect
    .poll(() => has(hall, '02'))
    .toMatchObject({ status: 'paused', pausedKind: 'village-work', pausedTo: '03', pausedFor: '下乡服务' });
  await pressWhenHeard(page, 'KeyM');
  await page.locator('line-sheet input:focus').waitFor();
  await page.keyboard.type('打印机缺墨，已报修');
  await page.keyboard.press('Enter');
  await expect.poll(() => has(hall, '02')?.note?.text).toBe('打印机缺墨，已报修');
  await key('KeyP', words.state.free);

  // Locked, with a wrong password first: the number stays, and nothing can be pressed.
  await pressMainKey(page, words.now.calling);
  const kept = await inHand(page);
  await pressWhenHeard(page, 'KeyL');
  await see(page, own.locked);
  await is(page, kept);
  expect(await page.locator('act-keys').count()).toBe(0);
  await page.reload();
  await page.locator('lock-panel input:focus').waitFor();
  await is(page, kept);
  await page.keyboard.type('nonsense');
  await page.keyboard.press('Enter');
  await see(page, own.wrongPassword);
  await page.locator('lock-panel input:focus').waitFor();
  await page.keyboard.type('YL-1003');
  await page.keyboard.press('Enter');
  await gone(page, own.locked);
  await pressMainKey(page, words.now.serving);
  await is(page, kept);

  // Closing with a number on hold leads through handing it over.
  await pressWhenHeard(page, 'KeyH');
  await see(page, words.state.free);
  await page.keyboard.press('Shift+Slash');
  await see(page, words.keysTitle);
  await page.keyboard.press('Escape');
  await page.locator('status-line').getByRole('button', { name: words.act.close }).focus();
  await page.keyboard.press('Enter');
  await see(page, own.closeHeld(kept, 1));
  await page.locator('transfer-sheet input.find:focus').waitFor();
  await page.keyboard.type('03');
  await page.keyboard.press('Enter');
  await see(page, words.sure);
  await page.keyboard.press('Enter');
  await see(page, words.now.closedTitle);
  expect(has(hall, '02')).toMatchObject({ status: 'closed', held: [] });
  expect(errors).toEqual([]);
});

test('a double press, the number pad, and keys of one’s own: nobody loses a turn', async () => {
  const hall = await openHall(MORNING);
  for (let nth = 0; nth < 4; nth += 1) await hall.takeNumber('A');
  const { page, errors } = await sitDown(await openBrowser(), hall, 'YL-1003');
  const asked = () =>
    page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /windows\/02\/(call-next|serve)/.test(name)).length);

  // Two hasty presses are one.
  await pressMainKey(page, words.now.calling);
  await is(page, 'A001');
  await expect.poll(asked).toBe(1);
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await pressMainKey(page, words.now.serving);
  await is(page, 'A001');

  // The call box: 5 asks for the outcome, its digits choose there, and Enter is the main key again.
  await page.keyboard.press('Numpad5');
  await see(page, words.outcomeTitle('A001'));
  await page.keyboard.press('Numpad1');
  await see(page, words.state.free);
  await pressUntil(page, 'NumpadEnter', words.now.calling);
  await is(page, 'A002');
  await page.keyboard.press('Numpad3');
  await see(page, words.state.free);
  await page.keyboard.press('Numpad0');
  await see(page, words.reasonTitle);
  await page.keyboard.press('Escape');

  // F9 recalls from now on, R no more: in this browser, for this account.
  await page.keyboard.press('Slash');
  const row = page.getByRole('button', { name: own.keysMeans('R', words.act.recall) });
  await row.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: own.keysMeans('F9', words.act.recall) }).waitFor();
  await page.keyboard.press('Escape');
  await page.reload();
  await see(page, words.state.free);
  await pressMainKey(page, words.now.calling);
  await later(hall, 31);
  await pressUntil(page, 'F9', words.now.callNr(2));
  expect(await page.locator('act-keys kbd').allInnerTexts()).toContain('F9');
  expect(errors).toEqual([]);
});

test('a lost answer of a call is asked again and skips nobody; without the hall nothing is pretended', async () => {
  const hall = await openHall(MORNING);
  for (let nth = 0; nth < 3; nth += 1) await hall.takeNumber('A');
  const { page, context } = await sitDown(await openBrowser(), hall, 'YL-1003');
  let lost = 0;
  await page.route('**/windows/02/call-next', async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch(); // it arrives, and is done
    await route.abort(); // and nobody hears of it
  });
  await pressMainKey(page, words.now.calling);
  await is(page, 'A001');
  expect(hall.desk.hall.queue.calls).toBe(1);

  // Something else is not asked twice: the window is read, and says how it stands.
  await page.route('**/windows/02/serve', (route) => route.abort());
  await expect
    .poll(async () => {
      await page.keyboard.press('Space');
      return page.getByText(words.refused.notDone).count();
    })
    .toBeGreaterThan(0);
  await is(page, 'A001');

  await context.setOffline(true);
  await see(page, words.now.stale);
  await pressWhenHeard(page, 'KeyH');
  await see(page, words.whyNot.stale);
  await is(page, 'A001');
  await context.setOffline(false);
  await gone(page, words.now.stale);
  expect(has(hall, '02')?.held).toEqual([]);
});

test('the partner takes over: this console steps back and says who; the note is read once; whoever leaves without a reason is warned', async () => {
  const hall = await openHall(MORNING);
  const browser = await openBrowser();
  await hall.takeNumber('A');
  const a = await sitDown(browser, hall, 'YL-1003');
  await pressWhenHeard(a.page, 'KeyM');
  await a.page.locator('line-sheet input:focus').waitFor();
  await a.page.keyboard.type('A001 下午来取件');
  await a.page.keyboard.press('Enter');
  await expect.poll(() => has(hall, '02')?.note?.text).toBe('A001 下午来取件');

  const b = await hall.signIn('YL-1004');
  await b.at('02', 'open', { takeOver: true });
  await see(a.page, words.refused.taken('02', '何俊峰'));
  await see(a.page, words.whoIsThere('何俊峰'));

  const partner = await sitDown(browser, hall, 'YL-1004', { open: false }); // sits there already: the same window
  await see(partner.page, own.noteReadTitle('周雨桐', '09:00'));
  await see(partner.page, words.post.B);
  await partner.page.locator('note-sheet button:focus').waitFor();
  await partner.page.keyboard.press('Enter');
  await gone(partner.page, own.noteReadTitle('周雨桐', '09:00'));

  await pressUntil(partner.page, 'KeyP', words.reasonTitle);
  await partner.page.keyboard.press('7');
  await see(partner.page, words.reasons.away);
  await see(partner.page, own.awaySoon(15));
  await later(hall, 10 * 60 + 1);
  await see(partner.page, own.awayWarn(10, 5));
  await later(hall, 5 * 60);
  await hall.tick();
  await see(partner.page, own.awayRecorded);
  expect([...a.errors, ...partner.errors]).toEqual([]);
});

test('a number out of turn: only where the hall lets clerks choose does the console know whom to call', async () => {
  const inOrder = await openHall({ clock: '09:00' });
  await inOrder.takeNumber('A');
  const clerk = await inOrder.clerkAt('02');
  expect((await clerk.see('02')).body.next).toEqual([expect.not.objectContaining({ id: expect.anything() })]);

  const hall = await openHall({ ...MORNING, rules: { 'call.choosing': true } });
  for (let nth = 0; nth < 2; nth += 1) await hall.takeNumber('A');
  const { page } = await sitDown(await openBrowser(), hall, 'YL-1003');
  await pressWhenHeard(page, 'KeyF');
  await page.locator('find-sheet input:focus').waitFor();
  await page.keyboard.type('a2');
  await see(page, own.findWaiting(2, 0));
  await page.keyboard.press('Enter');
  await see(page, words.now.calling);
  await is(page, 'A002');
});
