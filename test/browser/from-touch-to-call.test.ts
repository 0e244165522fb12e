import { expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { staffWords } from '../../shared/i18n/staff.ts';
import type { Lang } from '../../shared/words.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { openServer } from '../support/open-server.ts';
import { allPagesHere, gone, openConsole, openDevice, openScreen, pressMainKey, pressUntil, SIZES, see } from '../support/screens.ts';
import { startServer } from '../support/server.ts';

const CLOCK = { HALL_CLOCK: '2026-12-01T09:40:00+08:00' };
const STALE: Record<Lang, RegExp> = { 'zh-CN': /连接中断/, en: /Connection lost/ };
const ENQUIRIES: Record<Lang, string> = { 'zh-CN': '综合咨询', en: 'General enquiries' };

const LANGS: readonly Lang[] = process.env.PAIHAO_ALL ? ['zh-CN', 'en'] : ['zh-CN'];

test.each(LANGS)('from touch to call, over a server restart, in %s', async (lang) => {
  const server = await startServer(CLOCK);
  const browser = await openBrowser();
  const [kioskSays, staffSays, phoneSays] = [kioskWords[lang], staffWords[lang], phoneWords[lang]];
  const query = lang === 'en' ? '?lang=en' : '';

  const kiosk = await openDevice(browser, server, 'kiosk', SIZES.kiosk);
  const board = await openDevice(browser, server, 'display', SIZES.board, query);
  const clerk = await openConsole(browser, server, 'YL-1001', '01', lang);
  await see(kiosk.page, kioskWords['zh-CN'].question);
  if (lang === 'en') await kiosk.page.getByRole('button', { name: kioskWords['zh-CN'].otherLanguage }).click();

  // One touch, one number, and a code that leads to it.
  await kiosk.page.getByRole('button', { name: ENQUIRIES[lang] }).click();
  await see(kiosk.page, kioskSays.got);
  await see(kiosk.page, 'S001');
  const link = await readQr(await kiosk.page.screenshot());
  expect(link).toMatch(new RegExp(`^${server.url}/t/[0-9a-f-]{36}$`));

  const phone = await openScreen(browser, `${link}${query}`, SIZES.phone);
  await see(phone.page, 'S001');
  await expect.poll(() => clerk.page.getByText('S001').count()).toBeGreaterThan(0);

  // The clerk's one key: the wall, the phone and the console tell the same.
  await pressMainKey(clerk.page, staffSays.now.calling);
  await expect.poll(() => board.page.locator('hero-card .ticket').first().textContent()).toBe('S001');
  await expect.poll(() => board.page.locator('hero-card .win b').first().textContent()).toBe('01');
  await see(phone.page, phoneSays.goTo);
  await see(phone.page, '01');

  // The server goes. Everybody still sees the number, and of when it is.
  await server.stop('SIGKILL');
  for (const screen of [kiosk, board, phone]) await see(screen.page, STALE[lang]);
  await see(clerk.page, staffSays.now.stale);
  await see(phone.page, '01');
  await expect.poll(() => board.page.locator('hero-card .ticket').first().textContent()).toBe('S001');

  // It comes back, and so does every screen, by itself.
  await server.start({ HALL_CLOCK: '2026-12-01T09:41:00+08:00' });
  for (const screen of [kiosk, board, phone, clerk]) await gone(screen.page, STALE[lang]);
  await gone(clerk.page, staffSays.now.stale);
  await see(clerk.page, staffSays.now.calling);

  await clerk.page.getByRole('button', { name: staffSays.main.serve }).click();
  await see(clerk.page, staffSays.now.serving);
  await gone(phone.page, phoneSays.goTo);
  await pressMainKey(clerk.page, staffSays.state.free);
  await see(phone.page, phoneSays.done);
  expect([...kiosk.errors, ...board.errors, ...clerk.errors, ...phone.errors]).toEqual([]);
});

test('a matter’s papers first, then the number that knows the matter', async () => {
  const server = await openServer({ clock: '09:40' });
  const browser = await openBrowser();
  const words = kioskWords['zh-CN'];
  const { page, errors } = await openDevice(browser, server, 'kiosk', SIZES.kiosk);
  await page.getByRole('button', { name: '不动产登记' }).click();
  await page.getByRole('button', { name: words.papersFirst }).click();
  await page.getByRole('button', { name: '存量房（二手房）转移登记' }).click();
  await see(page, words.notice);
  for (const text of [
    '不动产权证书（房屋所有权证）',
    words.tags.must,
    words.tags.some,
    words.tags.here,
    words.tags.none,
    words.promised('3 个工作日'),
  ])
    await see(page, text);
  await page.getByRole('button', { name: words.ready }).click();
  await see(page, 'B001');
  const clerk = await openConsole(browser, server, 'YL-1011', '13');
  await pressMainKey(clerk.page, '存量房（二手房）转移登记');
  expect(errors).toEqual([]);
});

test('two quick touches by a nervous hand are one number', async () => {
  const server = await openServer({ clock: '09:40' });
  const { page } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk);
  await page.getByRole('button', { name: '综合咨询' }).dblclick();
  await see(page, 'S001');
  await expect
    .poll(
      async () =>
        (await server.ask<{ queue: string; waiting: number }[]>('GET', '/queues')).body.find(({ queue }) => queue === 'S')?.waiting,
    )
    .toBe(1);
});

test('the server is away: the kiosk promises nothing, keeps asking, and gives one number when it is back', async () => {
  const server = await startServer(CLOCK);
  const words = kioskWords['zh-CN'];
  const { page } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk);
  await see(page, words.question);
  await allPagesHere(page);
  await server.stop('SIGKILL');
  await page.getByRole('button', { name: '综合咨询' }).click();
  await see(page, words.asking);
  expect(await page.getByText('S001').count()).toBe(0);
  await server.start(CLOCK);
  await see(page, 'S001');
  expect((await server.ask<{ queue: string; waiting: number }[]>('GET', '/queues')).body.find(({ queue }) => queue === 'S')?.waiting).toBe(
    1,
  );
});

test('a whole turn by keys: call, recall, miss, rejoin on the phone', async () => {
  const server = await startServer({ ...CLOCK, HALL_PACE: '30' });
  const browser = await openBrowser();
  const words = staffWords['zh-CN'];
  const { token } = await server.device('kiosk');
  const { body: ticket } = await server.take(token, 'S');
  const phone = await openScreen(browser, `${server.url}/t/${ticket.id}`, SIZES.phone);
  const { page } = await openConsoleWithWaiting();
  await pressMainKey(page, words.now.calling);
  await pressUntil(page, 'KeyR', words.now.callNr(2));
  await pressUntil(page, 'KeyN', words.confirm.miss('S001'));
  await page.keyboard.press('Enter');
  await see(phone.page, phoneWords['zh-CN'].missed);
  await phone.page.getByRole('button', { name: phoneWords['zh-CN'].rejoin(3) }).click();
  await gone(phone.page, phoneWords['zh-CN'].missed);
  await expect.poll(async () => (await server.ask('GET', `/tickets/${ticket.id}`)).body).toMatchObject({ status: 'waiting', ahead: 0 });

  async function openConsoleWithWaiting() {
    const screen = await openScreen(browser, `${server.url}/staff/`, SIZES.dock);
    await screen.page.locator('input[name=account]').fill('YL-1001');
    await screen.page.locator('input[name=password]').fill('YL-1001');
    await screen.page.keyboard.press('Enter');
    await screen.page.getByRole('button', { name: `01号窗口 ${words.enter}` }).click();
    await screen.page.getByRole('button', { name: words.main.open }).click();
    await see(screen.page, 'S001');
    return screen;
  }
});

test('a phone without scripts still shows its number, and an unknown one shows none', async () => {
  const server = await openServer({ clock: '09:40' });
  const { token } = await server.device('kiosk');
  const { body: ticket } = await server.take(token, 'A');
  const page = async (id: string) => {
    const res = await fetch(`${server.url}/t/${id}`);
    return { status: res.status, text: await res.text() };
  };
  expect(await page(ticket.id)).toMatchObject({ status: 200, text: expect.stringContaining('<h1>A001</h1>') });
  for (const id of ['7e0c4b53-2b4c-4a2f-9f4e-0a3f5f1f9a11', 'nonsense', '%3Cscript%3E']) {
    const { status, text } = await page(id);
    expect(status).toBe(404);
    expect(text).not.toMatch(/<h1>|<script>alert/);
  }
});

test('in the office an administrator sees the hall and pairs a display', async () => {
  const server = await openServer({ clock: '09:40' });
  const browser = await openBrowser();
  const { page, errors } = await openScreen(browser, `${server.url}/office/`, SIZES.office);
  await page.locator('input[name=account]').fill('admin');
  await page.locator('input[name=password]').fill('admin-password');
  await page.keyboard.press('Enter');
  await see(page, '宋世杰');
  await see(page, '综合咨询');
  await page
    .getByRole('button', { name: /设备/ })
    .or(page.getByRole('link', { name: /设备/ }))
    .first()
    .click();
  await page.locator('input[name=kind][value=display]').check();
  await page.locator('input[name=name]').fill('一楼大屏');
  await page.locator('input[name=name]').press('Enter');
  await expect.poll(() => page.locator('input.link').inputValue()).toContain('/display/#pair=');
  const shown = await readQr(await page.screenshot());
  expect(shown).toContain('#pair=');
  const display = await openScreen(browser, shown ?? '', SIZES.board);
  await expect.poll(() => display.page.evaluate(() => localStorage.getItem('paihao-device-display'))).toContain('一楼大屏');
  expect([...errors, ...display.errors]).toEqual([]);
});

test('a screen that nobody registered says so, and nothing of the hall', async () => {
  const server = await openServer({ clock: '09:40' });
  const { page } = await openScreen(await openBrowser(), `${server.url}/kiosk/`, SIZES.kiosk);
  await see(page, '这台屏幕还没有登记');
  expect(await page.getByText('综合业务').count()).toBe(0);
});
