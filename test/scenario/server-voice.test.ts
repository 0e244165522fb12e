import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { espeak, espeakOfNpm, findEspeak, type Program } from '../../server/devices/voice/espeak.ts';
import { spokenText } from '../../server/devices/voice/spoken-text.ts';
import { settings } from '../support/hall.ts';
import { DEPARTMENTS, DIGITS, QUEUES, SENTENCES, windowAloud } from '../support/pinyin-table.ts';
import { newFolder } from '../support/server.ts';

// What the two espeak-ngs say, the system's and that of npm, in their own signs for sounds and through sox's ears.

const exec = promisify(execFile);
const ROOT = join(import.meta.dirname, '..', '..');
const system: Program = { file: findEspeak(process.env.PATH) ?? 'espeak-ng is not installed', first: [] };
const npm: Program = espeakOfNpm(ROOT) ?? { file: 'the package espeak-ng is not installed', first: [] };
const PROGRAMS = [
  ['the system’s', system],
  ['that of npm', npm],
] as const;

const names = [...settings.queues, ...settings.departments].flatMap(({ name_zh: name, pinyin }) => (pinyin ? [{ name, pinyin }] : []));
const reading = { one: '幺', names } as const;
const said = (text: string) => spokenText(text, 'zh-CN', reading).replace(/[,.]$/, '');

/** Each text as it is to be said beside how it is said, by hand. */
const numbers = Array.from({ length: 99 }, (_one, nth) => nth + 1).map((n) => {
  const window = String(n).padStart(2, '0');
  return [`${window} 号窗口`, `${windowAloud(n)} hao4 chuang1 kou3`] as const;
});
const digits = DIGITS.map((sound, n) => [`A${n}${n}${n}`, `ei4 ${sound} ${sound} ${sound}`] as const);
const filled = { ticket: 'A105', window: '3', other: '12', category: '综合业务', session: '上午', minutes: '20' } as Record<string, string>;
const sentences = settings.phrases.voice.map(
  ({ id, zh }) => [zh.replace(/\{(\w+)\}/g, (_all, what: string) => filled[what] ?? ''), SENTENCES[id] ?? 'not in the table'] as const,
);
const queues = settings.queues.map(({ code, name_zh }) => [name_zh, QUEUES[code] ?? 'not in the table'] as const);
const departments = settings.departments.map(({ code, name_zh }) => [name_zh, DEPARTMENTS[code] ?? 'not in the table'] as const);
const ALL = { digits, numbers, sentences, queues, departments };

/** Behind a point only a capital begins another sentence. */
const begun = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

async function sounds({ file, first }: Program, words: readonly string[]): Promise<string> {
  const { stdout } = await exec(file, [...first, '-v', 'cmn-latn-pinyin', '-q', '-x', `${words.map(begun).join('. ')}.`], {
    maxBuffer: 4e6,
  });
  return stdout;
}

describe.each(PROGRAMS)('the sounds of %s espeak-ng', (_whose, program) => {
  test.each(Object.entries(ALL))('%s are those of a table that was written by hand', async (_what, rows) => {
    const [ours, table] = [rows.map(([text]) => said(text)), rows.map(([, sound]) => sound)];
    expect(ours).toEqual(table);
    const [heard, meant] = [await sounds(program, ours), await sounds(program, table)];
    expect(heard).toBe(meant);
    expect(heard.match(/\d\d/g)?.length).toBeGreaterThanOrEqual(rows.length); // each syllable has a tone
    expect(heard).not.toMatch(/\((en|cmn)\)/); // nothing of it is taken for English
  });
});

test('a comma and a point are heard as pauses', async () => {
  const [stopped, plain] = [said('再次呼叫。请稍候，办理'), said('再次呼叫请稍候办理')];
  for (const [, program] of PROGRAMS) {
    const clauses = (await sounds(program, [stopped])).trim().split('\n');
    expect(clauses).toHaveLength(3);
    expect((await sounds(program, [plain])).trim().split('\n')).toHaveLength(1);
  }
});

test('without what a person has read the dictionary is asked, and where both know a name they agree', () => {
  for (const [name, sound] of [...queues, ...departments]) expect(spokenText(name, 'zh-CN').replace(/,$/, '')).toBe(sound);
  const made = {
    one: '一',
    names: [
      { name: '长乐', pinyin: 'chang2 le4' },
      { name: '长乐行', pinyin: 'chang2 le4 hang2' },
    ],
  } as const;
  expect(spokenText('请 A101 号到长乐行，再到长乐', 'zh-CN', made)).toBe(
    'qing3 ei4 yi1 ling2 yi1 hao4 dao4 chang2 le4 hang2, zai4 dao4 chang2 le4',
  );
});

/** Length in seconds and peak in dBFS, as sox measures them. */
async function measured(wav: Buffer): Promise<{ seconds: number; peak: number; flat: number }> {
  const file = join(newFolder('sox'), 'said.wav');
  writeFileSync(file, wav);
  const { stdout } = await exec('soxi', ['-D', file]);
  const { stderr } = await exec('sox', [file, '-n', 'stats']);
  const of = (name: string) => Number(new RegExp(`^${name}\\s+(-?[\\d.]+)`, 'm').exec(stderr)?.[1]);
  return { seconds: Number(stdout), peak: of('Pk lev dB'), flat: of('Flat factor') };
}

test.each(PROGRAMS)('a call by %s espeak-ng is as long as a call, loud enough, and never clipped', async (_whose, program) => {
  const voice = espeak(program);
  expect(await voice.langs()).toEqual(['zh-CN', 'en']);
  for (const [text, lang, from, to] of [
    ['请 A001 号到 3 号窗口办理', 'zh-CN', 3.5, 6],
    ['请 A888 号到 99 号窗口办理', 'zh-CN', 3.5, 6.5],
    ['Ticket A001, please go to window 3', 'en', 2, 5],
  ] as const) {
    const { seconds, peak, flat } = await measured(await voice.say(text, lang, reading));
    expect(seconds, text).toBeGreaterThan(from);
    expect(seconds, text).toBeLessThan(to);
    expect(peak, text).toBeGreaterThan(-15);
    expect(peak, text).toBeLessThan(-0.1);
    expect(flat, text).toBeLessThan(1); // samples one behind the other at the very peak
  }
});
