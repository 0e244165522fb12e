import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATE = 22_050; // samples a second

/** A tone with soft ends, as a WAV file: 16 bit, one channel. */
export function tone(ms: number, hertz: number, rate = RATE): Buffer {
  const samples = Math.round((ms / 1000) * rate);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0, 'latin1');
  wav.writeUInt32LE(wav.length - 8, 4);
  wav.write('WAVEfmt ', 8, 'latin1');
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(rate, 24);
  wav.writeUInt32LE(rate * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36, 'latin1');
  wav.writeUInt32LE(samples * 2, 40);
  for (let nth = 0; nth < samples; nth += 1) {
    const soft = Math.min(1, nth / 200, (samples - nth) / 200);
    wav.writeInt16LE(Math.round(8000 * soft * Math.sin((2 * Math.PI * hertz * nth) / rate)), 44 + nth * 2);
  }
  return wav;
}

const WORDS: Readonly<Record<string, string>> = {
  ...{ 零: 'ling2', 一: 'yi1', 幺: 'yao1', 二: 'er4', 三: 'san1', 四: 'si4', 五: 'wu3', 六: 'liu4', 七: 'qi1', 八: 'ba1', 九: 'jiu3' },
  ...{ 十: 'shi2', 请: 'qing3', 号: 'hao4', 到: 'dao4', 窗口: 'chuang1kou3', 办理: 'ban4li3', 再: 'zai4', 次: 'ci4' },
};

/** A pack of recorded words that are tones, in the folder `voices` of a hall's data; each word has a height of its own. */
export function writePack(folder: string, name: string, change: object = {}): string {
  const own = join(folder, 'voices', name);
  mkdirSync(own, { recursive: true });
  const words = Object.entries(WORDS).map(([word, sound], nth) => {
    writeFileSync(join(own, `${sound}.wav`), tone(300 + nth, 200 + nth * 20));
    return [word, { file: `${sound}.wav`, ms: 300 + nth, pinyin: sound }] as const;
  });
  writeFileSync(join(own, 'letter-a.wav'), tone(350, 700));
  const manifest = {
    schema_version: 1,
    format: { container: 'wav', encoding: 'pcm_s16le', sample_rate: RATE, channels: 1 },
    credit: '试音：几个音调，不是人声',
    words: Object.fromEntries(words),
    letters: { A: { file: 'letter-a.wav', ms: 350 } },
    compounds: { 再次: ['再', '次'] },
    ...change,
  };
  writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest, null, 1));
  return own;
}
