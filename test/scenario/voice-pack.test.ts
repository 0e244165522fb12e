import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BoardView, OfficeView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';
import { newFolder } from '../support/server.ts';
import { tone, writePack } from '../support/voice-pack.ts';

/** A hall that names the pack `own`, written before it opens. */
async function hallWithPack(change: object = {}) {
  const folder = newFolder('pack');
  const pack = writePack(folder, 'own', change);
  const hall = await openHall({ folder, hall: { voice: { pack: 'own', one: '一' } } });
  const by = { authorization: `Bearer ${await hall.token()}` };
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const res = await fetch(`${hall.url}/api/speech/pack${path}`, { headers: { ...by, 'cache-control': 'max-age=0', ...headers } });
    return { status: res.status, headers: res.headers, bytes: Buffer.from(await res.arrayBuffer()) };
  };
  const board = async () => (await hall.screen('board').first) as unknown as BoardView;
  const office = async () => (await (await hall.signIn('admin', 'admin-password')).screen('office').first) as unknown as OfficeView;
  return { hall, pack, get, board, office };
}

test('a screen fetches the recorded words once, and anew when the pack is another', async () => {
  const { hall, pack, get, board, office } = await hallWithPack();
  const { voice } = await board();
  expect(voice).toMatchObject({ pack: expect.stringMatching(/^own-[0-9a-f]{12}$/), one: '一' });
  const manifest = await get('');
  expect(manifest.status).toBe(200);
  expect(manifest.headers.get('etag')).toBe(`"${voice.pack}"`);
  expect(JSON.parse(manifest.bytes.toString())).toMatchObject({ words: { 零: { file: 'ling2.wav', ms: 300 } }, pause_ms: { comma: 250 } });
  expect((await get('', { 'if-none-match': `"${voice.pack}"` })).status).toBe(304);

  const clip = await get(`/ling2.wav?v=${voice.pack}`);
  expect(clip.bytes).toEqual(tone(300, 200));
  expect([clip.headers.get('content-type'), clip.headers.get('cache-control')]).toEqual([
    'audio/wav',
    expect.stringContaining('immutable'),
  ]);
  expect((await get('/ling2.wav')).headers.get('cache-control')).toContain('no-cache');
  expect((await office()).voice).toMatchObject({ pack: voice.pack, credit: '试音：几个音调，不是人声' });

  const watching = hall.screen('board');
  await watching.first;
  writeFileSync(join(pack, 'ling2.wav'), tone(310, 200));
  await hall.hall.passTime();
  await expect.poll(() => (watching.latest() as BoardView).voice.pack).not.toBe(voice.pack);
  expect((await get('', { 'if-none-match': `"${voice.pack}"` })).status).toBe(200);
  expect((await get('/ling2.wav')).bytes.length).toBe(tone(310, 200).length);
  expect(hall.faults).toEqual([]);
});

test('nothing but the clips of the pack is given, and nobody from outside hears them', async () => {
  const { hall, pack, get } = await hallWithPack();
  writeFileSync(join(pack, 'extra.wav'), tone(100, 100));
  const away = [
    '/extra.wav',
    '/manifest.json',
    '/..%2fmanifest.json',
    '/..%2f..%2f..%2fhall.db',
    '/%2fetc%2fpasswd',
    '/ling2.wav%00',
    '/nothing.wav',
  ];
  for (const path of away) expect((await get(path)).status, path).toBe(404);
  expect((await hall.ask('GET', '/speech/pack')).status).toBe(401);
  expect((await hall.ask('GET', '/speech/pack/ling2.wav')).status).toBe(401);

  // A clip that has become a link to somewhere else since it was looked at.
  renameSync(join(pack, 'ling2.wav'), join(hall.folder, 'secret.wav'));
  symlinkSync(join(hall.folder, 'secret.wav'), join(pack, 'ling2.wav'));
  expect((await get('/ling2.wav')).status).toBe(404);
});

test.each<[string, object | ((pack: string) => void)]>([
  ['a clip is missing', (pack) => rmSync(join(pack, 'ling2.wav'))],
  [
    'a clip is a link',
    (pack) => {
      renameSync(join(pack, 'ling2.wav'), join(pack, '..', 'ling2.wav'));
      symlinkSync(join(pack, '..', 'ling2.wav'), join(pack, 'ling2.wav'));
    },
  ],
  ['a clip is of another make', (pack) => writeFileSync(join(pack, 'ling2.wav'), tone(300, 200, 44_100))],
  ['a clip is no sound', (pack) => writeFileSync(join(pack, 'ling2.wav'), 'x'.repeat(300))],
  ['the manifest is no JSON', (pack) => writeFileSync(join(pack, 'manifest.json'), '{')],
  ['the manifest is too large', (pack) => writeFileSync(join(pack, 'manifest.json'), ' '.repeat(2 ** 20 + 1))],
  ['the manifest names a path', { words: { 零: { file: '../../hall.wav', ms: 1 } } }],
  ['the manifest names what is no sound', { words: { 零: { file: 'manifest.json', ms: 300 } } }],
  ['a compound has no word', { compounds: { 再见: ['再', '见'] } }],
  ['it has no words', { words: {} }],
  ['it is not there', (pack) => rmSync(pack, { recursive: true })],
])('a pack is broken: %s: the office hears of it, the hall speaks without, and takes it up once it is mended', async (_what, how) => {
  const { hall, pack, get, board, office } = await hallWithPack(typeof how === 'object' ? how : {});
  if (typeof how === 'function') {
    how(pack);
    await hall.hall.passTime();
  }
  expect((await board()).voice.pack).toBeNull();
  expect((await get('')).status).toBe(404);
  const { readiness } = await office();
  expect(readiness.find(({ what }) => what === 'voice')).toMatchObject({ ok: false, detail: expect.stringMatching(/./) });
  const told = hall.faults.length; // twice, if somebody looked while half of it was gone
  expect(told).toBeGreaterThan(0);
  await hall.hall.passTime();
  expect(hall.faults).toHaveLength(told); // once, not every half minute
  rmSync(pack, { recursive: true, force: true });
  writePack(hall.folder, 'own');
  await hall.hall.passTime();
  expect((await board()).voice.pack).toMatch(/^own-/);
});
