import { describe, expect, test } from 'vitest';
import { spokenText } from '../../server/devices/voice/spoken-text.ts';
import { silence, wavOf } from '../../server/devices/voice/wav.ts';

const ZH: Record<string, string> = {
  '请 A001 号到 13 号窗口办理': 'qing3 ei4 ling2 ling2 yao1 hao4 dao4 shi2 san1 hao4 chuang1 kou3 ban4 li3',
  前面还有2人: 'qian2 mian4 hai2 you3 liang3 wei4',
  '银行，长者；重庆！重新': 'yin2 hang2, zhang3 zhe3, chong2 qing4. Chong2 xin1',
  '还款、重呼、集中行使': 'huan2 kuan3, chong2 hu1, ji2 zhong1 xing2 shi3',
  '女士，绿色通道。': 'nv3 shi4, lv4 se4 tong1 dao4.',
  '好差评（还差 3 样）': 'hao3 cha4 ping2, hai2 cha4 san1 yang4,',
};

describe('what the voice is given', () => {
  test.each(Object.entries(ZH))('%s', (text, said) => expect(spokenText(text, 'zh-CN')).toBe(said));

  test('English keeps its words, and loses what is Chinese', () => {
    expect(spokenText('Ticket A001 → window 03 (居民身份证), café', 'en')).toBe('Ticket A zero zero one window three, cafe');
  });

  test.each(["[[h@l'oU]]", '"; rm -rf / #', '<speak>&lt;', '`id` $(id) \\n %s', '😀🀄𠮷\u0000\u202e', '号'.repeat(300)])(
    'nothing that a program could take for an order is left of %j',
    (text) => {
      for (const lang of ['zh-CN', 'en'] as const) expect(spokenText(text, lang)).toMatch(/^[A-Za-z0-9 .,'%+-]*$/);
    },
  );
});

test('a WAV file says how long it is; anything else is none', () => {
  const endless = Buffer.from(silence());
  endless.writeUInt32LE(0x7ffff024, 4);
  endless.writeUInt32LE(0x7ffff000, 40);
  expect(wavOf(endless)).toEqual(silence());
  expect(silence().length).toBe(44 + 4410);
  for (const bytes of [endless.subarray(0, 44), Buffer.from('<html>'), Buffer.alloc(100)]) expect(wavOf(bytes)).toBeNull();
});
