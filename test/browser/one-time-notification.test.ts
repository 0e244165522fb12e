import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { notificationWords } from '../../shared/i18n/notification.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import { staffSlipWords } from '../../shared/i18n/staff-slip.ts';
import type { NotificationView } from '../../shared/views.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { openServer } from '../support/open-server.ts';
import { gone, openConsole, openScreen, pressMainKey, SIZES, see } from '../support/screens.ts';
import { type AnyServer, newFolder } from '../support/server.ts';

const CLOCK = { clock: '10:14' };
const SELL = 'BD-ZY-001';
const exec = promisify(execFile);
const words = staffSlipWords['zh-CN'];
const say = notificationWords['zh-CN'];

/** Somebody with a number of queue B, who has ticked one paper at the kiosk. */
async function visitor(server: AnyServer, more: object = {}) {
  const { token } = await server.device('kiosk');
  const id = crypto.randomUUID();
  await server.ask('PUT', `/tickets/${id}`, { queue: 'B', ...more }, { authorization: `Bearer ${token}` });
  return id;
}

test('by keys alone: called, papers checked, the slip printed on A4 and the number finished; a second press gives no second slip', async () => {
  const server = await openServer(CLOCK);
  await visitor(server, { matter: SELL, ready: ['居民身份证'] });
  const screen = await openConsole(await openBrowser(), server, 'YL-1011', '13');
  const { page, errors } = screen;
  await page.evaluate(() => {
    const own = document.body.appendChild.bind(document.body);
    Object.assign(document.body, {
      appendChild: (node: HTMLIFrameElement) => {
        const said = own(node);
        // What a browser prints nobody sees here: it is enough that it was asked to.
        if (node.contentWindow) Object.assign(node.contentWindow, { print: () => {} });
        document.body.dataset.printed = `${document.body.dataset.printed ?? ''} ${new URL(node.src).pathname}`;
        return said;
      },
    });
  });
  await pressMainKey(page, staffWords['zh-CN'].now.calling);
  await pressMainKey(page, staffWords['zh-CN'].now.serving);
  await look(page, 'staff-papers');
  await page.keyboard.press('c');
  const rows = page.getByRole('radiogroup');
  const count = await rows.count();
  for (let nth = 0; nth < count; nth += 1) await page.keyboard.press(nth === 1 ? '2' : nth === 2 ? '3' : '1');
  expect(await page.getByRole('radio', { name: words.checks.missing, checked: true }).count()).toBe(1);
  expect(await page.getByRole('radio', { name: words.checks.wrong, checked: true }).count()).toBe(1);
  const supply = page.getByRole('textbox', { name: words.supply });
  expect((await supply.inputValue()).split('\n')).toHaveLength(2);
  await supply.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n买方贷款的，另带贷款合同。');
  await page.keyboard.press('Tab'); // out of the text: letters are commands again
  await look(page, 'staff-papers-checked');
  await page.keyboard.press('d');
  await see(page, words.printFinish);
  await page.keyboard.press('Enter');
  await see(page, /GZ-20261201-0001/);
  await see(page, staffWords['zh-CN'].state.free);
  const clerk = await server.signIn('YL-1011');
  const found = await server.ask<NotificationView>('POST', '/notifications/find', { serial: 'gz2026120101' }, clerk);
  expect(found.body).toMatchObject({ kind: 'notified', missing: [{ state: 'missing' }, { state: 'wrong' }] });
  expect(found.body.lines.at(-1)).toBe('买方贷款的，另带贷款合同。');
  await expect.poll(() => page.evaluate(() => document.body.dataset.printed)).toBe(` /n/${found.body.id}/print`);
  await page.keyboard.press('d');
  await see(page, staffWords['zh-CN'].whyNot.noTicket);
  expect((await server.ask('POST', '/notifications/find', { serial: 'GZ-20261201-0002' }, clerk)).status).toBe(404);
  expect(errors).toEqual([]);
});

/** A slip of each kind, given at window 13 over HTTP. */
async function given(server: AnyServer, wish: object, more: object = {}) {
  const ticket = await visitor(server, { matter: SELL, ...more });
  const clerk = await server.signIn('YL-1011');
  await server.atWindow(clerk, '13', 'open');
  await server.atWindow(clerk, '13', 'call-next', { leaving: null });
  const body = { window: '13', ticket, finish: true, ...wish };
  return (await server.ask<NotificationView>('PUT', `/notifications/${crypto.randomUUID()}`, body, clerk)).body;
}
const MISSING = {
  kind: 'notified',
  situations: ['agent'],
  missing: [
    { name: '存量房买卖合同', state: 'wrong' },
    { name: '授权委托书及受托人居民身份证', state: 'missing' },
  ],
  lines: [
    '存量房买卖合同：第 3 页缺卖方签名，请卖方签名后带原件来。',
    '授权委托书及受托人居民身份证：卖方不能到场时提供，原件和复印件 1 份。',
  ],
};

/** The slip as a browser prints it: the text of each page, and what the code on it says. */
async function onPaper(url: string): Promise<{ pages: string[]; codes: (string | null)[] }> {
  const { page, errors } = await openScreen(await openBrowser(), url, SIZES.console);
  const file = join(newFolder('pdf'), 'slip.pdf');
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  const { stdout } = await exec('pdftotext', ['-layout', file, '-']);
  const pages = stdout.split('\f').filter((text) => text.trim() !== '');
  const codes = await Promise.all(
    pages.map(async (_text, nth) => {
      const { stdout: png } = await exec('pdftoppm', ['-png', '-gray', '-r', '150', '-f', `${nth + 1}`, '-l', `${nth + 1}`, file], {
        encoding: 'buffer',
        maxBuffer: 50_000_000,
      });
      if (process.env.PAIHAO_PICTURES && nth === 0)
        await writeFile(join(PICTURES, `${url.includes('refused') ? 'sheet-refused' : 'sheet'}.png`), png);
      return readQr(png);
    }),
  );
  expect(errors).toEqual([]);
  return { pages, codes };
}
const PICTURES = join(import.meta.dirname, '..', '..', 'docs', 'screens');

test('on A4 there are two copies, each with the seven contents, what is missing, a code and a place for the seal', async () => {
  const server = await openServer(CLOCK);
  const slip = await given(server, MISSING);
  const { pages, codes } = await onPaper(`${server.url}/n/${slip.id}/print`);
  expect(pages).toHaveLength(2);
  for (const [nth, text] of pages.entries()) {
    const said = text.replace(/\s/g, '');
    for (const label of [say.unit, say.clerk, say.at, say.matter, say.steps, say.papers, say.limit, say.enquiry])
      expect(said, label).toContain(label);
    for (const told of [
      say.titles.notified,
      slip.serial,
      '县不动产登记中心',
      'YL-1011',
      '2026年12月1日10:14',
      '存量房（二手房）转移登记',
      '3个工作日',
      '【不合要求】',
      '【缺】',
      '第3页缺卖方签名',
      say.seal,
      say.copies[nth] ?? '',
    ])
      expect(said, told).toContain(told.replace(/\s/g, ''));
  }
  expect(codes).toEqual(Array(2).fill(expect.stringMatching(new RegExp(`/n/${slip.id}$`))));

  const refused = await given(server, { kind: 'refused', reason: '房屋已被依法查封。', basis: '《不动产登记暂行条例》第二十二条' });
  const { pages: notice } = await onPaper(`${server.url}/n/${refused.id}/print?refused`);
  const said = notice[0]?.replace(/\s/g, '') ?? '';
  for (const told of [say.titles.refused, '房屋已被依法查封', '第二十二条', '六十日内', '六个月内', say.seal, '2026年12月1日'])
    expect(said, told).toContain(told);
});

test('whoever scans the slip reads it on the phone; an id that nobody has looks like any unknown page', async () => {
  const server = await openServer(CLOCK);
  const slip = await given(server, MISSING);
  const { page, errors } = await openScreen(await openBrowser(), `${server.url}/n/${slip.id}`, SIZES.phone);
  await see(page, MISSING.lines[0] ?? '');
  await see(page, say.lacking(2));
  await look(page, 'phone-slip', { scrolls: true });
  expect(await readQr(await page.locator('.code').screenshot())).toMatch(new RegExp(`/n/${slip.id}$`));
  await page.getByRole('button', { name: phoneWords['zh-CN'].otherLanguageLabel }).click();
  await see(page, notificationWords.en.lacking(2));
  await look(page, 'phone-slip-en', { scrolls: true });
  const nobodys = await openScreen(await openBrowser(), `${server.url}/n/${crypto.randomUUID()}`, SIZES.phone);
  await see(nobodys.page, phoneWords['zh-CN'].noSlip);
  expect(errors).toEqual([]);
});

test('the matter is found by its first letters; what cannot be told now stands in the pane until it is told; whoever comes back is known', async () => {
  const server = await openServer(CLOCK);
  await visitor(server);
  const { page, errors } = await openConsole(await openBrowser(), server, 'YL-1011', '13', 'en');
  const [en, staff] = [staffSlipWords.en, staffWords.en];
  await pressMainKey(page, staff.now.calling);
  await page.keyboard.press('c');
  await page.getByRole('combobox', { name: en.findMatter }).waitFor();
  await page.keyboard.type('clf');
  await page.getByRole('option', { name: /BD-ZY-001/ }).waitFor();
  await look(page, 'staff-find-matter-en');
  await page.keyboard.press('Enter');
  await see(page, en.checkHow);
  await look(page, 'staff-papers-en');
  await page.locator('body').click({ position: { x: 900, y: 30 } });
  await page.keyboard.press('d');
  await page.keyboard.press('3');
  await see(page, en.laterTitle('B001'));
  await page.keyboard.press('1');
  await see(page, en.dueTitle(1));
  await see(page, staff.state.free);
  const clerk = await server.signIn('YL-1011');
  const { body: slip } = await server.ask<NotificationView>('POST', '/notifications/find', { serial: 'GZ-20261201-0001' }, clerk);
  await visitor(server, { notification: slip.id });
  await pressMainKey(page, staff.now.calling);
  await see(page, en.backTitle(slip.serial));
  await look(page, 'staff-came-back-en');
  await page.getByRole('button', { name: `${en.told} ${slip.serial}` }).press('Enter');
  await page.getByRole('textbox', { name: en.toldHow }).fill('请带原件来。');
  await page.getByRole('button', { name: en.told, exact: true }).press('Enter');
  await gone(page, en.dueTitle(1));
  expect((await server.ask<NotificationView>('GET', `/notifications/${slip.id}`)).body).toMatchObject({
    lines: ['请带原件来。'],
    answeredAt: expect.any(String),
  });
  expect(errors).toEqual([]);
});

test('at the desk a slip is scanned or its number typed, and its holder has a number for the same queue', async () => {
  const server = await openServer(CLOCK);
  const slip = await given(server, MISSING);
  const { page, errors } = await openScreen(await openBrowser(), `${server.url}/staff/`, SIZES.console);
  await page.locator('input[name=account]').fill('YL-1039');
  await page.locator('input[name=password]').fill('YL-1039');
  await page.keyboard.press('Enter');
  const field = page.locator('#number');
  await field.fill(slip.link);
  await page.keyboard.press('Enter');
  await see(page, words.slipOf(slip.serial));
  await field.fill('gz2026120101');
  await page.keyboard.press('Enter');
  await look(page, 'desk-slip', { scrolls: true });
  await page.getByRole('button', { name: words.comeBack }).press('Enter');
  await page.getByRole('region', { name: 'B002' }).waitFor();
  const { body } = await server.ask<{ id: string }>('POST', '/tickets/find', { number: 'B2' }, await server.signIn('YL-1039'));
  expect((await server.ask('GET', `/tickets/${body.id}`)).body).toMatchObject({ queue: 'B', matter: SELL, status: 'waiting' });
  expect(errors).toEqual([]);
});
