import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { common } from '../../shared/i18n/common.ts';
import { editingWords } from '../../shared/i18n/editing.ts';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { officeWords } from '../../shared/i18n/office.ts';
import { officeCalendarWords } from '../../shared/i18n/office-calendar.ts';
import { officePairingWords } from '../../shared/i18n/office-pairing.ts';
import { officePhrasesWords } from '../../shared/i18n/office-phrases.ts';
import { officeRulesWords } from '../../shared/i18n/office-rules.ts';
import { officeSlipsWords } from '../../shared/i18n/office-slips.ts';
import { violations } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { openHall } from '../support/open-hall.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';

// The built office, by keyboard alone: rules, days, sentences and slips, and a screen that is registered by the code on it.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const zh = 'zh-CN';
const [editing, calendar, rules, phrases, slips] = [
  editingWords[zh],
  officeCalendarWords[zh],
  officeRulesWords[zh],
  officePhrasesWords[zh],
  officeSlipsWords[zh],
];

async function openOffice(page: string) {
  const hall = await openHall({ screens, clock: '09:00' });
  const browser = await openBrowser();
  const office = await openScreen(browser, `${hall.url}/office/#${page}`, SIZES.office);
  await office.page.locator('input[name=account]').fill('admin');
  await office.page.locator('input[name=password]').fill('admin-password');
  await office.page.keyboard.press('Enter');
  return { hall, browser, ...office };
}

/** A key of the page, as the keyboard alone presses it. */
async function press(page: Page, name: string | RegExp, role: 'button' | 'checkbox' = 'button'): Promise<void> {
  await page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .focus();
  await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
}
async function write(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).first();
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

test('a number is changed with a sentence why, and stands in its own history; the way back is a key', async () => {
  const { hall, page, errors } = await openOffice('rules/ticket.recall_max');
  await see(page, rules.effect['ticket.recall_max']);
  await see(page, rules.never);
  await write(page, rules.value, '4');
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.whyMissing);
  await page.keyboard.type('三楼听不清');
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.saved);
  await see(page, rules.changed('2 次', '4 次'));
  await see(page, '三楼听不清');
  expect(hall.hall.settings().rules['ticket.recall_max']).toBe(4);
  await look(page, 'office-rules', { scrolls: true });
  expect(await violations(page)).toEqual([]);
  await press(page, rules.reset('2 次'));
  await expect.poll(() => page.getByLabel(rules.value, { exact: true }).inputValue()).toBe('2');
  await write(page, rules.value, '1001');
  await page.getByPlaceholder(editing.whyMust).fill('试试');
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.reason('ticket.recall_max: Too big: expected number to be <=1000'));
  expect(hall.hall.settings().rules['ticket.recall_max']).toBe(4);
  expect(errors).toEqual([]);
});

test('tomorrow afternoon is closed, and the board and the kiosk that stand there say so at once', async () => {
  const { hall, browser, page, errors } = await openOffice('calendar/2026-12-02');
  const admin = await hall.signIn('admin', 'admin-password');
  const [kiosk, board] = [
    await openScreen(
      browser,
      (await admin.ask<{ link: string }>('POST', '/devices', { kind: 'kiosk', name: '一号取号机' })).body.link,
      SIZES.kiosk,
    ),
    await openScreen(browser, `${hall.url}/display/`, SIZES.board),
  ];
  await see(kiosk.page, kioskWords[zh].question);
  await see(page, calendar.numbersFrom('08:15—11:40、13:15—17:10'));
  await press(page, calendar.closeDay);
  await write(page, calendar.reason, '停电检修');
  await press(page, calendar.sessionName('pm'), 'checkbox');
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.saved);
  const told = '12月2日（星期三）13:30—17:30停止办公：停电检修';
  await see(kiosk.page, told);
  await board.page.reload(); // its pages come one after the other, and this one is the first
  await see(board.page, '停电检修');
  expect(await violations(page)).toEqual([]);
  await page.goto(`${hall.url}/office/#calendar/2026-12-02`);
  await see(page, calendar.kinds.part);
  await page.locator('[data-day="2026-12-02"]').focus();
  await page.keyboard.press('ArrowRight');
  await see(page, calendar.isThat(common[zh].date('2026-12-03'), common[zh].weekday('2026-12-03')));
  await look(page, 'office-calendar', { scrolls: true });
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a year is filled from the library, which says what it does not know and asks before it writes over a hand', async () => {
  const { hall, page, errors } = await openOffice('calendar/fill/2027');
  await see(page, calendar.fillUncertain);
  await see(page, calendar.fillNothing);
  await press(page, calendar.after);
  await see(page, calendar.fillTitle(2028));
  await press(page, /^改这 \d+ 天$/);
  await see(page, calendar.filled);
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.saved);
  const year = hall.hall.settings().calendar.years.find((one) => one.year === 2028);
  expect(year?.days.length).toBe(12); // one day is of two holidays
  expect(year?.days.every(({ source, certain }) => source === 'library' && certain === false)).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a sentence is heard before it is saved, and one that lost its number is not saved', async () => {
  const { hall, page, errors } = await openOffice('phrases/call');
  await see(page, '请A012号到03号窗口办理');
  await press(page, phrases.listen);
  await see(page, phrases.unheard); // neither this browser nor the hall's server has a voice
  await look(page, 'office-phrases', { scrolls: true });
  await write(page, phrases.zh, '请到{window}号窗口');
  await page.keyboard.press('ControlOrMeta+s');
  await see(page, editing.reason('{ticket} is not in it'));
  expect(hall.hall.settings().phrases.voice[0]?.zh).toContain('{ticket}');
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a slip shows the hall’s own line while it is being written', async () => {
  const { page, errors } = await openOffice('slips');
  await expect.poll(() => page.locator('slip-picture svg').count()).toBe(1);
  await look(page, 'office-slips', { scrolls: true });
  await write(page, slips.footZh, '祝您办事顺利');
  await expect.poll(() => page.locator('slip-picture .paper').textContent()).toContain('祝您办事顺利');
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('a kiosk that nobody has registered shows a code; typed at the office, it is one of the hall', async () => {
  const { hall, browser, page, errors } = await openOffice('devices');
  const kiosk = await openScreen(browser, `${hall.url}/kiosk/`, SIZES.kiosk);
  await see(kiosk.page, common[zh].unpaired);
  const code = await kiosk.page.locator('.pairing').textContent();
  await write(page, officeWords[zh].name, '东门取号机');
  await write(page, officePairingWords[zh].code, code?.toLowerCase() ?? '');
  await page.keyboard.press('Enter');
  await see(page, officePairingWords[zh].paired('东门取号机'));
  await see(kiosk.page, kioskWords[zh].question);
  const board = await openScreen(browser, `${hall.url}/display/?register`, SIZES.board);
  await see(board.page, common[zh].unpaired);
  await expect.poll(() => board.page.locator('.code').textContent()).toMatch(/^[2-9A-Z]{6}$/);
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
});
