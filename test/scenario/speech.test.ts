import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { espeak, findEspeak } from '../../server/devices/voice/espeak.ts';
import { openSpeech } from '../../server/devices/voice/speech.ts';
import { spokenText } from '../../server/devices/voice/spoken-text.ts';
import { openHall } from '../support/open-hall.ts';
import { newFolder } from '../support/server.ts';

// espeak-ng itself speaks here: `npm test` installs it where it can.

const program = findEspeak(process.env.PATH) ?? 'espeak-ng is not installed';
const voice = espeak(program);
const exec = promisify(execFile);

/** Stands where espeak-ng would, and does what the test says: a shell script. */
function inItsPlace(script: string): { file: string; folder: string } {
  const folder = newFolder('voice');
  const file = join(folder, 'espeak-ng');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { file, folder };
}
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What a text sounds like, in espeak-ng's own signs: each syllable with its tone behind it, 55 35 214 (or 21) 51. */
async function sounds(text: string): Promise<string[]> {
  const { stdout } = await exec(program, ['-v', 'cmn-latn-pinyin', '-q', '-x', spokenText(text, 'zh-CN')]);
  return stdout
    .trim()
    .split(/[\s_|]+/)
    .filter(Boolean)
    .map((one) => one.replace(/[',]/g, '').replace(/(\d+)(\D*)$/, '$2$1'));
}

describe('the voice says what is meant', () => {
  test.each([
    ['A0123456789', 'ei51 liN35 jAu55 @r51 san55 si[51 wu21 liou51 tS;hi55 pA55 tS;iou214'],
    ['12 号窗口', 's.i.35 @r51 XAu51 ts.hwAN55 khou214'],
    ['03 号窗口', 'san55 XAu51 ts.hwAN55 khou214'],
    ['银行', 'jin35 XaN35'],
    ['长者', 'ts.aN35 ts.o-214'],
    ['重庆', 'ts.hong35 tS;hiN51'],
    ['重新', 'ts.hong35 S;in55'],
  ])('%s', async (text, expected) => expect((await sounds(text)).join(' ')).toBe(expected));
});

test('a call takes as long as a person takes, in the form that every browser plays', async () => {
  for (const [text, lang] of [
    ['请 A001 号到 3 号窗口办理', 'zh-CN'],
    ['Ticket A001, please go to window 3', 'en'],
  ] as const) {
    const wav = await voice.say(text, lang);
    expect(wav.toString('latin1', 0, 4)).toBe('RIFF');
    expect([wav.readUInt16LE(20), wav.readUInt16LE(22), wav.readUInt16LE(34)]).toEqual([1, 1, 16]); // PCM, one channel, 16 bit
    expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
    const seconds = wav.readUInt32LE(40) / wav.readUInt32LE(28);
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(7);
    const loudest = Math.max(...new Int16Array(Uint8Array.from(wav.subarray(44)).buffer).map(Math.abs));
    expect(loudest).toBeGreaterThan(3000); // it is no silence
  }
});

test('whatever is to be said reaches the program at its input, and no shell', async () => {
  const { file, folder } = inItsPlace(`printf '%s\\n' "$*" > "$(dirname "$0")/args"; cat > "$(dirname "$0")/input"; exit 1`);
  const rude = `'; touch ${folder}/gone; "$(touch ${folder}/gone)" \`touch ${folder}/gone\` --stdin -w /tmp/x 号`;
  for (const lang of ['zh-CN', 'en'] as const) {
    await expect(espeak(file).say(rude, lang)).rejects.toThrow('ended with code 1');
    expect(readFileSync(join(folder, 'args'), 'utf8')).toMatch(/^-v (cmn-latn-pinyin|en-gb) -s 150 -b 1 --stdin --stdout\n$/);
    expect(readFileSync(join(folder, 'input'), 'utf8')).toContain('touch');
    expect(existsSync(join(folder, 'gone'))).toBe(false);
  }
});

test.each([
  ['an order to a shell', `'"; rm -rf / #号`],
  ['three hundred letters', '号'.repeat(300)],
  ['a picture', '😀'],
  ['what espeak-ng takes for phonemes', '[[]]'],
  ['an option', '-v cmn'],
  ['a letter nobody can read', '𠮷'],
  ['nothing', '\u0000'],
])('%s is spoken, or passed over in silence', async (_what, text) => {
  for (const lang of ['zh-CN', 'en'] as const) expect((await voice.say(text, lang)).length).toBeGreaterThan(44);
});

test('a voice that does not end is ended, and the next sentence is said', async () => {
  const { file, folder } = inItsPlace(`echo $$ > "$(dirname "$0")/pid"; exec sleep 600`);
  await expect(espeak(file, 300).say('请稍候', 'zh-CN')).rejects.toThrow('took longer');
  const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  await expect.poll(() => isAlive(pid)).toBe(false);
  const hanging = openSpeech({ ...espeak(file, 300), langs: async () => ['zh-CN'] });
  const both = await Promise.allSettled([hanging.say('一', 'zh-CN'), hanging.say('二', 'zh-CN')]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']); // the first one does not block the second
});

test('what is no espeak-ng speaks nothing, and one without pinyin only English', async () => {
  expect(findEspeak('')).toBeNull();
  expect(await espeak('/nowhere/espeak-ng').langs()).toEqual([]);
  expect(await espeak(inItsPlace('exit 1').file).langs()).toEqual([]);
  const old = inItsPlace(
    `echo ' 5  cmn             --/M      Chinese_(Mandarin)   sit/cmn'; echo ' 2  en-gb           --/M      English_(GB)   gmw/en'`,
  );
  expect(await espeak(old.file).langs()).toEqual(['en']);
  await expect(espeak(inItsPlace('echo hello').file).say('请', 'zh-CN')).rejects.toThrow('no sound');
  expect(await voice.langs()).toEqual(['zh-CN', 'en']);
});

test('a sentence is made once, kept while there is room, and not asked for without end', async () => {
  const made: string[] = [];
  let go = () => {};
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const speech = openSpeech(
    {
      langs: async () => ['zh-CN'],
      async say(text) {
        made.push(text);
        await gate;
        return Buffer.alloc(100);
      },
    },
    { room: 250 },
  );
  const twice = [speech.say('一', 'zh-CN'), speech.say('一', 'zh-CN')];
  const crowd = Array.from({ length: 60 }, (_all, nth) => speech.say(`第 ${nth}`, 'zh-CN'));
  go();
  expect((await Promise.all(crowd)).filter((one) => one === 'busy')).toHaveLength(21);
  expect(await twice[1]).toBe(await twice[0]);
  expect(made.filter((text) => text === '一')).toHaveLength(1);
  await speech.say('第 38', 'zh-CN'); // still kept
  await speech.say('一', 'zh-CN'); // long gone
  expect(made.filter((text) => text === '第 38')).toHaveLength(1);
  expect(made.filter((text) => text === '一')).toHaveLength(2);
  expect(await speech.say('hello', 'en')).toBeNull();
});

test('the hall speaks to its own screens and people, to nobody else, and not without end', async () => {
  const hall = await openHall({ voice });
  const kiosk = { authorization: `Bearer ${await hall.token()}` };
  const say = (text: string, by = kiosk, lang = 'zh-CN') =>
    hall.ask('GET', `/speech?lang=${lang}&text=${encodeURIComponent(text)}`, undefined, by);
  expect(await hall.ask('GET', '/speech/voices', undefined, kiosk)).toMatchObject({ status: 200, body: { langs: ['zh-CN', 'en'] } });
  expect(await say('请 A001 号到 3 号窗口办理')).toMatchObject({ status: 200, type: 'audio/wav' });
  expect(await hall.ask('GET', '/speech?text=x')).toMatchObject({ status: 401 });
  expect(await say('号'.repeat(301))).toMatchObject({ status: 400, body: { refusal: 'malformed', path: 'text' } });
  expect(await say('😀……')).toMatchObject({ status: 400, body: { refusal: 'malformed', path: 'text' } });
  expect(await say('請', kiosk, 'fr')).toMatchObject({ status: 400, body: { path: 'lang' } });
  for (let nth = 0; nth < 116; nth += 1) await say('请');
  expect(await say('请')).toMatchObject({ status: 429, body: { refusal: 'too-many-requests' } });
  const clerk = await hall.signIn('YL-1003');
  expect((await clerk.ask('GET', '/speech?text=A001')).status).toBe(200); // each has a measure of its own
  expect(hall.faults).toEqual([]);
});

test('without a voice the hall says so, and everything else goes on', async () => {
  const hall = await openHall();
  const kiosk = { authorization: `Bearer ${await hall.token()}` };
  expect((await hall.ask('GET', '/speech/voices', undefined, kiosk)).body).toEqual({ langs: [] });
  expect(await hall.ask('GET', '/speech?text=x', undefined, kiosk)).toMatchObject({ status: 404, body: { refusal: 'unknown-place' } });
  expect((await hall.takeNumber()).status).toBe(201);
});
