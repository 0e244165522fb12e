import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutPaper, howOf } from '../../kiosk/about-paper.ts';
import { basisOf } from '../../kiosk/legal-basis.ts';
import { inPieces, linesOf, packed } from '../../kiosk/packed.ts';
import { materialsFor } from '../../shared/materials.ts';
import { settings } from '../support/hall.ts';

const matterOf = (code: string) => ({
  ...settings.matters.find((one) => one.code === code)!,
  queueName: { name: '', nameEn: '' },
  departmentName: { name: '', nameEn: '' },
});

describe('what does not fit one page', () => {
  test('every line stands on one page, in order, and no page is fuller than it may be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 })), fc.integer({ min: 100, max: 900 }), fc.nat(30), (sizes, room, gap) => {
        const pages = packed(sizes, room, gap);
        expect(pages.flat()).toEqual(sizes.map((_, nth) => nth));
        for (const page of pages) {
          const used = page.reduce((sum, nth) => sum + (sizes[nth] ?? 0) + gap, -gap);
          expect(page.length === 1 || used <= room).toBe(true);
        }
      }),
    );
  });

  test('the answers to one question begin a line rather than being torn in two', () => {
    expect(
      linesOf(
        [
          [100, 100],
          [100, 100],
        ],
        450,
        10,
      ),
    ).toEqual([[0, 1, 2, 3]]);
    expect(
      linesOf(
        [
          [100, 100],
          [100, 100],
        ],
        400,
        10,
      ),
    ).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(linesOf([[100, 100, 100], [100]], 220, 10)).toEqual([[0, 1], [2], [3]]);
  });

  test('a long note is cut after a sentence, and nothing of it gets lost', () => {
    const note = '第一句话说完了。第二句更长一些，还没有完；第三句。';
    expect(inPieces('no sentence ends in this one', 12)).toEqual(['no sentence', 'ends in', 'this one']);
    expect(inPieces(note, 14)).toEqual(['第一句话说完了。', '第二句更长一些，还没有完；', '第三句。']);
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const pieces = inPieces(text, 50);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        expect(pieces.every((one) => one.length <= 50)).toBe(true);
      }),
    );
  });
});

describe('what is told of a paper', () => {
  const paperOf = (code: string, name: string) => materialsFor(matterOf(code), []).find((one) => one.name === name)!;
  test('its row says the form and the source in plain words; the case of one that only some need stands alone', () => {
    expect(howOf(paperOf('GA-HZ-001', '出生医学证明'), 'zh-CN')).toBe('原件和复印件 1 份，政府部门出具，由助产机构签发');
    expect(howOf(paperOf('GA-HZ-001', '授权委托书及受托人居民身份证'), 'zh-CN')).toBe('原件和复印件 1 份');
  });
  test('its sheet says in which cases it is needed, and how to tell the right one', () => {
    const told = aboutPaper(paperOf('GA-HZ-001', '授权委托书及受托人居民身份证'), matterOf('GA-HZ-001'), 'en').map(({ text }) => text);
    expect(told).toEqual(
      expect.arrayContaining([
        'By an agent',
        'If somebody else comes for you',
        'Says what is to be done, signed and fingerprinted by both',
      ]),
    );
  });
});

test('behind 办理依据 stands all that a notification owes: basis, conditions, steps, limits, fee, result, notes, telephones, version', () => {
  for (const { code } of settings.matters) {
    const matter = matterOf(code);
    const told = basisOf(matter, 'zh-CN')
      .map(({ text }) => text)
      .join('');
    const owed = [
      ...matter.legal_basis.map(({ law }) => law),
      ...matter.conditions,
      ...matter.steps,
      matter.time_limit.promised.text_zh,
      matter.time_limit.statutory.text_zh,
      matter.fee.text_zh,
      matter.result_zh,
      matter.notes_zh ?? '',
      matter.consult_phone,
      matter.complaint_phone,
      `版本 ${matter.version}`,
    ];
    for (const one of owed) expect(told).toContain(one);
  }
});
