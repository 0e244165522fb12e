import { describe, expect, test } from 'vitest';
import { cut, joined, type PackManifest, readWav, type Sound } from '../../ui/clip-pack.ts';
import { tone } from '../support/voice-pack.ts';

const RATE = 22_050;
const WORDS = [...'零一幺二三四五六七八九十百请号到再次回', '窗口', '办理', '继续', '呼', '叫', '转'];
const clip = (word: string, nth: number) => ({ file: `w${nth}.wav`, ms: 200 + nth * 10, word });
const all = [...WORDS, 'A', 'B'].map(clip);
const entries = (some: typeof all) => Object.fromEntries(some.map(({ word, file, ms }) => [word, { file, ms }]));
const PACK: PackManifest = {
  format: { sample_rate: RATE },
  pause_ms: { word: 0, after_letter: 60, before_dao: 60, comma: 250 },
  words: entries(all.filter(({ word }) => !/[A-Z]/.test(word))),
  letters: entries(all.filter(({ word }) => /[A-Z]/.test(word))),
  compounds: { 再次: ['再', '次'], 呼叫: ['呼', '叫'], 回到: ['回', '到'] },
};
const CLIPS = new Map(all.map(({ word, ms }, nth): [string, Sound] => [word, readWav(bytes(tone(ms, 200 + nth * 20)))!]));
function bytes(file: Buffer): ArrayBuffer {
  return Uint8Array.from(file).buffer;
}
const words = (text: string) => cut(text, PACK)?.map(({ word, before }) => `${before > 0 ? `${before} ` : ''}${word}`);

describe('a sentence is cut into words of the pack', () => {
  test('the longest first, with a breath behind the letter, before 到 and at a comma, and none between digits', () => {
    expect(words('请A零零幺号到三号窗口办理')).toEqual(['请', 'A', '60 零', '零', '幺', '号', '60 到', '三', '号', '窗口', '办理']);
    expect(words('再次呼叫，请 B 零零二 号')).toEqual(['再', '次', '呼', '叫', '250 请', 'B', '60 零', '零', '二', '号']);
    expect(words('请A一二号回到十二号窗口。')).toEqual(['请', 'A', '60 一', '二', '号', '回', '60 到', '十', '二', '号', '窗口']);
  });

  test.each(['请A零零幺号到三号窗口，测试', 'K', '', '，', 'constructor'])('what the pack has not whole is not begun: %s', (text) =>
    expect(cut(text, PACK)).toBeNull(),
  );
});

describe('the words are joined', () => {
  const parts = cut('请A零零幺号到三号窗口办理', PACK)!;
  const sentence = joined(parts, CLIPS)!;

  test('to the sample: as long as its clips and its pauses, nothing else', () => {
    const clips = parts.reduce((sum, { word }) => sum + (CLIPS.get(word)?.samples.length ?? 0), 0);
    expect(sentence.samples.length).toBe(clips + Math.round(0.06 * RATE) * 2);
    expect(sentence.rate).toBe(RATE);
  });

  test('each clip is there as it was recorded, and the pauses are silent', () => {
    let at = 0;
    for (const { word, before } of parts) {
      const silent = Math.round((before * RATE) / 1000);
      expect(sentence.samples.subarray(at, at + silent).every((one) => one === 0)).toBe(true);
      const own = CLIPS.get(word)!.samples;
      expect(sentence.samples.subarray(at + silent, at + silent + own.length)).toEqual(own);
      at += silent + own.length;
    }
  });

  test('without a click: no step is steeper than within the words themselves', () => {
    const steepest = (samples: Float32Array) =>
      samples.reduce((most, one, nth) => Math.max(most, Math.abs(one - (samples[nth - 1] ?? 0))), 0);
    expect(steepest(sentence.samples)).toBeLessThanOrEqual(Math.max(...[...CLIPS.values()].map(({ samples }) => steepest(samples))));
  });

  test('a word whose clip is not there, or of another rate, is not left out of a sentence', () => {
    const without = new Map(CLIPS);
    without.delete('号');
    expect(joined(parts, without)).toBeNull();
    expect(joined(parts, new Map(CLIPS).set('号', { rate: 16_000, samples: new Float32Array(100) }))).toBeNull();
  });
});

test('what is no WAV file of 16 bit and one channel is no clip', () => {
  const wav = tone(100, 440);
  expect(readWav(bytes(wav))).toMatchObject({ rate: RATE, samples: { length: 2205 } });
  const two = Buffer.from(wav);
  two.writeUInt16LE(2, 22);
  for (const wrong of [two, Buffer.from('<html></html>'), Buffer.alloc(0), wav.subarray(0, 30), Buffer.alloc(100)])
    expect(readWav(bytes(wrong))).toBeNull();
  expect(readWav(bytes(wav.subarray(0, 1044)))?.samples.length).toBe(500); // torn: as much as there is
});
