import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { readAloud } from '../../shared/reading.ts';
import { checkSign } from '../../shared/resident-id.ts';
import type { TicketView } from '../../shared/views.ts';
import { openBrowser } from '../support/browser.ts';
import { openReader } from '../support/fake-reader.ts';
import { openServer } from '../support/open-server.ts';
import { sampleWith } from '../support/sample-with.ts';
import { gone, openDevice, SIZES, see } from '../support/screens.ts';
import { type AnyServer, newFolder } from '../support/server.ts';

// What lies on the reader, is held under the scanner or is pressed on the pad below the screen, up to the number.

const CLOCK = { clock: '09:40' };
const words = kioskWords['zh-CN'];
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

async function kioskWith(hall: object = {}, size: { width: number; height: number } = SIZES.kiosk) {
  const data = newFolder('devices');
  sampleWith(join(data, 'settings'), { hall: { trial: true, ...hall }, rules: { 'ticket.calls_before_miss': 1 } });
  const server = await openServer({ ...CLOCK, folder: data });
  return { server, data, ...(await openDevice(await openBrowser(), server, 'kiosk', size)) };
}
/** Somebody made up, born in 1948. */
const ELDERLY = { kind: 'resident-id', number: `53000019480302002${checkSign('53000019480302002')}`, bornOn: '1948-03-02' };
/** Tickets of queue A, taken at another kiosk. */
async function someTickets(server: AnyServer, count: number): Promise<readonly string[]> {
  const { token } = await server.device('kiosk', { name: '另一台' });
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth += 1) ids.push((await server.take(token)).body.id);
  return ids;
}
/** As a scanner writes: faster than any finger. */
async function scan(page: Page, text: string): Promise<void> {
  await page.evaluate((signs) => {
    const at = document.activeElement ?? document.body;
    const key = (code: string, shiftKey = false) => {
      for (const type of ['keydown', 'keyup'] as const)
        at.dispatchEvent(new KeyboardEvent(type, { code, shiftKey, key: code, bubbles: true, composed: true, cancelable: true }));
    };
    const marks: Record<string, [string, boolean]> = {
      ':': ['Semicolon', true],
      '/': ['Slash', false],
      '.': ['Period', false],
      '-': ['Minus', false],
    };
    for (const sign of signs) {
      const [code, shift] = marks[sign] ?? (/\d/.test(sign) ? [`Digit${sign}`, false] : [`Key${sign.toUpperCase()}`, /[A-Z]/.test(sign)]);
      key(code, shift);
    }
    key('Enter');
  }, text);
}
/** What the journal tells of the numbers that were taken: nothing about who took them. */
async function taken(server: AnyServer) {
  const admin = await server.signIn('admin', 'admin-password');
  type Journal = { events: readonly { type: string; data: { number?: string; priority?: string | null } }[] };
  const { body } = await server.ask<Journal>('GET', '/journal?limit=1000', undefined, admin);
  return body.events.filter(({ type }) => type === 'NumberTaken').map(({ data }) => data);
}

test('a card on the reader takes the number at once, and the same card takes no second one', async () => {
  const reader = await openReader();
  const { server, page, errors } = await kioskWith({ card_reader: { port: reader.port } });
  await press(page, '不动产登记');
  await see(page, words.cardHere);
  await reader.ask('PUT', 'card');
  await see(page, 'B001');
  const [first] = await taken(server);
  expect(first).toMatchObject({ number: 'B001', priority: null });
  expect(JSON.stringify(first)).not.toContain('19850714');
  await press(page, words.done);
  await reader.ask('DELETE', 'card');
  await press(page, '不动产登记');
  await reader.ask('PUT', 'card');
  await see(page, words.sorry['already-waiting']('B001'));
  expect(errors).toEqual([]);
});

test('whoever is old enough by the card is offered to go first, and one touch declines', async () => {
  const reader = await openReader();
  const { server, page } = await kioskWith({ card_reader: { port: reader.port } });
  await press(page, '不动产登记');
  await reader.ask('PUT', 'card', JSON.stringify(ELDERLY));
  await see(page, words.elderAsk);
  await press(page, words.inTurn);
  await see(page, 'B001');
  expect(await taken(server)).toMatchObject([{ priority: null }]);
});

test('a card laid down on the first page is kept for the choice of a service', async () => {
  const reader = await openReader();
  const { page } = await kioskWith({ card_reader: { port: reader.port } });
  await see(page, words.question);
  await expect.poll(async () => (await reader.said()).screens).toBe(1);
  await reader.ask('PUT', 'card');
  await press(page, '不动产登记');
  await see(page, 'B001');
  await press(page, words.done);
  await reader.ask('PUT', 'card');
  await press(page, '不动产登记');
  await see(page, words.sorry['already-waiting']('B001'));
});

/** A touch where the page before was touched counts only half a second later: each is made until it counts. */
async function typeNumber(page: Page, digits: string): Promise<void> {
  await see(page, words.identifyTitle);
  for (const [nth, digit] of [...digits].entries()) {
    const counted = page.getByText(words.identifyCount(nth + 1), { exact: true });
    while ((await counted.count()) === 0) {
      await page.getByRole('button', { name: digit, exact: true }).click();
      await counted.waitFor({ timeout: 700 }).catch(() => {});
    }
  }
}

test('without a reader the number is typed: a wrong one is said so, a second number refused, and whoever has none takes one all the same', async () => {
  const { page } = await kioskWith();
  const seventeen = '53000019850714001';
  await press(page, '不动产登记');
  expect(await page.getByText(words.cardHere).count()).toBe(0);
  await press(page, words.typeId);
  await typeNumber(page, `${seventeen}${checkSign(seventeen) === '0' ? '1' : '0'}`);
  await press(page, words.takeNumber);
  await see(page, words.identifyWrong);
  await press(page, words.erase);
  await page.getByRole('button', { name: checkSign(seventeen), exact: true }).click();
  await press(page, words.takeNumber);
  await see(page, 'B001');
  await press(page, words.done);
  await press(page, '不动产登记');
  await press(page, words.typeId);
  await press(page, words.identifyNone);
  await see(page, 'B002');
  await press(page, words.done);
  await press(page, '不动产登记');
  await press(page, words.typeId);
  await typeNumber(page, `${seventeen}${checkSign(seventeen)}`);
  await press(page, words.takeNumber);
  await see(page, words.sorry['already-waiting']('B001'));
});

test('a missed number comes back in line by its slip under the scanner, three places later, without asking anybody', async () => {
  const { server, page, errors } = await kioskWith();
  const [id = ''] = await someTickets(server, 6);
  const clerk = await server.signIn('YL-1003');
  for (const [what, body] of [
    ['open', {}],
    ['call-next', { leaving: null }],
    ['miss', { ticket: id }],
  ] as const)
    expect((await server.atWindow(clerk, '02', what, body)).status, what).toBe(200);
  await see(page, words.question);
  await scan(page, `${server.url}/t/${id}`);
  await see(page, words.foundMissed);
  await press(page, new RegExp(words.rejoinKey));
  await see(page, words.rejoinDone);
  expect((await server.ask<TicketView>('GET', `/tickets/${id}`)).body).toMatchObject({ status: 'waiting', ahead: 3 });
  await press(page, words.slipAgain);
  await see(page, words.foundSlip.take);
  expect(errors).toEqual([]);
});

test('a number that is typed is found, printed again and marked, and cannot be cancelled', async () => {
  const { server, data, page } = await kioskWith();
  const { token } = await server.device('kiosk', { name: '另一台' });
  await server.take(token);
  const { id } = (await server.take(token)).body;
  await server.ask('POST', `/tickets/${id}/print`, {}, { authorization: `Bearer ${token}` });
  await press(page, words.haveNumber);
  for (const sign of ['A', '2']) await page.getByRole('button', { name: sign, exact: true }).click();
  await press(page, words.mineLook);
  await see(page, 'A002');
  expect(await page.getByRole('button', { name: words.cancelYes }).count()).toBe(0);
  await see(page, words.cancelBySlip);
  await press(page, words.slipAgain);
  await see(page, words.foundSlip.take);
  const [folder = ''] = readdirSync(join(data, 'slips'));
  const slip = readFileSync(join(data, 'slips', folder, '2026-12-01-A002-2.txt'), 'utf8');
  expect(slip).toContain('补打');
});

test('what is held under the scanner is never pressed, and a notice’s code opens its list', async () => {
  const { server, page } = await kioskWith();
  await see(page, words.question);
  await page.getByRole('button', { name: '综合咨询' }).focus();
  await scan(page, 'https://elsewhere.example/nothing');
  const { url } = (await server.ask<{ url: string }>('GET', '/hall')).body;
  await scan(page, `${url}/m/GA-HZ-004`);
  await see(page, words.notice);
  expect(await taken(server)).toEqual([]);
});

test('by the four keys alone, and by ear, one gets through to a number', async () => {
  const { page } = await kioskWith();
  await see(page, words.question);
  const spoken: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/speech') spoken.push(url.searchParams.get('text') ?? '');
  });
  await page.getByRole('button', { name: words.aloud }).waitFor();
  await page.keyboard.press('Numpad0'); // say it
  await expect.poll(() => spoken[0]).toBe(words.question);
  const onKey = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.textContent ?? '';
    });
  for (let nth = 0; nth < 30 && !(await onKey()).includes('综合咨询'); nth += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => spoken.some((text) => text.includes('综合咨询'))).toBe(true);
  await page.keyboard.press('Numpad5');
  await see(page, 'S001');
  await expect.poll(() => spoken.some((text) => text.includes(readAloud('S001', 'zh-CN', '幺')))).toBe(true); // as this hall reads a 1
});

test('a touch silences what is being read, and the next visitor finds the screen silent, small and Chinese', async () => {
  const { page } = await kioskWith();
  await page.getByRole('button', { name: words.aloud }).click();
  await page.getByRole('button', { name: words.sizes.large }).click();
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-large'))).toBe(true);
  await press(page, /下一页/);
  await press(page, '综合咨询');
  await see(page, 'S001');
  await press(page, words.done);
  await see(page, words.question);
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-large'))).toBe(false);
  expect(await page.getByRole('button', { name: words.aloud }).getAttribute('aria-pressed')).toBe('false');
  await gone(page, 'S001');
});
