import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import type { Wish } from '../../kiosk/wish.ts';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import type { TicketStatus } from '../../shared/words.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { openServer } from '../support/open-server.ts';
import { openPrinter } from '../support/printer.ts';
import { sampleWith } from '../support/sample-with.ts';
import { gone, openDevice, SIZES, see } from '../support/screens.ts';
import { newFolder } from '../support/server.ts';

// The slip of a number, a number that is brought back, a number of a document that is typed.

const CLOCK = { clock: '09:40' };
const words = kioskWords['zh-CN'];
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** A kiosk in a hall that has these printers; numbers that it gives are of the enquiry desk, on the first touch. */
async function kioskWith(printers: readonly object[], size: { width: number; height: number } = SIZES.kiosk) {
  const data = newFolder('slips');
  sampleWith(join(data, 'settings'), { hall: { printers: printers.map((one) => ({ devices: ['kiosk'], ...one })) } });
  const server = await openServer({ ...CLOCK, folder: data });
  return { server, data, ...(await openDevice(browser, server, 'kiosk', size)) };
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** What a key asks for that stands on another page. */
const want = (page: Page, wish: Wish) =>
  page.locator('kiosk-app').evaluate((app, detail) => app.dispatchEvent(new CustomEvent('wish', { detail })), wish);
async function takeNumber(page: Page): Promise<void> {
  await want(page, { want: 'number', queue: 'B', matter: null });
  await see(page, 'B001');
  await press(page, words.longer);
}
/** How wide the code itself is, without its quiet zone. */
const codeWidth = async (page: Page) => (await page.locator('ticket-code svg > path').boundingBox())?.width ?? 0;
/** In ordinary letters, in large ones, large on black. */
async function lookInAllSizes(page: Page, name: string): Promise<void> {
  await look(page, name);
  await want(page, { want: 'size' });
  await look(page, `${name}-large`);
  await want(page, { want: 'size' });
  await look(page, `${name}-black`, { contrast: true });
  await want(page, { want: 'size' });
}

test('a kiosk that prints through its own browser prints once, on a page of the slip’s own size', async () => {
  const { page } = await kioskWith([{ id: 'own', name: '本机', kind: 'browser', width: 80 }]);
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', `${document.body.dataset.printed ?? ''}x`); // no dialog in a test
  });
  await want(page, { want: 'number', queue: 'B', matter: null });
  await page.locator('your-number .no').waitFor();
  await press(page, words.longer);
  await see(page, words.noSlipCame);
  expect(await page.locator('body').getAttribute('data-printed')).toBe('x');
  await page.waitForFunction(() => document.querySelector('body > .slip svg'));
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = [...pdf.toString('latin1').matchAll(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets).toHaveLength(1);
  const [, width = '', height = ''] = sheets[0] ?? [];
  expect(Math.round((Number(width) / 72) * 25.4)).toBe(80);
  expect(Number(height)).toBeGreaterThan(Number(width));
  await page.emulateMedia({ media: 'print' });
  expect(await readQr(await page.locator('body > .slip').screenshot())).toMatch(/\/t\/[0-9a-f-]{36}$/);
});

test('a number is printed, and the page says where to take it', async () => {
  const { page, data, errors } = await kioskWith([{ id: 'tray', name: '纸盘', kind: 'file' }]);
  await takeNumber(page);
  await see(page, words.slipSaid.take);
  expect(readdirSync(join(data, 'slips', 'tray'))).toContain('2026-12-01-B001-1.txt');
  expect(await page.getByText(words.noSlipCame).count()).toBe(0);
  await see(page, words.idCard); // what its service wants to see
  expect(await codeWidth(page)).toBeGreaterThanOrEqual(420);
  await lookInAllSizes(page, 'kiosk-slip');
  expect(errors).toEqual([]);
});

test('in a hall that prints nothing the number is there to be photographed', async () => {
  const { page, data } = await kioskWith([], SIZES.kioskLying);
  await takeNumber(page);
  await see(page, words.slipSaid['no-slip']);
  expect(existsSync(join(data, 'slips'))).toBe(false);
  expect(await codeWidth(page)).toBeGreaterThanOrEqual(560);
  await lookInAllSizes(page, 'kiosk-no-slip-lying');
});

test('without paper the number stands, and a telephone reads its code from the screen', async () => {
  const printer = await openPrinter('paper-out');
  const { page, server } = await kioskWith([{ id: 'p1', name: '打印机', kind: 'escpos-tcp-text', width: 80, address: printer.address }]);
  await takeNumber(page);
  await see(page, words.slipSaid['no-paper']);
  expect(await codeWidth(page)).toBeGreaterThanOrEqual(560);
  const link = (await readQr(await page.screenshot())) ?? '';
  const { body } = await server.ask('GET', `/tickets/${link.split('/t/')[1]}`);
  expect(body).toMatchObject({ number: 'B001', status: 'waiting' });
  await look(page, 'kiosk-no-paper');
});

test('a printer that says nothing is asked once more, then the enquiry desk prints', async () => {
  const printer = await openPrinter('silent');
  const { page } = await kioskWith([{ id: 'p1', name: '打印机', kind: 'escpos-tcp-text', width: 80, address: printer.address }]);
  await takeNumber(page);
  await press(page, words.noSlipCame);
  await see(page, words.slipSaid['ask-desk']);
  await gone(page, words.noSlipCame);
  await expect.poll(() => printer.slips().map(({ text }) => text.includes('补打'))).toEqual([false, true]);
});

/** What the hall says of a typed number. */
const said = (status: TicketStatus, more: object = {}) => ({
  handle: 'h1',
  found: { number: 'B007', queue: 'B', status, ahead: null, wait: null, window: null, takenAt: '2026-12-01T01:00:00.000Z', ...more },
});

/** Lying too with the full matrices. */
const STANDING = [['kiosk', SIZES.kiosk]] as const;
const LYING = [['kiosk-lying', SIZES.kioskLying]] as const;
test.each([...STANDING, ...(process.env.PAIHAO_ALL ? LYING : [])])(
  'on the %s, who was missed types the number, is back in line, and gets a slip',
  async (name, size) => {
    const { page, errors } = await kioskWith([], size);
    let known = false;
    // Drawn here, state by state; kiosk-devices.test.ts asks the hall itself.
    await page.route('**/api/tickets/find', (route) => {
      expect(route.request().postDataJSON()).toEqual({ number: 'B007' });
      return known ? route.fulfill({ json: said('missed') }) : route.fulfill({ status: 404, json: { refusal: 'unknown-ticket' } });
    });
    await page.route('**/api/tickets/find/h1/rejoin', (route) =>
      route.fulfill({ json: said('waiting', { ahead: 3, wait: { from: 12, to: 18 } }) }),
    );
    const attempts: number[] = [];
    await page.route('**/api/tickets/find/h1/print', (route) => {
      attempts.push(route.request().postDataJSON().attempt);
      return route.fulfill({ json: { print: 'printed' } });
    });
    await see(page, words.question);
    await want(page, { want: 'mine' });
    await see(page, words.mineScan);
    await lookInAllSizes(page, `${name}-mine`);
    for (const sign of 'B0087') await press(page, sign);
    await press(page, words.erase);
    await press(page, words.erase);
    await press(page, '7');
    await press(page, words.mineLook);
    await see(page, words.mineUnknown);
    await lookInAllSizes(page, `${name}-unknown`);
    known = true;
    await press(page, words.mineLook);
    await see(page, words.foundMissed);
    expect(await page.getByRole('button', { name: words.cancelYes }).count()).toBe(0); // the number hangs on the wall
    await lookInAllSizes(page, `${name}-missed`);
    await page.getByRole('button', { name: words.rejoinKey }).click();
    await see(page, words.rejoinDone);
    await see(page, words.cancelBySlip);
    await press(page, words.slipAgain);
    await see(page, words.slipSaid.take);
    await see(page, words.reprinted);
    expect(attempts).toEqual([1]);
    await lookInAllSizes(page, `${name}-found`);
    expect(errors).toEqual([]);
  },
);

test('who has no document takes a number all the same; who types one sees all of it', async () => {
  const { page } = await kioskWith([]);
  await page.getByRole('button', { name: '不动产登记' }).click();
  await see(page, words.papersFirst);
  await want(page, { want: 'identify' });
  await see(page, words.identifyPrivacy);
  const take = page.getByRole('button', { name: words.takeNumber, exact: true });
  for (const sign of '11010519491231002') await press(page, sign);
  expect(await take.isDisabled()).toBe(true);
  await press(page, 'X');
  await see(page, '110105 19491231 002X');
  expect(await take.isEnabled()).toBe(true);
  await lookInAllSizes(page, 'kiosk-identify');
  await press(page, words.identifyNone);
  await see(page, 'B001');
  expect(await page.getByText('19491231').count()).toBe(0);
});
