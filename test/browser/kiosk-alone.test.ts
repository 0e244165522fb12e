import { expect, test } from 'vitest';
import { kioskWords } from '../../shared/i18n/kiosk.ts';
import type { WindowView } from '../../shared/views.ts';
import { openBrowser } from '../support/browser.ts';
import { openServer } from '../support/open-server.ts';
import { allPagesHere, gone, openDevice, SIZES, see } from '../support/screens.ts';
import { type AnyServer, startServer } from '../support/server.ts';

// What a citizen does alone at the kiosk, and what the hall knows of it afterwards.

const CLOCK = { HALL_CLOCK: '2026-12-01T09:40:00+08:00' };
const words = kioskWords['zh-CN'];

type Happened = { events: readonly { type: string; data: { where?: string; kind?: string } }[] };
/** The calls for help in the hall's journal. */
async function callsForHelp(server: AnyServer) {
  const admin = await server.signIn('admin', 'admin-password');
  const { body } = await server.ask<Happened>('GET', '/journal?limit=1000', undefined, admin);
  return body.events.filter(({ type }) => type === 'HelpCalled');
}

test('somebody is called for help once, and the page stays', async () => {
  const server = await openServer({ clock: '09:40' });
  const { page, errors } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk);
  await page.getByRole('button', { name: '不动产登记' }).click();
  await see(page, words.papersFirst);
  await page.getByRole('button', { name: words.help }).dblclick();
  await see(page, words.helpSaid.heard.title);
  await page.getByRole('button', { name: words.helpClose }).click();
  await gone(page, words.helpSaid.heard.title);
  await see(page, words.papersFirst);
  await expect.poll(() => callsForHelp(server)).toMatchObject([{ data: { where: 'kiosk', kind: 'help' } }]);
  expect(errors).toEqual([]);
});

test('with the server away nobody was told, and the kiosk says so', async () => {
  const server = await startServer(CLOCK);
  const { page } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kioskLying);
  await see(page, words.question);
  await allPagesHere(page);
  await server.stop('SIGKILL');
  await page.getByRole('button', { name: words.help }).click();
  await see(page, words.helpSaid.unheard.hint);
  expect(await page.getByText(words.helpSaid.heard.title).count()).toBe(0);
  await server.start(CLOCK);
  await page.getByRole('button', { name: words.helpAgain }).click();
  await see(page, words.helpSaid.heard.title);
});

test('a matter is found by the first letters of its sounds, and leads to a number', async () => {
  const server = await openServer({ clock: '09:40' });
  const { page, errors } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kioskLying);
  const key = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByRole('button', { name: words.papers }).click();
  await page.getByRole('button', { name: words.findKey }).click();
  await see(page, words.findStart);
  for (const letter of 'CLFX') await key(letter).click();
  await key(words.erase).click();
  await page.getByRole('button', { name: '存量房（二手房）转移登记' }).click();
  await see(page, words.notice);
  await page.getByRole('button', { name: words.back }).click();
  await see(page, 'CLF');
  await page.getByRole('button', { name: '存量房（二手房）转移登记' }).click();
  await page.getByRole('button', { name: words.ready }).click();
  await see(page, 'B001');
  expect(errors).toEqual([]);
});

test('who goes first by law says why once: the window learns that, no screen why', async () => {
  const server = await openServer({ clock: '09:40' });
  const { page, errors } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk);
  await page.getByRole('button', { name: '不动产登记' }).click();
  await page.getByRole('button', { name: words.priority }).click();
  await page.getByRole('button', { name: words.priorities.pregnant, exact: true }).click();
  await see(page, 'B001');
  expect(await page.getByText(words.priorities.pregnant).count()).toBe(0);
  const clerk = await server.signIn('YL-1011');
  await server.atWindow(clerk, '13', 'open');
  await server.atWindow(clerk, '13', 'call-next', { leaving: null });
  const { body } = await server.ask<WindowView>('GET', '/windows/13', undefined, clerk);
  expect(body.ticket).toMatchObject({ number: 'B001', priority: true });
  expect(JSON.stringify(body)).not.toContain('pregnant');
  expect(errors).toEqual([]);
});

test('the papers ticked off at the kiosk are known at the window', async () => {
  const server = await openServer({ clock: '09:40' });
  const { page, errors } = await openDevice(await openBrowser(), server, 'kiosk', SIZES.kiosk);
  await page.getByRole('button', { name: '不动产登记' }).click();
  await page.getByRole('button', { name: words.papersFirst }).click();
  await page.getByRole('button', { name: '存量房（二手房）转移登记' }).click();
  await page.getByRole('button', { name: words.check }).click();
  await see(page, /还差 3 样/);
  await page.getByRole('button', { name: '居民身份证' }).first().click();
  await see(page, /还差 2 样/);
  await page.getByRole('button', { name: words.takeAnyway }).click();
  await see(page, 'B001');
  const clerk = await server.signIn('YL-1011');
  await server.atWindow(clerk, '13', 'open');
  await server.atWindow(clerk, '13', 'call-next', { leaving: null });
  const { body } = await server.ask<WindowView>('GET', '/windows/13', undefined, clerk);
  expect(body.ticket?.ready).toEqual(['居民身份证']);
  expect(errors).toEqual([]);
});
