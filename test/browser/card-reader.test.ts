import { expect, test } from 'vitest';
import type { Blocks } from '../support/blocks.ts';
import { openBrowser } from '../support/browser.ts';
import { openReader } from '../support/fake-reader.ts';
import { openScreen, SIZES } from '../support/screens.ts';
import { startServer } from '../support/server.ts';
import { withBlocks } from '../support/with-blocks.ts';

declare const blocks: Blocks;
declare global {
  var heard: unknown[];
}

/** A page of the hall that listens to the reader and notes what it hears. */
async function openPage(path: string, port: number) {
  const server = await startServer();
  const { page, errors } = await openScreen(await openBrowser(), `${server.url}${path}`, SIZES.kiosk);
  await withBlocks(page);
  await page.evaluate((at) => {
    globalThis.heard = [];
    const hear = (...what: unknown[]) => heard.push(what);
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => hear('blocked', effectiveDirective));
    blocks.cardReader({
      port: at,
      onState: (state, why) => hear(state, why),
      onCard: (card) => hear('card', card.kind, card.bornOn, card.number.length),
      onRemoved: () => hear('removed'),
    });
  }, port);
  return { server, page, errors, heard: () => page.evaluate(() => heard) };
}

const NONSENSE = [
  '',
  'card',
  'null',
  '[]',
  '7',
  '{}',
  '{"type":"constructor"}',
  '{"type":"card"}',
  '{"type":"card","kind":"resident-id","number":"530000198507140010","bornOn":"1985-07-14"}', // wrong check sign
  '{"type":"card","kind":"residence-permit","number":"NUMBER","bornOn":"1985-07-14"}', // another kind
  '{"type":"card","kind":"resident-id","number":"NUMBER","bornOn":"1985-07-15"}', // another day
  '{"type":"card","kind":"resident-id","number":["NUMBER"],"bornOn":"1985-07-14"}',
  `{"type":"ready","x":"${'x'.repeat(2000)}"}`,
];

test('a card is laid on and taken away; nonsense is passed over; the reader breaks, is mended, crashes and comes back', async () => {
  const reader = await openReader();
  const { page, errors, heard } = await openPage('/kiosk/', reader.port);
  const expected: unknown[] = [
    ['none', null],
    ['ready', null],
  ];
  const next = async (...more: unknown[]) => {
    expected.push(...more);
    await expect.poll(heard).toEqual(expected);
  };
  const own = ['card', 'resident-id', '1985-07-14', 18];
  await next();

  await reader.ask('PUT', 'card');
  await next(own);
  const { card } = await reader.said();
  for (const text of NONSENSE) await reader.ask('POST', 'raw', text.replace('NUMBER', card.number));
  await reader.ask('DELETE', 'card');
  await next(['removed']);

  await reader.ask('PUT', 'card', JSON.stringify({ kind: 'foreign-permanent-id', number: 'chn110081010106', bornOn: '1981-01-01' }));
  await next(['card', 'foreign-permanent-id', '1981-01-01', 15]);
  await reader.ask('POST', 'fault', 'cable');
  await next(['removed'], ['fault', 'cable']);
  reader.type('k');
  await next(['ready', null]);
  reader.type('p');
  await next(['card', 'residence-permit', '1992-02-29', 18]);

  await reader.stop();
  await next(['removed'], ['none', null]);
  const back = await openReader(reader.port);
  await next(['ready', null]);
  await back.ask('PUT', 'card');
  await next(own);
  await back.ask('POST', 'drop'); // the line breaks while a card lies there: told again once it is back
  await next(['removed'], ['none', null], ['ready', null], own);
  expect(await page.content()).not.toContain(card.number);
  expect(errors).toEqual([]);
});

test('only the kiosk’s page may ask, and the program lets in the hall’s own pages alone', async () => {
  const reader = await openReader();
  const { heard, server } = await openPage('/display/', reader.port);
  await expect.poll(heard).toContainEqual(['blocked', 'connect-src']);
  expect(await reader.said()).toMatchObject({ screens: 0, turnedAway: 0 });
  const policy = async (path: string) => (await fetch(`${server.url}${path}`)).headers.get('content-security-policy') ?? '';
  expect(await policy('/kiosk/')).toMatch(/connect-src 'self' ws:\/\/127\.0\.0\.1:\*(;|$)/);
  for (const path of ['/display/', '/staff/', '/office/', '/phone/', '/t/x', '/api/hall', '/kiosks/'])
    expect(await policy(path)).not.toContain('ws:');

  const strict = await openReader(0, '--origin', 'http://hall.example');
  const stranger = await openPage('/kiosk/', strict.port);
  await expect.poll(async () => (await strict.said()).turnedAway).toBeGreaterThan(0);
  expect(await stranger.heard()).toEqual([['none', null]]);
  expect((await strict.said()).screens).toBe(0);
  expect((await fetch(`http://127.0.0.1:${strict.port}/card`, { method: 'PUT', headers: { origin: 'http://x.example' } })).status).toBe(
    403,
  );
});
