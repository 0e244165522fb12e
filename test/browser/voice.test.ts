import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { espeak, findEspeak } from '../../server/devices/voice/espeak.ts';
import { readAloud } from '../../shared/reading.ts';
import { MAY_SOUND, openBrowser } from '../support/browser.ts';
import { heardBy, listen, sentencesOf } from '../support/ear.ts';
import { type OpenHall, openHall } from '../support/open-hall.ts';
import { gone, openScreen, SIZES, see } from '../support/screens.ts';
import { newFolder } from '../support/server.ts';
import { tone } from '../support/voice-pack.ts';

// Real boards before a real server, and an ear at what comes out of them. The recorded words are short tones.

const screens = join(import.meta.dirname, '..', '..', 'dist', 'screens');
const WORDS = ['零', '一', '幺', '二', '三', '四', '请', '号', '到', '窗口', '办理', '再次', '呼叫', '已', '过', '咨询台', '处理'];
const LETTER = 55;
const msOf = (word: string) => (word === 'A' ? LETTER : 40 + WORDS.indexOf(word) * 7);
const PAUSES = { word: 0, after_letter: 60, before_dao: 60, comma: 250, between_repeats: 600 };

/** A pack of tones, each word as long as no other. */
function writeTones(folder: string): void {
  const own = join(folder, 'voices', 'tones');
  mkdirSync(own, { recursive: true });
  const clip = (word: string, nth: number) => {
    writeFileSync(join(own, `w${nth}.wav`), tone(msOf(word), 300 + nth * 30));
    return [word, { file: `w${nth}.wav`, ms: msOf(word) }] as const;
  };
  const manifest = {
    schema_version: 1,
    format: { container: 'wav', encoding: 'pcm_s16le', sample_rate: 22_050, channels: 1 },
    pause_ms: PAUSES,
    words: Object.fromEntries(WORDS.map(clip)),
    letters: Object.fromEntries([clip('A', WORDS.length)]),
    compounds: {},
  };
  writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest));
}

/** How long a call is as these tones, in seconds: what is heard tells which call it is. */
function secondsOf(caption: string): number {
  const said = readAloud(caption, 'zh-CN').replaceAll(' ', '').replaceAll('，', '');
  const words = said.match(new RegExp([...WORDS, 'A'].sort((a, b) => b.length - a.length).join('|'), 'g')) ?? [];
  const comma = caption.includes('，') ? PAUSES.comma : 0;
  return (words.reduce((sum, word) => sum + msOf(word), 0) + PAUSES.after_letter + PAUSES.before_dao + comma) / 1000;
}

const go = (number: string, window: string) => `请${number}号到${window}号窗口办理`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser(MAY_SOUND);
});

async function hallWithTones(wish: Parameters<typeof openHall>[0] = {}) {
  const folder = newFolder('voice');
  writeTones(folder);
  return openHall({ screens, folder, hall: { voice: { pack: 'tones' } }, ...wish });
}

/** A board of zone A, registered by the administrator. */
async function openBoard(hall: OpenHall, name: string, own: Browser | null = browser, first: () => void = listen) {
  const admin = await hall.signIn('admin', 'admin-password');
  const { body } = await admin.ask<{ id: string; link: string }>('POST', '/devices', { kind: 'display', name, zone: 'A' });
  const screen = await openScreen(own ?? (await openBrowser()), body.link, SIZES.board, { first });
  const clips = () =>
    screen.page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /pack\/w\d/.test(name)).length);
  // Looking into a page counts as a touch: where that matters nobody looks.
  if (own) await expect.poll(clips).toBe(WORDS.length + 1); // it can say a call as soon as it has its words
  const sound = () => hall.desk.hall.devices.devices.get(body.id)?.told.sound;
  return { ...screen, id: body.id, sound };
}
/** The server has chosen this board to speak for its zone. */
async function speaks(hall: OpenHall, id: string): Promise<void> {
  const admin = await hall.signIn('admin', 'admin-password');
  const seen = async () => (await admin.screen('office').first) as unknown as { devices: { id: string; speaks: string[] }[] };
  await expect.poll(async () => (await seen()).devices.find((one) => one.id === id)?.speaks, { interval: 300 }).toContain('A');
}

test('three calls within a moment are shown and spoken in their order, picture and sound as one; a recall rings again', async () => {
  const hall = await hallWithTones();
  const board = await openBoard(hall, '大屏');
  const stranger = await openScreen(browser, `${hall.url}/display/?zone=A`, SIZES.board, { first: listen });
  const clerks = await Promise.all(['02', '03', '04'].map((no) => hall.clerkAt(no)));
  for (let nth = 0; nth < 3; nth += 1) await hall.takeNumber('A');
  await speaks(hall, board.id);
  const ids = [];
  for (const clerk of clerks) ids.push((await clerk.next()).body.ticket?.id);

  const captions = [go('A001', '02'), go('A002', '03'), go('A003', '04')];
  await expect.poll(async () => [...new Set(await sentencesOf(board.page))]).toEqual(captions);
  await gone(board.page, captions[2] ?? '');
  const heard = await heardBy(board.page);
  for (const { what, caption, seconds, hero } of heard) {
    expect(hero).toContain(/A00\d/.exec(caption)?.[0]);
    if (what === 'sentence') expect(seconds).toBeCloseTo(secondsOf(caption), 2);
  }
  expect(heard.filter(({ caption }) => caption === captions[0]).map(({ what }) => what)).toEqual([
    'tone',
    'tone',
    'tone',
    'tone',
    'sentence',
  ]);

  hall.wait(30);
  await clerks[0]?.do('recall', { ticket: ids[0] });
  const again = `再次呼叫，${captions[0]}`;
  await expect.poll(async () => (await sentencesOf(board.page)).at(-1)).toBe(again);
  expect((await heardBy(board.page)).filter(({ caption }) => caption === again).map(({ what }) => what)).toEqual([
    ...['tone', 'tone', 'tone', 'tone'],
    'sentence',
  ]);

  const loudest = await board.page.evaluate(() => peak);
  expect(loudest).toBeGreaterThan(0.1);
  expect(loudest).toBeLessThanOrEqual(10 ** (-1.5 / 20)); // -1.5 dBFS
  expect(await heardBy(stranger.page)).toEqual([]); // nobody registered it: it shows, and is silent
  expect([...board.errors, ...stranger.errors]).toEqual([]);
});

test('a missed number is rung for, spoken and captioned; a page that begins anew does not say it again', async () => {
  const hall = await hallWithTones({ rules: { 'ticket.calls_before_miss': 1 } });
  const board = await openBoard(hall, '大屏');
  const clerk = await hall.clerkAt('02');
  for (let nth = 0; nth < 2; nth += 1) await hall.takeNumber('A');
  await speaks(hall, board.id);
  const { body } = await clerk.next();
  await expect.poll(() => sentencesOf(board.page)).toHaveLength(2);
  await clerk.do('miss', { ticket: body.ticket?.id });
  const missed = 'A001号已过号，请到咨询台处理';
  await see(board.page, missed);
  await expect.poll(async () => (await sentencesOf(board.page)).slice(2)).toEqual([missed]);
  await gone(board.page, missed);
  const heard = (await heardBy(board.page)).filter(({ caption }) => caption === missed);
  expect(heard.map(({ what }) => what)).toEqual(['tone', 'tone', 'tone', 'tone', 'sentence']);
  expect(heard.at(-1)?.seconds).toBeCloseTo(secondsOf(missed), 2);
  expect(heard.at(-1)?.ended).toBe(true);

  await board.page.reload();
  await see(board.page, 'A001'); // it hangs there as missed
  await speaks(hall, board.id);
  await clerk.next();
  const next = go('A002', '02');
  await expect.poll(() => sentencesOf(board.page)).toEqual([next, next]);
  expect(board.errors).toEqual([]);
});

test('of two boards in one zone exactly one is heard; when it dies the other goes on where it ended', async () => {
  const hall = await hallWithTones();
  const [one, two] = [await openBoard(hall, '大屏一'), await openBoard(hall, '大屏二')];
  const clerk = await hall.clerkAt('02');
  for (let nth = 0; nth < 2; nth += 1) await hall.takeNumber('A');
  await speaks(hall, one.id);
  await expect.poll(two.sound).toBe('ready');
  const { body } = await clerk.next();
  await expect.poll(() => sentencesOf(one.page)).toEqual([go('A001', '02'), go('A001', '02')]);
  await see(two.page, go('A001', '02')); // it has it in writing all the same
  expect(await heardBy(two.page)).toEqual([]);

  await one.page.close();
  hall.machineWaits(26);
  await speaks(hall, two.id);
  await clerk.next(body.ticket?.id);
  await expect.poll(async () => (await sentencesOf(two.page)).at(-1)).toBe(go('A002', '02'));
  expect(await sentencesOf(two.page)).not.toContain(go('A001', '02'));
});

test('a board that was away says nothing that is old, nothing twice, and loses nothing', async () => {
  const hall = await hallWithTones();
  const board = await openBoard(hall, '大屏');
  const clerks = await Promise.all(['02', '03', '04'].map((no) => hall.clerkAt(no)));
  for (let nth = 0; nth < 3; nth += 1) await hall.takeNumber('A');
  await speaks(hall, board.id);
  await clerks[0]?.next();
  await expect.poll(() => sentencesOf(board.page)).toHaveLength(2);

  await board.context.setOffline(true);
  hall.hall.live.io.disconnectSockets(true);
  await see(board.page, /连接中断/);
  await clerks[1]?.next();
  hall.wait(300);
  await clerks[2]?.next();
  await board.context.setOffline(false);
  await expect.poll(async () => (await sentencesOf(board.page)).slice(2)).toEqual([go('A003', '04'), go('A003', '04')]);
  for (const number of ['A001', 'A002', 'A003']) await see(board.page, number);
});

test('where the browser wants a touch first the board says so, and the first touch lets it speak', async () => {
  const hall = await hallWithTones();
  const board = await openBoard(hall, '大屏', null);
  const clerk = await hall.clerkAt('02');
  for (let nth = 0; nth < 2; nth += 1) await hall.takeNumber('A');
  await expect.poll(board.sound).toBe('suspended');
  await see(board.page, '点一下开启声音');
  const { body } = await clerk.next();
  await see(board.page, go('A001', '02'));
  expect(await heardBy(board.page)).toEqual([]);

  await board.page.mouse.click(400, 400);
  await gone(board.page, '点一下开启声音');
  await expect.poll(board.sound).toBe('ready');
  await speaks(hall, board.id);
  await clerk.next(body.ticket?.id);
  await expect.poll(async () => (await sentencesOf(board.page)).at(-1)).toBe(go('A002', '02'));
  expect(board.errors).toEqual([]);
});

describe('sound that', () => {
  test.each([
    ['never ends', () => Object.defineProperty(AudioBufferSourceNode.prototype, 'onended', { set() {} })],
    [
      'crashes',
      () => {
        AudioBufferSourceNode.prototype.start = () => {
          throw new Error('no such device');
        };
      },
    ],
  ])('%s leaves the caption and the chime, and the next call comes', async (_how, spoil) => {
    const hall = await hallWithTones();
    const admin = await hall.signIn('admin', 'admin-password');
    const { body: device } = await admin.ask<{ id: string; link: string }>('POST', '/devices', {
      kind: 'display',
      name: '大屏',
      zone: 'A',
    });
    const { page, context } = await openScreen(browser, 'about:blank', SIZES.board, { first: listen });
    await context.addInitScript(spoil);
    await page.goto(device.link);
    const clerks = await Promise.all(['02', '03'].map((no) => hall.clerkAt(no)));
    for (let nth = 0; nth < 2; nth += 1) await hall.takeNumber('A');
    await speaks(hall, device.id);
    for (const clerk of clerks) await clerk.next();
    for (const caption of [go('A001', '02'), go('A002', '03')]) await page.getByText(caption).waitFor({ timeout: 90_000 });
    const rung = async () => (await heardBy(page)).filter(({ what }) => what === 'tone').map(({ caption }) => caption);
    expect(new Set(await rung())).toEqual(new Set([go('A001', '02'), go('A002', '03')]));
  });
});

test('what is typed at the desk is spoken once, by the server where no words were recorded for it', async () => {
  const program = findEspeak(process.env.PATH) ?? 'espeak-ng is not installed';
  const hall = await hallWithTones({ voice: espeak(program) });
  const board = await openBoard(hall, '大屏');
  const clerk = await hall.clerkAt('02');
  await hall.takeNumber('A');
  await speaks(hall, board.id);
  const guide = await hall.signIn('YL-1035');
  const text = '请A010号到一楼东门';
  await guide.ask('POST', '/announcements', { text });
  await clerk.next();
  await expect.poll(() => sentencesOf(board.page)).toEqual(expect.arrayContaining([text, go('A001', '02')]));
  // Whichever of the two came first: the other is spoken after it.
  const spoken = async () => (await heardBy(board.page)).filter(({ what, caption }) => what === 'sentence' && caption === text);
  await expect.poll(spoken).toMatchObject([{ ended: true }]);
  await gone(board.page, go('A001', '02'));
  const heard = await heardBy(board.page);
  expect(await spoken()).toHaveLength(1);
  expect(heard.find(({ caption }) => caption === text)?.what).toBe('tone');
});
