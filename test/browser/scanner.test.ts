import type { Browser, Page } from 'playwright';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Blocks } from '../support/blocks.ts';
import { openBrowser } from '../support/browser.ts';
import { withBlocks } from '../support/with-blocks.ts';

declare const blocks: Blocks;
declare global {
  var seen: { scans: string[]; presses: number; keys: string[] };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

const SLIP = 'https://hall.example:8443/t/0b7e1c52-9a3d-4f60-8c1e-5d2a7b3c2f11?a=B_C&d=%7E';

/** A page with a key and a field; its time stands still, so keys come as fast as a scanner's, or as slow as the test says. */
async function open() {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const body = '<!doctype html><button>取号</button><input type="text" value="A"><div id="shadow"></div>';
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto('http://kiosk.example/');
  await withBlocks(page);
  await page.evaluate(() => {
    globalThis.seen = { scans: [], presses: 0, keys: [] };
    const root = document.querySelector('#shadow')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(document.createElement('input'), { type: 'text' }));
    document.querySelector('button')?.addEventListener('click', () => {
      seen.presses += 1;
    });
    addEventListener('keydown', ({ key }) => seen.keys.push(key));
    blocks.scanner({ onScan: (text) => seen.scans.push(text) });
  });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const look = () => page.evaluate(() => ({ ...globalThis.seen, value: document.querySelector('input')?.value }));
  return { page, errors, look };
}
/** As a scanner writes: with Shift held for capitals and the upper signs. */
async function scan(page: Page, text: string): Promise<void> {
  for (const sign of text) {
    const shift = /[A-Z:?_&%]/.test(sign);
    if (shift) await page.keyboard.down('Shift');
    await page.keyboard.press(sign === ' ' ? 'Space' : sign);
    if (shift) await page.keyboard.up('Shift');
  }
}
const press = async (page: Page, keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test.each(['button', 'input'])('what is scanned while the %s has the focus is read whole, and the page sees none of it', async (focus) => {
  const { page, errors, look } = await open();
  await page.focus(focus);
  await scan(page, SLIP);
  await page.keyboard.press('Enter');
  await scan(page, '53000019850714 001X'); // a blank, which would press the button
  await page.keyboard.press('Tab');
  await page.clock.runFor(1000);
  expect(await look()).toEqual({
    scans: [SLIP, '53000019850714 001X'],
    presses: 0,
    keys: expect.not.arrayContaining(['h', 'Enter', 'Tab', '5', ' ']),
    value: 'A',
  });
  expect(await page.evaluate(() => document.activeElement?.tagName.toLowerCase())).toBe(focus); // Tab went nowhere
  expect(errors).toEqual([]);
});

test('fingers type into fields and press keys as ever, a moment later', async () => {
  const { page, errors, look } = await open();
  await page.focus('input');
  await page.keyboard.press('End');
  for (const key of ['0', '1', 'Shift+B']) {
    await page.keyboard.press(key);
    await page.clock.runFor(150);
  }
  await press(page, ['Backspace', '2']);
  await page.clock.runFor(150);
  expect(await look()).toMatchObject({ scans: [], value: 'A012', keys: ['End', '0', '1', 'Shift', 'B', 'Backspace', '2'] });
  await page.locator('#shadow input').focus();
  await page.keyboard.press('7');
  await page.clock.runFor(150);
  expect(await page.locator('#shadow input').inputValue()).toBe('7');
  await page.focus('button');
  await press(page, ['Enter', 'Space']);
  await page.clock.runFor(150);
  expect((await look()).presses).toBe(2);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(errors).toEqual([]);
});

test('a few fast keys and Enter are no scan: each arrives, in order', async () => {
  const { page, look } = await open();
  await page.focus('input');
  await page.keyboard.press('End');
  await press(page, ['1', '2', '3', 'Enter']);
  expect(await look()).toMatchObject({ scans: [], value: 'A123', keys: ['End', '1', '2', '3', 'Enter'] });
});

test('with a Chinese input method on, the scan is read by the places of the keys, and what the method wrote is taken out again', async () => {
  const { page, look } = await open();
  await page.focus('input');
  await page.evaluate(() => {
    const field = document.querySelector('input');
    for (const code of ['KeyA', 'Digit0', 'Digit0', 'Digit1']) {
      field?.dispatchEvent(new KeyboardEvent('keydown', { code, key: 'Process', bubbles: true, cancelable: true }));
      if (field) field.value += '啊';
    }
    field?.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true, cancelable: true }));
  });
  expect(await look()).toMatchObject({ scans: ['a001'], value: 'A', keys: [] });
});
