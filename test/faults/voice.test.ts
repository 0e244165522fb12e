import { chmodSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { espeak, findEspeak } from '../../server/devices/voice/espeak.ts';
import type { BoardView } from '../../shared/views.ts';
import { openHall } from '../support/open-hall.ts';
import { withoutEnd } from '../support/sample-with.ts';
import { newFolder } from '../support/server.ts';
import { writePack } from '../support/voice-pack.ts';
import { IN_FULL, tell } from './told.ts';
import { watching } from './watching.ts';

// What speaks in a hall breaks while people are called: no call waits for it, the server says what there is, and it comes back.

const TIMES = IN_FULL ? 20 : 1;
const PATIENCE = 800; // milliseconds that a sentence may take here; ten seconds in a hall
const real = findEspeak(process.env.PATH) ?? 'espeak-ng is not installed';

/** What stands where espeak-ng stood: a shell script, or nothing at all. */
const BROKEN: readonly (readonly [name: string, script: string | null])[] = [
  ['is not there any more', null],
  ['ends with an error', 'exit 1'],
  ['crashes', 'kill -SEGV $$'],
  ['hangs', 'exec sleep 600'],
  ['writes nonsense', 'head -c 5000 /dev/urandom'],
  ['writes nonsense without end', 'exec cat /dev/zero'],
  ['writes half a sound and hangs', `printf 'RIFF'; exec sleep 600`],
  ['is slower than anybody listens', `sleep 5; exec ${real} "$@"`],
];

/** A hall in which somebody is called each time; says how the call came out on the board. */
async function callingHall(wish: Parameters<typeof openHall>[0]) {
  const hall = await openHall({ ...withoutEnd, ...wish });
  const board = watching(hall.url, 'board');
  const clerk = await hall.clerkAt('02');
  const by = { authorization: `Bearer ${await hall.token()}` };
  let leaving: string | null = null;
  const shown: string[] = [];
  board.onView((view) => {
    for (const { number } of [...(view as BoardView).calls].reverse()) if (!shown.includes(number)) shown.push(number);
  });
  return {
    hall,
    by,
    shown,
    async call(): Promise<string> {
      hall.wait(1);
      expect((await hall.takeNumber('A')).status).toBe(201);
      const { status, body } = await clerk.next(leaving);
      expect(status).toBe(200);
      leaving = body.ticket?.id ?? null;
      const number = body.ticket?.number ?? '';
      await expect.poll(() => shown.includes(number)).toBe(true);
      return number;
    },
    say: (text: string) => hall.ask('GET', `/speech?text=${encodeURIComponent(text)}`, undefined, by),
  };
}

test('espeak-ng breaks in every way while people are called: each call is on the board at once, whoever listens is told, and the voice comes back', async () => {
  const file = join(newFolder('voice'), 'espeak-ng');
  const become = (script: string | null) => {
    rmSync(file, { force: true });
    if (script === null) return;
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  };
  const well = `exec ${real} "$@"`;
  become(well);
  const { hall, call, say, shown } = await callingHall({ voice: espeak(file, PATIENCE, 0) });
  await expect.poll(async () => (await say('请稍候')).type).toBe('audio/wav');
  const called: string[] = [];
  for (const [name, script] of Array.from({ length: TIMES }, () => BROKEN).flat()) {
    become(script);
    const text = `请 A001 号到 ${called.length + 1} 号窗口办理，${name}`;
    const saying = [1, 2, 3].map(() => say(text)); // three screens ask at once
    called.push(await call()); // nobody waits for a voice
    const answers = await Promise.all(saying);
    for (const { status, body } of answers) expect([status, body], name).toEqual([503, expect.objectContaining({ refusal: 'not-saved' })]);
    become(well);
    await expect.poll(async () => (await say(text)).type, { message: name }).toBe('audio/wav');
    if (called.length > BROKEN.length) continue;
    tell({
      of: 'voice',
      fault: `espeak-ng ${name}`,
      times: TIMES,
      looked: `${TIMES} calls, ${TIMES * 3} askers told, the same sentence spoken afterwards`,
      lost: 0,
    });
  }
  expect(shown).toEqual(called); // each once, in their order
  expect((await hall.ask('GET', '/api/hall')).status).toBe(200);
});

test('a voice that was not there when it was first asked for speaks as soon as it is', async () => {
  const file = join(newFolder('voice'), 'espeak-ng');
  const { say, hall, by } = await callingHall({ voice: espeak(file, PATIENCE, 0) });
  const voices = async () => (await hall.ask<{ langs: string[] }>('GET', '/speech/voices', undefined, by)).body.langs;
  expect(await voices()).toEqual([]);
  expect((await say('请稍候')).status).toBe(404);
  writeFileSync(file, `#!/bin/sh\nexec ${real} "$@"\n`);
  chmodSync(file, 0o755);
  await expect.poll(voices).toEqual(['zh-CN', 'en']);
  await expect.poll(async () => (await say('请稍候')).status).toBe(200);
  tell({ of: 'voice', fault: 'espeak-ng missing at the start, then installed', times: 1, looked: 'it speaks without a restart', lost: 0 });
});

const SPOILT: readonly (readonly [name: string, spoil: (pack: string) => void])[] = [
  ['is gone', (pack) => rmSync(pack, { recursive: true })],
  [
    'is a file',
    (pack) => {
      rmSync(pack, { recursive: true });
      writeFileSync(pack, 'x');
    },
  ],
  ['lacks a word', (pack) => rmSync(join(pack, 'ling2.wav'))],
  ['has a word cut off', (pack) => truncateSync(join(pack, 'ling2.wav'), 30)],
  [
    'has a folder for a word',
    (pack) => {
      rmSync(join(pack, 'ling2.wav'));
      mkdirSync(join(pack, 'ling2.wav'));
    },
  ],
  ['has nonsense for its list', (pack) => writeFileSync(join(pack, 'manifest.json'), '\u0000{')],
];

test('the folder of recorded words breaks while people are called: screens hear at once that there are none, and have them again when it is whole', async () => {
  const folder = newFolder('pack');
  const pack = writePack(folder, 'own');
  const { hall, call, by, shown } = await callingHall({ folder, hall: { voice: { pack: 'own', one: '一' } } });
  const board = watching(hall.url, 'board/A');
  const packNow = () => (board.latest() as BoardView | null)?.voice.pack;
  const get = (path: string) => hall.ask('GET', `/speech/pack${path}`, undefined, by);
  await expect.poll(packNow).toMatch(/^own-/);
  const called: string[] = [];
  for (const [name, spoil] of Array.from({ length: TIMES }, () => SPOILT).flat()) {
    spoil(pack);
    called.push(await call());
    expect([200, 404], name).toContain((await get('/ling2.wav')).status); // a screen that has the old list
    await hall.hall.passTime();
    await expect.poll(packNow, { message: name }).toBeNull();
    expect((await get('')).status, name).toBe(404);
    expect((await get('/ling2.wav')).status, name).toBe(404);
    renameSync(writePack(newFolder('again'), 'own'), clearedFor(pack));
    await hall.hall.passTime();
    await expect.poll(packNow, { message: name }).toMatch(/^own-/);
    expect((await get('/ling2.wav')).status, name).toBe(200);
    if (called.length > SPOILT.length) continue;
    tell({
      of: 'voice',
      fault: `the folder of recorded words ${name}`,
      times: TIMES,
      looked: `${TIMES} calls; no words while it was so, all of them afterwards`,
      lost: 0,
    });
  }
  expect(shown).toEqual(called);
});

function clearedFor(pack: string): string {
  rmSync(pack, { recursive: true, force: true });
  return pack;
}
