import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAloud } from '../../shared/reading.ts';
import type { Lang } from '../../shared/words.ts';

const ZH: Record<string, string> = {
  A001: 'A 零零幺',
  'R120 号': 'R 幺二零号',
  '请 A001 号到 03 号窗口办理': '请 A 零零幺号到三号窗口办理',
  '13 号窗口': '十三号窗口',
  '12号窗口': '十二号窗口',
  '02号窗口': '二号窗口',
  '窗口 13、14、20': '窗口十三、十四、二十',
  '前面还有 2 人': '前面还有两位',
  '前面还有 12 人，约 40—50 分钟': '前面还有十二位，约四十到五十分钟',
  '等候 22 人，约 1.5—2 小时': '等候二十二位，约一点五到两小时',
  '5 人次，每 2 人民币': '五人次，每二人民币',
  '请到 2楼C区': '请到二楼 C 区',
  A区1号机: 'A 区一号机',
  '13:30': '十三点三十分',
  '上午 08:30—12:00，下午14:05起': '上午八点三十分到十二点，下午十四点零五分起',
  '2:00': '两点',
  '2026-12-01': '二零二六年十二月一日',
  '2019年2月2日': '二零一九年二月二日',
  '国发〔2020〕13号第2条': '国发〔二零二零〕十三号第二条',
  '拨打12345或0000-6600100': '拨打幺二三四五或零零零零，六六零零幺零零',
  '工本费 20 元，共 50000 元，即 12,000 元的 2 倍': '工本费二十元，共五万元，即一万二千元的两倍',
  '复印件 2 份，A4 纸': '复印件两份，A 四纸',
  '税率 3.25%': '税率百分之三点二五',
  '0 10 19 20 100 101 105 110 999 1000 1005 1050 2026':
    '零 十 十九 二十 一百 一百零一 一百零五 一百一十 九百九十九 一千 一千零五 一千零五十 二千零二十六',
  'Ａ００１号１３：３０': 'A 零零幺号十三点三十分',
  '10 个工作日，第 2 次': '十个工作日，第二次',
};
const EN: Record<string, string> = {
  'Ticket A001, window 03': 'Ticket A zero zero one, window three',
  '2 people before you, about 40—50 minutes': 'two people before you, about forty to fifty minutes',
  'Open 08:30—12:00, again at 14:05': "Open eight thirty to twelve o'clock, again at fourteen oh five",
  'Call 12345 or 0000-6600100': 'Call one two three four five or zero zero zero zero, six six zero zero one zero zero',
  'Valid until 2026-12-01, 120 days, A4, 3.5 cm': 'Valid until 1 December 2026, 120 days, A four, 3.5 cm',
};

describe('numbers are read as people say them', () => {
  test.each(Object.entries(ZH))('%s', (written, said) => expect(readAloud(written, 'zh-CN')).toBe(said));
  test.each(Object.entries(EN))('%s', (written, said) => expect(readAloud(written, 'en')).toBe(said));
});

test.each(['zh-CN', 'en'] as const)('no two tickets and no two windows are read alike, in %s', (lang) => {
  const tickets = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].flatMap((letter) =>
    Array.from({ length: 10_000 }, (_all, nth) => `${letter}${String(nth).padStart(3, '0')}`),
  );
  const windows = Array.from({ length: 100 }, (_all, nth) => String(nth).padStart(2, '0'));
  const at = (window: string) => (lang === 'en' ? `window ${window}` : `${window}号窗口`);
  const all = [...tickets, ...windows.map(at)].map((one) => readAloud(one, lang));
  expect(new Set(all).size).toBe(all.length);
});

test('what was read once is read the same again, whatever it was, and a Chinese reading holds no digit', () => {
  const part = fc.constantFrom(
    'A001',
    '13',
    '2',
    '号',
    '人',
    '窗口',
    ' ',
    '，',
    '-',
    '—',
    ':',
    '30',
    '0',
    '.',
    '%',
    '第',
    'B',
    'ok',
    '年',
    '😀',
  );
  const langs = fc.constantFrom<Lang>('zh-CN', 'en');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), langs, (parts, lang) => {
      const once = readAloud(parts.join(''), lang);
      if (lang === 'zh-CN') {
        expect(once).not.toMatch(/\d/);
        expect(readAloud(once, lang)).toBe(once);
      }
    }),
    { numRuns: 500 },
  );
});
