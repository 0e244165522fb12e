import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { displayWords } from '../../shared/i18n/display.ts';
import { phoneWords } from '../../shared/i18n/phone.ts';
import { openBrowser, readQr } from '../support/browser.ts';
import { look } from '../support/look.ts';
import { openServer } from '../support/open-server.ts';
import { openScreen, SIZES, see } from '../support/screens.ts';
import { type AnyServer, startServer } from '../support/server.ts';

// The board's reading side: who is on duty by the hour, and the posts with their pictures and codes.

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
const words = displayWords['zh-CN'];

async function change<T>(server: AnyServer, name: string, how: (document: T) => unknown): Promise<void> {
  const admin = await server.signIn('admin', 'admin-password');
  const { body, headers } = await server.ask<T>('GET', `/settings/${name}`, undefined, admin);
  const said = await server.ask('PUT', `/settings/${name}`, how(body), { ...admin, 'if-match': headers.get('etag') ?? '' });
  expect(said.status, JSON.stringify(said.body)).toBe(200);
}
type Roster = { days: { date: string }[] };
const onDay = (date: string, more: object) => (roster: Roster) => ({
  ...roster,
  days: roster.days.map((day) => (day.date === date ? { ...day, ...more } : day)),
});

/** A picture for the hall's folder, drawn by the browser itself. */
async function hangUp(server: AnyServer, name: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 320, height: 432 } });
  await page.setContent(
    '<body style="margin:0;background:#89a"><p style="margin:90px 60px;width:200px;height:240px;border-radius:50%;background:#e6bfa0">',
  );
  mkdirSync(join(server.data, 'pictures'), { recursive: true });
  writeFileSync(join(server.data, 'pictures', name), await page.screenshot());
  await page.close();
}

/** The leader's name on the card; none where there is no card. */
const leader = (page: Page) => page.locator('duty-card .name').allTextContents();

/** The board's own counter goes on until it shows this page. */
async function turnTo(page: Page, key: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const shown = await page.locator('call-board').evaluate((board) => (board as HTMLElementTagNameMap['call-board']).page?.key);
        if (shown !== key) await page.clock.runFor(10_000);
        return shown;
      },
      { timeout: 60_000, interval: 10 },
    )
    .toBe(key);
}

test('a board open over a change of shift and over midnight shows who is on duty, also without its server', async () => {
  const server = await startServer({ HALL_CLOCK: '2026-12-01T23:50:00+08:00' });
  await change(server, 'roster-2026-12', onDay('2026-12-01', { changes: [{ from: '23:55', leader: 'L06', substitute: true }] }));
  const { page, errors } = await openScreen(browser, 'about:blank', SIZES.board);
  await page.clock.install();
  await page.goto(`${server.url}/display/`);
  await page.locator('night-face').waitFor(); // it is dark, and knows all the same
  const told = () => page.locator('call-board').evaluate((board) => (board as HTMLElementTagNameMap['call-board']).view.duty.leader?.name);
  expect(await told()).toBe('宋世杰');

  await server.stop(); // it knows who comes next
  await page.clock.runFor(6 * 60_000);
  await expect.poll(told).toBe('贺春晖');
  await page.clock.runFor(5 * 60_000);
  await expect.poll(told).toBe('梁书宁');
  await page.clock.fastForward(24 * 60 * 60_000);
  await expect.poll(told).toBeUndefined(); // nobody has said who leads after tomorrow

  await server.start({ HALL_CLOCK: '2026-12-02T09:00:00+08:00' });
  const soon = async () => {
    await page.clock.runFor(5_000); // it tries again by its own counter
    return leader(page);
  };
  await expect.poll(soon).toEqual(['梁书宁']);
  await change(server, 'roster-2026-12', onDay('2026-12-02', { changes: [{ from: '08:00', leader: 'L05', substitute: true }] }));
  await expect.poll(() => leader(page)).toEqual(['宋世杰']); // a substitute at once, and nobody has loaded anything anew
  await see(page, words.substitute(words.leaderToday));
  await change(server, 'roster-2026-12', onDay('2026-12-02', { leader: null, changes: [] }));
  await expect.poll(() => leader(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('the photo of who serves hangs over the window if they have agreed and it is there; else their surname', async () => {
  const server = await openServer({ day: '2026-12-29', clock: '10:14' });
  await change<{ badge_no: string }[]>(server, 'staff', (all) =>
    all.map((one) => ({
      ...one,
      ...(one.badge_no === 'YL-1011' ? { photo: 'deng.png', photo_agreed: true } : {}),
      ...(one.badge_no === 'YL-1003' ? { photo: 'zhou.png' } : {}),
    })),
  );
  await hangUp(server, 'zhou.png'); // who has not agreed
  const over = async (badge: string, no: string) => {
    await server.atWindow(await server.signIn(badge), no, 'open');
    const { page } = await openScreen(browser, 'about:blank', SIZES.board);
    await page.clock.install();
    await page.goto(`${server.url}/display/?window=${no}`);
    await see(page, badge);
    return page;
  };
  const page = await over('YL-1011', '13');
  await page.locator('sign-foot .initial').getByText('邓').waitFor(); // the picture is not here yet
  await hangUp(server, 'deng.png');
  await page.clock.runFor(70_000);
  await page.locator('sign-foot img.face').waitFor();
  await look(page, 'sign-photo');
  const other = await over('YL-1003', '02');
  expect(await other.locator('sign-foot .face').allTextContents()).toEqual(['周']);
  expect(await other.locator('sign-foot img').count()).toBe(0);
});

test('a post is read on the board with its picture, and its code leads a phone to the whole text', async () => {
  const server = await openServer({ day: '2026-12-29', clock: '10:14' });
  await change<{ slug: string }[]>(server, 'posts', (posts) =>
    posts.filter(({ slug }) => slug === 'shouwen').map((post) => ({ ...post, pictures: ['map.png'] })),
  );
  await change<{ photo?: string }[]>(server, 'leaders', (all) => all.map((one) => ({ ...one, photo: 'face.png' })));
  await hangUp(server, 'face.png');
  const { page, errors } = await openScreen(browser, 'about:blank', SIZES.board);
  await page.clock.install();
  await page.goto(`${server.url}/display/`);
  await page.locator('duty-card img').waitFor();
  await turnTo(page, 'code shouwen'); // a page further on than the picture's, which is not here and so has no page
  await hangUp(server, 'map.png');
  await turnTo(page, 'picture shouwen /pictures/map.png');
  await look(page, 'board-post-picture');

  await turnTo(page, 'code shouwen');
  await look(page, 'board-post-code');
  const link = `${server.url}/p/shouwen`;
  const small = await browser.newPage({ viewport: { width: 768, height: 432 } });
  const picture = (await page.screenshot()).toString('base64');
  await small.setContent(`<body style="margin:0"><img style="width:768px;display:block" src="data:image/png;base64,${picture}">`);
  expect(await readQr(await small.screenshot())).toBe(link); // of a photograph that shows the board at 40 %
  await small.close();

  for (const key of ['duty 0', 'tomorrow 0', 'hours 0', 'phones 0', 'holiday 2027-01-01 0']) {
    await turnTo(page, key);
    await look(page, `board-${key.split(' ')[0]}`);
  }

  const phone = await openScreen(browser, link, SIZES.phone);
  await see(phone.page, '您可以记下工号');
  await look(phone.page, 'phone-post', { scrolls: true });
  await phone.page.getByRole('button', { name: 'Show this page in English' }).click();
  await see(phone.page, 'Whoever you ask first');
  await phone.page.goto(`${server.url}/p/nothing`);
  await see(phone.page, phoneWords.en.noPost);
  expect([...errors, ...phone.errors]).toEqual([]);
});
