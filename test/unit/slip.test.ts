import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, svgOf, textOf } from '../../server/devices/print/encode.ts';
import { columnsOf, escaped, wrapped } from '../../server/devices/print/markup.ts';
import { docOf, markupOf, type TicketDoc } from '../../server/devices/print/slip.ts';
import { statusReader } from '../../server/devices/print/status.ts';
import { hallSettings, settings } from '../support/hall.ts';
import { paperFrom, qrOn } from '../support/printer.ts';

const doc: TicketDoc = {
  hall: '云岭县政务服务中心',
  service: '不动产登记',
  matter: '二手房转移登记',
  number: 'C012',
  lang: 'zh-CN',
  ahead: 9,
  wait: { from: 40, to: 50 },
  place: '二楼 C区',
  windows: ['13', '14', '15'],
  bring: ['居民身份证（原件）', '不动产权证书（原件）'],
  link: 'http://hall.example/t/0b7e2f11-0b7e-4f11-8b7e-0b7e2f110b7e',
  foot: '',
  missedRule: '过号不要紧：扫码或到咨询台，往后排 3 位',
  takenAt: '2026-12-01 09:42',
  device: 'A区1号机',
  priority: false,
  reprint: false,
};
const WIDTHS = [58, 80] as const;
/** A slip as people read it: without the white at the sides and between lines. */
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const joined = (text: string) => text.replace(/\s/g, '');

describe.each(WIDTHS)('on %s mm', (width) => {
  test('a slip says all that a citizen needs, and its letters come out of the bytes as they went in', () => {
    const markup = markupOf(doc, width);
    const paper = paperFrom(bytesOf(markup, width));
    const said = joined(paper.text);
    for (const words of [doc.hall, doc.service, doc.matter ?? '', doc.number, '前面还有9人', '约40—50分钟', '二楼C区', '13、14、15'])
      expect(said).toContain(joined(words));
    for (const words of [...doc.bring, doc.missedRule, doc.takenAt, doc.device]) expect(said).toContain(joined(words));
    const asText = linesOf(textOf(markup, width)).filter((line) => !/^-+$/.test(line));
    const withoutRules = paper.lines.filter((line) => !/^[ò─]+$/.test(line));
    expect(withoutRules.map(joined)).toEqual(asText.map(joined));
    expect(paper.cut).toBe(true);
  });

  test('no line is wider than the paper', () => {
    for (const lang of ['zh-CN', 'en'] as const) {
      const long = 'Household register of both parties with all its pages';
      const text = textOf(markupOf({ ...doc, lang, bring: [long, '不动产权证书'.repeat(9)], windows: Array(20).fill('13') }, width), width);
      for (const line of text.split('\n')) {
        const wide = [...line].reduce((sum, sign) => sum + (sign <= '\x7e' ? 1 : 2), 0);
        expect(wide).toBeLessThanOrEqual(columnsOf(width));
      }
      expect(text).toMatch(width === 80 ? /Household register of both parties with all/ : /Household register of both/);
    }
  });

  test('the code is read back from the dots that go to the printer', async () => {
    expect(await qrOn(paperFrom(bytesOf(markupOf(doc, width), width)))).toBe(doc.link);
    const odd = 'http://a_b~c.example:8080/x;y|z/t/1';
    expect(await qrOn(paperFrom(bytesOf(markupOf({ ...doc, link: odd }, width), width)))).toBe(odd);
  });

  test('the picture is as wide as the paper has dots', () => {
    expect(svgOf(markupOf(doc, width), width)).toContain(`width="${width === 58 ? 384 : 576}px"`);
  });
});

describe('what a hall calls its things', () => {
  test('prints as it is written, whatever signs are in it', () => {
    const name = '{w:1}|a|b\\x41 _c_ "d" `e` ^f^ ~g~ {code:1;o:qrcode}';
    const paper = paperFrom(bytesOf(markupOf({ ...doc, hall: name }, 80), 80));
    expect(joined(paper.text)).toContain(joined(name));
    expect(paper.pictures).toHaveLength(1);
  });

  test('is never a command: neither to receiptline nor to the printer', () => {
    const sign = fc.oneof(
      fc.constantFrom(...'\\|{}~_"`^-=\n\r\x1b\x1d\x10\x1c;:\u1fef\u2028\u0000'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    );
    const text = fc.array(sign, { maxLength: 60 }).map((signs) => signs.join(''));
    const commands = (hall: string) => {
      const paper = paperFrom(bytesOf(markupOf({ ...doc, hall, bring: [hall], device: hall }, 80), 80));
      return { pictures: paper.pictures.length, rules: paper.lines.filter((line) => /^[ò─]+$/.test(line)).length, cut: paper.cut };
    };
    fc.assert(
      fc.property(text, (hall) => {
        expect(commands(hall)).toEqual({ pictures: 1, rules: 2, cut: true });
      }),
    );
  });

  test('a line of nothing but - or = is neither a rule nor a cut', () => {
    expect([escaped('---'), escaped('='), escaped('a-b')]).toEqual(['－－－', '＝', 'a-b']);
  });

  test('words are broken only where they do not fit on a line alone', () => {
    expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
    expect(wrapped('extraordinarily', 8)).toEqual(['extraord', 'inarily']);
    expect(wrapped('请到二楼 C区', 8)).toEqual(['请到二楼', 'C区']);
    expect(wrapped('窗口 13、14、15', 11)).toEqual(['窗口 13、', '14、15']);
    expect(wrapped('身份证，户口簿', 6)).toEqual(['身份', '证，户', '口簿']);
  });
});

describe('a slip of the sample hall', () => {
  const matter = settings.matters.find(({ category, materials }) => category === 'A' && materials.length > 2);
  const shown = {
    id: '0b7e2f11-0b7e-4f11-8b7e-0b7e2f110b7e',
    number: 'A001',
    matter: matter?.code ?? null,
    matterName: matter ? { name: matter.name_zh, nameEn: matter.name_en } : null,
    lang: 'zh-CN' as const,
    ahead: 0,
    wait: null,
    takenAt: '2026-12-01T01:42:00.000Z',
    queueName: { name: '综合业务', nameEn: 'General business' },
    zone: { code: 'A', name: 'A区', nameEn: 'Zone A', floor: 1, floorName: '一楼', floorNameEn: '1F' },
    windows: ['02', '03'],
  };
  const more = { device: '一号取号机', priority: false, reprint: false };

  test('is in the language of its ticket, at the hall’s own time', () => {
    expect(docOf(shown, settings, more)).toMatchObject({
      hall: '云岭县政务服务中心',
      service: '综合业务',
      place: '一楼 A区',
      takenAt: '2026-12-01 09:42',
    });
    const english = docOf({ ...shown, lang: 'en' }, settings, more);
    const englishPapers = docOf(shown, settings, more).bring.map(() => expect.not.stringMatching(/\p{Script=Han}/u));
    expect(english).toMatchObject({
      service: 'General business',
      bring: englishPapers,
      place: '1F Zone A',
      link: `http://hall.example/t/${shown.id}`,
    });
    expect(textOf(markupOf(english, 80), 80)).toContain('You are next');
  });

  test('names six papers at most, and none that nobody has to bring', () => {
    const { bring } = docOf(shown, settings, more);
    const spared = matter?.materials.filter(({ necessity, source }) => necessity === 'exempt' || source === 'shared') ?? [];
    for (const { name } of spared) expect(bring.some((paper) => paper.startsWith(name))).toBe(false);
    const text = textOf(markupOf({ ...doc, bring: Array.from({ length: 9 }, (_, nth) => `材料${nth + 1}`) }, 80), 80);
    expect(text).toContain('6 材料6');
    expect(text).not.toContain('材料7');
    expect(text).toContain('还有 3 样');
  });

  test('says what becomes of a missed number as the rules have it', () => {
    const rule = (policy: string) => docOf(shown, hallSettings({ rules: { 'ticket.missed_policy': policy } }), more).missedRule;
    expect([rule('void'), rule('tail'), rule('reinsert_after_n')]).toEqual([
      '过号作废，请重新取号',
      '过号不要紧：扫码或到咨询台，重新排队',
      expect.stringMatching(/往后排 \d+ 位/),
    ]);
  });

  test('says that somebody has priority and that it is printed again, and nothing of why', () => {
    const text = textOf(markupOf({ ...doc, priority: true, reprint: true }, 80), 80);
    expect(text).toMatch(/补打\s+优先/);
    expect(text).toContain('取号时：前面还有 9 人');
    expect(textOf(markupOf(doc, 80), 80)).not.toMatch(/补打|优先|取号时/);
  });
});

describe('what a printer says', () => {
  test('is understood however its bytes are cut', () => {
    const bytes = [0x12, 0x11, 0x10, 0x00, 0x00, 0x0f, 0x32, 0x18, 0x00, 0x0c, 0x00, 0x16, 0x30, 0x00, 0x00, 0x00, 0x00, 0x0c, 0x03];
    const whole = statusReader()(Buffer.from(bytes));
    const read = statusReader();
    expect(bytes.flatMap((byte) => read(Buffer.from([byte])))).toEqual(whole);
    expect(whole).toEqual([
      { is: 'answer', paperOut: false, coverOpen: false, broken: false },
      { is: 'change', paperOut: false, paperLow: false, coverOpen: false },
      { is: 'answer', paperOut: true, coverOpen: false, broken: false },
      { is: 'change', paperOut: true, paperLow: false, coverOpen: false },
      { is: 'answer', paperOut: false, coverOpen: true, broken: false },
      { is: 'change', paperOut: false, paperLow: false, coverOpen: true },
      { is: 'end', paperOut: false, paperLow: false },
      { is: 'end', paperOut: true, paperLow: false },
      { is: 'end', paperOut: false, paperLow: true },
    ]);
  });
});
