import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { linesOf, verify } from '../../scripts/verify-journal.mjs';
import { eventTypeSaid } from '../../shared/i18n/journal-events.ts';
import { officeJournalWords } from '../../shared/i18n/office-journal.ts';
import { openBrowser } from '../support/browser.ts';
import { press, tabTo, writeInto } from '../support/by-keys.ts';
import { look } from '../support/look.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// The journal as whoever answers for the hall reads it: searched, a number followed, the wall shown as it was, a copy taken away.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const words = officeJournalWords['zh-CN'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

async function openOffice(hall: OpenHall, page: string) {
  const { cookie } = await hall.signIn('YL-1040');
  const opened = await openScreen(browser, 'about:blank', SIZES.office);
  const [name = '', value = ''] = cookie.split('=');
  await opened.context.addCookies([{ name, value, url: hall.url }]);
  await opened.page.goto(`${hall.url}/office/#${page}`);
  return opened;
}

test('by keyboard alone: who called a number is found, its story is read, the board is seen as it was, and a copy is taken that verifies', async () => {
  const hall = await openHall({ screens, clock: '09:30' });
  const { body: ticket } = await hall.takeNumber('A');
  await hall.takeNumber('A');
  const clerk = await hall.clerkAt('02');
  await clerk.next();
  hall.wait(120);
  await clerk.do('serve', { ticket: ticket.id });
  hall.wait(600);
  await clerk.next(ticket.id);
  hall.setClock('10:00');
  await hall.tick();
  const { page, errors } = await openOffice(hall, 'journal');

  await see(page, words.found(Math.min(50, hall.desk.hall.seq), hall.desk.hall.seq, false));
  await look(page, 'office-journal', { scrolls: true });
  await writeInto(page, words.number, 'a001');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('number=a001');
  await see(page, `A001 请到 02 号窗口`);
  await press(page, new RegExp(`^${eventTypeSaid('zh-CN', 'TicketCalled')}`));
  await press(page, words.trail('A001'));
  await see(page, words.storyTitle('A001', '2026-12-01'));
  await look(page, 'office-journal-story', { scrolls: true });
  await press(page, new RegExp(words.storyBack));
  await see(page, `A001 请到 02 号窗口`);

  await press(page, words.tabs.wall);
  await tabTo(page, words.wallClock);
  await page.keyboard.type('0931');
  await page.keyboard.press('Enter');
  const board = page.frameLocator('preview-frame iframe').locator('call-board');
  await board.filter({ hasText: 'A001' }).waitFor();
  await page.frameLocator('preview-frame iframe').getByText(words.wallMark).first().waitFor();
  await look(page, 'office-journal-wall', { scrolls: true });

  await press(page, words.tabs.chain);
  await see(page, words.chainNone);
  const download = page.waitForEvent('download');
  await press(page, words.exportGo);
  const file = readFileSync(await (await download).path());
  expect(verify(linesOf([file]))).toMatchObject({ wrong: [], from: 1, to: hall.desk.hall.seq });
  await look(page, 'office-journal-chain', { scrolls: true });
  expect([...errors, ...hall.faults]).toEqual([]);
});
